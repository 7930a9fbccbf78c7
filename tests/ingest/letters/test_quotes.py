"""Quotation marks are straight where they are printed so."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.letters.quotes import with_straight_quotes
from raadsparser.page import BBox, Word

STRAIGHT = ("###", "###", "###", ".#.", ".#.", ".#.")
STRAY = ("##.", "###", "##.", "##.", "##.", "##.")
CURLY = ("###..", "####.", ".###.", "..##.", "...##", "....#")
DOT_BELOW = (".#.", ".#.", ".#.", "###", "###", "###")


def _page(*marks: tuple[str, ...], joined: bool = False) -> NDArray[np.uint8]:
    """A word of 20 pixels on each line of 40, behind a mark at its top."""
    ink = np.zeros((40 * len(marks) + 40, 200), dtype=np.uint8)
    for n, mark in enumerate(marks):
        top = 40 * n + 20
        for row, line in enumerate(mark):
            for column, sign in enumerate(line):
                ink[top + row, 20 + column] = 255 * (sign == "#")
        ink[top : top + 20, 22 if joined else 30 : 90] = 255
    return ink


def _read(*texts: str) -> list[Word]:
    return [
        Word(text, BBox(20, 40 * n + 20, 90, 40 * n + 40), 0.9, "ocr")
        for n, text in enumerate(texts)
    ]


def _texts(ink: NDArray[np.uint8], *texts: str) -> list[str]:
    return [word.text for word in with_straight_quotes(_read(*texts), ink, 72.0)]


@pytest.mark.parametrize(
    ("mark", "read"),
    [(STRAIGHT, "'Podia'"), (STRAY, "'Podia'"), (CURLY, "‘Podia’"), (DOT_BELOW, "‘Podia’")],
    ids=["straight", "a pixel at its edge", "leaning", "heavy below"],
)
def test_a_mark_is_straight_by_its_form(mark: tuple[str, ...], read: str) -> None:
    assert _texts(_page(mark), "‘Podia’") == [read]


def test_most_marks_of_a_page_decide_for_all() -> None:
    ink = _page(STRAIGHT, CURLY, STRAIGHT)
    assert _texts(ink, "‘Podia", "“voor", "‘allen”") == ["'Podia", '"voor', "'allen\""]
    ink = _page(STRAIGHT, CURLY)
    assert _texts(ink, "‘Podia", "“voor") == ["‘Podia", "“voor"]


def test_a_mark_that_touches_its_word_tells_nothing() -> None:
    assert _texts(_page(STRAIGHT, joined=True), "‘Podia") == ["‘Podia"]


def test_a_page_without_opening_marks_stays_as_it_is() -> None:
    assert _texts(_page(STRAIGHT), "motie’s") == ["motie’s"]
