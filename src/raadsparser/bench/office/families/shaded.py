"""A ruled table with tinted cells: labels, section heads, or every other row."""

from __future__ import annotations

from raadsparser.bench.office.families._family import Family, Variant
from raadsparser.bench.office.families._grid import draw_grid

FAMILY = Family(
    "shaded",
    (
        Variant("labels", "dev", {"edges": "all", "shade": "label"}),
        Variant("heads", "dev", {"edges": "all", "sections": "yes", "head": "dark"}),
        Variant("pairs", "dev", {"edges": "rows", "shade": "label", "columns": "4"}),
        Variant("reversed", "test", {"edges": "rows", "shade": "dark"}),
        Variant("zebra", "test", {"edges": "outer", "shade": "zebra"}),
        Variant(
            "bands", "test",
            {"edges": "all", "sections": "yes", "head": "light", "long": "across", "columns": "4"},
        ),
        Variant(
            "headed", "train",
            {"edges": "all", "brief": "headed", "across": "3", "shade": "dark", "plan": "clock"},
        ),
        Variant(
            "side", "train",
            {"edges": "rows", "sections": "side", "head": "light", "shade": "label",
             "plan": "minutes"},
        ),
        Variant(
            "values", "train", {"edges": "none", "shade": "value", "ticks": "table"}, casing="lower"
        ),
        Variant(
            "blocks", "train",
            {"edges": "outer", "brief": "headed", "across": "4", "shade": "label",
             "sections": "yes", "ticks": "list"},
        ),
    ),
    draw_grid,
)  # fmt: skip
