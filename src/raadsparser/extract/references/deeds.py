"""The date of the deed that a sentence tells of a document: adopted, sent, received on …"""

from __future__ import annotations

import re

from raadsparser.extract.dates.finding import DateMatch
from raadsparser.extract.references.dates import (
    AFTER_NUMBER,
    REACH,
    SESSION,
    before_date,
    foreign,
    owner,
)
from raadsparser.extract.references.nouns import KindNoun
from raadsparser.extract.references.parts import NumberGroup, Parts

_OPENING = re.compile(
    r"(?i)(?:^\W*|\b(?:op|d\.?d\.|dd\.|bij|,|dag|is|zijn|werd|en|eveneens|dateer(?:t|de|den)\s+van)"
    r"(?:\s+|[’‘'`]\s?)(?:de\s+)?)$|\(\s*$"
)
_OTHER_CLAUSE = re.compile(
    r"(?i)\b(?:waarna|waarop|waarover|vervolgens|daarna|nadien|nadat|later|waarvan)\b|;"
    r"|(?:\S\s*,|\ben\b)[^,;]*\b(?:hierover|daarover)\b"
    r"|,\s*(?:die|dat|welke)\b[^,]*$"
)
_TREATED = re.compile(
    r"(?i)\b(?:behandeld|besproken|geagendeerd|aan\s+de\s+orde|toegelicht|gepresenteerd|bespreekt"
    r"|behandelt|bespreken|behandelen|besprak(?:en)?|behandelden?)\b"
)
_PAST_VERB = re.compile(r"(?i)[^;]{0,70}\b(?:op|d\.d\.|dd\.|dateer(?:t|de|den)\s+van)\s*")
_NO_DEED = re.compile(
    r"(?i)\b(?:dat|ligt|liggen|staat|staan|komt|komen|kondigt|gaat|loopt|start|eindigt)\b"
)
# What begins or ends on a day; the next verb may tell of the deed.
_HOLDS = re.compile(
    r"(?i)\b(?:trad(?:en)?|treedt|treden|geldt|gelden|gold(?:en)?|vervalt|verviel(?:en)?"
    r"|begon(?:nen)?|ging(?:en)?\s+in)\b(?!.*\b(?:is|zijn|werd|werden)\b)"
)
_TITLE = r"(?:\s*[‘“\"'(][^’”\"'()]{2,90}[’”\"')])?[\s)\]’”\"']*"
_ASIDE = re.compile(_TITLE + r",[^,;]{2,80},(?=\s*(?:is|zijn|werd|werden|heeft|hebben)\b)")
# A number set off by commas: `een besluit van het bestuur, 2019.65346, maakte op …`.
_APPOSITION = re.compile(r"(?i),\s*(?:(?:met\s+)?(?:nummer|nr\.?|kenmerk)[\s:]*)?[^\s,;]+$")
_COMMA = re.compile(r"[.,]\s+")
_DATES_FROM = re.compile(r"(?i)\s+date\w{2,5}\b")
_RELATIVE = re.compile(
    rf"(?i){_TITLE},?\s*\b(?:die|dat|welke|dewelke|hetwelk)\b[^,;]{{0,80}}?\b(?:op|d\.d\.|dd\.)\s*"
)
_DONE = (
    r"(?:aangenomen|vastgesteld|verzonden|verstuurd|gestuurd|toegezonden|toegestuurd|ontvangen"
    r"|ingekomen|binnengekomen|ingediend|gedaan|genomen|verstrekt|verleend|gegeven|verworpen|ingetrokken|afgevoerd"
    r"|aangehouden|aangeboden|gedateerd|gesteld|uitgebracht|toegezegd|ondertekend|afgegeven"
    r"|gepubliceerd|verschenen|overgenomen|opgesteld|aanvaard|goedgekeurd|bekrachtigd"
    r"|genoteerd|geregistreerd|vastgelegd|bezorgd|afgehandeld)"
)
_BY_LETTER = re.compile(r"(?i)\b(?:(?:in|met|via|middels)\s+een\s+(?:\w+e\s+)?|per\s+)$")
_IN_SESSION = re.compile(r"(?i)\bin\s+(?:de|een)\s+(?:\w*commissie|raad|vergadering)\b")
_MADE = re.compile(rf"(?i)\b(?:{_DONE}|ge[iï]nformeerd)\b")
_APPOSED = re.compile(
    rf"(?i){_TITLE}(?:[,(]|\ben\b)\s*(?:(?:door|aan|bij|in)\s+(?:(?:de|het|onze|ons|uw)\s+)?[^,;()]{{2,40}}?\s+)?"
    rf"{_DONE}\b(?:\s+(?:door|aan|in|tijdens|bij|namens)\s[^,;()]{{2,60}}?)?"
    r"\s+(?:(?:op|van|d\.d\.|dd\.)\s+)?"
)
# `…, op 13 maart 2022 aan de raad aangeboden`: the date before the deed.
_APPOSED_DATE = re.compile(
    rf"(?i){_TITLE},\s*(?:(?:door|aan)\s[^,;()]{{2,40}}?\s+)?(?:op|d\.d\.)\s+"
)
_THEN_DONE = re.compile(rf"(?i)\s+(?:(?:door|aan|bij|in|naar)\s[^,;()]{{2,50}}?\s+)?{_DONE}\b")
# `…; het is verzonden op 22 maart 2024`: of the same document.
_GOES_ON = re.compile(
    rf"(?i){_TITLE};\s*(?:het|hij|zij|deze|die|dit|dat)\s+(?:stuk\s+|brief\s+|memo\s+)?"
    rf"(?:is|zijn|werd|werden)\s+(?:[^,;()]{{2,50}}?\s+)??(?:{_DONE}\s+)?(?:op|d\.d\.)\s+"
)
# `…; die stuurden wij u op 22 maart 2024`: of the same document.
_WE_SENT = re.compile(
    rf"(?i){_TITLE}[;,]\s*(?:die|dat|deze|dit|welke)\s+(?:ver)?(?:stuurden?|zond(?:en)?|kreeg|kregen"
    r"|ontving(?:en)?|schre(?:ef|ven)|gaf|gaven|nam(?:en)?|stelden?)\s+[^,;()]{0,40}?\b(?:op|d\.d\.)\s+"
)
_NEXT_CLAUSE = re.compile(r"(?i),\s*(?:dat|die|welke|waar\w+|gevolgd|terwijl|maar)\b|;")
_DIRECTLY = re.compile(r"(?i)[\s)\]]*\bop\s+")
_ENDS = re.compile(r"\s*(?:[.,;)]|$)")
_DEED_OF = re.compile(
    r"(?i)\b(?:vaststell(?:ing|en)|aan(?:name|nemen)|verzend(?:ing|en)|ontvang(?:st|en)|indien(?:ing|en)"
    r"|verwerp(?:ing|en)|(?<!\bter\s)beantwoording|publicatie|ondertekening|intrekk(?:ing|en)|toezend(?:ing|en)|stemming)\s+(?:van|over)\s+"
    r"(?:(?:de|het|een|deze|dit|uw|onze)\s+)?(?:\w+\s+)?$"
)
# `Bij de behandeling van raadsvoorstel X op 28 september is gevraagd …`: the day of that.
_TREATING = re.compile(
    r"(?i)\b(?:behandeling|bespreking|agendering|presentatie|toelichting|debat|discussie|gesprek)\s+"
    r"(?:van|op|over)\s+(?:(?:de|het|een|deze|dit|dat|die|uw|onze)\s+)?(?:\w+e\s+)?$"
)
# The clause goes on with its verb, so the day is of what stands before.
_ON_THAT_DAY = re.compile(
    r"(?i)[\s)\]]*\bop\s+\d{1,2}[\s./-]\S+[\s./-]\d{4}\s+"
    r"(?:is|zijn|werd|werden|heeft|hebben|was|waren)\s+(?!deze\b|dit\b|het\b)"
)
_COORDINATED = re.compile(
    r"(?i)[\s,()/&‘’“”]*(?:(?:en|als|alsook|alsmede|evenals|resp\.|respectievelijk)\b\s*)?"
    r"(?:(?:de|het|een|ook)\s+)?[\s()]*"
)
_PROMPT = re.compile(
    r"(?i)\b(?:naar aanleiding van|n\.a\.v\.|conform|overeenkomstig|ingevolge"
    r"|op (?:grond|basis) van"
    r"|in (?:reactie|antwoord|aansluiting|vervolg) op|als (?:reactie|antwoord|vervolg) op"
    r"|ter (?:uitvoering|afdoening|beantwoording|voorbereiding) van|gelet op|gezien|vanwege"
    r"|vooruitlopend op|in lijn met|naast|na|op)"
    r"\s+(?:[a-z]+e?\s+){0,2}(?:[‘“\"'][^’”\"']*[’”\"']\s*)?[(\s]*$"
)


