"""On a strewn page round spots are dirt where no full stop, dot or dash stands."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.cleanup.specks import without_specks
from raadsparser.ingest.cleanup.surface import prepare
from raadsparser.ingest.lines.finding import find_text_lines
from raadsparser.ingest.pixels.ink import pieces_of

_DPI = 240.0
_BASELINE, _SMALL = 120, 18

Spot = tuple[int, int, int, int]


def _page(*spots: Spot, dust: int = 60) -> NDArray[np.uint8]:
    """A line of letters in words of five, the third of each an i; and dust further down."""
    ink = np.zeros((900, 1200), np.uint8)
    for word in range(8):
        for letter in range(5):
            left = 100 + word * 120 + letter * 20
            wide = 4 if letter == 2 else 14
            ink[_BASELINE - _SMALL : _BASELINE, left : left + wide] = 255
            if letter == 2:
                ink[_BASELINE - 28 : _BASELINE - 23, left : left + 5] = 255
    for at in range(dust):
        ink[300 + at * 9 : 304 + at * 9, 40 + at * 18 : 44 + at * 18] = 255
    for x0, y0, x1, y1 in spots:
        ink[y0:y1, x0:x1] = 255
    return ink


def _kept(ink: NDArray[np.uint8], spot: Spot) -> bool:
    """Whether a spot is of the line of letters."""
    pieces = pieces_of(ink, _DPI)
    lines = find_text_lines(pieces, np.zeros_like(ink), (0, 0, *ink.shape[::-1]))
    line = max(without_specks(pieces, lines), key=lambda line: len(line.members))
    places = {(int(pieces.x0[n]), int(pieces.y0[n])) for n in line.members}
    return spot[:2] in places


BETWEEN = 100 + 4 * 20 + 14 + 12  # in the blank after the first word
SPECKS = {
    "half way up in a blank": (BETWEEN, 108, BETWEEN + 4, 112),
    "on the baseline far from any letter": (BETWEEN + 6, 116, BETWEEN + 10, 120),
    "under a letter": (104, 126, 108, 130),
    "small, over a letter": (104, 93, 107, 96),
    "as high as an apostrophe, far from any letter": (80, 90, 84, 97),
    "as high as an apostrophe, as broad as high": (BETWEEN - 8, 90, BETWEEN - 3, 95),
    "half way up before the line, by itself": (76, 107, 83, 114),
}
PRINT = {
    "a full stop": (BETWEEN - 8, 116, BETWEEN - 4, 120),
    "a full stop after a thin figure": (BETWEEN - 1, 116, BETWEEN + 3, 120),
    "a dash": (BETWEEN, 109, BETWEEN + 9, 112),
    "a short dash": (BETWEEN, 109, BETWEEN + 4, 112),
    "an accent": (104, 92, 111, 98),
    "an apostrophe": (BETWEEN - 8, 90, BETWEEN - 5, 97),
}


@pytest.mark.parametrize("spot", SPECKS.values(), ids=SPECKS)
def test_specks_on_a_strewn_page_are_no_print(spot: Spot) -> None:
    assert not _kept(_page(spot), spot)


@pytest.mark.parametrize("spot", PRINT.values(), ids=PRINT)
def test_marks_where_marks_stand_are_kept(spot: Spot) -> None:
    assert _kept(_page(spot), spot)


@pytest.mark.parametrize("spot", SPECKS.values(), ids=SPECKS)
def test_on_a_clean_page_all_is_print(spot: Spot) -> None:
    assert _kept(_page(spot, dust=5), spot)


def test_dots_one_under_another_are_bullets() -> None:
    bullet = (76, 107, 83, 114)
    other = tuple(side + below for side, below in zip(bullet, (0, 50, 0, 50), strict=True))
    assert _kept(_page(bullet, other), bullet)  # type: ignore[arg-type]


def test_a_speck_beside_two_figures_is_none_of_them() -> None:
    ink = _page()
    figures, speck = [(500, 600, 512, 624), (516, 600, 528, 624)], (470, 598, 476, 604)
    for x0, y0, x1, y1 in (*figures, speck):
        ink[y0:y1, x0:x1] = 255
    pieces = pieces_of(ink, _DPI)
    lines = find_text_lines(pieces, np.zeros_like(ink), (0, 0, *ink.shape[::-1]))
    boxes = [line.box for line in without_specks(pieces, lines) if line.box[1] > 550]
    assert [(box[0], box[2]) for box in boxes if box[0] > 400 and box[2] > 500] == [(500, 528)]


def test_a_dot_by_itself_in_the_margin_is_no_line() -> None:
    ink, dot = _page(), (30, 107, 37, 114)
    ink[dot[1] : dot[3], dot[0] : dot[2]] = 255
    pieces = pieces_of(ink, _DPI)
    lines = find_text_lines(pieces, np.zeros_like(ink), (0, 0, *ink.shape[::-1]))
    assert any(line.box[0] == dot[0] for line in lines), "there is a line to leave out"
    assert not any(line.box[0] == dot[0] for line in without_specks(pieces, lines))


def test_the_lines_of_a_page_are_read_without_them() -> None:
    spot = SPECKS["half way up in a blank"]
    surface = prepare((255 - _page(spot)).astype(np.uint8), _DPI, [])
    line = max(surface.text, key=lambda line: len(line.members))
    places = {(surface.pieces.x0[n], surface.pieces.y0[n]) for n in line.members}
    assert spot[:2] not in places
    assert len(places) > 40
