"""Roman numbers of a list, which OCR gives with strokes too many or too few.

`i.` comes as `1`, `iii.` as `ii.` or `iü.`, the first one often not at all; a `v` stays one.
`I.` comes as `L` or `T`, `II.` as `IL` or `U`. So the rows of the column are counted, if all
their numbers may be what the count says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from statistics import median

from raadsparser.extract.lists.markers import Marker
from raadsparser.sheet import Line

_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_STROKES = "[iIlj1!|]"
_MARK = re.compile(rf"^\(?({_STROKES}{{0,4}}[vx]?{_STROKES}{{0,4}})([.,:;)]?)$")
# Capitals, and signs that are two strokes, or strokes and a `V`, run together.
_CAPITALS = re.compile(r"^\(?([IilLTtJj1!|UuHNWVXvx]{1,5})([.,:;)]?)$")
_CAPITAL_STROKES, _RUN_TOGETHER = re.compile(r"[ilLTtJj1!|]"), (("[UuHN]", "II"), ("W", "IV"))
_FEWEST = 3  # items of such a list, the first of which may have lost its number
_EDGE = 3.0
_BENT = 2  # signs that one stroke with its dot may be read as


def are_romans(texts: Sequence[str]) -> bool:
    """Whether numbers are the first roman ones, all small or all in capitals."""
    wanted = _ROMANS[: len(texts)]
    return tuple(texts) in (wanted, tuple(map(str.upper, wanted)))


def with_romans(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers, with the roman numbers of a list as they must count on."""
    small = _with(rows, markers, [_read(row) for row in rows], str)
    capitals = [_read_capital(row) for row in rows]
    return small if small is not None else _with(rows, markers, capitals, str.upper) or [*markers]


def _with(
    rows: Sequence[Line],
    markers: Sequence[Marker | None],
    marks: Sequence[str | None],
    case: Callable[[str], str],
) -> list[Marker | None] | None:
    """The markers with the roman numbers that the marks of some rows are; None for none."""
    read = {n: mark for n, mark in enumerate(marks) if mark is not None}
    if len(read) < _FEWEST - 1:
        return None
    left = min(rows[n].box.x0 for n in read)
    column = {n: mark for n, mark in read.items() if rows[n].box.x0 - left <= _EDGE}
    last = max(column)  # what is marked below it may be of another field
    outside = (n for n, marker in enumerate(markers[:last]) if marker and n not in column)
    outside = (n for n in outside if n > min(column) or not _is_bent(rows[n], left))
    if any(rows[n].box.x0 < left + _EDGE for n in outside):
        return None  # items of a deeper level, or a list that counts otherwise
    if not _are_romans(rows, column, left):
        return None
    text = median(rows[n].words[1].box.x0 for n in column)
    lost = _lost(rows, markers, list(column), text)
    for places in (list(column), sorted([*column, *lost])):
        marks = [column.get(n) for n in places]
        result = _with_deeper(rows, markers, places, left)
        if len(places) >= _FEWEST and _may_count(marks, 0):
            return _numbered(result, places, 0, case, lost)
        first = _first(rows, markers, places, left, text)
        if first is not None and _may_count(marks, 1):
            bent = int(_is_bent(rows[first], left))
            result[first] = Marker("letter", case(_ROMANS[0]), words=bent)
            return _numbered(result, places, 1, case, lost)
    return None


def _lost(
    rows: Sequence[Line], markers: Sequence[Marker | None], places: Sequence[int], text: float
) -> list[int]:
    """The rows between the first number and the last that begin where texts do, right below
    marked parts, and may have lost their numbers."""
    return [
        n
        for n in range(places[0] + 1, places[-1])
        if n not in places
        and markers[n] is None
        and markers[n - 1] is not None
        and rows[n].words[0].text[:1].isupper()
        and abs(rows[n].box.x0 - text) <= 2 * _EDGE
    ]


