"""Which date belongs to which document noun or number of a sentence."""

from __future__ import annotations

import re

from raadsparser.extract.dates.finding import DateMatch
from raadsparser.extract.references.nouns import KindNoun
from raadsparser.extract.references.parts import NumberGroup, Parts

_OF = (
    r"(?:van|d\.?\s?d\.?|dd\.?|ged(?:ateerd|agtekend)(?:\s+op)?|de\s+dato|(?:verzonden|verstuurd|ontvangen|aangenomen"
    r"|vastgesteld|ingediend|gedaan)(?:\s+op|\s+d\.d\.)?|datum:?|met\s+datum)"
)
_AFTER_NOUN = re.compile(
    rf"(?i)[\s,()\[\]:]*(?:(?:(?:met|onder)\s+)?(?:kenmerk|nummers?|nrs?\.?)[\s,:()]*)?"
    rf"(?:{_OF}|en|,)?(?:[\s,()]|\ben\b|\bvan\b)*(?:{_OF}\s*)?"
)
_WITH_SENDER = re.compile(
    r"[\s,()]*(?:[‘“\"'][^’”\"']{2,90}[’”\"'][\s,]*)?"
    r"(?:(?:aan|van|door|namens|uit|over|inzake|betreffende)\s[^;]{2,110}?[\s,]+|(?:[A-Z]\S*\s){1,6})?"
    rf"{_OF}\s*"
)
# OCR takes a comma for a full stop: `(kenmerk 3496929. 8 augustus 2019)`.
AFTER_NUMBER = re.compile(rf"(?i)[)\s,;\]]*[(]?\s*(?:{_OF}\s*|[,.]\s*|\()(?:{_OF}\s*)?")
_BEFORE_NUMBER = re.compile(
    r"(?i)[\s,;:(\[]*(?:(?:(?:met|onder)\s+)?(?:ons\s+|uw\s+)?"
    r"(?:kenmerk|nummers?|nrs?\.?|[a-z]+nummer)[\s:.]*)?"
)
_BEFORE_NOUN = re.compile(
    r"(?i)\s*(?:(?:door|aan|van)\s+(?:de|het)\s+\w+\s+)?\w+(?:den|te|de|gen|men|nen|ten)\s+"
)
_PARTING = " |,;:-–—()"
# What is done on a day, and what a day is of, in front of it.
_DEED = re.compile(
    r"(?i)(?:\b(?:van|per|tot|met|voor|in|op|na|sinds|vanaf|gaan|te|uiterlijk|tussen)|\bd\.?\s?d\.?)\W*$"
    r"|\b(?:behandel|bespr|geagend|aangenomen|verworpen|vastgest|besl(?:oten|ist)|ingaand)[^,;|]*$"
)
REACH = 250
"""Characters between a noun and a date that still belong together."""
_BEFORE = 120  # characters that tell what a date is

SESSION = re.compile(
    r"(?i)(?:vergadering|bijeenkomst|commissie|sessie|politieke\s+markt|beraad|overleg)"
    r"(?:\s+\w+){0,3}?\s+(?:van|op|d\.d\.)\s+$|(?:raad|college)\s+(?:van|d\.d\.)\s+$"
)
_NOT_ITS_DATE = re.compile(
    r"(?i)\b(?:v[oó][oó]r|uiterlijk(?:\s+op)?|tot(?:\s+en\s+met)?|t/m|vanaf|per|met\s+ingang\s+van|m\.i\.v\."
    r"|ingaande|ingaand|sinds|tussen|na|geldig|termijn|deadline|streefdatum|peildatum|medio"
    r"|(?:voor|ten\s+behoeve\s+van|t\.b\.v\.|richting|naar)\s+(?:(?:de|het|uw|een)\s+)?"
    r"(?:\w*vergadering|\w*bijeenkomst|\w*sessie|\w*commissie|\w*behandeling|politieke\s+markt)"
    r"(?:\s+\w+){0,3}\s+(?:van|op|d\.d\.))\s+(?:\w+dag\s+)?$"
)
_DASHED = re.compile(r"[^.;–—]{0,90}\s[–—-]\s+")


