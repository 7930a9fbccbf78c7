"""Where the value of a known label runs on: what reads like a label there is part of it."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.layout.lexicon.guessed import TEXTS
from raadsparser.layout.lexicon.labels import GUESSED
from raadsparser.page import BULLET

_EDGE = 3.0  # points by which left edges of one column differ
_TEXTS = TEXTS | {"other"}
_HEAD = 1.3  # the white above a head, in that below it
_CLOSE, _BLANK = 0.8, 0.75  # heights of a line


def is_in_value(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment stands within the value of a label that is known for sure."""
    inside = [s for s in canvas.in_region(segment.region) if s is not segment and not s.taken]
    known = [s for s in inside if s.hit is not None and s.hit.score != GUESSED]
    if canvas.is_closed(segment.region) and not known:
        return segment.row > 0 and _is_asked(canvas, segment.region)
    above = [s for s in known if s.row < segment.row and s.box.x0 <= segment.box.x0 + _EDGE]
    if not above:
        return False
    last = max(above, key=lambda s: (s.row, s.box.x0))
    return (
        _is_in_column(canvas, segment, last, known)
        or _is_value_below(canvas, segment, last)
        or (not _has_beside(canvas, segment) and _is_in_text(canvas, segment, last, inside))
    )


def _is_asked(canvas: Canvas, cell: Region) -> bool:
    """Whether a label stands left of a cell, level with what begins it."""
    top = min(canvas.in_region(cell), key=lambda s: s.row)
    level = [s for s in canvas.segments if s.box.x1 <= top.box.x0 and s.region != cell]
    level = [s for s in level if s.box.overlap_y(top.box) > 0.5 * top.box.height]
    nearest = max(level, key=lambda s: s.box.x1, default=None)
    hit = nearest.hit if nearest is not None else None
    return hit is not None and hit.score != GUESSED


def _is_in_column(
    canvas: Canvas, segment: Segment, label: Segment, known: Sequence[Segment]
) -> bool:
    """Whether a segment begins where the value of the label above it does, beside nothing."""
    if any(abs(s.box.x0 - segment.box.x0) <= _EDGE for s in known):
        return False
    level = canvas.in_row(segment.region, segment.row)
    if any(s.box.x1 <= segment.box.x0 and s.line.text != BULLET for s in level):
        return False
    beside = [s for s in canvas.in_row(label.region, label.row) if s.box.x0 >= label.box.x1]
    value = min(beside, key=lambda s: s.box.x0, default=None)
    return value is not None and abs(value.box.x0 - segment.box.x0) <= _EDGE


def _is_value_below(canvas: Canvas, segment: Segment, label: Segment) -> bool:
    """Whether a segment is the first line below a label that has its value there, as all labels on
    its row have; what has a value of its own beside it is a label under the head of a group."""
    if segment.row != label.row + 1 or abs(segment.box.x0 - label.box.x0) > _EDGE:
        return False
    if label.hit is None or label.hit.key in _TEXTS or segment.line.words[-1].text[-1] in ":?":
        return False
    beside = [s for s in canvas.in_row(label.region, label.row) if s is not label]
    if not all(s.is_label or s.taken for s in beside):
        return False
    own = [s for s in canvas.in_row(segment.region, segment.row) if s.box.x0 > segment.box.x1]
    return all(any(s.box.overlap_x(head.box) > 0 for head in beside) for s in own)


def _is_in_text(
    canvas: Canvas, segment: Segment, label: Segment, inside: Sequence[Segment]
) -> bool:
    """Whether a segment goes on with the lines of a text, as near below them and as dark."""
    if label.hit is None or label.hit.key not in _TEXTS:
        return False
    before = [s for s in inside if s.row < segment.row and s is not label]
    over = max(before, key=lambda s: (s.row, -s.box.x0), default=None)
    if over is None or (canvas.has_geometry and abs(over.box.x0 - segment.box.x0) > _EDGE):
        return False  # in another column
    if over.is_label or _has_beside(canvas, over) or (_is_dark(segment) and not _is_dark(over)):
        return False
    if segment.line.text.isupper() and not over.line.text.isupper():
        return False
    white = segment.box.y0 - over.box.y1
    after = [s for s in inside if s.row > segment.row and not s.is_label]
    under = min(after, key=lambda s: s.row, default=None)
    below = under.box.y0 - segment.box.y1 if under is not None else white
    return white <= max(_HEAD * below, 0.0) and white < _CLOSE * segment.box.height


def _has_beside(canvas: Canvas, segment: Segment) -> bool:
    """Whether something stands right of a segment, further than words are."""
    level = canvas.in_row(segment.region, segment.row) if canvas.has_geometry else ()
    return any(s.box.x0 - segment.box.x1 > _BLANK * canvas.size for s in level)


def _is_dark(segment: Segment) -> bool:
    return all(word.bold for word in segment.line.words)
