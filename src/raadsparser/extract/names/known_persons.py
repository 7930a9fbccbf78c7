"""Corrects names that were read badly by a roster, and leaves strangers alone.

A closed list also draws those who are not on it: `Jan Bakker` is close to `Jan Bekker`. So
nearness is not enough. A word that differs must look damaged: not itself a known name, few
letters off. Initials must agree, save for those that OCR takes for each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.names.accents import known_name_words
from raadsparser.extract.names.roster import Roster, surname
from raadsparser.extract.text.confusions import fold, skeleton
from raadsparser.lexicon import entries
from raadsparser.page import Origin

PERSONS = ("/portfolio_holders", "/meeting/chair", "/meeting/clerk")
FROM_ROSTER = "from_roster"
"""The feature of an ink whose name was corrected; `roster` is how near the list came."""

MINIMUM, MARGIN = 78.0, 8.0
# Words that OCR is this sure of are another's name, unless letters it always confuses differ.
_SURE = 0.97
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.\-?)+")
_AND = " en "


@dataclass(frozen=True, slots=True)
class Known:
    """A name as the roster has it in the form that was read; `score` is 0 to 100."""

    name: str
    score: float


def with_roster(candidates: Iterable[Candidate], roster: Roster, origin: Origin) -> list[Candidate]:
    """The candidates, their persons corrected by those in office when the session is.

    What a digital sheet says stands, and only its nearness to the roster is noted.
    """
    proposed = list(candidates)
    serving = roster.in_office(_year(proposed))
    return [
        _corrected(candidate, serving, origin) if candidate.pointer in PERSONS else candidate
        for candidate in proposed
    ]


def _year(candidates: Iterable[Candidate]) -> int | None:
    dates = [one for one in candidates if one.pointer == "/meeting/date"]
    best = max(dates, key=lambda one: one.score, default=None)
    return int(str(best.value)[:4]) if best else None


def _corrected(candidate: Candidate, roster: Roster, origin: Origin) -> Candidate:
    listed = isinstance(candidate.value, list)
    values: list[str] = candidate.value if listed else [candidate.value]
    names, inks = [], dict(candidate.ink)
    for place, value in enumerate(values):
        pointer = f"/{place}" if listed else ""
        name, seen = _one_value(value, inks[pointer], roster, origin)
        names.append(name)
        inks[pointer] = replace(inks[pointer], features={**inks[pointer].features, **seen})
    return replace(candidate, value=names if listed else names[0], ink=inks)


def _one_value(
    value: str, ink: Ink, roster: Roster, origin: Origin
) -> tuple[str, dict[str, float]]:
    """A name, or two that share a role, by the roster; and what that says of the reading."""
    sure = origin == "scan" and ink.features.get("ocr_min", 0.0) >= _SURE
    names, scores = [], []
    for name in value.split(_AND):
        known = None if origin == "digital" else find_known(name, roster)
        if known and sure and not _same_ink(name, known.name):
            known = None
        names.append(known.name if known else name)
        scores.append(known.score if known else nearness(name, roster))
    corrected = _AND.join(names)
    return corrected, {"roster": min(scores) / 100, FROM_ROSTER: float(corrected != value)}


def _same_ink(name: str, other: str) -> bool:
    """Whether names differ only in what OCR confuses even where it is sure of itself."""
    return skeleton(name) == skeleton(other)


def nearness(name: str, roster: Roster) -> float:
    """How near the roster comes to a name, 0 to 100."""
    key = fold(_natural(name))
    return max((fuzz.ratio(key, fold(known)) for known in roster.names), default=0.0)


def find_known(name: str, roster: Roster, minimum: float = MINIMUM) -> Known | None:
    """The person on the roster who is meant, in the form that was read; None for a stranger.

    `C. Voortman` and `Voortman` mean `Claudio Voortman` and keep their form: only letters are
    corrected, nothing is added. None too where two persons are almost equally near.
    """
    read = _natural(name)
    if not read:
        return None
    forms = {form: _score(read, form) for one in roster.names if (form := _in_form(one, read))}
    ranked = sorted(forms.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < minimum:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN and read not in forms:
        return None
    best = read if read in forms else ranked[0][0]
    if not _damaged_only(read, best):
        return None
    return Known(_printed_as(best, name), forms[best])


def _score(read: str, known: str) -> float:
    return fuzz.ratio(fold(read), fold(known))


def _natural(name: str) -> str:
    """`Rog, M.R.J.` as `M.R.J. Rog`."""
    last, comma, rest = name.partition(",")
    return f"{rest.strip()} {last.strip()}" if comma and rest.strip() else " ".join(name.split())


def _printed_as(known: str, name: str) -> str:
    """A name the way round that it was printed."""
    if "," not in name:
        return known
    given, _, last = known.partition(" ")
    return f"{last}, {given}"


def _in_form(known: str, read: str) -> str | None:
    """A roster name in the form of the name read; None where their first letters rule it out."""
    first, *rest = read.split() or [""]
    known_first, _, known_rest = known.partition(" ")
    if surname(read) == read:
        return _like_case(surname(known), read)
    if bool(_INITIALS.fullmatch(first)) == bool(_INITIALS.fullmatch(known_first)) or not rest:
        return known
    if not known_rest or not _alike(first[0], known_first[0]):
        return None
    return f"{first} {known_rest}"


def _like_case(name: str, read: str) -> str:
    """`ten Voorde` as `Ten Voorde` where a capital stands in front on the page."""
    return name[0].upper() + name[1:] if read[0].isupper() else name


def _damaged_only(read: str, known: str) -> bool:
    """Whether what was read can be a damaged print of the known name, not another's name."""
    if fold(read) == fold(known):
        return True
    words, meant = read.split(), known.split()
    if len(words) != len(meant):
        return fuzz.ratio(fold(read).replace(" ", ""), fold(known).replace(" ", "")) >= 92
    return all(_damaged(word, other) for word, other in zip(words, meant, strict=True))


def _damaged(word: str, meant: str) -> bool:
    if fold(word) == fold(meant):
        return True
    if _INITIALS.fullmatch(meant):
        letters, other = (
            [c for c in fold(w).replace("ij", "y") if c.isalnum()] for w in (word, meant)
        )
        return len(letters) == len(other) and all(map(_alike, letters, other))
    if any(part in _names() for part in re.split(r"[\s\-]", word)) and not _parts_damaged(
        word, meant
    ):
        return False
    return _near(word, meant)


def _parts_damaged(word: str, meant: str) -> bool:
    """Whether of a double name each part is damaged or right: `Basten-B0ddin`."""
    parts, others = word.split("-"), meant.split("-")
    return len(parts) == len(others) > 1 and all(
        _damaged(part, other) for part, other in zip(parts, others, strict=True)
    )


def _near(word: str, meant: str) -> bool:
    """Whether few letters are off, counted where commonly confused letters are one."""
    apart = min(
        Levenshtein.distance(fold(word), fold(meant)),
        Levenshtein.distance(skeleton(word), skeleton(meant)),
    )
    return apart <= max(1, len(meant) // 4)


@cache
def _names() -> frozenset[str]:
    return known_name_words() | frozenset(entries("tussenvoegsels"))


_CONFUSED = ("il1jt", "oqdc0g", "ce", "g6", "b8", "pf", "ef", "hn", "mn", "uv", "vy", "s5", "z2")


def _alike(one: str, other: str) -> bool:
    """Whether OCR takes one capital for the other."""
    first, second = fold(one), fold(other)
    return first == second or any(first in group and second in group for group in _CONFUSED)
