"""Labels find their values wherever a form puts them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import BBox, Origin, Rule
from raadsparser.profiles import load_profiles
from raadsparser.sheet import Sheet
from tests.drawn import document, drawn

RULED = """
+----------------+------------------+----------------+---------------------------+
| Onderwerp      | Wijkgericht werken                                            |
+----------------+------------------+----------------+---------------------------+
| Zaaknummer     | 3641304          | Portefeuille-  | Marie-Jose Luttikholt     |
|                |                  | houder         |                           |
+----------------+------------------+----------------+---------------------------+
| Historie       | Op 11 oktober 2022 heeft het college een opdracht vastgesteld |
|                | en daarover de raad per brief geinformeerd (3496929).         |
+----------------+------------------+----------------+---------------------------+
| Voorzitter     | Griffier         | Zaal           | Duur                      |
+----------------+------------------+----------------+---------------------------+
| Vincent        | Coen Hartendorp  | Raadzaal       | 90 min                    |
| ten Voorde     |                  |                |                           |
+----------------+------------------+----------------+---------------------------+
| Behandeladvies | Het voorgestelde programma:                                   |
|                | 1. Opening                                                    |
+----------------+------------------+----------------+---------------------------+
"""

COLONS = """
Onderwerp:                 Wijkgericht werken
Zaaknummer:                3641304
Portefeuillehouder:        Marie-Jose Luttikholt
Historie:                  Op 11 oktober 2022 heeft het college een opdracht vastgesteld
                           en daarover de raad per brief geinformeerd (3496929).
Voorzitter:                Vincent ten Voorde
Griffier:                  Coen Hartendorp
Zaal:                      Raadzaal
Duur:                      90 min
Behandeladvies:            Het voorgestelde programma:
                           1. Opening
"""

ABOVE = """
Onderwerp
Wijkgericht werken

Zaaknummer                  Portefeuillehouder
3641304                     Marie-Jose Luttikholt

Historie
Op 11 oktober 2022 heeft het college een opdracht vastgesteld
en daarover de raad per brief geinformeerd (3496929).

Voorzitter                  Griffier                 Zaal                  Duur
Vincent ten Voorde          Coen Hartendorp          Raadzaal              90 min

