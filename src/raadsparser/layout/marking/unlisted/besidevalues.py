"""Labels that no list has, told by the values beside them: in the columns of the known ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from raadsparser.layout.canvas.blocks import Canvas, Segment

_FEWEST = 3  # known labels that stand alike
_WORDS = 5
_EDGE = 3.0
# A value is so much nearer to the label over it than what follows is to the value.
_HANGS = 0.8
# The top of a row is at least so much of the least step of the labels below the one above.
_STEP = 0.85


def beside_values(
    canvas: Canvas, labels: Sequence[Segment], others: Sequence[Segment]
) -> list[Segment]:
    """Short texts in the column of the labels, with a value right of them in that of values."""
    standing = [(s.box.x0, s.box.center_y, s) for s in canvas.segments if not s.taken]
    near = 0.5 * canvas.size
    asked = [(s, value) for s in labels if (value := _right_of(s, standing, near)) is not None]
    found = []
    for segment in others:
        if not segment.line.text[:1].isupper() or not is_short(segment):
            continue
        value = _right_of(segment, standing, near)
        if value is None:
            continue
        over = [s for s in labels if abs(s.box.x0 - segment.box.x0) <= _EDGE]
        over = [s for s in over if s.box.y1 <= segment.box.y0]
        next_over = max(over, key=lambda s: s.box.y1, default=None)
        if next_over is not None and next_over not in [label for label, _ in asked]:
            continue  # a value under a row of labels
        hangs = next_over is not None and _hangs_under(next_over, segment, canvas)
        if hangs and next_over and not _is_in_step(next_over, segment, [one for one, _ in asked]):
            continue  # a value in a column of its own at the side, as dates and rooms stand in
        alike = [
            label
            for label, other in asked
            if canvas.is_closed(label.region) == canvas.is_closed(segment.region)
            and _is_at(label, segment)
            and _is_at(other, value)
        ]
        if len(alike) < _FEWEST:
            continue
        column = [s.box.center_y for s in (*alike, segment)]
        between = [
            s
            for s in others
            if s is not segment and _is_at(s, segment)
            if min(column) < s.box.center_y < max(column)
        ]
        if len(alike) > len(between):
            found.append(segment)
    return found


def _hangs_under(label: Segment, segment: Segment, canvas: Canvas) -> bool:
    """Whether a segment stands nearer to the label right above it than to what is below it."""
    column = [s for s in canvas.in_region(segment.region) if _is_at(s, segment) and not s.taken]
    between = any(label.box.y0 < s.box.y0 < segment.box.y0 for s in column)
    following = [s.box.y0 for s in column if s.box.y0 > segment.box.y1]
    if label.region != segment.region or between or not following:
        return False
    above, below = segment.box.y0 - label.box.y0, min(following) - segment.box.y0
    return above < _HANGS * below


def _is_in_step(label: Segment, segment: Segment, asked: Sequence[Segment]) -> bool:
    """Whether a segment stands as far below a label as labels with values beside them do below one
    another, so that it begins a row and is no value hanging under the label."""
    tops = sorted(s.box.y0 for s in asked if _is_at(s, label) and s.line.page == label.line.page)
    steps = [below - above for above, below in pairwise(tops)]
    return len(steps) >= _FEWEST and segment.box.y0 - label.box.y0 >= _STEP * min(steps)


def _is_at(one: Segment, other: Segment) -> bool:
    return abs(one.box.x0 - other.box.x0) <= _EDGE


def _right_of(
    segment: Segment, standing: Sequence[tuple[float, float, Segment]], near: float
) -> Segment | None:
    """What stands next right of a segment on its line, clear of it; None for nothing.

    `standing` are the segments after their left edges and middles, `near` is how much the
    middles of one line differ (points).
    """
    end, middle = segment.box.x1 + _EDGE, segment.box.center_y
    right = [
        s
        for x0, y, s in standing
        if x0 >= end and abs(y - middle) <= near and s.line.page == segment.line.page
    ]
    nearest = min(right, key=lambda s: s.box.x0, default=None)
    return None if nearest is None or nearest.is_label else nearest


def is_short(segment: Segment) -> bool:
    text = segment.line.text
    return len(segment.line.words) <= _WORDS and not text.endswith((".", ",", ";", "?", "!"))
