"""Ruled lines are found by their shape: long, thin, and with no letters along them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from raadsparser.ingest.morphology import bands_of_runs, opened
from raadsparser.ingest.rules import find_lines

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


@given(
    st.integers(0, 2**32 - 1),
    st.integers(1, 120),
    st.integers(30, 150),
    st.sampled_from([0.9, 0.97, 0.995]),
)
def test_no_run_lies_outside_its_bands(seed: int, wide: int, length: int, share: float) -> None:
    noise = np.random.default_rng(seed)
    mask = ((noise.random((12, 40 + wide)) < share) * 255).astype(np.uint8)
    inside = np.zeros(12, dtype=bool)
    for top, bottom in bands_of_runs(mask, length):
        inside[top:bottom] = True
    assert not opened(mask, length, 1)[~inside].any()
