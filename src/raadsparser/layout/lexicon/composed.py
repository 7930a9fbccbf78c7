"""Label words that no list has, put together from words that are known.

Forms ask one thing in many ways: `Voorzitter sessie`, `Onderwerp bespreking`, `Geschatte duur
behandeling`. What is asked is said by one word, the head; the rest only says of what.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz, process

# Words; what a hyphen joins to one is of it: `DMS-kenmerk`, `Raadslid-voorzitter`.
_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"([^\W_]{2,12})-(?=[^\W\d_]{5})")
_MEMBERS = frozenset({"raadslid", "commissielid"})
# What stands in parentheses after a word; between `houder(` and `s):` stands a value.
_ASIDE = re.compile(r"\((?! )[^()]*\)")
_MOST_WORDS = 6
_REMEMBERED = 20_000
_SHORTEST_FIRST, _LONGEST_FIRST = 4, 12  # letters of the first part of a compound
# Trust in a label all of whose words are known, and in one with a word that OCR bent.
_WHOLE, _BENT = 0.95, 0.88
_LIKE, _LONG = 86.0, 6


@dataclass(slots=True)
class _Words:
    """Words as they are, and endings (`*voorzitter`) of compounds that mean the same."""

    whole: dict[str, str] = field(default_factory=dict)
    endings: dict[str, str] = field(default_factory=dict)
    _ends: tuple[str, ...] = ()
    _long: list[str] = field(default_factory=list)
    _known: dict[str, tuple[str, bool] | None] = field(default_factory=dict)

    def add(self, word: str, meaning: str) -> None:
        plain = _plain(word.lstrip("*"))
        if word.startswith("*"):
            self.endings.setdefault(plain, meaning)
            self._ends = tuple(self.endings)
        if plain not in self.whole and len(plain) >= _LONG:
            self._long.append(plain)
        self.whole.setdefault(plain, meaning)

    def find(self, word: str) -> tuple[str, bool] | None:
        """The meaning of a word, and whether it was printed just so."""
        if word not in self._known:  # the words of a language come again and again
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[word] = self._found(word)
        return self._known[word]

    def _found(self, word: str) -> tuple[str, bool] | None:
        if word in self.whole:
            return self.whole[word], True
        for ending, meaning in self.endings.items() if word.endswith(self._ends) else ():
            if (
                word.endswith(ending)
                and _SHORTEST_FIRST <= len(word) - len(ending) <= _LONGEST_FIRST
            ):
                return meaning, True
        if len(word) < _LONG or not self._is_like_any(word):
            return None
        found = next(process.extract_iter(word, self._long, scorer=fuzz.ratio, score_cutoff=_LIKE))
        return self.whole[found[0]], False

    def _is_like_any(self, word: str) -> bool:
        """Whether there is any need to look for the first word that one is like."""
        likest = process.extractOne(word, self._long, scorer=fuzz.ratio, score_cutoff=_LIKE)
        return likest is not None


class ComposedLabels:
    """The heads, by the field they ask for, and the words that stand before and after one."""

    def __init__(
        self, heads: Mapping[str, Sequence[str]], before: Iterable[str], after: Iterable[str]
    ) -> None:
        self._heads, self._before, self._after = _Words(), _Words(), _Words()
        for key, words in heads.items():
            for word in words:
                self._heads.add(word, key)
        for word in before:
            self._before.add(word, "")
        for word in after:
            self._after.add(word, "")

    def may_begin(self, word: str) -> bool:
        """Whether a label may begin with a printed word."""
        if "(" in word:
            return True
        first = _WORD.search(self._without_joined(word) if "-" in word else word)
        if first is None:
            return False
        plain = _plain(first[0])
        return (self._before.find(plain) or self._heads.find(plain)) is not None

    def match(self, text: str) -> tuple[str, str, float] | None:
        """`(key, label, score)` where the whole text is one head and words beside it."""
        bare = _ASIDE.sub(" ", text) if "(" in text else text
        words = _WORD.findall(self._without_joined(bare) if "-" in bare else bare)
        if not 0 < len(words) <= _MOST_WORDS:
            return None
        key, exact, joined = "", True, False
        strokes = _strokes(bare) if "/" in bare else ()
        for place, word in enumerate(map(_plain, words)):
            found = self._after.find(word) if key else self._before.find(word)
            parted = found is not None
            found = found or self._head(word)
            joined = joined or place in strokes
            if found is None or (key and not parted and not joined and found[0] != key):
                return None  # two labels side by side: `Zaal Domein`
            key = key or found[0]
            exact = exact and found[1]
            joined = parted and place > 0
        return (key, text.strip(" :"), _WHOLE if exact else _BENT) if key else None

    def _head(self, word: str) -> tuple[str, bool] | None:
        """The field that a word asks for; `Voorstel` is a word and no bent `Voorstelnr.`."""
        found, after = self._heads.find(word), self._after.find(word)
        return None if found and after and after[1] and not found[1] else found

    def _without_joined(self, text: str) -> str:
        """A text without what a hyphen joins to the front of a head that means as much with it."""
        return _JOINED.sub(
            lambda m: "" if self._may_be_joined(m[1], text[m.end() :]) else m[0], text
        )

    def _may_be_joined(self, word: str, rest: str) -> bool:
        """Whether a word before a hyphen says only of what: another word of labels, or the system
        that a number is of. `Oud-wethouder` and `VVD-voorzitter` are somebody else."""
        found = _WORD.match(rest)
        key = self._heads.endings.get(_plain(found[0])) if found else None
        if key is None or word.isupper():
            return key == "zaaknummer"
        plain = _plain(word)
        return plain in _MEMBERS or any(
            some.find(plain) for some in (self._before, self._after, self._heads)
        )


def _strokes(text: str) -> frozenset[int]:
    """The places of the words that have a stroke or a comma before them: `Datum, tijd/plaats`."""
    return frozenset(
        place
        for place, (one, two) in enumerate(pairwise(_WORD.finditer(text)), 1)
        if set("/,") & set(text[one.end() : two.start()])
    )


@lru_cache(maxsize=_REMEMBERED)
def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in folded if char.isalnum())
