"""Bands of labels that a rule between the rows above seems to go on through."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.layout.cells.adjacent import EDGE, same_row
from raadsparser.layout.values.found import LONG


def is_split_band(canvas: Canvas, label: Segment, right: Region, below: Region) -> bool:
    """Whether the cell of the label of a text and the empty one right of it are one band, over a
    value in a cell that is as wide as both."""
    if label.hit is None or label.hit.key not in LONG:
        return False
    cells = canvas.cells
    wide = cells[below].x1 >= cells[right].x1 - EDGE and cells[below].x0 <= label.box.x0
    inside = canvas.in_region(below)
    valued = bool(inside) and not any(s.is_label for s in inside)
    return wide and valued and not canvas.in_region(right)


def row_under(canvas: Canvas, label: Segment, below: Region) -> list[Region]:
    """The cell under a band, with those beside it where the band has the label of a text and
    reaches over them: the first row of its table."""
    cells = canvas.cells
    own, first = cells[label.region], cells[below]
    if label.hit is None or label.hit.key not in LONG:
        return [below]
    row = [
        region
        for region, cell in cells.items()
        if region != below and same_row(cell, first) and first.x1 <= cell.x0 + EDGE
        if cell.x1 <= own.x1 + EDGE and canvas.in_region(region)
    ]
    alone = not any(s.is_label for region in row for s in canvas.in_region(region))
    return [below, *sorted(row, key=lambda region: cells[region].x0)] if alone else [below]
