"""Documents that a verb in the past tells of: `Op 3 mei 2021 stuurde het college een brief`."""

from __future__ import annotations

import re

from raadsparser.extract.dates.finding import DateMatch
from raadsparser.extract.references.nouns import KindNoun
from raadsparser.extract.references.parts import Parts

_WHOLE = (
    r"(?P<whole>(?:ver)?stuurden?|(?:ver)?zond(?:en)?|schre(?:ef|ven)|ontving(?:en)?"
    r"|versche(?:en|nen)|volgden?|kwam(?:en)?|ging(?:en)?|publiceerden?|ondertekenden?"
    r"|verwierp(?:en)?)"
)
_PARTED = r"(?P<in>dienden?|trok(?:ken)?)|(?P<aan>nam(?:en)?|bood|boden)|(?P<vast>stelden?)"
_VERB = re.compile(rf"(?i)\s+(?:{_WHOLE}|{_PARTED})(?=\s)[^,;.:]{{0,80}}\s")
# The verb before the date: `De raad verwierp op 11 november 2021 een amendement`.
_VERB_FIRST = re.compile(rf"(?i)\b(?:{_WHOLE}|{_PARTED})\s+(?:op|d\.?d\.)\s+$")
_NEXT = re.compile(r"[^,;.:]{0,40}\s")
# A document that stands behind a preposition is none that the verb makes: `een reactie op de`.
PREPOSED = re.compile(
    r"(?i)\b(?:op|over|van|met|in|aan|bij|na|naar|door|volgens|uit|tegen|voor|als|dan|omtrent|per)\s+"
    r"(?:(?:een|de|het|die|deze|dit|zijn|haar|hun|onze|ons|uw)\s+)?(?:\w+e\s+)?$"
)
# Of such a clause the document is not what was made: `stuurde geen brief`, `schreef dat de motie`.
_UNMADE = re.compile(
    r"(?i)\b(?:geen|niet|dat|of|hoe|waarom|waarin|waarbij|omdat|zonder|weer|opnieuw|alsnog)\b"
)
# Of these verbs only with `een`: the other documents move, and are not made.
_MOVES = re.compile(r"(?i)(?:kwam|ging|volgde)")
_NEW = re.compile(r"(?i)\been\s+(?:\w+e\s+)?$")


def is_made(parts: Parts, date: DateMatch, noun: KindNoun) -> bool:
    """Whether the verb between a date and a document's noun, or before both, says that it was
    made or sent.

    The other half of a verb that parts stands behind the noun: `diende … een motie in`.
    """
    between = parts.text[date.end : noun.start]
    verb = _VERB.fullmatch(between)
    if verb is None and _NEXT.fullmatch(between):
        verb = _VERB_FIRST.search(parts.text[: date.start])
    if verb is None or PREPOSED.search(between) or _UNMADE.search(between):
        return False
    if _MOVES.match(verb[verb.lastgroup or 0]) and not _NEW.search(between):
        return False
    half = verb.lastgroup
    clause = re.split(r"[,;.]", parts.text[noun.end :], maxsplit=1)[0]
    return half == "whole" or re.search(rf"(?i)\b{half}\b", clause) is not None
