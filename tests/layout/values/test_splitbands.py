"""Bands of labels over their values, cut by a rule that is none of theirs."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
+------------------+-----------------------------+
| Onderwerp        | Dorpshuis Het Kompas        |
+------------------+-----------------------------+
| Griffier         | Coen Hartendorp             |
+------------------+-----------------------------+
| Terugblik        | {beside} |
+------------------+-----------------------------+
| Raadsbrief van 3 mei 2012 (BW2012/0123).       |
+------------------------------------------------+
| Behandeladvies                                 |
+------------------------------------------------+
| Graag bespreken.                               |
+------------------------------------------------+
"""


def _history(beside: str) -> str:
    page = drawn(FORM.format(beside=beside.ljust(27)), origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    return next(zone.text for zone in zones if zone.key == "history")


def test_the_value_under_a_band_that_seems_cut_is_its_own() -> None:
    assert _history("") == "Raadsbrief van 3 mei 2012 (BW2012/0123)."


def test_a_cell_beside_a_label_that_is_not_empty_has_the_value() -> None:
    assert _history("Geen.").startswith("Geen.")


TABLE = """
+------------------+-----------------------------+
| Onderwerp        | Dorpshuis Het Kompas        |
+------------------+-----------------------------+
| Zaaknummer       | 3641304                     |
+------------------+-----------------------------+
| Griffier         | Coen Hartendorp             |
+------------------+-----------------------------+
| Doel             | Beeldvorming                |
+------------------+-----------------------------+
| Spreekrecht      | Ja                          |
+------------------+-----------------------------+
| Programma                                      |
+-----------+------------------------------------+
| 20.15     | Opening en mededelingen            |
+-----------+------------------------------------+
| 20.25     | Debat                              |
+-----------+------------------------------------+
"""


def test_the_first_row_of_a_table_under_a_band_is_whole() -> None:
    zones = lay_out(document(drawn(TABLE, origin="scan")), load_profiles()).sheets[0].zones
    lines = next(zone.text.split("\n") for zone in zones if zone.key == "programme")
    assert lines[:2] == ["20.15", "Opening en mededelingen"]


def test_the_first_row_of_a_table_of_letters_is_whole_too() -> None:
    art = TABLE.replace("Programma", "Historie ").replace("20.15    ", "Brief    ")
    art = art.replace("Opening en mededelingen", "BW2012/0123            ")
    zones = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0].zones
    lines = next(zone.text.split("\n") for zone in zones if zone.key == "history")
    assert lines[:2] == ["Brief", "BW2012/0123"]


def test_an_empty_cell_beside_a_label_of_few_words_is_its_answer() -> None:
    art = """
    +--------------------+---------------------+
    | Onderwerp          | Fietsplan           |
    +--------------------+---------------------+
    | Zaaknummer         | 2020-1234           |
    +--------------------+---------------------+
    | Portefeuillehouder |                     |
    +--------------------+---------------------+
    | Gemeente Ede, afdeling Ruimte en Wonen   |
    +--------------------+---------------------+
    | Inspreken          | Ja                  |
    +--------------------+---------------------+
    """
    zones = lay_out(document(drawn(art)), load_profiles()).sheets[0].zones
    holders = next(zone for zone in zones if zone.key == "portfolio_holders")
    assert holders.text == ""
