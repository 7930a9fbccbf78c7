"""Rows of a form that level rules alone part: no upright ones make cells of them.

What stands between two rules belongs to the label there, also what stands above it where labels
are set level with the middle of their values, and the table in a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Segment, rows_of
from raadsparser.layout.cells.adjacent import EDGE
from raadsparser.layout.values.found import Found
from raadsparser.page import BBox

_FEWEST = 3  # rows with a label and a value that make such a form
_OFF = 0.6  # heights of a line that the labels of one row may lie off another

Lane = tuple[float, float]


def take_lanes(canvas: Canvas, found: Found) -> None:
    """Give labels on the open page all that stands between the rules above and below them."""
    given: dict[int, list[Segment]] = {}
    for lane in _lanes(canvas, [label for label, _, _ in found]):
        given |= _shared_out(canvas, found, lane)
    if len(given) < _FEWEST:
        return
    owned = {id(s) for lines in given.values() for s in lines}
    for n, (label, relation, lines) in enumerate(found):
        others = [s for s in lines if id(s) not in owned]
        if n in given:
            later = [s for s in others if s.line.page > label.line.page]
            found[n] = label, "beside", given[n] + later
        elif len(others) < len(lines):
            found[n] = label, relation, others


def _lanes(canvas: Canvas, labels: Iterable[Segment]) -> list[Lane]:
    """The spaces between rules in which labels of the open page stand."""
    lanes = (_lane(canvas.levels, s) for s in labels if s.region == OPEN)
    return sorted({lane for lane in lanes if lane is not None})


def _lane(rules: Sequence[BBox], label: Segment) -> Lane | None:
    over = [r for r in rules if r.x0 - EDGE <= label.box.x0 and label.box.x1 + EDGE < r.x1]
    above = [r.center_y for r in over if r.center_y <= label.box.y0 + 1]
    below = [r.center_y for r in over if r.center_y >= label.box.y1 - 1]
    return (max(above), min(below)) if above and below else None


def _shared_out(canvas: Canvas, found: Found, lane: Lane) -> dict[int, list[Segment]]:
    """The values of the labels between two rules; none where labels stand in several rows, or
    a value does not stand right of its label."""
    inside = [s for s in canvas.in_region(OPEN) if lane[0] < s.box.center_y < lane[1]]
    # The second label of a row may have a ground that is seen as a cell.
    shaded = [s for s, _, _ in found if canvas.is_closed(s.region)]
    shaded = [s for s in shaded if lane[0] < s.box.center_y < lane[1]]
    among = {id(s) for s in (*inside, *shaded)}
    labels = [n for n, (label, _, _) in enumerate(found) if id(label) in among]
    labels.sort(key=lambda n: found[n][0].box.x0)
    middles = [found[n][0].box.center_y for n in labels]
    if max(middles) - min(middles) > _OFF * canvas.size:
        return {}
    values: dict[int, list[Segment]] = {}
    for segment in (s for row in rows_of(inside) for s in row):
        if segment.taken or segment.is_label:
            continue
        left = [n for n in labels if found[n][0].box.x0 <= segment.box.x0 + EDGE]
        if not left or segment.box.x0 < found[left[-1]][0].box.x1:
            return {}
        values.setdefault(left[-1], []).append(segment)
    return values
