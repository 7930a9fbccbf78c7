"""Upright strokes that are printed signs."""

from __future__ import annotations

import numpy as np
import pytest

from raadsparser.ingest.engines import OcrWord
from raadsparser.ingest.lines.bars import bars_of


def _bars(
    top: int, bottom: int, *, sure: float = 0.95, right: int = 60, text: str = "Hof"
) -> set[int]:
    own = np.zeros((40, 200), np.uint8)
    own[10:30, 4:40] = own[10:30, right:190] = 1
    own[top:bottom, 49:52] = 1
    words = [
        OcrWord("Ruimte", 4, 0, 40, 40, 0.9),
        OcrWord("|", 49, 0, 52, 40, sure),
        OcrWord(text, right, 0, 190, 40, 0.9),
    ]
    return set(bars_of(words, own, 1.0))


def test_a_stroke_as_high_as_letters_between_words_is_a_sign() -> None:
    assert _bars(8, 34) == {1}


@pytest.mark.parametrize(
    ("top", "bottom", "sure", "right", "text"),
    [
        (0, 34, 0.95, 60, "Hof"),  # it runs on over the line
        (8, 40, 0.95, 60, "Hof"),
        (18, 24, 0.95, 60, "Hof"),  # a speck
        (8, 34, 0.6, 60, "Hof"),
        (8, 34, 0.95, 150, "Hof"),  # the next cell
        (8, 34, 0.95, 60, "-"),
    ],
)
def test_what_is_left_of_an_edge_is_none(
    top: int, bottom: int, sure: float, right: int, text: str
) -> None:
    assert _bars(top, bottom, sure=sure, right=right, text=text) == set()


def test_none_stands_at_the_ends_of_a_line() -> None:
    own = np.zeros((40, 100), np.uint8)
    own[8:34, 4:7] = own[10:30, 20:90] = 1
    words = [OcrWord("|", 4, 0, 7, 40, 0.95), OcrWord("Ruimte", 20, 0, 90, 40, 0.9)]
    assert not bars_of(words, own, 1.0)
