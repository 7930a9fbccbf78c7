"""What a programme begins with: `Voorstel voor de opzet:` under `Programma` is no label.

Such a line is like a label with a colon, but asks nothing: it stands right under the label of
the list, or beside it, with the items below.
"""

from __future__ import annotations

from raadsparser.layout.blocks import Canvas, Segment

_LISTS = frozenset({"programme", "advice"})
_LOOSE = _LISTS | {"other"}  # what such a line is like
_EDGE = 8.0
_NEAR = 2.0  # lines that it stands below the label at most


def drop_introductions(canvas: Canvas) -> None:
    """Take the mark off lines like labels that a list begins with."""
    for label in [s for s in canvas.segments if s.hit and s.hit.key in _LISTS]:
        for segment in canvas.segments:
            hit = segment.hit
            if hit is None or hit.key not in _LOOSE or not hit.colon or hit.score >= 1.0:
                continue
            if segment is not label and label.hit is not None and _begins(segment, label, canvas):
                segment.hit = None


def _begins(segment: Segment, label: Segment, canvas: Canvas) -> bool:
    """Whether a segment stands beside a label, or right under it at its edge."""
    if segment.line.page != label.line.page:
        return False
    if segment.box.overlap_y(label.box) > 0.5 * label.box.height:
        return segment.box.x0 >= label.box.x1
    below = -1 <= segment.box.y0 - label.box.y1 <= _NEAR * canvas.size
    return below and abs(segment.box.x0 - label.box.x0) <= _EDGE
