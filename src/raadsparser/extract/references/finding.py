"""Finds what a text refers to: letters, motions, decisions, by number, by date or by both.

Works a sentence at a time. Numbers that stand together (one parenthesis, or `a / b`) are
one mention. Its kind is that of the noun governing it, its date the one attached to noun
or number, else the one the sentence opened with. What is not said stays None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from raadsparser.extract.dates.finding import DateMatch
from raadsparser.extract.numbers.finding import NumberMatch, find_numbers
from raadsparser.extract.references.cases import headed_by_case
from raadsparser.extract.references.dates import attached_to_group, attached_to_noun, listed_with
from raadsparser.extract.references.deeds import free_date
from raadsparser.extract.references.goingon import Told, day_after, day_before
from raadsparser.extract.references.nouns import KindNoun
from raadsparser.extract.references.numberkinds import kind_by_shape
from raadsparser.extract.references.pairs import listed_from, paired
from raadsparser.extract.references.parts import NumberGroup, Parts
from raadsparser.extract.references.verbs import is_made
from raadsparser.extract.text.sentences import sentences

UNKNOWN_KIND = "document"

_DIRECT = re.compile(
    r"(?i)[\s:,(\[‘“\"]*(?:(?:met|onder|nummers?|nrs?\.?|kenmerk|ons|uw|reg\.?\s?nr\.?"
    r"|[a-z]+nummer)[\s:.]*)*"
)
_KENMERK = re.compile(r"(?i)\bkenmerk\b")
_JOINED = re.compile(r"(?i)[\s),(]*(?:(?:en|,|of|/|van|d\.d\.|nr\.?|resp\.)[\s,(]*)*")
_BACKWARD = re.compile(
    r"(?i)^\W*(?:hierover|hiervan|hiertoe|hiermee|daarover|daarvan|daartoe|daarin|hierin|dit|deze"
    r"|die|dat|tevens|zie|hiervoor|daarvoor)\b"
)
_INFORMED = re.compile(
    r"(?i)\b(?:ge[iïíî]nformeerd|bericht|meegedeeld|medegedeeld|laten\s+weten|op\s+de\s+hoogte)\b"
)
_PROMISED = re.compile(r"(?i)\b(?:toegezegd|zegden?\b[^.;]*\btoe)\b")
_DECIDED = re.compile(r"(?i)\b(?:besloten|besloot)\b")
_ACTION = re.compile(
    r"(?i)\b(?:aangenomen|vastgesteld|ge[iïíî]nformeerd|gestuurd|toegestuurd|verstuurd|verzonden"
    r"|toegezonden|gezonden|ontvangen|ingekomen|binnengekomen|ingediend|verzocht|aangeboden|gesteld|beantwoord|gemeld"
    r"|gedaan|genomen|gevraagd|verworpen|ingetrokken|afgevoerd|aangehouden|meegedeeld"
    r"|medegedeeld|afgedaan"
    r"|bericht|ingestemd|verleend|gegeven|uitgebracht|toegelicht|laten\s+weten|aangekondigd"
    r"|rondgestuurd|verspreid|gedeeld|overhandigd|gepubliceerd|verschenen"
    r"|beantwoordden?|dateert|dateerden?)\b"
)
# What is told of a topic before the number of the letter that tells it: `Bij schrijven van …
# heeft de provincie haar zienswijze kenbaar gemaakt (3655001)`.
_TOLD = re.compile(r"(?i)\b(?:ge\w{3,}(?:d|t|en)|kenbaar|bekend)\b")
_PLURAL = re.compile(r"(?i)(?:ven|ties|ten|gen|len|memo'?s)$")


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention of a registered document.

    `start:end` spans its noun, numbers and date in the paragraph; `text` is its sentence,
    which begins at `sentence_start`. `date` is ISO or None; `date_match` is what was
    printed, also where the year is missing. `certainty` (0 to 1) ranks mentions.
    `in_list` says that number and date were told by their places in two lists, or sentences.
    """

    start: int
    end: int
    numbers: tuple[NumberMatch, ...]
    kind: str
    date: str | None
    text: str
    sentence_start: int
    date_match: DateMatch | None = None
    certainty: float = 1.0
    in_list: bool = False


@dataclass(frozen=True, slots=True)
class _Mention:
    kind: str
    certainty: float
    noun: KindNoun | None = None
    group: NumberGroup | None = None
    date: DateMatch | None = None
    in_list: bool = False

    def span(self) -> tuple[int, int]:
        parts = [part for part in (self.noun, self.group, self.date) if part is not None]
        return min(part.start for part in parts), max(part.end for part in parts)


