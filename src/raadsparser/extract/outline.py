"""Numbered lists with sub-items, as lines: what stands before, the items, their parts.

A marker counts only where it stands as one. Numbers count on from the item before, and
where the page shows a column of markers and one of texts, a row that begins in the first
is an item whatever OCR made of its number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from raadsparser.extract.asides import without_asides
from raadsparser.extract.counting import counted, with_first, with_lost
from raadsparser.extract.markers import (
    Marker,
    Style,
    bent_bullet,
    bent_number,
    marker_of,
    next_of,
)
from raadsparser.page import BULLET, Word
from raadsparser.sheet import Line

_EDGE = 5.0
_WIDENED = 12.5  # points that a marker with dirt before it begins left of its column
_HANGS = 6.0  # points that texts stand right of their markers where they hang
_LONGEST_MARKER = 4
_FEWEST_NUMBERS = 2  # in the column of a number before which a speck is left out
_ENDED = re.compile(r"[.?!;:](\s*\([^()]*\))?$")
_DEEPER = re.compile(r"^\(?([A-H]|\d|[IVXivxlL]{1,4})[.):]$")
# A roman number after another one, as OCR gives it: `IL`, `II,`, `iü)`.
_COUNTED = re.compile(r"^\(?([IVXivxlLüï1]{1,4})[.):,;]?$")
_BARE_ONE = re.compile(r"^([IiLl1])$")  # the first of them, its stop lost
# The item that closes a session, and the white (in line heights) between it and other text.
_CLOSES = re.compile(r"(?i)\b(?:afronding|afsluiting|sluiting|sluit|einde|slotwoord)\b")
_FEWEST_BEFORE_END, _CLEAR = 3, 1.0
# What goes on the question before it, though it begins a sentence.
_REFERS_BACK = re.compile(r"(?i)(?:en |maar |of )?zo (?:nee|niet|ja)\b|waarom (?:wel|niet)\b")
_ANNOUNCES = re.compile(r":(\s*\([^()]*\))?$")  # also `… vragen: (15 min)`


@dataclass(slots=True)
class Entry:
    """An item or a sub-item: its marker, the marker's word, and its lines without marker."""

    marker: str
    mark: Word | None
    lines: list[Line] = field(default_factory=list)
    subs: list[Entry] = field(default_factory=list)
    style: Style = "number"


@dataclass(slots=True)
class Outline:
    """What stands before the first item, and the items."""

    lead: list[Line] = field(default_factory=list)
    items: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left edges in points of markers and of the texts that hang beside them."""

    mark: float
    text: float

    def begins(self, row: Line) -> bool:
        """Whether a row begins with something short in the marker column."""
        first = row.words[0].text
        if len(row.words) < 2 or len(first) > _LONGEST_MARKER:
            return False
        if first.isalpha() and len(first) > 1 and not first.isupper():
            return False  # a short word of a line that wraps
        if "(" in first and ")" not in first:
            return False  # `(5 min)`, broken off from the line before
        return _near(row.box.x0, self.mark) and _near(row.words[1].box.x0, self.text)

    def marks(self, row: Line) -> bool:
        """Whether a row's first word is in the marker column; dirt may widen it."""
        if _near(row.box.x0, self.mark):
            return True
        left = _near(row.box.x0, self.mark, _WIDENED) and len(row.words) > 1
        return left and row.box.x0 < self.mark and _near(row.words[1].box.x0, self.text, _EDGE / 2)

    def is_text(self, row: Line) -> bool:
        return _near(row.box.x0, self.text)


def outline(rows: Sequence[Line]) -> Outline:
    """Read rows of a zone, top to bottom, as a numbered list with sub-items."""
    rows = _without_specks(without_asides(rows))
    markers = _with_dots(rows, [marker_of(row) for row in rows])
    markers = with_lost(rows, with_first(rows, counted(rows, markers)))
    top = _top_style(rows, markers)
    items = _columns(rows, _chain(rows, markers) if top == "number" else _of(markers, top))
    subs = _columns(rows, [n for n, m in enumerate(markers) if m and _is_sub(m, top)])
    chain = _chain(rows, markers)
    right = max((row.box.x1 for row in rows), default=0.0)
    reader = _Reader(top, items, subs, right, _beginning(_first(markers, chain)))
    for row, marker in zip(rows, markers, strict=True):
        reader.take(row, marker)
    return reader.result


