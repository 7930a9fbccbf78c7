"""Items told by the times at which they begin, where a programme has no numbers:
`20.00 uur  Opening` over `20.10 uur  Debat`.

Times that go up in a column of their own begin items, which are counted from one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from raadsparser.extract.lists.markers import Marker
from raadsparser.page import Word
from raadsparser.sheet import Line

_FEWEST = 2
_DIGITS = 2
_EARLIEST = 7 * 60  # minutes after midnight: `1.10` before `1.20` are numbers
_EDGE = 5.0  # points within which a column lines up
_CLOCK = re.compile(r"\(?([01]?\d|2[0-4])[.:,]([0-5]\d)(?:[.:;)]|uur|u|h)?")
# As OCR may give one in a column of them: `2O.15`, `2015`, `20.1S`, `2015uur`, `2015-2030`.
_BENT_CLOCK = r"[\dOoIlSZ]{1,2}[.:,]?[\dOoIlSZB]{2}"
_BENT = re.compile(rf"\(?{_BENT_CLOCK}(?:[-–]{_BENT_CLOCK})?(?:[.:;)]|uur|vur|u)?")
_RANGE = re.compile(_CLOCK.pattern + r"[-–]" + _CLOCK.pattern)
_GLUED = re.compile(r"(?:\d{1,2}|[A-Za-z])[.)]?\s?(?=[A-ZÀ-Þ][a-z])")  # `1.Opening`, `1 Opening`
_JOINS = frozenset({"-", "–", "—", "tot"})
_HOURS = frozenset({"uur", "uur:", "vur", "u", "u.", "u:", "h", "-", "–", "—", ":", "|"})


@dataclass(frozen=True, slots=True)
class _Timed:
    """A row that begins with a time: minutes after midnight, and the place of its text."""

    minutes: int
    text: int


def with_times(
    rows: Sequence[Line], markers: Sequence[Marker | None]
) -> tuple[list[Line], list[Marker | None]]:
    """The rows and markers; where times begin the items, and no other sign does, they are their
    markers, and what belongs to a time (`uur`, `- 20.15`) is left out."""
    found = {n: timed for n, row in enumerate(rows) if (timed := _timed(row)) is not None}
    # A number that stands where times do is one of them, its point read as that of a list.
    column = [rows[n].words[0].box.x0 for n in found]
    left = median(column) if column else 0.0
    found = {n: timed for n, timed in found.items() if abs(rows[n].box.x0 - left) <= _EDGE}
    begin = [rows[n].words[timed.text].text[:1] for n, timed in found.items()]
    if not all(sign.isupper() or not sign.isalpha() for sign in begin):
        return list(rows), list(markers)  # times and figures in a text, as `20.15 en 21.00 uur`
    if not _go_up(list(found.values())) or _is_marked(rows, markers, set(found), left):
        return list(rows), list(markers)
    bent = {
        n: timed
        for n, row in enumerate(rows)
        if n not in found and abs(row.box.x0 - left) <= _EDGE
        if (timed := _bent(row)) is not None
    }
    found = dict(sorted({**found, **bent}.items()))
    new_rows, new_markers = list(rows), list(markers)
    for number, (n, timed) in enumerate(found.items(), 1):
        row = rows[n]
        words = (row.words[0], *row.words[timed.text :])
        new_rows[n] = Line.of(words, row.page, row.cell, row.gap)
        new_markers[n] = Marker("number", str(number))
    return new_rows, new_markers


def _go_up(times: Sequence[_Timed]) -> bool:
    """Whether times of a day go up, and not as the numbers `10.10`, `10.11`, `10.12` do."""
    steps = [two.minutes - one.minutes for one, two in pairwise(times)]
    early = any(timed.minutes < _EARLIEST for timed in times)
    return len(times) >= _FEWEST and not early and min(steps) > 0 and set(steps) != {1}


def _is_marked(
    rows: Sequence[Line], markers: Sequence[Marker | None], timed: set[int], left: float
) -> bool:
    """Whether other signs begin items left of or in the column of the times, at `left`: such a
    list is told by them. What hangs clear of it is below its items."""
    return any(
        rows[n].box.x0 <= left + _EDGE and (marker is not None or _GLUED.match(rows[n].text))
        for n, marker in enumerate(markers)
        if n not in timed and _bent(rows[n]) is None
    )


def _timed(row: Line) -> _Timed | None:
    """The time that a row begins with, where a text stands behind it."""
    words = row.words
    ranged = _RANGE.fullmatch(words[0].text)
    clock = ranged or _CLOCK.fullmatch(words[0].text)
    if clock is None:
        return None
    at = 1
    if _ends(words, at):
        at += 2
    text = _after_hours(words, at)
    return _Timed(60 * int(clock[1]) + int(clock[2]), text) if text < len(words) else None


def _bent(row: Line) -> _Timed | None:
    """What may be a time that OCR bent, before a text; which one is not told."""
    first = row.words[0].text
    parted = len(first) == _DIGITS and len(row.words) > 1 and len(row.words[1].text) == _DIGITS
    first, at = (first + row.words[1].text, 2) if parted else (first, 1)  # `20 00`
    text = _after_hours(row.words, at)
    is_bent = row.words[0].source == "ocr" and _BENT.fullmatch(first)
    if is_bent and _ends(row.words, at):
        text = _after_hours(row.words, at + 2)
    return _Timed(0, text) if is_bent and text < len(row.words) else None


def _ends(words: Sequence[Word], at: int) -> bool:
    """Whether words go on with the time at which an item ends: `- 20.15`, or `- 2015` in OCR."""
    if len(words) <= at + 1 or words[at].text not in _JOINS:
        return False
    end = words[at + 1]
    bent = end.source == "ocr" and _BENT.fullmatch(end.text)
    return bool(bent or _CLOCK.fullmatch(end.text))


def _after_hours(words: Sequence[Word], at: int) -> int:
    while at < len(words) and words[at].text.casefold() in _HOURS:
        at += 1
    return at
