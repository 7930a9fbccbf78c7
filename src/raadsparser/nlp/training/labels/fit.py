"""Fits the weights: multinomial logistic regression by gradient descent with momentum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from raadsparser.layout.lexicon.guessed import LabelModel, Weights, features_of
from raadsparser.nlp.training.labels.data import Example

_STEPS, _RATE, _MOMENTUM = 300, 40.0, 0.9
_DECAY = 0.017  # what weights are drawn to nothing by, beside an example's pull of at most one
_SEEN = 2  # times that a part of a word must have been seen; words themselves may be new
_ALL = 0.1  # what all texts share is learned slowly


@dataclass(frozen=True, slots=True)
class _Sparse:
    """What is seen in examples, cell by cell: `values` by row, and `order` puts them by column.

    Every row and every column has a cell, and the rows come one after another.
    """

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    values: Weights
    order: NDArray[np.intp]

    def times(self, weights: Weights) -> Weights:
        """A row an example: the weights of what is seen in it, summed."""
        return _summed(self.values[:, None] * weights[self.columns], self.rows)

    def pulled(self, pulls: Weights) -> Weights:
        """A row a feature: the pulls of the examples in which it is seen, summed."""
        cells = self.values[:, None] * pulls[self.rows]
        return _summed(cells[self.order], self.columns[self.order])


def _summed(cells: Weights, groups: NDArray[np.intp]) -> Weights:
    """The sums of cells of one group, for groups that come one after another."""
    starts = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]])
    return np.asarray(np.add.reduceat(cells, starts, axis=0), dtype=np.float32)


def fit(examples: Sequence[Example]) -> LabelModel:
    """The model of some examples; the same for the same."""
    seen = [features_of(example.text) for example in examples]
    counted = Counter(name for features in seen for name in features)
    names = [name for name, times in counted.items() if times >= _SEEN or name.startswith("w ")]
    places = {name: place for place, name in enumerate(names)}
    keys = tuple(sorted({example.key for example in examples}))
    wanted = np.zeros((len(examples), len(keys)), dtype=np.float32)
    for row, example in enumerate(examples):
        wanted[row, keys.index(example.key)] = 1
    return LabelModel(places, keys, _descend(_sparse(seen, places), wanted, len(names) + 1))


def _sparse(seen: Sequence[dict[str, float]], places: dict[str, int]) -> _Sparse:
    cells = [
        (row, place, share)
        for row, features in enumerate(seen)
        for place, share in [
            *((places[name], share) for name, share in features.items() if name in places),
            (len(places), _ALL),
        ]
    ]
    rows, columns, values = (np.array(part) for part in zip(*cells, strict=True))
    order = np.argsort(columns, kind="stable")
    return _Sparse(rows, columns, values.astype(np.float32), order)


def _descend(seen: _Sparse, wanted: Weights, features: int) -> Weights:
    weights = np.zeros((features, wanted.shape[1]), dtype=np.float32)
    speed = np.zeros_like(weights)
    rate = _RATE / len(wanted)
    for _ in range(_STEPS):
        odds = seen.times(weights)
        shares = np.exp(odds - odds.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        pulls = seen.pulled(shares - wanted) + _DECAY * weights
        speed = np.asarray(_MOMENTUM * speed - rate * pulls, dtype=np.float32)
        weights += speed
    weights[-1] *= np.float32(_ALL)
    return weights
