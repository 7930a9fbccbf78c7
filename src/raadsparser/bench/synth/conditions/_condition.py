"""What a condition is, and how the registry of all is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np

from raadsparser.bench.synth.raster import Picture
from raadsparser.registry import modules_of

Chance = np.random.Generator
Effect = Callable[[Picture, Chance, float], Picture]


@dataclass(frozen=True, slots=True)
class Condition:
    """A way a document comes to the archive.

    `effect` changes one page picture at `dpi`, by chance and a strength of 0 to 1; `squeeze`
    is the resolution down the page over that across it (fax is not square). `bilevel` is
    stored as 1-bit CCITT G4. `layer` is set where the document stays digital: its text layer
    is good or broken, or all there is. A strength is drawn between `weakest` and 1.
    """

    name: str
    dpi: int = 300
    effect: Effect | None = None
    bilevel: bool = False
    quality: int = 85
    colour: bool = False
    squeeze: float = 1.0
    layer: Literal["good", "broken", "text"] | None = None
    weakest: float = 0.1
    weight: int = 2


@cache
def conditions() -> Mapping[str, Condition]:
    """All conditions by name, in the order of their modules."""
    found: dict[str, Condition] = {}
    for module in modules_of("raadsparser.bench.synth.conditions"):
        for condition in module.CONDITIONS:
            found[condition.name] = condition
    return found
