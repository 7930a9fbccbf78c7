"""Print on shaded cells is made dark, and its ground white, whatever came before."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from raadsparser.ingest.cleanup.screens import descreened
from raadsparser.ingest.cleanup.steps import faded_again, unfaded
from raadsparser.ingest.cleanup.surface import prepare
from raadsparser.ingest.rules.grounds import dark_areas, inverted
from raadsparser.ingest.rules.shades import darkened, shaded_in_shadow

AREA = (20, 20, 180, 60)


def page(ground: int, letters: int) -> np.ndarray:
    """A shaded cell between black rules, with six letters in it."""
    grey = np.full((80, 200), 255, np.uint8)
    grey[20:60, 20:180] = ground
    grey[20:23, 20:180], grey[20:60, 20:23] = 16, 16
    for left in range(40, 100, 10):
        grey[35:45, left : left + 4] = letters
    return grey


@pytest.mark.parametrize(
    ("ground", "letters"),
    [(254, 175), (195, 0), (195, 120)],
    ids=["made white before", "grey on a faded page", "grey, its print pale"],
)
def test_letters_are_dark_and_the_ground_is_white(ground: int, letters: int) -> None:
    done = darkened(page(ground, letters), [AREA])
    assert done[40, 42] < 60
    assert done[40, 150] > 245
    assert done[70, 100] == 255


def test_dark_letters_on_white_stay() -> None:
    grey = page(255, 0)
    assert (darkened(grey, [AREA]) == grey).all()


def test_letters_at_the_edge_of_a_grainy_bar_stay_whole() -> None:
    grey = np.full((120, 400), 255, np.float64)
    grey[40:70, 50:350] = 110
    grey[46:64, 51:55] = 235  # the stem of the first letter, at the bar's very edge
    grey[58:68, 100:104] = 235  # what reaches down to it
    noise = np.random.default_rng(3).normal(0, 9, grey.shape)
    page = np.clip(grey + noise, 0, 255).astype(np.uint8)
    turned = inverted(page, [(50, 40, 350, 70)], 200)
    assert (turned[48:62, 52:54] < 100).mean() > 0.9
    assert (turned[60:67, 101:103] < 100).mean() > 0.9
    ragged = inverted(page, [(50, 40, 350, 70)], 200, dots=True)
    assert (ragged[40:44, 50:350] == 255).all()


def lit(cells: list[tuple[int, int, int, int]], shade: float = 0.8) -> np.ndarray:
    """A page at 240 dpi that grows dark to the left, and the boxes in points that are shaded."""
    light = np.full((2640, 1960), 245.0)
    light *= 1 - 0.5 * np.exp(np.arange(1960) / -120.0)
    for x0, y0, x1, y1 in cells:
        light[round(y0 / 0.3) : round(y1 / 0.3), round(x0 / 0.3) : round(x1 / 0.3)] *= shade
    return light.astype(np.uint8)


COLUMN = [(70, top, 160, top + 28) for top in range(100, 190, 30)] + [(70, 190, 160, 400)]


def found(page: np.ndarray) -> list[list[int]]:
    boxes = shaded_in_shadow(page, 240)
    return sorted([round(side * 0.3) for side in (y0, y1, x0, x1)] for x0, y0, x1, y1 in boxes)


def test_shaded_cells_in_a_shadow_are_found_one_by_one_also_where_they_are_tall() -> None:
    boxes = found(lit(COLUMN))
    assert len(boxes) == len(COLUMN)
    for box, (x0, y0, x1, y1) in zip(boxes, COLUMN, strict=True):
        assert box == pytest.approx([y0, y1, x0, x1], abs=3)


def test_cells_in_a_shadow_have_edges_on_the_page_that_is_read() -> None:
    page = lit(COLUMN, 0.85)
    for top in range(340, 1320, 40):
        for left in range(600, 1600, 20):
            page[top : top + 20, left : left + 6] = 30  # print
    edges = prepare(page, 240, []).edges
    sides = {round(side * 0.3) for box in edges for side in (box[1], box[3])}
    for _, top, _, bottom in COLUMN:
        assert any(abs(side - top) <= 4 for side in sides)
        assert any(abs(side - bottom) <= 4 for side in sides)


def test_a_tall_place_by_itself_is_no_cell() -> None:
    assert not found(lit(COLUMN[-1:]))


def test_a_tint_that_is_hardly_one_is_none() -> None:
    """Of such a one parts would be found."""
    assert not found(lit(COLUMN, 0.955))


def test_a_shadow_along_the_edge_is_none_where_a_turn_uncovered_white_beside_it() -> None:
    page = lit(COLUMN)
    for row in range(1300):
        page[row, : (1300 - row) // 60] = 255
    assert found(page) == found(lit(COLUMN))


def test_a_strip_under_a_stamp_is_found_all_the_same() -> None:
    page = np.full((1200, 2000), 245, np.uint8)
    page[600:637, 200:1800] = 70
    for left in range(204, 600, 18):
        page[606:630, left : left + 10] = 240  # letters
    cv2.rectangle(page, (1200, 380), (1600, 780), 120, 12)
    cv2.putText(page, "28 JUN", (1230, 640), cv2.FONT_HERSHEY_DUPLEX, 3.0, 90, 16)
    assert dark_areas(page, 240) == [pytest.approx((200, 600, 1800, 637), abs=4)]


def test_a_dark_column_of_labels_is_found_with_the_bands_that_go_on_from_it() -> None:
    page = np.full((1200, 1600), 250, np.uint8)
    page[100:1000, 200:500] = 60  # the labels
    for top in (400, 700):
        page[top : top + 60, 500:1400] = 60  # captions over the whole table
        for left in range(220, 480, 18):
            page[top + 20 : top + 40, left : left + 10] = 245
    for top in (130, 160, 300, 520, 860, 890):  # labels of one line and of two
        for left in range(220, 400, 18):
            page[top : top + 20, left : left + 10] = 245
    assert sorted(dark_areas(page, 240)) == [
        pytest.approx((200, 100, 500, 400), abs=4),
        pytest.approx((200, 400, 1400, 460), abs=4),
        pytest.approx((200, 460, 500, 700), abs=4),
        pytest.approx((200, 700, 1400, 760), abs=4),
        pytest.approx((200, 760, 500, 1000), abs=4),
    ]


def test_dark_grounds_of_a_faded_page_are_found_once_it_has_black_again() -> None:
    grey = np.full((600, 800), 226, np.float64)
    for top in range(40, 560, 44):
        grey[top : top + 40, 40:240] = 190  # the label's ground: faded ink of a colour
        for left in range(50, 150, 12):
            grey[top + 14 : top + 28, left : left + 4] = 226
        for left in range(260, 560, 12):
            grey[top + 14 : top + 28, left : left + 4] = 150
    noise = np.random.default_rng(3).normal(0, 2, grey.shape)
    page = np.clip(grey + noise, 0, 255).astype(np.uint8)
    assert not dark_areas(page, 150)
    whole = unfaded(page)
    areas = dark_areas(whole, 150)
    assert sum(x1 - x0 == 200 and y1 - y0 == 40 for x0, y0, x1, y1 in areas) == 12
    turned = faded_again(inverted(whole, areas, 150), whole, page)
    assert (turned[:, 300:] == page[:, 300:]).all()
    assert turned[54:68, 50:54].mean() < 175
    assert turned[44:50, 50:230].mean() > 215
    lines = prepare(page, 150, []).text
    assert sum(line.box[0] < 60 and line.box[2] < 240 for line in lines) == 12
    clean = np.full((600, 800), 255, np.uint8)
    clean[100:110, 100:700] = 0
    assert unfaded(clean) is clean


def nearly_black(holes: float, pitch: int = 14) -> np.ndarray:
    """A black and white page with a ground that a scanner strewed with white, and letters."""
    rng = np.random.default_rng(4)
    grey = np.full((700, 900), 255, np.uint8)
    ground = np.where(rng.random((600, 300)) < holes, 255, 0).astype(np.uint8)
    for top in range(40, 560, 80):
        for left in range(30, 250, pitch):
            ground[top : top + 18, left : left + 5] = 255
    grey[50:650, 50:350] = ground
    return grey


@pytest.mark.parametrize("holes", [0.0, 0.03])
def test_a_ground_that_is_nearly_black_is_turned_without_its_pinholes(holes: float) -> None:
    page = nearly_black(holes)
    turned = inverted(page, [(50, 50, 350, 650)], 200)
    assert (turned[90:108, 80:85] < 100).mean() > 0.95
    assert (turned[120:160, 60:340] > 200).mean() > 0.995


def test_a_ground_that_is_nearly_black_is_none_of_dots() -> None:
    assert not descreened(nearly_black(0.06, pitch=9), 200)[1]
    assert descreened(nearly_black(0.35), 200)[1]


def test_letters_stay_as_dark_as_others_where_grounds_of_a_faded_page_are_found_at_once() -> None:
    grey = np.full((600, 800), 250, np.float64)
    for top in range(40, 560, 44):
        grey[top : top + 40, 40:240] = 175
        for left in range(50, 150, 12):
            grey[top + 14 : top + 28, left : left + 4] = 250
        for left in range(260, 560, 12):
            grey[top + 14 : top + 28, left : left + 4] = 165
    noise = np.random.default_rng(3).normal(0, 2, grey.shape)
    page = np.clip(grey + noise, 0, 255).astype(np.uint8)
    assert dark_areas(page, 150)
    lines = prepare(page, 150, []).text
    assert sum(line.box[0] < 60 and line.box[2] < 240 for line in lines) == 12
    assert sum(line.box[0] > 240 and line.box[2] > 500 for line in lines) == 12
