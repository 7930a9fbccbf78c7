"""What a programme begins with: `Voorstel voor de opzet:` under `Programma` is no label.

Such a line is like a label with a colon, but asks nothing: it stands right under the label of
the list, or beside it, with the items below.
"""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas
from raadsparser.layout.marking.standing import answers

_LISTS = frozenset({"programme", "advice"})
_LOOSE = _LISTS | {"other"}  # what such a line is like


def drop_introductions(canvas: Canvas) -> None:
    """Take the mark off lines like labels that a list begins with."""
    for label in [s for s in canvas.segments if s.hit and s.hit.key in _LISTS]:
        for segment in canvas.segments:
            hit = segment.hit
            if hit is None or hit.key not in _LOOSE or not hit.colon or hit.score >= 1.0:
                continue
            if segment is not label and label.hit is not None and answers(segment, label, canvas):
                segment.hit = None
