"""Portfolio holders (Portefeuillehouder(s), Wethouder): a name each, without titles."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._people import person_list
from raadsparser.extract.view import View

KEYS = ("portfolio_holders",)


def propose(view: View) -> Iterable[Candidate]:
    yield from person_list(view, "portfolio_holders")
