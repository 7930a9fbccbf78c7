"""Headings inside what is told of the past, which ask for it where nothing else does."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas

_KEY = "history"
_INSIDE = frozenset({"eerdere stappen", "tot nu toe"})


def drop_subheads(canvas: Canvas) -> None:
    """Take the mark off `Tot nu toe` and its like where another label asks what went before."""
    asking = [s for s in canvas.segments if s.hit is not None and s.hit.key == _KEY]
    inside = [s for s in asking if s.line.text.rstrip(" :").casefold() in _INSIDE]
    if len(inside) < len(asking):
        for segment in inside:
            segment.hit = None
