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


LONE = """
Onderwerp          :  Fietspad langs de Bornsestraat
{first}
Portefeuillehouder :  Anna de Vries
Zaal               {colon}  Commissiekamer 2 Tijd    :  19.30 uur
Behandeladvies     :  Ter bespreking
"""


def _lone(first: str, colon: str) -> dict[str, str]:
    page = drawn(LONE.format(first=first, colon=colon), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    return {zone.key: zone.text.strip(": ") for zone in sheet.zones}


def test_a_value_with_a_colon_of_its_own_ends_at_a_label_that_has_one() -> None:
    found = _lone("", ":")
    assert (found["meeting/room"], found["meeting/time"]) == ("Commissiekamer 2", "19.30 uur")


def test_a_value_that_lost_its_colon_ends_where_one_that_has_it_does() -> None:
    found = _lone("Nummer             :  3641304/16 WOB12 Datum   :  26 september 2023", " ")
    assert (found["meeting/room"], found["meeting/time"]) == ("Commissiekamer 2", "19.30 uur")
    assert "meeting/time" not in _lone("", " ")
