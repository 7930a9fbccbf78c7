"""Labels in a column behind the names of their groups, or behind their numbers."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


def _values(art: str) -> dict[str, str]:
    sheets = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets
    return {zone.key: zone.text for sheet in sheets for zone in sheet.zones}


def test_the_name_of_a_group_is_no_part_of_the_label_behind_it() -> None:
    found = _values("""
    Over het  Onderwerp             Fietspad langs de Bornsestraat
    stuk      Zaaknummer            3641304
              Portefeuillehouder    Anna de Vries
    Eerder    Historie              Op 14 maart 2023 heeft de raad
    al        gedaan                het kader vastgesteld.
    Wanneer?  Vergaderdatum         26 september 2023
    Waar dan  Zaal                  Thomas a Kempiszaal
    """)
    assert found["subject"] == "Fietspad langs de Bornsestraat"
    assert found["meeting/date"] == "26 september 2023"
    assert found["meeting/room"] == "Thomas a Kempiszaal"


def test_a_label_by_its_number_is_found_beside_the_middle_of_its_value() -> None:
    found = _values("""
    11  Onderwerp        Fietspad langs de Bornsestraat
    12  Zaaknummer       3641304
    13  Historie         Op 14 maart 2023 heeft de raad
                         het kader vastgesteld.
    14  Doel             Oordeelsvorming

                         Ja, maximaal vijf
    15  Inspreken
                         minuten voor ieder.
    """)
    assert found["subject"] == "Fietspad langs de Bornsestraat"
    assert found["public_speaking"].endswith("minuten voor ieder.")


def test_a_label_word_where_no_other_line_begins_stays_in_its_line() -> None:
    found = _values("""
    Onderwerp   Sporthal  Historie        1990
    Zaaknummer  3641304
    Domein      Ruimte en wonen
    Doel        Beeldvorming
    Inspreken   Ja
    Besproken                       in de raad
    Voorzitter  Anna de Vries
    Griffier    Jan Smit
    """)
    assert "history" not in found
    assert found["subject"].split() == ["Sporthal", "Historie", "1990"]


def test_without_a_wider_blank_before_it_a_label_word_is_part_of_its_line() -> None:
    found = _values("""
    Lees over het Onderwerp   niets
                  Zaaknummer  3641304
                  Domein      Ruimte
                  Doel        Beeldvorming
                  Inspreken   Ja
                  Voorzitter  Anna de Vries
                  Griffier    Jan Smit
    """)
    assert "subject" not in found
    assert found["meeting/chair"] == "Anna de Vries"