def _without_specks(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows, without specks read as bullets left of numbers that stand in a column."""
    specked = {n: rest for n, row in enumerate(rows) if (rest := _after_speck(row)) is not None}
    if not specked:
        return rows
    column = [row.box.x0 for row in rows if _is_numbered(row)]
    return [
        rest
        if (rest := specked.get(n)) is not None
        and sum(_near(rest.box.x0, x) for x in column) >= _FEWEST_NUMBERS
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
        return "1"
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
    """What marks the top level: numbers where there are any, else letters, else bullets."""
    if _chain(rows, markers):
        return "number"
    return "letter" if any(m and m.style == "letter" for m in markers) else "bullet"


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
        aligned = _near(rows[place].box.x0, rows[chain[0]].box.x0, 12)
        if last and marker and aligned and marker.text == next_of(last.text):
            chain.append(place)
    return chain


def _of(markers: Sequence[Marker | None], style: Style) -> list[int]:
    return [place for place, marker in enumerate(markers) if marker and marker.style == style]


def _is_sub(marker: Marker, top: Style) -> bool:
    return top != "bullet" and marker.style != "number" and marker.style != top


def _columns(rows: Sequence[Line], places: Sequence[int]) -> _Columns | None:
    """The columns of markers and texts, where the texts hang clear of the markers."""
    marked = [rows[place] for place in places if len(rows[place].words) > 1]
    if not marked:
        return None
    mark = median(row.box.x0 for row in marked)
    text = median(row.words[1].box.x0 for row in marked)
    between = [n for n in range(places[0], places[-1]) if n not in set(places)]
    wraps_at_mark = sum(_near(rows[n].box.x0, mark) for n in between)
    hangs = text - mark >= _HANGS and 4 * wraps_at_mark <= len(between)
    return _Columns(mark, text) if hangs else None


def _near(one: float, other: float, edge: float = _EDGE) -> bool:
    return abs(one - other) <= edge


class _Reader:
    """Takes rows one by one and hangs each on the item or sub-item it belongs to."""

    def __init__(
        self,
        top: Style,
        items: _Columns | None,
        subs: _Columns | None,
        right: float,
        first: str,
    ) -> None:
        self.top = top
        self.items = items
        self.subs = subs
        self.right = right
        self.first = first
        self.result = Outline()
        self.ended = False

    def take(self, row: Line, marker: Marker | None) -> None:
        self.ended = self.ended or self._is_after_the_end(row, marker)
        if self.ended:
            return
        found = self._item(row, marker)
        if found is not None:
            self.result.items.append(_entry(row, found, self.top))
        elif not self.result.items:
            self.result.lead.append(row)
        else:
            self._inside(self.result.items[-1], row, marker)

    def _is_after_the_end(self, row: Line, marker: Marker | None) -> bool:
        """Whether a row stands clear below the item that closes a session: text of another
        field, whose label was not read."""
        last = self.result.items[-1] if self.result.items else None
        if last is None or last.subs or not last.lines or marker is not None:
            return False
        fewest = len(self.result.items) >= _FEWEST_BEFORE_END
        return fewest and row.gap > _CLEAR and _CLOSES.search(last.lines[0].text) is not None

    def _item(self, row: Line, marker: Marker | None) -> Marker | None:
        if self.top != "number":
            return marker if marker is not None and marker.style == self.top else None
        before = self.result.items[-1].marker if self.result.items else None
        if marker is not None and self._goes_on_letters(marker):
            return None  # `b.` under `a.` is no 6
        expected = (next_of(before) if before else self.first) or "1"
        aligned = self.items is None or self.items.marks(row)
        if marker is not None and marker.style == "number":
            if not marker.words and marker.text == expected:
                return marker  # told by its place
            if expected == f"{marker.text}J" and row.words[0].text.endswith(")"):
                return Marker("number", expected)  # OCR takes the letter for a bracket
            if "." in expected and marker.text == expected.replace(".", ""):
                return replace(marker, text=expected)  # its dot was lost
            fits = marker.text == expected
            if marker.text.isalpha() != self.first.isalpha():
                marker = replace(marker, sure=False)  # `I.` among figures is a `1.`
            if (fits and (marker.sure or aligned)) or (marker.sure and aligned):
                return marker
        if not aligned or not self.result.items:
            bent = bent_number(row, expected) if aligned else None
            return bent if bent is not None and bent.sure else None
        if self.items is not None and self.items.begins(row):
            return Marker("number", expected)
        bent = bent_number(row, expected)
        return bent if bent is not None and bent.sure else None

    def _goes_on_letters(self, marker: Marker) -> bool:
        """Whether a letter follows that of the sub-item before it."""
        subs = self.result.items[-1].subs if self.result.items else []
        lettered = bool(subs) and marker.style == "letter" and subs[-1].style == "letter"
        return lettered and marker.text == next_of(subs[-1].marker)

    def _inside(self, item: Entry, row: Line, marker: Marker | None) -> None:
        found = self._sub(item, row, marker)
        if found is not None:
            item.subs.append(_entry(row, found, found.style))
        else:
            (item.subs[-1] if item.subs else item).lines.append(row)

    def _sub(self, item: Entry, row: Line, marker: Marker | None) -> Marker | None:
        if self.top == "bullet":
            return None
        if marker is not None and _is_sub(marker, self.top):
            return marker
        if (lettered := self._lettered(item, row)) is not None:
            return lettered
        if (bullet := bent_bullet(row)) is not None and self._clear_of_items(row):
            return Marker("bullet", bullet)
        if self.subs is not None and self.subs.begins(row):
            return _sibling(item)
        return self._lost(item, row)

    def _lettered(self, item: Entry, row: Line) -> Marker | None:
        """A sub-item marked as an item might be, deeper: `A.`, `II.`, `1)` within `4.`."""
        counted = [sub for sub in item.subs if sub.style == "letter"]
        level = [sub.mark for sub in counted if sub.mark and _near(sub.mark.box.x0, row.box.x0)]
        found = (_COUNTED if level else _DEEPER).match(row.words[0].text)
        found = found or _DEEPER.match(row.words[0].text)
        if found is None and not item.subs and (_announces(item) or self._is_deeper(row)):
            found = _BARE_ONE.match(row.words[0].text)
        if found is None or len(row.words) < 2 or self.top == "letter":
            return None
        if not (self.items is not None and self._clear_of_items(row)):
            return None
        begins = found[1] in ("A", "I", "1", "l", "i", "a", "L")  # `L.` is OCR's `I.`
        return Marker("letter", found[1]) if begins or counted else None

    def _clear_of_items(self, row: Line) -> bool:
        return self.items is None or row.box.x0 > self.items.mark + _EDGE

    def _is_deeper(self, row: Line) -> bool:
        """Whether a row begins deeper than the texts of the items."""
        return self.items is not None and row.box.x0 > self.items.text + _EDGE

    def _lost(self, item: Entry, row: Line) -> Marker | None:
        """A sub-item whose bullet OCR lost: it hangs deeper and begins a new sentence."""
        if self.items is None or row.words[0].source != "ocr":
            return None
        asked = bool(item.subs) and _asks(item.subs[-1])
        if self._begins_question(item, row, asked):
            return replace(_sibling(item), words=0)
        if sum(sub.mark is not None for sub in item.subs) > 1:
            asked = False  # bullets read well here: one that is not there was not printed
        if item.subs and item.subs[-1].mark is not None and not asked:
            return None  # its siblings have theirs: this is their second line
        deeper = self._is_deeper(row)
        if self.subs is not None:
            deeper = deeper and self.subs.is_text(row)
        before = (item.subs[-1] if item.subs else item).lines
        ended = bool(before) and _ENDED.search(before[-1].text) is not None
        if _REFERS_BACK.match(row.text):
            return None
        starts = row.words[0].text[:1].isupper() or (ended and before[-1].text.endswith(";"))
        # Deeper than the text of an item hangs no second line of it.
        asked = asked or not (item.subs or ended or row.gap > _CLEAR)
        ended = ended or asked
        if not (deeper and ended and starts and (asked or self._had_room(before[-1], row))):
            return None
        return replace(_sibling(item), words=0)

    def _begins_question(self, item: Entry, row: Line, asked: bool) -> bool:
        """Whether a row asks what a complete question before it does not, or what an item
        announces, where it begins under the bullets or without any under the item's text."""
        if not row.words[0].text[:1].isupper() or _REFERS_BACK.match(row.text):
            return False
        if self.subs is not None:
            return asked and _near(row.box.x0, self.subs.mark) and not self.subs.is_text(row)
        if self.items is None or not self.items.is_text(row):
            return False
        opens = not item.subs and len(item.lines) == 1 and _announces(item)
        return (asked or opens) and row.text.endswith("?")

    def _had_room(self, before: Line, row: Line) -> bool:
        """Whether the row's first word would have fitted on the line before it, or a colon
        announces a list."""
        # Where bullets were seen, one that is missing takes more to be believed.
        slack = 10.0 if self.subs is None else 0.2 * self.right
        return (
            _ANNOUNCES.search(before.text) is not None
            or slack + before.box.x1 + 4 + row.words[0].box.width < self.right
        )


def _announces(entry: Entry) -> bool:
    """Whether an entry ends, so far, in a colon."""
    return bool(entry.lines) and _ANNOUNCES.search(entry.lines[-1].text) is not None


def _asks(entry: Entry) -> bool:
    """Whether an entry is one question, complete: what follows it is another."""
    text = " ".join(line.text for line in entry.lines)
    return text.endswith("?") and text.count("?") == 1


def _sibling(item: Entry) -> Marker:
    """The marker that counts on from the sub-item before."""
    if not item.subs:
        return Marker("bullet", BULLET)
    last = item.subs[-1]
    if last.style == "letter":
        return Marker("letter", next_of(last.marker) or last.marker)
    return Marker(last.style, last.marker)


def _entry(row: Line, marker: Marker, style: Style) -> Entry:
    mark = row.words[0]
    rest = list(row.words[marker.words :])
    if marker.glued:
        rest.insert(0, Word(marker.glued, mark.box, mark.confidence, mark.source))
    lines = [Line.of(rest, row.page, row.cell, row.gap)] if rest else []
    return Entry(marker.text, mark if marker.words else None, lines, style=style)
