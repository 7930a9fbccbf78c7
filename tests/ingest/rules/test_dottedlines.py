"""Borders of cells that a black and white scan left as rows of dots."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.cleanup.steps import despeckled
from raadsparser.ingest.pixels.ink import pieces_of
from raadsparser.ingest.rules.dottedlines import dotted_borders, lined_up
from raadsparser.ingest.rules.finding import find_lines

DPI = 200
COLUMNS, ROWS = (100, 400, 900), (200, 320, 440, 560)


def _page(share: float, *, level: bool = True, upright: bool = True) -> NDArray[np.uint8]:
    """A table whose borders are dots, such a share of them black."""
    chance = np.random.default_rng(7)
    ink = np.zeros((800, 1000), dtype=np.uint8)
    for y in ROWS if level else ():
        ink[y, COLUMNS[0] : COLUMNS[-1]] = 255 * (chance.random(COLUMNS[-1] - COLUMNS[0]) < share)
    for x in COLUMNS if upright else ():
        ink[ROWS[0] : ROWS[-1], x] = 255 * (chance.random(ROWS[-1] - ROWS[0]) < share)
    return ink


@pytest.mark.parametrize("share", [0.25, 0.5])
def test_borders_that_meet_are_those_of_cells(share: float) -> None:
    level, upright, mask = dotted_borders(pieces_of(_page(share), DPI), [], [])
    assert sorted(round(box[1] / 10) * 10 for box in level) == pytest.approx(ROWS, abs=10)
    assert sorted(round(box[0] / 10) * 10 for box in upright) == pytest.approx(COLUMNS, abs=10)
    assert mask is not None
    assert not (_page(share) & ~mask)[ROWS[0] + 9 : ROWS[-1] - 9, 110:890].any()


@pytest.mark.parametrize("level", [True, False])
def test_rows_of_dots_that_meet_none_are_no_borders(level: bool) -> None:
    page = _page(0.3, level=level, upright=not level)
    assert dotted_borders(pieces_of(page, DPI), [], [])[:2] == ([], [])


def test_borders_may_end_at_lines_in_solid_ink() -> None:
    page = _page(0.3, upright=False) | _page(0.3)[:, ::-1] * 0
    page[300:460, 400] = _page(0.3)[300:460, 400]
    solid = [(x - 1, ROWS[0], x + 2, ROWS[-1]) for x in (COLUMNS[0], COLUMNS[-1])]
    level, _, _ = dotted_borders(pieces_of(page, DPI), [], solid)
    assert len(level) == len(ROWS)
    known = [(COLUMNS[0], y - 1, COLUMNS[-1], y + 2) for y in ROWS]
    assert dotted_borders(pieces_of(page, DPI), known, solid)[0] == []


def test_specks_in_line_are_no_dirt() -> None:
    chance = np.random.default_rng(3)
    dirt = chance.random((800, 1000)) < 0.0012
    line = np.zeros_like(dirt)
    line[400, 100:900:4] = True
    kept = lined_up(dirt | line, dirt | line)
    assert kept[400].sum() > 150
    letters = dirt | line
    letters[404:408, 100:900] = True
    assert not lined_up(dirt | line, letters)[400, 140:860].any()
    assert kept[:390].sum() + kept[411:].sum() < 20
    page, done = despeckled(np.where(dirt | line, 0, 255).astype(np.uint8))
    assert done
    assert (page[400] < 128).sum() > 150
    assert (page[:390] < 128).sum() < 20


def test_they_are_lines_of_the_page() -> None:
    page = _page(0.3)
    lines = find_lines(page, DPI, None, (), pieces_of(page, DPI))
    assert (len(lines.flat), len(lines.steep)) == (len(ROWS), len(COLUMNS))
    assert not (page & ~lines.mask)[ROWS[0] + 9 : ROWS[-1] - 9, 110:890].any()


def _stroke(page: NDArray[np.uint8], x: int, top: int, bottom: int) -> None:
    page[top:bottom, x : x + 3] = 255


@pytest.mark.parametrize(("beside", "borders"), [(6, 0), (30, 1)])
def test_letters_one_above_another_are_no_border(beside: int, borders: int) -> None:
    page = _page(0.3)
    for top, bottom in ((208, 240), (245, 277), (282, 312)):
        _stroke(page, 600, top, bottom)
        _stroke(page, 600 + beside, top, bottom)
    _, upright, _ = dotted_borders(pieces_of(page, DPI), [], [])
    assert sum(590 < box[0] < 610 for box in upright) == borders
