"""Labels told by the column that their values stand in."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp              : Riolering Stationsweg
Zaaknummer             : 3641304
{line}
Vergaderdatum          : 12 september 2023
Zaal                   : Statenzaal
Voorzitter             : T.R. Duisenberg
Doel                   : Ter bespreking
"""


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Portefeuillehouder(s)  wethouder Nico Bakker", "wethouder Nico Bakker"),
        ("Portefeuillehouder     wethouder Nico Bakker", "wethouder Nico Bakker"),
    ],
)
def test_a_label_clear_of_a_value_that_begins_as_a_longer_one_goes_on(
    line: str, value: str
) -> None:
    page = drawn(FORM.format(line=line), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert [zone.text for zone in sheet.zones if zone.key == "portfolio_holders"] == [value]
