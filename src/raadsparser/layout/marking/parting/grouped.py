"""Labels that the name of their group, in a column before them, runs up to.

Over het Thema             Fietspad langs de Bornsestraat
stuk     Verantwoordelijk  wethouder A. de Vries
         bestuurder
Eerder   Historie          Op 14 maart 2023 heeft de raad het kader vastgesteld.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.layout.lexicon.wording import LISTED
from raadsparser.layout.marking.known.numbered import is_ordinal

_EDGE = 2.0  # points by which left edges of one column differ
_FEWEST = 3  # lines with an edge in a column of labels
_WIDE = 2.0  # usual blanks of the line before such a label
_BROAD = 0.6  # heights of the line that a blank is at least, for one that has no other


def part_after_groups(canvas: Canvas, lexicon: Lexicon) -> None:
    """Cut a line before its last words, where these are a label at an edge that other lines have
    too, with a wider blank before it and its value beside it."""
    for region in canvas.regions():
        inside = canvas.in_region(region)
        edges = [segment.line.words[at].box.x0 for segment in inside for at in _edges(segment)]
        for segment in inside:
            at = _label_at(segment, edges, lexicon)
            if at and any(_is_beside(segment, other) for other in inside):
                canvas.replace(segment, split(segment, at))


def _edges(segment: Segment) -> list[int]:
    """The words of a line with white before them: its first, and any after a wider blank."""
    words = segment.line.words
    blanks = [two.box.x0 - one.box.x1 for one, two in pairwise(words)]
    least = _BROAD * segment.box.height if len(blanks) == 1 else 0.0
    return [0] + [
        at
        for at, blank in enumerate(blanks, 1)
        if blank >= _WIDE * max((b for n, b in enumerate(blanks, 1) if n != at), default=0.0)
        and blank > least
    ]


def _label_at(segment: Segment, edges: Sequence[float], lexicon: Lexicon) -> int:
    """The word, not the first, from which on a line is a label in a column; 0 for none.

    Labels behind numbers with a full stop are for `numbered` to tell.
    """
    words = segment.line.words
    if is_ordinal(words[0].text):
        return 0
    for at in _edges(segment)[1:]:
        level = sum(abs(edge - words[at].box.x0) <= _EDGE for edge in edges)
        hit = lexicon.prefix(words[at:]) if level >= _FEWEST else None
        if hit is not None and hit.score >= LISTED and hit.words == len(words) - at:
            return at
    return 0


def _is_beside(segment: Segment, other: Segment) -> bool:
    """Whether a line stands to the right, level or but a line off: a label may be centred."""
    near = segment.box.overlap_y(other.box) > -segment.box.height
    return near and other.box.x0 > segment.box.x1
