"""Labels that were guessed from their words before all others were known, and are none."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas
from raadsparser.layout.lexicon.labels import GUESSED
from raadsparser.layout.marking.answers import is_answered


def drop_guessed(canvas: Canvas) -> None:
    """Drop labels that were guessed from their words, where a known one asks the same, or what
    answers them has another form: `We beginnen: welkom en voorstelronde` asks no time."""
    listed = {s.hit.key for s in canvas.segments if s.hit and s.hit.score > GUESSED}
    for segment in canvas.segments:
        hit = segment.hit
        if hit is None or hit.score != GUESSED:
            continue
        if hit.key in listed or not is_answered(segment, hit.key, canvas):
            segment.hit = None
