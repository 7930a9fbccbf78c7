"""Documents whose case number stands first, apart from their noun and day.

`Zaak 3655001: op 3 mei 2021 ging een brief naar de raad`, `3 mei 2021, zaak 3655001: memo over
…`, `Onder nummer 3655001 bood het college op 3 mei 2021 het raadsvoorstel aan`.
"""

from __future__ import annotations

import re

from raadsparser.extract.dates.finding import DateMatch
from raadsparser.extract.references.dates import foreign
from raadsparser.extract.references.nouns import KindNoun
from raadsparser.extract.references.parts import NumberGroup, Parts
from raadsparser.extract.references.verbs import PREPOSED

_CASE = re.compile(
    r"(?i)\W*(?:(?:onder|met|in|bij)\s+)?(?:zaak|\w*nummer|\w*kenmerk|(?:reg\.?)?nr\.?)[\s:.]*"
)
_COLON = re.compile(r"\s*:\s*")
_ON = re.compile(r"(?i)\b(?:op|d\.?d\.?|dd\.)\s+$")
_MADE = re.compile(
    r"(?i)\b(?:ging|(?:ver)?stuurden?|zond(?:en)?|verzond(?:en)?|kwam|versche(?:en|nen)|volgde"
    r"|bood|boden|nam(?:en)?|stelden?|dienden?|ontving(?:en)?|kreeg|kregen|schre(?:ef|ven)"
    r"|verzonden|verstuurd|gestuurd|aangeboden|aangenomen|vastgesteld|ingediend|ontvangen)\b"
)
_OBJECT = re.compile(r"[^,;.:()]{0,80}\s")


def headed_by_case(parts: Parts, group: NumberGroup) -> tuple[KindNoun, DateMatch] | None:
    """The document and the day that a sentence tells of the one number that it begins with."""
    if len(parts.groups) != 1 or len(parts.dates) != 1:
        return None
    (day,) = parts.dates
    nouns = [n for n in parts.nouns if n.group != "label"]
    if not nouns or nouns[0].start < group.end or nouns[0].nested or foreign(parts, day):
        return None
    if not _CASE.fullmatch(parts.between(0, group.start)):
        return None
    noun, text = nouns[0], parts.text
    if day.end <= group.start:
        return (noun, day) if _COLON.fullmatch(text, group.end, noun.start) else None
    if noun.start < day.end or not _ON.search(text, group.end, day.start):
        return None
    clause = text[group.end : day.start] + text[day.end : noun.start]
    between = text[day.end : noun.start]
    made = _MADE.search(clause) and _OBJECT.fullmatch(between) and not PREPOSED.search(between)
    return (noun, day) if made else None
