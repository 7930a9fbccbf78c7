"""A square is a tick box, but not with a full stop behind it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.ink import pieces_of
from raadsparser.ingest.squares import find_squares

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
