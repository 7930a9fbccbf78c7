"""Plain text in which several labels stand in a row and their values follow in that order.

OCR without geometry gives a header row as `Griffier Zaal Duur` and then all values in one
line. Each value is told by what it looks like: the split is chosen that fits best.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise

from raadsparser.extract.dates import find_dates
from raadsparser.extract.lexicon import entries
from raadsparser.extract.numbers import parse_case_number
from raadsparser.extract.times import find_duration, find_times
from raadsparser.page import Word
from raadsparser.sheet import Line, Sheet, Zone

_ROOM = re.compile(
    r"(zaal|kamer|hal|foyer|kantine|ruimte|stadhuis|gemeentehuis|online|zoom)", re.IGNORECASE
)
_NAME_PART = re.compile(r"^([A-ZÀ-Ý][\w'’.-]*|de|den|der|van|ten|ter|te|'t|von|la|le|el)$")
_INSERTED = re.compile(r"^(de|den|der|van|ten|ter|te|von|la|le|el)$", re.IGNORECASE)
_INITIALS = re.compile(r"^(?:[A-Z][a-z]?\.)+$")
_TITLE = re.compile(
    r"(?i)^\s*(?:(?:de heer|dhr|mevr|mevrouw|mw|drs|ir|mr|dr|ing|prof|wethouder|burgemeester)\b"
    r"\.?\s*)+"
)
_OPENS_NAME = re.compile(r"[A-ZÀ-Ý]|(?i:de heer|dhr|mevr|mw|drs|ir|mr|dr|ing|prof|wethouder)\b")
_ASIDE = re.compile(r"\([^()]*\)")
_BODY = re.compile(
    r"(?i)commissie|raad|markt|plein|ronde|gesprek|debat|avond|tafel|forum|sessie|carrousel|"
    r"presidium|vergadering|bijeenkomst|beraad"
)
_ITEM = re.compile(r"[A-Z]?\d{1,2}(?:\.\d{1,2})?[A-Za-z]?\.?")
_NUMBERED = re.compile(r"(?i:(?:raad|vergader)?(?:zaal|kamer)) (?:[A-Z]-?)?\d[\w.-]*")
_TIME = re.compile(r"(?i)(?:(?:van|\d{1,2}[.:]\d\d|tot|uur|vur|u|h|[-–—])[h\s.]*)+")
# Fields whose value stands on one row, at the end of it where they are the last column.
_SHORT = frozenset({"meeting/duration", "meeting/date", "zaaknummer"})
_BREAK_INSIDE = 0.6
# A list of persons, or what they are responsible for, may wrap.
_WRAPS = frozenset({"portfolio_holders", "portfolios"})
_BREAK_IN_LIST = 0.1
_EMPTY = -0.2
# What a word before the first or after the last value costs: values of other columns.
_LEFT_OVER = 0.15


def share_out(sheet: Sheet) -> Sheet:
    """The sheet with shared zones cut up, each label with its own part of the lines."""
    if not any(zone.relation == "flow" for zone in sheet.zones):
        return sheet
    zones: list[Zone] = []
    parted: dict[int, list[Line]] = {}
    for key, group in groupby(sheet.zones, key=lambda z: z.lines if z.relation == "flow" else None):
        members = list(group)
        if key is None or len(members) < 2:
            zones.extend(members)
            continue
        shared, before = _shared(members)
        zones.extend(shared)
        parted.update({id(line): [] for line in key})
        parted[id(key[0])] = [*before, *(line for zone in shared for line in zone.lines)]
    lines = tuple(part for line in sheet.lines for part in parted.get(id(line), [line]))
    return replace(sheet, zones=tuple(zones), lines=lines)


def _shared(zones: Sequence[Zone]) -> tuple[list[Zone], list[Line]]:
    """The zones with their own parts of the lines, and what stands before all of them: the day
    below a meeting's name that heads the first column."""
    lines = [line for line in zones[0].lines if line.text.strip(" :_|")]
    words = [(word, number) for number, line in enumerate(lines) for word in line.words]
    parts: list[Sequence[tuple[Word, int]]] = []
    before: Sequence[tuple[Word, int]] = ()
    keys = [zone.key for zone in zones]
    while len(keys) > 1 and keys[-1] in _SHORT and (ending := _at_row_end(keys[-1], words)):
        start, stop = ending
        parts.insert(0, words[start:stop])
        words = [*words[:start], *words[stop:]]
        keys.pop()
    if len(keys) == 1 and parts:
        parts.insert(0, words)
    else:
        cuts = _best_cuts(keys, words)
        before = words[: cuts[0][0]]
        parts[:0] = [words[start:stop] for start, stop in cuts]
    result = [
        replace(zone, lines=tuple(_lines(part, lines)))
        for zone, part in zip(zones, parts, strict=True)
    ]
    return result, _lines(before, lines)


def _lines(part: Sequence[tuple[Word, int]], lines: Sequence[Line]) -> list[Line]:
    """Words with the numbers of their lines, as parts of those lines."""
    return [
        Line.of([word for word, _ in group], lines[number].page, 0, lines[number].gap)
        for number, group in groupby(part, key=lambda pair: pair[1])
    ]


