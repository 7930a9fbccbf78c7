"""Labels in capitals that a narrow column breaks after words that are a label themselves."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
DATUM SESSIE     :  4 november 2025

WAAR             :  Oranjezaal

SECRETARIS       :  Coen Hartendorp

TE BESPREKEN     :  Dorpshuis Het Kompas
ONDERWERP

DOCUMENTNUMMER   :  3641304
"""


def test_the_second_line_of_a_label_has_no_value_of_its_own() -> None:
    sheet = lay_out(document(drawn(FORM, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.strip(" :") for zone in sheet.zones}
    assert values["subject"] == "Dorpshuis Het Kompas"
    assert values["zaaknummer"] == "3641304"


COMPOSED = """
ONDERWERP              Dorpshuis Het Kompas

BESTUURLIJK            Anna de Vries
PORTEFEUILLEHOUDER

ZAAL                   Foyer

ADRES                  Markt 1
VOORZITTER

DOCUMENTNUMMER         3641304
"""


def test_a_label_that_no_list_has_may_end_in_one_that_asks_the_same() -> None:
    sheet = lay_out(document(drawn(COMPOSED)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones if zone.lines}
    assert values["portfolio_holders"] == "Anna de Vries"
    assert "meeting/chair" not in values
