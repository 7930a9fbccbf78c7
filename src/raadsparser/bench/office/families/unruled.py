"""A table whose lines are not printed: labels and values stand in columns of air."""

from __future__ import annotations

from raadsparser.bench.office.families._family import Family, Variant
from raadsparser.bench.office.families._grid import draw_grid

FAMILY = Family(
    "unruled",
    (
        Variant("left", "dev", {"edges": "none"}),
        Variant("pairs", "dev", {"edges": "none", "columns": "4", "long": "across"}),
        Variant("right", "test", {"edges": "none", "labels": "right"}),
        Variant("heads", "test", {"edges": "none", "sections": "yes", "head": "light"}),
        Variant("headed", "train", {"edges": "none", "brief": "headed", "across": "3"}),
        Variant("joint", "train", {"edges": "none", "brief": "joint", "across": "3"}),
        Variant(
            "side", "train",
            {"edges": "none", "sections": "side", "ticks": "after", "plan": "clock"},
        ),
    ),
    draw_grid,
)  # fmt: skip
