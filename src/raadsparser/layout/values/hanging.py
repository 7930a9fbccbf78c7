"""Values that hang in a column of their own beside their labels, and what ends them there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.cells.adjacent import EDGE
from raadsparser.layout.values.found import NUMBERED
from raadsparser.layout.values.neighbours import Neighbours
from raadsparser.page import BBox

# Below so much white (heights of a line), what begins left of a value is no more of it, where so
# many of its lines hang under the first.
_PARTED, _LINES = 1.5, 3
_MARK = re.compile(r"(?:\d{1,2}|[a-zA-Z])[.)]?(?:\s|$)|[-–—•*○►]")


@dataclass(frozen=True, slots=True)
class Hanging:
    """The value of a label whose first line begins at `left` (points), right of the label."""

    canvas: Canvas
    neighbours: Neighbours
    label: Segment
    left: float

    def ends(self, row: Sequence[Segment], value: Sequence[Segment], white: float) -> bool:
        """Whether a row of the label's columns, with so much white (points) over it, is no more of
        the value, of which the lines under the first are given."""
        if self._is_unknown_label(row):
            return True
        outside = bool(row) and row[0].box.x0 < self.neighbours.label_box(self.label).x1
        apart = outside and white > _PARTED * self.canvas.size
        return apart and not self._is_listed(row, value) and self._hangs(value)

    def _is_listed(self, row: Sequence[Segment], value: Sequence[Segment]) -> bool:
        """Whether a row may be an item of a list, which may begin left of what announces it."""
        if self.label.hit is not None and self.label.hit.key in NUMBERED:
            return True
        announced = bool(value) and value[-1].line.text.endswith(":")
        return announced or _MARK.match(row[0].line.text) is not None

    def _is_unknown_label(self, row: Sequence[Segment]) -> bool:
        """A line at the label's edge, where values hang in a column of their own.

        With a value to its right it is a label nobody listed; without one it is so where
        the value column stands clear of the label.
        """
        label = self.label
        at_label = [s for s in row if s.box.x0 < min(self.left - EDGE, label.box.x1)]
        at_label = [s for s in at_label if not self._ends_hint(s)]
        if not at_label:
            return False
        if len(row) > len(at_label):
            # A table of items may begin at the edge of its label: `10 | 1) | Opening`.
            counted = label.hit is not None and label.hit.key in NUMBERED
            return not (counted and _MARK.match(at_label[0].line.text))
        if self._has_cell():
            return False
        first = at_label[0].box
        return self._is_clear() and first.x1 < self.left + EDGE and _is_flush(label.box, first)

    def _ends_hint(self, segment: Segment) -> bool:
        """Whether a segment is the rest of a hint under the label, which OCR broke."""
        level = self.canvas.in_row(segment.region, segment.row)
        return any(s.taken and s.box.x1 <= segment.box.x0 for s in level)

    def _has_cell(self) -> bool:
        """Whether the label stands in a cell with no other: there a value wraps to below it."""
        region = self.label.region
        if not self.canvas.is_closed(region):
            return False
        return sum(other.region == region for other in self.neighbours.labels) == 1

    def _is_clear(self) -> bool:
        """Whether the column of values stands clear of the label, as behind a tab."""
        return self.left - self.neighbours.label_box(self.label).x1 > self.canvas.size

    def _hangs(self, value: Sequence[Segment]) -> bool:
        """Whether several more lines stand in the column of values, clear of the label."""
        level = sum(abs(s.box.x0 - self.left) <= EDGE for s in value)
        return level >= _LINES and self._is_clear()


def _is_flush(label: BBox, line: BBox) -> bool:
    """Whether a line is set in the column of a label: left, right or centred as it is. A value
    that a long label pushed to the next tab goes on in the column of the other values."""
    offs = line.x0 - label.x0, line.x1 - label.x1, line.center_x - label.center_x
    return min(map(abs, offs)) <= 2 * EDGE
