"""Rows of labels in one band over their values."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp         Dorpshuis Het Kompas

Zaaknummer        3641304

Behandeladvies    Graag in een keer behandelen.

+-----------------+-----------------+------------------+
| Voorzitter      | Griffier        | Zaal             |
+-----------------+-----------------+------------------+
  Anna de           Coen              Foyer
  Vries             Hartendorp

  Karakter

+-----------------------------------+------------------+
| Technische sessie                 |        ☐         |
+-----------------------------------+------------------+
| Stemming                          |        ☒         |
+-----------------------------------+------------------+
"""


def test_a_label_alone_clear_of_the_values_is_none_of_them() -> None:
    (sheet,) = lay_out(document(drawn(FORM)), load_profiles()).sheets
    values = {zone.key: zone.text.split("\n") for zone in sheet.zones}
    assert values["meeting/chair"] == ["Anna de", "Vries"]
    assert values["purpose"] == ["Technische sessie", "☐", "Stemming", "☒"]


def test_a_label_alone_under_a_row_of_labels_and_values_is_not_their_value() -> None:
    art = """
+-----------------------------------------------------------+
| Vergadertype:       Datum:             Griffier:          |
| Raad                12 mei 2020        Coen Hartendorp    |
+-----------------------------------------------------------+
| Geplande tijd:                                            |
+-----------------------------------------------------------+
| max. 90 minuten                                           |
+-----------------------------------------------------------+
| Onderwerp:                                                |
+-----------------------------------------------------------+
| Fietsplan                                                 |
+-----------------------------------------------------------+
"""
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/duration"] == "max. 90 minuten"
    assert values["meeting/clerk"] == "Coen Hartendorp"


@pytest.mark.parametrize("title", ["VOORSTEL VOOR DE BEHANDELING", "VOORSTEL TOT BEHANDELING"])
def test_a_listed_label_over_a_table_is_not_cut_at_the_edges_of_its_columns(title: str) -> None:
    first, rest = title.split(" ", 1)
    art = f"""
Onderwerp         Dorpshuis Het Kompas

Zaaknummer        3641304
Wethouder         Anna de Vries
Griffier          Coen Hartendorp

  {first} {rest}
+--------+----------------------------+
| Nr.    | Onderdeel                  |
+--------+----------------------------+
| 1      | Opening                    |
+--------+----------------------------+
| 2      | Ronde langs de fracties    |
+--------+----------------------------+
"""
    (sheet,) = lay_out(document(drawn(art)), load_profiles()).sheets
    labels = {zone.key: zone.label_line.text for zone in sheet.zones}
    assert labels["advice"] == title
