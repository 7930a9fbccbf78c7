"""A value ends where what belongs to a label further right begins."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


def _values(art: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


def test_what_wraps_from_a_label_further_right_is_not_level_with_its_own() -> None:
    found = _values("""
    Onderwerp:   Dorpshuis Het Kompas

    Datum:       14 mei 2019           Zaaknummer:   3641304
    Tijd:        19.30 uur             Wethouders:   Anna de Vries, mw.
    Zaal:        Kamer 0.21                          Joyce Schuit
    Voorzitter:  Coen Hartendorp       Duur:         90 minuten
    """)
    assert found["meeting/room"] == "Kamer 0.21"
    assert found["portfolio_holders"].split() == ["Anna", "de", "Vries,", "mw.", "Joyce", "Schuit"]


def test_a_label_further_right_may_be_level_with_a_value_below_its_label() -> None:
    found = _values("""
+----------------------------------------------------------------+
| Plaats:             Portef.houder:         Afdeling:           |
| Raadzaal            Anna de Vries, mw.     Openbare Werken     |
|                     Joyce Schuit                               |
| Voorzitter:                                                    |
| Coen Hartendorp     Duur:                                      |
|                     30 minuten                                 |
| Zaaknummer:                                                    |
| 3641304             Doel:                                      |
|                     Beeldvorming                               |
+----------------------------------------------------------------+
""")
    assert found["meeting/chair"] == "Coen Hartendorp"
    assert found["zaaknummer"] == "3641304"
    assert found["meeting/duration"] == "30 minuten"


def test_a_value_that_wraps_from_above_is_not_beside_a_label_over_its_own() -> None:
    found = _values("""
+----------------------------------------------------------------+
| Plaats:             Doel:                  Afdeling:           |
| Raadzaal            Beeldvorming           Openbare Werken     |
|                     Oordeelsvorming                            |
| Voorzitter:         Besluitvorming         Duur:               |
| Coen Hartendorp                            30 minuten          |
| Zaaknummer:         Griffier:                                  |
| 3641304             Anna de Vries                              |
+----------------------------------------------------------------+
""")
    assert found["meeting/chair"] == "Coen Hartendorp"
    assert found["purpose"].split() == ["Beeldvorming", "Oordeelsvorming", "Besluitvorming"]


def test_a_value_below_another_columns_label_is_beside_its_own() -> None:
    found = _values("""
    Zaaknummer:  Domein:
    3641304      Sociaal

    Datum:       Tijd:
    14 mei 2019  19.30 uur
    Onderwerp:   Dorpshuis Het Kompas
    Voorzitter:  Coen Hartendorp
    Zaal:        Kamer 0.21
    """)
    assert found["meeting/chair"] == "Coen Hartendorp"
    assert found["meeting/room"] == "Kamer 0.21"


FACTS = """
Onderwerp: Subsidie voor kunst                        DATUM
                                                      20 mei 2025
Zaaknummer: 9177368                                   ZAAL
Doel:    Bespreekstuk                                 Kamer 3

                                                      DUUR
Wat ging vooraf?                                      60 minuten
De brief van 5 augustus 2024 vermeldt de cijfers.
                                                      VOORZITTER
                                                      Tom van Dikkers
"""


def test_facts_under_labels_beside_the_text_are_not_level_with_its_own() -> None:
    found = _values(FACTS)
    assert found["purpose"] == "Bespreekstuk"
    assert found["meeting/room"] == "Kamer 3"
    assert found["history"] == "De brief van 5 augustus 2024 vermeldt de cijfers."


def test_under_two_labels_stands_a_table() -> None:
    art = FACTS.replace("DATUM", "").replace("20 mei 2025", "").replace("DUUR", "")
    assert "Kamer 3" in _values(art.replace("VOORZITTER", ""))["purpose"]


def test_a_value_with_nothing_nearer_may_stand_under_other_labels() -> None:
    assert "Kamer 3" in _values(FACTS.replace("Bespreekstuk", "            "))["purpose"]
