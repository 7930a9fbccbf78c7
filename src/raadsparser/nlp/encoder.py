"""The model's vectors of words in their company, by its own weights and plain arrays.

What a word is by itself depends on its letters alone, so it is worked out once and remembered;
of the usual words of council papers only the company is new. spaCy's own layers work out the
same for every word of every text anew. A model of another make is left to spaCy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from raadsparser.nlp import stored
from raadsparser.nlp.hashing import Numbers, rows_of, text_number
from raadsparser.nlp.products import Gemm
from raadsparser.nlp.tokens import norm
from raadsparser.nlp.wordlists import word_class

Array = NDArray[np.float32]

_SEEN = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "TAG"]
_MOST = 16_384  # words remembered, of 256 bytes each
_NEVER_NAUGHT = np.float32(1e-8)
_LONG, _ALIKE = 100, 4  # of the shape of a word: signs it has at most, and alike in a row


class Layer:
    """The best of several weighted sums, brought to one scale: thinc's Maxout and LayerNorm."""

    def __init__(self, maxout: stored.Layer, scale: stored.Layer, gemm: Gemm) -> None:
        weights = maxout.arrays["W"]  # out, piece, in
        self._out, self._pieces, self._in = weights.shape
        self._gemm = gemm
        # All of the first piece, then all of the second: whole rows are compared at once.
        self._weights = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, self._in))
        self._bias: Array = maxout.arrays["b"].T.ravel()
        self._gain: Array = scale.arrays["G"]
        self._shift: Array = scale.arrays["b"]

    def __call__(self, seen: Array) -> Array:
        """The outcome for each row."""
        sums = self._gemm(seen, self._weights, trans2=True)
        sums += self._bias
        best: Array = sums[:, : self._out]
        for piece in range(1, self._pieces):
            best = np.maximum(best, sums[:, piece * self._out : (piece + 1) * self._out])
        best = best - best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / np.float32(self._out) + _NEVER_NAUGHT
        best *= (1 / np.sqrt(spread))[:, None]
        best *= self._gain
        best += self._shift
        return best


class Encoder:
    """The weights of a hashed embedding and a window encoder that looks one word either way."""

    def __init__(self, layers: Mapping[str, Sequence[stored.Layer]], gemm: Gemm) -> None:
        made = [
            Layer(maxout, scale, gemm)
            for maxout, scale in zip(layers["maxout"], layers["layernorm"], strict=True)
        ]
        self._tables = [table.arrays["E"] for table in layers["hashembed"]]
        self._seeds = [table.settings["seed"] for table in layers["hashembed"]]
        self._mixed, self._windows = made[0], made[1:]
        self.width = len(layers["maxout"][0].arrays["W"])
        self._known: dict[str, int] = {}
        self._vectors: Array = np.zeros((_MOST, self.width), dtype=np.float32)

    @staticmethod
    def of(network: Sequence[stored.Layer], gemm: Gemm) -> Encoder | None:
        """The encoder of a network's layers; None for one of a make that is not known here."""
        layers: dict[str, list[stored.Layer]] = {}
        for layer in network:
            layers.setdefault(layer.name, []).append(layer)
        columns = [layer.settings["columns"] for layer in layers.get("extract_features", [])]
        windows = [layer.settings["window_size"] for layer in layers.get("expand_window", [])]
        pads = [layer.settings["pad"] for layer in layers.get("with_array", [])]
        known = (
            columns == [_SEEN]
            and [layer.settings["column"] for layer in layers["hashembed"]] == [*range(len(_SEEN))]
            and len(layers["maxout"]) == len(layers["layernorm"]) == len(windows) + 1
            and set(windows) == {1}
            and max(pads) == len(windows)
            and "static_vectors" not in layers
        )
        return Encoder(layers, gemm) if known else None

    def __call__(self, texts: Sequence[Sequence[str]]) -> Array:
        """A row for each word of each text, given as words."""
        gap = len(self._windows)  # rows of nothing, as far as words see each other
        size = sum(map(len, texts)) + gap * (len(texts) + 1)
        vectors: Array = np.zeros((size, self.width), dtype=np.float32)
        inside = np.zeros(size, dtype=bool)
        row = gap
        for words in texts:
            if words:
                known = self._rows(words)  # first: it may make the table anew
                vectors[row : row + len(words)] = self._vectors[known]
                inside[row : row + len(words)] = True
            row += len(words) + gap
        company: Array = np.zeros((size, 3 * self.width), dtype=np.float32)
        for layer in self._windows:
            company[1:, : self.width] = vectors[:-1]
            company[:, self.width : 2 * self.width] = vectors
            company[:-1, 2 * self.width :] = vectors[1:]
            vectors += layer(company)
        return vectors[inside]

    def _rows(self, words: Sequence[str]) -> list[int]:
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        if len(self._known) + len(new) > _MOST:
            self._known.clear()
            new = list(dict.fromkeys(words))
        if len(new) > _MOST:
            self._vectors = np.zeros((len(new), self.width), dtype=np.float32)
        if new:
            first = len(self._known)
            self._vectors[first : first + len(new)] = self._alone(new)
            self._known.update(zip(new, range(first, first + len(new)), strict=True))
        return [self._known[word] for word in words]

    def _alone(self, words: Sequence[str]) -> Array:
        """Words by themselves: what is seen of each, looked up and mixed."""
        seen = np.array([_keys(word) for word in words], dtype=np.uint64)
        rows = rows_of(seen, np.array(self._seeds, dtype=np.uint64))
        looked_up = [_looked_up(table, rows[:, n]) for n, table in enumerate(self._tables)]
        return self._mixed(np.concatenate(looked_up, axis=1))


def _looked_up(table: Array, rows: Numbers) -> Array:
    """What a hashed table has for each word: the sum of its four rows there, in that order."""
    first, second, third, fourth = (rows % np.uint64(len(table))).T
    found: Array = table[first] + table[second]
    found += table[third]
    found += table[fourth]
    return found


def _keys(word: str) -> tuple[int, ...]:
    """What the model sees of a word, as the numbers by which spaCy knows texts."""
    seen = (norm(word), word[0], word[-3:], word_shape(word), word_class(word))
    return tuple(map(text_number, seen))


@lru_cache(maxsize=_MOST)
def word_shape(word: str) -> str:
    """`Xxxxx` for `Motie`, `dd` for `14`: what spaCy calls a word's shape."""
    if len(word) >= _LONG:
        return "LONG"
    shape: list[str] = []
    last, alike = "", 0
    for char in word:
        if char.isalpha():
            seen = "X" if char.isupper() else "x"
        else:
            seen = "d" if char.isdigit() else char
        alike = alike + 1 if seen == last else 0
        last = seen
        if alike < _ALIKE:
            shape.append(seen)
    return "".join(shape)