Behandeladvies
Het voorgestelde programma:
1. Opening
"""

CAPTIONS = """
+-------------------------------------+----------------------------------------+
| Onderwerp                                                                    |
| Wijkgericht werken                                                           |
+-------------------------------------+----------------------------------------+
| Zaaknummer                          | Portefeuillehouder                     |
| 3641304                             | Marie-Jose Luttikholt                  |
+-------------------------------------+----------------------------------------+
| Historie                                                                     |
| Op 11 oktober 2022 heeft het college een opdracht vastgesteld                |
| en daarover de raad per brief geinformeerd (3496929).                        |
+------------------+------------------+------------------+---------------------+
| Voorzitter       | Griffier         | Zaal             | Duur                |
| Vincent          | Coen Hartendorp  | Raadzaal         | 90 min              |
| ten Voorde       |                  |                  |                     |
+------------------+------------------+------------------+---------------------+
| Behandeladvies                                                               |
| Het voorgestelde programma:                                                  |
| 1. Opening                                                                   |
+------------------------------------------------------------------------------+
"""

PLAIN = """
Onderwerp Wijkgericht werken
Zaaknummer 3641304 Portefeuillehouder Marie-Jose Luttikholt
Historie Op 11 oktober 2022 heeft het college een opdracht vastgesteld
en daarover de raad per brief geinformeerd (3496929).
Voorzitter Vincent ten Voorde
Griffier Coen Hartendorp
Zaal Raadzaal
Duur 90 min
Behandeladvies
Het voorgestelde programma:
1. Opening
"""

EXPECTED = {
    "subject": "Wijkgericht werken",
    "zaaknummer": "3641304",
    "portfolio_holders": "Marie-Jose Luttikholt",
    "history": "Op 11 oktober 2022 heeft het college een opdracht vastgesteld "
    "en daarover de raad per brief geinformeerd (3496929).",
    "meeting/chair": "Vincent ten Voorde",
    "meeting/clerk": "Coen Hartendorp",
    "meeting/room": "Raadzaal",
    "meeting/duration": "90 min",
    "advice": "Het voorgestelde programma: 1. Opening",
}


def _sheet(art: str, origin: Origin = "digital") -> Sheet:
    sheets = lay_out(document(drawn(art, origin=origin)), load_profiles()).sheets
    assert len(sheets) == 1
    return sheets[0]


@pytest.mark.parametrize(
    "art", [RULED, COLONS, ABOVE, CAPTIONS], ids=["ruled", "colon", "above", "caption"]
)
@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_every_layout_gives_the_same_zones(art: str, origin: Origin) -> None:
    zones = {zone.key: " ".join(zone.text.split()) for zone in _sheet(art, origin).zones}
    assert zones == EXPECTED


@pytest.mark.parametrize("origin", ["text", "digital", "scan"])
def test_plain_lines_give_the_same_zones(origin: Origin) -> None:
    zones = {zone.key: " ".join(zone.text.split()) for zone in _sheet(PLAIN, origin).zones}
    assert zones == EXPECTED


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Zaaknurnmer", "zaaknummer"),
        ("Portefeuillehoud er(s)", "portfolio_holders"),
        ("Portefeui11ehouder", "portfolio_holders"),
        ("Onderwerp:", "subject"),
        ("0nderwerp", "subject"),
        ("Opzet van de bespreking", "programme"),
        ("Doel van de avond", "purpose"),
        ("Verantwoordelijk wethouder", "portfolio_holders"),
        ("Zaak", "zaaknummer"),
        ("Zaal", "meeting/room"),
        ("Behandelvoorstel voor commiíss", "advice"),
        ("Behandelvoorste1", "advice"),
        ("Griffienr.", "zaaknummer"),
        ("Coördinerend portefeuillehouder", "portfolio_holders"),
        ("Achtergrond en context", "history"),
        ("Verloop dossier", "history"),
        ("Tijdbudget", "meeting/duration"),
        ("Agendaopbouw", "programme"),
        ("Bewoners aan het woord", "public_speaking"),
        ("Datum raadsvoorstel", "other"),
        ("Verzenddatum", "other"),
        ("Raadsbesluit", None),
        ("Datum raadsvergadering", "other"),
        ("Deel", None),
        ("Wethouders van Hengelo zijn het eens", None),
    ],
)
def test_labels_are_known_through_ocr_slips(printed: str, key: str | None) -> None:
    from raadsparser.layout.lexicon.labels import lexicon_of

    found = lexicon_of(load_profiles()["generic"]).match(printed)
    assert (found[0] if found else None) == key


def test_a_label_word_in_prose_is_no_label() -> None:
    sheet = _sheet(
        """
        +----------------+---------------------------------------------------------------+
        | Onderwerp      | Inspreken in de raad                                          |
        +----------------+---------------------------------------------------------------+
        | Zaaknummer     | 3641304                                                       |
        +----------------+---------------------------------------------------------------+
        | Historie       | De raad sprak hierover. Het                                   |
        |                | Behandeladvies                                                |
        |                | volgde later en de voorzitter: sloot de vergadering.          |
        +----------------+---------------------------------------------------------------+
        | Spreekrecht    | ja                                                            |
        +----------------+---------------------------------------------------------------+
        """
    )
    assert [zone.key for zone in sheet.zones] == [
        "subject",
        "zaaknummer",
        "history",
        "public_speaking",
    ]
    assert sheet.zones[0].text == "Inspreken in de raad"


def test_an_empty_value_stays_empty() -> None:
    sheet = _sheet(
        """
        +----------------+---------------------+
        | Onderwerp      | Fietspad            |
        +----------------+---------------------+
        | Zaal           |                     |
        +----------------+---------------------+
        | Griffier       | Coen Hartendorp     |
        +----------------+---------------------+
        | Spreekrecht    | ja                  |
        +----------------+---------------------+
        | Behandeladvies | Ter bespreking      |
        +----------------+---------------------+
        """
    )
    assert {zone.key: zone.text for zone in sheet.zones}["meeting/room"] == ""


def test_an_unlisted_label_ends_the_value_before_it() -> None:
    sheet = _sheet(
        """
        *Onderwerp*
        Fietspad langs de Laan

        *Historie*
        De raad sprak hierover in 2022.

        *Wijkraad* *geraadpleegd*
        Op 3 mei.

        *Behandeladvies*
        Ter bespreking

        *Spreekrecht*
        ja
        """
    )
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["history"] == "De raad sprak hierover in 2022."
    assert zones["other"] == "Op 3 mei."


def test_a_stroke_through_words_is_no_rule() -> None:
    page = drawn(RULED, origin="scan")
    word = next(word for word in page.words if word.text == "Historie")
    box = word.box
    stroke = Rule(BBox(box.x0 + 2, box.center_y, box.x1 - 2, box.center_y + 0.5))
    marred = replace(page, rules=(*page.rules, stroke))
    (sheet,) = lay_out(document(marred), load_profiles()).sheets
    assert {z.key: " ".join(z.text.split()) for z in sheet.zones} == EXPECTED


def test_a_form_that_numbers_its_questions() -> None:
    sheet = _sheet(
        """
        +-------------------------------------+----------------------------------------+
        | 1. Zaaknummer                       | 2. Portefeuillehouder                  |
        | 3641304                             | Marie-Jose Luttikholt                  |
        +-------------------------------------+----------------------------------------+
        | 3. Onderwerp                                                                 |
        | Wijkgericht werken                                                           |
        +------------------------------------------------------------------------------+
        | 4. Behandeladvies                                                            |
        | 1. Opening                                                                   |
        | 2. Toelichting door de wethouder                                             |
        +------------------------------------------------------------------------------+
        | 5. Voorzitter                       | 6. Zaal                                |
        | Vincent ten Voorde                  | Raadzaal                               |
        +-------------------------------------+----------------------------------------+
        """
    )
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["advice"] == "1. Opening\n2. Toelichting door de wethouder"
    assert (zones["meeting/room"], zones["subject"]) == ("Raadzaal", "Wijkgericht werken")


def test_columns_too_close_to_be_told_by_gaps() -> None:
    sheet = _sheet(
        """
        Onderwerp:      Fietspad
        Wethouder:      Anna de Vries
        Behandeladvies: Ter bespreking

        Zaal         Griffier
        Commissieka- Jaap van
        mer          Zoetendal
        """
    )
    zones = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert zones["meeting/room"] == "Commissieka- mer"
    assert zones["meeting/clerk"] == "Jaap van Zoetendal"


UNLISTED_BESIDE = """
Onderwerp:                 Wijkgericht werken
Zaaknummer:                3641304
Portefeuillehouder:        Marie-Jose Luttikholt
Eenheid:                   Stadsbeheer
Voorzitter:                Vincent ten Voorde
Griffier:                  Coen Hartendorp
Zaal:                      Raadzaal
"""


@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_a_label_that_no_list_has_is_told_by_its_column(origin: Origin) -> None:
    zones = {zone.label_line.text: zone for zone in _sheet(UNLISTED_BESIDE, origin).zones}
    assert (zones["Eenheid:"].key, zones["Eenheid:"].text) == ("other", "Stadsbeheer")
    assert zones["Portefeuillehouder:"].text == "Marie-Jose Luttikholt"


BAND_OVER_ROW = """
+-------------------------------------------------------------------+
| Gespreksleider         Griffier                 Zaal              |
+-------------------------------------------------------------------+
| Vincent ten Voorde     Coen Hartendorp          Raadzaal          |
+-------------------------------------------------------------------+

Onderwerp:                 Wijkgericht werken
Zaaknummer:                3641304
Portefeuillehouder:        Marie-Jose Luttikholt
"""
CELLS_OVER_OPEN_PAGE = """
+------------------------+------------------------+------------------+
| Gespreksleider         | Griffier               | Zaal             |
+------------------------+------------------------+------------------+
  Vincent ten Voorde       Coen Hartendorp          Raadzaal

Onderwerp:                 Wijkgericht werken
Zaaknummer:                3641304
Portefeuillehouder:        Marie-Jose Luttikholt
"""
BAND_OVER_CELLS = """
+--------------------------------------------------------------------+
| Gespreksleider           Griffier                 Zaal             |
+------------------------+------------------------+------------------+
| Vincent ten Voorde     | Coen Hartendorp        | Raadzaal         |
+------------------------+------------------------+------------------+

