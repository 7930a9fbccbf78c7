"""Boxes under their label, and what stands beside that."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp           Toekomst van de veerpont
Zaaknummer          3641304
Spreekrecht         {beside}
☐ ja      ☒ nee

Voorzitter          Rein de Wit
Griffier            Else Tigelaar
"""


@pytest.mark.parametrize(("beside", "taken"), [("GD,", False), ("☐ ja ☒ nee", True)])
def test_dirt_beside_a_label_over_its_boxes_is_no_value(beside: str, taken: bool) -> None:
    text = _speaking(beside)
    assert (beside in text) == taken
    assert "nee" in text


@pytest.mark.parametrize("beside", ["Ja", "besloten", "2 x"])
def test_words_and_figures_beside_a_label_over_boxes_are_its_value(beside: str) -> None:
    assert beside in _speaking(beside)


def _speaking(beside: str) -> str:
    art = FORM.format(beside=beside)
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    return next(zone.text for zone in sheet.zones if zone.key == "public_speaking")
