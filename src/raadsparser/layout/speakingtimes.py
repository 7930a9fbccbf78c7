"""How long people may speak, which has a label of its own below whether they may.

`Duur: 15 minuten` is the session's, but not in the cell that asks for speaking, nor right below it
where another label asks how long the session is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from raadsparser.sheet import Zone

_ASKING = frozenset({"meeting/duration", "meeting/time"})
_MINUTES = re.compile(r"(?i)\W*(?:max\w*\.?\s+)?\w+\s*(?:min(?:uten|\.)?|['’′])\W*")
_LASTS = re.compile(rf"{_MINUTES.pattern}|.*\b(?:min(?:uten)?|uur|uren)\b.*")


def with_speaking_time(zones: list[Zone]) -> list[Zone]:
    """The zones, such a label and its value a part of what is said of speaking."""
    for speaking, asked in pairwise(zones):
        if speaking.key == "public_speaking" and _is_of(speaking, asked, zones):
            lines = (*speaking.lines, asked.label_line, *asked.lines)
            whole = replace(speaking, lines=lines)
            return [whole if z is speaking else z for z in zones if z is not asked]
    return zones


def _is_of(speaking: Zone, asked: Zone, zones: Sequence[Zone]) -> bool:
    if asked.key not in _ASKING or not _MINUTES.fullmatch(asked.text) or not speaking.lines:
        return False
    cell, page = speaking.label_line.cell, speaking.label_line.page
    inside = cell != 0 and (asked.label_line.cell, asked.label_line.page) == (cell, page)
    small = asked.label_line.text[:1].islower() and speaking.label_line.text[:1].isupper()
    others = (z for z in zones if z is not asked and z.key == "meeting/duration")
    return inside or small or any(_LASTS.fullmatch(z.text) for z in others)
