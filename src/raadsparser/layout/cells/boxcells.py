"""Tick boxes in a column of cells of their own, right of the cells of their options:

    +------+-----+
    | wel  |  ☐  |
    +------+-----+
    | niet |  ☒  |
    +------+-----+

Each is read as if it stood in the cell of its option.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from raadsparser.layout.cells.adjacent import EDGE, beside
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.page import EMPTY_BOX, TICKED_BOX, BBox, Word

_BOXES = frozenset({EMPTY_BOX, TICKED_BOX})
_LONGEST, _FEWEST = 5, 2  # words of an option, and options of a form


def with_boxes_joined(
    homes: Mapping[int, list[Word]], cells: Mapping[int, BBox], lexicon: Lexicon
) -> dict[int, list[Word]]:
    """The words of each cell, boxes that stand alone beside options with those."""
    pairs = [
        (cell, option)
        for cell, words in homes.items()
        if cell in cells and len(words) == 1 and words[0].text in _BOXES
        if (option := _option(cell, homes, cells, lexicon)) is not None
    ]
    joined = {cell: list(words) for cell, words in homes.items()}
    for cell, option in pairs:
        column = [other for other, _ in pairs if abs(cells[other].x0 - cells[cell].x0) <= EDGE]
        alone = sum(other == option for _, other in pairs) == 1
        if len(column) >= _FEWEST and alone:
            joined[option] += joined.pop(cell)
    return joined


def _option(
    cell: int, homes: Mapping[int, list[Word]], cells: Mapping[int, BBox], lexicon: Lexicon
) -> int | None:
    """The cell left of another that holds an option without a box; a label is none. None too
    where one stands right of it, whose box it may be."""
    if any(
        other in cells and beside(cells[cell], cells[other]) and _may_be_option(words)
        for other, words in homes.items()
    ):
        return None
    for other, words in homes.items():
        if other in cells and beside(cells[other], cells[cell]) and _may_be_option(words):
            text = " ".join(word.text for word in words)
            return None if lexicon.match(text) else other
    return None


def _may_be_option(words: Sequence[Word]) -> bool:
    return 0 < len(words) <= _LONGEST and not any(word.text in _BOXES for word in words)
