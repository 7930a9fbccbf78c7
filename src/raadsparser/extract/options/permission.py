"""Whether a text says that people may speak: `U kunt inspreken`, `Inspreken kan niet meer`.

The first clause that says either decides. What limits or goes with speaking (`niet langer dan
vijf minuten`, `aanmelden is niet nodig`) forbids nothing, and what was possible earlier says
nothing of this time.
"""

from __future__ import annotations

import re

_CLAUSE = re.compile(
    r"[.;:!?]\s+|\n|\(|, (?:maar|wel)\b|, (?=(?:geen|er|daarom|dus|nu|inspreken)\b)"
    r"|, (?=niet (?:over|voor|bij|tijdens|in)\b)|, (?=(?:omdat|want|aangezien|uitgezonderd)\b)"
)
_SPEAKING = (
    r"(?:inspre\w+|inspraak|ingesproken|in te spreken|mee ?(?:te )?(?:spreken|praten|doen|denken)|"
    r"spreken|gesproken|spreekrecht|spreektijd|sprekers?|het woord|vragen (?:te )?stellen)"
)
_WHO = (
    r"(?:u|je|men|iedereen|inwoners?|bewoners?|omwonenden|insprekers?|sprekers?|publiek|burgers?|"
    r"belangstellenden?|belanghebbenden|geïnteresseerden?|toehoorders?|organisaties)"
)
_MAY = r"(?:kan|kunt|kunnen|mag|mogen)"
_CHANCE = r"(?:gelegenheid|mogelijkheid|ruimte)"
_DENIES = re.compile(
    r"\b(?:geen|niet|niemand|nooit|evenmin|uitgesloten|uitgezonderd\s+van|gesloten|vervalt|n\.?\s?v\.?\s?t|nvt)\b(?!-)"
    r"(?!\s+(?:meer|langer|later|eerder|vaker)\s+dan|\s+(?:alleen|slechts|nodig|verplicht|"
    r"vereist|noodzakelijk|gehouden|zijnde|maximum|limiet|grens|beperking|kosten))",
    re.IGNORECASE,
)
# Who is not among those who may: `wie niet aanwezig kan zijn`, `fracties die niet deelnemen`.
_OF_SOME = re.compile(r"\b(?:wie|die|als|indien|mits|tenzij)\b[^,]*$", re.IGNORECASE)
_ABOUT = re.compile(
    rf"\b(?:{_SPEAKING}|{_CHANCE}|mogelijk|toegestaan|toegelaten|van toepassing|voorzien|"
    r"aan de orde|publiek)\b",
    re.IGNORECASE,
)
_SHORT = 5  # words of a clause that is the whole answer: `Niet bij dit onderwerp`
_PAST = re.compile(r"\b(?:was|waren|kon|konden|werd|is (?:al|reeds|eerder))\b", re.IGNORECASE)
_NO_PUBLIC = re.compile(
    r"\b(?:alleen|uitsluitend|slechts) (?:de |het )?(?:raads|fractie|commissie|college)",
    re.IGNORECASE,
)
_ALLOWS = re.compile(
    rf"\b(?:{_MAY} (?:\S+ ){{0,8}}(?:{_SPEAKING}|aanmelden|opgeven|inschrijven|melden)|"
    rf"{_MAY} (?:\w+ )?gebruik|(?:{_SPEAKING}) (?:{_MAY}|is|zijn)\b|{_MAY} worden ingesproken|"
    r"mogelijk|toegestaan|toegelaten|"
    rf"{_WHO} {_MAY} (?:\S+ ){{0,4}}het woord|"
    r"krijg(?:en|t) (\w+ ){0,4}(spreektijd|het woord|minuten)|"
    rf"{_CHANCE}|open (?:voor|aan) {_WHO}|wie (?:\w+ ){{0,3}}(?:wil|wenst|wensen)\b|"
    r"(?:geldt|bestaat|er is) (?:wel )?(?:spreekrecht|inspraak)|inspreektijd|spreektijd|"
    r"aan(?: te )?melden|aanmelding|meld(?:t|en)? (?:u|je|zich)\b|zich (?:aan)?melden|opgave|"
    r"per (?:inspreker|persoon|spreker)|(?:twee|drie|vier|vijf|\d) insprekers)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(r"\b(?:welkom|uitgenodigd)\b", re.IGNORECASE)  # which says less
# That nobody did so far forbids nothing: `Er hebben zich geen insprekers gemeld`.
_NOBODY = re.compile(
    r"(?=.*\b(?:geen|niemand|nog niet)\b).*\bhe(?:bben|eft) zich\b.*\b(?:aan)?gemeld\b",
    re.IGNORECASE,
)
_BARE_NO = re.compile(r"\W*niet\W*", re.IGNORECASE)
_BARE = re.compile(r"\W*(?:kan|mag|wel|akkoord|beschikbaar)\W*", re.IGNORECASE)


def permitted(text: str) -> bool | None:
    """Whether people may speak by the first clause that says so; None where none does."""
    invited: bool | None = None
    for clause in _CLAUSE.split(text):
        if any(said.search(clause) for said in (_PAST, _NO_PUBLIC, _NOBODY)):
            continue
        if _forbids(clause):
            return False
        if _BARE_NO.fullmatch(clause):
            return False
        if _ALLOWS.search(clause) or _BARE.fullmatch(clause):
            return True
        invited = True if _INVITES.search(clause) else invited
    return invited


def _forbids(clause: str) -> bool:
    for denial in _DENIES.finditer(clause):
        if _OF_SOME.search(clause[: denial.start()]):
            continue
        starts = not re.search(r"\w", clause[: denial.start()])
        if _ABOUT.search(clause) or (starts and len(clause.split()) <= _SHORT):
            return True
    return False
