"""Labels set against the right edge of their column, which long ones of two lines run up to.

Beleidsdomein : Ruimte
  Ingeschatte ca. 45 minuten
bespreektijd :
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from raadsparser.layout.blocks import Canvas, Segment, rows_of, split

_FEWEST = 4  # labels with a colon that end at one edge
_EDGE = 2.5  # points by which edges of one column differ


def part_at_right_edge(canvas: Canvas) -> None:
    """Cut lines between the first line of such a label and its value, right at both edges."""
    for region in canvas.regions():
        inside = canvas.in_region(region)
        edges = _edges(inside)
        if edges is None:
            continue
        for segment in inside:
            at = _place(segment, *edges)
            if at:
                canvas.replace(segment, split(segment, at))


def _edges(segments: Sequence[Segment]) -> tuple[float, float] | None:
    """Where labels that end in a colon end, at different lefts, and their values begin."""
    found = []
    for row in rows_of(segments):
        words = [word.box for segment in row for word in segment.line.words]
        texts = [word.text for segment in row for word in segment.line.words]
        at = next((n for n, text in enumerate(texts[:-1], 1) if text.endswith(":")), None)
        if at is not None:
            found.append((words[0].x0, words[at - 1].x1, words[at].x0))
    if len(found) < _FEWEST:
        return None
    right, value = median(x for _, x, _ in found), median(x for _, _, x in found)
    level = [
        left
        for left, end, begin in found
        if abs(end - right) <= _EDGE and abs(begin - value) <= _EDGE
    ]
    lefts = {round(x / _EDGE) for x in level}
    return (right, value) if len(lefts) >= _FEWEST and 2 * len(level) > len(found) else None


def _place(segment: Segment, right: float, value: float) -> int:
    """The word of a segment that begins its value, where the one before ends the label."""
    words = segment.line.words
    for at in range(1, len(words)):
        ends = abs(words[at - 1].box.x1 - right) <= _EDGE
        if ends and abs(words[at].box.x0 - value) <= _EDGE:
            return at
    return 0


def is_right_below(first: Segment, below: Segment) -> bool:
    """Whether a segment ends in a colon at the right edge of the one above."""
    return below.line.text.endswith(":") and abs(first.box.x1 - below.box.x1) <= _EDGE
