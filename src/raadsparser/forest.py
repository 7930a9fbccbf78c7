"""Many small trees asked about many values at once, level by level instead of tree by tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

MISSING = -9.0
"""What stands for a trait that a value has not; below every real one."""

# A node is a leaf's number, or (trait, threshold, at or below it, above it).
Node = float | tuple[str, float, Any, Any]


class Forest:
    """Trees laid out as arrays; a leaf leads back to itself."""

    def __init__(self, trees: Sequence[Node]) -> None:
        self._place: dict[str, int] = {}
        self._nodes: list[tuple[int, float, int, int, float]] = []
        self._depth = 0
        self._roots = np.array([self._add(tree, 1) for tree in trees], dtype=np.intp)
        columns = zip(*self._nodes, strict=True) if self._nodes else ((),) * 5
        trait, threshold, low, high, leaf = columns
        self._trait = np.array(trait, np.intp)
        self._below = np.array([low, high], np.intp).T.ravel()  # where each goes on, in pairs
        self._threshold, self._leaf = np.array(threshold), np.array(leaf)

    def _add(self, node: Node, depth: int) -> int:
        """Put a node and what is below it among the nodes; its place."""
        mine = len(self._nodes)
        if not isinstance(node, tuple):
            self._nodes.append((0, np.inf, mine, mine, float(node)))
            return mine
        name, threshold, low, high = node
        self._depth = max(self._depth, depth)
        trait = self._place.setdefault(name, len(self._place))
        self._nodes.append((trait, threshold, mine, mine, 0.0))
        below = self._add(low, depth + 1), self._add(high, depth + 1)
        self._nodes[mine] = (trait, threshold, *below, 0.0)
        return mine

    def leaves(self, values: Sequence[Mapping[str, float]]) -> list[list[float]]:
        """What each tree says of each value, by its traits."""
        seen = np.full((len(values), max(1, len(self._place))), MISSING)
        for row, traits in enumerate(values):
            for name, number in traits.items():
                if name in self._place:
                    seen[row, self._place[name]] = number
        at = np.tile(self._roots, (len(values), 1))
        row_of = np.arange(len(values))[:, None] * seen.shape[1]
        for _ in range(self._depth):
            above = seen.take(row_of + self._trait.take(at)) > self._threshold.take(at)
            at = self._below.take(2 * at + above)
        said: list[list[float]] = self._leaf[at].tolist()
        return said
