"""Broken strokes of black and white scans are joined; whole ones, and grey pages, stay."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.cleanup.steps import joined

Pixels = NDArray[np.uint8]


def _print(ink: int = 0) -> Pixels:
    import cv2

    page = np.full((900, 1200), 255, dtype=np.uint8)
    for row in range(12):
        at = (60, 70 + 70 * row)
        cv2.putText(page, "Onderwerp en zaaknummer", at, cv2.FONT_HERSHEY_SIMPLEX, 1.4, ink, 4)
    return np.where(page < 128, ink, 255).astype(np.uint8)


def _worn(page: Pixels) -> Pixels:
    lost = np.random.default_rng(7).random(page.shape) < 0.45
    return np.where(lost, 255, page).astype(np.uint8)


def test_worn_strokes_are_joined() -> None:
    whole = _print()
    mended, done = joined(_worn(whole), 300.0)
    assert done
    assert (mended[whole < 128] < 128).mean() > 0.8
    assert (mended[whole > 128] > 128).mean() > 0.99


def test_whole_strokes_beside_worn_ones_stay() -> None:
    whole = _print()
    page = np.vstack([_worn(whole), whole])
    mended, done = joined(page, 300.0)
    assert done
    assert (mended[960:] == page[960:]).mean() > 0.999


def _dotted() -> Pixels:
    """Whole print on a ground of scattered dots."""
    dots = np.random.default_rng(7).random((900, 1200)) < 0.3
    return np.where(dots, 0, _print()).astype(np.uint8)


@pytest.mark.parametrize(
    ("page", "dpi"),
    [(_print(), 300.0), (_dotted(), 300.0), (_worn(_print(90)), 300.0), (_worn(_print()), 200.0)],
    ids=[
        "whole strokes",
        "a ground of dots",
        "a grey page",
        "too coarse to tell gaps from letters",
    ],
)
def test_other_pages_stay(page: Pixels, dpi: float) -> None:
    same, done = joined(page, dpi)
    assert not done
    assert same is page


def test_a_picture_smaller_than_a_tile_stays() -> None:
    page = np.full((20, 200), 255, dtype=np.uint8)
    page[5:15, 5:15] = 0
    same, done = joined(page, 300.0)
    assert not done
    assert same is page
