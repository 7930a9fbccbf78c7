"""The best one-to-one pairing between two lists."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def best_pairs(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) with the greatest total weight; pairs that weigh nothing are left out.

    The Hungarian method by shortest augmenting paths (Jonker and Volgenant 1987), O(n²m).
    """
    if not weights or not weights[0]:
        return []
    matrix = np.asarray(weights, dtype=float)
    if matrix.shape[0] > matrix.shape[1]:
        pairs = [(row, column) for column, row in _minimal(-matrix.T)]
    else:
        pairs = _minimal(-matrix)
    return sorted((row, column) for row, column in pairs if matrix[row, column] > 0)


def _minimal(cost: np.ndarray) -> list[tuple[int, int]]:
    """Cheapest assignment of every row; there are no more rows than columns."""
    rows, columns = cost.shape
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, dtype=int)  # owner[column] = row; 0 is nobody, both from 1
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        slack = np.full(columns + 1, np.inf)
        way, done = np.zeros(columns + 1, dtype=int), np.zeros(columns + 1, dtype=bool)
        while owner[column]:
            done[column] = True
            reduced = cost[owner[column] - 1] - row_price[owner[column]] - column_price[1:]
            closer = ~done[1:] & (reduced < slack[1:])
            slack[1:][closer], way[1:][closer] = reduced[closer], column
            nearest = int(np.argmin(np.where(done, np.inf, slack)[1:])) + 1
            step = slack[nearest]
            row_price[owner[done]] += step
            column_price[done] -= step
            slack[~done] -= step
            column = nearest
        while column:
            owner[column], column = owner[way[column]], way[column]
    return [
        (int(owner[column]) - 1, column - 1) for column in range(1, columns + 1) if owner[column]
    ]
