"""The heads of a programme's columns are no labels of the sheet."""

from __future__ import annotations

import re

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp        Dorpshuis Het Kompas
Zaaknummer       3641304
Griffier         Coen Hartendorp
Historie         Een second opinion bevestigt het beeld.

Behandeladvies   Graag de avond zo opbouwen:

                 {heads}
                 10               1.          Opening
                 20               2.          Gelegenheid tot inspreken
                 5                3.          Sluiting

Spreekrecht      Ja
"""


def _values(heads: str) -> dict[str, str]:
    page = drawn(FORM.format(heads=heads), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    return {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}


@pytest.mark.parametrize(
    "heads",
    [
        "Duur             Nr          Onderdeel",
        "Tijd (min)       Wat",
        "Hoe laat         Nr.         Agenda",
        "Minuten                      Onderwerp",
        "Onderwerp        Minute",  # its column cuts the last letter off
        "Klok                         Activiteit",
        "Nr. Onderdeel                Tijd",
        "Nr.              Onderdeel   \\Tijd",
        "INr    Onderwerp      Ibienz      Tijd",
    ],
)
def test_the_list_under_its_heads_is_the_advice(heads: str) -> None:
    values = _values(heads)
    assert values["advice"].endswith("10 1. Opening 20 2. Gelegenheid tot inspreken 5 3. Sluiting")
    assert values["subject"] == "Dorpshuis Het Kompas"
    assert "meeting/duration" not in values


def test_an_item_whose_words_name_columns_is_no_row_of_heads() -> None:
    art = FORM.replace("{heads}\n", "\n").replace(
        "Gelegenheid tot inspreken", "Inbreng van insprekers"
    )
    page = drawn(re.sub(r"(?m)^( {17})\d+  ", r"\1   ", art), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    advice = next(zone for zone in sheet.zones if zone.key == "advice")
    assert "2. Inbreng van insprekers 3. Sluiting" in " ".join(advice.text.split())


def test_the_list_under_a_manner_of_treatment_has_heads_too() -> None:
    art = FORM.replace("Historie ", "Doel     ").replace("Een second opinion", "Beeldvorming")
    art = art.replace("Behandeladvies ", "Behandelwijze  ")
    page = drawn(art.format(heads="Duur             Nr          Onderdeel"), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert not {"meeting/duration", "other"} & {zone.key for zone in sheet.zones if zone.label}


def test_a_label_with_its_value_below_the_advice_is_no_head() -> None:
    values = _values("Duur             90 minuten")
    assert values["meeting/duration"].startswith("90 minuten")


def test_a_table_with_heads_under_the_bar_of_its_label() -> None:
    art = """
+--------------------------------------------------------------------+
| Onderwerp                | Dorpshuis Het Kompas                    |
+--------------------------------------------------------------------+
| Historie                 | Een second opinion bevestigt het beeld. |
+--------------------------------------------------------------------+
| Onderdelen                                                         |
+--------------------------------------------------------------------+

  +-------+----+----------------------------------------------------+
  | Klok  | Nr | Wat                                                |
  +-------+----+----------------------------------------------------+
  | 19:00 | 1  | Welkom                                             |
  +-------+----+----------------------------------------------------+
  | 19:10 | 2  | Rondvraag                                          |
  +-------+----+----------------------------------------------------+

+--------------------------------------------------------------------+
| Spreekrecht              | Ja                                      |
+--------------------------------------------------------------------+
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split() for zone in sheet.zones}
    assert values["programme"] == ["19:00", "1", "Welkom", "19:10", "2", "Rondvraag"]
    assert values["public_speaking"] == ["Ja"]


