"""Rows with long runs all lie in a band, those far from any in none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadsparser.ingest.pixels.bits import bands_of_runs
from raadsparser.ingest.pixels.morphology import closed, grown, opened
from raadsparser.ingest.pixels.turn import Pixels


def _rows_with_runs(mask: Pixels, length: int, gap: int) -> set[int]:
    runs = opened(grown(closed(mask, gap, 1), 1, 3), length, 1)
    return {int(row) for row in np.flatnonzero(runs.any(axis=1))}


@settings(deadline=None)
@given(
    seed=st.integers(0, 10_000),
    share=st.sampled_from([0.5, 0.8, 0.95, 1.0]),
    blank=st.sampled_from([0.0, 0.5, 0.95]),
    length=st.integers(9, 90),
    gap=st.integers(0, 4),
)
def test_rows_with_runs_lie_in_bands(
    seed: int, share: float, blank: float, length: int, gap: int
) -> None:
    lot = np.random.default_rng(seed)
    mask = (lot.random((40, 200)) < share) & (lot.random((40, 1)) >= blank)
    page = mask.astype(np.uint8) * 255
    bands = bands_of_runs(page, length, gap)
    banded = {row for top, bottom in bands for row in range(top, bottom)}
    assert _rows_with_runs(page, length, gap) <= banded


@pytest.mark.parametrize(("line", "band"), [(0, (0, 2)), (20, (19, 22)), (39, (38, 40))])
def test_a_line_gives_a_band_with_the_rows_beside_it(line: int, band: tuple[int, int]) -> None:
    page = np.zeros((40, 200), dtype=np.uint8)
    page[line, 50:150] = 255
    assert bands_of_runs(page, 61, 2) == [band]


def test_a_blank_page_has_no_band() -> None:
    assert bands_of_runs(np.zeros((40, 200), dtype=np.uint8), 61, 2) == []
