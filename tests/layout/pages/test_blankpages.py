"""Pages without print between those of a bundle."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.pages.blankpages import is_blank
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

SHEET = """
Onderwerp:        Fietspad
Zaaknummer:       3641304
Portefeuillehouder:  Anna de Vries
Zaal:             Raadzaal
Historie:         De raad sprak hierover op 3 mei 2022
"""


@pytest.mark.parametrize(
    "text",
    [
        "Deze pagina is met opzet leeg gelaten.",
        "Deze bladzijde is bewust leeg",
        "Blanco pagina",
        "7 JUN 2022\nDeze pagina is met opzet leeg gelaten.",
    ],
)
def test_what_says_that_it_is_blank_ends_a_sheet(text: str) -> None:
    pages = [drawn(SHEET, number=1), drawn(text, number=2)]
    laid = lay_out(document(*pages), load_profiles())
    assert [sheet.pages for sheet in laid.sheets] == [(1, 1)]
    assert laid.passed == ((2, "blank"),)


def test_strokes_of_a_pen_are_no_print() -> None:
    words = drawn("ww LNA vv\nZas An", origin="scan").words
    assert not is_blank(words)
    assert is_blank([replace(word, confidence=0.4) for word in words])
    assert not is_blank(drawn("A 1", origin="digital").words)
    assert not is_blank(drawn("2", origin="scan").words)


def test_a_sentence_about_an_empty_page_is_print() -> None:
    text = "De raad vroeg waarom in de nota over het fietspad een pagina\n" * 2 + "leeg bleef."
    assert not is_blank(drawn(text, origin="scan").words)
