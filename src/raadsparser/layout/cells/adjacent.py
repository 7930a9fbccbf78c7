"""Which cells stand beside, under or within one another."""

from __future__ import annotations

from raadsparser.page import BBox

EDGE = 6.0  # points by which left edges of one column may differ
# A cell within another one takes up less of it.
_FILLED = 0.9


def beside(cell: BBox, other: BBox) -> bool:
    if not -1 <= other.x0 - cell.x1 <= 2 * EDGE:
        return False
    return cell.overlap_y(other) > 0.5 * min(cell.height, other.height)


def under(cell: BBox, other: BBox) -> bool:
    if not -1 <= other.y0 - cell.y1 <= 2 * EDGE:
        return False
    return cell.overlap_x(other) > 0.5 * min(cell.width, other.width)


def same_row(one: BBox, other: BBox) -> bool:
    return abs(one.y0 - other.y0) <= EDGE and abs(one.y1 - other.y1) <= EDGE


def as_wide(one: BBox, other: BBox) -> bool:
    """Whether two cells have their sides in common, as those of one column."""
    return abs(one.x0 - other.x0) <= EDGE and abs(one.x1 - other.x1) <= EDGE


def holds(outer: BBox, inner: BBox) -> bool:
    """Whether a cell lies within another one, and does not fill it."""
    return (
        outer.x0 <= inner.x0
        and inner.x1 <= outer.x1
        and outer.y0 <= inner.y0
        and inner.y1 <= outer.y1
        and inner.width * inner.height < _FILLED * outer.width * outer.height
    )
