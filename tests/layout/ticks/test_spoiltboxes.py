"""Ticked boxes that were read as signs at an end of a row."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.ticks.spoiltboxes import with_spoilt_box
from raadsparser.page import BBox, Word
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("JA ☐ NEE Z", "JA ☐ NEE ☒"),
        ("X] JA ☐ NEE", "☒ JA ☐ NEE"),
        ("JA ☒ NEE Z", "JA ☒ NEE Z"),
        ("☐ JA NEE Z", "☐ JA NEE Z"),
        ("JA ☐ misschien Z", "JA ☐ misschien Z"),
    ],
)
def test_a_sign_is_the_box_of_the_option_without_one(row: str, read: str) -> None:
    words = [Word(text, BBox(0, 0, 1, 1)) for text in row.split()]
    assert " ".join(w.text for w in with_spoilt_box(words, {"ja", "nee"})) == read


def test_its_row_has_a_tick_for_each_option() -> None:
    art = """
    Onderwerp     Groen
    Zaaknummer    3641304
    Zaal          Raadzaal
    Spreekrecht   JA ☐  NEE Z
    """
    (sheet,) = lay_out(document(drawn(art)), load_profiles()).sheets
    assert [(t.option.text, t.checked) for t in sheet.ticks] == [("JA", False), ("NEE", True)]
