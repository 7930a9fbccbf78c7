"""Specks that OCR took for opening quotes."""

from __future__ import annotations

import pytest

from raadsparser.layout.noise.quotes import without_stray_quotes
from raadsparser.page import BBox, Word


def _rows(text: str, source: str) -> list[list[Word]]:
    box = BBox(0, 0, 10, 10)
    return [
        [Word(word, box, 0.9, "ocr" if source == "ocr" else "text") for word in row.split()]
        for row in text.split("\n")
    ]


@pytest.mark.parametrize(
    ("printed", "source", "read"),
    [
        ("“Nieuwe huurders", "ocr", "Nieuwe huurders"),
        ("Marieke “Corten", "ocr", "Marieke Corten"),
        ("„L. ten Elferen", "ocr", "L. ten Elferen"),
        ("“Samen sterk”, een visie", "ocr", "“Samen sterk”, een visie"),
        ("Visie “Samen\nsterk”", "ocr", "Visie “Samen\nsterk”"),
        ("„Samen“", "ocr", "„Samen“"),
        ("“Nieuwe huurders", "text", "“Nieuwe huurders"),
    ],
)
def test_an_opening_quote_that_nothing_closes_goes(printed: str, source: str, read: str) -> None:
    rows = without_stray_quotes(_rows(printed, source))
    assert "\n".join(" ".join(word.text for word in row) for row in rows) == read
