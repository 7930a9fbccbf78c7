"""A list of known persons, each with their term of office where that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from raadsparser.errors import UsageError
from raadsparser.extract.text.confusions import fold
from raadsparser.lexicon import entries

_TERM = re.compile(r"(\d{4})?\s*[-–]\s*(\d{4})?")


@dataclass(frozen=True, slots=True)
class Member:
    """A known person; `first` and `last` are the years the term of office began and ended."""

    name: str
    first: int | None = None
    last: int | None = None

    def in_office(self, year: int | None) -> bool:
        """Whether the term covers a year; one that is not known rules nobody out."""
        if year is None:
            return True
        return (self.first is None or self.first <= year) and (
            self.last is None or year <= self.last
        )


@dataclass(frozen=True, slots=True)
class RosterMatch:
    """The known person a name is closest to; `score` and `margin` go from 0 to 100."""

    name: str
    score: float
    margin: float


@dataclass(frozen=True, slots=True)
class Roster:
    """Known persons. `fuzz.ratio` is used on purpose: on noisy names it links better than
    `WRatio`, which rewards shared parts."""

    members: tuple[Member, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(member.name for member in self.members))

    @staticmethod
    def from_names(lines: Iterable[str]) -> Roster:
        """A roster of `Name` or `2018-2022<TAB>Name` each, without doubles and blanks.

        Raises UsageError for a term that is no years.
        """
        return Roster(tuple(dict.fromkeys(_member(line) for line in lines if line.strip())))

    @staticmethod
    def from_file(path: Path) -> Roster:
        """A roster from a UTF-8 file with a person a line (`#` starts a comment line)."""
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: cannot be read as a list of names: {error}") from error
        try:
            return Roster.from_names(line for line in lines if not line.lstrip().startswith("#"))
        except UsageError as error:
            raise UsageError(f"{path}: {error}") from error

    def in_office(self, year: int | None) -> Roster:
        """Those whose term covers the year; all of them where it is not known."""
        return Roster(tuple(member for member in self.members if member.in_office(year)))

    def match(self, name: str, minimum: float = 80.0, margin: float = 8.0) -> RosterMatch | None:
        """The person meant, or None where none is close enough or two are equally close.

        A surname alone (`Voortman`, `Ten Voorde`) is compared with the surnames.
        """
        key = fold(" ".join(name.split()))
        if not key:
            return None
        alone = surname(name) == " ".join(name.split())
        forms = surname if alone else str
        scored = sorted(
            ((fuzz.ratio(key, fold(forms(known))), known) for known in self.names),
            reverse=True,
        )
        if not scored or scored[0][0] < minimum:
            return None
        apart = scored[0][0] - (scored[1][0] if len(scored) > 1 else 0.0)
        return RosterMatch(scored[0][1], scored[0][0], apart) if apart >= margin else None


@cache
def roster_of(source: Path | tuple[str, ...]) -> Roster:
    """The roster of a file or of names, read once a process."""
    return Roster.from_file(source) if isinstance(source, Path) else Roster.from_names(source)


def _member(line: str) -> Member:
    term, tab, name = line.rpartition("\t")
    years = _TERM.fullmatch(term.strip()) if tab else None
    if tab and (years is None or not any(years.groups())):
        raise UsageError(f"the term {term.strip()!r} is not years such as 2018-2022 or 2022-")
    first, last = (int(year) if year else None for year in years.groups()) if years else (None,) * 2
    return Member(" ".join(name.split()), first, last)


def surname(name: str) -> str:
    """The surname with its tussenvoegsels: `Vincent ten Voorde` gives `ten Voorde`."""
    words = name.split()
    if not words:
        return ""
    first = len(words) - 1
    between = entries("tussenvoegsels")
    while first > 0 and words[first - 1].lower() in between:
        first -= 1
    return " ".join(words[first:])
