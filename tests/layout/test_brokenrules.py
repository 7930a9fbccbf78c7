"""Rules that a copy broke part cells as they did; those that end where they should stay."""

from __future__ import annotations

import pytest

from raadsparser.layout.cells import find_cells
from raadsparser.page import BBox, Page, Rule, Word

# A table of two rows: two cells, and under them one.
WHOLE = ((50, 100, 350, 100), (50, 120, 350, 120), (50, 140, 350, 140))
SIDES = ((50, 100, 50, 140), (350, 100, 350, 140), (200, 100, 200, 120))


def cells(*rules: tuple[float, ...], words: tuple[Word, ...] = (), pen: float = 1.0) -> list[BBox]:
    thick = (Rule(BBox(x0, y0, max(x1, x0 + pen), max(y1, y0 + pen))) for x0, y0, x1, y1 in rules)
    page = Page(1, 400, 300, "scan", words=words, rules=tuple(thick))
    boxes = find_cells(page).boxes.values()
    return sorted(boxes, key=lambda box: (box.y0, box.x0))


def lefts(boxes: list[BBox]) -> list[tuple[int, int]]:
    return [(round(box.x0, -1), round(box.y0, -1)) for box in boxes]


THREE = [(50, 100), (200, 100), (50, 120)]


def test_a_whole_table() -> None:
    assert lefts(cells(*WHOLE, *SIDES)) == THREE


@pytest.mark.parametrize(
    "middle",
    [
        ((50, 120, 110, 120), (240, 120, 350, 120)),  # lost in the middle
        ((50, 120, 260, 120),),  # lost up to the side
        ((90, 120, 350, 120),),
    ],
)
def test_a_level_rule_in_pieces_parts_rows(middle: tuple[tuple[float, ...], ...]) -> None:
    assert lefts(cells(WHOLE[0], WHOLE[2], *middle, *SIDES)) == THREE


def test_a_side_of_which_a_piece_is_left_closes_rows_that_are_parted() -> None:
    side = (350, 105, 350, 118)
    parted = (200, 100, 200, 140)
    assert len(cells(*WHOLE, SIDES[0], side, parted)) == 4


def test_rules_that_end_at_others_stay_as_they_are() -> None:
    merged = ((50, 120, 200, 120), (200, 100, 200, 140))  # a cell over two rows at the right
    found = lefts(cells(WHOLE[0], WHOLE[2], *SIDES[:2], *merged))
    assert found == [(50, 100), (200, 100), (50, 120)]
    apart = ((50, 180, 350, 180), (50, 200, 350, 200), (50, 180, 50, 200), (350, 180, 350, 200))
    boxes = cells(*WHOLE, *SIDES, *apart)
    assert not any(140 < box.y0 < 175 for box in boxes)  # the white between two tables


def test_no_rule_is_drawn_through_a_word_or_from_an_underline() -> None:
    word = Word("Besluit", BBox(270, 114, 320, 126), 0.9, "ocr")
    broken = (50, 120, 250, 120)
    assert lefts(cells(WHOLE[0], WHOLE[2], broken, *SIDES, words=(word,))) != THREE
    assert lefts(cells(WHOLE[0], WHOLE[2], broken, *SIDES, pen=0.3)) != THREE  # a ground's edge
    underline = (60, 130, 120, 130)
    assert lefts(cells(*WHOLE, *SIDES, underline)) == THREE
