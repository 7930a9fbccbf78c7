"""Trees asked level by level say what each says when it is walked down."""

from __future__ import annotations

import numpy as np

from raadsparser.confidence import shipped
from raadsparser.forest import MISSING, Forest, Node


def walked(node: Node, traits: dict[str, float]) -> float:
    while isinstance(node, tuple):
        trait, threshold, low, high = node
        node = high if traits.get(trait, MISSING) > threshold else low
    return node


def names_in(node: Node) -> set[str]:
    if not isinstance(node, tuple):
        return set()
    return {node[0]} | names_in(node[2]) | names_in(node[3])


def test_leaves_are_those_of_a_walk() -> None:
    trees = shipped().trees
    names = sorted(set().union(*map(names_in, trees)))
    rng = np.random.default_rng(0)
    values = [
        {name: float(rng.uniform(-1, 3)) for name in names if rng.random() < 0.7} for _ in range(40)
    ]
    expected = [[walked(tree, traits) for tree in trees] for traits in values]
    assert Forest(trees).leaves([*values, {"unknown": 1.0}])[:-1] == expected


def test_a_leaf_alone_and_no_tree_at_all() -> None:
    assert Forest([0.25]).leaves([{}, {"a": 1.0}]) == [[0.25], [0.25]]
    assert Forest([]).leaves([{}]) == [[]]
