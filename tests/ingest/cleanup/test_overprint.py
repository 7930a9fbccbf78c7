"""Stamps in grey go; the print below them, grey rules, headings and grounds stay."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from raadsparser.ingest.cleanup.overprint import lifted

Pixels = NDArray[np.uint8]
DPI = 200.0
POINT = DPI / 144
PRINT, GREY = 25, 130


def _page() -> Pixels:
    page = np.full((1200, 1000), 252, dtype=np.uint8)
    for row in range(8):
        _write(page, "Zaaknummer 3641304 voor de raad", (80, 200 + 60 * row), PRINT)
    return page


def _write(page: Pixels, text: str, at: tuple[int, int], ink: int, thick: int = 2) -> None:
    cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, 1.0, (ink,), thick, cv2.LINE_AA)


def _stamped(page: Pixels, ink: int = GREY, turn: float = 9) -> Pixels:
    layer = np.full_like(page, 255)
    cv2.rectangle(layer, (150, 150), (560, 340), (ink,), 8)
    cv2.putText(layer, "ONTVANGEN", (170, 270), cv2.FONT_HERSHEY_DUPLEX, 2.0, (ink,), 8)
    turned = cv2.warpAffine(
        layer, cv2.getRotationMatrix2D((350, 250), turn, 1.0), (1000, 1200), borderValue=(255,)
    )
    return (page.astype(np.uint16) * turned // 255).astype(np.uint8)


def _ink(page: Pixels) -> Pixels:
    return np.asarray(page < 150)


@pytest.mark.parametrize("turn", [0, 9, -14])
@pytest.mark.parametrize("ink", [95, GREY, 170])
def test_a_grey_stamp_goes_and_the_print_below_it_stays(ink: int, turn: float) -> None:
    page = _page()
    given = _stamped(page, ink, turn)
    before = given.copy()
    read = _ink(lifted(given, DPI))
    assert (given == before).all(), "the given page stays as it is"
    extra = np.count_nonzero(read & ~_ink(page))
    lost = np.count_nonzero(_ink(page) & ~read)
    assert extra < 0.03 * np.count_nonzero(_ink(page))
    assert lost < 0.02 * np.count_nonzero(_ink(page))


def test_two_stamps_of_other_greys_go_both() -> None:
    page = _page()
    both = np.roll(_stamped(np.roll(_stamped(page), -420, axis=0), 90), 420, axis=0)
    read = _ink(lifted(both, DPI))
    assert np.count_nonzero(read & ~_ink(page)) < 0.05 * np.count_nonzero(_ink(page))


def test_a_page_without_a_stamp_is_given_back_itself() -> None:
    page = _page()
    assert lifted(page, DPI) is page
    _write(page, "AGENDAKAART", (80, 100), GREY, 7)  # a heading in grey
    cv2.rectangle(page, (80, 800), (700, 860), (GREY,), -1)  # a ground
    assert lifted(page, DPI) is page


def _framed(page: Pixels, thick: int) -> Pixels:
    for y in (140, 220, 340, 660):
        cv2.line(page, (60, y), (940, y), (GREY,), thick)
    for x in (60, 640, 940):
        cv2.line(page, (x, 140), (x, 660), (GREY,), thick)
    return page


def test_the_grey_rules_of_a_table_stay() -> None:
    page = _framed(_page(), 8)
    assert lifted(page, DPI) is page
    page = _framed(_page(), 4)
    given = _stamped(page)
    done = lifted(given, DPI)
    assert (done[400:] == given[400:]).all()
    assert (done[:, 620:] == given[:, 620:]).all()
    stamp = _ink(given) & ~_ink(page)
    assert np.count_nonzero(_ink(done) & stamp) < 0.1 * np.count_nonzero(stamp)


def test_print_that_is_grey_itself_stays() -> None:
    page = np.full((1200, 1000), 252, dtype=np.uint8)
    for row in range(6):  # so close that its lines hang together
        _write(page, "Zaaknummer 3641304 voor", (80, 200 + 30 * row), GREY, 6)
    assert lifted(page, DPI) is page


def test_what_is_larger_than_stamps_stays() -> None:
    page = np.full((1200, 1000), 252, dtype=np.uint8)
    _write(page, "Zaaknummer 3641304 voor de raad", (80, 80), PRINT)
    for row in range(24):
        _write(
            page, "Zaaknummer 3641304 voor de raad van de gemeente", (60, 160 + 40 * row), GREY, 6
        )
    assert lifted(page, DPI) is page


def test_strokes_in_level_rows_are_print_and_a_frame_or_a_slant_is_a_stamp() -> None:
    from raadsparser.ingest.cleanup.overprint import _in_rows

    labels = np.zeros((300, 400), dtype=np.uint8)
    for row in range(4):
        cv2.putText(labels, "Onderwerp", (10, 60 + 60 * row), cv2.FONT_HERSHEY_SIMPLEX, 1, 255, 6)
    assert _in_rows(labels, POINT)
    framed = cv2.rectangle(labels.copy(), (2, 20), (390, 260), 255, 6)
    assert not _in_rows(framed, POINT)
    turn = cv2.getRotationMatrix2D((200, 150), 20, 1.0)
    assert not _in_rows(cv2.warpAffine(labels, turn, (400, 300)), POINT)


def test_lines_in_bold_grey_close_under_one_another_stay() -> None:
    page = _page()
    for row, label in enumerate(("ONDERWERP", "VOORZITTER", "GRIFFIER", "BIJLAGEN", "INSPREKERS")):
        _write(page, label, (640, 700 + 32 * row), 120, 6)
    assert lifted(page, DPI) is page


def _soft(page: Pixels) -> Pixels:
    """The page as an office scanner blurs it: print is grey and as broad as a pen's stroke."""
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 1.0), dtype=np.uint8)