def _at_row_end(key: str, words: Sequence[tuple[Word, int]]) -> tuple[int, int] | None:
    """Where the last column's value ends the first row of values: other columns go on below."""
    stop = sum(number == 0 for _, number in words)
    fits = [(_fit(key, words[start:stop]), start) for start in range(max(0, stop - 4), stop)]
    fit, start = max(fits, key=lambda found: (found[0], -found[1]), default=(0.0, 0))
    return (start, stop) if fit >= 1.0 else None


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
    broken = _BREAK_IN_LIST if key in _WRAPS else _BREAK_INSIDE
    broken *= part[-1][1] - part[0][1]
    return _JUDGES.get(key, _plain_fit)(text) - broken


@cache
def _given_names() -> frozenset[str]:
    return frozenset(entries("given_names"))


def _name_fit(text: str) -> float:
    parts = [part for part in re.split(r"[\s/,]+", _ASIDE.sub(" ", text)) if part]
    named = bool(parts) and all(map(_NAME_PART.match, parts)) and parts[-1][0].isupper()
    if not named or _ROOM.search(text) or _INSERTED.match(parts[-1]):
        return -0.5
    initials = [bool(_INITIALS.match(part)) for part in parts]
    if any(initials[1:]):
        return -0.5  # the next name begins with them
    if not 2 <= len(parts) <= 4 or parts[0][0].islower():
        return 0.4
    given = 0.2 if initials[0] or parts[0] in _given_names() else 0.0
    last = max((at for at, part in enumerate(parts) if _INSERTED.match(part)), default=0)
    return 1.0 + given - (0.3 if len(parts) - last > 2 else 0.0)


def _persons_fit(text: str) -> float:
    """Several persons with signs between, each perhaps with a title or a party."""
    plain = _ASIDE.sub(" ", text)
    persons = [part for part in re.split(r"[/,;&]|\ben\b", plain) if part.strip()]
    fits = [_name_fit(_TITLE.sub("", person)) for person in persons]
    if not fits or min(fits) < 0 or not _OPENS_NAME.match(text):
        return -0.5
    return sum(fits) / len(fits) + 0.1 * (len(fits) - 1)


def _portfolio_fit(text: str) -> float:
    """`Openbare orde en veiligheid`: small letters but after a comma or a word that joins."""
    if re.search(r"[\d/().]", text) or _TITLE.match(text) or not text[0].isupper():
        return -0.5
    words = text.split()
    joins = ("en", "&")
    capitals = sum(
        word[0].isupper() and before not in joins and not before.endswith(",")
        for before, word in pairwise(words)
    )
    return 0.5 - 0.4 * capitals - (0.5 if words[-1] in joins else 0.0)


def _body_fit(text: str) -> float:
    return 0.6 if _BODY.search(text) and not re.search(r"\d", text) else 0.1


def _item_fit(text: str) -> float:
    return 1.0 if _ITEM.fullmatch(text) else -0.5


def _room_fit(text: str) -> float:
    if _ROOM.search(text):
        count = len(_ASIDE.sub(" ", text).removeprefix("Stadhuis ").split())
        lower = 0.4 if text[0].islower() and count > 1 and not _NUMBERED.fullmatch(text) else 0.0
        opens = 0.3 if not text[0].isalpha() else 0.0
        known = 0.3 if _NUMBERED.fullmatch(text) or text.startswith("Stadhuis ") else 0.0
        fit = 1.3 - 0.15 * count - lower - opens + known
        return fit if count <= 4 and "/" not in text else -0.3
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
    share = (found.end - found.start) / len(text) if found else 0.0
    return 0.7 + 0.5 * share if share >= 0.7 else -0.5


def _date_fit(text: str) -> float:
    found = find_dates(text)
    if not found:
        return -0.5
    share = (found[0].end - found[0].start) / len(text)
    return 0.7 + 0.5 * share if share >= 0.6 else -0.5


def _time_fit(text: str) -> float:
    if not find_times(text):
        return -0.5
    return (1.0 if _TIME.fullmatch(text) else -0.5) + (0.2 if len(find_times(text)) > 1 else 0.0)


def _number_fit(text: str) -> float:
    found = parse_case_number(text)
    if not found or len(text.split()) > 3 or len(re.findall(r"\d", text)) < 4:
        return -0.5
    return 0.7 + 0.5 * (found.end - found.start) / len(text)


def _plain_fit(text: str) -> float:
    return 0.3


_JUDGES: dict[str, Callable[[str], float]] = {
    "meeting/body": _body_fit,
    "meeting/item": _item_fit,
    "meeting/chair": _name_fit,
    "meeting/clerk": _name_fit,
    "portfolio_holders": _persons_fit,
    "portfolios": _portfolio_fit,
    "meeting/room": _room_fit,
    "meeting/domains": _domain_fit,
    "meeting/duration": _duration_fit,
    "meeting/date": _date_fit,
    "meeting/time": _time_fit,
    "meeting/start_time": _time_fit,
    "meeting/end_time": _time_fit,
    "zaaknummer": _number_fit,
}
