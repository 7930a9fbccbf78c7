"""How long people may speak, which has a label of its own below whether they may.

`Duur: 15 minuten` is the session's, but not in the cell that asks for speaking, nor right below it
where another label asks how long the session is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from raadsparser.page import EMPTY_BOX, TICKED_BOX
from raadsparser.sheet import Zone

_ASKING = frozenset({"meeting/duration", "meeting/time"})
_MINUTES = re.compile(r"(?i)\W*(?:max\w*\.?\s+)?\w+\s*(?:min(?:uten|\.)?|['’′])\W*")
_NUMBER = re.compile(r"\d+")
_LONGEST = 30  # minutes of all who speak
# Said, or ticked: a box stands before its word, or behind it where the first word has none before.
_NO = r"(?:nee|neen|niet|geen)"
_REFUSED = re.compile(
    rf"(?is)^[^\w{EMPTY_BOX}{TICKED_BOX}]*(?:{_NO}\b(?!.*[{EMPTY_BOX}{TICKED_BOX}])"
    rf"|[{EMPTY_BOX}{TICKED_BOX}](?:.*{TICKED_BOX}|(?<={TICKED_BOX}))\s*{_NO}\b"
    rf"|(?:\w.*\b)?{_NO}\s*{TICKED_BOX})"
)
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
    minutes = _minutes(asked)
    if asked.key not in _ASKING or minutes is None or not speaking.lines:
        return False
    if minutes > _LONGEST or _REFUSED.search(speaking.text):
        return False
    small = asked.label_line.text[:1].islower() and speaking.label_line.text[:1].isupper()
    return _are_alone(speaking, asked, zones) or small or _asks_twice(asked, minutes, zones)


def _minutes(zone: Zone) -> int | None:
    """The minutes that a zone has alone; a number in words is a small one."""
    if not _MINUTES.fullmatch(zone.text):
        return None
    number = _NUMBER.search(zone.text)
    return int(number[0]) if number else 0


def _are_alone(speaking: Zone, asked: Zone, zones: Sequence[Zone]) -> bool:
    """Whether a cell asks these two and nothing else; a whole form may stand in one box."""
    cell = (speaking.label_line.cell, speaking.label_line.page)
    inside = [z for z in zones if (z.label_line.cell, z.label_line.page) == cell]
    return cell[0] != 0 and len(inside) == 2 and any(z is asked for z in inside)


def _asks_twice(asked: Zone, minutes: int, zones: Sequence[Zone]) -> bool:
    """Whether another label asks how long the session is, which takes longer."""
    others = [z for z in zones if z is not asked and z.key == "meeting/duration"]
    lasting = [z for z in others if _LASTS.fullmatch(z.text)]
    return any(_minutes(z) is None or (_minutes(z) or 0) > minutes for z in lasting)
