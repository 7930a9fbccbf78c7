"""Labels and values that share lines of the open page, told apart by no more than their type."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Vergadervoorzitter        Lokaal De Spiegel         Begin 21:30 u.
mevrouw Margot Janssen

Datum van behandeling     Vergadertype Raadsronde   Verwachte duur 60
maandag 14 okt 2024       2                         minuten

Portefeuillehouder        DMS-nummer INT-24-2227    Raadsondersteuner Alison
Brigitte den Gerritsen                              van Jonkers

Valt onder portefeuille

Zaal Pompzaal             Raadsdomein Middelen

Onderwerp Toekomst van de veerpont

Terugblik Een second opinion bevestigt het beeld. Na de verkiezingen
is het dossier overgedragen. Op 15 mei 2022 verscheen een
Advies Verkeer over de rekenregels.

Advies presidium Graag de avond zo opbouwen:

1) Opening
2) Rondvraag
"""


@pytest.fixture(scope="module")
def values() -> dict[str, str]:
    sheet = lay_out(document(drawn(FORM, origin="scan")), load_profiles()).sheets[0]
    return {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}


def test_labels_right_of_others_begin_columns(values: dict[str, str]) -> None:
    assert values["meeting/body"] == "Raadsronde 2"
    assert values["meeting/duration"] == "60 minuten"
    assert values["zaaknummer"] == "INT-24-2227"
    assert values["meeting/clerk"] == "Alison van Jonkers"
    assert values["meeting/domains"] == "Middelen"


def test_a_value_that_does_not_fit_beside_its_label_stands_below(values: dict[str, str]) -> None:
    assert values["meeting/chair"] == "mevrouw Margot Janssen"
    assert values["meeting/date"] == "maandag 14 okt 2024"
    assert values["portfolio_holders"] == "Brigitte den Gerritsen"


def test_common_words_are_labels_in_a_column_of_labels(values: dict[str, str]) -> None:
    assert values["meeting/start_time"] == "21:30 u."


def test_a_label_whose_value_is_empty_asks_nothing_of_the_next_paragraph(
    values: dict[str, str],
) -> None:
    assert values["portfolios"] == ""
    assert values["meeting/room"] == "Pompzaal"


def test_a_passage_runs_on_from_its_label(values: dict[str, str]) -> None:
    assert values["history"].startswith("Een second opinion bevestigt het beeld.")
    assert values["history"].endswith("Advies Verkeer over de rekenregels.")
    assert values["advice"].startswith("Graag de avond zo opbouwen:")


SHORT = """
Thema Inrichting van de hal

Voorstelnr. VL/33265      Geheimhouding? Nee

Plek De Spiegel           Vz. de heer Bernard Tonnaer

Terugblik De gemeente loopt hiermee voor op de regio.

Spreekrecht
niet mogelijk
"""


def test_short_labels_of_few_kinds_before_persons_and_at_known_edges() -> None:
    sheet = lay_out(document(drawn(SHORT, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}
    assert values["subject"] == "Inrichting van de hal"
    assert values["meeting/room"] == "De Spiegel"
    assert values["meeting/chair"] == "de heer Bernard Tonnaer"
