"""The domains a session belongs to (`Fysiek / Bestuur / Sociaal`)."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._lists import listed
from raadsparser.extract.view import View

KEYS = ("meeting/domains",)


def propose(view: View) -> Iterable[Candidate]:
    yield from listed(view, "meeting/domains")
