"""A small ranker: which of several answers to a question fits best, learnt from examples.

Each answer is a bag of hashed features. Its score is the sum of their weights plus what a
hidden layer of rectified units makes of the sum of their vectors; the answers of one
question share out the probability.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Rows = NDArray[np.int64]

HIDDEN = 24
_RATE, _EPSILON = 0.08, 1e-6


@dataclass(frozen=True, slots=True)
class Question:
    """The feature rows of every answer, and which answer is right (None where not known)."""

    answers: tuple[tuple[int, ...], ...]
    right: int | None = None


class Ranker:
    """The weights; `rows` is how many features can be told apart."""

    def __init__(self, rows: int, seed: int = 0) -> None:
        rng = np.random.default_rng(seed)
        self.wide: Array = np.zeros(rows, dtype=np.float32)
        self.deep: Array = rng.normal(0, 0.1, (rows, HIDDEN)).astype(np.float32)
        self.out: Array = rng.normal(0, 0.3, HIDDEN).astype(np.float32)

    def probabilities(self, question: Question) -> list[float]:
        """How likely each answer is; they add up to 1."""
        scores = self._scores(question.answers)
        shifted = np.exp(scores - scores.max())
        chances: list[float] = (shifted / shifted.sum()).tolist()
        return chances

    def _scores(self, answers: Sequence[Sequence[int]]) -> NDArray[np.float64]:
        lengths = [len(rows) for rows in answers]
        edges = [0, *accumulate(lengths[:-1])]
        rows = np.fromiter(chain.from_iterable(answers), dtype=np.intp, count=sum(lengths))
        scale = 1.0 / np.sqrt(lengths)
        hidden = np.add.reduceat(self.deep.take(rows, axis=0), edges, axis=0)
        hidden = np.maximum(hidden * scale[:, None].astype(np.float32), 0)
        wide = np.add.reduceat(self.wide.take(rows), edges)
        scores: NDArray[np.float64] = wide * scale + hidden @ self.out
        return scores

    def train(
        self, questions: Sequence[Question], *, epochs: int, seed: int, dropout: float = 0.15
    ) -> list[float]:
        """Learns from questions with a right answer; gives the mean loss of each epoch."""
        rng = np.random.default_rng(seed)
        memory = [np.full_like(w, _EPSILON) for w in (self.wide, self.deep, self.out)]
        losses = []
        for _ in range(epochs):
            order = rng.permutation(len(questions))
            total = 0.0
            for at in range(0, len(order), 32):
                total += self._step(
                    [questions[i] for i in order[at : at + 32]], memory, rng, dropout
                )
            losses.append(total / max(1, len(questions)))
        return losses

    def _step(
        self, batch: Sequence[Question], memory: list[Any], rng: np.random.Generator, dropout: float
    ) -> float:
        kept = [[_dropped(rows, rng, dropout) for rows in question.answers] for question in batch]
        flat = [rows for answers in kept for rows in answers]
        lengths = np.array([len(rows) for rows in flat])
        rows = np.concatenate(flat)
        edges = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        scale = (1.0 / np.sqrt(lengths)).astype(np.float32)
        before = np.add.reduceat(self.deep[rows], edges, axis=0) * scale[:, None]
        hidden = np.maximum(before, 0)
        scores = np.add.reduceat(self.wide[rows], edges) * scale + hidden @ self.out
        slope, loss = _softmax_slope(scores, batch)
        d_hidden = np.where(before > 0, slope[:, None] * self.out, 0).astype(np.float32)
        self._apply(
            rows, lengths, slope * scale, d_hidden * scale[:, None], hidden.T @ slope, memory
        )
        return loss

    def _apply(
        self,
        rows: Rows,
        lengths: Rows,
        d_wide: Array,
        d_deep: Array,
        d_out: Array,
        memory: list[Any],
    ) -> None:
        """One Adagrad step on the rows that were seen."""
        seen, where = np.unique(rows, return_inverse=True)
        order = np.argsort(where, kind="stable")
        starts = np.searchsorted(where[order], np.arange(len(seen)))
        owner = np.repeat(np.arange(len(lengths)), lengths)[order]
        for table, slope, kept in (
            (self.wide, np.add.reduceat(d_wide[owner], starts), memory[0]),
            (self.deep, np.add.reduceat(d_deep[owner], starts, axis=0), memory[1]),
        ):
            kept[seen] += slope**2
            table[seen] -= _RATE * slope / np.sqrt(kept[seen])
        memory[2] += d_out**2
        self.out -= _RATE * 0.3 * d_out / np.sqrt(memory[2])

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """The weights in half precision, as they are kept."""
        return {
            "wide": self.wide.astype(np.float16),
            "deep": self.deep.astype(np.float16),
            "out": self.out,
        }

    @staticmethod
    def from_arrays(arrays: dict[str, NDArray[Any]]) -> Ranker:
        """The ranker of kept weights."""
        ranker = Ranker(0)
        ranker.wide = arrays["wide"].astype(np.float32)
        ranker.deep = arrays["deep"].astype(np.float32)
        ranker.out = arrays["out"].astype(np.float32)
        return ranker


def _dropped(rows: Sequence[int], rng: np.random.Generator, dropout: float) -> Rows:
    every = np.asarray(rows, dtype=np.int64)
    kept = every[rng.random(len(every)) >= dropout]
    return kept if len(kept) else every[:1]


def _softmax_slope(scores: Array, batch: Sequence[Question]) -> tuple[Array, float]:
    """The slope of the loss at each answer's score, and the loss of the batch."""
    slope = np.zeros_like(scores, dtype=np.float32)
    at, loss = 0, 0.0
    for question in batch:
        end = at + len(question.answers)
        shifted = np.exp(scores[at:end] - scores[at:end].max())
        chances = shifted / shifted.sum()
        slope[at:end] = chances
        right = at + (question.right or 0)
        slope[right] -= 1.0
        loss -= float(np.log(max(chances[right - at], 1e-9)))
        at = end
    return slope / np.float32(len(batch)), loss