Onderwerp:                 Wijkgericht werken
Zaaknummer:                3641304
Portefeuillehouder:        Marie-Jose Luttikholt
"""


@pytest.mark.parametrize("art", [BAND_OVER_ROW, CELLS_OVER_OPEN_PAGE, BAND_OVER_CELLS])
@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_a_row_of_labels_over_a_row_of_values(art: str, origin: Origin) -> None:
    zones = {zone.key: zone.text for zone in _sheet(art, origin).zones}
    assert zones["meeting/chair"] == "Vincent ten Voorde"
    assert zones["meeting/clerk"] == "Coen Hartendorp"
    assert zones["meeting/room"] == "Raadzaal"
    assert zones["subject"] == "Wijkgericht werken"


@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_a_label_that_runs_into_its_text(origin: Origin) -> None:
    sheet = _sheet(
        """
        Onderwerp:            Fietspad langs de Laan
        Zaaknummer:           3641304
        Portefeuillehouder:   Anna de Vries

        Historie. De raad heeft hierover op 3 mei 2022 gesproken.
        Het onderwerp. Daar ging het toen niet over.

        Doel van de sessie. Beeldvorming

        Bestuurlijke achtergrond. n.v.t.

        Spreekrecht. Nee
        """,
        origin,
    )
    zones = {zone.label: zone.text for zone in sheet.zones}
    assert zones["Historie"].startswith("De raad heeft")
    assert zones["Historie"].endswith("Daar ging het toen niet over.")
    assert zones["Doel van de sessie"] == "Beeldvorming"
    assert zones["Bestuurlijke achtergrond"] == "n.v.t."
    assert zones["Spreekrecht"] == "Nee"


def test_label_and_value_on_one_line_of_a_cell() -> None:
    sheet = _sheet(
        """
        +------------------------------+--------------------------+
        | SOORT VERGADERING Auditraad  | ZAAL Raadzaal            |
        +------------------------------+--------------------------+
        | ZAAKNUMMER 3641304           | GRIFFIER Coen Hartendorp |
        +------------------------------+--------------------------+
        | ONDERWERP Fietspad langs de Laan                        |
        +---------------------------------------------------------+
        """,
        "scan",
    )
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["zaaknummer"] == "3641304"
    assert zones["meeting/clerk"] == "Coen Hartendorp"
    assert zones["subject"] == "Fietspad langs de Laan"


def test_labels_in_lower_case() -> None:
    sheet = _sheet(
        """
        onderwerp :              Fietspad langs de Laan
        zaaknummer :             3641304
        portefeuillehouder :     Anna de Vries
        gespreksleider :         Vincent ten Voorde
        doel van de sessie :     beeldvorming
        """
    )
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["portfolio_holders"] == "Anna de Vries"
    assert zones["meeting/chair"] == "Vincent ten Voorde"


@pytest.mark.parametrize("colon", [":", ""])
def test_a_label_in_lower_case_that_ends_with_an_article_goes_on_below(colon: str) -> None:
    sheet = _sheet(
        f"""
        onderwerp{colon}              Fietspad langs de Laan

        zaaknummer{colon}             3641304

        portefeuillehouder{colon}     Anna de Vries

        voorzitter{colon}             Vincent ten Voorde

        aard van de             Voorbereiding van een besluit
        bespreking{colon}

        griffier{colon}               Coen Hartendorp
        """
    )
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["purpose"] == "Voorbereiding van een besluit"
    assert "meeting/date" not in zones


def test_labels_in_lower_case_that_ask_apart_are_not_one() -> None:
    sheet = _sheet(
        """
        onderwerp     Dorpshuis

        zaaknummer    3641304

        voorzitter    Rein de Wit

        zaal          Kamer 0.14

        datum         3 maart 2023

        historie      Er ligt een plan.
        """,
        "scan",
    )
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["meeting/room"] == "Kamer 0.14"
    assert zones["meeting/date"] == "3 maart 2023"


def test_options_in_a_table_keep_their_boxes() -> None:
    sheet = _sheet(
        """
        Onderwerp:            Fietspad langs de Laan
        Zaaknummer:           3641304
        Portefeuillehouder:   Anna de Vries

        Doel van de sessie
        +-------------------------+---------------+
        |      Beeldvorming       |       ☐       |
        +-------------------------+---------------+
        |      Besluitvorming     |       ☒       |
        +-------------------------+---------------+
        """
    )
    ticks = {tick.option.text: tick.checked for tick in sheet.ticks}
    assert ticks == {"Beeldvorming": False, "Besluitvorming": True}


def test_the_title_of_a_person_is_no_label_again() -> None:
    sheet = _sheet(
        """
        +--------------------+------------------------+
        | Onderwerp          | Fietspad langs de Laan |
        +--------------------+------------------------+
        | Zaaknummer         | 3641304                |
        +--------------------+------------------------+
        | Portefeuillehouder | Wethouder              |
        |                    | Anna de Vries          |
        +--------------------+------------------------+
        | Spreekrecht        | Ja                     |
        +--------------------+------------------------+
        """
    )
    holders = [zone for zone in sheet.zones if zone.key == "portfolio_holders"]
    assert [zone.text.split() for zone in holders] == [["Wethouder", "Anna", "de", "Vries"]]


FRAMED = """
Onderwerp
Wijkgericht werken

Historie
Op 11 oktober 2022 heeft het college een opdracht vastgesteld.

