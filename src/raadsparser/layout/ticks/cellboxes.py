"""Tick boxes that are cells of a table, a cross typed in the one that holds:

    +---+
    |   |  Beeldvormend
    +---+
    | X |  Besluitvormend
    +---+

Their cells are none of the form: each is a box that stands where its option does. On a scan the
short rules between them are often not found, and all are one narrow cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raadsparser.page import EMPTY_BOX, TICKED_BOX, BBox, Outline, Word

_LEAST, _MOST = 6.0, 26.0  # points that a side of such a cell is long
_LEVEL = 2.0  # points off level within which cells make a row or a column
_APART = 30.0  # points between two of a column
_NEAR = 20.0  # points between a cell and its option
_FEWEST, _MANY = 2, 6  # cells of a question
_CROSS = re.compile(r"[XxVv×✓✔✗✘☒☑■]|[Xx]{2}")
_INK = 0.1  # dark share of a ticked one, where its cell was found as a box
_SIZE = 8.0  # points of the box that stands for a cell


@dataclass(frozen=True, slots=True)
class CellBox:
    """A cell that is a tick box, and the first word of its option."""

    cell: int
    box: BBox
    ticked: bool
    option: Word

    def word(self) -> Word:
        """The box as the word that a drawn one is."""
        x, y = self.box.center_x, self.box.center_y
        box = BBox(x - _SIZE / 2, y - _SIZE / 2, x + _SIZE / 2, y + _SIZE / 2)
        return Word(TICKED_BOX if self.ticked else EMPTY_BOX, box, 0.9, "ocr")


def cell_boxes(
    cells: Mapping[int, BBox], words: Sequence[Word], outlines: Sequence[Outline]
) -> list[CellBox]:
    """The small cells in a column or a row that are empty or hold a cross, some the one and some
    the other, each with a text beside it."""
    found: list[CellBox] = []
    small = [(n, box) for n, box in cells.items() if _is_small(box)]
    for n, box in small if len(small) >= _FEWEST else ():
        ticked, option = _state(box, words, outlines), _option(box, words)
        if ticked is not None and option is not None:
            found.append(CellBox(n, box, ticked, option))
    found += [part for n, box in cells.items() for part in _parts(n, box, words)]
    groups = [[other for other in found if _in_line(one.box, other.box)] for one in found]
    kept = {one.cell for group in groups if _is_question(group) for one in group}
    return [one for one in found if one.cell in kept]


def _parts(cell: int, box: BBox, words: Sequence[Word]) -> list[CellBox]:
    """The boxes that a narrow cell with one cross is, one level with each option beside it."""
    if not _LEAST <= box.width <= _MOST < box.height:
        return []
    inside = [word for word in words if box.contains(word.box.center_x, word.box.center_y)]
    if len(inside) != 1 or not _CROSS.fullmatch(inside[0].text):
        return []
    level = (w for w in words if box.y0 < w.box.center_y < box.y1 and w.text[:1].isalpha())
    options = sorted((w for w in level if 0 <= w.box.x0 - box.x1 <= _NEAR), key=_middle)
    if not _FEWEST <= len(options) <= _MANY or box.height > len(options) * _MOST:
        return []
    if len({word.text[0].isupper() for word in options}) > 1:
        return []  # the lines of one text: `Motie van de raad`, `uit 2021`
    ticked = min(options, key=lambda word: abs(_middle(word) - _middle(inside[0])))
    high = box.height / len(options)
    places = [BBox(box.x0, m - high / 2, box.x1, m + high / 2) for m in map(_middle, options)]
    pairs = zip(places, options, strict=True)
    return [CellBox(cell, place, option is ticked, option) for place, option in pairs]


def _middle(word: Word) -> float:
    return word.box.center_y


def _is_small(box: BBox) -> bool:
    return min(box.width, box.height) >= _LEAST and max(box.width, box.height) <= _MOST


def _is_question(group: Sequence[CellBox]) -> bool:
    return len(group) >= _FEWEST and len({one.ticked for one in group}) > 1


def _state(box: BBox, words: Sequence[Word], outlines: Sequence[Outline]) -> bool | None:
    """Whether a cell holds a cross, or nothing; None where it holds something else."""
    inside = [word.text for word in words if box.contains(word.box.center_x, word.box.center_y)]
    if inside:
        return True if len(inside) == 1 and _CROSS.fullmatch(inside[0]) else None
    own = (o.ink for o in outlines if box.contains(o.box.center_x, o.box.center_y))
    return any(ink >= _INK for ink in own)


def _option(box: BBox, words: Sequence[Word]) -> Word | None:
    """The word that begins right of a cell, else the one that ends left of it, level with it."""
    level = [w for w in words if w.box.y0 < box.center_y < w.box.y1 and w.text[:1].isalpha()]
    right = [w for w in level if 0 <= w.box.x0 - box.x1 <= _NEAR]
    left = [w for w in level if 0 <= box.x0 - w.box.x1 <= _NEAR]
    if right:
        return min(right, key=lambda word: word.box.x0)
    return max(left, key=lambda word: word.box.x1, default=None)


def _in_line(one: BBox, other: BBox) -> bool:
    """Whether two cells stand one above another or beside one another."""
    column = abs(one.x0 - other.x0) <= _LEVEL and abs(one.x1 - other.x1) <= _LEVEL
    row = abs(one.y0 - other.y0) <= _LEVEL and abs(one.y1 - other.y1) <= _LEVEL
    return row or (column and -one.overlap_y(other) <= _APART)
