"""Labels that were guessed from their words before all others were known, and are none."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas
from raadsparser.layout.lexicon.labels import GUESSED
from raadsparser.layout.marking.answers import is_answered
from raadsparser.layout.marking.runningvalues import is_in_value


def drop_guessed(canvas: Canvas) -> None:
    """Drop labels that were guessed from their words, where a known one asks the same, or what
    answers them has another form (`We beginnen: welkom en voorstelronde` asks no time), or where
    they stand within the value of a known one."""
    listed = {s.hit.key for s in canvas.segments if s.hit and s.hit.score > GUESSED}
    for segment in canvas.segments:
        hit = segment.hit
        if hit is None or hit.score != GUESSED:
            continue
        answered = is_answered(segment, hit.key, canvas) and not is_in_value(canvas, segment)
        if hit.key in listed or not answered:
            segment.hit = None
            for part in segment.tail:
                part.taken = False
