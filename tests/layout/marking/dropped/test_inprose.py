"""Words of a label that begin a paragraph of the history."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

IN_A_COLUMN = """
Onderwerp             Dorpshuis Het Kompas
Zaaknummer            3641304
Zaal                  Raadzaal
Voorzitter            Anna de Vries
Griffier              Coen Hartendorp
Voorgeschiedenis      Op 3 mei 2023 is de raad geïnformeerd.
                      Nadere inlichtingen: team Welzijn, toestel 214.
                      Het college heeft daarna besloten.
Behandeladvies        Ter bespreking
"""
IN_A_CELL = """
+-------------------+--------------------------------------------------+
| Onderwerp:        | Dorpshuis Het Kompas                             |
+-------------------+--------------------------------------------------+
| Griffier:         | Coen Hartendorp                                  |
+-------------------+--------------------------------------------------+
| Voorgeschiedenis: | Op 3 mei 2023 is de raad geïnformeerd.           |
|                   | Nadere inlichtingen: team Welzijn, toestel 214.  |
|                   | Het college heeft daarna besloten.               |
+-------------------+--------------------------------------------------+
| Behandeladvies:   | Ter bespreking                                   |
+-------------------+--------------------------------------------------+
"""
UNDER_THE_LABEL = """
+------------------------+-----------------------+
| Onderwerp              | Zaaknummer            |
| Dorpshuis Het Kompas   | 3641304               |
+------------------------+-----------------------+
| Voorzitter             | Griffier              |
| Anna de Vries          | Coen Hartendorp       |
+------------------------+-----------------------+
| Voorgeschiedenis                               |
| Op 3 mei 2023 is de raad geïnformeerd.         |
| Nadere inlichtingen: team Welzijn.             |
| Het college heeft daarna besloten.             |
+------------------------------------------------+
| Behandeladvies                                 |
| Ter bespreking                                 |
+------------------------------------------------+
"""


def _values(art: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


@pytest.mark.parametrize("art", [IN_A_COLUMN, IN_A_CELL, UNDER_THE_LABEL])
def test_the_history_goes_on_past_it(art: str) -> None:
    values = _values(art)
    assert values["history"].split("\n")[-1] == "Het college heeft daarna besloten."
    assert "other" not in values


def test_a_form_with_colons_has_labels_there() -> None:
    art = UNDER_THE_LABEL.replace("Voorgeschiedenis ", "Voorgeschiedenis:")
    assert _values(art)["other"].startswith("team Welzijn")


def test_right_of_the_labels_it_is_none_with_colons_either() -> None:
    art = IN_A_COLUMN.replace("Zaal ", "Zaal:")
    assert "other" not in _values(art)
    assert "other" in _values(art + "                      Duur: 30 minuten\n")


def test_a_label_after_the_programme_is_one() -> None:
    last = "                      Contactpersoon: Jan Jansen\n"
    assert _values(IN_A_COLUMN + last)["other"] == "Jan Jansen"


def test_a_form_of_few_labels_tells_nothing_of_its_colons() -> None:
    rows = UNDER_THE_LABEL.split("\n")
    art = "\n".join([*rows[:4], *rows[7:]])  # without `Voorzitter` and `Griffier`
    assert _values(art)["other"].startswith("team Welzijn")


def test_a_label_has_its_value_in_a_column_or_begins_a_cell() -> None:
    art = IN_A_COLUMN.replace("inlichtingen: team", "inlichtingen:       team")
    assert _values(art)["other"].startswith("team Welzijn")
    first = "| Op 3 mei 2023 is de raad geïnformeerd.           |\n|                   "
    art = IN_A_CELL.replace(first, "")
    assert _values(art)["other"].startswith("team Welzijn")
