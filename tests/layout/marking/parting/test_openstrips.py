"""Rows of labels on the open page, or in one band, over rows of their values."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.canvas.blocks import stack
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.layout.marking.parting.openstrips import close_strips
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

HEAD = """
Onderwerp           Dorpshuis Het Kompas
Zaaknummer          3641304
Historie            De welstandscommissie bracht een positief advies uit.
"""

FOOT = """
Insteek             Technische sessie   Politieke discussie   Stemming
Behandeladvies      Na een korte toelichting af te handelen.
"""

CLOSE = """
Technisch   Contactpersoon griffie Vergaderruimte      Raadsdomein(en)    Indicatie
voorzitter                                                                behandelduur

Benvenido   Allard Drenth          Ontvangsthal        Veiligheid &       90 min
Cardozo                                                Handhaving
"""

TOUCHING = """
Voorzitter van Ondersteuning      Vergaderlocatie Domein / pijler   Richttijd
de avond       griffie

P.T. in Hazelo G.H. van der Otte- Statenzaal      Grondgebied /     60 min
               Feenstra                           Middelen
"""

BAND = """
+--------------------------------------------------------------------------------+
| VZ.:   Raadsondersteuner Vergaderlocatie:     Beleidsdomein   Vergaderduur     |
|                                                                                |
+--------------------------------------------------------------------------------+

  Ralf   Burak Coomans-    Zaal 1 en 2          Inwonerszaken   max. 120
  Klee   Rumpt                                                  minuten
"""


def _values(art: str, origin: Origin) -> dict[str, str]:
    sheet = lay_out(document(drawn(HEAD + art + FOOT, origin=origin)), load_profiles()).sheets[0]
    return {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}


@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_labels_set_close_and_broken_are_parted_over_their_values(origin: Origin) -> None:
    values = _values(CLOSE, origin)
    assert values["meeting/chair"] == "Benvenido Cardozo"
    assert values["meeting/clerk"] == "Allard Drenth"
    assert values["meeting/room"] == "Ontvangsthal"
    assert values["meeting/domains"] == "Veiligheid & Handhaving"
    assert values["meeting/duration"] == "90 min"


def test_what_stands_beside_a_label_below_is_no_value_of_the_strip() -> None:
    art = CLOSE.replace("Cardozo   ", "          ").replace("Handhaving", "")
    assert _values(art, "scan")["meeting/clerk"] == "Allard Drenth"


def test_labels_that_touch_begin_where_their_values_do() -> None:
    values = _values(TOUCHING, "scan")
    assert values["meeting/chair"] == "P.T. in Hazelo"
    assert values["meeting/clerk"] == "G.H. van der Otte- Feenstra"
    assert values["meeting/room"] == "Statenzaal"
    assert values["meeting/domains"] == "Grondgebied / Middelen"


def test_a_band_over_values_on_the_open_page() -> None:
    values = _values(BAND, "scan")
    assert values["meeting/chair"] == "Ralf Klee"
    assert values["meeting/clerk"] == "Burak Coomans- Rumpt"
    assert values["meeting/room"] == "Zaal 1 en 2"
    assert values["meeting/duration"] == "max. 120 minuten"


def test_labels_with_their_values_beside_them_are_no_strip() -> None:
    art = """
    Secretaris D.C.      Plaats bijeenkomst       Dag van vergadering
    in 't Elferen        Zaal Noord               6 december 2022
    """
    page, lexicon = drawn(art, origin="scan"), lexicon_of(load_profiles()["generic"])
    canvas = stack([page], [page.words], lexicon)
    close_strips(canvas, lexicon)
    assert not canvas.cells


def test_a_title_over_a_strip_is_none_of_its_labels() -> None:
    art = """
Politieke Markt
25-02-2020
Vz.         Plv. griffier          Plek                Raadsdomein(en)    Duur
Benvenido   Allard Drenth          Ontvangsthal        Inwonerszaken      90 min
Cardozo
"""
    assert _values(art, "scan")["meeting/chair"] == "Benvenido Cardozo"


def test_a_value_that_is_a_label_word_too() -> None:
    art = """
+----------------------------------------------------------------+
| Type bijeenkomst : Griffie-            Plaats                  |
|                    ondersteuning :     bijeenkomst :           |
+----------------------------------------------------------------+
  Raadscommissie     Alison Oever        Pompzaal
"""
    values = _values(art, "scan")
    assert values["meeting/body"] == "Raadscommissie"
    assert values["meeting/clerk"] == "Alison Oever"
    assert values["meeting/room"] == "Pompzaal"


def _closed(art: str) -> int:
    """How many cells the strips of a page get."""
    page, lexicon = drawn(art, origin="scan"), lexicon_of(load_profiles()["generic"])
    canvas = stack([page], [page.words], lexicon)
    close_strips(canvas, lexicon)
    return len(canvas.cells)


STRIP = """
Voorzitter        Griffier          Zaal              Duur
{between}Anna Bos          Jan Dalen         Raadzaal          60 min
"""


def test_values_stand_close_under_their_labels() -> None:
    assert _closed(STRIP.format(between="")) == 8
    assert _closed(STRIP.format(between=5 * "\n")) == 0


def test_labels_stand_level() -> None:
    stairs = """
Voorzitter        Griffier
                  van dienst        Zaal
                                    van de avond      Duur
Anna Bos          Jan Dalen         Raadzaal          60 min
"""
    assert _closed(stairs) == 0


def test_labels_and_values_that_touch_are_parted_where_words_of_both_begin() -> None:
    art = """
Voorzitter Griffiemedewerker  Vergaderlocatie   Duur
Anna Bosch Jan Dalen          Raadzaal          60 min
"""
    values = _values(art, "scan")
    assert values["meeting/chair"] == "Anna Bosch"
    assert values["meeting/clerk"] == "Jan Dalen"


def test_a_strip_ends_where_a_label_has_its_value_beside_it() -> None:
    art = STRIP.format(between="") + "Spreekrecht:      Ja, vooraf melden\n"
    values = _values(art.replace("min\n\n", "min\n"), "scan")
    assert values["meeting/chair"] == "Anna Bos"
    assert values["public_speaking"] == "Ja, vooraf melden"


def test_the_rest_of_a_value_may_read_as_a_label_does() -> None:
    art = """
    Onderwerp:

    Tweede bestuursrapportage

    Vergadertype:          Technisch voorzitter:   Datum en tijd:

    Meningsvormende        Allard Havinga          ma 30 maart 2015 21.30 uur -
    raadsvergadering                               23.00 uur

    Historie:

    Er ligt een plan.
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["subject"] == "Tweede bestuursrapportage"
    assert values["meeting/body"] == "Meningsvormende\nraadsvergadering"
