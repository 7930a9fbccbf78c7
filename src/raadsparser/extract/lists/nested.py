"""Lists whose points have bullets and parts, which stand deeper: bullets or letters again."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.extract.lists.entry import is_near
from raadsparser.extract.lists.markers import Marker, bent_bullet
from raadsparser.sheet import Line

_DEEPER = 8.0  # points that a part begins right of the bullets of the points
_FEWEST = 2  # points with a bullet
_RING = "o"


def with_rings(rows: Sequence[Line], markers: Sequence[Marker | None]) -> Sequence[Marker | None]:
    """The markers, with those of parts that have an `o`, as word processors set the bullets of a
    second level: deeper than the bullets of the points."""
    bullets = [n for n in range(len(rows)) if _style(markers, n) == "bullet"]
    edge = min((rows[n].box.x0 for n in bullets), default=0.0) + _DEEPER
    if len(bullets) < _FEWEST:
        return markers
    return [
        Marker("bullet", _RING)
        if marker is None and row.box.x0 > edge and bent_bullet(row) == _RING
        else marker
        for row, marker in zip(rows, markers, strict=True)
    ]


def nested(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[int]:
    """The rows that begin a part of the point above, where the points have bullets at one edge."""
    marked = [n for n, marker in enumerate(markers) if marker is not None and marker.words]
    if not marked:
        return []
    edge = rows[marked[0]].box.x0
    outer = [n for n in marked if is_near(rows[n].box.x0, edge)]
    deeper = [n for n in marked if rows[n].box.x0 > edge + _DEEPER]
    points = [n for n in outer if _style(markers, n) == "bullet"]
    if len(points) < _FEWEST or len(outer) + len(deeper) < len(marked):
        return []
    return deeper


def _style(markers: Sequence[Marker | None], at: int) -> str:
    marker = markers[at]
    return marker.style if marker is not None else ""
