"""Small roman numbers of a list, which OCR gives with strokes too many or too few.

`i.` comes as `1`, `iii.` as `ii.` or `iü.`, the first one often not at all; a `v` stays one. So
the rows of the column are counted, if all their numbers may be what the count says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from raadsparser.extract.markers import Marker
from raadsparser.sheet import Line

_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_STROKES = "[iIlj1!|]"
_MARK = re.compile(rf"^\(?({_STROKES}{{0,4}}[vx]?{_STROKES}{{0,4}})([.,:;)]?)$")
_FEWEST = 3  # rows with such a number, one of them of several signs as printed
_EDGE = 3.0


def with_romans(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers, with the small roman numbers of a list as they must count on."""
    result = list(markers)
    read = {n: mark for n, row in enumerate(rows) if (mark := _read(row)) is not None}
    if len(read) < _FEWEST:
        return result
    left = min(rows[n].box.x0 for n in read)
    column = {n: mark for n, mark in read.items() if rows[n].box.x0 - left <= _EDGE}
    last = max(column)  # what is marked below it may be of another field
    outside = (n for n, marker in enumerate(markers[:last]) if marker and n not in column)
    if len(column) < _FEWEST or any(rows[n].box.x0 < left + _EDGE for n in outside):
        return result  # items of a deeper level, or a list that counts otherwise
    if not any(mark in _ROMANS[1:] and len(mark) > 1 for mark in column.values()):
        return result
    places = list(column)
    if not _may_count(list(column.values()), 0):
        first = _first(rows, places)
        if first is None or not _may_count(list(column.values()), 1):
            return result
        result[first] = Marker("letter", _ROMANS[0], words=0)
        return _numbered(result, places, 1)
    return _numbered(result, places, 0)


def _numbered(
    markers: list[Marker | None], places: Sequence[int], start: int
) -> list[Marker | None]:
    for at, n in enumerate(places, start):
        markers[n] = Marker("letter", _ROMANS[at])
    return markers


def _read(row: Line) -> str | None:
    """What may be a small roman number at the start of a row, without its stop."""
    first = row.words[0]
    if first.source != "ocr" or len(row.words) < 2:
        return None
    found = _MARK.match(first.text.replace("ü", "ii"))
    return found[1] if found and found[1] else None


def _may_count(marks: Sequence[str], start: int) -> bool:
    """Whether numbers may be those from `start` on, but for strokes that OCR took or gave."""
    wanted = _ROMANS[start : start + len(marks)]
    return len(wanted) == len(marks) and all(map(_may_be, marks, wanted))


def _may_be(mark: str, roman: str) -> bool:
    bent = re.sub(_STROKES, "i", mark)
    if "x" in roman or "v" in roman:
        begins = bent.startswith("i") == roman.startswith("i")
        return begins and bent.strip("i") == roman.strip("i")
    return set(bent) == {"i"}


def _first(rows: Sequence[Line], places: Sequence[int]) -> int | None:
    """The row right above the first number that begins where the texts of the others do."""
    text = median(rows[n].words[1].box.x0 for n in places)
    first = places[0] - 1
    begins = first >= 0 and abs(rows[first].box.x0 - text) <= 2 * _EDGE
    return first if begins and rows[first].words[0].text[:1].isupper() else None
