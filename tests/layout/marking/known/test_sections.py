"""Bands that head the parts of a form and count on."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
+------------------------------------------------+
| A. Agendapunt                                  |
+------------------------------------------------+
  Onderwerp         Dorpshuis Het Kompas
  Zaaknummer        3641304
  Wethouder         Anna de Vries
+------------------------------------------------+
| B. Toelichting                                 |
+------------------------------------------------+
  Historie          De raad sprak in 2022 hierover.
  Behandeladvies    De voorkeur te peilen.
+------------------------------------------------+
| C. Programma van de avond                      |
+------------------------------------------------+
  1. Opening
  2. Gesprek met de gebruikers
"""


def test_the_band_over_a_list_is_its_label() -> None:
    sheet = lay_out(document(drawn(FORM, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["programme"] == "1. Opening\n2. Gesprek met de gebruikers"
    assert values["advice"] == "De voorkeur te peilen."
    assert values["history"] == "De raad sprak in 2022 hierover."
    assert "meeting/item" not in values


def test_two_bands_count_nothing() -> None:
    rows = FORM.splitlines()
    band = next(n for n, row in enumerate(rows) if "| B. " in row)
    two = "\n".join([*rows[: band - 1], *rows[band + 2 :]]).replace("C. ", "B. ")
    sheet = lay_out(document(drawn(two, origin="scan")), load_profiles()).sheets[0]
    assert "programme" not in {zone.key for zone in sheet.zones}
