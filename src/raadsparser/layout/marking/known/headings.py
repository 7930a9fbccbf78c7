"""Lines that ask for nothing but end the value above them: the name of a meeting, a salutation."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.labels import LabelHit, Lexicon
from raadsparser.layout.marking.standing import ALIGNED, follows
from raadsparser.sheet import UNLISTED


def mark_headings(canvas: Canvas, lexicon: Lexicon) -> None:
    """A meeting's name, or a salutation, on a line of its own ends the value before it."""
    for segment in canvas.segments:
        alone = not segment.is_label and not segment.taken and segment.row > 0
        if not alone or canvas.is_closed(segment.region):
            continue
        text = segment.line.text
        if not (lexicon.is_heading(text) or lexicon.is_salutation(text)):
            continue  # most are not: what stands around them is not looked at
        if follows(canvas, segment) or _hangs(canvas, segment):
            continue
        if not (canvas.is_answer(segment) or _beside_label(canvas, segment)):
            segment.hit = LabelHit("other", "", len(segment.line.words), UNLISTED, False)


def _hangs(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment stands in the column of the value beside the label next above, close
    under what that is so far."""
    above = [s for s in canvas.in_region(segment.region) if s.box.y1 <= segment.box.y0 + 1]
    labels = [s for s in above if s.is_label and s.box.x1 <= segment.box.x0]
    label = max(labels, key=lambda s: s.box.y0, default=None)
    column = [s for s in above if abs(s.box.x0 - segment.box.x0) <= ALIGNED]
    if label is None or not any(s.row == label.row for s in column):
        return False
    return segment.box.y0 - max(s.box.y1 for s in column) < canvas.size


def _beside_label(canvas: Canvas, segment: Segment) -> bool:
    """Whether the nearest thing left of a segment, level with it, is a label in a cell: shaded
    labels have their values on the open page beside them."""
    low = 0.5 * segment.box.height
    level = (
        s
        for s in canvas.segments
        if s is not segment
        and s.box.x1 <= segment.box.x0 + 1
        and s.box.overlap_y(segment.box) > low
    )
    nearest = max(level, key=lambda s: s.box.x1, default=None)
    return nearest is not None and nearest.is_label and canvas.is_closed(nearest.region)
