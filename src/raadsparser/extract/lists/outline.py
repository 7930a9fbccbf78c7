"""Numbered lists with sub-items, as lines: what stands before, the items, their parts.

A marker counts only where it stands as one. Numbers count on from the item before, and
where the page shows a column of markers and one of texts, a row that begins in the first
is an item whatever OCR made of its number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from raadsparser.extract.lists.asides import without_asides
from raadsparser.extract.lists.bentbullets import with_bullets
from raadsparser.extract.lists.boxbullets import with_box_bullets
from raadsparser.extract.lists.counting import counted, with_bent, with_first, with_lost
from raadsparser.extract.lists.dashed import without_dashes
from raadsparser.extract.lists.dotted import with_parts_dotted
from raadsparser.extract.lists.entry import Columns, Outline, is_near, is_sub
from raadsparser.extract.lists.items import Reader
from raadsparser.extract.lists.lettered import with_letters, with_parts_lettered
from raadsparser.extract.lists.lostbullets import with_lost_bullets
from raadsparser.extract.lists.markers import Marker, Style, marker_of, next_of
from raadsparser.extract.lists.nested import nested, with_rings
from raadsparser.extract.lists.numberedparts import with_parts_numbered
from raadsparser.extract.lists.romans import with_romans
from raadsparser.extract.lists.timed import with_times
from raadsparser.page import BULLET
from raadsparser.sheet import Line

_HANGS = 6.0  # points that texts stand right of their markers where they hang
_FEWEST_NUMBERS = 2  # in the column of a number before which a speck is left out


def outline(rows: Sequence[Line]) -> Outline:
    """Read rows of a zone, top to bottom, as a numbered list with sub-items."""
    rows = _without_specks(with_bullets(without_asides(_without_colon(rows))))
    rows = with_box_bullets(without_dashes(rows))
    rows, read = with_times(rows, [marker_of(row) for row in rows])
    markers = _with_dots(rows, read)
    markers = with_bent(rows, with_first(rows, counted(rows, markers)))
    markers = with_letters(rows, with_lost(rows, markers))
    markers = with_parts_lettered(rows, with_romans(rows, markers))
    markers = with_parts_dotted(rows, with_parts_numbered(rows, markers))
    markers = with_lost_bullets(rows, with_rings(rows, markers))
    top = _top_style(rows, markers)
    chain = _chain(rows, markers)
    deeper = nested(rows, markers) if top == "bullet" else []
    outer = [n for n in _of(markers, top) if n not in deeper]
    items = _columns(rows, chain if top == "number" else outer)
    parts = [n for n, m in enumerate(markers) if m and is_sub(m, top)]
    subs = _columns(rows, deeper or parts)
    right = max((row.box.x1 for row in rows), default=0.0)
    reader = Reader(top, items, subs, right, _beginning(_first(markers, chain)))
    for n, (row, marker) in enumerate(zip(rows, markers, strict=True)):
        reader.take(row, marker, nested=n in deeper)
    return reader.result


def _without_colon(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows, without the colon of the label that has a column of its own before the first."""
    if not rows or rows[0].words[0].text != ":" or len(rows[0].words) < 2:
        return rows
    first = rows[0]
    return [Line.of(first.words[1:], first.page, first.cell, first.gap), *rows[1:]]


