"""Documents told of in two sentences, the day in one and the number in the other.

`Op 3 mei 2021 nam de raad een motie aan. Die motie (3655001) gaat over …`, or the other way
round: `Door besluit 3655001 kon het werk beginnen. Dat besluit is van 3 mei 2021.`
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadsparser.extract.dates.finding import DateMatch
from raadsparser.extract.references.dates import SESSION, before_date, foreign
from raadsparser.extract.references.deeds import tells_of_session
from raadsparser.extract.references.nouns import KindNoun
from raadsparser.extract.references.parts import NumberGroup, Parts

_NUMBER = r"(?:\w*nummer|\w*kenmerk|nr\.?|registratie|zaak|\w+nr\.?)"
# The second sentence speaks of the document of the first.
_SAME = re.compile(
    rf"(?i)\W*(?:(?:dat|die|dit|deze|dezelfde|hetzelfde)\b|(?:het|de|haar|zijn)\s+"
    rf"(?:bijbehorende\s+|bijhorende\s+)?{_NUMBER}\b|(?:zie|kijk|zoek|ga|lees)\b[^.;,]{{0,30}}\b"
    rf"{_NUMBER}|(?:u|men|je)\s+(?:vindt?|leest)\b|(?:\w+\s+)?(?:te\s+vinden|geregistreerd"
    rf"|vastgelegd|bekend)\b)"
)
# `De motie heeft nummer …`: the noun of the first sentence once more.
_AGAIN = re.compile(
    rf"(?i)\W*(?:de|het)\s+[\w-]+\s+(?:heeft|had|kreeg|draagt|droeg|is|staat|stond|ligt|vindt|vind)"
    rf"\b[^.;,]{{0,40}}\b{_NUMBER}"
)
_OTHER = re.compile(r"(?i)\b(?:ook|daarnaast|eveneens|nader|eerder|later|daarna|vervolgens)\b")
_DAYED = re.compile(
    r"(?i)\W*(?:dat|die|dit|deze|het|de)\b[^.;,()]{0,50}?\b(?:is|was|dateer(?:t|de)|werd)\s+"
    r"(?:[^.;,()]{0,40}\s)?(?:van|op|d\.d\.|uit)\s+(?:\w+dag\s+)?"
)
_ON = re.compile(r"(?i)(?:^\W*|\b(?:op|van|sinds|sedert|d\.?d\.?|dd\.|in)\s+(?:\w+dag\s+)?)$")
# What follows `dit` or `die` where it stands by itself: `Dit project …` is another thing.
_BY_ITSELF = re.compile(
    r"(?i)\W*(?:dat|die|dit|deze|dezelfde|hetzelfde)\s+(?:is|was|werd|staat|stond|ligt|lag|heeft|had"
    r"|kreeg|draagt|droeg|dateer(?:t|de)|vindt|vond|leest|kunt|gebeurde)\b"
)
_POINTS = re.compile(r"(?i)\W*(?:dat|die|dit|deze|dezelfde|hetzelfde)\b")
_DECIDED = {"besluit", "raadsbesluit", "collegebesluit", "toezegging", "motie", "amendement"}


@dataclass(frozen=True, slots=True)
class Told:
    """What the two sentences tell of one document: its number, its day, and its noun."""

    group: NumberGroup
    date: DateMatch
    noun: KindNoun | None


def day_before(first: Parts, second: Parts) -> Told | None:
    """The document that the first sentence gives the day of, and the second the number."""
    if first.groups or len(first.dates) != 1 or len(second.groups) != 1 or second.dates:
        return None
    (day,), (group,) = first.dates, second.groups
    until = second.text[: group.start]
    again = _AGAIN.match(second.text) is not None
    if not (again or _SAME.match(second.text)) or _OTHER.search(until):
        return None
    if foreign(first, day) or not _ON.search(before_date(first, day)):
        return None
    nouns = [noun for noun in first.nouns if not noun.nested and noun.group != "label"]
    named = [n for n in second.nouns if n.end <= group.start and n.group != "label"]
    if not named and _points_elsewhere(second.text):
        return None
    if not nouns:
        fits = bool(named) and not again and named[-1].kind in _DECIDED
        return Told(group, day, None) if fits else None
    meant = [noun for noun in nouns if not named or _is_same(noun, named[-1])]
    if not meant or _is_session(first, day):
        return None
    return Told(group, day, meant[-1])


def day_after(first: Parts, second: Parts) -> Told | None:
    """The document that the first sentence gives the number of, and the second the day."""
    if first.dates or len(first.groups) != 1 or second.groups or len(second.dates) != 1:
        return None
    (group,), (day,) = first.groups, second.dates
    nouns = [noun for noun in first.nouns if noun.group != "label"]
    if len(nouns) != 1 or foreign(second, day) or _is_session(second, day):
        return None
    if not _DAYED.fullmatch(second.text[: day.start]):
        return None
    if not all(_is_same(nouns[0], noun) for noun in second.nouns):
        return None
    if not second.nouns and not _BY_ITSELF.match(second.text):
        return None  # `Het werk is op …`, `Die brug is op …`: of something else
    return Told(group, day, nouns[0])


def _points_elsewhere(text: str) -> bool:
    """Whether a sentence begins with something that is no document: `Dit project (zaak …) …`."""
    return _POINTS.match(text) is not None and not _BY_ITSELF.match(text)


def _is_session(parts: Parts, day: DateMatch) -> bool:
    return bool(SESSION.search(before_date(parts, day))) or tells_of_session(parts.text)


def _is_same(one: KindNoun, other: KindNoun) -> bool:
    """Whether two nouns may name one document: `een informatienota … de nota`."""
    short, long = sorted((one.kind, other.kind), key=len)
    return long.lower().endswith(short.lower())
