"""`Minuten`, which asks how long the session is where it heads no column and times no item."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.marking.dropped.tableheads import WHAT

_ASKING = "minuten"
_LISTS = frozenset({"programme", "advice"})


def drop_minutes(canvas: Canvas) -> None:
    """Take the mark off it in a table or list of items: beside the head of their column, below
    the label of a list, or where it stands several times."""
    asking = [s for s in canvas.segments if s.hit is not None and _is_minutes(s)]
    for segment in asking:
        if len(asking) > 1 or _heads_column(canvas, segment) or _is_listed(canvas, segment):
            segment.hit = None


def _is_minutes(segment: Segment) -> bool:
    return segment.line.text.rstrip(" :").casefold() == _ASKING


def _heads_column(canvas: Canvas, segment: Segment) -> bool:
    """Whether it stands, with no colon, in a row with what heads a column of items."""
    if segment.line.text.endswith(":"):
        return False
    low = 0.5 * segment.box.height
    return any(
        other.line.page == segment.line.page and other.box.overlap_y(segment.box) > low
        for other in canvas.segments
        if other is not segment and _heads_items(other)
    )


def _heads_items(segment: Segment) -> bool:
    listed = segment.hit is not None and segment.hit.key in _LISTS
    return listed or WHAT.match(segment.line.text) is not None


def _is_listed(canvas: Canvas, segment: Segment) -> bool:
    place = (segment.line.page, segment.box.y0)
    heads = (s for s in canvas.segments if s.hit is not None and s.hit.key in _LISTS)
    return any((s.line.page, s.box.y0) < place for s in heads)
