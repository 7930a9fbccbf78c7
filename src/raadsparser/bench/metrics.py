"""Figures with intervals, from sums over documents.

Everything that is counted is a column of one matrix with a row a document, so that a
bootstrap by document is one product with a matrix of weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

RESAMPLES, SEED = 1_000, 20_230_926
_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval; None where nothing was there to count."""

    value: float | None
    low: float | None
    high: float | None

    def as_json(self) -> dict[str, float | None]:
        return {"value": self.value, "low": self.low, "high": self.high}


NOTHING = Estimate(None, None, None)


def resampled_sums(counts: Array, *, resamples: int = RESAMPLES, seed: int = SEED) -> Array:
    """Column sums of the matrix (first) and of resamples of its rows, one a row."""
    documents = counts.shape[0]
    whole: Array = counts.sum(axis=0, keepdims=True)
    if not documents:
        return whole
    return np.vstack([whole, *(w @ counts for w in _weights(documents, resamples, seed))])


def _weights(documents: int, resamples: int, seed: int) -> Iterator[Array]:
    """How often each document is drawn, in chunks, so that many documents need little memory."""
    generator = np.random.default_rng(seed)
    even = np.full(documents, 1 / documents)
    for start in range(0, resamples, _CHUNK):
        yield generator.multinomial(documents, even, size=min(_CHUNK, resamples - start)).astype(
            float
        )


def ratio(part: Array, whole: Array) -> Array:
    """Part by whole, NaN where the whole is nothing."""
    nowhere: Array = np.full(np.shape(whole), np.nan)
    return np.divide(part, whole, out=nowhere, where=whole != 0)


def f1(hits: Array, gold: Array, read: Array) -> Array:
    """The harmonic mean of precision and recall, 0 where nothing was found of what is there."""
    return ratio(2 * hits, gold + read)


def estimate(figures: Array) -> Estimate:
    """The figure (first) with the 2.5th and 97.5th percentile of its resamples."""
    value = figures[0]
    if np.isnan(value):
        return NOTHING
    known = figures[1:][~np.isnan(figures[1:])]
    low, high = np.percentile(known, (2.5, 97.5)) if known.size else (value, value)
    return Estimate(_short(value), _short(low), _short(high))


def _short(number: Any) -> float:
    return round(float(number), 6)
