"""Forms named after what they ask: `Behandelvoorstel` in large letters over the meeting's day."""

from __future__ import annotations

import re
from statistics import median

from raadsparser.layout.canvas.blocks import Canvas, Segment

_NAMES = frozenset({"advice", "history", "purpose"})  # `Agenda` over a day heads its list
_LARGE = 1.3  # times as wide as the letters of the page are on average
_DAY = re.compile(r"\b\d{1,2}(?:[-./ ]\d{1,2}[-./ ]|\s[a-z]{3,9}\.?\s)(?:19|20)\d\d\b")
_FEWEST = 4  # letters of a text whose width tells the size of its letters


def drop_form_title(canvas: Canvas) -> None:
    """Take the mark off the label that is the title of the form."""
    title = form_title(canvas)
    if title and title.hit and not title.hit.colon and title.hit.key in _NAMES:
        title.hit = None


def form_title(canvas: Canvas) -> Segment | None:
    """What stands in large letters over the meeting's day, if anything does."""
    rest = [s for s in canvas.segments if len(s.line.text) >= _FEWEST]
    if len(rest) < _FEWEST:
        return None
    first, below = sorted(rest, key=lambda s: (s.line.page, s.box.y0))[:2]
    large = _pitch(first) > _LARGE * median(map(_pitch, rest))
    return first if large and _DAY.search(below.line.text) else None


def _pitch(segment: Segment) -> float:
    """How wide a letter of a segment is, in points."""
    return segment.box.width / len(segment.line.text)
