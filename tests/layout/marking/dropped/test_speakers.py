"""Who speaks, in a column of its own, is no part of a programme's items."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp        Dorpshuis Het Kompas
Zaaknummer       3641304
Griffier         Coen Hartendorp
Historie         Een second opinion bevestigt het beeld.

Programma        Nr.    Onderdeel                       {who}   Tijd
                 1      Opening                         voorzitter      5 min.
                 2      Gesprek over de volgende        griffier        20 min.
                        stellingen
                 3      Sluiting                        Visser          5 min.

Spreekrecht      Ja
"""


def _programme(who: str) -> str:
    page = drawn(FORM.format(who=who.ljust(13)), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert [zone.key for zone in sheet.zones].count("meeting/clerk") == 1
    return next(" ".join(zone.text.split()) for zone in sheet.zones if zone.key == "programme")


@pytest.mark.parametrize("who", ["Door", "Wie", "Spreker", "Inbreng", "Door wie"])
def test_speakers_do_not_stand_in_the_items(who: str) -> None:
    assert _programme(who) == (
        "1 Opening 5 min. 2 Gesprek over de volgende 20 min. stellingen 3 Sluiting 5 min."
    )


def test_what_no_head_calls_speakers_stays() -> None:
    assert "3 Sluiting Visser 5 min." in _programme("Onderwerp")


def test_a_table_of_who_and_when_keeps_its_speakers() -> None:
    art = FORM.format(who="".ljust(13)).replace("Onderdeel ", "Spreker   ")
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["programme"].startswith("1 Opening voorzitter 5 min.")


def test_an_item_beside_the_second_line_of_the_label_is_read() -> None:
    art = """
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    Griffier         Coen Hartendorp

    Opzet van de     Nr.    Onderdeel          Door            Tijd
    bijeenkomst      1      Opening            voorzitter      5 min.
                     2      Sluiting           voorzitter      5 min.

    Spreekrecht      Ja
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["programme"] == "1 Opening 5 min. 2 Sluiting 5 min."


def test_the_label_of_a_list_beside_the_heads_of_its_table_is_none_of_them() -> None:
    art = """
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    Griffier         Coen Hartendorp
    Behandeladvies   Graag de avond zo opbouwen.
    Verloop          Nr.    Onderdeel          Door            Tijd
                     1      Opening            voorzitter      5 min.
                     2      Sluiting           voorzitter      5 min.
    Spreekrecht      Ja
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["programme"] == "1 Opening 5 min. 2 Sluiting 5 min."
