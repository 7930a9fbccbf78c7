"""Letters of a list told by their place, where OCR read them badly.

A `c.` alone in its column comes as `€`, `Gz` or `C.`, or not at all. The letters around it that
were read say which rows of the column lack theirs; below the last of them, what is short counts
on. Where items have letters and their parts too (`a. … a) … b) … b. …`), the column says which
is which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from raadsparser.extract.lists.markers import Marker, next_of
from raadsparser.extract.lists.romans import are_romans
from raadsparser.sheet import Line

_FEWEST = 2  # letters read, by which a list is known to be lettered
_LONGEST = 3  # signs of what may be a letter and its stop
_EDGE = 4.0
_DEEPER = 8.0  # points that the letters of parts stand right of those of the items
_ALIKE = frozenset("cosvwxz")  # small letters that look like their capitals
_BEFORE_A = ord("a") - 1


def with_letters(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers, with those letters of a column that must stand between the ones read."""
    markers = _without_capitals(rows, _with_capitals(rows, markers))
    result = list(markers)
    small = _leftmost(rows, [n for n, row in enumerate(rows) if _small(row, markers[n])])
    if len(small) < _FEWEST:
        return result
    mark = median(rows[n].words[0].box.x0 for n in small)
    text = median(rows[n].words[1].box.x0 for n in small)
    read = {n: marker.text for n in small if (marker := markers[n]) and _at(rows[n], mark, text)}
    for n, row in enumerate(rows):
        marker = markers[n]
        # `C.` among `b.` and `d.` is a letter that looks the same, but for its size.
        if _single(marker) and n not in read and _at(row, mark, text):
            read[n] = marker.text.casefold() if marker else ""
    order = sorted(read)
    if not order or any(read[two] <= read[one] for one, two in pairwise(order)):
        return result  # two lists, in a column each or in one, or roman numbers
    for n in order:
        result[n] = Marker("letter", read[n])
    spans = [(one, two, ord(read[one])) for one, two in pairwise(order)]
    for start, stop, code in [(-1, order[0], _BEFORE_A), *spans]:
        missing = ord(read[stop]) - code - 1
        bare = [n for n in range(start + 1, stop) if result[n] is None]
        bent = [n for n in bare if _at(rows[n], mark, text)]
        lost = [n for n in bare if _begins(rows[n], text)] if code > _BEFORE_A else []
        for places, words in ((bent, 1), (lost, 0)):
            if missing and len(places) == missing:
                for at, n in enumerate(places, 1):
                    result[n] = Marker("letter", chr(code + at), words)
                break
    last = order[-1]
    after = [n for n in range(last + 1, len(rows)) if _at(rows[n], mark, text)]
    only = len(order) > _FEWEST and len(after) == 1  # a `1` for the last letter counts nothing
    for at, n in enumerate((n for n in after if only or result[n] is None), 1):
        result[n] = Marker("letter", chr(ord(read[last]) + at))
    return result


def _with_capitals(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers, a `c.` between `B.` and `D.` in their column as the capital that counts on."""
    result = list(markers)
    for n, marker in enumerate(markers):
        if marker is None or marker.style != "letter" or marker.text not in _ALIKE:
            continue
        column = [m for m in range(len(rows)) if abs(rows[m].box.x0 - rows[n].box.x0) <= _EDGE]
        texts = [mark.text for m in column if (mark := markers[m]) and _single(mark) and m != n]
        small = sum(text.islower() for text in texts)
        if small < len(texts) - small and rows[n].words[0].source == "ocr":
            result[n] = replace(marker, style="number", text=marker.text.upper())
    return result


def _without_capitals(
    rows: Sequence[Line], markers: Sequence[Marker | None]
) -> list[Marker | None]:
    """The markers, a `C)` that goes on the `b)` right above it in its column as a small letter."""
    result = list(markers)
    for n, marker in enumerate(markers):
        if marker is None or not _single(marker) or marker.style == "letter":
            continue
        letters = [m for m in range(n) if (mark := result[m]) and mark.style == "letter"]
        column = [m for m in letters if abs(rows[m].box.x0 - rows[n].box.x0) <= _EDGE]
        above = result[column[-1]] if column and rows[n].words[0].source == "ocr" else None
        if above is not None and next_of(above.text) == marker.text.casefold():
            result[n] = Marker("letter", marker.text.casefold(), marker.words, marker.glued)
    return result


def with_parts_lettered(
    rows: Sequence[Line], markers: Sequence[Marker | None]
) -> list[Marker | None]:
    """The markers, the letters of items, or their roman numbers, as their numbers where parts have
    letters of their own."""
    result = list(markers)
    lettered = [n for n, marker in enumerate(markers) if marker and marker.style == "letter"]
    edge = _leftmost(rows, lettered)
    items = [n for n in lettered if n in edge or ((marker := markers[n]) and not marker.words)]
    items = _with_first(markers, lettered, items)
    texts = [marker.text for n in items if (marker := markers[n])]
    lettered_on = all(next_of(one) == two for one, two in pairwise(texts))
    printed = all(marker.words for n in items if (marker := markers[n]))
    if len(texts) < _FEWEST or not (lettered_on or (printed and are_romans(texts))):
        return result
    parts = [marker.text for n in lettered if n not in items and (marker := markers[n])]
    if parts[:1] not in (["a"], ["i"]) or any(m and m.style == "number" for m in markers):
        return result  # `f.` on a page that was laid another way goes on `e.`
    for n in items:
        marker = markers[n]
        result[n] = replace(marker, style="number") if marker else None
    return result


def _with_first(
    markers: Sequence[Marker | None], lettered: Sequence[int], items: Sequence[int]
) -> list[int]:
    """The items, with the first row that has a letter where they go on from it: what stands on
    the line of its label, `Verloop: a. Opening`, has another column than what is below it."""
    first, second = (markers[rows[0]] if rows else None for rows in (lettered, items))
    goes_on = first is not None and second is not None and next_of(first.text) == second.text
    return [lettered[0], *items] if goes_on and lettered[0] < items[0] else list(items)


def _leftmost(rows: Sequence[Line], places: Sequence[int]) -> list[int]:
    """Of rows that begin with a letter, those of the leftmost column of letters."""
    left = min((rows[n].box.x0 for n in places), default=0.0)
    return [n for n in places if rows[n].box.x0 - left <= _DEEPER]


def _single(marker: Marker | None) -> bool:
    """Whether a marker is one letter that was printed as a marker is."""
    return marker is not None and marker.sure and len(marker.text) == 1 and marker.text.isalpha()


def _small(row: Line, marker: Marker | None) -> bool:
    small = marker is not None and marker.style == "letter" and _single(marker)
    return small and row.words[0].source == "ocr" and len(row.words) > 1


def _at(row: Line, mark: float, text: float) -> bool:
    """Whether a row begins with something short in the column, its text where texts begin."""
    if len(row.words) < 2 or len(row.words[0].text) > _LONGEST:
        return False
    first, second = (word.box.x0 for word in row.words[:2])
    level = abs(first - mark) <= _EDGE and abs(second - text) <= _EDGE
    return level and not _reads_on(row)


def _reads_on(row: Line) -> bool:
    """Whether a row goes on a sentence with a short word: `te pakken?` under `… samen op`."""
    first, second = (word.text for word in row.words[:2])
    return first.isalpha() and first.islower() and second[:1].islower()


def _begins(row: Line, text: float) -> bool:
    """Whether a row without any marker begins a text in the column of texts."""
    return abs(row.box.x0 - text) <= _EDGE and row.words[0].text[:1].isupper()
