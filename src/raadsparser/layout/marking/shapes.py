"""The shapes of values: what a text must look like to be a day, a number or a name."""

from __future__ import annotations

import re
from functools import cache

from raadsparser.layout.marking.dropped.persons import is_named, is_titled
from raadsparser.lexicon import entries

_DATE = re.compile(
    r"(?i)(?:(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
    r"\.?,? )?\d{1,2}(?:([-./ ])(?:0?\d|1[0-2])\1(?:19|20)?\d\d(?![.:\d])"
    r"| (?:jan|feb|m(?:aa)?rt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?(?: \d{4})?\b)"
)
_NUMBER = re.compile(r"(?:[A-Z]{1,4}[-/ ]?)?\d{2,4}(?:[-/.]\d{2,9})+|(?:[A-Z]{1,4}[-/ ]?)?\d{5,10}")
_PARTS = re.compile(r" ?[/;,] ?| (?:en|&) ")
_PREFIXED = re.compile(r" (?:van|de|den|der|ten|ter|'t) ")


def is_number(text: str) -> bool:
    """Whether a text is the number of a case or paper, and no amount or telephone number."""
    return _NUMBER.fullmatch(text) is not None


def is_date(text: str) -> bool:
    return _DATE.match(text) is not None


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
