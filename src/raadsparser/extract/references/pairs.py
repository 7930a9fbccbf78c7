"""As many dates as numbers: `raadsbrieven 2020-123 en 2020-456 van 3 en 10 maart 2020`.

Each number has the date in its own place of the other list, whichever of both stands first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from raadsparser.extract.dates.finding import DateMatch
from raadsparser.extract.numbers.finding import NumberMatch
from raadsparser.extract.references.parts import NumberGroup, Parts

_RESPECTIVELY = r"(?:(?:respectievelijk|resp\.?)\s+)?"
_LISTED = re.compile(rf"(?i)\s*,?\s*(?:(?:,|en|&)\s+{_RESPECTIVELY})(?:(?:van|op|d\.d\.)\s+)?")
# Documents that no number tells apart: `van 3 mei, en op 10 juni …` tells of something else.
_GOING_ON = re.compile(rf"(?i)\s*(?:,|en|&|,\s*en)\s+{_RESPECTIVELY}(?:van\s+)?")
_DATED = re.compile(
    rf"(?i)[\s),]*(?:,\s*)?{_RESPECTIVELY}(?:van|d\.d\.|dd\.|op|\()\s*{_RESPECTIVELY}"
)
_NUMBERED = re.compile(
    rf"(?i)[\s,(\[]*{_RESPECTIVELY}(?:(?:met|onder)\s+)?"
    r"(?:(?:de\s+)?(?:kenmerk(?:en)?|nummers?|nrs?\.?|zaaknummers?)[\s:.]*)?[\s(\[]*"
)

_OF_ALL = re.compile(
    r"(?i)\b(?:beide[n]?|allebei|alle(?:\s+(?:twee|drie|vier|vijf))?)\s+(?:van|d\.d\.)\s+$"
)
_IN_ONE_BREATH = re.compile(r"(?i)[\s,()]*(?:(?:en|&)\s+)?(?:(?:de|het)\s+)?[\s()]*")
_Mark = TypeVar("_Mark", NumberMatch, DateMatch)


def paired(parts: Parts) -> tuple[Parts, dict[NumberGroup, DateMatch]]:
    """The parts of a sentence with each number of such a list apart, and the date of each."""
    numbers = [number for group in parts.groups for number in group.numbers]
    own: dict[int, DateMatch] = {}
    for some in _runs(parts.text, numbers):
        for days in _runs(parts.text, parts.dates):
            if len(some) == len(days) and _answer(parts.text, some, days):
                own.update((n.start, day) for n, day in zip(some, days, strict=True))
    own = own or {n.start: day for day in _of_all(parts) for n in _all(parts, numbers, day)}
    if not own:
        return parts, {}
    groups = [part for group in parts.groups for part in _apart(group, own)]
    dates = {g: own[g.start] for g in groups if g.start in own}
    return replace(parts, groups=tuple(groups)), dates


def _of_all(parts: Parts) -> list[DateMatch]:
    """The date that a sentence says all its documents have: `motie 1 en motie 2, beide van …`."""
    said = [day for day in parts.dates if _OF_ALL.search(parts.text, 0, day.start)]
    return said if len(parts.dates) == 1 else []


def _all(parts: Parts, numbers: Sequence[NumberMatch], day: DateMatch) -> list[NumberMatch]:
    """The numbers that stand in one breath before a date of all, the last two where it is `beide`;
    none where something without a number is the last."""
    before = [number for number in numbers if number.end <= day.start]
    if not before or any(before[-1].end <= noun.start < day.start for noun in parts.nouns):
        return []
    chain = before[-1:]
    for number in reversed(before[:-1]):
        if not _IN_ONE_BREATH.fullmatch(parts.besides_nouns(number.end, chain[0].start)):
            break
        chain.insert(0, number)
    said = _OF_ALL.search(parts.text, 0, day.start)
    chain = chain[-2:] if said and said[0][:1].lower() == "b" else chain
    return chain if len(chain) > 1 else []


def listed_from(parts: Parts, date: DateMatch) -> list[DateMatch]:
    """A date with those that go on a list which it begins: `twee brieven, van 3 en 10 maart`."""
    runs = (run for run in _runs(parts.text, parts.dates, _GOING_ON) if run[0] == date)
    return next(runs, [date])


def _apart(group: NumberGroup, own: dict[int, DateMatch]) -> Iterator[NumberGroup]:
    if all(number.start in own for number in group.numbers):
        yield from (NumberGroup((number,), group.enclosed) for number in group.numbers)
    else:
        yield group


def _runs(
    text: str, marks: Sequence[_Mark], between: re.Pattern[str] = _LISTED
) -> list[list[_Mark]]:
    """The lists of several marks that stand right behind one another."""
    runs: list[list[_Mark]] = []
    for mark in marks:
        last = runs[-1][-1] if runs else None
        if last is not None and between.fullmatch(text, last.end, mark.start):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return [run for run in runs if len(run) > 1]


def _answer(text: str, numbers: Sequence[NumberMatch], days: Sequence[DateMatch]) -> bool:
    """Whether two lists stand right behind one another as those of one set of documents do."""
    if numbers[-1].end <= days[0].start:
        return _DATED.fullmatch(text, numbers[-1].end, days[0].start) is not None
    between = _NUMBERED.fullmatch(text, days[-1].end, numbers[0].start)
    return between is not None and bool(between[0].strip())
