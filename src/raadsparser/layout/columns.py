"""Values under a row of labels, where columns stand too close to be told by their gaps."""

from __future__ import annotations

from raadsparser.layout.blocks import Canvas, Segment, split

_EDGE = 2.5
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
        level = [s for s in inside if s.row == below and not s.taken]
        if not level or any(s.is_label for s in level):
            return
        for segment in level:
            _split(canvas, segment, edges)


def _split(canvas: Canvas, segment: Segment, edges: list[float]) -> None:
    words = segment.line.words
    for at in range(len(words) - 1, 0, -1):
        if any(abs(words[at].box.x0 - edge) <= _EDGE for edge in edges):
            parts = split(segment, at)
            canvas.replace(segment, parts)
            segment = parts[0]
