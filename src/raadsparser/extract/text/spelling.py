"""Words that OCR misspelt, in running text: `jeugehulp` is `jeugdhulp`.

A word is put right that was read with doubt, is no Dutch word, nor made up of such, and is one
letter away from a single one that is. Names are left alone: a capital counts only at the
beginning of a text, where any word has one, and only for a usual word or a long one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from raadsparser.extract.text.confusions import fold
from raadsparser.extract.text.dictionary import has_words, is_compound, is_listed, is_word
from raadsparser.extract.text.passage import Passage
from raadsparser.lexicon import columns, entries

# Trust in a word below which it is looked up; one whose accents alone are wrong, sooner.
_DOUBTED, _ACCENTED = 0.85, 0.96
# Letters of a word; of one that may be meant by any listed word, and by any single one that is
# near; and of one that is no name.
_SHORTEST, _SHORT, _LONG, _LONGER = 4, 6, 6, 10
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
    if named and word in _names():
        return word
    right = right_word(small, named) if trust < _DOUBTED else _less_accents(small, named)
    if right is None:
        return word
    return right[0].upper() + right[1:] if named else right


@lru_cache(4_096)
def right_word(word: str, may_be_name: bool = False) -> str | None:
    """The word in lower case that one was meant to be; None for a word that may stand.

    For one that may be a name, only letters count that OCR takes for one another.
    """
    if not has_words() or is_word(word) or word in _newer():
        return None
    near = {other: alike for other, alike in _neighbours(word) if is_listed(other)}
    if not near:
        near = {other: alike for other, alike in _neighbours(word) if is_compound(other)}
    if may_be_name:
        near = {other: alike for other, alike in near.items() if _is_no_name(other)}
    likely = [other for other, alike in near.items() if alike]
    usual = [other for other in likely if other in _usual()]
    likely = likely if len(word) >= _SHORT else []
    any_letter = list(near) if len(word) >= _LONG and not may_be_name else []
    for some in (usual, likely, any_letter):
        if len(some) == 1:
            return some[0]
    return None


def _less_accents(word: str, may_be_name: bool) -> str | None:
    plain = fold(word)
    if (
        plain == word
        or not has_words()
        or is_word(word)
        or (may_be_name and not _is_no_name(plain))
    ):
        return None
    return plain if is_listed(plain) else None


def _is_no_name(word: str) -> bool:
    return word in _usual() or len(word) >= _LONGER


@lru_cache(1)
def _usual() -> frozenset[str]:
    return frozenset((*entries("common_words"), *entries("item_words")))


@lru_cache(1)
def _names() -> frozenset[str]:
    """Names of persons and places, with their capitals."""
    places = (row[0] for row in columns("municipalities"))
    return frozenset((*entries("given_names"), *entries("family_names"), *places))


@lru_cache(1)
def _newer() -> frozenset[str]:
    return frozenset(entries("newer_words"))


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
