"""Initials are told by their ink, and have a stop behind each."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.letters.initials import with_initials

_HIGH, _WIDE, _STROKE = 24, 14, 3


def _sign(letter: str) -> NDArray[np.uint8]:
    """A letter with a stem; `i` is an `I` without head and foot, `N` one that is none of them."""
    sign = np.zeros((_HIGH, _STROKE if letter == "i" else _WIDE), dtype=np.uint8)
    stem = _WIDE // 2 - 1 if letter == "I" else 0
    sign[:, stem : stem + _STROKE] = 1
    if letter in "IEF":
        sign[:_STROKE] = 1
    if letter in "ILE":
        sign[-_STROKE:] = 1
    if letter in "EF":
        sign[10 : 10 + _STROKE] = 1
    if letter == "N":
        sign[:, -_STROKE:] = 1
        sign[10 : 10 + _STROKE] = 1
    return sign


def _ink(letters: str, *, stops: bool = True, after: int = 3) -> NDArray[np.uint8]:
    """Letters, each with a stop so many pixels after it, or before its right edge."""
    own = np.zeros((40, 40 * len(letters)), dtype=np.uint8)
    x = 2
    for letter in letters:
        sign = _sign(letter)
        own[6 : 6 + _HIGH, x : x + sign.shape[1]] = sign
        x += sign.shape[1] + after
        if stops:
            own[6 + _HIGH - 3 : 6 + _HIGH, x : x + 3] = 1
        x += 9 - after
    return own


@pytest.mark.parametrize(
    ("read", "printed", "text"),
    [
        ("N.L.", "NI", "N.I."),
        ("N.L.", "Ni", "N.I."),
        ("I.N.", "LN", "L.N."),
        ("L.N.", "LN", "L.N."),
        ("E.N.", "FN", "F.N."),
        ("F.N.", "EN", "E.N."),
        ("ELL.", "EiL", "E.I.L."),
        ("N.L", "NL", "N.L."),
        ("NN.", "NN", "N.N."),
        ("F.N.", "LN", "F.N."),
        ("N.J.", "Ni", "N.I."),
        ("NL", "Ni", "N.I."),
        ("1", "i", "I."),
    ],
)
def test_a_stem_is_told_by_what_hangs_on_it(read: str, printed: str, text: str) -> None:
    assert with_initials(read, _ink(printed)) == text


def test_a_stop_under_the_arm_of_a_letter_is_no_foot_of_it() -> None:
    assert with_initials("E.", _ink("F", after=-4)) == "F."


def test_what_may_be_other_than_initials_stays() -> None:
    assert with_initials("L.", _ink("i", after=0)) == "L.", "its stop may be a foot"
    assert with_initials("II.", _ink("ii", stops=False)) == "II.", "a roman number has one stop"
    assert with_initials("LI", _ink("Li", stops=False)) == "LI", "a word without a stop"
    assert with_initials("N.L.", _ink("NIN")) == "N.L.", "another letter than were read"
    assert with_initials("N.L.", _ink("Ni")[::3, ::3]) == "N.L.", "too small to tell"
    assert with_initials("L.", np.zeros((40, 40), dtype=np.uint8)) == "L."


def test_a_figure_with_a_stop_is_no_initial() -> None:
    one = np.zeros((40, 40), dtype=np.uint8)
    one[6:30, 8:11] = one[10:13, 2:9] = 1  # a stem with a flag at its left
    one[27:30, 16:19] = 1
    assert with_initials("1", one) == "1"
    assert with_initials("1", _ink("i", stops=False)) == "1"
    bullet = _ink("i")
    bullet[20:30, 8:30] = 1  # too big for a stop
    assert with_initials("1", bullet) == "1"


def test_a_narrow_font_has_broader_letters_than_a_stem() -> None:
    half = np.zeros((40, 40), dtype=np.uint8)
    half[6:30, 2:5] = half[27:30, 2:13] = 1  # an `L` not half as broad as high
    half[27:30, 16:19] = 1
    assert with_initials("L.", half) == "L."


def test_what_is_but_a_stem_is_no_letter_with_a_foot() -> None:
    worn = np.zeros((40, 40), dtype=np.uint8)
    worn[6:30, 2:8] = worn[27:30, 8:10] = 1  # thick, its foot ran out at the right
    worn[27:30, 16:19] = 1
    assert with_initials("L.", worn) == "I."
    assert with_initials("J.", worn) == "J.", "a narrow one"