def free_date(parts: Parts, noun: KindNoun | None, group: NumberGroup | None) -> DateMatch | None:
    """The date the sentence gives the deed: `Op 27 juni 2023 heeft het college per brief …`."""
    places = [p for p in (noun, group) if p is not None]
    start, end = min(p.start for p in places), max(p.end for p in places)
    if _is_being_treated(parts.text, start, end):
        return None
    if told := _told_after(parts, start, end) or _told_between(parts, noun, group):
        return told
    if noun is not None and noun.group == "label":
        return None
    prompt = _prompts(parts, noun, start)
    if prompt and _others_act(parts, noun):
        return None
    near = [d for d in parts.dates if start - 2 * REACH < d.start < end + REACH]
    free = [d for d in near if _is_free(parts, d, noun)]
    inside = [d for d in free if start <= d.start and d.end <= end]
    for date in inside[-1:] or [d for d in free if d.end <= start][-1:]:
        if not _OTHER_CLAUSE.search(parts.text[date.end : start]):
            tells = _tells(parts, noun, date) or not _only_treated(parts, end)
            return date if tells else None
    for date in [d for d in free if d.start >= end][:1]:
        if not prompt and _said_later(parts, end, date) and not _only_treated(parts, date.end):
            return date
    return None


def _is_being_treated(text: str, start: int, end: int) -> bool:
    """Whether a text tells of the session that a document came up in, and of no deed besides it
    that the day can be of: `na behandeling van de motie is deze op 3 mei aangenomen`."""
    if not _TREATING.search(text[max(0, start - 60) : start]):
        return False
    return bool(_ON_THAT_DAY.match(text, end)) or not _MADE.search(text, end)


