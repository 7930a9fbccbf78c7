"""Which cells stand beside or under one another."""

from __future__ import annotations

from raadsparser.page import BBox

EDGE = 6.0  # points by which left edges of one column may differ


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
