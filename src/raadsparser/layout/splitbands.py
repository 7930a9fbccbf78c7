"""Bands of labels that a rule between the rows above seems to go on through."""

from __future__ import annotations

from raadsparser.layout.adjacent import EDGE
from raadsparser.layout.blocks import Canvas, Region, Segment


def is_split_band(canvas: Canvas, label: Segment, right: Region, below: Region) -> bool:
    """Whether the cell of a label and the empty one right of it are one band, over a value in a
    cell that is as wide as both."""
    cells = canvas.cells
    wide = cells[below].x1 >= cells[right].x1 - EDGE and cells[below].x0 <= label.box.x0
    inside = canvas.in_region(below)
    valued = bool(inside) and not any(s.is_label for s in inside)
    return wide and valued and not canvas.in_region(right)
