"""A crease is lighter than the print that goes through it, and is taken out of that print."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.cleanup.creases import evened
from raadsparser.ingest.cleanup.surface import prepare
from raadsparser.ingest.rules.finding import find_lines

_DPI = 200.0
Pixels = NDArray[np.uint8]


def _page(lean: float = 0.0) -> tuple[Pixels, Pixels]:
    """Letters over a crease, and the crease alone, which leans so much over the page."""
    page = np.full((800, 500), 253, np.uint8)
    crease = np.zeros(page.shape, bool)
    for y in range(800):
        x = 250 + round(lean * y / 800)
        crease[y, x : x + 3] = True
    page[crease] = 160
    for y in range(60, 760, 30):
        page[y : y + 4, 235:275] = 20  # a stroke across it
        page[y + 12 : y + 18, 251:254] = 20  # one that runs along it
    return page, crease


def _ink(page: Pixels, level: int = 200) -> Pixels:
    return (page < level).astype(np.uint8) * 255


@pytest.mark.parametrize("lean", [0.0, 9.0])
@pytest.mark.parametrize("turned", [False, True])
def test_print_along_a_crease_stays_and_the_crease_goes(lean: float, turned: bool) -> None:
    page, crease = _page(lean)
    if turned:
        page, crease = np.ascontiguousarray(page.T), crease.T
    lines = find_lines(_ink(page), _DPI)
    assert lines.folds
    even = evened(page, lines, _DPI)
    assert (even[crease & (page == 160)] > 225).mean() > 0.95
    assert (even[page == 20] < 60).all()


def test_a_stroke_of_a_pen_through_letters_is_ink() -> None:
    page, crease = _page()
    page[crease & (page == 160)] = 30
    assert (evened(page, find_lines(_ink(page), _DPI), _DPI) == page).all()


def test_a_page_without_creases_is_left_alone() -> None:
    page = np.full((400, 500), 253, np.uint8)
    assert evened(page, find_lines(_ink(page), _DPI), _DPI) is page


def test_a_light_line_that_letters_go_through_is_a_crease_and_parts_no_text() -> None:
    page, _ = _page()
    lines = find_lines(_ink(page, 100), _DPI, _ink(page))
    assert lines.folds
    assert not lines.light


def test_a_page_is_read_with_the_print_along_its_crease_whole() -> None:
    page, crease = _page()
    read = prepare(page, _DPI, []).grey
    assert (read[crease & (page == 20)] < 100).all()
    assert (read[crease & (page == 160)] > 200).mean() > 0.9
