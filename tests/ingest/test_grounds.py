"""Print on shaded cells is made dark, and its ground white, whatever came before."""

from __future__ import annotations

import numpy as np
import pytest

from raadsparser.ingest.grounds import darkened, inverted

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
    turned = inverted(page, [(50, 40, 350, 70)])
    assert (turned[48:62, 52:54] < 100).mean() > 0.9
    assert (turned[60:67, 101:103] < 100).mean() > 0.9
    ragged = inverted(page, [(50, 40, 350, 70)], dots=True)
    assert (ragged[40:44, 50:350] == 255).all()