def attached_to_noun(parts: Parts, noun: KindNoun) -> list[DateMatch]:
    """The dates that the noun itself carries: `brief van 24 juli 2020`, also several."""
    near = [d for d in parts.dates if noun.end <= d.start <= noun.end + REACH]
    after = [d for d in near if owner(parts, d) == noun]
    before = [d for d in parts.dates if d.end <= noun.start][-1:]
    before = [
        d for d in before if _BEFORE_NOUN.fullmatch(parts.text[d.end : noun.start]) and not after
    ]
    return after + before


def attached_to_group(parts: Parts, group: NumberGroup) -> DateMatch | None:
    """The date that stands at the number: `(12 mei 2023, 3496929)`, `M23-14 van 9 mei 2019`."""
    near = [d for d in parts.dates if -REACH < d.start - group.start < REACH]
    for date in near:
        if date.end <= group.start and _BEFORE_NUMBER.fullmatch(parts.text[date.end : group.start]):
            return date if not foreign(parts, date) else None
        if date.end <= group.start and _names_what_follows(parts, date, group):
            return date if not foreign(parts, date) else None
    for date in near:
        if date.start >= group.end and AFTER_NUMBER.fullmatch(parts.text[group.end : date.start]):
            return date if not foreign(parts, date) else None
    return None


def _names_what_follows(parts: Parts, date: DateMatch, group: NumberGroup) -> bool:
    """Whether a number stands with its noun alone in parentheses after a date:
    `Eerste behandeling: 4 maart 2019 (raadsvoorstel 3655001)`."""
    between = parts.text[date.end : group.start]
    nouns = any(date.end <= n.start and n.end <= group.start for n in parts.nouns)
    rest = parts.besides_nouns(date.end, group.start).lstrip()
    return nouns and between.lstrip()[:1] == "(" and bool(_BEFORE_NUMBER.fullmatch(rest))


def listed_with(parts: Parts, group: NumberGroup) -> DateMatch | None:
    """The only date of a row of a list, which begins with it or with the only number and has both
    side by side, or with the number and ends with it: `904988 Memo over de bouwkosten 26-2-2015`.
    """
    if len(parts.groups) != 1 or len(parts.dates) != 1:
        return None
    (date,) = parts.dates
    first = min(date.start, group.start)
    between = parts.text[min(date.end, group.end) : max(date.start, group.start)]
    between, rest = between.strip(_PARTING), parts.text[max(date.end, group.end) :].strip(_PARTING)
    if any(map(str.isalpha, parts.text[:first])):
        return None
    return date if not between or (not rest and _ends_row(parts, group, date)) else None


def _ends_row(parts: Parts, group: NumberGroup, date: DateMatch) -> bool:
    """Whether a date closes a row that its number begins, and is no day of another thing."""
    nouns = [noun for noun in parts.nouns if group.end <= noun.start < date.start]
    between = parts.text[group.end : date.start]
    others = [noun for noun in nouns[1:] if noun.group != "topic"]
    return group.end <= date.start and bool(nouns) and not others and not _DEED.search(between)


def foreign(parts: Parts, date: DateMatch) -> bool:
    return is_no_documents_day(parts.text, date.start)


def is_no_documents_day(text: str, start: int) -> bool:
    """Whether a date that begins at `start` is a deadline, or a day from which something holds."""
    return _NOT_ITS_DATE.search(text[max(0, start - _BEFORE) : start]) is not None


def before_date(parts: Parts, date: DateMatch) -> str:
    return parts.text[max(0, date.start - _BEFORE) : date.start]


def owner(parts: Parts, date: DateMatch) -> KindNoun | None:
    """The noun left of a date that the date is plainly a part of."""
    if foreign(parts, date):
        return None
    left = [n for n in parts.nouns if date.start - REACH <= n.end <= date.start]
    for noun in reversed(left):
        between = parts.between(noun.end, date.start)
        if _AFTER_NOUN.fullmatch(between):
            return noun
        crossed = any(n.start > noun.start for n in left)
        spoken = re.search(r"(?i)\b(?:heeft|is|zijn|werd|hebben|wordt|besloten)\b", between)
        named = _WITH_SENDER.fullmatch(between) or _DASHED.fullmatch(between)
        if named and not spoken and not (crossed and noun.nested):
            return noun if not SESSION.search(parts.text[noun.end : date.start]) else None
    return None
