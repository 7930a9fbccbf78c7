"""Finds named things in running text by their forms and lists: laws, parties, places, bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from raadsparser.extract.text.clues import first_words, lowered, matches_at, places_of, words_of
from raadsparser.lexicon import columns, entries
from raadsparser.record import MentionLabel

_ARTICLE = (
    r"(?:[Aa]rtikel(?:en)?|[Aa]rtt?\.?)\s*\d{1,4}[a-z]{0,2}(?:[.:]\d{1,3}[a-z]?){0,3}"
    r"(?:\s?(?:,|en|t/m|tot en met)\s?\d{1,4}[a-z]{0,2}(?:[.:]\d{1,3}[a-z]?){0,3}(?!\s?lid)\b)*"
    r"(?:,?\s(?:(?:eerste|tweede|derde|vierde|vijfde|zesde)\slid|lid\s\d{1,2}[a-z]?))?"
    r"(?:,?\s(?:aanhef\sen\s)?(?:onder(?:deel)?|sub)\s[a-z0-9]{1,2}\b)?"
)
_GENERIC_LAW = (
    r"(?:Wet|Tijdelijke wet|Uitvoeringswet|Invoeringswet|Verordening|Besluit)"
    r"(?:\s(?:op|van|voor|tot|inzake|de|het|en|een|betreffende))*\s[a-zà-ÿ][a-zà-ÿ\-]{3,}"
    r"(?:\s(?:en|van|de|het|op|voor|tot|der)(?:\s(?:de|het))?\s[a-zà-ÿ\-]{4,})?"
)
_BODY = re.compile(
    r"(?<![\w\-])(?:[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Ss]tichting|[Vv]ereniging"
    r"|[Vv]eiligheidsregio|[Oo]mgevingsdienst|GGD|[Rr]ekenkamer|[Mm]inisterie\svan"
    r"|[Ww]oningcorporatie|[Ww]oningstichting|[Cc]oöperatie|[Hh]oogheemraadschap"
    r"|[Rr]echtbank|[Uu]niversiteit|[Ss]portvereniging|[Bb]edrijf)"
    r"\s(?:(?:van|de|het|voor|der)\s){0,2}[A-ZÀ-Þ][\wà-ÿ\-]*(?:\s(?:(?:van|de|aan|op|den|bij)\s)*"
    r"[A-ZÀ-Þ][\wà-ÿ\-]+)*"
)
_SORTS_OF_BODY = (
    *("gemeente", "provincie", "waterschap", "stichting", "vereniging", "veiligheidsregio"),
    *("omgevingsdienst", "rekenkamer", "ministerie", "woningcorporatie", "woningstichting"),
    *("coöperatie", "hoogheemraadschap", "rechtbank", "universiteit", "sportvereniging", "bedrijf"),
)
_BODY_WORDS = frozenset(("GGD", *_SORTS_OF_BODY, *(word.capitalize() for word in _SORTS_OF_BODY)))
_COMPANY = re.compile(r"(?<![\w\-])(?:[A-ZÀ-Þ][\w&à-ÿ\-]*\s){1,4}(?:B\.?V\.?|N\.?V\.?)(?!\w)")
_COMPANY_ENDS = ("BV", "B.V", "NV", "N.V")
_BESIDE_PARTY = re.compile(
    r"(?:[Ff]racties?\s(?:van\s)?(?:de\s|het\s)?|\(|[Pp]artij\s|,\s|\sen\s|/\s?)$"
)
_AFTER_PLACE = re.compile(
    r"(?i)(?:gemeenten?|in|te|naar|uit|van|bij|rond|nabij|stad|dorp|kern|raad|regio|en|,)\s*$"
)


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A named thing in a text: `raw` is `text[start:end]`."""

    start: int
    end: int
    raw: str
    label: MentionLabel
    name: str


def find_laws(text: str) -> list[NameMatch]:
    """Law articles and laws, an article with its law as one: `artikel 147a Gemeentewet`."""
    known = _law_words()
    places = [p for p, word in words_of(text) if word in known or word[:3] in {"Art", "art"}]
    return _all(text, _law_pattern(), "law", places)


def find_parties(text: str) -> list[NameMatch]:
    """Council parties; a short name that may be something else needs a party beside it."""
    found = _all(text, _party_pattern(), "party", places_of(text, _party_words()))
    doubtful = _doubtful_parties()
    sure = [m for m in found if m.raw not in doubtful]
    return [m for m in found if m.raw not in doubtful or _beside(text, m, sure)]


def find_places(text: str) -> list[NameMatch]:
    """Municipalities (one that is also a word only after `in`, `gemeente` …) and streets."""
    names = _all(text, _place_pattern(), "place", places_of(text, _place_words()))
    found = [match for match in names if _is_place(text, match)]
    seen = lowered(text)
    if any(end in seen for end in _STREET_ENDS):
        found += _all(text, _street_pattern(), "place", _capitals(text))
    return _merged(found)


