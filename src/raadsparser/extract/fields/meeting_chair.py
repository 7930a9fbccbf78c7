"""The chair of the session (Voorzitter)."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._people import one_person
from raadsparser.extract.view import View

KEYS = ("meeting/chair",)


def propose(view: View) -> Iterable[Candidate]:
    yield from one_person(view, "meeting/chair")
