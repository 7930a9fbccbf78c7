"""Specks before the labels of a form."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


@pytest.mark.parametrize("speck", ["-", ":", "'"])
def test_a_speck_before_a_label_is_no_part_of_it(speck: str) -> None:
    art = f"""
      Zaaknummer                Griffier

      3641304                   Coen Hartendorp

    {speck} Onderwerp

      Dorpshuis Het Kompas

      Portefeuillehouder

      Noor van der Velde
    """
    (sheet,) = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets
    assert {zone.key: zone.text for zone in sheet.zones} == {
        "zaaknummer": "3641304",
        "meeting/clerk": "Coen Hartendorp",
        "subject": "Dorpshuis Het Kompas",
        "portfolio_holders": "Noor van der Velde",
    }
