"""The words for months and weekdays, printed or as OCR bends them.

A month is matched exactly, then by the OCR skeleton, then (the long names) by edit ratio
with a margin over the runner-up.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

from rapidfuzz import fuzz

from raadsparser.extract.text.confusions import skeleton

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
# fmt: off
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "maa": 3, "mar": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}
# fmt: on
_SHORT_WEEKDAYS = {"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6}


@lru_cache(maxsize=4096)
def month_of(token: str) -> tuple[int, float] | None:
    """The month a word means and how surely, or None."""
    word = token.lower()
    names = {name: place for place, name in enumerate(MONTHS, 1)} | _SHORT_MONTHS
    if word in names:
        return names[word], 1.0
    if word.rstrip(":;") in names:  # its last letter may be read so, or it is whole before one
        return names[word.rstrip(":;")], 0.9
    word = "".join(char for char in normalize("NFKD", word) if not combining(char))
    if word in names:  # no month has an accent: a speck stood over a letter
        return names[word], 0.9
    for at in (place for place, char in enumerate(word) if char == "n"):
        if (whole := f"{word[:at]}ri{word[at + 1 :]}") in MONTHS:
            return names[whole], 0.9  # `januan`
    key = skeleton(word)
    same = {place for name, place in names.items() if skeleton(name) == key}
    if len(same) == 1:
        return same.pop(), 0.9
    if len(word) < 5 or word == "markt":
        return None
    ranked = sorted(((fuzz.ratio(word, name), place) for place, name in enumerate(MONTHS, 1)))
    (second, _), (best, place) = ranked[-2:]
    sure = best >= 78 and best - second >= 12 and len(word) - 2 <= len(MONTHS[place - 1])
    sure = sure and len(MONTHS[place - 1]) >= (5 if len(word) == 5 else 7)
    return (place, best / 100) if sure else None


@lru_cache(maxsize=4096)
def weekday_of(token: str) -> int | None:
    """The weekday a word means, 0 for a Monday, or None."""
    word = token.lower()
    if word in _SHORT_WEEKDAYS:
        return _SHORT_WEEKDAYS[word]
    ranked = sorted((fuzz.ratio(word, name), place) for place, name in enumerate(WEEKDAYS))
    (second, _), (best, place) = ranked[-2:]
    return place if len(word) >= 5 and best >= 80 and best - second >= 8 else None