Zaaknummer         Portefeuillehouder        Zaal
+------------------+-------------------------+---------------+
| 3641304          | Marie-Jose Luttikholt   | Raadzaal      |
+------------------+-------------------------+---------------+
"""


@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_values_in_a_frame_under_labels_without_one(origin: Origin) -> None:
    values = {zone.key: zone.text for zone in _sheet(FRAMED, origin).zones}
    assert values["zaaknummer"] == "3641304"
    assert values["portfolio_holders"] == "Marie-Jose Luttikholt"
    assert values["meeting/room"] == "Raadzaal"


RUNNING = """
Zaaknummer 3641304
Portefeuillehouder Marie-Jose Luttikholt
Vergaderlocatie Raadzaal
Tijdsduur 90 minuten
Griffier Coen Hartendorp
Historie:         Op 11 oktober 2022 heeft het college een opdracht vastgesteld.
Advies:           Het stuk ter besluitvorming aan de raad voor te leggen.
Bijlagen:         Geen
"""


def test_labels_and_values_on_lines_of_the_open_page() -> None:
    values = {zone.key: zone.text for zone in _sheet(RUNNING, "scan").zones}
    assert values["zaaknummer"] == "3641304"
    assert values["portfolio_holders"] == "Marie-Jose Luttikholt"
    assert values["meeting/room"] == "Raadzaal"
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["history"].startswith("Op 11 oktober 2022")


def test_an_item_that_is_called_as_a_label_is() -> None:
    art = """
    Onderwerp         Fietsen in de binnenstad
    Zaaknummer        3641304
    Portefeuillehouder   Marie-Jose Luttikholt
    Programma
    1.       Opening
    2.       Toelichting
    3.       Einde
    Griffier          Coen Hartendorp
    """
    zones = {zone.key: zone.text for zone in _sheet(art).zones}
    assert "Einde" in zones["programme"]
    assert "meeting/end_time" not in zones


def test_a_short_value_is_not_looked_for_at_the_foot() -> None:
    art = ABOVE + "\nDomein\nRuimte" + "\n" * 12 + "Gemeente Zuid"
    zones = {zone.key: zone.text for zone in _sheet(art).zones}
    assert zones["meeting/domains"] == "Ruimte"


GROUPED = """
+-------------+------------------+---------------------------+
| Agendering  | Zaal             | Raadzaal                  |
|             +------------------+---------------------------+
|             | Griffier         | Coen Hartendorp           |
|             +------------------+---------------------------+
|             | Duur             | 90 minuten                |
+-------------+------------------+---------------------------+
| Kenmerken   | Onderwerp        | Wijkgericht werken        |
|             +------------------+---------------------------+
|             | Zaaknummer       | 3641304                   |
|             +------------------+---------------------------+
|             | Spreekrecht      | Nee                       |
+-------------+------------------+---------------------------+
"""


def test_a_cell_over_several_rows_heads_no_columns() -> None:
    values = {zone.key: zone.text for zone in _sheet(GROUPED).zones if zone.lines}
    assert values["meeting/room"] == "Raadzaal"
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["subject"] == "Wijkgericht werken"
    assert values["zaaknummer"] == "3641304"


NESTED = """
+------------------+--------------------------------+
| Onderwerp        | Wijkgericht werken             |
+------------------+--------------------------------+
| Inspreken        |  +------------+--------+       |
|                  |  | wel        | ☐      |       |
|                  |  +------------+--------+       |
|                  |  | niet       | ☒      |       |
|                  |  +------------+--------+       |
|                  |  Het is een besloten sessie.   |
+------------------+--------------------------------+
| Zaaknummer       | 3641304                        |
+------------------+--------------------------------+
| Griffier         | Coen Hartendorp                |
+------------------+--------------------------------+
"""


def test_a_table_within_the_cell_of_a_value_is_its() -> None:
    zones = {zone.key: zone.text.split() for zone in _sheet(NESTED).zones}
    told = "wel ☐ niet ☒ Het is een besloten sessie."
    assert zones["public_speaking"] == told.split()
    assert zones["zaaknummer"] == ["3641304"]


CAPITALS = """
ONDERWERP        Wijkgericht werken
SPREEKRECHT      Nee

