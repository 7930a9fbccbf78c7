"""White that goes around a label's shaded cell, where the borders between values were lost.

    Zaaknummer  2022/17  ▒Wethouder▒  De Vries

What stands right of the label, level with it, is in a cell of its own.
"""

from __future__ import annotations

from dataclasses import replace

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.page import BBox

_EDGE = 3.0  # points by which the borders of neighbours differ
_LEVEL = 0.5  # share of its height by which a line is level with a label's cell


def part_around_labels(canvas: Canvas) -> None:
    """Give the values right of labels in cells of their own, inside a larger one, their cells."""
    for label in [s for s in canvas.segments if s.is_label and canvas.is_closed(s.region)]:
        if any(not (s.is_label or s.taken) for s in canvas.in_region(label.region)):
            continue
        cell = canvas.cells[label.region]
        for region in _around(canvas, label.region):
            values = [s for s in canvas.in_region(region) if _is_right(s, cell)]
            if values:
                _move(canvas, values, region, cell)


def _around(canvas: Canvas, own: Region) -> list[Region]:
    """The cells that reach past another one at both sides, level with it."""
    cell = canvas.cells[own]
    return [
        region
        for region, box in canvas.cells.items()
        if region != own
        and region[0] == own[0]
        and box.x0 < cell.x0 - _EDGE
        and box.x1 > cell.x1 + _EDGE
        and box.overlap_y(cell) > _LEVEL * cell.height
    ]


def _is_right(segment: Segment, cell: BBox) -> bool:
    level = segment.box.overlap_y(cell) > _LEVEL * segment.box.height
    return level and segment.box.x0 >= cell.x1 - _EDGE


def _move(canvas: Canvas, values: list[Segment], region: Region, cell: BBox) -> None:
    """Close a new cell from a label's to the right end of the one its values stood in."""
    page = region[0]
    new = page, max(number for other, number in canvas.cells if other == page) + 1
    canvas.cells[new] = replace(cell, x0=cell.x1, x1=canvas.cells[region].x1)
    for row, segment in enumerate(values):
        canvas.move(segment, new, row)
