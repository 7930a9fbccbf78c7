"""Ruled lines are found by their shape: long, thin, and with no letters along them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.rules.finding import find_lines

_DPI = 200.0


def _page(*boxes: tuple[int, int, int, int]) -> NDArray[np.uint8]:
    ink = np.zeros((400, 800), dtype=np.uint8)
    for x0, y0, x1, y1 in boxes:
        ink[y0:y1, x0:x1] = 255
    return ink


def test_a_thin_line_is_a_rule() -> None:
    assert [box[1] for box in find_lines(_page((50, 100, 700, 103)), _DPI).flat] == [100]


@pytest.mark.parametrize("high", [30, 120])
def test_a_filled_bar_is_no_rule(high: int) -> None:
    assert not find_lines(_page((50, 100, 700, 100 + high)), _DPI).flat


def test_a_line_that_runs_through_the_feet_of_letters_is_none() -> None:
    letters = [(x, 80, x + 12, 100) for x in range(50, 160, 16)]
    assert not find_lines(_page((50, 100, 160, 103), *letters), _DPI).flat
    assert find_lines(_page((50, 100, 160, 103), *letters[:1]), _DPI).flat


def test_bold_letters_that_nearly_touch_are_no_rule() -> None:
    letters = [(x, 100, x + 10, 110) for x in range(50, 190, 12)]
    assert not find_lines(_page(*letters), _DPI).flat
    assert find_lines(_page((50, 100, 190, 110)), _DPI).flat
    # a thick line with such gaps is longer than any word: print that is worn
    worn = [(x, 100, x + 10, 110) for x in range(50, 700, 12)]
    assert find_lines(_page(*worn), _DPI).flat


@pytest.mark.parametrize("gap", [2, 4])
def test_a_double_border_is_a_rule(gap: int) -> None:
    high = 100 + 3 + gap
    lines = find_lines(_page((50, 100, 700, 103), (50, high, 700, high + 3)), _DPI)
    assert lines.flat
    assert lines.flat[0][1] == 100
    upright = _page((50, 50, 53, 350), (53 + gap, 50, 56 + gap, 350))
    assert find_lines(upright, _DPI).steep


def test_light_borders_part_a_table_where_they_end_at_its_lines() -> None:
    point = _DPI / 72
    grid = _page((50, 50, 750, 53), (50, 347, 750, 350), (50, 50, 53, 350), (747, 50, 750, 350))
    faint = grid.copy()
    faint[150:152, 53:747] = 255  # from side to side
    faint[152:347, 400:402] = 255  # from that line down to the foot
    faint[250:252, 120:340] = 255  # ends in the open
    lines = find_lines(grid, _DPI, faint)
    flat = sorted(round(box[1] / point) for box in lines.flat)
    assert flat == [round(y / point) for y in (50, 150, 347)]
    assert sorted(round(box[0] / point) for box in lines.steep) == [
        round(x / point) for x in (50, 400, 747)
    ]
    assert lines.mask[250, 200], "what is no rule is no ink of words either"


def test_light_borders_that_end_at_light_ones_alone_part_nothing() -> None:
    faint = _page((50, 50, 750, 52), (50, 347, 750, 349), (50, 50, 52, 349), (748, 50, 750, 349))
    lines = find_lines(np.zeros_like(faint), _DPI, faint)
    assert not lines.flat
    assert not lines.steep
    assert len(lines.light) == 2, "they part texts all the same"


def test_lines_are_lengthened_to_light_borders_that_they_stop_short_of() -> None:
    grid = _page((50, 50, 750, 53), (50, 347, 750, 350), (50, 50, 53, 350), (747, 50, 750, 350))
    grid[160:347, 400:403] = 255
    faint = grid.copy()
    faint[150:152, 53:747] = 255
    middle = next(box for box in find_lines(grid, _DPI, faint).steep if abs(box[0] - 400) < 3)
    assert middle[1] <= 150
    assert next(box for box in find_lines(grid, _DPI).steep if abs(box[0] - 400) < 3)[1] == 160


def test_a_line_that_is_dark_in_part_is_as_long_as_its_light_ink() -> None:
    faint = _page((50, 100, 750, 102))
    dark = _page((50, 100, 180, 102), (400, 100, 480, 102))
    boxes = find_lines(dark, _DPI, faint).flat
    assert (50, 750) in [(box[0], box[2]) for box in boxes]


def test_a_light_line_that_leans_a_little_is_one_all_the_same() -> None:
    faint = _page(*((x, 100 + x // 160, x + 160, 103 + x // 160) for x in range(0, 800, 160)))
    lines = find_lines(np.zeros_like(faint), _DPI, faint)
    assert lines.mask[101, 100]
    assert lines.mask[105, 700]


def test_light_borders_as_long_as_a_dark_one_are_of_its_table() -> None:
    dark = _page((50, 50, 750, 53), (400, 50, 403, 350))
    faint = dark.copy()
    faint[200:202, 50:750] = 255
    faint[50:350, 600:602] = 255
    faint[250:252, 120:640] = 255  # another text's
    lines = find_lines(dark, _DPI, faint)
    assert sorted(box[1] for box in lines.flat) == pytest.approx([50, 200], abs=1)
    assert sorted(box[0] for box in lines.steep) == pytest.approx([400, 600], abs=1)


def test_a_light_fold_that_letters_go_through_parts_no_text() -> None:
    ink = _page(*((x, y, x + 14, y + 20) for y in range(60, 340, 40) for x in range(100, 700, 18)))
    faint = ink.copy()
    faint[:, 405:407] = 255
    assert not find_lines(ink, _DPI, faint).light
    clear = ink.copy()
    clear[:, 390:430] = 0
    faint = clear.copy()
    faint[:, 405:407] = 255
    assert find_lines(clear, _DPI, faint).light


def test_the_bars_of_capitals_in_a_row_are_no_rule() -> None:
    places = range(50, 135, 17)
    bars = [(x, 100, x + 15, 103) for x in places]  # so near to one another as in `TT`
    stems = [(x + 5, 103, x + 9, 125) for x in places]
    assert not find_lines(_page(*bars, *stems), _DPI).flat
    assert find_lines(_page(*bars), _DPI).flat, "a line that is a little broken"


def test_light_borders_may_end_at_the_edges_of_dark_areas() -> None:
    grid = _page((50, 50, 750, 53), (50, 50, 53, 350), (747, 50, 750, 350))
    faint = grid.copy()
    faint[53:300, 400:402] = 255  # down to a band that was inverted
    assert not any(box[0] == 399 for box in find_lines(grid, _DPI, faint).steep)
    band = (50, 300, 750, 301)
    assert any(box[0] == 399 for box in find_lines(grid, _DPI, faint, [band]).steep)
