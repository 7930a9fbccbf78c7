"""The model's vectors of words in their company, by its own weights and plain arrays.

What a word is by itself depends on its letters alone, so it is worked out once and remembered;
of the usual words of council papers only the company is new. spaCy's own layers work out the
same for every word of every text anew. A model of another make is left to spaCy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.lang.lex_attrs import word_shape
from spacy.language import Language
from spacy.strings import get_string_id

from raadsparser.nlp.tokens import norm
from raadsparser.nlp.wordlists import word_class

Array = NDArray[np.float32]

_SEEN = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "TAG"]
_MOST = 16_384  # words remembered, of 256 bytes each
_NEVER_NAUGHT = np.float32(1e-8)


class Layer:
    """The best of several weighted sums, brought to one scale: thinc's Maxout and LayerNorm."""

    def __init__(self, maxout: Any, scale: Any) -> None:
        weights = maxout.get_param("W")  # out, piece, in
        self._out, self._pieces, self._in = weights.shape
        self._gemm = maxout.ops.gemm
        # All of the first piece, then all of the second: whole rows are compared at once.
        self._weights = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, self._in))
        self._bias: Array = maxout.get_param("b").T.ravel()
        self._gain: Array = scale.get_param("G")
        self._shift: Array = scale.get_param("b")

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

    def __init__(self, nlp: Language) -> None:
        layers = _layers(nlp)
        made = [
            Layer(maxout, scale)
            for maxout, scale in zip(layers["maxout"], layers["layernorm"], strict=True)
        ]
        self._tables = layers["hashembed"]
        self._mixed, self._windows = made[0], made[1:]
        self.width = int(layers["maxout"][0].get_dim("nO"))
        self._known: dict[str, int] = {}
        self._vectors: Array = np.zeros((_MOST, self.width), dtype=np.float32)

    @staticmethod
    def of(nlp: Language) -> Encoder | None:
        """The encoder of a pipeline; None for one of a make that is not known here."""
        layers = _layers(nlp)
        columns = [layer.attrs["columns"] for layer in layers.get("extract_features", [])]
        windows = [layer.attrs["window_size"] for layer in layers.get("expand_window", [])]
        pads = [layer.attrs["pad"] for layer in layers.get("with_array", [])]
        known = (
            columns == [_SEEN]
            and len(layers["hashembed"]) == len(_SEEN)
            and len(layers["maxout"]) == len(layers["layernorm"]) == len(windows) + 1
            and set(windows) == {1}
            and max(pads) == len(windows)
            and "static_vectors" not in layers
        )
        return Encoder(nlp) if known else None

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
        looked_up = [table.predict(seen[:, place]) for place, table in enumerate(self._tables)]
        return self._mixed(np.concatenate(looked_up, axis=1))


def _layers(nlp: Language) -> dict[str, list[Any]]:
    """The layers of the encoder by name, in the order in which they work."""
    model: Any = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    found: dict[str, list[Any]] = {}
    for layer in model.walk(order="dfs_pre"):
        found.setdefault(layer.name.partition("(")[0], []).append(layer)
    return found


def _keys(word: str) -> tuple[int, ...]:
    """What the model sees of a word, as the numbers by which spaCy knows texts."""
    seen = (norm(word), word[0], word[-3:], word_shape(word), word_class(word))
    return tuple(map(get_string_id, seen))
