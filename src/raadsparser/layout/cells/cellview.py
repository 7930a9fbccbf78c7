"""The cells of a canvas as they lie to one another, and to the labels in them."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.layout.cells.adjacent import EDGE, beside, under
from raadsparser.page import BBox


class CellView:
    """What stands right of and under a cell, and which cells are those of labels."""

    def __init__(self, canvas: Canvas, labels: Sequence[Segment]) -> None:
        self.canvas = canvas
        self.labels = labels

    def labels_in_column(self, label: Segment) -> list[Segment]:
        """The labels in cells at the same left edge, the label itself among them."""
        return [
            s
            for s in self.labels
            if abs(s.box.x0 - label.box.x0) <= EDGE and self.canvas.is_closed(s.region)
        ]

    def right_of(self, label: Segment) -> Region | None:
        """The cell right of that of a label; level with it where two labels share their cell, as
        where the rule between them is worn away."""
        first = self.right(label.region)
        shared = sum(s.region == label.region for s in self.labels_in_column(label)) > 1
        if first is None or not shared:
            return first
        own, edge = self.canvas.cells[label.region], self.canvas.cells[first].x0 + EDGE
        level = (
            key
            for key, other in self.canvas.cells.items()
            if beside(own, other) and other.x0 <= edge
            if other.y0 <= label.box.center_y <= other.y1
        )
        return next(level, first)

    def right(self, region: Region) -> Region | None:
        cell = self.canvas.cells[region]
        rights = [
            (other.x0, key)
            for key, other in self.canvas.cells.items()
            if key != region and beside(cell, other)
        ]
        return min(rights)[1] if rights else None

    def below(self, region: Region, x: float | None = None) -> Region | None:
        """The cell under a cell; of several the one under `x`, else the leftmost."""
        cell = self.canvas.cells[region]
        unders = [
            (other.y0, other.x0, key)
            for key, other in self.canvas.cells.items()
            if key != region and under(cell, other)
        ]
        at = [one for one in unders if x is not None and self.canvas.cells[one[2]].x1 > x]
        return min(at or unders)[2] if unders else None

    def is_used_up(self, region: Region) -> bool:
        inside = self.canvas.in_region(region)
        return bool(inside) and all(s.taken for s in inside)

    def is_label_cell(self, region: Region) -> bool:
        """Whether a cell begins with a label, or with the name of a group and then a label."""
        inside = [s for s in self.canvas.in_region(region) if not s.taken]
        if not inside:
            return False
        first = [s for s in inside if s.row == inside[0].row]
        return inside[0].is_label or max(first, key=lambda s: s.box.x0).is_label

    def label_bottom_row(self, label: Segment) -> int:
        """The row of the last line of a label that wraps."""
        hit = label.hit
        left = 0 if hit is None else hit.words - len(label.line.words)
        last = label.row
        for s in self.canvas.in_region(label.region):
            below = s.taken and s.row > label.row and _shares_edge(s, label)
            if below and left > 0:
                last = max(last, s.row)
                left -= len(s.line.words)
        return last

    def label_box(self, label: Segment) -> BBox:
        """The box of a label with the lines that it wraps over."""
        last = self.label_bottom_row(label)
        inside = self.canvas.in_region(label.region)
        lines = [
            s for s in inside if s.taken and label.row < s.row <= last and _shares_edge(s, label)
        ]
        return BBox.union(s.box for s in (label, *lines))

    def label_bottom(self, label: Segment) -> float:
        """Where the last line of a label ends, and of those level with it, which may wrap."""
        inside = self.canvas.in_region(label.region)
        ends: list[float] = []
        for peer in (s for s in self.labels if s.region == label.region and s.row == label.row):
            row = self.label_bottom_row(peer)
            own = [s for s in inside if peer.row <= s.row <= row]
            ends += [s.box.y1 for s in own if abs(s.box.x0 - peer.box.x0) <= EDGE]
        return max(ends)

    def share_column(self, one: Segment, other: Segment) -> bool:
        """Whether labels stand in cells of one column, wherever they begin there: as centred ones
        do."""
        cells = self.canvas.cells
        if one.region not in cells or other.region not in cells:
            return False
        upper, lower = cells[one.region], cells[other.region]
        return abs(upper.x0 - lower.x0) <= EDGE and abs(upper.x1 - lower.x1) <= EDGE


def _shares_edge(one: Segment, other: Segment) -> bool:
    """Whether two lines of a label begin at one edge, or are set right against one."""
    return min(abs(one.box.x0 - other.box.x0), abs(one.box.x1 - other.box.x1)) <= EDGE