def _without_specks(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows, without specks read as bullets left of numbers that stand in a column."""
    specked = {n: rest for n, row in enumerate(rows) if (rest := _after_speck(row)) is not None}
    if not specked:
        return rows
    column = [row.box.x0 for row in rows if _is_numbered(row)]
    return [
        rest
        if (rest := specked.get(n)) is not None
        and sum(is_near(rest.box.x0, x) for x in column) >= _FEWEST_NUMBERS
        else row
        for n, row in enumerate(rows)
    ]


def _after_speck(row: Line) -> Line | None:
    """A row from its number on, where OCR saw a bullet before it."""
    first = row.words[0]
    if first.source != "ocr" or first.text != BULLET or len(row.words) < 3:
        return None
    rest = Line.of(row.words[1:], row.page, row.cell, row.gap)
    return rest if _is_numbered(rest) else None


def _is_numbered(row: Line) -> bool:
    marker = marker_of(row)
    return marker is not None and marker.style == "number"


def _first(markers: Sequence[Marker | None], chain: Sequence[int]) -> Marker | None:
    """The marker that a list counts from; one that was not printed clear stands elsewhere."""
    if not chain:
        return None
    first = markers[chain[0]]
    lost = next((m for m in markers[: chain[0]] if m is not None and not m.words), None)
    counts_on = lost is not None and first is not None and next_of(lost.text) == first.text
    return lost if counts_on else first


def _beginning(first: Marker | None) -> str:
    """What a list counts from, by the first number that was read."""
    if first is None or first.text.isdigit():
        return "01" if first is not None and first.text == "01" else "1"
    return re.sub(r"\.\d$", ".1", first.text)


def _with_dots(rows: Sequence[Line], markers: Sequence[Marker | None]) -> Sequence[Marker | None]:
    """Numbers that OCR took the dots from: a list that counts 12, 13, 14 counts 1.2, 1.3, 1.4."""
    chain = _chain(rows, markers)
    texts = [marker.text for n in chain if (marker := markers[n])]
    bare = all(re.fullmatch(r"[1-9][1-9]", text) for text in texts)
    if len(texts) < 2 or not bare or rows[chain[0]].words[0].source != "ocr":
        return markers
    dotted = list(markers)
    for place, text in zip(chain, texts, strict=True):
        dotted[place] = Marker("number", f"{text[0]}.{text[1]}")
    return dotted


def _top_style(rows: Sequence[Line], markers: Sequence[Marker | None]) -> Style:
    """What marks the top level: numbers where there are any, else letters, else bullets; bullets
    too where all letters stand deeper."""
    if _chain(rows, markers):
        return "number"
    letters = set(_of(markers, "letter"))
    return "letter" if letters - set(nested(rows, markers)) else "bullet"


def _chain(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[int]:
    """The longest run of rows whose numbers count on from one another at one left edge."""
    numbered = [n for n, marker in enumerate(markers) if marker and marker.style == "number"]
    best: list[int] = []
    for start, place in enumerate(numbered):
        chain = _counting_on(rows, markers, numbered[start:])
        first = markers[place]
        lone = len(chain) == 1 and not (first and (first.sure or first.text == "1"))
        if len(chain) > len(best) and not lone:
            best = chain
    return best


def _counting_on(
    rows: Sequence[Line], markers: Sequence[Marker | None], places: Sequence[int]
) -> list[int]:
    chain = [places[0]]
    for place in places[1:]:
        last, marker = markers[chain[-1]], markers[place]
        aligned = is_near(rows[place].box.x0, rows[chain[0]].box.x0, 12)
        if last and marker and aligned and marker.text == next_of(last.text):
            chain.append(place)
    return chain


def _of(markers: Sequence[Marker | None], style: Style) -> list[int]:
    return [place for place, marker in enumerate(markers) if marker and marker.style == style]


def _columns(rows: Sequence[Line], places: Sequence[int]) -> Columns | None:
    """The columns of markers and texts, where the texts hang clear of the markers."""
    marked = [rows[place] for place in places if len(rows[place].words) > 1]
    if not marked:
        return None
    mark = median(row.box.x0 for row in marked)
    text = median(row.words[1].box.x0 for row in marked)
    between = [n for n in range(places[0], places[-1]) if n not in set(places)]
    wraps_at_mark = sum(is_near(rows[n].box.x0, mark) for n in between)
    hangs = text - mark >= _HANGS and 4 * wraps_at_mark <= len(between)
    return Columns(mark, text) if hangs else None
