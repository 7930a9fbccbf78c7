"""Plain text in which several labels stand in a row and their values follow in that order.

OCR without geometry gives a header row as `Griffier Zaal Duur` and then all values in one
line. Each value is told by what it looks like: the split is chosen that fits best.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from raadsparser.extract.likeness import likeness
from raadsparser.page import Word
from raadsparser.sheet import Line, Sheet, Zone

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
    return likeness(key, text) - broken
