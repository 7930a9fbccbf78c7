"""What a form says to whoever fills it in, beside or under a label: `(kort en bondig)`."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.blocks import Canvas, Segment

_EDGE = 4.0
_MOST_LINES = 3
_MOST_WORDS = 12


def take_hints(canvas: Canvas) -> None:
    """Let labels use up the hints that stand with them, which are no part of a value."""
    if not canvas.has_geometry:
        return
    for label in [s for s in canvas.segments if s.is_label]:
        inside = [
            s
            for s in canvas.in_region(label.region)
            if s.row >= label.row and not (s.taken or s.is_label)
        ]
        beside = [s for s in inside if s.row == label.row and s.box.x0 >= label.box.x1 - 1]
        near = [s for s in beside if s.box.x0 - label.box.x1 < canvas.size]
        below = [s for s in inside if s.row > label.row and abs(s.box.x0 - label.box.x0) <= _EDGE]
        for segment in _hint(near) or _hint(below):
            segment.taken = True


def _hint(lines: Sequence[Segment]) -> list[Segment]:
    """The first lines that one pair of parentheses holds, in lower case; else none."""
    if not lines or not _opens(lines[0].line.text):
        return []
    for count in range(1, min(_MOST_LINES, len(lines)) + 1):
        text = " ".join(s.line.text for s in lines[:count])
        if text.rstrip(" :").endswith(")") and len(text.split()) <= _MOST_WORDS:
            return list(lines[:count])
    return []


def _opens(text: str) -> bool:
    return len(text) > 4 and text[0] == "(" and text[1].islower()
