"""A square is a tick box, but not with a full stop behind it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.marks.finding import find_marks
from raadsparser.ingest.marks.squares import find_squares
from raadsparser.ingest.pixels.ink import pieces_of

_DPI = 200.0


def _page(dot: tuple[int, int] | None) -> NDArray[np.uint8]:
    """A square of 20 pixels, small letters behind it, and a dot at a place right below it."""
    ink = np.zeros((200, 600), dtype=np.uint8)
    ink[100:120, 100:120] = 255
    ink[102:118, 102:118] = 0
    for x in range(150, 400, 16):
        ink[106:120, x : x + 3] = 255
        ink[106:109, x : x + 10] = 255
    if dot is not None:
        ink[dot[1] : dot[1] + 4, dot[0] : dot[0] + 4] = 255
    return ink


@pytest.mark.parametrize(
    ("dot", "boxes"), [(None, 1), ((124, 116), 0), ((124, 104), 1), ((140, 116), 1)]
)
def test_a_square_with_a_full_stop_close_behind_it_is_an_initial(
    dot: tuple[int, int] | None, boxes: int
) -> None:
    ink = _page(dot)
    assert len(find_squares(ink, pieces_of(ink, _DPI))) == boxes


def _crossed(arm: int) -> NDArray[np.uint8]:
    """An empty box, and one beside it whose level sides the arms of a cross make longer."""
    ink = np.zeros((300, 300), dtype=np.uint8)
    for left in (100, 160):
        ink[100:126, left : left + 26] = 255
        ink[103:123, left + 3 : left + 23] = 0
    for y in range(-arm, 26 + arm):  # two strokes from beyond the corners
        for x in (160 + y, 185 - y):
            ink[100 + y, x - 2 : x + 3] = 255
    for row in (100, 123):
        ink[row : row + 3, 160 - arm : 186 + arm] = 255
    return ink


@pytest.mark.parametrize("arm", [0, 5, 9])
def test_a_box_is_found_under_a_cross_that_makes_its_sides_longer_at_both_ends(arm: int) -> None:
    ink = _crossed(arm)
    found = sorted(find_squares(ink, pieces_of(ink, _DPI)), key=lambda box: box[0])
    assert len(found) == 2
    assert all(abs(a - b) <= 2 for a, b in zip(found[1], (160, 100, 186, 126), strict=True))


def _stacked() -> NDArray[np.uint8]:
    """Three boxes one above another in a cell, both level sides of the second made longer up to
    its border by the arms of a cross, which rise above its corners."""
    ink = np.zeros((300, 400), dtype=np.uint8)
    ink[60:250, 92:95] = 255
    for top in (100, 140, 180):
        ink[top : top + 27, 100:128] = 255
        ink[top + 3 : top + 24, 103:125] = 0
        for x in range(150, 300, 16):
            ink[top + 6 : top + 26, x : x + 3] = 255
            ink[top + 6 : top + 9, x : x + 10] = 255
    for y in range(-7, 34):
        for x in (100 + y, 126 - y):
            ink[140 + y, x - 2 : min(128, x + 3)] = 255
    ink[139:143, 93:109] = ink[163:167, 93:109] = 255
    return ink


def test_a_box_is_as_wide_as_its_likes_where_a_cross_makes_both_sides_longer_at_one_end() -> None:
    ink = _stacked()
    marks = find_marks(ink, pieces_of(ink, _DPI))
    found = sorted((mark.box for mark in marks), key=lambda box: box[1])
    assert [round(box[0] / 5) for box in found] == [20, 20, 20]
    assert [mark.ink > 0.2 for mark in sorted(marks, key=lambda m: m.box[1])] == [
        False,
        True,
        False,
    ]
