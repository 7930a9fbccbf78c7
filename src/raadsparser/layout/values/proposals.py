"""Proposals that are named: where no label asks for the subject, their name is it."""

from __future__ import annotations

import re
from dataclasses import replace

from raadsparser.sheet import Zone

_PROPOSAL = re.compile(r"(?i)^\W*(?:raads)?(?:voorstel|stuk)\W*$")
# What may be asked by its kind alone, among so many labels, and how many lines its name fills.
_NAMED = re.compile(r"(?i)^\W*(?:(?:raads)?(?:voorstel|stuk)|sessie|bespreekstuk|dossier)\W*$")
_TITLED, _TITLE_LINES = 4, 3


def with_proposals(zones: list[Zone]) -> list[Zone]:
    """`Raadsvoorstel: Nieuwe huurders` asks for a title where no number stands; so do `Voorstel`
    and `Sessie`, among the first labels, where none asks for the subject."""
    if any(zone.lines for zone in zones if zone.key == "subject"):
        return zones
    others = [
        zone for zone in zones[:_TITLED] if zone.key == "other" and _NAMED.search(_asks(zone))
    ]
    asking = [zone for zone in others if 0 < len(zone.lines) <= _TITLE_LINES][:1]
    asking += [zone for zone in zones if zone.key == "zaaknummer" and _PROPOSAL.search(_asks(zone))]
    titled = {id(zone) for zone in asking if zone.lines and _is_title(zone.lines[0].text)}
    return [replace(zone, key="subject") if id(zone) in titled else zone for zone in zones]


def _asks(zone: Zone) -> str:
    return zone.label_line.text if zone.label_line else ""


def _is_title(text: str) -> bool:
    """Whether a text is no number: it has none, or only as words may (`Visie economie 2030`)."""
    words = sum(word.isalpha() and len(word) > 2 for word in text.split())
    return not any(char.isdigit() for char in text) or (words > 1 and not text[0].isdigit())
