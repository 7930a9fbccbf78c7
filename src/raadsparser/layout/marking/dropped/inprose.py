"""Words of a label that begin a paragraph of the history: `Nadere inlichtingen: toestel 214.`

They ask nothing of the sheet, and would end the history there. They are told from labels by the
form's own, which have no colons or stand at another edge, or by the cell that holds the history's
value and no label.
"""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment

_FEWEST = 5  # labels without a colon
_EDGE = 8.0  # points by which left edges of one column differ


def drop_in_prose(canvas: Canvas) -> None:
    """Take the mark off what begins a paragraph of the history and stands for no field."""
    labels = [s for s in canvas.segments if s.hit] if canvas.has_geometry else []
    bare = _are_bare(labels)
    asked: Segment | None = None
    for segment in labels:
        if asked is not None and _may_be_text(segment) and _goes_on(canvas, segment, asked, bare):
            segment.hit = None
        else:
            asked = segment


def _are_bare(labels: Sequence[Segment]) -> bool:
    """Whether a form's labels have no colons."""
    fields = [s.hit.colon for s in labels if s.hit and s.hit.key != "other"]
    return len(fields) >= _FEWEST and not any(fields)


def _may_be_text(segment: Segment) -> bool:
    return segment.hit is not None and segment.hit.key == "other" and segment.hit.colon


def _goes_on(canvas: Canvas, segment: Segment, asked: Segment, bare: bool) -> bool:
    """Whether a segment goes on with the history, asked for by the label before it."""
    if asked.hit is None or asked.hit.key != "history" or not _has_text(canvas, segment):
        return False
    if segment.region == asked.region:
        return bare or _is_indented(canvas, segment, asked)
    return bare or (segment.row > 0 and canvas.is_closed(segment.region))


def _is_indented(canvas: Canvas, segment: Segment, asked: Segment) -> bool:
    """Whether a segment stands right of the label before it, where no label of a field does."""
    labels = (s for s in canvas.segments if s.hit and s.hit.key != "other")
    return segment.box.x0 >= asked.box.x1 and not any(
        abs(s.box.x0 - segment.box.x0) <= _EDGE for s in labels
    )


def _has_text(canvas: Canvas, segment: Segment) -> bool:
    """Whether the sentence goes on right behind a segment."""
    row = canvas.in_row(segment.region, segment.row)
    return any(0 <= s.box.x0 - segment.box.x1 <= canvas.size for s in row if not s.is_label)