def test_a_table_under_the_announcement_of_an_advice_goes_with_it_row_by_row() -> None:
    art = """
+--------------------------------------------------------------------+
| Onderwerp                  | Dorpshuis Het Kompas                  |
+--------------------------------------------------------------------+
| Historie                   | Een second opinion bevestigt het plan.|
+--------------------------------------------------------------------+
| Behandeladvies                                                     |
+--------------------------------------------------------------------+
| Voorstel is om het gesprek in stappen te voeren.                   |
+-------+----+-------------------------------------------------------+
| 19:00 | 1  | Welkom                                                |
+-------+----+-------------------------------------------------------+
| 19:10 | 2  | Rondvraag                                             |
+-------+----+-------------------------------------------------------+
| Spreekrecht                | Ja                                    |
+--------------------------------------------------------------------+
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split() for zone in sheet.zones}
    assert values["advice"][-6:] == ["19:00", "1", "Welkom", "19:10", "2", "Rondvraag"]
    assert values["public_speaking"] == ["Ja"]


@pytest.mark.parametrize("number", ["3,", "3.", "3"])
def test_an_item_that_reads_like_a_label_goes_with_the_list(number: str) -> None:
    art = f"""
Onderwerp
Dorpshuis Het Kompas
Historie
Een second opinion bevestigt het beeld.
Portefeuillehouder
Anna de Vries
Griffier
Coen Hartendorp
Verloop van de avond
1.     Inloop met koffie
2.     Uitleg
{number}     Gelegenheid tot inspreken
4.     Sluiting
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert "Sluiting" in values["programme"]
    assert "public_speaking" not in values


def test_labels_of_a_bar_at_the_side_do_not_end_a_table() -> None:
    art = """
    Zaaknummer           Advies griffie
    3641304              Voorstel is om zo te spreken:
    Griffier             +-------+----+-----------------------+
    P. Becker            | Klok  | Nr | Wat                   |
                         +-------+----+-----------------------+
    Vergaderruimte       | 19:00 | 1  | Welkom                |
    Foyer                +-------+----+-----------------------+
    Spreekrecht          | 19:10 | 2  | Rondvraag             |
    Nee                  +-------+----+-----------------------+

    Onderwerp            Historie
    Veerpont             Een second opinion bevestigt het plan.
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split() for zone in sheet.zones}
    assert {"Welkom", "Rondvraag"} <= set(values["advice"])
    assert values["meeting/room"] == ["Foyer"]


def test_a_table_beside_a_bar_of_labels_is_not_of_the_last_of_them() -> None:
    art = """
+-------------------+
| Zaaknummer        | Onderwerp
| 3641304           | Veerpont
|                   |
| Griffier          | Voorstel agendacommissie
| P. Becker         | Voorstel is om zo te spreken:
|                   |+-------+----+-----------------------+
| Doel              || 19:00 | 1  | Welkom                |
| ☐ Beeldvorming    |+-------+----+-----------------------+
| ☒ Oordeelsvorming || 19:10 | 2  | Rondvraag             |
| ☐ Besluitvorming  |+-------+----+-----------------------+
|                   |
+-------------------+
    """
    sheet = lay_out(document(drawn(art, origin="text")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split() for zone in sheet.zones}
    assert values["advice"][-6:] == ["19:00", "1", "Welkom", "19:10", "2", "Rondvraag"]
    assert "Welkom" not in values["purpose"]


def test_a_head_in_the_column_of_the_label_does_not_end_the_programme() -> None:
    art = """
Onderwerp        Dorpshuis Het Kompas
Zaaknummer       3641304
Griffier         Coen Hartendorp

Behandeladvies
Minuten          Onderwerp
10               1.  Opening
20               2.  Sluiting
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["subject"] == "Dorpshuis Het Kompas"
    assert values["advice"].endswith("10 1. Opening 20 2. Sluiting")


def test_a_head_too_short_to_read_is_one_beside_others() -> None:
    art = """
    Onderwerp
    Fietsen in de binnenstad

    Griffier
    Coen Hartendorp

    Griffieadvies
    Graag de avond zo opbouwen:

    Tijd (min)   Ne    Onderdeel
    15           1)    Opening
    15           2)    Gelegenheid tot inspreken
    10           3)    Sluiting

    Spreekrecht
    Ja
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert "Gelegenheid tot inspreken" in values["advice"]
    assert values["public_speaking"] == "Ja"
    assert "meeting/time" not in values


def test_a_label_right_over_its_table_is_one_label() -> None:
    art = """
  Onderwerp
  Dorpshuis Het Kompas

  Zaaknummer
  3641304

  Griffier
  Coen Hartendorp

  Advies behandeling
