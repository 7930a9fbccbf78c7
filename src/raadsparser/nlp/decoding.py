"""The entities of texts by the model's own weights, decoded here instead of step by step in spaCy.

spaCy's parser asks its network about one token at a time. Outside an entity what it sees is
one token, so that all of them are asked about at once here; only inside an entity is there
something to wait for. The entities are the same: a test compares the two. A model of
another make is left to spaCy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from spacy.language import Language

from raadsparser.nlp.encoder import Array, Encoder
from raadsparser.nlp.example import Span
from raadsparser.nlp.tokens import Tokens

Found = tuple[int, int, str]  # tokens `start:end`, label

_FEATURES = 3  # the token itself; inside an entity also its first token and the one before
_AHEAD = 4  # tokens of an open entity that are asked about at once; few have more


class Decoder:
    """The weights of a transition-based recogniser without context tokens of its own."""

    def __init__(self, nlp: Language, encoder: Encoder) -> None:
        self._encoder = encoder
        ner: Any = nlp.get_pipe("ner")
        narrow = _linear(ner.model)[0]
        lower = ner.model.get_ref("lower")
        upper = ner.model.get_ref("upper")
        self._hidden: int = lower.get_dim("nO")
        self._gemm = lower.ops.gemm
        # Feature, piece, out: the best of the pieces is taken of whole rows at once.
        weights = lower.get_param("W").transpose(0, 2, 1, 3).reshape(-1, lower.get_dim("nI"))
        # Nothing bends what goes from the one layer to the next: both are one product.
        both = (weights @ narrow.get_param("W")).reshape(_FEATURES, -1, self._encoder.width)
        self._token, self._first, self._before = map(np.ascontiguousarray, both)
        shifts = (weights @ narrow.get_param("b")).reshape(_FEATURES, -1)
        padding = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(_FEATURES, -1)
        bias: Array = shifts[0] + lower.get_param("b").T.ravel()
        self._alone_bias: Array = bias + padding[1] + padding[2]
        self._inside_bias: Array = bias + shifts[1] + shifts[2]
        self._weights: Array = upper.get_param("W")
        self._shift: Array = upper.get_param("b")
        self._moves = [ner.moves.get_class_name(n) for n in range(ner.moves.n_moves)]
        self._set_moves()

    def _set_moves(self) -> None:
        """What can be done where: outside an entity, before a blank, at the end of a text."""
        number = {move: place for place, move in enumerate(self._moves)}
        kinds = np.array([move[:1] for move in self._moves])
        shut = np.isin(kinds, ("B", "U", "O"), invert=True) | (np.array(self._moves) == "U-")
        self._shut = np.flatnonzero(shut)
        self._starts = np.flatnonzero(kinds == "B")
        self._spans = np.flatnonzero(kinds != "O")
        labels = {move[2:] for move in self._moves if move[:2] == "B-"}
        self._inside = {label: (number[f"I-{label}"], number[f"L-{label}"]) for label in labels}

    @staticmethod
    def of(nlp: Language) -> Decoder | None:
        """The decoder of a pipeline; None for a recogniser of a make that is not known here."""
        ner: Any = nlp.get_pipe("ner")
        model = ner.model
        if not {"lower", "upper", "tok2vec"} <= set(model.ref_names) or ner.cfg["beam_width"] > 1:
            return None
        lower = model.get_ref("lower")
        plain = model.attrs["has_upper"] and not model.attrs["unseen_classes"]
        known = lower.get_dim("nF") == _FEATURES and lower.get_dim("nP") > 1
        encoder = Encoder.of(nlp) if plain and known and len(_linear(model)) == 1 else None
        return Decoder(nlp, encoder) if encoder else None

    def entities(self, texts: Sequence[Tokens]) -> list[list[Span]]:
        """The entities of each text in reading order, by characters."""
        if not any(text.words for text in texts):
            return [[] for _ in texts]
        vectors = self._encoder([text.words for text in texts])
        sums: Array = self._gemm(vectors, self._token, trans2=True)
        outside = self._outside(sums, texts)
        found, first = [], 0
        for text in texts:
            here = slice(first, first + len(text.words))
            walked = self._walk(outside[here], sums[here], vectors[here])
            found.append(_in_characters(text, walked))
            first = here.stop
        return found

    def _outside(self, sums: Array, texts: Sequence[Tokens]) -> list[str]:
        """The best move at each token while no entity is open."""
        scores = self._best(sums + self._alone_bias) @ self._weights.T + self._shift
        scores[:, self._shut] = -np.inf
        ends = np.cumsum([len(text.words) for text in texts if text.words], dtype=np.intp) - 1
        scores[np.ix_(ends, self._starts)] = -np.inf  # nothing begins that could not go on
        words = [word for text in texts for word in text.words]
        blanks = [place for place, word in enumerate(words) if word.isspace()]
        scores[np.ix_(np.array(blanks, dtype=np.intp), self._spans)] = -np.inf
        return [self._moves[number] for number in scores.argmax(axis=1).tolist()]

    def _best(self, sums: Array) -> Array:
        best: Array = sums[:, : self._hidden]
        for piece in range(self._hidden, sums.shape[1], self._hidden):
            best = np.maximum(best, sums[:, piece : piece + self._hidden])
        return best

    def _walk(self, outside: Sequence[str], sums: Array, vectors: Array) -> Iterator[Found]:
        """The entities of one text."""
        token = 0
        while token < len(outside):
            move = outside[token]
            end = token + 1
            if move[0] == "B":
                end = self._end(sums, vectors, token, move[2:])
            if move[0] != "O":
                yield token, end, move[2:]
            token = end

    def _end(self, sums: Array, vectors: Array, opened: int, label: str) -> int:
        """Where an entity ends that begins at a token and has more than that one."""
        inside, last = self._inside[label]
        begun = self._first @ vectors[opened] + self._inside_bias
        for first in range(opened + 1, len(sums), _AHEAD):
            after = min(first + _AHEAD, len(sums))
            before = vectors[first - 1 : after - 1] @ self._before.T
            hidden = self._best(sums[first:after] + before + begun)
            more = hidden @ self._weights[inside] + self._shift[inside]
            ends = hidden @ self._weights[last] + self._shift[last]
            goes_on = (more >= ends) if inside < last else (more > ends)
            stops = np.flatnonzero(~goes_on)
            if len(stops):
                return first + int(stops[0]) + 1
        return len(sums)


def _linear(model: Any) -> list[Any]:
    """The layers between the vectors of the encoder and the recogniser's own."""
    return [layer for layer in model.get_ref("tok2vec").walk() if layer.name == "linear"]


def _in_characters(text: Tokens, found: Iterator[Found]) -> list[Span]:
    starts, words = text.starts, text.words
    return [
        Span(starts[first], starts[end - 1] + len(words[end - 1]), label)
        for first, end, label in found
    ]
