"""Print on shaded cells is made dark, and its ground white, whatever came before."""

from __future__ import annotations

import numpy as np
import pytest

from raadsparser.ingest.grounds import darkened

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