+------+-------------------------+--------+
| Nr.  | Onderdeel               | Tijd   |
+------+-------------------------+--------+
| 1    | Opening                 | 10 min |
+------+-------------------------+--------+
| 2    | Sluiting                | 5 min  |
+------+-------------------------+--------+
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    found = [zone for zone in sheet.zones if zone.key == "advice"]
    assert [zone.label_line.text for zone in found] == ["Advies behandeling"]
    assert " ".join(found[0].text.split()) == "1 Opening 10 min 2 Sluiting 5 min"


def test_heads_level_with_the_top_of_the_cell_in_whose_middle_the_label_stands() -> None:
    art = """
+----------------+---------------------------------------+
| Onderwerp      | Dorpshuis Het Kompas                  |
+----------------+---------------------------------------+
| Griffier       | Coen Hartendorp                       |
+----------------+---------------------------------------+
|                | +----+-------+----------------------+ |
|                | | Nr | Tijd  | Onderdeel            | |
|                | +----+-------+----------------------+ |
|                | | 1  | 19:00 | Welkom               | |
|                | +----+-------+----------------------+ |
| Behandeladvies | | 2  | 19:10 | Bespreekpunten       | |
|                | +----+-------+----------------------+ |
|                | | 3  | 19:30 | Rondvraag            | |
|                | +----+-------+----------------------+ |
+----------------+---------------------------------------+
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["advice"] == "1 19:00 Welkom 2 19:10 Bespreekpunten 3 19:30 Rondvraag"
    assert not {"meeting/time", "programme"} & set(values)


def test_a_table_on_the_page_after_the_bar_of_its_label() -> None:
    first = """
+--------------------------------------------------------------------+
| Onderwerp                | Dorpshuis Het Kompas                    |
+--------------------------------------------------------------------+
| Doel van de bijeenkomst  | Beeldvorming                            |
+--------------------------------------------------------------------+
| Griffier                 | Coen Hartendorp                         |
+--------------------------------------------------------------------+
| Behandelwijze                                                      |
+--------------------------------------------------------------------+
"""
    second = """
+--------------------------------------------------------------------+
| +-------+----+---------------------------------------------------+ |
| | Nr    | Onderdeel                                    | Tijd    | |
| +-------+----+---------------------------------------------------+ |
| | 1     | Welkom                                       | 19:00   | |
| +-------+----+---------------------------------------------------+ |
| | 2     | Rondvraag                                    | 19:10   | |
| +-------+----+---------------------------------------------------+ |
+--------------------------------------------------------------------+
| Spreekrecht              | Ja                                      |
+--------------------------------------------------------------------+
"""
    pages = document(drawn(first, origin="scan"), drawn(second, number=2, origin="scan"))
    sheet = lay_out(pages, load_profiles()).sheets[0]
    values = {zone.label: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["Behandelwijze"] == "1 Welkom 19:00 2 Rondvraag 19:10"


def test_a_table_of_boxes_under_the_bar_of_its_label_within_a_frame() -> None:
    art = """
+--------------------------------------------------------------------+
| Onderwerp                | Dorpshuis Het Kompas                    |
+--------------------------------------------------------------------+
| Behandeladvies           | Ter bespreking                          |
+--------------------------------------------------------------------+
| Inspraak                                                           |
+--------------------------------------------------------------------+
| +--------------------------------------+-------------------------+ |
| | Ja                                   | ☒                       | |
| +--------------------------------------+-------------------------+ |
| | Nee                                  | ☐                       | |
| +--------------------------------------+-------------------------+ |
+--------------------------------------------------------------------+
| Griffier                 | Coen Hartendorp                         |
+--------------------------------------------------------------------+
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split() for zone in sheet.zones}
    assert values["public_speaking"] == ["Ja", "☒", "Nee", "☐"]


def test_a_row_of_labels_and_values_is_no_row_of_bent_heads() -> None:
    values = _values("Onderwerp        Fietspad    Tijd")
    assert not values["advice"].endswith("Opening 20 2. Gelegenheid tot inspreken 5 3. Sluiting")


