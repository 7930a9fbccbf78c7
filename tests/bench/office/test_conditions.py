from __future__ import annotations

import numpy as np
import pytest

from raadsparser.bench.office import conditions

OWN = ("askew", "worn", "misfed", "see_through")


@pytest.fixture
def page() -> conditions.Picture:
    """A white page with a black bar near its top."""
    picture = np.full((1170, 827), 255, dtype=np.uint8)
    picture[100:120, 100:700] = 0
    return picture


@pytest.mark.parametrize("name", OWN)
def test_a_damaged_page_is_a_grey_page_of_the_same_size(
    name: str, page: conditions.Picture
) -> None:
    condition, _ = conditions.known()[name]
    assert condition.effect is not None
    damaged = condition.effect(page, np.random.default_rng(3), 0.7)
    assert damaged.dtype == np.uint8
    assert sorted(damaged.shape) == sorted(page.shape)
    assert damaged.min() < 100 < 180 < damaged.max()


def test_the_other_side_shines_through_mirrored_and_paler(page: conditions.Picture) -> None:
    page[100:120, 400:] = 255  # ink at the left only
    through = conditions.see_through(page, np.random.default_rng(3), 1.0)
    left, right = through[100:185, 100:400], through[100:185, 430:700]
    assert left.min() < 80
    assert 120 < right.min() < through[600:].mean()
