"""Rows of a form that level rules alone part."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

# Labels stand level with the middle of their values.
FORM = """
Onderwerp         Dorpshuis Het Kompas
+-------------------------------------------------------------------+
Zaaknummer        3641304            Griffier      Coen Hartendorp
+-------------------------------------------------------------------+
                  Een second opinion bevestigt het beeld, en de
Historie          gebruikers zijn daarover ingelicht.
                  Het college stelt een andere locatie voor.
+-------------------------------------------------------------------+
Behandeladvies    Graag de avond zo opbouwen.
+-------------------------------------------------------------------+
                  Nr.   Onderdeel                 Door          Tijd
                  1     Opening                   voorzitter    5 min.
                  2     Gesprek over de volgende  wethouder     20 min.
Verloop                 stellingen
                  3     Reactie van               wethouder     20 min.
                        het college
                  4     Sluiting                  voorzitter    5 min.
{rule}
Spreekrecht       Ja
+-------------------------------------------------------------------+
"""
RULE = "+-------------------------------------------------------------------+"


def _values(art: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    return {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}


def test_all_between_two_rules_is_the_value_of_the_label_there() -> None:
    values = _values(FORM.format(rule=RULE))
    assert values["history"].startswith("Een second opinion")
    assert values["history"].endswith("een andere locatie voor.")
    assert values["advice"] == "Graag de avond zo opbouwen."
    assert values["programme"] == (
        "1 Opening 5 min. 2 Gesprek over de volgende 20 min. stellingen "
        "3 Reactie van 20 min. het college 4 Sluiting 5 min."
    )
    assert values["zaaknummer"] == "3641304"
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["public_speaking"] == "Ja"


def test_rows_whose_rule_was_not_found_stay_as_they_were() -> None:
    values = _values(FORM.format(rule=""))
    assert values["history"].startswith("Een second opinion")
    assert values["public_speaking"] == "Ja"


def test_a_rule_under_a_label_parts_it_from_no_value() -> None:
    values = _values(
        """
        Onderwerp
        +---------------------------------------+
        Dorpshuis Het Kompas
        Zaaknummer
        +---------------------------------------+
        3641304
        Historie
        +---------------------------------------+
        Een second opinion bevestigt het beeld.
        Spreekrecht
        +---------------------------------------+
        Ja
        Bijlagen
        +---------------------------------------+
        Nota
        """
    )
    assert values["zaaknummer"] == "3641304"
    assert values["history"] == "Een second opinion bevestigt het beeld."


def test_the_second_label_of_a_row_may_have_a_ground_that_is_seen_as_a_cell() -> None:
    art = """
    +------------------------------------------------------------------+
      Onderwerp       Fietsroute langs het kanaal
    +------------------------------------------------------------------+
      Wethouder       Anna de Vries      | Zaaknummer   | 3641304
    +------------------------------------+--------------+--------------+
      Zaal            Raadzaal           | Duur         | 30 min
    +------------------------------------+--------------+--------------+
      Voorzitter      Marijke Postma     | Griffier     | Coen Hartendorp
    +------------------------------------+--------------+--------------+
      Historie        Een second opinion bevestigt het beeld.
    +------------------------------------------------------------------+
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    assert {zone.key: " ".join(zone.text.split()) for zone in sheet.zones} == {
        "subject": "Fietsroute langs het kanaal",
        "portfolio_holders": "Anna de Vries",
        "zaaknummer": "3641304",
        "meeting/room": "Raadzaal",
        "meeting/duration": "30 min",
        "meeting/chair": "Marijke Postma",
        "meeting/clerk": "Coen Hartendorp",
        "history": "Een second opinion bevestigt het beeld.",
    }
