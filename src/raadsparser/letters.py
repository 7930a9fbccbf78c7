"""How letters, minutes and decisions open: what tells them from sheets, in their own words."""

from __future__ import annotations

import re
from typing import Literal

OtherPaper = Literal["letter", "decision"]
HEADS: dict[OtherPaper, str] = {
    "letter": "head of a letter",
    "decision": "head of a decision or minutes",
}
"""What is noted of a page of which no more was read than shows what it is."""

SALUTATION = re.compile(
    r"\b(geachte?|beste)\s+(leden|raad|raads\w+|heer|heren|mevrouw|dames|bestuur\w*|college|fracti\w+|"
    r"collega\w*|commissie\w*|voorzitter|griffi\w+|wethouder|burgemeester|inwoner\w*|bewoner\w*|"
    r"ondernemer\w*|lezers?|relatie|directie|allen\b|allemaal)",
    re.IGNORECASE,
)
# The title of minutes, and what they begin with: who was there.
MINUTES = re.compile(
    r"^((concept|kort|beknopt|woordelijk|definitief|vastgesteld)e?[- ]?)*"
    r"(verslag|notulen|besluitenlijst|handelingen|afsprakenlijst|toezeggingenlijst|raadsbesluit)\b",
    re.IGNORECASE,
)
# Lists that go with minutes; a sheet may name one among its papers.
LISTS = re.compile(
    r"^(actie(punten)?lijst|motielijst|"
    r"(lijst|overzicht)( van| met)?( de)?( openstaande| aangenomen| gedane| lopende)? "
    r"(toezeggingen|moties|besluiten|afspraken|actiepunten|ingekomen stukken))\b",
    re.IGNORECASE,
)
PRESENT = re.compile(r"^(aan|af)wezig(en|e leden| zijn| waren)?\s?:", re.IGNORECASE)
TITLE_WORDS = 10
"""A title has no more words."""
TITLES = 8
"""The rows at the top of a page among which its title is."""
