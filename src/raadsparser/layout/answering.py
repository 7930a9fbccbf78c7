"""Words that are a label and an answer: `Ruimte` asks where, and is the name of a domain.

Beside or right under the label that it may answer, which has nothing else there, it is the answer.
"""

from __future__ import annotations

from raadsparser.layout.blocks import Canvas, Segment

_ANSWERS = {"meeting/domains": frozenset({"ruimte"})}
_EDGE = 4.0
_NEAR = 2.0  # heights of a line that an answer may stand below its label


def drop_answers(canvas: Canvas) -> None:
    """Take the mark off labels that answer the one before them."""
    asking = [s for s in canvas.segments if s.hit and s.hit.key in _ANSWERS]
    for label in asking if canvas.has_geometry else ():
        for answer in (_beside(canvas, label), _under(canvas, label)):
            if answer is not None and _may_answer(answer, label):
                answer.hit = None
                break


def _may_answer(segment: Segment, label: Segment) -> bool:
    asked = label.hit.key if label.hit else ""
    named = segment.hit is not None and not segment.hit.colon
    return named and segment.line.text.strip(" .").casefold() in _ANSWERS[asked]


def _beside(canvas: Canvas, label: Segment) -> Segment | None:
    """The nearest thing right of a label, level with it."""
    low = 0.5 * label.box.height
    level = (
        s
        for s in canvas.segments
        if s.box.x0 >= label.box.x1 - 1 and s.box.overlap_y(label.box) > low
    )
    return min(level, key=lambda s: s.box.x0, default=None)


def _under(canvas: Canvas, label: Segment) -> Segment | None:
    """What stands right under a label, at its left edge."""
    far = label.box.y1 + _NEAR * label.box.height
    column = (
        s
        for s in canvas.segments
        if abs(s.box.x0 - label.box.x0) <= _EDGE and label.box.y1 - 1 <= s.box.y0 < far
    )
    return min(column, key=lambda s: s.box.y0, default=None)
