"""Fits the weights: multinomial logistic regression by gradient descent with momentum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from raadsparser.layout.lexicon.guessed import LabelModel, Weights, features_of
from raadsparser.nlp.training.labels.data import Example

_STEPS, _RATE, _MOMENTUM = 300, 40.0, 0.9
_DECAY = 0.017  # what weights are drawn to nothing by, beside an example's pull of at most one
_SEEN = 2  # times that a part of a word must have been seen; words themselves may be new


def fit(examples: Sequence[Example]) -> LabelModel:
    """The model of some examples; the same for the same."""
    counted = Counter(name for example in examples for name in features_of(example.text))
    names = [name for name, times in counted.items() if times >= _SEEN or name.startswith("w ")]
    rows = {name: row for row, name in enumerate(names)}
    keys = tuple(sorted({example.key for example in examples}))
    seen = _matrix(examples, rows)
    wanted = np.zeros((len(examples), len(keys)), dtype=np.float32)
    for row, example in enumerate(examples):
        wanted[row, keys.index(example.key)] = 1
    return LabelModel(rows, keys, _descend(seen, wanted))


def _matrix(examples: Sequence[Example], rows: dict[str, int]) -> Weights:
    """A row an example, a column a feature, and a last one of ones."""
    seen = np.zeros((len(examples), len(rows) + 1), dtype=np.float32)
    for at, example in enumerate(examples):
        for name, share in features_of(example.text).items():
            if name in rows:
                seen[at, rows[name]] = share
    seen[:, -1] = 0.1  # what all texts share is learned slowly
    return seen


def _descend(seen: Weights, wanted: Weights) -> Weights:
    weights = np.zeros((seen.shape[1], wanted.shape[1]), dtype=np.float32)
    speed = np.zeros_like(weights)
    rate = _RATE / len(seen)
    for _ in range(_STEPS):
        odds = seen @ weights
        shares = np.exp(odds - odds.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        speed = _MOMENTUM * speed - rate * (seen.T @ (shares - wanted) + _DECAY * weights)
        weights += speed
    weights[-1] *= 0.1
    return weights