def find_organisations(text: str) -> list[NameMatch]:
    """Public bodies from a list, and forms such as `Stichting X`, `gemeente X`, `X B.V.`."""
    found = _all(text, _listed_bodies(), "organisation", places_of(text, _listed_words()))
    found += _all(text, _BODY, "organisation", places_of(text, _BODY_WORDS))
    if any(end in text for end in _COMPANY_ENDS):
        found += _all(text, _COMPANY, "organisation", _capitals(text))
    return _merged(found)


def _all(
    text: str, pattern: re.Pattern[str], label: MentionLabel, places: list[int]
) -> list[NameMatch]:
    """The matches of a pattern that begin at one of the places: where its first word stands."""
    return [
        NameMatch(m.start(), m.end(), m[0], label, " ".join(m[0].split()))
        for m in matches_at(pattern, text, places)
    ]


def _capitals(text: str) -> list[int]:
    return [place for place, word in words_of(text) if word[0].isupper()]


def _merged(found: list[NameMatch]) -> list[NameMatch]:
    """Without those that overlap a longer one, in order."""
    kept: list[NameMatch] = []
    for match in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.start)


def _words(names: list[str] | tuple[str, ...]) -> str:
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered)


@cache
def _law_pattern() -> re.Pattern[str]:
    name = rf"(?:{_words(entries('laws'))})(?![\w\-])|{_GENERIC_LAW}"
    joined = r"\s*,?\s*(?:(?:van|uit)\s)?(?:(?:de|het|den)\s)?"
    return re.compile(
        rf"(?<![\w\-])(?:{_ARTICLE}(?:{joined}(?:{name}))?"
        rf"|(?:{name})(?:,?\s{_ARTICLE})?)(?![\w])"
    )


@cache
def _law_words() -> frozenset[str]:
    generic = ("Wet", "Tijdelijke", "Uitvoeringswet", "Invoeringswet", "Verordening", "Besluit")
    return first_words(entries("laws")) | frozenset(generic)


@cache
def _party_pattern() -> re.Pattern[str]:
    listed = _words([row[0] for row in columns("parties")])
    named = r"(?:Lijst|Groep|Fractie)\s(?:[A-ZÀ-Þ][\wà-ÿ\-]+)(?:\s[A-ZÀ-Þ][\wà-ÿ\-]+)?"
    return re.compile(rf"(?<![\w\-/])(?:{listed}|{named})(?![\w]|-[A-Za-z])")


@cache
def _party_words() -> frozenset[str]:
    return first_words(row[0] for row in columns("parties")) | {"Lijst", "Groep", "Fractie"}


@cache
def _doubtful_parties() -> frozenset[str]:
    return frozenset(name for name, *context in columns("parties") if context)


@cache
def _place_pattern() -> re.Pattern[str]:
    names = [row[0] for row in columns("municipalities")]
    return re.compile(rf"(?<![\w\-])(?:{_words(names)})(?![\w]|-\w)")


@cache
def _place_words() -> frozenset[str]:
    return first_words(row[0] for row in columns("municipalities"))


_STREET_ENDS = (
    *("straat", "plein", "laan", "weg", "kade", "gracht", "singel", "dijk", "steeg", "park"),
    *("markt", "brug", "hof", "wal"),
)


@cache
def _street_pattern() -> re.Pattern[str]:
    ends = "|".join(_STREET_ENDS)
    return re.compile(
        rf"(?<![\w\-])[A-ZÀ-Þ][a-zà-ÿ\-]*[a-zà-ÿ]{{2}}(?:{ends})(?:\s\d{{1,4}}[a-z]?)?(?![\w\-])"
    )


@cache
def _listed_bodies() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w\-])(?:{_words(entries('organisations'))})(?![\w\-])")


@cache
def _listed_words() -> frozenset[str]:
    return first_words(entries("organisations"))


def _beside(text: str, match: NameMatch, sure: list[NameMatch]) -> bool:
    if not _BESIDE_PARTY.search(text[max(0, match.start - 20) : match.start]):
        return False
    near = text[max(0, match.start - 12) : match.start]
    in_parentheses = near.endswith("(") and text[match.end : match.end + 1] in {")", ",", "/"}
    return (
        in_parentheses
        or "ractie" in text[max(0, match.start - 20) : match.start]
        or any(abs(m.start - match.end) < 25 or abs(match.start - m.end) < 25 for m in sure)
    )


def _is_place(text: str, match: NameMatch) -> bool:
    if match.raw not in entries("place_words"):
        return True
    return bool(_AFTER_PLACE.search(text[max(0, match.start - 12) : match.start]))
