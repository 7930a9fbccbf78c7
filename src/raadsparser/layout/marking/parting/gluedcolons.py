"""Colons with no blank behind them, `Zaaknummer:3641304` and `Zaal :Foyer`, and question marks.

Only behind a label a word is parted so: `ECLI:NL:RVS` and `20:30` stay as they are.
"""

from __future__ import annotations

import re
from itertools import pairwise

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.canvas.lines import cut_word
from raadsparser.layout.lexicon.labels import GUESSED, MAX_LABEL_WORDS, Lexicon
from raadsparser.sheet import Line

_GLUED = re.compile(r"([^\W\d_][^:?]*)?(?::(?=[^:/\\])|\?(?=[A-ZÀ-Þ\d]))")
_CLEAR = 0.8  # heights of a line
_SURE = 0.95  # of a text that it is a label


def part_glued(canvas: Canvas, lexicon: Lexicon) -> None:
    """Part each first word of a segment whose colon ends a label from what follows the colon, and
    each later one that stands clear of the word before it."""
    for each in list(canvas.segments):
        segment = each
        if (behind := _behind_stroke(segment, lexicon)) is not None:
            segment, after = split(segment, behind[0])
            canvas.replace(each, [segment, _parted(after, *behind[1:])])
        if (found := _glued(segment, lexicon)) is not None:
            canvas.replace(segment, [_parted(segment, *found)])
        elif (found := _glued_later(segment, lexicon)) is not None:
            before, after = split(segment, found[0])
            canvas.replace(segment, [before, _parted(after, 0, found[1])])


def _behind_stroke(segment: Segment, lexicon: Lexicon) -> tuple[int, int, int] | None:
    """The place behind a stroke on which a label and its value follow, and what `_glued` tells of
    them: `Programma : 6 | Zaak :BW16.755`."""
    for place, word in enumerate(segment.line.words[:-1], 1):
        if word.text != "|":
            continue
        found = _glued(split(segment, place)[1], lexicon)
        if found is not None:
            return place, *found
    return None


def _glued_later(segment: Segment, lexicon: Lexicon) -> tuple[int, int] | None:
    """The place of a single word that is a label with its value glued to it, clear of those
    before it: `Trouwzaal   Voorzitter:J. Jansson`, the stroke between lost."""
    words = segment.line.words
    for place, (before, word) in enumerate(pairwise(words), 1):
        glued = _GLUED.match(word.text) if ":" in word.text and word.text[0].isupper() else None
        if glued is None or word.box.x0 - before.box.x1 < _CLEAR * segment.box.height:
            continue
        hit = lexicon.match(glued[1] or "")
        if hit is not None and hit[2] >= _SURE:
            return place, glued.end()
    return None


def _glued(segment: Segment, lexicon: Lexicon) -> tuple[int, int] | None:
    """The place of the word to part, and that of the sign its value begins with."""
    words = segment.line.words
    for place, word in enumerate(words[:MAX_LABEL_WORDS]):
        if not {":", "?"} & set(word.text[:-1]):
            continue
        if (glued := _GLUED.match(word.text)) is None:
            return None
        label = " ".join([*(before.text for before in words[:place]), glued[1] or ""]).strip()
        hit = lexicon.match_or_guess(f"{label}{word.text[glued.end() - 1]}")
        return (place, glued.end()) if hit is not None and hit[2] >= GUESSED else None
    return None


def _parted(segment: Segment, place: int, end: int) -> Segment:
    line = segment.line
    words = (*line.words[:place], *cut_word(line.words[place], end), *line.words[place + 1 :])
    parted = Line.of(words, line.page, line.cell, line.gap)
    return Segment(parted, segment.region, segment.row, segment.box)
