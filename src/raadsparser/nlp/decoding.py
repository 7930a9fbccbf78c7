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
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from raadsparser.nlp.example import Span

Array = NDArray[np.float32]
Found = tuple[int, int, str]  # tokens `start:end`, label

_FEATURES = 3  # the token itself; inside an entity also its first token and the one before


class Decoder:
    """The weights of a transition-based recogniser without context tokens of its own."""

    def __init__(self, nlp: Language) -> None:
        self._tok2vec: Any = nlp.get_pipe("tok2vec")
        ner: Any = nlp.get_pipe("ner")
        self._vectors = ner.model.get_ref("tok2vec")
        self._lower = ner.model.get_ref("lower")
        self._bias: Array = self._lower.get_param("b")
        upper = ner.model.get_ref("upper")
        self._weights: Array = upper.get_param("W")
        self._shift: Array = upper.get_param("b")
        self._moves = [ner.moves.get_class_name(n) for n in range(ner.moves.n_moves)]
        self._number = {move: number for number, move in enumerate(self._moves)}

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
        return Decoder(nlp) if plain and known else None

    def entities(self, docs: Sequence[Doc]) -> list[list[Span]]:
        """The entities of each text in reading order, by characters."""
        self._tok2vec.set_annotations(docs, self._tok2vec.predict(docs))
        seen: Array = self._lower.predict(self._vectors.predict(docs))  # a row of padding first
        outside = self._outside(seen, docs)
        found, first = [], 0
        for doc in docs:
            count = len(doc)
            best = outside[first : first + count]
            found.append(_in_characters(doc, self._walk(best, seen[first : first + count + 1])))
            first += count
        return found

    def _outside(self, seen: Array, docs: Sequence[Doc]) -> list[str]:
        """The best move at each token while no entity is open."""
        padding = seen[0]
        scores = self._scores(seen[1:, 0] + padding[1] + padding[2])
        kinds = np.array([move[:1] for move in self._moves])
        blocked = np.isin(kinds, ("B", "U", "O"), invert=True)
        blocked |= np.array([move == "U-" for move in self._moves])
        scores[:, blocked] = -np.inf
        starts = np.flatnonzero(kinds == "B")
        last = np.cumsum([len(doc) for doc in docs if len(doc)], dtype=np.intp) - 1
        scores[np.ix_(last, starts)] = -np.inf  # nothing begins that could not go on
        blanks = np.concatenate([doc.to_array(["IS_SPACE"]).ravel() for doc in docs]) > 0
        scores[np.ix_(blanks, kinds != "O")] = -np.inf
        return [self._moves[number] for number in scores.argmax(axis=1).tolist()]

    def _scores(self, sums: Array) -> Array:
        hidden = (sums + self._bias).max(axis=-1)
        scores: Array = hidden @ self._weights.T + self._shift
        return scores

    def _walk(self, outside: Sequence[str], seen: Array) -> Iterator[Found]:
        """The entities of one text; row `n + 1` of `seen` is its token `n`."""
        opened, label = -1, ""
        for token, best in enumerate(outside):
            if opened >= 0:
                goes_on = token + 1 < len(outside) and self._goes_on(seen, token, opened, label)
                if not goes_on:
                    yield opened, token + 1, label
                    opened = -1
            elif best[0] == "U":
                yield token, token + 1, best[2:]
            elif best[0] == "B":
                opened, label = token, best[2:]

    def _goes_on(self, seen: Array, token: int, opened: int, label: str) -> bool:
        """Whether an open entity has more tokens than this one."""
        inside, last = self._number[f"I-{label}"], self._number[f"L-{label}"]
        sums = seen[token + 1, 0] + seen[opened + 1, 1] + seen[token, 2]
        hidden = (sums + self._bias).max(axis=-1)
        more = float(self._weights[inside] @ hidden + self._shift[inside])
        ends = float(self._weights[last] @ hidden + self._shift[last])
        return more > ends or (more == ends and inside < last)


def _in_characters(doc: Doc, found: Iterator[Found]) -> list[Span]:
    starts, lengths = doc.to_array(["IDX", "LENGTH"]).T.tolist() or ([], [])
    return [
        Span(starts[first], starts[end - 1] + lengths[end - 1], label)
        for first, end, label in found
    ]
