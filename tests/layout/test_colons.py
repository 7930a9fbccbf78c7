"""Labels that a long value runs up to, in a form of columns with colons."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp          :  Fietspad langs de Bornsestraat
Zaaknummer         :  3641304                Datum     :  26 september 2023
Zaal               :  {room:22} Tijd      {colon}
Portefeuillehouder :  Anna de Vries
Behandeladvies     :  Ter bespreking
"""


def _values(room: str, colon: str = ":  19.30 uur") -> dict[str, str]:
    page = drawn(FORM.format(room=room, colon=colon), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    return {zone.key: zone.text.strip(": ") for zone in sheet.zones}


@pytest.mark.parametrize("room", ["Thomas a Kempiszaal B", "Kempiszaal"])
def test_a_value_ends_where_the_next_label_stands_in_its_column(room: str) -> None:
    found = _values(room)
    assert found["meeting/room"] == room
    assert found["meeting/time"] == "19.30 uur"


def test_without_its_colon_there_is_no_label() -> None:
    found = _values("Thomas a Kempiszaal B", "bij de balie")["meeting/room"].split()
    assert found == ["Thomas", "a", "Kempiszaal", "B", "Tijd", "bij", "de", "balie"]


def test_a_label_word_elsewhere_is_part_of_the_value() -> None:
    page = drawn(FORM.format(room="Kempis Zaal", colon="").replace("Tijd", ""), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert [z.text for z in sheet.zones if z.key == "meeting/room"] == [": Kempis Zaal"]
