"""Where the value of a label ends on its right: at what belongs to a label further right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Segment
from raadsparser.layout.cells.adjacent import EDGE
from raadsparser.layout.lexicon.capitals import is_capital
from raadsparser.layout.values.neighbours import Neighbours

_FAR = float("inf")
_WRAPS = 0.9  # heights of a line between a line and the one that it wraps to
_COLUMN = 2  # labels at one left edge that make a column
_FACTS = 3  # and a column of labels over their values


def right_bound(canvas: Canvas, neighbours: Neighbours, label: Segment) -> float:
    """The left edge of the nearest thing level with a label that is not its own."""
    labels = neighbours.labels
    return min(
        _wrapped_label(canvas, labels, neighbours, label),
        _shaded_label(canvas, labels, label),
        _wrapped_value(canvas, labels, label),
        _unknown_beside(canvas, label),
    )


def heads_column(labels: Sequence[Segment], one: Segment) -> bool:
    """Whether a label stands in a column of labels, at one left edge."""
    return _in_column(labels, one) >= _COLUMN


def _in_column(labels: Sequence[Segment], one: Segment) -> int:
    return sum(abs(s.box.x0 - one.box.x0) <= EDGE for s in labels)


def _wrapped_label(
    canvas: Canvas, labels: Sequence[Segment], neighbours: Neighbours, label: Segment
) -> float:
    """The left edge of the nearest label right of one that wraps past its row."""
    if not canvas.has_columns:
        return _FAR
    right = (s for s in labels if s.region == label.region and s.row < label.row)
    right = (s for s in right if s.box.x0 > label.box.x1)
    edges = [s.box.x0 for s in right if neighbours.label_bottom_row(s) >= label.row]
    return min(edges, default=_FAR)


def _shaded_label(canvas: Canvas, labels: Sequence[Segment], label: Segment) -> float:
    """The left edge of the nearest label in a cell that stands level with and right of one on
    the open page: of two columns of shaded labels one may lie in cells."""
    if label.region != OPEN or not canvas.has_columns:
        return _FAR
    low = 0.5 * label.box.height
    level = (
        s.box.x0
        for s in labels
        if s.region != OPEN and s.box.x0 > label.box.x1 and s.box.overlap_y(label.box) > low
    )
    return min(level, default=_FAR)


def _wrapped_value(canvas: Canvas, labels: Sequence[Segment], label: Segment) -> float:
    """The left edge of a value that wraps to beside a label from that of a label further right,
    on a form of two columns whose rows are not level: `mw. Joyce` over `Schuit`."""
    if not canvas.has_columns:
        return _FAR
    level = [s for s in canvas.in_row(label.region, label.row) if s.box.x0 > label.box.x1]
    first = min((s.box.x0 for s in level if s.is_label), default=_FAR)
    own = [s for s in level if s.box.x0 < first]
    nearest = min((s.box.x0 for s in own), default=_FAR)
    answered = own if _is_over_value(canvas, label) else [s for s in own if s.box.x0 > nearest]
    edges = [s.box.x0 for s in own if _wraps_from_right(canvas, labels, label, s, s in answered)]
    return min(edges, default=_FAR)


def _wraps_from_right(
    canvas: Canvas,
    labels: Sequence[Segment],
    label: Segment,
    segment: Segment,
    answered: bool,
) -> bool:
    """Whether what stands level with a label goes on what is above it, which a label further
    right asks: one in its row, or where the label is `answered` without it, one over it."""
    above = [
        s
        for s in canvas.in_region(label.region)
        if s.row < label.row
        and abs(s.box.x0 - segment.box.x0) <= EDGE
        and segment.box.y0 - s.box.y1 <= _WRAPS * canvas.size
    ]
    if not above:
        return False
    if above[-1].is_label:  # its own value, in a column of facts beside the text
        return answered and _in_column(labels, above[-1]) >= _FACTS
    asked = [s for s in labels if s.region == label.region and s.box.x0 > label.box.x1]
    level = [s for s in asked if s.row == above[-1].row and s.box.x0 < segment.box.x0 - EDGE]
    if not level and not answered:
        return False  # `Datum: Tijd:` over values, with `Zaal: Kamer 3` below
    over = [s for s in asked if s.row < above[-1].row and s.box.x0 < segment.box.x0 + EDGE]
    return any(heads_column(labels, s) for s in level or over)


def _is_over_value(canvas: Canvas, label: Segment) -> bool:
    """Whether what stands next below a label, at its edge, is no label."""
    below = [s for s in canvas.in_region(label.region) if s.row > label.row]
    column = (s for s in below if abs(s.box.x0 - label.box.x0) <= EDGE)
    first = min(column, key=lambda s: s.row, default=None)
    return first is not None and not first.is_label


def _unknown_beside(canvas: Canvas, label: Segment) -> float:
    """The left edge of what stands behind the value of a label, far from it, where labels of the
    next column begin on a form whose lines go `Label value`: a label that no list has."""
    level = [s for s in canvas.in_row(label.region, label.row) if s.box.x0 > label.box.x1]
    level.sort(key=lambda s: s.box.x0)
    for value, other in pairwise(level):
        far = other.box.x0 - value.box.x1 > canvas.size and is_capital(other.line.words)
        if far and any(abs(edge - other.box.x0) <= EDGE for edge in canvas.running):
            return other.box.x0
    return _FAR