def test_heads_of_items_and_speakers_are_known_beside_a_bent_one() -> None:
    values = _values("Wat              Wie         Wannee")
    assert values["advice"] == (
        "Graag de avond zo opbouwen: 10 Opening 20 Gelegenheid tot inspreken 5 Sluiting"
    )


@pytest.mark.parametrize("heads", ["rijd    Onderwerp", "Tljcl   Onderwerp"])
def test_heads_over_times_are_heads_however_they_were_read(heads: str) -> None:
    art = f"""
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    Griffier         Coen Hartendorp
    Behandeladvies   Graag bespreken.

    Programma        {heads}
                     19.30   Opening
                     19.40   Debat
                     20.00   Sluiting
    Spreekrecht      Ja
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    keys = [zone.key for zone in sheet.zones]
    assert keys.count("subject") == 1
    assert "programme" in keys


def test_two_heads_that_stand_close_are_heads_where_one_is_bent() -> None:
    art = """
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    Griffier         Coen Hartendorp
    Programma        Ne Wat                     Door           Min.
                     1) Opening                 allen          5
                     2) Debat                   voorzitter     20
                     3) Sluiting                allen          5
    Spreekrecht      Ja
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    text = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert "meeting/chair" not in text
    assert "allen" not in text["programme"]
    assert "Wat" not in text["programme"]


def test_a_table_level_with_labels_of_a_bar_at_its_left_has_heads_and_rows() -> None:
    art = """
+-----------------------+
|  Zaaknummer           |  Korte titel
|  3641304              |  Veerpont
|                       |
|  Voorzitter           |  Advies griffie
|  P. Becker            |  In te delen als volgt:
|  Doel                 | +-------+-----+-------------------------+
|  Technische uitleg    | | Tijd  | #   | Agenda                  |
|                       | +-------+-----+-------------------------+
|  Griffier             | | 19:00 | 1.  | Welkom                  |
|  Coen Hartendorp      | | 19:10 | 2.  | Doornemen van de brief  |
|                       | |       |     | van het college         |
|                       | | 19:25 | 3.  | Rondvraag               |
|                       | +-------+-----+-------------------------+
|                       |  Inspreken mogelijk?
|                       |  Ja
+-----------------------+
"""
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split() for zone in sheet.zones}
    assert "meeting/time" not in values
    assert values["advice"][5:11] == ["19:00", "1.", "Welkom", "19:10", "2.", "Doornemen"]
    assert values["advice"][-3:] == ["19:25", "3.", "Rondvraag"]
    assert values["meeting/chair"] == ["P.", "Becker"]


FRAMED = """
+----------------+------------------------------+
| Onderwerp      | Dorpshuis Het Kompas         |
+----------------+------------------------------+
| Griffier       | Coen Hartendorp              |
+----------------+------------------------------+
| Behandeladvies | Graag uw mening.             |
+----------------+------------------------------+
|                | +-------+------------------+ |
| Agenda         | | Tijd  | Onderdeel        | |
|                | +-------+------------------+ |
|                | | 19:15 | Opening          | |
|                | +-------+------------------+ |
|                | | 20:00 | Sluiting         | |
|                | +-------+------------------+ |
+----------------+------------------------------+
"""


def test_the_label_beside_a_framed_table_is_no_head_of_it() -> None:
    sheet = lay_out(document(drawn(FRAMED)), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["advice"] == "Graag uw mening."
    assert values["programme"] == "19:15 Opening 20:00 Sluiting"


@pytest.mark.parametrize("label", ["In welke volgorde praten we", "Praatvolgorde"])
def test_the_list_may_stand_under_a_label_that_was_guessed(label: str) -> None:
    art = f"""
Onderwerp             Fietspad langs de vaart
Zaaknummer            3641304
Datum                 3 maart 2023
Historie              De raad sprak hierover.

{label}
Nr. Onderdeel
1.  Opening
2.  Debat
Zaal                  Atrium
"""
    zones = lay_out(document(drawn(art)), load_profiles()).sheets[0].zones
    assert {z.key: " ".join(z.text.split()) for z in zones}["programme"] == "1. Opening 2. Debat"