+----------------+------------------+----------------+----------------+
| VOORZITTER     | ONDERSTEUNING    | ZAAL           | GEPLANDE       |
| VAN DE AVOND   | GRIFFIE          |                | TIJD           |
+----------------+------------------+----------------+----------------+
| Ten Voorde     | Coen Hartendorp  | Raadzaal       | 90 min         |
+----------------+------------------+----------------+----------------+
"""


def test_labels_in_capitals_that_wrap() -> None:
    values = {zone.key: zone.text for zone in _sheet(CAPITALS, "scan").zones}
    assert values["meeting/chair"] == "Ten Voorde"
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["meeting/duration"] == "90 min"


def test_a_label_that_wraps_before_its_colon() -> None:
    art = """
    ONDERWERP :
    Wijkgericht werken

    SPREEKRECHT :
    Nee

    ZAAK :
    3641304

    VERANTWOORDELIJK
    BESTUURDER :
    Marie-Jose Luttikholt

    FINANCIELE
    GEVOLGEN :
    Ja, gedekt

    ZAAL :
    Raadzaal
    """
    values = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert values["portfolio_holders"] == "Marie-Jose Luttikholt"
    assert values["meeting/room"] == "Raadzaal"


def test_capitals_end_a_label_on_its_line() -> None:
    art = """
    ONDERWERP AGENDAPUNT Wijkgericht werken
    AUTEUR K. den Mijnen
    PORTEFEUILLEHOUDER Marie-Jose Luttikholt
    ZAAKNUMMER 3641304
    VERGADERLOCATIE Raadzaal
    TIJDSDUUR 90 minuten
    GRIFFIER C. Hartendorp
    ADVIES GRIFFIE Het stuk ter besluitvorming voor te leggen.
    """
    values = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert values["subject"] == "Wijkgericht werken"
    assert values["meeting/clerk"] == "C. Hartendorp"
    assert values["advice"] == "Het stuk ter besluitvorming voor te leggen."


def test_a_colon_in_an_answer_makes_no_label() -> None:
    art = """
    Zaaknummer: 3641304
    Waar gaat het over? Armoede: bundelen of behouden
    Portefeuillehouder: Marie-Jose Luttikholt
    Zaal: Raadzaal
    Griffier: Coen Hartendorp
    """
    values = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert values["subject"] == "Armoede: bundelen of behouden"


def test_a_form_that_writes_its_date_small() -> None:
    art = """
    Onderwerp           Wijkgericht werken
    Zaaknummer          3641304
    d.d.                4 maart 2025
    Zaal                Raadzaal
    Griffier            Coen Hartendorp
    """
    values = {zone.key: zone.text for zone in _sheet(art).zones}
    assert values["meeting/date"] == "4 maart 2025"


def test_heads_of_columns_set_close_are_parted() -> None:
    art = """
    ONDERWERP        Wijkgericht werken
    SPREEKRECHT      Nee

    Gespreksleider Contactpersoon griffie Ruimte/zaal
    Ten Voorde     Coen Hartendorp        Raadzaal
    """
    labels = [zone.key for zone in _sheet(art, "scan").zones]
    assert labels[2:] == ["meeting/chair", "meeting/clerk", "meeting/room"]


BANDED = """
ONDERWERP           ZAAKNUMMER GRIFFIE     WETHOUDER
+----------------------------------------------------------------+
| Diftar              INT-13-3604            Anna de Vries       |
+----------------------------------------------------------------+
LOKAAL              DAG                    SPREEKRECHT
+----------------------------------------------------------------+
| Raadzaal            17 april 2013          Nee                 |
+----------------------------------------------------------------+
"""


def test_one_wide_cell_under_several_labels_is_theirs_by_columns() -> None:
    values = {zone.key: zone.text for zone in _sheet(BANDED, "scan").zones}
    assert values["subject"] == "Diftar"
    assert values["zaaknummer"] == "INT-13-3604"
    assert values["portfolio_holders"] == "Anna de Vries"
    assert values["meeting/date"] == "17 april 2013"


TIMED = """
+------------------+--------------------------------------------+
| Onderwerp        | Wijkgericht werken                         |
+------------------+--------------------------------------------+
| Spreekrecht      | Nee                                        |
+--------+-----+---+--------------------------------------------+
| Tijd   | Nr. | Agenda                                         |
+--------+-----+------------------------------------------------+
| 19:30  | 1.  | Start                                          |
+--------+-----+------------------------------------------------+
| 19:40  | 2.  | Inleiding door de wethouder                    |
+--------+-----+------------------------------------------------+
| 20:00  | 3.  | Einde                                          |
+--------+-----+------------------------------------------------+
"""


def test_a_programme_with_its_numbers_in_cells() -> None:
    zones = {zone.key: zone.text.split("\n") for zone in _sheet(TIMED, "scan").zones}
    assert " ".join(zones["programme"]) == "1. Start 2. Inleiding door de wethouder 3. Einde"


def test_numbered_labels_that_wrap() -> None:
    art = """
    13. Wethouder         Anna de Vries
    14. Onderwerp         Legesverordening
    15. Zaaknummer        3641304
    16. Opzet van de      1. Opening
    avond                 2. Woordvoering
                          3. Sluiting
    17. Spreekrecht       Nee
    publiek
    """
    values = {zone.key: zone.text.split("\n") for zone in _sheet(art).zones}
    assert len(values["programme"]) == 3
    assert values["public_speaking"] == ["Nee"]


@pytest.mark.parametrize("title", ["Nieuwe huurders voor het postkantoor", "Visie economie 2030"])
def test_a_proposal_without_a_number_is_the_subject(title: str) -> None:
    art = f"""
    Raadsvoorstel       {title}
    Zaaknummer          3641304
    Portefeuillehouder  Anna de Vries
    Spreekrecht         Nee
    """
    values = {zone.key: zone.text for zone in _sheet(art).zones}
    assert values["subject"] == title
    assert values["zaaknummer"] == "3641304"


@pytest.mark.parametrize("number", ["RV 2013-122", "2013 nr 122 raad", "3641304"])
def test_a_proposal_with_a_number_is_that(number: str) -> None:
    art = f"""
    Raadsvoorstel       {number}
    Portefeuillehouder  Anna de Vries
    Behandeladvies      Ter bespreking
    Spreekrecht         Nee
    Historie            Geen
    """
    assert {zone.key: zone.text for zone in _sheet(art).zones}["zaaknummer"] == number


def test_items_are_no_labels_in_a_form_of_small_letters() -> None:
    art = """
    onderwerp             Wijkgericht werken
    zaaknummer            3641304
    portefeuillehouder    Anna de Vries
    zaal                  Raadzaal
    agenda
    1)     Start
    2)     Toelichting
    3)     Einde
    burgerspreekrecht     Nee
    """
    values = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert {"Start", "Toelichting", "Einde"} <= set(values["programme"].split())
    assert values["public_speaking"] == "Nee"


def test_an_item_may_end_in_a_label_in_a_form_of_small_letters() -> None:
    art = """
    onderwerp             Wijkgericht werken
    zaaknummer            3641304
    portefeuillehouder    Anna de Vries
    zaal                  Raadzaal
    behandeladvies        1. Opening
                          2. Inleiding door de portefeuillehouder:
                          3. Sluiting
    """
    values = {zone.key: zone.text for zone in _sheet(art).zones}
    assert values["advice"].split("\n")[-2:] == [
        "2. Inleiding door de portefeuillehouder:",
        "3. Sluiting",
    ]


def test_labels_set_close_over_cells_are_parted_where_the_cells_begin() -> None:
    sheet = _sheet(
        """
          Voorzitter         Namens de Vergaderruimte   Vergaderduur
                             griffie
        +-------------------+---------+---------------+------------+
        | E. Alink          |Tunahan  |Cultuurhuis    | 45 minuten |
        |                   |ter Wal  |De Klos        |            |
        +-------------------+---------+---------------+------------+
        Onderwerp
        Fietspad

        Spreekrecht
        ja
        """
    )
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}
    assert values["meeting/chair"] == "E. Alink"
    assert values["meeting/clerk"] == "Tunahan ter Wal"
    assert values["meeting/room"] == "Cultuurhuis De Klos"
    assert values["meeting/duration"] == "45 minuten"


def test_a_column_of_labels_in_one_cell_beside_open_values() -> None:
    sheet = _sheet(
        """
        Bijeenkomst
        +----------------------+
        | Relevante eerdere    |  De raad sprak hierover.
        | besluiten            |
        | Commissie            |  Opinierende Raadsbijeenkomst
        | Titel                |  Woningbouw het Bergbroek:
        |                      |  stand van zaken
        | Griffier             |  A. Hendricks
        | Spreekrecht publiek  |  Ja
        | Doel van de          |  Beeldvorming
        | bespreking           |
        +----------------------+
        """,
        "scan",
    )
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones if zone.lines}
    assert values["history"] == "De raad sprak hierover."
    assert values["subject"] == "Woningbouw het Bergbroek: stand van zaken"
    assert values["meeting/clerk"] == "A. Hendricks"
    assert values["public_speaking"] == "Ja"
    assert values["purpose"] == "Beeldvorming"


def test_a_label_in_capitals_ends_where_they_do() -> None:
    sheet = _sheet(
        """
        +---------------------------------+
        | ONDERWERP                       |
        | Fietspad                        |
        +---------------------------------+
        | INSPRAAK / SPREEKRECHT Mogelijk |
        +---------------------------------+
        | DATUM RAAD/COMMISSIE            |
        | 3 mei 2022                      |
        +---------------------------------+
        | ZAAKNUMMER                      |
        | 3641304                         |
        +---------------------------------+
        """
    )
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["public_speaking"] == "Mogelijk"
    assert values["meeting/date"] == "3 mei 2022"


def test_labels_of_one_band_are_parted_at_their_colons() -> None:
    sheet = _sheet(
        """
        +--------------------------------------------------+
        | VOORZITTER: GRIFFIER: ZAAL:       DUUR:          |
        +--------------------------------------------------+
          E. Alink    S. Hol    Foyer       45 minuten

        Onderwerp
        Fietspad

        Spreekrecht
        ja
        """,
        "scan",
    )
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/chair"] == "E. Alink"
    assert values["meeting/clerk"] == "S. Hol"
    assert values["meeting/room"] == "Foyer"
    assert values["meeting/duration"] == "45 minuten"


@pytest.mark.parametrize("lead", ["", "In te delen als volgt:", "Eerst dit, dan meer."])
def test_a_table_under_a_label_and_what_announces_it(lead: str) -> None:
    sheet = _sheet(
        f"""
        Onderwerp
        Fietspad

        Behandelvoorstel
        {lead}
        +-------+----+------------------------+
        | 21:00 | 1. | Welkom                 |
        +-------+----+------------------------+
        | 21:05 | 2. | Schorsing              |
        +-------+----+------------------------+

        Spreekrecht
        ja

        Zaaknummer
        3641304
        """
    )
    values = {zone.key: zone.text.split("\n") for zone in sheet.zones}
    assert values["advice"][-6:] == ["21:00", "1.", "Welkom", "21:05", "2.", "Schorsing"]
    assert values["advice"][:-6] == ([lead] if lead else [])


def test_a_number_after_a_label_is_its_value() -> None:
    from raadsparser.layout.lexicon.labels import lexicon_of

    lexicon = lexicon_of(load_profiles()["generic"])
    hit = lexicon.prefix(drawn("Agendapunt 6").words)
    assert lexicon.match("Agendapunt 6") is None
    assert hit is not None
    assert (hit.key, hit.words) == ("meeting/item", 1)
    assert lexicon.match("In raadsvoorstel") is None


SHADED_LABELS = """
+----------------+
| Onderwerp      |   Wijkgericht werken
+----------------+
| Zaaknummer     |   3641304
+----------------+
| Vergadering    |   Politieke Markt A
+----------------+
| Zaal           |   Raadzaal
+----------------+
| Historie       |   Op 11 oktober 2022 heeft het college een opdracht vastgesteld.
+----------------+
| Behandeladvies |   Kennis te nemen van de nota.
+----------------+
| Bijlagen       |   1. Nota
|                |   2. Verslag
|                |   3. Raadsbrief
+----------------+
"""


@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_a_meetings_name_beside_its_label_in_a_cell_is_a_value(origin: Origin) -> None:
    zones = {zone.key: zone.text for zone in _sheet(SHADED_LABELS, origin).zones}
    assert zones["meeting/body"].splitlines()[0] == "Politieke Markt A"
    assert "other" not in zones


def test_a_value_a_little_left_of_its_label_is_not_the_one_before() -> None:
    art = """
    Commissiesecretaris       Voorzitter           Zaal
    Frank Rijpstra           mevrouw Ebert        Foyer

    Onderwerp
    Diftar
    """
    values = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert values["meeting/clerk"] == "Frank Rijpstra"
    assert values["meeting/chair"] == "mevrouw Ebert"


BOLD_SUBJECT = """
+--------------------------------------+
| *Titel* *van* *het* *voorstel*       |
+--------------------------------------+
  *Inrichting* *van* *de* *hal*

