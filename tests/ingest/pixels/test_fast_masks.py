"""What is asked of a part of a mask gives what the whole mask would give."""

from __future__ import annotations

import numpy as np
import pytest

from raadsparser.ingest.cleanup.screens import descreened
from raadsparser.ingest.pixels.bits import most_pieces
from raadsparser.ingest.pixels.morphology import (
    closed,
    components,
    grown,
    level_runs,
    opened,
    spread,
)
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import _own_ink, without

WIDTHS = [63, 64, 65, 128, 201]


def noise(height: int, width: int, share: float, seed: int = 1) -> Pixels:
    """Ink at random, 255 on 0."""
    dots = np.random.default_rng(seed).random((height, width)) < share
    return dots.astype(np.uint8) * 255


def lined(width: int, seed: int = 1) -> Pixels:
    """Noise with level strokes of many lengths, some with gaps and some at the edges."""
    page, pick = noise(120, width, 0.03, seed), np.random.default_rng(seed)
    for row in range(2, 118, 4):
        start = int(pick.integers(-20, width))
        end = start + int(pick.integers(5, 70))
        page[row, max(0, start) : max(0, end)] = 255
        gap = (start + end) // 2
        page[row, max(0, gap) : max(0, gap + int(pick.integers(0, 6)))] = 0
    return page


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("gap", [3, 4])
@pytest.mark.parametrize(("taller", "length"), [(2, 17), (3, 40), (3, 87)])
def test_strokes_in_bands_are_those_of_the_page(
    width: int, gap: int, taller: int, length: int
) -> None:
    for seed in range(4):
        page = lined(width, seed)
        bridged = closed(page, gap, 1)
        whole = opened(grown(bridged, 1, taller), length, 1) & bridged
        found = np.zeros_like(page)
        for top, runs in level_runs(page, gap, taller, length):
            found[top : top + len(runs)] = runs
        assert np.array_equal(found, whole)


def test_a_page_without_strokes_has_no_bands() -> None:
    assert list(level_runs(noise(300, 300, 0.05), 3, 2, 40)) == []


@pytest.mark.parametrize("share", [0.0, 0.02, 0.1, 0.3, 1.0])
def test_no_mask_has_more_pieces_than_told(share: float) -> None:
    for width in WIDTHS:
        mask = noise(150, width, share)
        assert most_pieces(mask) >= len(components(mask)[1])
    dotted = np.zeros((100, 130), np.uint8)
    dotted[::2, ::2] = 255
    assert most_pieces(dotted) == 50 * 65


def test_more_pieces_than_two_bytes_count_are_all_told() -> None:
    dotted = np.zeros((520, 600), np.uint8)
    dotted[::2, ::2] = 255
    labels, stats = components(dotted)
    assert len(stats) == 260 * 300
    assert labels.max() == len(stats)


def test_ink_of_lines_is_told_as_on_the_whole_page() -> None:
    rest = noise(200, 150, 0.1)
    flat, steep = np.zeros_like(rest), np.zeros_like(rest)
    flat[0:2, 5:140] = flat[50:53, 10:150] = flat[55:57, :40] = flat[199:, 20:60] = 255
    steep[3:190, 0:2] = steep[20:150, 70:73] = steep[10:90, 148:] = 255
    rest &= ~(flat | steep)
    point, reach = 2.0, 6
    whole = flat & ~(spread(rest, 0, reach) & spread(rest, 0, -reach))
    whole |= steep & ~(spread(rest, reach, 0) & spread(rest, -reach, 0))
    own = _own_ink(rest, flat, steep, point)
    assert np.array_equal(own, whole)
    grey = np.random.default_rng(3).integers(0, 256, rest.shape, dtype=np.uint8)
    ink = rest | flat | steep
    painted = (grown(own, 3, 3) & ~(ink & ~own)) | grey
    assert np.array_equal(without(grey, own, ink), painted)


def test_a_dotted_ground_is_smoothed_wherever_it_lies() -> None:
    def page(top: int, left: int) -> Pixels:
        grey = np.full((900, 1000), 255, np.uint8)
        grey[top : top + 120, left : left + 400] = 255 - noise(120, 400, 0.6)
        return grey

    middle, done = descreened(page(380, 300), 300)
    assert done
    for top, left in ((0, 0), (780, 600), (40, 596)):
        moved, done = descreened(page(top, left), 300)
        assert done
        inner = np.s_[top + 20 : top + 100, left + 20 : left + 380]
        assert np.array_equal(moved[inner], middle[400:480, 320:680])
