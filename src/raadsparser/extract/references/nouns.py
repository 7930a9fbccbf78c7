"""The nouns that name registered documents: raadsbrief, motie, bestuurlijke opdracht …"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from raadsparser.extract.text.clues import all_of, clues, lowered, matches_at
from raadsparser.extract.text.confusions import skeleton
from raadsparser.extract.text.remembering import remembered
from raadsparser.lexicon import columns

_BROKEN = re.compile(r"(?i)\b(?:raads|college|informatie|proces)?br[il1|][ec]f\b")
# The same behind what tells the letter's kind: `raadsinformatiebnef`, `raadshrief`.
_BENT = re.compile(
    r"(?i)\b(?P<of>raadsinformatie|raads|college|informatie|proces|wethouders|commissie)"
    r"[\s-]?(?:b(?:n|r[il1|])[ec]f|hrief)\b"
)
_TOPIC = re.compile(
    r"(?i)\b(?:over|inzake|betreffende|aangaande|omtrent|met betrekking tot|naar aanleiding van"
    r"|n\.a\.v\.|m\.b\.t\.|i\.v\.m\.|in reactie op|als reactie op|ter uitvoering van"
    r"|ter afdoening van|ter beantwoording van"
    r"|beantwoording(?:\s+van)?|afdoening(?:\s+van)?|afhandeling(?:\s+van)?"
    r"|uitvoering(?:\s+van)?|tegen|(?:vaststelling|wijziging|intrekking|aanpassing)\s+van)\s+(?:(?:de|het|een|deze|dit|uw|onze)\s+)?(?:[a-z]+e\s+)?$"
)
_DIGIT_IN_WORD = re.compile(r"(?<=[a-z])[01](?=[a-z])|(?<!\w)[0](?=[a-z]{3})|(?<=[a-z]{3})[01]\b")
_OPEN_QUOTE = re.compile(r"[‘“\"'][^’”\"']*$")
_TITLE = re.compile(r"\s+(?:[A-ZÀ-Þ][\w\-]*\s+){0,3}")

_RUN = re.compile(r"[^\W_]+")
_HEAD = re.compile(r"(?:[a-z](?![?*|]))*")  # the letters that a pattern begins with for certain
_Kind = tuple[re.Pattern[str], str, str]  # how it is written, its name, its class


@dataclass(frozen=True, slots=True)
class KindNoun:
    """A document noun in a text. `group` is letter, decision, paper, topic or label; `nested` says
    that it is what another document is about (`brief over de motie`)."""

    start: int
    end: int
    kind: str
    group: str
    nested: bool = False


@remembered
def find_kind_nouns(text: str) -> list[KindNoun]:
    """The document nouns in order; of overlapping ones the longest (raadsbrief, not brief).

    One in the title of another is left out: `raadsvoorstel Nota Grondbeleid`.
    """
    text = _DIGIT_IN_WORD.sub(lambda m: "o" if m[0] == "0" else "l", text)
    nouns = [
        KindNoun(m.start(), m.end(), kind, group, _nested(text, m.start()))
        for (pattern, kind, group), places in _possible(lowered(text))
        for m in matches_at(pattern, text, places)
    ]
    nouns += [
        KindNoun(m.start(), m.end(), "brief", "letter")
        for m in _BROKEN.finditer(text)
        if m[0].lower() != "brief" and skeleton(m[0]) == skeleton("brief")
    ]
    nouns += [
        KindNoun(m.start(), m.end(), f"{m['of'].lower()}brief", "letter")
        for m in _BENT.finditer(text)
    ]
    kept: list[KindNoun] = []
    for noun in sorted(nouns, key=lambda n: (n.start - n.end, n.start)):
        if all(noun.end <= other.start or other.end <= noun.start for other in kept):
            kept.append(noun)
    kept.sort(key=lambda n: n.start)
    return [n for i, n in enumerate(kept) if i == 0 or not _titled(text, kept[i - 1], n)]


def _titled(text: str, before: KindNoun, noun: KindNoun) -> bool:
    """Whether a noun belongs to the title of the one before: `raadsvoorstel Nota Grondbeleid`."""
    between = text[before.end : noun.start]
    capital = text[noun.start].isupper()
    return bool(_OPEN_QUOTE.search(between)) or (capital and bool(_TITLE.fullmatch(between)))


def _nested(text: str, start: int) -> bool:
    return _TOPIC.search(text[max(0, start - 60) : start]) is not None


def _possible(seen: str) -> Iterator[tuple[_Kind, Iterable[int]]]:
    """The kinds of which all clues stand in a text, few of the list, and where each may begin.

    The text is in lower case.
    """
    kinds, every = _kinds()
    present = {clue for clue in every if clue in seen}
    heads: list[int] | None = None
    for needed, head, kind in kinds:
        if not needed <= present:
            continue
        if not head and heads is None:
            heads = [word.start() for word in _RUN.finditer(seen)]
        yield kind, all_of(head, seen) if head else heads or ()


@cache
def _kinds() -> tuple[list[tuple[frozenset[str], str, _Kind]], frozenset[str]]:
    """Each kind of the list with its clues and the letters it begins with, and all clues."""
    kinds = [
        (
            frozenset(clues(pattern)),
            _HEAD.match(pattern.lower())[0],  # type: ignore[index]
            (
                re.compile(rf"(?i)(?<![^\W_])(?<!\s-)(?<![.@])(?:{pattern})(?![^\W\d_]|\.nl\b)"),
                kind,
                group,
            ),
        )
        for pattern, kind, group in columns("reference_kinds")
    ]
    return kinds, frozenset().union(*(needed for needed, _, _ in kinds))