+--------------------------------------+
| *Griffier*                           |
+--------------------------------------+
  Coen Hartendorp

+--------------------------------------+
| *Zaaknummer*                         |
+--------------------------------------+
  2018.76188

+--------------------------------------+
| *Duur*                               |
+--------------------------------------+
  120 minuten

+--------------------------------------+
| *Historie*                           |
+--------------------------------------+
  Een second opinion bevestigt het beeld.
  De gemeente loopt hiermee voor op de regio.
  Uw raad vroeg om meer grip op de planning.
"""


def test_a_subject_in_the_letters_of_labels_under_the_bar_of_its_label() -> None:
    sheet = _sheet(BOLD_SUBJECT, "digital")
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}
    assert values["subject"] == "Inrichting van de hal"
    assert values["meeting/clerk"] == "Coen Hartendorp"


COLON_IN_SUBJECT = """
ZAAKNUMMER:
2018.76188
GRIFFIER:
Coen Hartendorp
ZAAL:
Bodezaal
DUUR:
120 minuten
ONDERWERP:
Inrichting hal en plein:
vergunningenplafond
VOORZITTER:
Else Tigelaar
"""


def test_the_first_line_of_a_subject_may_end_in_a_colon() -> None:
    sheet = _sheet(COLON_IN_SUBJECT, "scan")
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}
    assert values["subject"] == "Inrichting hal en plein: vergunningenplafond"


TITLE_BESIDE = """
*Zaaknummer*            2018.76188
*Duur*                  120 minuten
*Zaal*                  Bodezaal
*Onderwerp*             *Handhavingsplan*
*Historie*              Een second opinion bevestigt het beeld.
                        De gemeente loopt hiermee voor op de regio.
                        Uw raad vroeg om meer grip op de planning.
*Advies*                Kennis te nemen van de stand van zaken.

*Voorzitter*            *Griffier*
Else Tigelaar           Coen Hartendorp
"""


def test_a_subject_in_the_letters_of_labels_beside_its_label() -> None:
    sheet = _sheet(TITLE_BESIDE, "digital")
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["subject"] == "Handhavingsplan"
    assert values["meeting/clerk"] == "Coen Hartendorp"


CUT_BY_ITS_COLUMN = """
Kenmerk:          2019-28170                Zaal:           Raadzaal
Onderwerp:        Kadernota                 Voorzitter:     Ryaaz Deckers
Datum:            14 maart 2019             Griffiemedewer  Anna Dormans
                                            ker:
Duur:             30 minuten                Tijd:           19.30 uur
"""


def test_a_label_that_its_column_cut_within_a_word_keeps_off_the_value() -> None:
    for art in (CUT_BY_ITS_COLUMN, CUT_BY_ITS_COLUMN.replace("wer  Anna", "wer Anna ")):
        sheet = _sheet(art)
        told = {zone.key: zone.text for zone in sheet.zones}
        assert told["meeting/clerk"] == "Anna Dormans"
        assert told["meeting/chair"] == "Ryaaz Deckers"


def test_a_subject_that_looks_like_a_label_is_a_subject() -> None:
    art = """
Onderwerp
Handhavingsprogramma

Behandeladvies
Kennis te nemen van het stuk.

