"""Words that a narrow cell broke where it was full, as word processors do without a hyphen.

| Griffiemedewerke | Zaal:         |
| r:               | Ontmoetingsru |
| Anna de Vries    | imte          |
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from raadsparser.layout.canvas.blocks import Canvas, Segment, rows_of
from raadsparser.page import BBox
from raadsparser.sheet import SOFT_HYPHEN

_ROOM = 1.0  # signs that had room behind a word: one more would not have broken it
# Words that may stand below a full line by themselves.
# fmt: off
_WHOLE = frozenset({
    "en", "of", "de", "het", "een", "van", "in", "op", "te", "tot", "met", "voor", "aan", "bij",
    "uur", "min",
})
# fmt: on
_COLON = 1  # signs behind the rest of a label


def mark_broken_words(canvas: Canvas) -> None:
    """Give a word that fills its cell a soft hyphen where the cell's last line goes on with it;
    the rest of a label, often too short to be read well, is used up by it."""
    for region, cell in canvas.cells.items():
        rows = list(rows_of([s for s in canvas.in_region(region) if not s.taken]))
        for above, below in pairwise(rows):
            if len(above) == len(below) == 1 and _are_words(above[0], below[0]):
                if above[0].is_label:
                    below[0].taken = _is_rest(above[0], below[0])
                elif below is rows[-1] and _is_broken(above[0], below[0], cell):
                    _hyphenate(above[0])


def _are_words(one: Segment, other: Segment) -> bool:
    return len(one.line.words) == len(other.line.words) == 1 and not other.is_label


def _is_rest(label: Segment, below: Segment) -> bool:
    """Whether a label lacks the end of what it is matched with, and so much stands below it."""
    lacking = len(label.hit.label) - len(label.line.text) if label.hit else 0
    return 0 < lacking <= len(below.line.text) <= lacking + _COLON


def _is_broken(one: Segment, other: Segment, cell: BBox) -> bool:
    word, rest = one.line.text, other.line.text
    if not (word[-1].isalpha() and rest[0].islower()) or rest.rstrip(".") in _WHOLE:
        return False
    padding = one.box.x0 - cell.x0  # as wide at the right
    return cell.x1 - padding - one.box.x1 < _ROOM * one.box.width / len(word)


def _hyphenate(segment: Segment) -> None:
    (word,) = segment.line.words
    words = (replace(word, text=word.text + SOFT_HYPHEN),)
    segment.line = replace(segment.line, words=words)
