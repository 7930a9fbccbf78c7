"""Words whose boxes got the underline of their line keep their place on it."""

from __future__ import annotations

from dataclasses import replace

from raadsparser.layout import lay_out
from raadsparser.page import Word
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

ABOVE = """
Onderwerp                   Zaaknummer
Herinrichting van de markt  3641304

Voorzitter                  Portefeuillehouder
J. de Vries                 Noor van Velde

Behandeladvies
De commissie wordt gevraagd te spreken over het plan.

Doel van de bespreking
Oordeelsvorming / Besluitvorming
"""


def _underlined(word: Word) -> Word:
    """The last word of the label, its box that of the line under the whole of it."""
    return replace(word, box=replace(word.box, x0=36.0)) if word.text == "bespreking" else word


def test_a_word_with_the_line_under_a_label_stands_where_it_was_read() -> None:
    page = drawn(ABOVE, origin="scan")
    page = replace(page, words=tuple(map(_underlined, page.words)))
    (sheet,) = lay_out(document(page), load_profiles()).sheets
    (zone,) = [zone for zone in sheet.zones if zone.key == "purpose"]
    assert zone.label_line is not None
    assert zone.label_line.text == "Doel van de bespreking"
    assert zone.text == "Oordeelsvorming / Besluitvorming"
