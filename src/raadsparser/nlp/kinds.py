"""From the noun that a text prints for a document to the kind that the record names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from raadsparser.extract.references.nouns import find_kind_nouns
from raadsparser.extract.text.confusions import skeleton, unligature
from raadsparser.lexicon import columns

_LIKE = 82.0  # of 100: a noun this close to a known one is that noun misread
_MARGIN = 3.0
_HEADS = re.compile(
    r"(?:brief|bericht|mededeling|memo|voorstel|besluit|motie|opdracht|notitie|nota)$"
)
_MARKS = re.compile(r"[\W_]+")
_PLURALS = (("brieven", "brief"), ("ties", "tie"), ("besluiten", "besluit"), ("stellen", "stel"))


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun means: its canonical kind, the class of that kind, and whether it is plural.

    `plain` says that it is printed as the list of kinds has it, so that rules see it too;
    `known` that it is one of the list, also bent, or made of one (`kwartaalbrief`).
    """

    kind: str
    group: str
    plural: bool
    plain: bool = False
    known: bool = True


@lru_cache(maxsize=4096)
def noun_of(printed: str) -> Noun:
    """The kind that a printed noun names; an unknown noun is a kind of its own, in lower case.

    Known nouns go by the list of kinds; one that OCR bent goes to the nearest, where no
    other is nearly as near. An unknown noun is a topic, which counts only with a number,
    unless it is some sort of letter.
    """
    plain = " ".join(unligature(printed).split())
    plural = bool(re.search(r"(?i)(?:ven|ties|ten|gen|len|['’]s)$", plain))
    found = [n for n in find_kind_nouns(plain) if n.start == 0 and n.end == len(plain)]
    if found:
        return Noun(found[0].kind, found[0].group, plural, True)
    if known := _nearest(plain):
        return Noun(known, _groups()[known], plural)
    kind = _single(plain.lower())
    made_of = bool(_HEADS.search(kind))
    return Noun(kind, "letter" if kind.endswith("brief") else "topic", plural, known=made_of)


@cache
def _groups() -> dict[str, str]:
    return {kind: group for _, kind, group in columns("reference_kinds")}


@cache
def _keys() -> dict[str, str]:
    """Known nouns, singular and plural, by the key that OCR leaves alone."""
    keys: dict[str, str] = {}
    for kind in _groups():
        for form in (kind, _many(kind)):
            keys.setdefault(_key(form), kind)
    return keys


def _key(text: str) -> str:
    return skeleton(_MARKS.sub("", text))


def _many(kind: str) -> str:
    if kind.endswith("brief"):
        return kind[:-1] + "ven"
    if kind.endswith("tie"):
        return kind + "s"
    return kind + "en"


def _nearest(printed: str) -> str | None:
    key = _key(printed)
    if len(key) < 4:
        return None
    if key in _keys():
        return _keys()[key]
    best = process.extract(key, list(_keys()), scorer=fuzz.ratio, limit=3, score_cutoff=_LIKE)
    if not best:
        return None
    kind = _keys()[best[0][0]]
    others = [score for name, score, _ in best[1:] if _keys()[name] != kind]
    return kind if not others or best[0][1] - others[0] >= _MARGIN else None


def _single(word: str) -> str:
    for many, one in _PLURALS:
        if word.endswith(many):
            return word[: -len(many)] + one
    return word