def _text_page() -> Pixels:
    page = np.full((1200, 1000), 252, dtype=np.uint8)
    for row in range(24):
        _write(page, "Zaaknummer 3641304 voor de raad van de gemeente", (60, 110 + 45 * row), 40)
    return page


@pytest.mark.parametrize("turn", [0, 9])
def test_a_stamp_on_soft_print_goes_and_the_print_keeps_its_strokes(turn: float) -> None:
    page = _soft(_text_page())
    given = _stamped(page, 150, turn)
    read = _ink(lifted(given, DPI))
    stamp = _ink(_stamped(np.full_like(page, 252), 148, turn))
    assert np.count_nonzero(read & ~_ink(page)) < 0.05 * np.count_nonzero(stamp)
    lost = np.count_nonzero(_ink(page) & ~read & stamp)
    assert lost < 0.3 * np.count_nonzero(_ink(page) & stamp)
    away = cv2.dilate(stamp.astype(np.uint8), np.ones((41, 41), np.uint8)) == 0
    assert (read == _ink(page))[away].all()


def test_a_stamp_that_touches_a_dark_heading_goes() -> None:
    page = _page()
    _write(page, "ANNOTATIE COMMISSIE", (300, 165), 70, 8)
    read = _ink(lifted(_stamped(page, 150), DPI))
    assert np.count_nonzero(read & ~_ink(page)) < 0.03 * np.count_nonzero(_ink(page))
    assert np.count_nonzero(_ink(page) & ~read) < 0.03 * np.count_nonzero(_ink(page))


def test_a_frame_goes_where_a_line_of_print_runs_along_it() -> None:
    page = np.roll(_page(), 300, axis=0)
    _write(page, "Een raadsbrief volgt spoedig", (140, 348), PRINT, 3)
    read = _ink(lifted(_stamped(page, GREY, 0), DPI))
    assert np.count_nonzero(read & ~_ink(page)) < 0.03 * np.count_nonzero(_ink(page))


def test_far_from_all_strokes_a_stamp_has_its_usual_grey() -> None:
    from raadsparser.ingest.cleanup.overprint import _level

    small = np.full((40, 200), 252, dtype=np.uint8)
    stamp = np.zeros_like(small)
    small[:, :20], stamp[:, :20] = GREY, 255
    level = _level(small, stamp, 1.0)
    assert level[20, 10] == GREY
    assert level[20, 190] == GREY


@pytest.mark.parametrize("turn", [-2, 2])
def test_a_frame_is_large_though_the_letters_in_it_are_as_filled_as_a_ground(turn: float) -> None:
    from raadsparser.ingest.cleanup.overprint import _is_large

    layer = np.zeros((500, 700), dtype=np.uint8)
    cv2.rectangle(layer, (130, 150), (560, 310), 255, 6)
    for text, y, scale in (("KOPIE", 220, 1.5), ("11 DEC 2019", 292, 1.2)):
        cv2.putText(layer, text, (150, y), cv2.FONT_HERSHEY_DUPLEX, scale, 255, 8)
    turned = cv2.warpAffine(layer, cv2.getRotationMatrix2D((350, 250), turn, 1.0), (700, 500))
    small = cv2.resize(turned, (350, 250), interpolation=cv2.INTER_AREA)
    x, y, width, height = cv2.boundingRect(small)
    stamp = np.where(small[y : y + height, x : x + width] > 127, 255, 0).astype(np.uint8)
    assert _is_large(stamp, DPI / 144)
    assert not _is_large(stamp[10:-10, 12:-12], DPI / 144), "lines of letters"


def test_a_block_darker_than_stamps_on_a_page_of_black_print_is_left() -> None:
    page = np.full((1600, 1200), 255, dtype=np.uint8)
    for top in range(1000, 1400, 8):
        page[top : top + 4, 100:900] = 0  # print
    page[200:350, 200:500] = 40
    page[600:720, 200:700] = 120  # a shaded cell
    assert lifted(page, 240.0)[:500].min() == 40


@given(
    st.lists(
        st.tuples(
            st.integers(0, 700), st.integers(0, 500), st.integers(4, 400), st.integers(0, 255)
        ),
        max_size=6,
    ),
    st.sampled_from([0, 90]),
)
@settings(max_examples=60, deadline=None)
def test_no_page_of_blocks_stops_it(blocks: list[tuple[int, int, int, int]], ink: int) -> None:
    page = np.full((800, 600), 255, dtype=np.uint8)
    for top in range(400, 700, 8):
        page[top : top + 4, 50:550] = ink
    for y, x, side, grey in blocks:
        page[y : y + side, x : x + side] = grey
    assert lifted(page, 120.0).shape == page.shape


@pytest.mark.parametrize("logo", [False, True])
def test_grey_labels_set_close_stay_also_beside_a_grey_logo(logo: bool) -> None:
    page = _page()
    for row, label in enumerate(("Reg.nr.: gp", "Opgelegd jp:", "Portefeuillehouder(s):")):
        _write(page, label, (560, 300 + 28 * row), 80, 6)
    if logo:
        cv2.fillPoly(page, [np.array([[560, 270], [620, 270], [620, 180]])], (80,))
    assert lifted(page, DPI) is page


def test_letters_that_reach_below_the_line_leave_it_white_there() -> None:
    from raadsparser.ingest.cleanup.overprint import _in_rows

    labels = np.zeros((140, 400), dtype=np.uint8)
    for row in range(3):
        at = (10, 40 + 34 * row)
        cv2.putText(labels, "Onderwerp van gesprek", at, cv2.FONT_HERSHEY_SIMPLEX, 1, 255, 6)
    assert _in_rows(labels, POINT)