def find_references(paragraph: str, kin: Sequence[str] = ()) -> list[Reference]:
    """The registered documents the paragraph refers to, a mention each, in order.

    `kin` are numbers known from elsewhere in the document; with the paragraph's own they
    help to mend those that OCR spoilt.
    """
    found: list[Reference] = []
    sure = (n.value for n in find_numbers(paragraph) if n.certainty >= 0.9 and not n.repaired)
    kin = list(dict.fromkeys([*kin, *sure]))
    before: KindNoun | None = None
    last: tuple[Parts, int] | None = None
    for start, end in sentences(paragraph):
        parts = Parts.of(paragraph[start:end], kin)
        mentions = sorted(_mentions(parts, before), key=lambda m: m.span())
        placed = [_placed(mention, parts.text, start) for mention in mentions]
        found = _gone_on(found, placed, last, (parts, start)) if last else placed
        last = parts, start
        nouns = [m.noun for m in mentions if m.noun] or list(parts.nouns)
        before = nouns[-1] if nouns else None
    return found


def _gone_on(
    found: list[Reference],
    placed: list[Reference],
    last: tuple[Parts, int],
    now: tuple[Parts, int],
) -> list[Reference]:
    """All references so far, those of which two sentences tell with what either tells."""
    (first, before), (second, start) = last, now
    earlier = [one for one in found if one.sentence_start == before]
    numbered = [one for one in (*earlier, *placed) if one.numbers]
    if len(numbered) == 1 and numbered[0].date is None:
        if len(earlier) <= 1 and len(placed) == 1 and (told := day_before(first, second)):
            others = [one for one in found if one not in earlier]
            return [*others, _with_day(numbered[0], told, before)]
        if len(earlier) == 1 and (told := day_after(first, second)):
            others = [one for one in found if one not in earlier]
            return [*others, _with_day(numbered[0], told, start)]
    return [*found, *placed]


def _with_day(one: Reference, told: Told, offset: int) -> Reference:
    """A numbered reference with the day, and where it has none the kind, of a sentence beside."""
    day = _moved(told.date, offset)
    unknown = one.kind in {UNKNOWN_KIND, "zaak"} or (
        told.noun is not None and told.noun.kind.endswith(one.kind)
    )
    return replace(
        one,
        start=min(one.start, day.start),
        end=max(one.end, day.end),
        kind=told.noun.kind if told.noun and unknown else one.kind,
        date=day.iso,
        date_match=day,
        certainty=max(one.certainty, 0.9),
        in_list=True,
    )


def _mentions(parts: Parts, before: KindNoun | None) -> Iterator[_Mention]:
    used: set[KindNoun] = set()
    parts, pairs = paired(parts)
    dated: set[DateMatch] = set()
    for group in parts.groups:
        noun, kind, trust = _governing(parts, group, before, used)
        if noun is None and group.certainty < 0.8 and not group.enclosed:
            continue
        own = attached_to_noun(parts, noun) if noun and noun not in used else []
        date = pairs.get(group) or attached_to_group(parts, group) or (own[0] if own else None)
        date = date or listed_with(parts, group)
        if date is None:
            date = free_date(parts, noun, group)
        if (date is None or noun is None) and (named := headed_by_case(parts, group)):
            noun, date = named
            kind = noun.kind
        if noun:
            used.add(noun)
        dated.update([date] if date else [])
        yield _Mention(kind, round(trust * group.certainty, 3), noun, group, date, group in pairs)
    yield from _by_date_alone(parts, used, dated)


def _by_date_alone(parts: Parts, used: set[KindNoun], dated: set[DateMatch]) -> Iterator[_Mention]:
    """Documents named without a number: `in de raadsbrief van 12 oktober 2021`."""
    for noun in parts.nouns:
        if noun.group in {"topic", "label"}:
            continue
        own = [date for date in attached_to_noun(parts, noun) if date not in dated]
        own = _listed(parts, noun, own) if len(own) == 1 else own
        yield from (_Mention(noun.kind, 0.85, noun, None, day, len(own) > 1) for day in own)
        if own or noun in used or noun.nested or noun.kind == "besluit":
            continue
        date = free_date(parts, noun, None)
        if date is None or date in dated or not date.year:
            continue
        if _ACTION.search(parts.text) or is_made(parts, date, noun):
            days = _listed(parts, noun, [date])
            yield from (_Mention(noun.kind, 0.6, noun, None, day, len(days) > 1) for day in days)


