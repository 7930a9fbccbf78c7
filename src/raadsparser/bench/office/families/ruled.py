"""A ruled table: labels left, values right, or two pairs beside each other."""

from __future__ import annotations

from raadsparser.bench.office.families._family import Family, Variant
from raadsparser.bench.office.families._grid import draw_grid

FAMILY = Family(
    "ruled",
    (
        Variant("plain", "dev", {"edges": "all"}),
        Variant("rows", "dev", {"edges": "rows", "long": "across"}),
        Variant("pairs", "dev", {"edges": "all", "columns": "4"}),
        Variant("counted", "dev", {"edges": "rows", "numbered": "yes"}),
        Variant("outer", "test", {"edges": "outer", "split": "yes"}),
        Variant("across", "test", {"edges": "all", "long": "across"}),
        Variant("quads", "test", {"edges": "rows", "columns": "4", "long": "across"}),
        Variant("headed", "train", {"edges": "all", "brief": "headed", "across": "4"}),
        Variant("merged", "train", {"edges": "all", "sections": "side", "ticks": "list"}),
        Variant(
            "joint", "train",
            {"edges": "all", "brief": "joint", "across": "2", "plan": "minutes", "ticks": "after"},
        ),
        Variant("timed", "train", {"edges": "rows", "split": "yes", "plan": "clock"}),
    ),
    draw_grid,
)  # fmt: skip
