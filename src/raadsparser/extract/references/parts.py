"""A sentence taken apart for finding references: document nouns, dates, number groups."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from raadsparser.extract.dates.finding import DateMatch, find_dates
from raadsparser.extract.numbers.finding import NumberMatch, find_numbers
from raadsparser.extract.references.nouns import KindNoun, find_kind_nouns

_PAIRED = re.compile(r"\s*/\s*")
_LISTED = re.compile(r"[\s/,;&+]*(?:\ben\b)?[\s/]*(?:(?:nrs?\.?|kenmerk)\s*)?")


@dataclass(frozen=True, slots=True)
class NumberGroup:
    """Numbers that name one document: all of a parenthesis, or joined by a slash."""

    numbers: tuple[NumberMatch, ...]
    enclosed: bool

    @property
    def start(self) -> int:
        return self.numbers[0].start

    @property
    def end(self) -> int:
        return self.numbers[-1].end

    @property
    def certainty(self) -> float:
        return max(number.certainty for number in self.numbers)


@dataclass(frozen=True, slots=True)
class Parts:
    """A sentence and what stands in it; all offsets count within the sentence."""

    text: str
    nouns: tuple[KindNoun, ...]
    dates: tuple[DateMatch, ...]
    groups: tuple[NumberGroup, ...]

    @staticmethod
    def of(text: str, kin: Sequence[str] = ()) -> Parts:
        """The parts of a sentence; `kin` are the document's other numbers."""
        groups = tuple(_grouped(text, kin))
        return Parts(text, tuple(find_kind_nouns(text)), tuple(find_dates(text)), groups)

    def besides_nouns(self, start: int, end: int) -> str:
        """The text from `start` to `end` with the document nouns in it left out."""
        spans = [(n.start, n.end) for n in self.nouns if start <= n.start and n.end <= end]
        return self._without(spans, start, end)

    def between(self, start: int, end: int) -> str:
        """The text from `start` to `end` with the dates and numbers in it left out."""
        known = [(d.start, d.end) for d in self.dates]
        known += [(n.start, n.end) for group in self.groups for n in group.numbers]
        cuts = [span for span in known if start <= span[0] and span[1] <= end]
        return self._without(cuts, start, end)

    def _without(self, cuts: list[tuple[int, int]], start: int, end: int) -> str:
        kept, place = [], start
        for a, b in sorted(cuts):
            kept.append(self.text[place:a])
            place = max(place, b)
        return "".join([*kept, self.text[place:end]])


def _grouped(text: str, kin: Sequence[str]) -> list[NumberGroup]:
    groups: list[NumberGroup] = []
    for number in find_numbers(text, kin):
        enclosed = _enclosed(text, number.start)
        last = groups[-1] if groups else None
        if last and _one(text[last.end : number.start], last.enclosed and enclosed):
            groups[-1] = NumberGroup((*last.numbers, number), enclosed)
        else:
            groups.append(NumberGroup((number,), enclosed))
    return groups


def _one(gap: str, enclosed: bool) -> bool:
    return bool((_LISTED if enclosed else _PAIRED).fullmatch(gap))


def _enclosed(text: str, place: int) -> bool:
    opened = max(text.rfind("(", 0, place), text.rfind("[", 0, place))
    closed = max(text.rfind(")", 0, place), text.rfind("]", 0, place))
    return opened > closed
