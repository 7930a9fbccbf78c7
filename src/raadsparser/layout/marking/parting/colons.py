"""A label that a long value runs up to, told by the column of labels and colons it stands in.

Datum : 4 mei                       Nummer : 3641304
Zaal  : Thomas a Kempiszaal beneden Tijd   : 19.30
"""

from __future__ import annotations

from itertools import pairwise

from raadsparser.layout.canvas.blocks import Canvas, Segment, rows_of, split
from raadsparser.layout.lexicon.labels import Lexicon

_EDGE = 2.0  # points by which left edges of one column differ


def part_before_labels(canvas: Canvas, lexicon: Lexicon) -> None:
    """Cut values before the labels that end them, where another label and its colon stand above
    or below those, or the value has a colon of its own."""
    for region in canvas.regions():
        rows = list(rows_of(canvas.in_region(region)))
        pairs = [
            (one.box.x0, two.box.x0)
            for row in rows
            for one, two in pairwise(row)
            if _begins_with_colon(two)
        ]
        if len(pairs) < 2:
            continue
        ends = [
            (one, at, (one.line.words[at].box.x0, two.box.x0))
            for row in rows
            for one, two in pairwise(row)
            if _begins_with_colon(two) and (at := _label_at(one, lexicon))
        ]
        pairs += [pair for one, _, pair in ends if _begins_with_colon(one)]
        for one, at, pair in ends:
            if _in_column(pair, pairs):
                canvas.replace(one, split(one, at))


def _begins_with_colon(segment: Segment) -> bool:
    return segment.line.text.startswith(":")


def _label_at(segment: Segment, lexicon: Lexicon) -> int:
    """The place of the word, not the first, from which on a segment is a label; 0 for none."""
    words = segment.line.words
    for at in range(len(words) - 1, max(0, len(words) - 4), -1):
        hit = lexicon.prefix(words[at:]) if words[at].text[:1].isupper() else None
        if hit is not None and hit.words == len(words) - at:
            return at
    return 0


def _in_column(pair: tuple[float, float], pairs: list[tuple[float, float]]) -> bool:
    """Whether a label and a colon stand where another pair does."""
    return any(max(abs(pair[n] - other[n]) for n in (0, 1)) <= _EDGE for other in pairs)
