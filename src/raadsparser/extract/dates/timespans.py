"""Two clock times from one to the other: `19.30 - 21.00 uur`, `van 19.30 tot 21.00 uur`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadsparser.extract.dates.times import TimeMatch, find_times

_TO = re.compile(r"\s*(?:[-–—]|tot(?: en met| uiterlijk| circa| ca\.)?|t/m|t\.m\.|en)\s*", re.I)
_LONGEST = 8 * 60


@dataclass(frozen=True, slots=True)
class Span:
    """From one time to the next, and the minutes between them."""

    start: TimeMatch
    end: TimeMatch
    minutes: int


def find_span(text: str) -> Span | None:
    """The times of a text that has two, of which the second follows the first."""
    times = find_times(text)
    if len(times) != 2 or not _TO.fullmatch(text[times[0].end : times[1].start]):
        return None
    first, second = (60 * int(t.value[:2]) + int(t.value[3:]) for t in times)
    minutes = (second or 24 * 60) - first
    return Span(times[0], times[1], minutes) if 0 < minutes <= _LONGEST else None
