"""Plain text in which several labels stand in a row and their values follow in that order.

OCR without geometry gives a header row as `Griffier Zaal Duur` and then all values in one
line. Each value is told by what it looks like: the split is chosen that fits best.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from raadsparser.extract.dates import find_dates
from raadsparser.extract.numbers import parse_case_number
from raadsparser.extract.times import find_duration, find_times
from raadsparser.page import Word
from raadsparser.sheet import Line, Sheet, Zone

_ROOM = re.compile(
    r"(zaal|kamer|hal|foyer|kantine|ruimte|stadhuis|gemeentehuis|online|zoom)", re.IGNORECASE
)
_NAME_PART = re.compile(r"^([A-ZÀ-Ý][\w'’.-]*|de|den|der|van|ten|ter|te|'t|von|la|le|el)$")
_INSERTED = re.compile(r"^(de|den|der|van|ten|ter|te|von|la|le|el)$", re.IGNORECASE)
_BREAK_INSIDE = 0.6
_EMPTY = -0.2
# What a word before the first or after the last value costs: values of other columns.
_LEFT_OVER = 0.15


def share_out(sheet: Sheet) -> Sheet:
    """The sheet with shared zones cut up, each label with its own part of the lines."""
    if not any(zone.relation == "flow" for zone in sheet.zones):
        return sheet
    zones: list[Zone] = []
    for key, group in groupby(sheet.zones, key=lambda z: z.lines if z.relation == "flow" else None):
        members = list(group)
        zones.extend(members if key is None or len(members) < 2 else _shared(members))
    return replace(sheet, zones=tuple(zones))


def _shared(zones: Sequence[Zone]) -> list[Zone]:
    lines = [line for line in zones[0].lines if line.text.strip(" :_|")]
    words = [(word, number) for number, line in enumerate(lines) for word in line.words]
    cuts = _best_cuts([zone.key for zone in zones], words)
    result = []
    for zone, (start, stop) in zip(zones, cuts, strict=True):
        own = [
            Line.of([word for word, _ in part], lines[number].page, 0, lines[number].gap)
            for number, group in groupby(words[start:stop], key=lambda pair: pair[1])
            for part in [list(group)]
        ]
        result.append(replace(zone, lines=tuple(own)))
    return result


def _best_cuts(keys: Sequence[str], words: Sequence[tuple[Word, int]]) -> list[tuple[int, int]]:
    """Dynamic programming over cut points: the split of the words with the best total fit."""
    count = len(words)
    best: list[list[tuple[float, int]]] = [[(-_LEFT_OVER * n, 0) for n in range(count + 1)]]
    for key in keys:
        row = []
        for stop in range(count + 1):
            options = (
                (best[-1][start][0] + _fit(key, words[start:stop]), start)
                for start in range(stop + 1)
            )
            row.append(max(options))
        best.append(row)
    stop = max(range(count + 1), key=lambda n: best[-1][n][0] - _LEFT_OVER * (count - n))
    cuts: list[tuple[int, int]] = []
    for row in reversed(best[1:]):
        start = row[stop][1]
        cuts.append((start, stop))
        stop = start
    return cuts[::-1]


def _fit(key: str, part: Sequence[tuple[Word, int]]) -> float:
    if not part:
        return _EMPTY
    text = " ".join(word.text for word, _ in part)
    broken = _BREAK_INSIDE * (part[-1][1] - part[0][1])
    return _JUDGES.get(key, _plain_fit)(text) - broken


def _name_fit(text: str) -> float:
    parts = [part for part in re.split(r"[\s/,]+", text) if part]
    named = bool(parts) and all(map(_NAME_PART.match, parts)) and parts[-1][0].isupper()
    if not named or _ROOM.search(text) or _INSERTED.match(parts[-1]):
        return -0.5
    return 1.0 if 2 <= len(parts) <= 4 else 0.4


def _room_fit(text: str) -> float:
    if _ROOM.search(text):
        count = len(text.split())
        lower = 0.4 if text[0].islower() and count > 1 else 0.0
        return 1.3 - 0.15 * count - lower if count <= 4 and "/" not in text else -0.3
    return 0.2 if len(text.split()) <= 2 and text[0].isupper() else -0.5


def _domain_fit(text: str) -> float:
    if _ROOM.search(text) or re.search(r"\d", text):
        return -0.5
    parts = [part.strip() for part in re.split(r"[/,]", text)]
    if len(parts) > 1 and all(part and len(part.split()) <= 3 for part in parts):
        return 1.0 + 0.2 * len(parts)
    return 0.4 if len(text.split()) <= 3 else -0.5


def _duration_fit(text: str) -> float:
    found = find_duration(text)
    return 1.2 if found and found.end - found.start >= 0.7 * len(text) else -0.5


def _date_fit(text: str) -> float:
    found = find_dates(text)
    return 1.2 if found and found[0].end - found[0].start >= 0.6 * len(text) else -0.5


def _time_fit(text: str) -> float:
    return 1.0 if find_times(text) and len(text.split()) <= 4 else -0.5


def _number_fit(text: str) -> float:
    found = parse_case_number(text)
    return 1.2 if found and len(text.split()) <= 3 and len(re.findall(r"\d", text)) >= 4 else -0.5


def _plain_fit(text: str) -> float:
    return 0.3


_JUDGES: dict[str, Callable[[str], float]] = {
    "meeting/chair": _name_fit,
    "meeting/clerk": _name_fit,
    "portfolio_holders": _name_fit,
    "meeting/room": _room_fit,
    "meeting/domains": _domain_fit,
    "meeting/duration": _duration_fit,
    "meeting/date": _date_fit,
    "meeting/time": _time_fit,
    "meeting/start_time": _time_fit,
    "meeting/end_time": _time_fit,
    "zaaknummer": _number_fit,
}