Zaal
Raadzaal
"""
    told = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert told["subject"] == "Handhavingsprogramma"
    assert "programme" not in told


CUT_IN_CAPITALS = """
+-------------+------------------+-------------+----------------+
| ONDERWERP   | Dorpshuis        | PORTEFEUILL | mw. Gerda van  |
|             |                  | EHOUDER     | Oosterloo      |
|             |                  | COLLEGE     |                |
+-------------+------------------+-------------+----------------+
| ZAAKNUMMER  | 3641304          | LOCATIE     | Raadzaal       |
+-------------+------------------+-------------+----------------+
"""


def test_a_label_in_capitals_that_its_narrow_cell_cut_within_a_word() -> None:
    told = {zone.key: zone.text.split() for zone in _sheet(CUT_IN_CAPITALS).zones}
    assert told["portfolio_holders"] == ["mw.", "Gerda", "van", "Oosterloo"]


RULE_LOST = """
+---------------------------+----------------------------------------+
| Onderwerp:                | Dorpshuis Het Kompas                   |
+---------------------------+----------------------------------------+
| Zaaknummer:               | 3641304                                |
+---------------------------+----------------------------------------+
| Voorstel voor             | 1. Opening                             |
| behandeling:              | 2. Sluiting                            |
|                           +----------------------------------------+
| Spreekrecht               | Nee                                    |
| inwoners:                 | Daartoe is geen gelegenheid.           |
+---------------------------+----------------------------------------+
"""


def test_two_labels_whose_rule_between_is_lost_have_each_the_cell_level_with_it() -> None:
    told = {zone.key: " ".join(zone.text.split()) for zone in _sheet(RULE_LOST).zones}
    assert told["advice"] == "1. Opening 2. Sluiting"
    assert told["public_speaking"] == "Nee Daartoe is geen gelegenheid."


EDGE_LOST = """
+---------------------------+----------------------------------------+
| Onderwerp                 | Dorpshuis Het Kompas                   |
+---------------------------+----------------------------------------+
| Zaaknummer                | 3641304                                |
+---------------------------+----------------------------------------+
| Zaal                      | Raadzaal                               |
+---------------------------+----------------------------------------+
  Behandelvoorstel          | 1. Opening                             |
                            | 2. Sluiting                            |
                            +----------------------------------------+
"""


def test_a_label_whose_left_rule_is_lost_has_the_cell_in_the_column_of_values() -> None:
    told = {zone.key: " ".join(zone.text.split()) for zone in _sheet(EDGE_LOST).zones}
    assert told["advice"] == "1. Opening 2. Sluiting"


def test_a_page_may_end_within_a_label() -> None:
    first = """
    Onderwerp           Fietspad

    Zaaknummer          3641304

    Wethouder           Anna de Vries

    Historie            Er ligt een plan.

    Kan er worden       nee, er was
    """
    second = """
    ingesproken?        gelegenheid

    Bijlagen            Kaart
    """
    pages = drawn(first, height=180.0), drawn(second, number=2)
    (sheet,) = lay_out(document(*pages), load_profiles()).sheets
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["public_speaking"] == "nee, er was\ngelegenheid"


def test_a_label_reaching_under_a_value_ends_it_though_another_stands_before_it() -> None:
    art = """
    Onderwerp: Dorpshuis Het Kompas
    Zaaknummer: 3641304                      Wethouder: Anna de Vries
    Datum: 8 mei 2018              Tijd: 20.00 uur         Zaal: Raadzaal
    Voorzitter: Vincent Voorde               Griffier: Coen Oud
    Duur: 30 min                             Doel van de bespreking:  beeldvormend
    """
    zones = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0].zones
    values = {zone.key: zone.text for zone in zones}
    assert values["meeting/room"] == "Raadzaal"
    assert values["purpose"] == "beeldvormend"


@pytest.mark.parametrize("asked", ["Voorstel:", "Sessie:"])
def test_what_a_form_names_by_its_kind_is_its_subject(asked: str) -> None:
    art = f"""
    {asked:<13} Dorpshuis Het Kompas
    Zaaknummer:   3641304
    Duur:         30 min
    Doel:         Beeldvorming
    Voorzitter:   Vincent Voorde
    Griffier:     Coen Oud
    Datum:        8 mei 2018
    Zaal:         Raadzaal
    """
    zones = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0].zones
    assert {zone.key: zone.text for zone in zones}["subject"] == "Dorpshuis Het Kompas"


def test_an_indented_item_that_ends_in_a_colon_is_no_label() -> None:
    art = """
    Onderwerp:    Dorpshuis Het Kompas
    Zaaknummer:   3641304
    Voorzitter:   Vincent Voorde
    Datum:        8 mei 2018
    Griffier:     Coen Oud
    Zaal:         Raadzaal

    Programma:
    1) Debat aan de hand van stellingen
    2) Insprekers over:
       de kosten van het dorpshuis
    3) Afronding
    """
    zones = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0].zones
    assert "public_speaking" not in {zone.key for zone in zones}
    assert "Insprekers over:" in zones[-1].text
    assert zones[-1].text.endswith("Afronding")


def test_a_label_in_a_value_has_nothing_of_the_labels_left_of_it() -> None:
    art = """
    Onderwerp             Dorpshuis Het Kompas
    Zaaknummer            3641304
    Griffier              Coen Hartendorp
    Zaal                  Raadzaal
                          Opzet van de bijeenkomst:
                          1. Opening
    Behandeladvies        2. Debat
                          3. Sluiting
    Inspreken             ja
    """
    (sheet,) = lay_out(document(drawn(art)), load_profiles()).sheets
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["programme"].split("\n") == ["1. Opening", "2. Debat", "3. Sluiting"]
    assert zones["public_speaking"] == "ja"


def test_labels_that_end_in_colons_are_no_one_label_over_two_lines() -> None:
    """`Aan:` over `Van:` is not `Aanvang`."""
    art = """
    Aan:                  de gemeenteraad
    Van:                  het college
    Onderwerp:            Dorpshuis Het Kompas
    Zaaknummer:           3641304
    Griffier:             Coen Hartendorp
    Behandeladvies:       Ter bespreking
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert "meeting/start_time" not in {zone.key for zone in sheet.zones}


OVER_THE_PAGE = """
Onderwerp             Dorpshuis Het Kompas
Zaaknummer            3641304
Griffier              Coen Hartendorp
Doel                  [x] ter bespreking  [ ] ter informatie
Voorgeschiedenis      Op 3 mei 2023 is de raad geïnformeerd.
Behandelwijze         1. Opening
                      2. Gesprek over de vragen:
"""


@pytest.mark.parametrize(
    ("part", "marks"),
    [
        ("- Wat vindt u ervan?", "123"),
        ("• Wat vindt u ervan?", "123"),
        ("en de antwoorden", "123"),
        ("- Wat vindt u ervan?", "ABC"),
        ("Z. Vragen", "ABC"),
    ],
)
def test_a_list_goes_on_with_a_part_on_the_next_page(part: str, marks: str) -> None:
    rest = f"""
                      {part}
                      3. Sluiting
Spreekrecht           Nee
"""
    first = OVER_THE_PAGE.replace("1. ", f"{marks[0]}. ").replace("2. ", f"{marks[1]}. ")
    pages = drawn(first), drawn(rest, number=2)
    sheet = lay_out(document(*pages), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split("\n") for zone in sheet.zones}
    assert values["advice"][-2:] == [part, "3. Sluiting"]


