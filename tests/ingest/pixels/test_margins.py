"""The white around a page's print is left out, and no place on the page changes by that."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from raadsparser.ingest.pixels.margins import Part, trimmed
from raadsparser.ingest.pixels.turn import Pixels, upright
from raadsparser.page import BBox

POINT = 200 / 72


def paper(*print_: tuple[int, int, int, int], grey: int = 250, ink: int = 20) -> Pixels:
    """A page of 1,200 by 1,600 pixels, 200 dpi, with bars of ink: x0, y0, x1, y1."""
    page = np.full((1600, 1200), grey, np.uint8)
    for x0, y0, x1, y1 in print_:
        page[y0:y1, x0:x1] = ink
    return page


def test_the_white_around_the_print_is_left_out_but_for_a_strip() -> None:
    part, place = trimmed(paper((200, 300, 1000, 1300)), 200)
    assert place.box.x0 * POINT == pytest.approx(200 - 12 * POINT, abs=8)
    assert place.box.y0 * POINT == pytest.approx(300 - 12 * POINT, abs=8)
    assert part.shape[1] == pytest.approx(800 + 24 * POINT, abs=16)
    assert part.shape[0] == pytest.approx(1000 + 24 * POINT, abs=16)
    assert (place.box.width * POINT, place.box.height * POINT) == pytest.approx(part.shape[::-1])
    assert np.count_nonzero(part < 128) == 800 * 1000


@pytest.mark.parametrize("ink", [0, 180])
def test_a_hair_is_print_in_black_and_in_grey(ink: int) -> None:
    page = paper((300, 300, 900, 1300), (100, 100, 1100, 101), (1100, 100, 1101, 1500), ink=ink)
    part, place = trimmed(page, 200)
    assert place.box.y0 * POINT <= 100
    assert np.count_nonzero(part < 200) == np.count_nonzero(page < 200)


def test_the_grain_of_paper_is_no_print() -> None:
    grain = np.random.default_rng(1).normal(0, 4, (1600, 1200))
    page = (paper((200, 300, 1000, 1300), grey=235) + grain).clip(0, 255).astype(np.uint8)
    assert trimmed(page, 200)[0].shape[0] < 1200


def test_a_page_with_a_dark_edge_all_round_stays_whole() -> None:
    page = paper((0, 0, 1200, 12), (0, 1588, 1200, 1600), (0, 0, 12, 1600), (1188, 0, 1200, 1600))
    part, place = trimmed(page, 200)
    assert part is page
    assert (place.box.x0, place.box.y0) == (0, 0)


def test_print_at_the_last_pixels_is_kept() -> None:
    page = np.full((1603, 1205), 250, np.uint8)
    page[1590:, 1195:] = 0
    part, place = trimmed(page, 200)
    assert np.count_nonzero(part == 0) == 13 * 10
    assert (place.box.x1 * POINT, place.box.y1 * POINT) == pytest.approx((1205, 1603))


def test_a_blank_page_and_one_of_a_few_pixels_stay_whole() -> None:
    for page in (paper(), np.full((5, 5), 255, np.uint8)):
        assert trimmed(page, 200)[0] is page


def test_of_a_page_with_a_single_line_a_quarter_of_each_side_is_kept() -> None:
    part, place = trimmed(paper((500, 40, 560, 60)), 200)
    assert part.shape >= (400, 300)
    assert place.box.y0 >= 0
    assert np.count_nonzero(part < 128) == 60 * 20


@given(
    st.integers(0, 250),
    st.integers(0, 150),
    st.sampled_from([0, 90, 180, 270]),
    st.sampled_from([0.0, 0.03, 1.5, -2.8, 6.0]),
)
@example(250, 0, 90, 3.0)
@example(0, 150, 270, -3.0)
@settings(max_examples=30, deadline=None)
def test_a_part_turned_by_itself_lies_where_it_does_on_the_turned_page(
    x: int, y: int, rotation: int, skew: float
) -> None:
    page = np.full((400, 600), 255, np.uint8)
    page[y + 96 : y + 104, x + 146 : x + 154] = 0  # in the middle of the part, or near it
    frame = Part(BBox(x, y, x + 300, y + 210), (600, 400)).frame(rotation, skew)
    whole = _middle(upright(page, rotation, skew))
    own = _middle(upright(page[y : y + 210, x : x + 300], rotation, skew))
    assert (own[0] - frame.x0, own[1] - frame.y0) == pytest.approx(whole, abs=1)


def _middle(page: Pixels) -> tuple[float, float]:
    rows, columns = np.nonzero(page < 128)
    return float(columns.mean()), float(rows.mean())
