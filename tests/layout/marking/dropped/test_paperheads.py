"""`Stuknr.` asks for the number of the sheet, or heads a column of papers."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp:     Dorpshuis Het Kompas
{label}:       22.621335
Datum:         8 mei 2018
Voorzitter:    Vincent Voorde
Griffier:      Coen Oud
Doel:          Beeldvorming
Zaal:          Raadzaal
{papers}
"""
TABLE = """
Bijlagen
Stuknr.        Titel stuk
22.621336      Begroting van het dorpshuis
"""


@pytest.mark.parametrize(
    ("label", "papers", "number"),
    [
        ("Stuknr.", "", "22.621335"),
        ("Documentnr.", "", "22.621335"),
        ("Kenmerk", TABLE, "22.621335"),
        ("Wethouder", TABLE, None),
    ],
)
def test_the_number_is_the_sheet_s_own_where_no_papers_have_one(
    label: str, papers: str, number: str | None
) -> None:
    page = drawn(FORM.format(label=label, papers=papers), origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    asked = [zone.text for zone in zones if zone.key == "zaaknummer"]
    assert asked == ([number] if number else [])