def test_a_value_beside_the_second_line_of_a_label() -> None:
    art = """
    Onderwerp          Dorpshuis Het Kompas
    Zaaknummer         3641304
    Griffier           Coen Hartendorp
    Behandeladvies     Ter bespreking

    Kunnen inwoners
    meepraten?         Ja, na aanmelding
    """
    values = {zone.key: zone.text for zone in _sheet(art).zones}
    assert values["public_speaking"] == "Ja, na aanmelding"


def test_a_value_is_beside_the_label_that_wraps_past_another_column() -> None:
    art = """
    Onderwerp         Dorpshuis Het Kompas
    Zaaknummer        3641304
    Zaal              Raadzaal             Duur          30 minuten
                                           Griffie
    Voorzitter        Vincent Voorde       medewerker    Coen Hartendorp
    Behandeladvies    Ter bespreking
    """
    values = {zone.key: zone.text for zone in _sheet(art).zones}
    assert values["meeting/chair"] == "Vincent Voorde"
    assert values["meeting/clerk"] == "Coen Hartendorp"


def test_what_stands_beside_a_narrow_column_is_no_value_of_it() -> None:
    art = """
    Zaaknummer
    3641304

    Portefeuillehouder
    Marie-Jose Luttikholt

    Insteek
    Politiek debat
                                          Startnotitie

                                          Onderwerp
                                          Wijkgericht werken

                                          Historie
                                          De raad sprak hierover in mei.
    """
    values = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert values["purpose"] == "Politiek debat"
    # below a label that has no value yet, values may hang anywhere
    hanging = " " * 16 + "Politiek debat\n"
    art = art.replace("    Politiek debat\n", hanging).replace("Startnotitie", "")
    values = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert values["purpose"] == "Politiek debat"


@pytest.mark.parametrize("white", ["", "\n"])
def test_values_stand_open_below_a_row_of_labels_in_cells(white: str) -> None:
    art = """
    Onderwerp                  Wijkgericht werken
    Portefeuillehouder         Marie-Jose Luttikholt
    Historie                   De raad sprak hierover in mei.

    +----------------+-------------------+----------------------+--------+
    | Voorzitter     | Griffier          | Zaal        Domein   | Duur   |
    +----------------+-------------------+----------------------+--------+
      Vincent          Coen                Raadzaal    Bestuur    90 min
      ten Voorde       Hartendorp                      Sociaal

    Behandeladvies             In een keer bespreken.
    """
    art = art.replace("      Vincent", white + "      Vincent")
    values = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert values["meeting/chair"] == "Vincent\nten Voorde"
    assert values["meeting/clerk"] == "Coen\nHartendorp"
    assert values["meeting/room"] == "Raadzaal"
    assert values["meeting/domains"] == "Bestuur\nSociaal"


def test_a_table_of_items_may_begin_at_the_edge_of_its_label() -> None:
    art = """
    Onderwerp: Wijkgericht werken langs de vaart
    Portefeuillehouder: Marie-Jose Luttikholt
    Zaaknummer: 3641304

    Advies:  Wij adviseren een behandeling als volgt:

    10        1)      Welkom
    5         2)      Vragenrondje
    10        3)      Antwoorden van de bestuurder

    Historie: De raad sprak hierover in mei.
    """
    values = {zone.key: zone.text for zone in _sheet(art, "scan").zones}
    assert values["advice"].split()[-6:] == ["10", "3)", "Antwoorden", "van", "de", "bestuurder"]


def test_what_stands_at_the_foot_of_a_page_is_no_part_of_a_list_far_above() -> None:
    foot = "\n" * 25 + "                  Griffie van Laren\n"
    art = ABOVE.rstrip("\n") + "\n\nProgramma\n1. Opening\n2. Sluiting" + foot
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    programme = next(zone for zone in sheet.zones if zone.key == "programme")
    assert programme.text.split() == ["1.", "Opening", "2.", "Sluiting"]


def test_a_text_goes_on_below_a_table() -> None:
    row = "+---------------+---------------+\n| Wijk          | Aantal        |\n"
    art = f"""{ABOVE.partition("Voorzitter")[0]}
{row * 9}+---------------+---------------+

De raad heeft toen om cijfers gevraagd.
"""
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    history = next(zone for zone in sheet.zones if zone.key == "history")
    assert history.text.endswith("om cijfers gevraagd.")


ASIDE = """
Datum        maandag 18           Historie
             oktober 1999         De raad sprak hierover op
                                  een avond in het dorp.
Zaal         Kleine
             vergaderzaal         Advies
                                  In een keer bespreken.
Voorzitter   Jan de
             Hopman               Programma
                                  1. Opening
Zaaknummer   3641304              2. Sluiting

Onderwerp    Fietspad
"""


def test_a_value_wraps_beside_a_label_of_the_column_right_of_it() -> None:
    sheet = lay_out(document(drawn(ASIDE, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["meeting/date"] == "maandag 18 oktober 1999"
    assert values["meeting/room"] == "Kleine vergaderzaal"
    assert values["meeting/chair"] == "Jan de Hopman"


FACTS = """
Onderwerp: Fietspad langs de Bornsestraat
Zaaknummer: 3641304

Programma                                     Zaal
1. Opening                                    Raadzaal
2. Bespreken van het plan
                                              Griffier
                                              Coen Hartendorp

                                              Cluster
                                              Ruimte
{white}
             Griffie gemeente Zoetermeer
"""


def test_the_foot_of_a_page_is_no_item_though_facts_stand_beside_the_white_over_it() -> None:
    page = drawn(FACTS.format(white="\n" * 16), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["programme"].splitlines() == ["1. Opening", "2. Bespreken van het plan"]


CORNER = """
Peel en Maas              *Zaaknummer*          3641304
                          *Griffier*            Jan Bos
                          *Datum*               maandag 27
*Titel* *voorstel*                              februari
*Nota* *recreatie*        *Zaal*                Raadzaal

*Voorzitter*              Anna de Vries
*Behandeladvies*          Bespreken
"""


def test_the_subject_stands_under_its_label_beside_a_value_that_wraps() -> None:
    sheet = lay_out(document(drawn(CORNER)), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["subject"] == "Nota recreatie"
    assert values["meeting/date"] == "maandag 27 februari"


LEVEL = """
Raad van Oss              Zaaknummer          3641304
Onderwerp
                          Griffier            Jan Bos
Nota recreatie            Zaal                Raadzaal
                          Datum               maandag 27 maart

Voorzitter                Anna de Vries
Behandeladvies            Bespreken
"""


def test_a_label_right_of_a_column_does_not_end_the_value_under_another() -> None:
    sheet = lay_out(document(drawn(LEVEL, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["subject"] == "Nota recreatie"
