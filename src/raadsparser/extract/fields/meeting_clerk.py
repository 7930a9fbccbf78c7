"""The clerk of the session (Griffier, Griffiemedewerker)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._people import one_person
from raadsparser.extract.view import View
from raadsparser.lexicon import columns

KEYS = ("meeting/clerk",)


def propose(view: View) -> Iterable[Candidate]:
    for candidate in one_person(view, "meeting/clerk"):
        if not (_heads_the_paper(view) and candidate.value.casefold() in _municipalities()):
            yield candidate


def _heads_the_paper(view: View) -> bool:
    """Whether `Griffie` may be the department in the letterhead, beside the municipality."""
    return any(zone.label.casefold() == "griffie" for zone in view.zones(*KEYS))


@cache
def _municipalities() -> frozenset[str]:
    return frozenset(row[0].casefold() for row in columns("municipalities"))
