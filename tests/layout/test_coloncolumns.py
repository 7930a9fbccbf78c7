"""Colons in a column of their own."""

from __future__ import annotations

import pytest

from raadsparser.layout.coloncolumns import with_colons
from raadsparser.page import BBox, Word, WordSource


def _column(*signs: str, left: float = 170.0, source: WordSource = "ocr") -> list[Word]:
    boxes = (BBox(left, 100.0 + 16 * n, left + 2, 106.0 + 16 * n) for n in range(len(signs)))
    return [Word(sign, box, 0.6, source) for sign, box in zip(signs, boxes, strict=True)]


@pytest.mark.parametrize("sign", ["£", "1", "|", "."])
def test_a_sign_in_a_column_of_colons_is_one(sign: str) -> None:
    words = _column(":", ":", sign, ":")
    assert [word.text for word in with_colons(words)] == [":"] * 4


@pytest.mark.parametrize(
    "words",
    [
        _column(":", ":", "1"),  # too few of them
        [*_column(":", ":", ":"), *_column("1", left=181.0)],  # elsewhere
        _column(":", ":", ":", "Ja"),
        _column(":", ":", ":", "1", source="text"),
        [*_column(":", ":", ":"), Word("D", BBox(170.0, 200.0, 176.0, 208.0), 0.9, "ocr")],
    ],
)
def test_what_else_stands_there_stays(words: list[Word]) -> None:
    assert with_colons(words) == words
