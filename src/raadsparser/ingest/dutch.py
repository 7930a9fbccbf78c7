"""Whether a text layer can be read at all: letters that could be Dutch, not a shifted code.

A layer with a wrong encoding keeps its word lengths and spaces but not its letter pairs.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

# The letter pairs that make up some three quarters of running Dutch.
_COMMON = """
en de er an ee in aa ge te et el ie va ti st re ng he nd ar or le ve di on be me ra ri
sc ch is we oo ij at rd ro al ke ne se ha zi li ht ei es op ed om ig wi it ev nt lo la
mi ui vo da to ma na wo rs ko ho gr sp ou oe ad as ic ci ni ta id ag un bi ur ol uu bo
kt ft ls ns ks ts rt ek ep eg eu ef em os ot im il ir av vi
"""
_PAIRS = frozenset(_COMMON.split())
_MIN_PAIRS = 60
_READABLE = 0.45
_CONTROL_SHARE, _UNKNOWN_SHARE = 0.02, 0.05


def is_broken(texts: Iterable[str]) -> bool:
    """Whether words of a digital text layer are plainly not what the page shows."""
    words = list(texts)
    letters = "".join(words)
    if not letters:
        return False
    unknown = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" for char in letters)
    unknown += sum(word.count("(cid:") * 6 for word in words)
    control = sum(char < " " or "\x7f" <= char < "\xa0" for char in letters)
    if control > _CONTROL_SHARE * len(letters) or unknown > _UNKNOWN_SHARE * len(letters):
        return True
    share = _pair_share(words)
    return share is not None and share < _READABLE


def _pair_share(words: Iterable[str]) -> float | None:
    """Share of letter pairs that are common in Dutch; None where there are too few to tell."""
    pairs = [a + b for word in words for a, b in pairwise(word.lower()) if (a + b).isalpha()]
    if len(pairs) < _MIN_PAIRS:
        return None
    return sum(pair in _PAIRS for pair in pairs) / len(pairs)
