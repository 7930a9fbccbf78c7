"""What stands behind or under the words of a known label and is of it."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Datum:                   26 september 2023
Zaaknummer:              3641304
Voorzitter:              Anna de Vries
{one:25}{value}
{two}
Duur:                    30 minuten
Historie:                De raad sprak hierover.
Behandeladvies:          Graag uw mening.
"""


def test_a_label_goes_on_to_its_colon() -> None:
    art = """
    +------------------------+----------------------------------+
    | Onderwerp: Fietspad    | Zaaknummer: 3641304              |
    +------------------------+----------------------------------+
    | Duur: 30 minuten       | Vergaderzaal stadhuis: Trouwzaal |
    +------------------------+----------------------------------+
    | Doel: Beeldvorming     | Historie: De raad sprak erover.  |
    +------------------------+----------------------------------+
    """
    zones = lay_out(document(drawn(art)), load_profiles()).sheets[0].zones
    assert {zone.key: zone.text for zone in zones}["meeting/room"] == "Trouwzaal"


@pytest.mark.parametrize(("one", "two"), [("*Agendering*", "van:"), ("*Besproken*", "wordt:")])
def test_a_label_that_no_list_has_goes_on_below(one: str, two: str) -> None:
    page = drawn(FORM.format(one=one, two=two, value="Sporthal Oost"))
    labels = {z.label for z in lay_out(document(page), load_profiles()).sheets[0].zones}
    assert f"{one.strip('*')} {two.rstrip(':')}" in labels


def test_a_label_that_ended_in_a_colon_does_not_go_on_below() -> None:
    page = drawn(FORM.format(one="*Besproken:*", two="wordt", value="Sporthal Oost"))
    labels = {z.label for z in lay_out(document(page), load_profiles()).sheets[0].zones}
    assert "Besproken: wordt" not in labels


def test_a_label_that_ends_at_the_right_edge_goes_on_below_at_that_edge() -> None:
    art = """
                 Onderwerp   Fietspad langs de vaart
                Zaaknummer   3641304
                     Datum   3 maart 2023

                 Wie van de   Coen Hartendorp
                    griffie

            Behandeladvies   Graag uw mening.
    """.replace("                 Wie van de", "                Wie van de").replace(
        "                    griffie", "                   griffie"
    )
    zones = lay_out(document(drawn(art)), load_profiles()).sheets[0].zones
    assert {zone.key: zone.text for zone in zones}["meeting/clerk"] == "Coen Hartendorp"
