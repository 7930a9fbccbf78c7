"""Labels set against the right edge of their column, which long ones of two lines run up to.

Beleidsdomein : Ruimte               Gremium Forum
  Ingeschatte ca. 45 minuten            Fase Beeldvorming
bespreektijd :                   Ingeschatte 45 minuten
                                bespreektijd
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from raadsparser.layout.canvas.blocks import Canvas, Segment, rows_of, split
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.page import Word

_FEWEST = 4  # labels that end at one edge
_FEWEST_BESIDE = 3  # of those in another column, beside such a one
_SURE = 0.95  # the score of a label without a colon
_EDGE = 2.5  # points by which edges of one column differ
_CLOSE = 0.8  # heights of a line between two of one label

_Place = tuple[float, float, float]  # the left and right of a label, and the left of its value


def part_at_right_edge(canvas: Canvas, lexicon: Lexicon) -> None:
    """Cut lines between the first line of such a label and its value, right at both edges."""
    for region in canvas.regions():
        inside = canvas.in_region(region)
        for edges in _edges(inside, lexicon):
            for segment in canvas.in_region(region):
                at = _place(segment, *edges)
                if at:
                    canvas.replace(segment, split(segment, at))


def _edges(segments: Sequence[Segment], lexicon: Lexicon) -> list[tuple[float, float]]:
    """Where labels end, at different lefts, and their values begin: in the first column of a
    form, and in others beside it, which may have fewer."""
    first: list[_Place] = []
    others: list[_Place] = []
    for row in rows_of(segments):
        for place, segment in enumerate(row):
            following = row[place + 1].line.words[:1] if place + 1 < len(row) else ()
            words = [*segment.line.words, *following]
            if at := _end(words, lexicon):
                spot = words[0].box.x0, words[at - 1].box.x1, words[at].box.x0
                (others if place else first).append(spot)
    edges = _common(first, _FEWEST)
    if edges is None:
        return []
    found = [edges]
    while others:
        near = [spot for spot in others if abs(spot[1] - others[0][1]) <= _EDGE]
        beside = _common(near, _FEWEST_BESIDE)
        found += [beside] if beside else []
        others = [spot for spot in others if spot not in near]
    return found


def _common(found: Sequence[_Place], fewest: int) -> tuple[float, float] | None:
    """The edges at which most of some labels end and their values begin."""
    if len(found) < fewest:
        return None
    right, value = median(x for _, x, _ in found), median(x for _, _, x in found)
    level = [
        left
        for left, end, begin in found
        if abs(end - right) <= _EDGE and abs(begin - value) <= _EDGE
    ]
    lefts = {round(x / _EDGE) for x in level}
    return (right, value) if len(lefts) >= fewest and 2 * len(level) > len(found) else None


def _end(words: Sequence[Word], lexicon: Lexicon) -> int:
    """How many words of a row are a label with something behind it; 0 for none."""
    colon = next((n for n, word in enumerate(words[:-1], 1) if word.text.endswith(":")), 0)
    hit = None if colon else lexicon.prefix(words)
    known = hit.words if hit and hit.score >= _SURE and hit.words < len(words) else 0
    return colon or known


def _place(segment: Segment, right: float, value: float) -> int:
    """The word of a segment that begins its value, where the one before ends the label."""
    words = segment.line.words
    for at in range(1, len(words)):
        ends = abs(words[at - 1].box.x1 - right) <= _EDGE
        if ends and abs(words[at].box.x0 - value) <= _EDGE:
            return at
    return 0


def is_right_below(first: Segment, below: Segment) -> bool:
    """Whether a segment at the right edge of the one above goes on with it: it ends in a colon,
    or stands close and begins small."""
    close = below.box.y0 - first.box.y1 < _CLOSE * first.box.height
    goes_on = below.line.text.endswith(":") or (close and below.line.text[:1].islower())
    return goes_on and abs(first.box.x1 - below.box.x1) <= _EDGE
