"""How sure a value is: the probability that it is right, by a small model fitted on known truth.

A value starts from how often its field is right at all; small trees then move it by what is
seen of it (`traits`). `models/confidence/README.md` says what it was fitted on, how it scores
and how to make it again.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from raadsparser.forest import Forest, Node
from raadsparser.traits import Traits, kind_of

LOWEST, HIGHEST = 0.005, 0.999


@dataclass(frozen=True, slots=True)
class Model:
    """Log-odds by field (`other` for one not met in the fit), trees, and a last stretch."""

    fields: Mapping[str, float]
    other: float
    trees: tuple[Node, ...]
    slope: float
    shift: float
    _forest: Forest = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_forest", Forest(self.trees))

    def odds(self, kind: str, traits: Traits) -> float:
        """Log-odds before the last stretch."""
        return self._odds([kind], [traits])[0]

    def _odds(self, kinds: Sequence[str], traits: Sequence[Traits]) -> list[float]:
        seen = [{**own, f"at_{kind}": 1.0} for kind, own in zip(kinds, traits, strict=True)]
        said = self._forest.leaves(seen)
        return [
            self.fields.get(kind, self.other) + sum(leaves)
            for kind, leaves in zip(kinds, said, strict=True)
        ]

    def probability(self, pointer: str, traits: Traits) -> float:
        return self.probabilities({pointer: traits})[pointer]

    def probabilities(self, traits: Mapping[str, Traits]) -> dict[str, float]:
        """The probability of each value, by the JSON Pointers of the traits."""
        found = self._odds([kind_of(pointer) for pointer in traits], list(traits.values()))
        return {pointer: self._stretched(odds) for pointer, odds in zip(traits, found, strict=True)}

    def _stretched(self, odds: float) -> float:
        odds = self.slope * odds + self.shift
        return min(HIGHEST, max(LOWEST, 1.0 / (1.0 + math.exp(-odds))))


def confidence(pointer: str, traits: Traits) -> float:
    """The probability, 0 to 1, that the value at a JSON Pointer is right."""
    return confidences({pointer: traits})[pointer]


def confidences(traits: Mapping[str, Traits]) -> dict[str, float]:
    """The same of many values, by their JSON Pointers."""
    found = shipped().probabilities(traits)
    return {pointer: round(sure, 4) for pointer, sure in found.items()}


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
