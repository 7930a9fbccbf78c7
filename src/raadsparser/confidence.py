"""How sure a value is: the probability that it is right, by a small model fitted on known truth.

A value starts from how often its field is right at all; small trees then move it by what is
seen of it (`traits`). `models/confidence/README.md` says what it was fitted on, how it scores
and how to make it again.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from raadsparser.traits import Traits, kind_of

MISSING = -9.0
"""What stands for a trait that a value has not; below every real one."""

LOWEST, HIGHEST = 0.005, 0.999

# A node is a leaf's number, or (trait, threshold, at or below it, above it).
Node = float | tuple[str, float, Any, Any]


@dataclass(frozen=True, slots=True)
class Model:
    """Log-odds by field (`other` for one not met in the fit), trees, and a last stretch."""

    fields: Mapping[str, float]
    other: float
    trees: tuple[Node, ...]
    slope: float
    shift: float

    def odds(self, kind: str, traits: Traits) -> float:
        """Log-odds before the last stretch."""
        seen = {**traits, f"at_{kind}": 1.0}
        return self.fields.get(kind, self.other) + sum(_leaf(tree, seen) for tree in self.trees)

    def probability(self, pointer: str, traits: Traits) -> float:
        odds = self.slope * self.odds(kind_of(pointer), traits) + self.shift
        return min(HIGHEST, max(LOWEST, 1.0 / (1.0 + math.exp(-odds))))


def confidence(pointer: str, traits: Traits) -> float:
    """The probability, 0 to 1, that the value at a JSON Pointer is right."""
    return round(shipped().probability(pointer, traits), 4)


@cache
def shipped() -> Model:
    """The model that the package carries."""
    path = resources.files("raadsparser").joinpath("models", "confidence.json")
    return read_model(path.read_text(encoding="utf-8"))


def read_model(text: str) -> Model:
    """A model from its JSON."""
    given = json.loads(text)
    return Model(
        fields=given["fields"],
        other=given["other"],
        trees=tuple(_node(tree) for tree in given["trees"]),
        slope=given["slope"],
        shift=given["shift"],
    )


def _node(given: Any) -> Node:
    if not isinstance(given, list):
        return float(given)
    trait, threshold, low, high = given
    return trait, float(threshold), _node(low), _node(high)


def _leaf(node: Node, traits: Mapping[str, float]) -> float:
    while isinstance(node, tuple):
        trait, threshold, low, high = node
        node = high if traits.get(trait, MISSING) > threshold else low
    return node
