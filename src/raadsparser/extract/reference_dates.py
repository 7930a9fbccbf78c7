"""Which date belongs to which document noun or number of a sentence."""

from __future__ import annotations

import re

from raadsparser.extract.dates import DateMatch
from raadsparser.extract.reference_nouns import KindNoun
from raadsparser.extract.reference_parts import NumberGroup, Parts

_OF = (
    r"(?:van|d\.?\s?d\.?|dd\.?|gedateerd(?:\s+op)?|de\s+dato|(?:verzonden|verstuurd|ontvangen|aangenomen"
    r"|vastgesteld|ingediend|gedaan)(?:\s+op|\s+d\.d\.)?|datum|met\s+datum)"
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
_AFTER_NUMBER = re.compile(rf"(?i)[)\s,\]]*[(]?\s*(?:{_OF}\s*|,\s*|\()(?:{_OF}\s*)?")
_BEFORE_NUMBER = re.compile(
    r"(?i)[\s,;:(\[]*(?:(?:(?:met|onder)\s+)?(?:ons\s+|uw\s+)?"
    r"(?:kenmerk|nummers?|nrs?\.?|registratienummer|zaaknummer|documentnummer)[\s:.]*)?"
)
_BEFORE_NOUN = re.compile(
    r"(?i)\s*(?:(?:door|aan|van)\s+(?:de|het)\s+\w+\s+)?\w+(?:den|te|de|gen|men|nen|ten)\s+"
)
_OPENING = re.compile(
    r"(?i)(?:^\W*|\b(?:op|d\.?d\.|dd\.|bij|,|dag|is|zijn|werd|en|eveneens)\s+(?:de\s+)?)$|\(\s*$"
)
_SESSION = re.compile(
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
_REACH = 250  # characters between a noun and a date that still belong together
_OTHER_CLAUSE = re.compile(
    r"(?i)\b(?:waarna|waarop|waarover|vervolgens|daarna|nadien|nadat|later|hierover|daarover|waarvan)\b|;"
)
_TREATED = re.compile(
    r"(?i)\b(?:behandeld|besproken|geagendeerd|aan\s+de\s+orde|toegelicht|gepresenteerd|bespreekt"
    r"|behandelt|bespreken|behandelen)\b"
)
_MADE = re.compile(
    r"(?i)\b(?:aangenomen|vastgesteld|gestuurd|verzonden|ingediend|gesteld|geïnformeerd|verstuurd)\b"
)
_PAST_VERB = re.compile(r"(?i)[^;]{0,70}\b(?:op|d\.d\.|dd\.)\s*")
_NO_DEED = re.compile(
    r"(?i)\b(?:dat|ligt|liggen|staat|staan|komt|komen|kondigt|gaat|loopt|start|eindigt)\b"
)
_ASIDE = re.compile(r"[\s)\]]*,[^,;]{2,80},(?=\s*(?:is|zijn|werd|werden|heeft|hebben)\b)")
_RELATIVE = re.compile(
    r"(?i)[\s)\]’”\"']*,?\s*\b(?:die|dat|welke|dewelke|hetwelk)\b[^,;]{0,80}?\b(?:op|d\.d\.|dd\.)\s*"
)
_DONE = (
    r"(?:aangenomen|vastgesteld|verzonden|verstuurd|gestuurd|toegezonden|toegestuurd|ontvangen"
    r"|ingekomen|ingediend|gedaan|genomen|verstrekt|verleend|gegeven|verworpen|ingetrokken"
    r"|aangehouden|aangeboden|gedateerd|gesteld|uitgebracht|toegezegd|ondertekend|afgegeven"
    r"|gepubliceerd|verschenen|overgenomen|opgesteld)"
)
_APPOSED = re.compile(
    r"(?i)[\s)\]’”\"']*[,(]\s*(?:(?:door|aan|bij|in)\s+(?:(?:de|het|onze|ons|uw)\s+)?[^,;()]{2,40}?\s+)?"
    + _DONE
    + r"\b(?:\s+(?:door|aan|in|tijdens|bij|namens)\s[^,;()]{2,60}?)?\s+(?:(?:op|van|d\.d\.|dd\.)\s+)?"
)
_DASHED = re.compile(r"[^.;–—]{0,90}\s[–—-]\s+")
_COORDINATED = re.compile(
    r"(?i)[\s,()/&‘’“”]*(?:(?:en|als|alsook|alsmede|evenals|resp\.|respectievelijk)\b\s*)?"
    r"(?:(?:de|het|een|ook)\s+)?[\s()]*"
)
_PROMPT = re.compile(
    r"(?i)\b(?:naar aanleiding van|n\.a\.v\.|conform|overeenkomstig|ingevolge|op (?:grond|basis) van"
    r"|in (?:reactie|antwoord|aansluiting|vervolg) op|als (?:reactie|antwoord|vervolg) op"
    r"|ter (?:uitvoering|afdoening|beantwoording|voorbereiding) van|gelet op|gezien|vanwege"
    r"|vooruitlopend op|in lijn met|naast|na)\s+(?:[a-z]+e?\s+){0,2}(?:[‘“\"'][^’”\"']*[’”\"']\s*)?[(\s]*$"
)


def attached_to_noun(parts: Parts, noun: KindNoun) -> list[DateMatch]:
    """The dates that the noun itself carries: `brief van 24 juli 2020`, also several."""
    near = [d for d in parts.dates if noun.end <= d.start <= noun.end + _REACH]
    after = [d for d in near if _owner(parts, d) == noun]
    before = [d for d in parts.dates if d.end <= noun.start][-1:]
    before = [
        d for d in before if _BEFORE_NOUN.fullmatch(parts.text[d.end : noun.start]) and not after
    ]
    return after + before


def attached_to_group(parts: Parts, group: NumberGroup) -> DateMatch | None:
    """The date that stands at the number: `(12 mei 2023, 3496929)`, `M23-14 van 9 mei 2019`."""
    near = [d for d in parts.dates if -_REACH < d.start - group.start < _REACH]
    for date in near:
        if date.end <= group.start and _BEFORE_NUMBER.fullmatch(parts.text[date.end : group.start]):
            return date if not _foreign(parts, date) else None
    for date in near:
        if date.start >= group.end and _AFTER_NUMBER.fullmatch(parts.text[group.end : date.start]):
            return date if not _foreign(parts, date) else None
    return None


def free_date(parts: Parts, noun: KindNoun | None, group: NumberGroup | None) -> DateMatch | None:
    """The date the sentence gives the deed: `Op 27 juni 2023 heeft het college per brief …`."""
    places = [p for p in (noun, group) if p is not None]
    start, end = min(p.start for p in places), max(p.end for p in places)
    if told := _told_after(parts, end):
        return told
    if _TREATED.search(parts.text) and not _MADE.search(parts.text):
        return None
    prompt = _prompts(parts, noun, start)
    if prompt and _others_act(parts, noun):
        return None
    near = [d for d in parts.dates if start - 2 * _REACH < d.start < end + _REACH]
    free = [d for d in near if is_free(parts, d, noun)]
    inside = [d for d in free if start <= d.start and d.end <= end]
    for date in inside[-1:] or [d for d in free if d.end <= start][-1:]:
        if not _OTHER_CLAUSE.search(parts.text[date.end : start]):
            return date
    later = [d for d in free if d.start >= end]
    return later[0] if later and not prompt and _said_later(parts, end, later[0]) else None


def _others_act(parts: Parts, noun: KindNoun | None) -> bool:
    """Whether the sentence has another document that its deed can belong to."""
    doing = {"letter", "decision", "paper"}
    others = [n for n in parts.nouns if n is not noun and not n.nested and n.group in doing]
    return bool(others) or len(parts.groups) > 1


def _told_after(parts: Parts, end: int) -> DateMatch | None:
    """The date of a clause about the document: `…, die op 3 mei 2021 is verzonden`."""
    for date in (d for d in parts.dates if end <= d.start < end + _REACH):
        if _in_own_clause(parts, end, date):
            return date
    return None


def _in_own_clause(parts: Parts, end: int, date: DateMatch) -> bool:
    """Whether a date stands in the clause that begins at `end` and tells of a deed."""
    between = parts.text[end : date.start]
    if _foreign(parts, date) or any(end <= g.start < date.start for g in parts.groups):
        return False
    if _APPOSED.fullmatch(between):
        return True
    rest = re.split(r"[,;]", parts.text[date.end :], maxsplit=1)[0]
    treated = _TREATED.search(between + rest) and not _MADE.search(between + rest)
    return bool(_RELATIVE.fullmatch(between)) and not treated


def _said_later(parts: Parts, end: int, date: DateMatch) -> bool:
    """Whether a document's deed has the date after it: `… (A19-05) is op 5 mei 2019 aangenomen`.

    Documents named in one breath share it: `amendement A1 en motie M2 zijn op …`.
    """
    for group in (g for g in parts.groups if end <= g.start < date.start):
        if not _COORDINATED.fullmatch(parts.besides_nouns(end, group.start)):
            return False
        end = group.end
    if aside := _ASIDE.match(parts.text, end, date.start):
        end = aside.end()
    between = parts.text[end : date.start]
    said = _PAST_VERB.fullmatch(between) or (len(between) < 70 and _SESSION.search(between))
    return bool(said) and "," not in between and not _NO_DEED.search(between)


def _prompts(parts: Parts, noun: KindNoun | None, start: int) -> bool:
    """Whether a document is only what led to the deed: `conform motie M19-38 is op …`."""
    nested = noun is not None and noun.nested
    return nested or _PROMPT.search(parts.text[max(0, start - 80) : start]) is not None


def is_free(parts: Parts, date: DateMatch, noun: KindNoun | None) -> bool:
    """Whether a date belongs to the sentence rather than to a noun, a number or a deadline."""
    before = _before(parts, date)
    if _foreign(parts, date) or _owner(parts, date) is not None:
        return False
    if any(
        _AFTER_NUMBER.fullmatch(parts.text[g.end : date.start])
        for g in parts.groups
        if date.start - 60 < g.end <= date.start
    ):
        return False
    ends = [p.end for p in (*parts.nouns, *parts.groups) if date.start - 120 < p.end <= date.start]
    if any(_in_own_clause(parts, end, date) for end in ends):
        return False
    if session := _SESSION.search(before):
        return noun is None or noun.group != "letter" or "college" in session[0].lower()
    return _OPENING.search(before) is not None


def _foreign(parts: Parts, date: DateMatch) -> bool:
    return _NOT_ITS_DATE.search(_before(parts, date)) is not None


def _before(parts: Parts, date: DateMatch) -> str:
    return parts.text[max(0, date.start - 120) : date.start]


def _owner(parts: Parts, date: DateMatch) -> KindNoun | None:
    """The noun left of a date that the date is plainly a part of."""
    if _foreign(parts, date):
        return None
    left = [n for n in parts.nouns if date.start - _REACH <= n.end <= date.start]
    for noun in reversed(left):
        between = parts.between(noun.end, date.start)
        if _AFTER_NOUN.fullmatch(between):
            return noun
        crossed = any(n.start > noun.start for n in left)
        spoken = re.search(r"(?i)\b(?:heeft|is|zijn|werd|hebben|wordt|besloten)\b", between)
        named = _WITH_SENDER.fullmatch(between) or _DASHED.fullmatch(between)
        if named and not spoken and not (crossed and noun.nested):
            return noun if not _SESSION.search(parts.text[noun.end : date.start]) else None
    return None
