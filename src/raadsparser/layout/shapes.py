"""What a text must look like to be the names of persons."""

from __future__ import annotations

import re
from functools import cache

from raadsparser.layout.persons import is_named, is_titled
from raadsparser.lexicon import entries

_PARTS = re.compile(r" ?[/;,] ?| (?:en|&) ")
_PREFIXED = re.compile(r" (?:van|de|den|der|ten|ter|'t) ")


def names_persons(text: str) -> bool:
    """Whether a text is one or more names that no team or law has: each with a title, initials, a
    surname's prefix or a known first name."""
    return all(map(_is_person, _PARTS.split(text.rstrip(" ,"))))


def _is_person(text: str) -> bool:
    if not is_named(text):
        return False
    known = is_titled(text) or _PREFIXED.search(text) is not None
    return known or text.split()[0] in _given_names()


@cache
def _given_names() -> frozenset[str]:
    return frozenset(entries("given_names"))
