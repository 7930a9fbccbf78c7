"""Proposes candidates for the record's values from a laid-out sheet."""

from __future__ import annotations

from raadsparser.candidate import Candidate
from raadsparser.extract.fields import field_modules
from raadsparser.extract.flow import share_out
from raadsparser.extract.view import View
from raadsparser.profiles import Profile
from raadsparser.sheet import Sheet


def extract(sheet: Sheet, profile: Profile) -> list[Candidate]:
    """All candidates of all fields, in no order of merit: `resolve` decides."""
    view = View(share_out(sheet), profile)
    return [candidate for field in field_modules() for candidate in field.propose(view)]
