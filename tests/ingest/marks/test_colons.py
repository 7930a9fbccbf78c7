"""Colons in a column of their own are told by their dots."""

from __future__ import annotations

from typing import Any

import pytest

from raadsparser.ingest.cleanup.surface import prepare
from raadsparser.ingest.marks.colons import find_colons
from raadsparser.ingest.scan import read_scan
from raadsparser.page import Word
from raadsparser.settings import Settings
from tests.ingest.made import pdf, rendered

DPI = 200
ROWS = (
    ("Dossiernummer", "Z/20/827991"),
    ("Vergaderdatum", "23-11-2021"),
    ("Voorzitter", "J. Holtjer"),
)


def _words(gap: float) -> list[Word]:
    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 11)
        for row, (label, value) in enumerate(ROWS):
            canvas.drawString(60, 700 - 16 * row, label)
            canvas.drawString(200, 700 - 16 * row, ":")
            canvas.drawString(200 + gap, 700 - 16 * row, value)

    page = read_scan(rendered(pdf(draw), DPI), (DPI, DPI), 1, Settings())
    return [word for word in page.words if word.box.x0 > 190]


def test_a_colon_far_from_its_value_is_read_apart() -> None:
    words = _words(16)
    values = [word for word in words if word.text != ":"]
    assert {word.text for word in values} == {"Z/20/827991", "23-11-2021", "J.", "Holtjer"}
    assert min(word.confidence for word in values) > 0.7
    assert all(word.box.width < 4 for word in words if word.text == ":")


@pytest.mark.parametrize("text", ["i n", ". :", "é"])
def test_other_dots_are_no_colons(text: str) -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(60, 700, text + "      Vergaderdatum en zaal")

    page = read_scan(rendered(pdf(draw), DPI), (DPI, DPI), 1, Settings())
    assert ":" not in [word.text for word in page.words]


@pytest.mark.parametrize(("rows", "found"), [(4, 4), (2, 0)])
def test_colons_of_a_column_stand_apart_though_a_blank_alone_is_behind_them(
    rows: int, found: int
) -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 11)
        for row in range(rows):
            canvas.drawString(60, 700 - 16 * row, "Dossiernummer")
            canvas.drawString(200, 700 - 16 * row, f": 27 januari 20{row + 10}")

    surface = prepare(rendered(pdf(draw), DPI), DPI, ())
    assert len(find_colons(surface.pieces, surface.text)) == found
