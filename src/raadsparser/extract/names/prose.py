"""Persons named in running text: after a title, with initials, or with a known first name."""

from __future__ import annotations

import re
from functools import cache

from raadsparser.extract.names.named import NameMatch
from raadsparser.extract.names.titles import INITIALS, LOWER, UPPER, given_names
from raadsparser.extract.text.clues import first_words, matches_at, words_of
from raadsparser.lexicon import columns, entries

_BEFORE_PARTY = re.compile(r"\s\([^()\n]*\)")
_ADDRESSES = frozenset(
    (
        *("wethouder", "wethouders", "burgemeester", "de", "mevrouw", "mevr", "mw", "dhr"),
        *("raadslid", "griffier", "voorzitter", "lid", "drs", "ing", "ir", "mr", "dr", "prof"),
        *("portefeuillehouder", "fractievoorzitter", "minister", "staatssecretaris"),
        *("gedeputeerde", "raadsleden", "leden"),
    )
)
"""The first words of what stands before a name in prose (see `_prose_patterns`)."""


def find_persons(text: str) -> list[NameMatch]:
    """Persons in running text: after a title, with initials, or with a known first name."""
    chosen: list[NameMatch] = []
    for pattern, places in zip(_prose_patterns(), _name_places(text), strict=True):
        for match in matches_at(pattern, text, places):
            start, end = match.span("name")
            name = " ".join(match["name"].split())
            free = all(end <= n.start or n.end <= start for n in chosen)
            if free and not _no_surname(name):
                chosen.append(NameMatch(start, end, match["name"], "person", name))
    return sorted(chosen, key=lambda n: n.start)


def _name_places(text: str) -> tuple[list[int], list[int], list[int], list[int]]:
    """Where names in prose can begin: at a title, initials, a first name, before a party."""
    words = words_of(text)
    given = _given_words()
    return (
        [place for place, word in words if word.lower() in _ADDRESSES],
        [
            p
            for p, word in words
            if len(word) < 3 and text[p + len(word) : p + len(word) + 1] == "."
        ],
        [place for place, word in words if word in given],
        [place for place, _ in words] if _BEFORE_PARTY.search(text) else [],
    )


@cache
def _given_words() -> frozenset[str]:
    return first_words(given_names())


@cache
def _prose_patterns() -> tuple[re.Pattern[str], ...]:
    between = "|".join(re.escape(w) for w in sorted(entries("tussenvoegsels"), key=len)[::-1])
    between = rf"(?:(?:{between}|Van|De|Den|Der|Ter|Ten|Te|El)\s)"
    sur = rf"{UPPER}{LOWER}+(?:{UPPER}{LOWER}+)?(?:\s?-\s?{between}{{0,2}}{UPPER}{LOWER}+)*"
    given = "|".join(re.escape(w) for w in sorted(given_names(), key=len)[::-1])
    first = rf"(?:{given})(?:[\-\s](?:{given})|\s{UPPER}\.)?"
    any_first = rf"{UPPER}{LOWER}+(?:-{UPPER}{LOWER}+)?"
    titles = (
        r"(?:[Ww]ethouders?|[Bb]urgemeester|[Dd]e\s(?:heer|heren)|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?"
        r"|[Dd]hr\.?|[Rr]aadslid|[Gg]riffier|[Vv]oorzitter|[Ll]id|[Dd]rs\.|[Ii]ng\.|[Ii]r\."
        r"|[Mm]r\.|[Dd]r\.|[Pp]rof\.|[Pp]ortefeuillehouder|[Ff]ractievoorzitter|[Mm]inister"
        r"|[Ss]taatssecretaris|[Gg]edeputeerde|[Rr]aadsleden|[Ll]eden)"
    )
    parties = "|".join(re.escape(row[0]) for row in columns("parties"))
    left, right = r"(?<![\w\-])", r"(?![\w])"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{left}(?:{titles}\s+)+(?P<name>(?:{INITIALS}\s?|{any_first}\s(?={between}|{UPPER}))?"
            rf"{between}{{0,3}}{sur}){right}",
            rf"{left}(?P<name>{INITIALS}\s?{between}{{0,3}}{sur}){right}",
            rf"{left}(?P<name>{first}\s{between}{{0,3}}{sur}){right}",
            rf"{left}(?P<name>{between}{{0,3}}{sur})(?=\s\((?:{parties})\))",
        )
    )


def _no_surname(name: str) -> bool:
    """Whether the last word is a street, a town or a portfolio rather than a surname."""
    last = name.split()[-1].split("-")[-1]
    if name.startswith("van ") and name[4:] in {row[0] for row in columns("municipalities")}:
        return True
    return (
        re.search(r"(?i)(?:straat|plein|laan|weg|kade|gracht|dijk|brug|park|zaal|school)$", last)
        is not None
        and len(last) > 6
    ) or last in entries("no_surnames")
