"""Rows of dots between label and value are no text."""

from __future__ import annotations

import pytest

from raadsparser.layout.noise.leaders import without_leaders
from raadsparser.page import BBox, Word


def _words(text: str, source: str = "ocr") -> list[Word]:
    box = BBox(0, 0, 10, 10)
    return [Word(word, box, 0.9, "ocr" if source == "ocr" else "text") for word in text.split()]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Zaal ........ Raadzaal", "Zaal Raadzaal"),
        ("Voorzitter ……J.F.B. ter Hoogstraten", "Voorzitter J.F.B. ter Hoogstraten"),
        ("Domein.......... Economie", "Domein Economie"),
        ("Domein …… „Economie", "Domein Economie"),
        ("Zie blz. 3.", "Zie blz. 3."),
        ("„Samen sterk”", "„Samen sterk”"),
        ("enzovoort...", "enzovoort"),
    ],
)
def test_leaders_go(printed: str, read: str) -> None:
    assert " ".join(word.text for word in without_leaders(_words(printed))) == read


def test_printed_dots_of_a_digital_text_stay() -> None:
    assert [word.text for word in without_leaders(_words("en zo voort...", "text"))][
        -1
    ] == "voort..."
