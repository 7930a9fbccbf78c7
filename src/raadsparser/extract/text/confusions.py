"""What OCR takes for what: weighted confusions between digits, letters and marks.

Costs are between 0 (always confused) and 1 (never); they order repairs, they are not
probabilities. The pairs were counted on scans of Dutch council papers read with Tesseract.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import combinations, product

TO_DIGIT: dict[str, tuple[str, float]] = {
    "O": ("0", 0.1),
    "o": ("0", 0.15),
    "Q": ("0", 0.4),
    "D": ("0", 0.4),
    "I": ("1", 0.1),
    "l": ("1", 0.1),
    "L": ("1", 0.25),
    "|": ("1", 0.2),
    "!": ("1", 0.3),
    "i": ("1", 0.3),
    "]": ("1", 0.4),
    "Z": ("2", 0.2),
    "z": ("2", 0.25),
    "S": ("5", 0.2),
    "s": ("5", 0.25),
    "B": ("8", 0.2),
    "G": ("6", 0.35),
    "b": ("6", 0.35),
    "g": ("9", 0.35),
    "q": ("9", 0.35),
    "A": ("4", 0.5),
    "T": ("7", 0.5),
}
"""A letter or mark that stands where a digit must stand, and the digit it was."""

TO_LETTER: dict[str, tuple[str, float]] = {
    "2": ("Z", 0.3),
    "7": ("Z", 0.4),
    "0": ("O", 0.3),
    "1": ("I", 0.3),
    "5": ("S", 0.3),
    "8": ("B", 0.3),
}
"""A digit that stands where a capital must stand."""

_CLASSES = ("uvy", "il1|!j]", "o0q", "ec", "s5", "b6h", "z2", "g9", "tf")
_SKELETON = str.maketrans({other: group[0] for group in _CLASSES for other in group[1:]})
_RUNS = (("rn", "m"), ("iii", "m"), ("vv", "w"), ("cl", "d"))
_LIGATURES = str.maketrans({"ĳ": "ij", "Ĳ": "IJ", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi"})


def fold(word: str) -> str:
    """The word in lower case without accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.lower())
    for mark in filter(unicodedata.combining, set(decomposed)):
        decomposed = decomposed.replace(mark, "")
    return decomposed


def unligature(text: str) -> str:
    """The text with the ligatures `ĳ ﬁ ﬂ …` written as separate letters."""
    return text if text.isascii() else text.translate(_LIGATURES)


def skeleton(word: str) -> str:
    """A key that words share when only commonly confused characters differ (`janvari`)."""
    key = fold(unligature(word))
    for run, single in _RUNS:
        key = key.replace(run, single)
    return key.translate(_SKELETON)


def as_digits(token: str) -> tuple[str, float] | None:
    """The token as digits with the summed cost of its repairs; None where a character resists."""
    digits, cost = "", 0.0
    for char in token:
        if char.isascii() and char.isdigit():
            digits += char
        elif char in TO_DIGIT:
            digit, price = TO_DIGIT[char]
            digits, cost = digits + digit, cost + price
        else:
            return None
    return (digits, cost) if digits else None


def repairs(token: str, most: int = 3) -> Iterator[tuple[str, float]]:
    """Readings of a code with 1 to `most` characters replaced, and the cost of each.

    Letters become digits anywhere; a digit becomes a capital only at the start, where
    codes carry their letters. Tokens over 40 characters are no codes and give nothing.
    """
    choices: dict[int, list[tuple[str, float]]] = {}
    for place, char in enumerate(token[:40]):
        if char in TO_DIGIT:
            choices.setdefault(place, []).append(TO_DIGIT[char])
        if place == 0 and char in TO_LETTER:
            choices.setdefault(place, []).append(TO_LETTER[char])
    if len(token) > 40 or len(choices) > 12:
        return
    for count in range(1, most + 1):
        for places in combinations(choices, count):
            for picks in product(*(choices[place] for place in places)):
                chars = list(token)
                for place, (char, _) in zip(places, picks, strict=True):
                    chars[place] = char
                yield "".join(chars), sum(price for _, price in picks)
