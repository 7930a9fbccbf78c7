"""Words that OCR misspelt, in running text: `jeugehulp` is `jeugdhulp`.

A word is put right that was read with doubt, is no Dutch word, nor made up of such, and is one
letter away from a single one that is. Names are left alone: a capital counts only at the
beginning of a text, where any word has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from raadsparser.extract.confusions import fold
from raadsparser.extract.dictionary import has_words, is_compound, is_listed, is_word
from raadsparser.extract.lexicon import entries
from raadsparser.extract.passage import Passage

# Trust in a word below which it is looked up; one whose accents alone are wrong, sooner.
_DOUBTED, _ACCENTED = 0.85, 0.96
_SHORTEST, _LONG = 4, 6  # letters of a word; of one to which any single word is near enough
_LETTERS = "abcdefghijklmnopqrstuvwxyzëïéèöü"
# Letters that OCR takes for one another, those that get lost, and pairs read as others.
# fmt: off
_ALIKE = (
    "il1tfjr", "ceo", "adgoeé", "nuhmri", "bhl", "vyw", "szx", "ftl", "qgy",
    "eéèë", "iïl", "oö", "uüv", "aá",
)
_THIN = "iltrjf"
_AS_OTHERS = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("vv", "w"), ("ri", "n"), ("li", "h"),
    ("in", "m"), ("ti", "u"),
)
# fmt: on
_TOKEN = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"[\w.@/-]")  # beside a token: it is part of something else


def spelt(passage: Passage, start: int = 0, stop: int | None = None) -> str:
    """The text of a passage, or a part of it, its misspelt words put right."""
    text, parts, done = passage.text[:stop], [], start
    first = True
    for found in _TOKEN.finditer(text, start):
        if _stands_alone(text, *found.span()):
            word = _put_right(found[0], passage.trust(*found.span()), first)
            parts += [text[done : found.start()], word]
            done = found.end()
        first = False
    return "".join(parts) + text[done:]


def _stands_alone(text: str, start: int, stop: int) -> bool:
    before, after = text[:start][-1:], text[stop : stop + 2]
    goes_on = _GLUED.match(after) and not re.match(r"\.(\s|$)", after)
    return not (_GLUED.match(before) or goes_on)


def _put_right(word: str, trust: float, first: bool) -> str:
    small = word[:1].lower() + word[1:]
    if trust >= _ACCENTED or len(word) < _SHORTEST or not small.islower():
        return word
    if small != word and not first:
        return word
    named = small != word
    right = right_word(small, named) if trust < _DOUBTED else _less_accents(small)
    if right is None:
        return word
    return right[0].upper() + right[1:] if named else right


@lru_cache(4_096)
def right_word(word: str, may_be_name: bool = False) -> str | None:
    """The word in lower case that one was meant to be; None for a word that may stand.

    For one that may be a name, only letters count that OCR takes for one another.
    """
    if not has_words() or is_word(word):
        return None
    near = {other: alike for other, alike in _neighbours(word) if is_listed(other)}
    if not near:
        near = {other: alike for other, alike in _neighbours(word) if is_compound(other)}
    likely = [other for other, alike in near.items() if alike]
    usual = [other for other in likely if other in _usual()]
    any_letter = list(near) if len(word) >= _LONG and not may_be_name else []
    for some in (usual, likely, any_letter):
        if len(some) == 1:
            return some[0]
    return None


def _less_accents(word: str) -> str | None:
    plain = fold(word)
    known = not has_words() or is_word(word)
    return plain if plain != word and not known and is_listed(plain) else None


@lru_cache(1)
def _usual() -> frozenset[str]:
    return frozenset(entries("common_words"))


def _neighbours(word: str) -> Iterator[tuple[str, bool]]:
    """All that is one letter away, or a pair read as one letter, and whether OCR takes the one
    for the other."""
    for one, other in _AS_OTHERS:
        for found in re.finditer(one, word):
            yield word[: found.start()] + other + word[found.end() :], True
    for place, letter in enumerate(word):
        before, after = word[:place], word[place + 1 :]
        for other in _LETTERS:
            if other != letter:
                yield before + other + after, any(letter in s and other in s for s in _ALIKE)
            yield before + other + letter + after, other in _THIN
        yield before + after, False
    for other in _LETTERS:
        yield word + other, other in _THIN
