"""How badly a text was read, told from the usual words in it: are they printed as they should be?

Where OCR changes a share of the characters, about three times that share of the usual words
no longer stand as they are written, but for half of them the key that confusions leave alone
is still theirs (`vond` read as `yond`). Names and numbers tell nothing, so they do not count.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from raadsparser.extract.text.confusions import skeleton
from raadsparser.lexicon import entries

CLEAR, BLURRED, BAD = 0, 1, 2
"""The steps: as printed, read as scans often are, read so that rules mostly fail."""

_SOME, _MANY = 0.03, 0.12  # shares of the usual words that are bent
_WORD = re.compile(r"[^\W_]{3,}")
_MIXED = re.compile(r"[a-zà-ÿ]+\d[a-zà-ÿ]+")  # `r0nd`: no word, and no number either

_STRAY = re.compile(r"[_{}~‚]|(?<=\s)[‘'](?=\s)")  # marks that OCR makes of dirt and of edges


@lru_cache(maxsize=4096)
def blur(text: str) -> int:
    """The step at which a text was read."""
    share = bent_share(text)
    return (share >= _SOME) + (share >= _MANY)


def bent_share(text: str) -> float:
    """The share of the usual words that are only known by their key; stray marks count."""
    usual, _ = _usual()
    words = [word.lower() for word in _WORD.findall(text)]
    others = [word for word in words if word not in usual]
    plain = len(words) - len(others)
    bent = sum(map(_is_bent, others))
    bent += len(_STRAY.findall(text))
    return bent / (plain + bent) if bent else 0.0


@lru_cache(maxsize=16_384)
def _is_bent(word: str) -> bool:
    """Whether a word that is not among the usual ones is one of them by its key."""
    if word.isdigit():
        return False
    return skeleton(word) in _usual()[1] or _MIXED.fullmatch(word) is not None


@cache
def _usual() -> tuple[frozenset[str], frozenset[str]]:
    words = entries("common_words")
    return frozenset(words), frozenset(skeleton(word) for word in words if len(word) > 3)