def _told_between(
    parts: Parts, noun: KindNoun | None, group: NumberGroup | None
) -> DateMatch | None:
    """The date between noun and number: `de brief die het college op 3 mei verzond (nr. 12)`."""
    if noun is None or group is None:
        return None
    between = (d for d in parts.dates if noun.end <= d.start and d.end <= group.start)
    return next((date for date in between if _in_own_clause(parts, noun.end, date)), None)


def _only_treated(parts: Parts, end: int) -> bool:
    """Whether the clause that goes on at `end` only says that a document was discussed."""
    following = _NEXT_CLAUSE.search(parts.text, end)
    clause = parts.text[: following.start()] if following else parts.text
    return bool(_TREATED.search(clause)) and not _MADE.search(clause)


def tells_of_session(text: str) -> bool:
    """Whether a sentence only says that a document was discussed."""
    return bool(_TREATED.search(text)) and not _MADE.search(text)


def _tells(parts: Parts, noun: KindNoun | None, date: DateMatch) -> bool:
    """Whether a letter is what something was explained in: `is in een brief toegelicht`, and on
    the day of the date, not of a session on that day."""
    if noun is None or noun.group != "letter":
        return False
    between = parts.text[date.end : noun.start]
    if _TREATED.search(between) or _IN_SESSION.search(between):
        return False
    return _BY_LETTER.search(parts.text[max(0, noun.start - 40) : noun.start]) is not None


