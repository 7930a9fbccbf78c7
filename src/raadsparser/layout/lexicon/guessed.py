"""What a label asks that no list has, guessed from its words and their parts.

A linear model over words, pairs of words and letters within words, trained on label words of
many councils: `models/labels/README.md` says from what, how it scores and how to make it again.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

NO_LABEL = "none"
"""What the model says of a text that is no label at all."""

NO_FIELD = frozenset({"other", NO_LABEL})
TEXTS = frozenset({"advice", "history", "programme", "attachments"})
"""What a text answers: an item of a list may introduce its points in the same words."""

# What no label holds: an answer, a lone letter, digits, signs, initials, a label that ended.
_VALUE_IN_IT = re.compile(
    r"(?i:^(?:ja|nee|geen|wel)\b|\s(?:ja|nee)\s)|^\W?\w\s|[\d|•;,☐☒\"„“]|\b[A-Z]\.\s?[A-Z]|[:?]\s"
)
_REMEMBERED = 20_000
# These ask for a person only where a name stands beside them (`marking/known/besidenames.py`).
_BESIDE_NAMES = frozenset({"ondersteuning", "college"})
_NO_LETTER = re.compile(r"[^a-z?]+")
_PARTS = {3: 0.5, 4: 0.7, 5: 0.7}  # letters, and how much each run of so many counts

Weights = NDArray[np.float32]


class LabelModel:
    """Rows of weights, one a feature, columns one a key; the last row stands for every text."""

    def __init__(self, features: Mapping[str, int], keys: tuple[str, ...], weights: Weights):
        self.features, self.keys, self.weights = features, keys, weights

    def shares(self, text: str) -> Weights:
        """The probability of each key."""
        seen = features_of(text)
        known = [
            (self.features[name], share) for name, share in seen.items() if name in self.features
        ]
        odds = self.weights[-1].copy()
        if known:
            rows, shares = zip(*known, strict=True)
            odds += np.asarray(shares, dtype=np.float32) @ self.weights[list(rows)]
        odds = np.exp(odds - odds.max())
        return np.asarray(odds / odds.sum(), dtype=np.float32)

    def guesses(self, text: str) -> tuple[tuple[str, float], ...]:
        """The keys with their probabilities, the likeliest first."""
        shares = self.shares(text)
        return tuple((self.keys[at], float(shares[at])) for at in np.argsort(-shares))

    def guess(self, text: str) -> tuple[str, float]:
        """The likeliest key, and its probability."""
        return self.guesses(text)[0]


def features_of(text: str) -> dict[str, float]:
    """What is seen of a text: its words, the first and the last, pairs of them, and their parts;
    squares add to one, so that long labels weigh no more than short ones."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = _NO_LETTER.sub(" ", plain.replace("?", " ? ")).split()
    seen: defaultdict[str, float] = defaultdict(float)
    for word in words:
        seen[f"w {word}"] += 1
        inside = f"<{word}>"
        for length, share in _PARTS.items():
            for at in range(len(inside) - length + 1):
                seen[f"p {inside[at : at + length]}"] += share
    for one, two in pairwise(words):
        seen[f"b {one} {two}"] += 1
    if words:
        seen[f"f {words[0]}"] += 1
        seen[f"l {words[-1]}"] += 1
    norm = sum(share * share for share in seen.values()) ** 0.5 or 1.0
    return {name: share / norm for name, share in seen.items()}


@cache
def label_model() -> LabelModel:
    """The model that was shipped, loaded on first use."""
    path = resources.files("raadsparser").joinpath("models", "labels.npz")
    with path.open("rb") as file, np.load(file) as held:
        names = bytes(held["features"]).decode().split("\n")
        keys = bytes(held["keys"]).decode().split("\n")
        weights = held["weights"].astype(np.float32)
    return LabelModel({name: row for row, name in enumerate(names)}, tuple(keys), weights)


@lru_cache(_REMEMBERED)
def guesses(text: str) -> tuple[tuple[str, float], ...]:
    """The keys of a label with their probabilities, the likeliest first."""
    if text.casefold().rstrip(" :") in _BESIDE_NAMES:
        return ((NO_LABEL, 1.0),)
    return label_model().guesses(text)


def guess(text: str) -> tuple[str, float]:
    """The likeliest key of a label, and its probability."""
    return guesses(text)[0]


def reads_as_label(text: str) -> bool:
    """Whether a text begins as labels do and has nothing in it that they do not have; a capital
    further on is that of a name, `Jan Jansen griffier`."""
    words = text.rstrip(" :?").split()
    named = any(word.istitle() and len(word) > 1 for word in words[1:])
    capital = text[:1].isupper() or text[1:2].isupper()  # `iBabs-nummer`
    return capital and not named and not _VALUE_IN_IT.search(text)
