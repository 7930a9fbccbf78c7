"""Labels stacked in one closed region, as on a ground that only labels have.

Their values stand level with them right of it, on the open page or in whatever was found closed
around them, up to the next column of labels.
"""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.layout.cells.adjacent import EDGE

_FEWEST = 3  # labels of a stack, and those that have a value beside it
_LEVEL = 0.5  # heights of a line between the middles of what is level


def stacks(canvas: Canvas, labels: Sequence[Segment]) -> set[Region]:
    """The regions that hold a column of labels and nothing else, with values level with them."""
    found: dict[Region, list[Segment]] = {}
    for label in labels:
        if canvas.is_closed(label.region):
            found.setdefault(label.region, []).append(label)
    return {r for r, inside in found.items() if _is_stack(canvas, r, inside)}


def _is_stack(canvas: Canvas, region: Region, labels: Sequence[Segment]) -> bool:
    if len(labels) < _FEWEST or any(not (s.is_label or s.taken) for s in canvas.in_region(region)):
        return False
    edges = ([s.box.x0 for s in labels], [s.box.x1 for s in labels])
    if min(max(some) - min(some) for some in edges) > canvas.size:
        return False
    if len({s.row for s in labels}) < len(labels):
        return False
    right = canvas.cells[region].x1 - EDGE
    outside = [s for s in canvas.segments if s.box.x0 >= right and not (s.taken or s.is_label)]
    answered = [s for s in labels if any(_is_level(canvas, s, value) for value in outside)]
    return len(answered) >= max(_FEWEST, len(labels) / 2)


def _is_level(canvas: Canvas, one: Segment, other: Segment) -> bool:
    return abs(one.box.center_y - other.box.center_y) <= _LEVEL * canvas.size


def beside_stack(canvas: Canvas, labels: Sequence[Segment], label: Segment) -> list[Segment]:
    """What stands right of the stack of a label, left of the next label that is level with it."""
    left, bottom = canvas.cells[label.region].x1 - EDGE, canvas.cells[label.region].y1
    level = [s.box.x0 for s in labels if s.box.x0 > left and _is_level(canvas, label, s)]
    end = min(level, default=float("inf")) - EDGE
    return [
        s
        for s in canvas.segments
        if not (s.taken or s.is_label) and left <= s.box.x0 < end and s.box.center_y < bottom
    ]


def level_cell(canvas: Canvas, label: Segment) -> Region | None:
    """The one cell right of the stack of a label that is level with the label's middle."""
    left, middle = canvas.cells[label.region].x1 - EDGE, label.box.center_y
    level = [r for r, box in canvas.cells.items() if box.x0 >= left and box.y0 < middle < box.y1]
    return level[0] if len(level) == 1 else None
