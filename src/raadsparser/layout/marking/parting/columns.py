"""Values under a row of labels, where columns stand too close to be told by their gaps."""

from __future__ import annotations

from statistics import median

from raadsparser.layout.canvas.blocks import Canvas, Segment, split

_EDGE = 2.5
# A value that a long neighbour pushed aside begins this near its label's edge, after a gap so
# many times the usual one.
_SHIFT, _WIDER = 14.0, 2.0
# How many rows under the labels may be values that wrap.
_ROWS = 4


def split_at_columns(canvas: Canvas) -> None:
    """Cut lines under a row of labels where a word begins at the left edge of a label."""
    for region in canvas.regions():
        inside = canvas.in_region(region)
        for row in sorted({s.row for s in inside if s.is_label}):
            edges = [s.box.x0 for s in inside if s.row == row and s.is_label]
            if len(edges) > 1:
                _split_rows(canvas, canvas.in_region(region), row, edges)


def _split_rows(canvas: Canvas, inside: list[Segment], row: int, edges: list[float]) -> None:
    for below in range(row + 1, row + 1 + _ROWS):
        whole = [s for s in inside if s.row == below]
        level = [s for s in whole if not s.taken]
        if whole and not level:
            continue  # the second line of labels that wrap
        if not level or any(s.is_label for s in level):
            return
        for segment in level:
            split_at(canvas, segment, edges)


def split_at(canvas: Canvas, segment: Segment, edges: list[float]) -> list[Segment]:
    """Cut a segment where words begin at the edges of columns; the parts, left to right."""
    words = segment.line.words
    places = {
        at
        for at in range(1, len(words))
        if any(abs(words[at].box.x0 - edge) <= _EDGE for edge in edges)
    }
    for edge in edges:
        known = any(abs(words[at].box.x0 - edge) <= _SHIFT for at in places)
        if not known and (at := _widest_near(segment, edge)):
            places.add(at)
    rest: list[Segment] = []
    for at in sorted(places, reverse=True):
        parts = split(segment, at)
        canvas.replace(segment, parts)
        segment, rest = parts[0], [*parts[1:], *rest]
    return [segment, *rest]


def _widest_near(segment: Segment, edge: float) -> int | None:
    """Where a line runs past a column's edge and has one wide gap near it: its word there."""
    words = segment.line.words
    if not segment.box.x0 + _SHIFT < edge < segment.box.x1:
        return None
    gaps = {at: words[at].box.x0 - words[at - 1].box.x1 for at in range(1, len(words))}
    near = [at for at in gaps if abs(words[at].box.x0 - edge) <= _SHIFT]
    if not near:
        return None
    widest = max(near, key=lambda at: gaps[at])
    others = [gap for at, gap in gaps.items() if at != widest]
    usual = median(others) if others else segment.box.height / 3
    return widest if gaps[widest] >= _WIDER * max(usual, 0.2 * segment.box.height) else None