def _others_act(parts: Parts, noun: KindNoun | None) -> bool:
    """Whether the sentence has another document that its deed can belong to."""
    doing = {"letter", "decision", "paper"}
    others = [n for n in parts.nouns if n is not noun and not n.nested and n.group in doing]
    return bool(others) or len(parts.groups) > 1


def _told_after(parts: Parts, start: int, end: int) -> DateMatch | None:
    """The date of a clause about the document: `…, die op 3 mei 2021 is verzonden`."""
    for date in (d for d in parts.dates if end <= d.start < end + REACH):
        if _in_own_clause(parts, end, date) or _said_directly(parts, start, end, date):
            return date
    return None


def _said_directly(parts: Parts, start: int, end: int, date: DateMatch) -> bool:
    """Whether a date follows at once and is the document's: `een memo (3391001) op 6 maart`."""
    if not _DIRECTLY.fullmatch(parts.text[end : date.start]) or _only_treated(parts, date.end):
        return False
    deed = _DEED_OF.search(parts.text[max(0, start - 60) : start])
    return bool(deed or _ENDS.match(parts.text, date.end)) and not foreign(parts, date)


def _in_own_clause(parts: Parts, end: int, date: DateMatch) -> bool:
    """Whether a date stands in the clause that begins at `end` and tells of a deed."""
    between = parts.text[end : date.start]
    if foreign(parts, date) or any(end <= g.start < date.start for g in parts.groups):
        return False
    apposed = (_APPOSED, _GOES_ON, _WE_SENT)
    if any(pattern.fullmatch(between) for pattern in apposed):
        return True
    if _APPOSED_DATE.fullmatch(between) and _THEN_DONE.match(parts.text, date.end):
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
    elif _APPOSITION.search(parts.text[:end]) and (comma := _COMMA.match(parts.text, end)):
        end = comma.end()
    between = parts.text[end : date.start]
    said = _PAST_VERB.fullmatch(between) or (len(between) < 70 and SESSION.search(between))
    no_deed = _NO_DEED.search(between) or _HOLDS.search(between)
    return bool(said) and "," not in between and not no_deed


def _prompts(parts: Parts, noun: KindNoun | None, start: int) -> bool:
    """Whether a document is only what led to the deed: `conform motie M19-38 is op …`."""
    if _DEED_OF.search(parts.text[max(0, start - 60) : start]):
        return False
    nested = noun is not None and noun.nested
    return nested or _PROMPT.search(parts.text[max(0, start - 80) : start]) is not None


def _is_free(parts: Parts, date: DateMatch, noun: KindNoun | None) -> bool:
    """Whether a date belongs to the sentence rather than to a noun, a number or a deadline."""
    before = before_date(parts, date)
    if foreign(parts, date) or owner(parts, date) is not None:
        return False
    if any(
        AFTER_NUMBER.fullmatch(parts.text[g.end : date.start])
        for g in parts.groups
        if date.start - 60 < g.end <= date.start
    ):
        return False
    ends = [*(n.end for n in parts.nouns), *(g.end for g in parts.groups)]
    near = [end for end in ends if date.start - 120 < end <= date.start]
    if any(_in_own_clause(parts, end, date) for end in near):
        return False
    if session := SESSION.search(before):
        return noun is None or noun.group != "letter" or "college" in session[0].lower()
    if re.search(r"(?i)\bvan\s+$", before) and _DATES_FROM.match(parts.text, date.end):
        return True
    return _OPENING.search(before) is not None
