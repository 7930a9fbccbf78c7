"""Links a name as read to a list of known persons, and leaves strangers alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from raadsparser.errors import UsageError
from raadsparser.extract.confusions import fold
from raadsparser.extract.lexicon import entries


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

    names: tuple[str, ...]

    @staticmethod
    def from_names(names: Iterable[str]) -> Roster:
        """A roster of the names given, without doubles and blanks, in their order."""
        return Roster(tuple(dict.fromkeys(n for name in names if (n := " ".join(name.split())))))

    @staticmethod
    def from_file(path: Path) -> Roster:
        """A roster from a UTF-8 file with a name a line (`#` starts a comment line)."""
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: cannot be read as a list of names: {error}") from error
        return Roster.from_names(line for line in lines if not line.lstrip().startswith("#"))

    def match(self, name: str, minimum: float = 80.0, margin: float = 8.0) -> RosterMatch | None:
        """The person meant, or None where none is close enough or two are equally close.

        A surname alone (`Voortman`, `Ten Voorde`) is compared with the surnames.
        """
        key = fold(" ".join(name.split()))
        if not key:
            return None
        alone = _surname(name) == " ".join(name.split())
        forms = _surname if alone else str
        scored = sorted(
            ((fuzz.ratio(key, fold(forms(known))), known) for known in self.names),
            reverse=True,
        )
        if not scored or scored[0][0] < minimum:
            return None
        apart = scored[0][0] - (scored[1][0] if len(scored) > 1 else 0.0)
        return RosterMatch(scored[0][1], scored[0][0], apart) if apart >= margin else None


def _surname(name: str) -> str:
    """The surname with its tussenvoegsels: `Vincent ten Voorde` gives `ten Voorde`."""
    words = name.split()
    if not words:
        return ""
    first = len(words) - 1
    between = entries("tussenvoegsels")
    while first > 0 and words[first - 1].lower() in between:
        first -= 1
    return " ".join(words[first:])
