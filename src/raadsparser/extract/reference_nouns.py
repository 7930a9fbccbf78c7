"""The nouns that name registered documents: raadsbrief, motie, bestuurlijke opdracht …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from raadsparser.extract.confusions import skeleton
from raadsparser.extract.lexicon import columns

_BROKEN = re.compile(r"(?i)\b(?:raads|college|informatie|proces)?br[il1|][ec]f\b")
_TOPIC = re.compile(
    r"(?i)\b(?:over|inzake|betreffende|aangaande|omtrent|met betrekking tot|naar aanleiding van"
    r"|n\.a\.v\.|m\.b\.t\.|i\.v\.m\.|in reactie op|als reactie op|ter uitvoering van"
    r"|ter afdoening van|ter beantwoording van"
    r"|beantwoording(?:\s+van)?|afdoening(?:\s+van)?|afhandeling(?:\s+van)?"
    r"|uitvoering(?:\s+van)?|tegen)\s+(?:(?:de|het|een|deze|dit|uw|onze)\s+)?(?:[a-z]+e\s+)?$"
)


@dataclass(frozen=True, slots=True)
class KindNoun:
    """A document noun in a text. `group` is letter, decision, paper or topic; `nested` says
    that it is what another document is about (`brief over de motie`)."""

    start: int
    end: int
    kind: str
    group: str
    nested: bool = False


def find_kind_nouns(text: str) -> list[KindNoun]:
    """The document nouns in order; of overlapping ones the longest (raadsbrief, not brief)."""
    nouns = [
        KindNoun(m.start(), m.end(), kind, group, _nested(text, m.start()))
        for pattern, kind, group in _kinds()
        for m in pattern.finditer(text)
    ]
    nouns += [
        KindNoun(m.start(), m.end(), "brief", "letter")
        for m in _BROKEN.finditer(text)
        if m[0].lower() != "brief" and skeleton(m[0]) == skeleton("brief")
    ]
    kept: list[KindNoun] = []
    for noun in sorted(nouns, key=lambda n: (n.start - n.end, n.start)):
        if all(noun.end <= other.start or other.end <= noun.start for other in kept):
            kept.append(noun)
    return sorted(kept, key=lambda n: n.start)


def _nested(text: str, start: int) -> bool:
    return _TOPIC.search(text[max(0, start - 60) : start]) is not None


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple(
        (re.compile(rf"(?i)(?<![^\W_])(?:{pattern})(?![^\W\d_])"), kind, group)
        for pattern, kind, group in columns("reference_kinds")
    )
