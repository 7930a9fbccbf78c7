"""Which way up a page is, where its ink alone would mislead."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.pixels.turn import upright
from raadsparser.ingest.pixels.upright import Turn, find_turn


def columned() -> NDArray[np.uint8]:
    """Ink whose columns are sharper than its rows, as in a table with few words a cell."""
    page = np.zeros((1200, 900), np.uint8)
    rng = np.random.default_rng(5)
    for left in range(80, 860, 60):
        for top in range(60, 1100, 9):
            shift = int(rng.integers(0, 5))
            page[top + shift : top + shift + 5, left : left + 9] = 255
    return page


def test_a_page_that_reads_ill_on_its_side_is_tried_as_it_lies() -> None:
    asked: list[int] = []

    def readability(turn: Turn) -> float:
        asked.append(turn.rotation)
        return 0.95 if turn.rotation == 0 else 0.3

    assert find_turn(columned(), 120, readability).rotation == 0
    assert asked == [90, 270, 0]


def test_a_page_that_reads_well_on_its_side_is_not_asked_again() -> None:
    asked: list[int] = []

    def readability(turn: Turn) -> float:
        asked.append(turn.rotation)
        return 0.9 if turn.rotation == 270 else 0.3

    assert find_turn(columned(), 120, readability).rotation == 270
    assert asked == [90, 270]


@pytest.mark.parametrize("width", [821, 838, 841])
def test_filled_bars_do_not_pass_for_lines_at_a_skew(width: int) -> None:
    """Of a page with bars most ink is theirs: every so manyth point of them lies on lines too."""
    page = np.zeros((1462, 1034), np.uint8)
    rng = np.random.default_rng(5)
    for top in range(160, 1300, 22):
        for left in range(110, 900, 8):
            if rng.random() < 0.4:
                page[top + int(rng.integers(0, 3)) : top + 9, left : left + 5] = 255
    for top in range(180, 1260, 265):
        page[top : top + 38, 100 : 100 + width] = 255
    leaning = upright(255 - page, 0, -0.2)
    assert find_turn(255 - leaning, 125, lambda _: 1.0).skew == pytest.approx(0.2, abs=0.06)
