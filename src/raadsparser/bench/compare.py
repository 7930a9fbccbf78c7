"""When two values are the same: to the letter, in meaning, and nearly."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

from rapidfuzz.distance import Levenshtein

Scalar = str | int | bool | None
Form = Literal["text", "name", "code", "date", "count", "flag"]

ANLS_THRESHOLD = 0.5

_ALIKE = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"}
)
_EDGE = " .,;:'\"|_"


def strict(part: Scalar) -> Scalar:
    """The part to the letter: NFC, runs of white space one blank."""
    if not isinstance(part, str):
        return part
    return " ".join(unicodedata.normalize("NFC", part).split())


def normal(part: Scalar, form: Form) -> Scalar:
    """The part's meaning: what two values must share to be the same for their form."""
    if not isinstance(part, str):
        return part
    text = unicodedata.normalize("NFKC", part).translate(_ALIKE).casefold()
    match form:
        case "code":
            return re.sub(r"\s", "", text).rstrip(".)")
        case "name":
            return re.sub(r"[\W_]", "", _without_accents(text))
        case "date":
            return _iso(text)
        case _:
            return " ".join(text.split()).strip(_EDGE)


def _without_accents(text: str) -> str:
    split = unicodedata.normalize("NFD", text)
    return "".join(char for char in split if not unicodedata.combining(char))


def _iso(text: str) -> str:
    compact = re.sub(r"\s", "", text)
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", compact):
        day, month, year = found.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    return compact


def similarity(gold: Sequence[Scalar], read: Sequence[Scalar]) -> float:
    """ANLS of two values, 0 to 1: the mean over their parts.

    A text part scores one minus its edit distance by the longer length, and nothing below
    one half (Biten et al. 2019); any other part is the same or not.
    """
    scores = [_part(strict(a), strict(b)) for a, b in zip(gold, read, strict=True)]
    return sum(scores) / len(scores)


def _part(gold: Scalar, read: Scalar) -> float:
    if isinstance(gold, str) and isinstance(read, str):
        score = Levenshtein.normalized_similarity(gold, read)
        return score if score >= ANLS_THRESHOLD else 0.0
    return float(gold == read and type(gold) is type(read))
