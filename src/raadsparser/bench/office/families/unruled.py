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
    ),
    draw_grid,
)
