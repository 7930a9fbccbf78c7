"""Small boosted trees for a yes-or-no question, fitted with numpy alone.

Each tree is grown breadth first on binned columns, to the gain of a second-order step
(as in Chen and Guestrin, XGBoost, 2016).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from raadsparser.forest import Node

Array = NDArray[np.float64]
Bins = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Shape:
    """How many trees, how deep, how far each steps, and what holds them back."""

    trees: int = 120
    depth: int = 3
    rate: float = 0.1
    least: float = 4.0
    """The least weight (the sum of p(1-p)) on each side of a cut."""

    pull: float = 8.0
    """How strongly leaves are pulled to nothing."""


@dataclass(frozen=True, slots=True)
class Binned:
    """Columns as bin numbers, and per column the thresholds between its bins."""

    bins: Bins
    cuts: tuple[Array, ...]

    @staticmethod
    def of(columns: Array, most: int = 24) -> Binned:
        cuts = tuple(_cuts(column, most) for column in columns.T)
        bins = np.stack(
            [np.searchsorted(c, col) for c, col in zip(cuts, columns.T, strict=True)], axis=1
        )
        return Binned(bins.astype(np.int64), cuts)


def _cuts(column: Array, most: int) -> Array:
    """Thresholds midway between neighbouring values, about equally many values between them."""
    values = np.unique(column)
    middles = (values[1:] + values[:-1]) / 2
    if len(middles) <= most:
        return middles
    wanted = np.quantile(column, np.linspace(0, 1, most + 1)[1:-1])
    return np.unique(middles[np.clip(np.searchsorted(values, wanted), 0, len(middles) - 1)])


def boosted(
    binned: Binned, names: Sequence[str], right: Array, start: Array, weight: Array, shape: Shape
) -> tuple[list[Node], Array]:
    """The trees that move log-odds `start` towards `right`, and the log-odds they come to."""
    odds = start.copy()
    trees: list[Node] = []
    for _ in range(shape.trees):
        sure = 1.0 / (1.0 + np.exp(-odds))
        slope, bend = weight * (right - sure), weight * sure * (1.0 - sure)
        tree, step = _grown(binned, names, slope, bend, shape)
        if not isinstance(tree, tuple):
            break
        odds += step
        trees.append(tree)
    return trees, odds


def _grown(
    binned: Binned, names: Sequence[str], slope: Array, bend: Array, shape: Shape
) -> tuple[Node, Array]:
    step = np.zeros(len(slope))

    def grow(rows: NDArray[np.int64], depth: int) -> Node:
        cut = _best_cut(binned, rows, slope, bend, shape) if depth else None
        if cut is None:
            leaf = shape.rate * slope[rows].sum() / (bend[rows].sum() + shape.pull)
            step[rows] = leaf
            return round(float(leaf), 4)
        column, bin_ = cut
        low = binned.bins[rows, column] <= bin_
        threshold = round(float(binned.cuts[column][bin_]), 6)
        return names[column], threshold, grow(rows[low], depth - 1), grow(rows[~low], depth - 1)

    return grow(np.arange(len(slope)), shape.depth), step


def _best_cut(
    binned: Binned, rows: NDArray[np.int64], slope: Array, bend: Array, shape: Shape
) -> tuple[int, int] | None:
    """The column and bin after which to cut; None where no cut gains anything."""
    count = binned.bins.shape[1]
    size = max(len(cut) for cut in binned.cuts) + 1
    flat = (binned.bins[rows] + np.arange(count) * size).ravel()
    slopes, bends = (
        np.bincount(flat, weights=np.repeat(one[rows], count), minlength=count * size)
        .reshape(count, size)
        .cumsum(axis=1)
        for one in (slope, bend)
    )
    all_slope, all_bend = slopes[:, -1:], bends[:, -1:]
    gain = (
        _worth(slopes, bends, shape)
        + _worth(all_slope - slopes, all_bend - bends, shape)
        - _worth(all_slope, all_bend, shape)
    )
    gain[(bends < shape.least) | (all_bend - bends < shape.least)] = 0.0
    best = int(gain.argmax())
    if gain.flat[best] <= 1e-6:
        return None
    return best // size, best % size


def _worth(slope: Any, bend: Any, shape: Shape) -> Array:
    worth: Array = slope**2 / (bend + shape.pull)
    return worth