def _are_romans(rows: Sequence[Line], column: Mapping[int, str], left: float) -> bool:
    """Whether one of the numbers in a column is printed clear, or several have more strokes
    than any letter and nothing else begins in that column."""
    if any(mark in _ROMANS[1:] and len(mark) > 1 for mark in column.values()):
        return True
    if not any(rows[n].words[0].text[:1].isupper() for n in column):
        return False
    if any(rows[n].words[0].source != "ocr" for n in column):
        return False
    strokes = sum(mark.startswith("!") and len(mark) > 2 for mark in column.values())
    between = range(min(column), max(column))
    return strokes > 1 and all(n in column or rows[n].box.x0 > left + _EDGE for n in between)


def _with_deeper(
    rows: Sequence[Line], markers: Sequence[Marker | None], places: Sequence[int], left: float
) -> list[Marker | None]:
    """The markers, the letters right of the numbers made marks of parts: `a.` within `II.`."""
    return [
        replace(marker, style="bullet")
        if marker and marker.style == "letter" and n not in places and rows[n].box.x0 > left + _EDGE
        else marker
        for n, marker in enumerate(markers)
    ]


def _numbered(
    markers: list[Marker | None],
    places: Sequence[int],
    start: int,
    case: Callable[[str], str],
    lost: Sequence[int],
) -> list[Marker | None]:
    for at, n in enumerate(places, start):
        markers[n] = Marker("letter", case(_ROMANS[at]), words=int(n not in lost))
    return markers


def _read(row: Line) -> str | None:
    """What may be a small roman number at the start of a row, without its stop."""
    first = row.words[0]
    if first.source != "ocr" or len(row.words) < 2:
        return None
    found = _MARK.match(first.text.replace("ü", "ii"))
    return found[1] if found and found[1] else None


def _read_capital(row: Line) -> str | None:
    """What may be a roman number in capitals at the start of a row, as a small one."""
    found = _CAPITALS.match(row.words[0].text) if len(row.words) > 1 else None
    if found is None:
        return None
    mark = _CAPITAL_STROKES.sub("I", found[1]).replace("v", "V").replace("x", "X")
    for sign, strokes in _RUN_TOGETHER:
        mark = re.sub(sign, strokes, mark)
    # What was printed as one is the proof that the others are; a bent one is none.
    return mark.lower() if mark == found[1] or len(mark) == 1 else f"!{mark.lower()}"


def _may_count(marks: Sequence[str | None], start: int) -> bool:
    """Whether numbers may be those from `start` on, but for strokes that OCR took or gave."""
    wanted = _ROMANS[start : start + len(marks)]
    pairs = zip(marks, wanted, strict=False)
    return len(wanted) == len(marks) and all(m is None or _may_be(m, roman) for m, roman in pairs)


def _may_be(mark: str, roman: str) -> bool:
    bent = re.sub(_STROKES, "i", mark.removeprefix("!"))
    if "x" in roman or "v" in roman:
        begins = bent.startswith("i") == roman.startswith("i")
        return begins and bent.strip("i") == roman.strip("i")
    return set(bent) == {"i"}


def _first(
    rows: Sequence[Line],
    markers: Sequence[Marker | None],
    places: Sequence[int],
    left: float,
    text: float,
) -> int | None:
    """The row above the first number, or above the marked parts before that, if it begins where
    the texts of the others do, or has another sign in the column of the numbers."""
    above = range(places[0])
    parts = [n for n in above if markers[n] is not None and not _is_bent(rows[n], left)]
    first = (parts[0] if parts else places[0]) - 1
    while first > 0 and _wraps(rows[first], text) and markers[first] is None:
        first -= 1
    if first < 0:
        return None
    words = rows[first].words[int(_is_bent(rows[first], left)) :]
    begins = abs(words[0].box.x0 - text) <= 2 * _EDGE
    return first if begins and words[0].text[:1].isupper() else None


def _wraps(row: Line, text: float) -> bool:
    """Whether a row goes on where texts begin: its first word is a small one."""
    first = row.words[0]
    return first.text[:1].islower() and abs(first.box.x0 - text) <= 2 * _EDGE


def _is_bent(row: Line, left: float) -> bool:
    """Whether a row begins with a sign or two where numbers stand: `I.` read as `E`, `i.` as
    `qe`."""
    sign = row.words[0]
    alone = len(row.words) > 1 and len(sign.text.rstrip(".,:;)")) <= _BENT
    return alone and sign.source == "ocr" and abs(sign.box.x0 - left) <= _EDGE
