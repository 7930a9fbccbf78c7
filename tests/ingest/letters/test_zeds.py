"""A `Z` among figures is one, and a `2` stays."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.letters.zeds import with_zeds
from tests.ingest.made import pdf, rendered


def _ink(text: str, font: str) -> NDArray[np.uint8]:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont(font, 10)
        canvas.drawString(50, 700, text)

    return (rendered(pdf(draw), 240) < 140).astype(np.uint8)


@pytest.mark.parametrize("font", ["Helvetica", "Helvetica-Bold", "Times-Roman"])
@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2024Z08361", "2024208361"),
        ("Z.142463", "2.142463"),
        ("2024208361", "2024208361"),
        ("12-02-2022", "12-02-2022"),
        ("(2024Z08361),", "(2024208361),"),
        ("2024Z08361", "2024708361"),
        ("2024708361", "2024708361"),
        ("Z.142463", "2142463"),
        ("Z-11-12718", "Z11-12718"),
        ("Z11-12718", "Z11-12718"),
        ("Z-11-12718", "211-12718"),
        ("Z.142463", "Z142463"),
        ("2142463", "2142463"),
        ("Z142463", "Z142463"),
    ],
)
def test_the_corners_tell(printed: str, read: str, font: str) -> None:
    assert with_zeds(read, _ink(printed, font)) == printed


def test_a_nought_that_broke_in_two_is_one_sign() -> None:
    own = _ink("2024Z08361", "Times-Roman")
    runs = np.flatnonzero(np.diff(own.any(axis=0).astype(np.int8)))
    middle = (runs[2] + runs[3]) // 2
    own[:, middle - 1 : middle + 2] = 0
    assert with_zeds("2024208361", own) == "2024Z08361"


def test_a_worn_bar_still_has_its_corners() -> None:
    own = _ink("2024Z08361", "Helvetica")
    runs = np.flatnonzero(np.diff(own.any(axis=0).astype(np.int8)))
    left, right, top = runs[8] + 1, runs[9] + 1, int(np.flatnonzero(own.any(axis=1))[0])
    own[top : top + 4, left + 2 * (right - left) // 5 : right - 2 * (right - left) // 5] = 0
    assert with_zeds("2024208361", own) == "2024Z08361"


def test_a_stop_that_touches_the_letter_stands_behind_it() -> None:
    own = _ink("Z.142463", "Helvetica-Bold")
    runs = np.flatnonzero(np.diff(own.any(axis=0).astype(np.int8)))
    end = int(np.flatnonzero(own.any(axis=1))[-1])
    own[end - 1 : end + 1, runs[0] + 1 : runs[3]] = 1
    assert with_zeds("2142463", own) == "Z.142463"


@pytest.mark.parametrize("read", ["20-05-2025,", "20.30"])
def test_a_day_and_an_hour_begin_with_no_letter(read: str) -> None:
    assert with_zeds(read, _ink(read.replace("2", "Z", 1), "Helvetica")) == read


def test_a_number_ends_with_no_letter() -> None:
    assert with_zeds("20242", _ink("2024Z", "Helvetica")) == "20242"


def _touching(text: str, at: int) -> NDArray[np.uint8]:
    """A printed word of which a sign and the one behind it touch."""
    own = _ink(text, "Helvetica")
    runs = np.flatnonzero(np.diff(own.any(axis=0).astype(np.int8)))
    rows = np.flatnonzero(own.any(axis=1))
    own[rows[0] : rows[-1] + 1, runs[2 * at + 1] : runs[2 * at + 2] + 2] = 1
    return own


@pytest.mark.parametrize(
    ("printed", "at", "text"),
    [
        ("2024Z08361", 5, "2024Z08361"),
        ("2024Z08361", 4, "2024208361"),
        ("2024271361", 1, "2024271361"),
    ],
)
def test_signs_may_touch_behind_the_letter(printed: str, at: int, text: str) -> None:
    assert with_zeds(printed.replace("Z", "2"), _touching(printed, at)) == text


def test_words_whose_signs_touch_stay() -> None:
    assert with_zeds("2024208361", np.ones((20, 160), np.uint8)) == "2024208361"
    assert with_zeds("2024208361", _ink("ZZ", "Helvetica")) == "2024208361"
    assert with_zeds("22222", np.zeros((20, 60), np.uint8)) == "22222"
