"""Cheap tests before dear patterns: letters that a match cannot do without, sought first.

A pattern tries each place of a text in turn; whether a few letters stand in it at all is told
many times faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_GROUP = re.compile(r"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\([^()]*\))*\))*\)[?*]?")
_WORD = re.compile(r"(?<![\w\-])\w+")
_OTHER = re.compile(r"\\.[?*+]?|\[[^\]]*\][?*+]?|.[?*]|[^a-zà-ÿ\-]")
# Letters that a pattern blind to case takes for these, though lower case leaves them alone.
_CASED = (("ı", "i"), ("İ", "i"), ("ſ", "s"))


def lowered(text: str) -> str:
    """The text in the lower case that patterns blind to case see, each character in its place."""
    if not text.isascii():
        for letter, taken_for in _CASED:  # far faster than to look up every character
            text = text.replace(letter, taken_for)
    return text.lower()


def clues(pattern: str) -> tuple[str, ...]:
    """Runs of letters, in lower case, that every match of a pattern has.

    Whatever stands in a group or a class, or may be absent, is no clue. The pattern has no
    alternatives but in groups.
    """
    bare = _OTHER.sub(" ", _GROUP.sub(" ", pattern.lower()))
    return tuple(run for run in bare.split() if len(run) > 1)


def all_of(literal: str, text: str) -> Iterator[int]:
    """Where a literal stands in a text, also where it overlaps itself."""
    place = text.find(literal)
    while place >= 0:
        yield place
        place = text.find(literal, place + 1)


def matches_at(
    pattern: re.Pattern[str], text: str, places: Iterable[int]
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives where a match can only begin at one of the places, in order."""
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(text, place)):
            yield match
            end = match.end()


@lru_cache(maxsize=32)  # texts: the finders of names ask for one after the other
def words_of(text: str) -> tuple[tuple[int, str], ...]:
    """The words of a text that follow no other and no hyphen, each with where it begins."""
    return tuple((match.start(), match[0]) for match in _WORD.finditer(text))


def first_words(names: Iterable[str]) -> frozenset[str]:
    """The words that names begin with."""
    return frozenset(word[0] for name in names if (word := _WORD.match(name)))


def places_of(text: str, words: frozenset[str]) -> list[int]:
    """Where one of the words begins."""
    return [place for place, word in words_of(text) if word in words]
