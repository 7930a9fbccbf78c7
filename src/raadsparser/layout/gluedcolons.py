"""Colons with no blank behind them: `Zaaknummer:3641304` and `Zaal :Foyer`.

Only behind a label a word is parted so: `ECLI:NL:RVS` and `20:30` stay as they are.
"""

from __future__ import annotations

import re

from raadsparser.layout.blocks import Canvas, Segment
from raadsparser.layout.labels import MAX_LABEL_WORDS, Lexicon
from raadsparser.layout.lines import cut_word
from raadsparser.sheet import Line

_GLUED = re.compile(r"([^\W\d_][^:]*)?:(?=[^:/\\])")
_SURE = 0.95  # of a text that it is a label


def part_glued(canvas: Canvas, lexicon: Lexicon) -> None:
    """Part each first word of a segment whose colon ends a label from what follows the colon."""
    for segment in list(canvas.segments):
        if (found := _glued(segment, lexicon)) is not None:
            canvas.replace(segment, [_parted(segment, *found)])


def _glued(segment: Segment, lexicon: Lexicon) -> tuple[int, int] | None:
    """The place of the word to part, and that of the sign its value begins with."""
    words = segment.line.words
    for place, word in enumerate(words[:MAX_LABEL_WORDS]):
        if ":" not in word.text:
            continue
        if (glued := _GLUED.match(word.text)) is None:
            return None
        label = " ".join([*(before.text for before in words[:place]), glued[1] or ""]).strip()
        hit = lexicon.match(label)
        return (place, glued.end()) if hit is not None and hit[2] >= _SURE else None
    return None


def _parted(segment: Segment, place: int, end: int) -> Segment:
    line = segment.line
    words = (*line.words[:place], *cut_word(line.words[place], end), *line.words[place + 1 :])
    parted = Line.of(words, line.page, line.cell, line.gap)
    return Segment(parted, segment.region, segment.row, segment.box)
