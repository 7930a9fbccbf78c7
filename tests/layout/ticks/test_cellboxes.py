"""Cells of a table that are tick boxes."""

from __future__ import annotations

import pytest

from raadsparser.layout.cells.finding import find_cells
from raadsparser.page import Page
from raadsparser.pipeline import _sheets
from raadsparser.settings import Settings
from tests.drawn import document, drawn

HEAD = """
Onderwerp: Dorpshuis Het Kompas
Zaaknummer: 3641304
Griffier: Coen Hartendorp

"""
COLUMN = """
+--------------+------------------------------+
| Doel         | +--+                         |
|              | |{one} |  Beeldvorming           |
|              | +--+                         |
|              | |{two} |  Oordeelsvorming        |
|              | +--+                         |
|              | |{three} |  Besluitvorming         |
|              | +--+                         |
+--------------+------------------------------+
| Historie     | Eerder besproken.            |
+--------------+------------------------------+
"""
ROW = """
+--------------+--+-------------------+--+----------------+
| Doel         |{one} | Beeldvorming      |{two} | Besluitvorming |
+--------------+--+-------------------+--+----------------+
| Historie     | Eerder besproken.                        |
+--------------+------------------------------------------+
"""
STRIP = """
+--------------+------------------------------+
| Doel         | +--+                         |
|              | |{one} |  Beeldvorming           |
|              | |{two} |  Oordeelsvorming        |
|              | |{three} |  Besluitvorming         |
|              | +--+                         |
+--------------+------------------------------+
| Historie     | Eerder besproken.            |
+--------------+------------------------------+
"""


def _page(form: str, crosses: str) -> Page:
    one, two, three = crosses.replace("_", " ")
    return drawn(HEAD + form.format(one=one, two=two, three=three))


def _purpose(form: str, crosses: str) -> list[str]:
    (sheet,), _ = _sheets(document(_page(form, crosses)), Settings())
    return list(sheet.purpose)


@pytest.mark.parametrize("form", [COLUMN, STRIP])
@pytest.mark.parametrize(
    ("crosses", "purpose"),
    [("X__", "beeldvorming"), ("_x_", "oordeelsvorming"), ("__X", "besluitvorming")],
)
def test_the_option_beside_the_cross_holds(form: str, crosses: str, purpose: str) -> None:
    assert _purpose(form, crosses) == [purpose]


def test_cells_in_a_row_are_boxes_too() -> None:
    assert _purpose(ROW, "_X_") == ["besluitvorming"]


@pytest.mark.parametrize("form", [COLUMN, STRIP])
def test_numbers_are_no_crosses(form: str) -> None:
    assert not find_cells(_page(form, "123")).ticks


def test_a_cross_beside_the_lines_of_one_text_is_of_no_options() -> None:
    form = STRIP.replace("Besluitvorming", "besluitvorming")
    assert not find_cells(_page(form, "X__")).ticks
