"""Words that only read like a label stay values."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

TABLE = """
+---------------+---------------------+---------------+--------------+
| 1. Onderwerp  | Fietspad langs de A | 2. Zaaknummer | 3641304      |
+---------------+---------------------+---------------+--------------+
| 3. Locatie    | vergaderkamer B     | 4. Voorzitter | J. de Vries  |
+---------------+---------------------+---------------+--------------+
| 5. Griffier   | K. Bos              | 6. Duur       | 30 min       |
+---------------+---------------------+---------------+--------------+
"""


def test_a_room_in_small_letters_is_no_label() -> None:
    (sheet,) = lay_out(document(drawn(TABLE)), load_profiles()).sheets
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["meeting/room"] == "vergaderkamer B"
    assert zones["meeting/chair"] == "J. de Vries"


BOXED = """
+-------------------------------------------------+
| Onderwerp Regionale samenwerking belastingen    |
+--------------------------+----------------------+
| Collegelid   J. de Vries | Griffier   D. Bos    |
| Zaaknummer   3641304     | Duur       30 min.   |
+--------------------------+----------------------+
"""


def test_the_subject_stands_behind_its_label_in_a_cell_of_its_own() -> None:
    (sheet,) = lay_out(document(drawn(BOXED)), load_profiles()).sheets
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["subject"] == "Regionale samenwerking belastingen"


BESIDE = """
+------------+------------------------------------+
| Titel      | Regionale samenwerking             |
+------------+------------------------------------+
| Bijlagen   | Onderwerp Regionale begroting      |
+------------+------------------------------------+
| Collegelid | J. de Vries                        |
+------------+------------------------------------+
| Zaaknummer | 3641304                            |
+------------+------------------------------------+
| Griffier   | K. Bos                             |
+------------+------------------------------------+
| Advies     | In een keer bespreken              |
+------------+------------------------------------+
"""


def test_so_it_does_not_in_a_cell_beside_another() -> None:
    (sheet,) = lay_out(document(drawn(BESIDE)), load_profiles()).sheets
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["attachments"] == "Onderwerp Regionale begroting"


SENTENCE = """
Onderwerp    Hulp dicht bij huis in de wijk

Zaaknummer   3641304

Datum        3 maart 2023

Voorzitter   Rein Bakker

Historie

De wethouder heeft op 4 juli in de commissie gezegd dat er geld
voor is, en dat het college de raad daarover nog zal berichten.
"""


def test_a_sentence_whose_third_word_meets_the_column_of_values_has_no_label() -> None:
    sheet = lay_out(document(drawn(SENTENCE, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["history"].startswith("De wethouder heeft op 4 juli")


RUNNING = """
Zaaknummer Z2019-776867                Zaal       Zaal Berflo
Datum 11 september 2019                Voorzitter Mike Schouwenburg
Onderwerp Cameratoezicht Havenlaan     Griffier   Mart Kooiman
Wethouder Sandy Kaplan                 Domein     Domein Bestuur
Doel Beeldvorming
"""


def test_a_value_that_begins_with_the_word_of_its_label_is_whole() -> None:
    sheet = lay_out(document(drawn(RUNNING, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/room"] == "Zaal Berflo"
    assert values["meeting/domains"] == "Domein Bestuur"


POINTS = """
Onderwerp
Wonen aan de Berflobeek

Zaaknummer
3641304

Datum
3 maart 2023

Voorzitter
Rein Bakker

Doel van de sessie
Beeldvorming

Programma
1.  Opening
2.  Gesprek over deze punten:
    -   {point}

    -   {other}

3.  Sluiting
"""


@pytest.mark.parametrize(
    ("point", "other"),
    [
        ("Planning en kosten", "Wat wilt u het college meegeven?"),
        ("Planning", "Vervolg en communicatie"),
    ],
)
def test_a_point_of_a_bulleted_list_is_no_label(point: str, other: str) -> None:
    page = drawn(POINTS.format(point=point, other=other))
    (sheet,) = lay_out(document(page), load_profiles()).sheets
    programme = next(zone.text for zone in sheet.zones if zone.key == "programme")
    assert point in programme
    assert "Sluiting" in programme


BULLETED = """
•   Onderwerp
    Wonen aan de Berflobeek

•   Zaaknummer
    3641304

•   Datum
    3 maart 2023

•   Voorzitter
    Rein Bakker

•   Doel van de sessie
    Beeldvorming

•   Planning
    Eind dit jaar

•   Programma
    Opening en sluiting
"""


def test_labels_with_bullets_are_labels() -> None:
    (sheet,) = lay_out(document(drawn(BULLETED)), load_profiles()).sheets
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/date"] == "3 maart 2023"
    assert values["programme"] == "Opening en sluiting"


WEIGHTED = """
*Onderwerp:*           Dorpshuis Het Kompas
*Datum:*               3 maart 2023
*Griffier:*            Coen Hartendorp
{line}

*Doel:*                Beeldvorming
"""


@pytest.mark.parametrize(
    ("line", "holders"),
    [
        ("*Wethouder* Anna de Vries", ["Anna de Vries"]),
        ("*Wethouder* Anna *de* *Vries*", []),  # a line in bold of which a word was told wrong
    ],
)
def test_a_label_in_bold_needs_no_colon_before_words_that_are_not(
    line: str, holders: list[str]
) -> None:
    page = drawn(WEIGHTED.format(line=line), origin="scan")
    (sheet,) = lay_out(document(page), load_profiles()).sheets
    assert [zone.text for zone in sheet.zones if zone.key == "portfolio_holders"] == holders


SOILED = """
+---------------------------+---------------------------+
| Onderwerp                 | Zaaknummer                |
| Fietspad langs de A       | 3641304                   |
+---------------------------+---------------------------+
| {dirt:25} | Griffier                  |
| Vergaderdatum    Tijd     | Else Tigelaar             |
| 21-01-2016       21:00    |                           |
+---------------------------+---------------------------+
| Voorgeschiedenis          | Voorzitter                |
| De raad sprak erover.     | Rein de Wit               |
+---------------------------+---------------------------+
"""


@pytest.mark.parametrize(
    ("dirt", "origin", "found"),
    [
        ("TE", "scan", True),
        ("TE", "digital", False),
        ("12", "scan", False),
        ("Nader te bepalen", "scan", False),
    ],
)
def test_dirt_over_the_labels_of_a_cell_is_no_value(dirt: str, origin: Origin, found: bool) -> None:
    page = drawn(SOILED.format(dirt=dirt), origin=origin)
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert (values.get("meeting/date") == "21-01-2016") == found


DASHED = """
Onderwerp      Herinrichting van de markt
Zaaknummer     3641304
Zaal           Trouwzaal
Voorzitter     J. de Vries
Griffier       K. Bos
Agenda         -   Welkom
               -   Toelichting
               -   Inspraak
               -   Afronding
"""


def test_a_dash_right_of_a_label_is_the_first_of_its_list() -> None:
    (sheet,) = lay_out(document(drawn(DASHED)), load_profiles()).sheets
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["programme"].splitlines()[-1] == "Afronding"
    assert "public_speaking" not in values
