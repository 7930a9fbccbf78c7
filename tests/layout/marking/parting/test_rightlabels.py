"""Labels set against the right edge of their column, close to their values."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
         Onderwerp: Dorpshuis Het Kompas
        Zaaknummer: 3641304
   Verantwoordelijk Anna de Vries
portefeuillehouder:
              Zaal: Trouwzaal
           Domein : Fysiek
        Ingeschatte ca. 45 minuten
      bespreektijd:
          Griffier: Coen Hartendorp
"""


def test_a_label_of_two_lines_has_the_value_beside_its_first() -> None:
    page = drawn(FORM, origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["portfolio_holders"] == "Anna de Vries"
    assert values["meeting/duration"] == "ca. 45 minuten"
    assert values["meeting/room"] == "Trouwzaal"
    assert values["meeting/domains"] == "Fysiek"


BARE = """
             Onderwerp Dorpshuis Het Kompas

            Zaaknummer 3641304

      Verantwoordelijk Anna de Vries
             wethouder

                  Zaal Trouwzaal

                  Fase Beeldvorming

           Ingeschatte ca. 45 minuten
          bespreektijd

              Griffier Coen Hartendorp
"""


def test_labels_set_right_need_no_colon() -> None:
    page = drawn(BARE, origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["subject"] == "Dorpshuis Het Kompas"
    assert values["portfolio_holders"] == "Anna de Vries"
    assert values["purpose"] == "Beeldvorming"
    assert values["meeting/duration"] == "ca. 45 minuten"
    assert values["meeting/clerk"] == "Coen Hartendorp"


TWICE = """
            Auteur A. van Gerritsen                 Beleidsdomein Onderwijs

  Verantwoordelijk Nicole Langereis en               Aanvangstijd 20.30 uur
         wethouder H.A. van den Garnier

     Behandeldatum 18 mei 2000                Commissiesecretaris Sylvana
                                                                  Rozema

     Dossiernummer 2000/6369                         Vergaderzaal Oude Raadzaal

  Titel agendapunt Verkoop aandelen

         Programma 1. Opening
"""


def test_a_second_column_of_labels_is_set_right_too() -> None:
    sheet = lay_out(document(drawn(TWICE, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["portfolio_holders"] == "Nicole Langereis en H.A. van den Garnier"
    assert values["meeting/domains"] == "Onderwijs"
    assert values["meeting/start_time"] == "20.30 uur"
    assert values["meeting/clerk"] == "Sylvana Rozema"
    assert values["meeting/room"] == "Oude Raadzaal"


def test_a_label_of_two_words_stands_close_behind_a_value() -> None:
    page = drawn(
        """
             Onderwerp: Nota recreatie
            Zaaknummer: 3641304           Datum: 24 december 2002
        Vergaderplaats: Kamer 1 Opgesteld door: E. Arslan
                Advies: Bespreken
        """,
        origin="scan",
    )
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/room"] == "Kamer 1"
    assert values["other"] == "E. Arslan"