def _listed(parts: Parts, noun: KindNoun, days: list[DateMatch]) -> list[DateMatch]:
    """The dates of a noun, where it names several with those that go on a list."""
    if not _PLURAL.search(parts.text[noun.start : noun.end]):
        return days
    return listed_from(parts, days[0])


def _governing(
    parts: Parts, group: NumberGroup, before: KindNoun | None, used: set[KindNoun]
) -> tuple[KindNoun | None, str, float]:
    """The noun a number belongs to, the kind it makes, and how far that can be trusted."""
    noun, trust = _left_noun(parts, group, used)
    shaped = kind_by_shape(group.numbers[0].value)
    direct = noun is not None and trust == 1.0 and noun.group != "label"
    if shaped and not direct and (noun is None or noun.kind != shaped):
        same = [n for n in parts.nouns if n.kind == shaped]
        return (same[0] if same else None), shaped, 0.9
    if noun is None:
        noun, trust = _right_noun(parts, group, used)
    if noun is not None:
        return noun, noun.kind, trust
    if _PROMISED.search(parts.text):
        return None, "toezegging", 0.7
    if _DECIDED.search(parts.text[: group.start]):
        return None, "besluit", 0.7
    if _INFORMED.search(parts.text[: group.start]):
        return None, "brief", 0.7
    if before is not None and not parts.nouns and _BACKWARD.search(parts.text):
        return None, before.kind, 0.7
    return None, UNKNOWN_KIND, 0.55


def _left_noun(
    parts: Parts, group: NumberGroup, used: set[KindNoun]
) -> tuple[KindNoun | None, float]:
    left = [noun for noun in parts.nouns if noun.end <= group.start]
    left = [noun for noun in left if noun.group != "label"] or left
    if not left:
        return None, 0.0
    nearest = left[-1]
    between = parts.text[nearest.end : group.start]
    if _DIRECT.fullmatch(between):
        named = [noun for noun in left if not noun.nested and noun not in used]
        if nearest.nested and named and _KENMERK.search(between):
            return named[-1], 0.95  # `Memo over beantwoording vragen (kenmerk …)`
        return nearest, 1.0
    heads = [noun for noun in left if not noun.nested] or left
    if nearest.group == "topic" and _TOLD.search(between):
        heads = [noun for noun in heads if noun.group == "letter"] or heads
    head = heads[-1]
    if _specific(head) < _specific(nearest) and nearest.group != "letter" and head is not nearest:
        head = head if head.group == "letter" else nearest
    if head not in used:
        return head, 0.95
    between = parts.between(head.end, group.start)
    listed = _PLURAL.search(parts.text[head.start : head.end]) or _JOINED.fullmatch(between)
    return (head, 0.85) if listed else (None, 0.0)


def _specific(noun: KindNoun) -> int:
    return ("label", "topic", "paper", "decision", "letter").index(noun.group)


def _right_noun(
    parts: Parts, group: NumberGroup, used: set[KindNoun]
) -> tuple[KindNoun | None, float]:
    """The noun after a number (`322364 Motie B.1`), or any unused one of a short sentence."""
    right = [n for n in parts.nouns if n.start >= group.end and n not in used]
    if not right:
        return None, 0.0
    gap = parts.text[group.end : right[0].start]
    if re.fullmatch(r"[\s):\-–]*\(?", gap):
        return right[0], 0.9
    taken = any(group.end <= g.start < right[0].start for g in parts.groups)
    near = len(gap.split()) <= 4 and not re.search(r"[.;]", gap)
    return (right[0], 0.6) if near and not taken and right[0].group != "topic" else (None, 0.0)


def _placed(mention: _Mention, text: str, offset: int) -> Reference:
    start, end = mention.span()
    numbers = mention.group.numbers if mention.group else ()
    return Reference(
        start + offset,
        end + offset,
        tuple(replace(n, start=n.start + offset, end=n.end + offset) for n in numbers),
        mention.kind,
        mention.date.iso if mention.date else None,
        " ".join(text.split()),
        offset,
        mention.date and _moved(mention.date, offset),
        mention.certainty,
        mention.in_list,
    )


def _moved(date: DateMatch, offset: int) -> DateMatch:
    return replace(
        date,
        start=date.start + offset,
        end=date.end + offset,
        day_start=date.day_start + offset,
    )
