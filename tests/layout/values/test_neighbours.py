"""Values in cells beside labels that have none."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.canvas.blocks import OPEN, Canvas, Region, Segment
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.layout.values.neighbours import Neighbours
from raadsparser.page import BBox, Origin, Page, Rule, Word
from raadsparser.profiles import load_profiles
from raadsparser.sheet import Line
from tests.drawn import document, drawn

# Only the values have a ground; the white between may be wide.
GROUNDS = """
                          +---------------------------------+
   Onderwerp              | Woningbouw op het oude terrein: |
                          | stedenbouwkundig kader          |
                          +---------------------------------+
   Zaaknummer             | BW25.78762                      |
                          +---------------------------------+
   Vergaderlocatie        |                                 |
                          +---------------------------------+
   Griffier               | Coen Hartendorp                 |
                          +---------------------------------+
   Behandelwijze          | +-----------------------------+ |
                          | | Beeldvorming | Stemming     | |
                          | +-----------------------------+ |
                          | | ☐            | ☒            | |
                          | +-----------------------------+ |
                          +---------------------------------+
"""


@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_cells_level_with_labels_left_of_them(origin: Origin) -> None:
    sheet = lay_out(document(drawn(GROUNDS, origin=origin)), load_profiles()).sheets[0]
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}
    assert values["subject"] == "Woningbouw op het oude terrein: stedenbouwkundig kader"
    assert values["zaaknummer"] == "BW25.78762"
    assert values["meeting/room"] == ""
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["purpose"].split() == ["Beeldvorming", "Stemming", "☐", "☒"]


def test_a_lone_cell_far_right_of_a_label_is_not_its() -> None:
    art = """
    Onderwerp: Woningbouw
    Historie: Een second opinion bevestigt het beeld.
    Behandeladvies: Ter bespreking
    Portefeuillehouder: Anna de Vries          +------------+
    Zaaknummer: BW25.78762                     | Ingekomen  |
    Griffier                                   | 3 mei 2024 |
    Vergaderlocatie                            +------------+
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    assert all("mei" not in zone.text for zone in sheet.zones)


def test_a_value_beside_the_last_cell_of_a_page_goes_on_over_it() -> None:
    first = """
+------------------+
| Onderwerp        |  Fietsroute langs het kanaal
+------------------+
| Griffier         |  Coen Hartendorp
+------------------+
| Historie         |  Een second opinion bevestigt het beeld.
+------------------+
| Spreekrecht      |  Nee
+------------------+
| Programma        |  1. Opening
|                  |  2. Doornemen raadsbrief
+------------------+
"""
    second = """
                      3. Kernvragen
                      4. Sluiting

Doelgroep             Inwoners
"""
    pages = (drawn(first, height=240.0), drawn(second, number=2))
    sheet = lay_out(document(*pages), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["programme"].endswith("3. Kernvragen\n4. Sluiting")


def test_a_note_in_the_margin_that_sticks_to_a_line_does_not_end_a_value() -> None:
    art = """
        Onderwerp
        Fietsroute langs het kanaal
        Griffier
        Coen Hartendorp
        Behandeladvies
    SN) Voorstel is om het gesprek zo te voeren.
        Eerst een toelichting.
        Spreekrecht
        Nee
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["advice"].endswith("Eerst een toelichting.")


def test_a_label_with_a_colon_right_of_another_is_no_value() -> None:
    art = """
    Vergaderruimte :         Voorzitter van de avond :

    Foyer

    Onderwerp :              Historie :
    Fietsroute               Een second opinion bevestigt het beeld.
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/room"] == "Foyer"
    assert values["meeting/chair"] == ""


def test_a_wide_cell_under_labels_in_cells_of_their_own_is_theirs_by_columns() -> None:
    art = """
+-----------------+-----------------+-----------------+
| Onderwerp       | Portefeuille    | Zaaknummer      |
+-----------------+-----------------+-----------------+
| Veerpont          Economie          3641304         |
+-----------------+-----------------+-----------------+
| Vergaderruimte  | Griffier        | Spreekrecht     |
+-----------------+-----------------+-----------------+
| Foyer             P. Becker         Nee             |
+-----------------------------------------------------+
"""
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["subject"] == "Veerpont"
    assert values["portfolios"] == "Economie"
    assert values["meeting/room"] == "Foyer"
    assert values["meeting/clerk"] == "P. Becker"


_FRAMED = (
    "Onderwerp",
    "Zaaknummer",
    "Voorzitter",
    "Griffier",
    "Vergaderdatum",
    "Portefeuillehouder",
)


def _framed(page: Page) -> Page:
    """The page with a frame around each of the labels, as broad as half a cell."""
    rules = list(page.rules)
    for box in (word.box for word in page.words if word.text in _FRAMED):
        x0, y0, x1, y1 = box.x0 - 4, box.y0 - 2, box.x0 + 120, box.y1 + 2
        rules += [Rule(BBox(x0, y, x1, y + 0.5)) for y in (y0, y1)]
        rules += [Rule(BBox(x, y0, x + 0.5, y1)) for x in (x0, x1)]
    return replace(page, rules=tuple(rules))


def test_a_label_in_a_frame_within_its_cell_has_what_else_is_in_the_cell() -> None:
    art = """
    +----------------------------------+----------------------------------+
    |   Onderwerp                      |   Zaaknummer                     |
    |                                  |                                  |
    |   Fietspad langs de beek         |   3712345                        |
    +----------------------------------+----------------------------------+
    |   Voorzitter                     |   Griffier                       |
    |                                  |                                  |
    |   Anna de Wit                    |   Bart de Boer                   |
    +----------------------------------+----------------------------------+
    |   Vergaderdatum                  |   Portefeuillehouder             |
    |                                  |                                  |
    |   3 mei 2024                     |   Cor de Vries                   |
    +----------------------------------+----------------------------------+
    """
    page = _framed(drawn(art))
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones} == {
        "subject": "Fietspad langs de beek",
        "zaaknummer": "3712345",
        "meeting/chair": "Anna de Wit",
        "meeting/clerk": "Bart de Boer",
        "meeting/date": "3 mei 2024",
        "portfolio_holders": "Cor de Vries",
    }


def test_groups_of_labels_in_tall_cells_beside_open_values() -> None:
    art = """
+---------------------------------+
| Over het       Titel            |  Veiligheidsbeeld
| stuk           Zaaknummer       |  2018.76188
|                Portefeuille     |  Boshuis
+---------------------------------+
| Waar en        Domein           |  Veiligheid
| wanneer        Duur             |  120 minuten
|                Griffier         |  Coen Hartendorp
|                Vergaderlocatie  |  Bodezaal
+---------------------------------+
| Hoe            Behandelwijze    |  Beeldvorming
+---------------------------------+
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}
    assert values["subject"] == "Veiligheidsbeeld"
    assert values["meeting/duration"] == "120 minuten"
    assert values["meeting/room"] == "Bodezaal"
    assert values["purpose"] == "Beeldvorming"


def test_cells_under_a_value_beside_the_tall_cell_of_its_label() -> None:
    art = """
+-------------------+-------------------------------+
| Griffieadvies     | Graag de avond zo opbouwen:   |
|                   +-------------------------------+
|                   | 1. Welkom                     |
|                   +-------------------------------+
|                   | 2. Rondvraag                  |
+-------------------+-------------------------------+
| Spreekrecht       | Ja                            |
+-------------------+-------------------------------+
| Onderwerp         | Fietsen in de binnenstad      |
+-------------------+-------------------------------+
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["advice"].endswith("1. Welkom\n2. Rondvraag")


def test_values_a_little_left_of_the_columns_of_their_band() -> None:
    art = """
+---------------------------------------------------+
| Onderwerp          Voorzitter        Griffier     |
+---------------------------------------------------+
| Fietsen           Eddie Gerritsen   Ewout Snoek   |
+---------------------------------------------------+
| Spreekrecht                                       |
+---------------------------------------------------+
| Ja                                                |
+---------------------------------------------------+
| Historie                                          |
+---------------------------------------------------+
| Een second opinion bevestigt het beeld.           |
+---------------------------------------------------+
"""
    page = drawn(art, origin="scan")
    words = [
        replace(word, box=replace(word.box, x0=word.box.x0 - 2, x1=word.box.x1 - 2))
        if word.text in ("Fietsen", "Eddie", "Gerritsen", "Ewout", "Snoek")
        else word
        for word in page.words
    ]
    sheet = lay_out(document(replace(page, words=tuple(words))), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/chair"] == "Eddie Gerritsen"
    assert values["meeting/clerk"] == "Ewout Snoek"


def test_a_bold_value_with_a_colon_beside_a_label_on_the_open_page() -> None:
    art = """
                          +---------------------------------+
korte titel :             | Statushouders: huisvesting      |
                          +---------------------------------+
zaaknummer :              | BW25.78762                      |
                          +---------------------------------+
vergaderlocatie :         | Bodezaal                        |
                          +---------------------------------+
griffier :                | Coen Hartendorp                 |
                          +---------------------------------+
insprekers :              | Ja                              |
                          +---------------------------------+
"""
    sheet = lay_out(document(drawn(art, origin="digital")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["subject"] == "Statushouders: huisvesting"


def test_a_label_that_asks_nothing_of_the_sheet_ends_the_value_on_its_line() -> None:
    art = """
Onderwerp:     Fietsen in de binnenstad
Lid college: Lukas Wiegel Telefoon steller: 023-5675856
Zaaknummer:    BW25.78762
Griffier:      Coen Hartendorp
"""
    sheet = lay_out(document(drawn(art, origin="digital")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["portfolio_holders"] == "Lukas Wiegel"


STACK = """
+----------------+
| Onderwerp      |  Fietsen in de binnenstad
+----------------+
| Soort          |  Beeldvorming
| behandeling    |
+----------------+
| Wat er al is   |  De raad vroeg om een plan.
| Voorgeschiede  |  Dat is er nu.
| nis            |
+----------------+
|                |  Graag de avond zo opbouwen:
|                |  1. Welkom
| Behandeladvies |  2. Rondje
|                |  3. Rondvraag
|                |  4. Sluiting
+----------------+
| Griffier       |  Coen Hartendorp
+----------------+
"""


def test_values_beside_a_column_of_cells_are_as_high_as_the_cell_of_their_label() -> None:
    sheet = lay_out(document(drawn(STACK, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["advice"].split("\n")[0] == "Graag de avond zo opbouwen:"
    assert values["advice"].split("\n")[-1] == "4. Sluiting"


def test_a_cell_below_that_cannot_be_read_as_a_label_is_no_value_in_a_column_of_labels() -> None:
    art = STACK.replace("Voorgeschiede", "Vo rgeschede ")
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["purpose"] == "Beeldvorming"


def test_labels_set_close_over_their_values_are_parted_though_one_is_read_badly() -> None:
    art = """
+---------------------------------------------------+
| Vcrzt vande Griffier Lokaal Domein                |
+-----------+--------+------+-----------------------+
| Anna Wit  | B. Bos | Aula | Economie              |
+-----------+--------+------+-----------------------+
+----------------+----------------------------------+
| Onderwerp      | Fietsen in de binnenstad         |
+----------------+----------------------------------+
| Behandeladvies | Ter bespreking                   |
+----------------+----------------------------------+
| Spreekrecht    | Ja                               |
+----------------+----------------------------------+
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/clerk"] == "B. Bos"
    assert values["meeting/room"] == "Aula"
    assert values["meeting/domains"] == "Economie"


def test_a_list_on_the_open_page_under_the_coloured_heads_of_its_table() -> None:
    art = """
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    Griffier         Coen Hartendorp

    Historie
    Een second opinion bevestigt het beeld.

    +------------------------------------------------+
    | Programma                                      |
    +------------------------------------------------+
    | Nr.  Onderdeel                           Tijd  |
    +------------------------------------------------+
      1    Opening                             5 min.
      2    Gelegenheid tot inspreken           20 min.

    Spreekrecht      Ja
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["programme"] == "1 Opening 5 min. 2 Gelegenheid tot inspreken 20 min."
    assert values["history"] == "Een second opinion bevestigt het beeld."


def test_what_is_level_with_a_cell_ends_at_a_label_on_the_open_page() -> None:
    art = """
    +---------------------+
    | Zaaknummer          | 3641304
    +---------------------+
    | Onderwerp           | Dorpshuis Het Kompas
    +---------------------+
    | Domein              | Fysiek / Bestuur
    +---------------------+
      Wat ging vooraf?      Een second opinion bevestigt het beeld.
                            Daarom stelt het college een andere locatie voor.
    +---------------------+
    | Griffier            | Coen Hartendorp
    +---------------------+
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/domains"] == "Fysiek / Bestuur"
    assert values["history"].endswith("andere locatie voor.")


def test_the_value_of_a_label_in_a_cell_is_no_part_of_the_list_above_it() -> None:
    art = """
    +---------------------+
    | Zaaknummer          | 3641304
    +---------------------+
    | Onderwerp           | Dorpshuis Het Kompas
    +---------------------+
    | Griffier            | Coen Hartendorp
    +---------------------+
      Opzet van de          1. Opening
      bijeenkomst           2. Gelegenheid tot inspreken
    +---------------------+
    | Bijlagen            | • Nota van het college
    |                     | • Kaart van het dorp
    +---------------------+
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["programme"] == "1. Opening 2. Gelegenheid tot inspreken"
    assert values["attachments"] == "• Nota van het college • Kaart van het dorp"


# The groups of a form have names in cells of their own, which read as labels too.
GROUPED = """
+------------+
| Kenmerken  |  Onderwerp         Fietspad langs de vaart
|            |
|            |  Zaaknummer        3641304
|            |
|            |  Wethouder         Rein de Wit
+------------+
| Voorloop   |  Historie          Er is een plan voor een fietspad, en
|            |                    het college heeft daar geld voor.
+------------+
| Werkwijze  |  Karakter          Kennis nemen
|            |                    en bespreken
|            |
|            |  Programma         1. Opening
|            |                    2. Vragen van de raad
|            |                    3. Sluiting
+------------+
"""


def test_the_name_of_a_group_of_labels_has_no_value_of_its_own() -> None:
    sheet = lay_out(document(drawn(GROUPED, origin="scan")), load_profiles()).sheets[0]
    values = {zone.label: zone.text for zone in sheet.zones}
    assert values["Karakter"] == "Kennis nemen\nen bespreken"
    assert values["Programma"] == "1. Opening\n2. Vragen van de raad\n3. Sluiting"
    assert not values["Voorloop"]
    assert not values["Werkwijze"]


def test_what_stands_below_the_boxed_heads_of_a_list_is_of_the_label_over_them() -> None:
    art = """
+--------------------------------------------------+
| Onderwerp                                        |
+--------------------------------------------------+
  Fietsroute langs het kanaal
+--------------------------------------------------+
| Zaaknummer                                       |
+--------------------------------------------------+
  3641304
+--------------------------------------------------+
| Behandeladvies                                   |
+--------------------------------------------------+
  Graag horen wij uw mening.

+--------------------------------------------------+
| Nr.    Onderdeel                     Min.        |
+--------------------------------------------------+
  1.     Opening                       5
  2.     Ronde langs de fracties       15
+--------------------------------------------------+
| Spreekrecht                                      |
+--------------------------------------------------+
  Nee
"""
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["advice"].endswith("1. Opening 5 2. Ronde langs de fracties 15")


def test_a_value_ends_before_the_cell_of_a_label_level_with_its_own() -> None:
    art = """
    Onderwerp       Fietsroute langs het kanaal
                                       +--------------+
    Wethouder       Anna de Vries      | Zaaknummer   | 3641304
                                       +--------------+
    Zaal            Raadzaal           | Duur         | 30 min
                                       +--------------+
    Historie        Een second opinion bevestigt het beeld.
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert (values["portfolio_holders"], values["meeting/room"]) == ("Anna de Vries", "Raadzaal")
    assert (values["zaaknummer"], values["meeting/duration"]) == ("3641304", "30 min")


def test_the_head_of_a_group_is_no_purpose() -> None:
    art = """
+----------------+---------------------------+
| Onderwerp      | Fietsroute                |
+----------------+---------------------------+
| Zaaknummer     | 3641304                   |
+----------------+---------------------------+
| Doel           | {goal}                    |
+----------------+---------------------------+
| {head}                                     |
+----------------+---------------------------+
| Historie       | Een second opinion.       |
+----------------+---------------------------+
"""
    page = drawn(art.format(goal="Debat ", head="Inhoud"), origin="scan")
    values = {z.key: z.text for z in lay_out(document(page), load_profiles()).sheets[0].zones}
    assert values["purpose"] == "Debat"


def test_a_value_before_a_label_whose_rule_left_of_it_is_lost() -> None:
    art = """
    +------------+---------------------------------------+----------------+
    | Onderwerp  | Dorpshuis Het Kompas                  | Zaak    BW25.1 |
    +------------+---------------------------------------+----------------+
    | Voorzitter | Anna de Vries          Griffier       | Coen Hartendorp|
    +------------+---------------------------------------+----------------+
    | Zaal       | Raadzaal               Duur           | 30 minuten     |
    +------------+---------------------------------------+----------------+
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/chair"] == "Anna de Vries"
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["meeting/room"] == "Raadzaal"
    assert values["meeting/duration"] == "30 minuten"


# The rules left and right of the second column of labels were lost.
LOST = """
    +-------------+-----------------------------------------------------------+
    | Onderwerp   | Dorpshuis Het Kompas                                      |
    +-------------+-----------------------------------------------------------+
    | Datum       | 1 maart 2023                Zaal         Raadzaal          |
    +-------------+-----------------------------------------------------------+
    | Voorzitter  | Anna de Vries               Griffier     Coen Hartendorp   |
    +-------------+-----------------------------------------------------------+
    | Zaaknummer  | 3641304                     Duur         60 minuten        |
    +-------------+-----------------------------------------------------------+
"""


@pytest.mark.parametrize("rules", ["all", "none between the rows"])
def test_a_value_ends_where_the_next_label_stands_in_its_cell(rules: str) -> None:
    art = LOST
    if rules != "all":
        rows = LOST.strip("\n").split("\n")
        blank = "    |             |".ljust(len(rows[0]) - 1) + "|"
        art = "\n".join([*rows[:3], *(blank if "+-" in r else r for r in rows[3:-1]), rows[-1]])
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/date"] == "1 maart 2023"
    assert values["meeting/chair"] == "Anna de Vries"
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["zaaknummer"] == "3641304"
    assert values["meeting/duration"] == "60 minuten"


@pytest.mark.parametrize(("value", "count"), [("3641304", 2), ("", 0)])
def test_bands_side_by_side_over_values_on_the_open_page_are_heads(value: str, count: int) -> None:
    def segment(text: str, region: Region, row: int, x: float, y: float) -> Segment:
        line = Line.of([Word(text, BBox(x, y, x + 50, y + 9), 1.0, "ocr")], 1, region[1], 0.0)
        return Segment(line, region, row, line.box)

    bands = [segment("Zaaknummer", (1, 1), 0, 60, 149), segment("Zaal", (1, 2), 0, 305, 149)]
    bands[0].hit = LabelHit("zaaknummer", "Zaaknummer", 1, 1.0, False)
    bands[1].hit = LabelHit("meeting/room", "Zaal", 1, 1.0, False)
    values = [segment("Raadzaal", OPEN, 0, 305, 166)]
    values += [segment(value, OPEN, 0, 60, 166)] if value else []
    canvas = Canvas(segments=[*bands, *values], size=9.0)
    canvas.cells = {(1, 1): BBox(57, 146, 292, 162), (1, 2): BBox(293, 146, 536, 162)}
    assert len(Neighbours(canvas, bands).header_rows()) == count


WORN = """
+--------------+------------------------------------------------+
| Onderwerp    | Personen met verward gedrag                    |
+--------------+------------------------------------------------+
| Historie     | Met het amendement is geld vrijgemaakt voor    |
|              | een veilige binnenstad. In het uitgaansgebied  |
|              | hangen camera's. De schriftelijke vragen zijn  |
|              | op 7 februari 2023 beantwoord.                 |
|              |                                                |
|              | De keuze om een verbod op te leggen is bewust  |
|              | nog niet gemaakt.                              |
|              +----------------+---------------+---------------+
| 10 januari   | Voorzitter     | Zaal          | Duur          |
+--------------+----------------+---------------+---------------+
| Zaaknummer   | 4042617                                        |
+--------------+------------------------------------------------+
"""


def test_what_is_far_below_a_label_is_in_the_next_row_whose_rule_was_lost() -> None:
    sheet = lay_out(document(drawn(WORN)), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split("\n") for zone in sheet.zones}
    assert len(values["history"]) == 6
    assert values["history"][0].startswith("Met het amendement")


def test_what_is_far_below_a_label_is_its_value_where_labels_are_level_with_it() -> None:
    tall = "|              |                                                |\n"
    row = "| Historie     | Met het amendement is geld vrijgemaakt voor    |\n"
    art = WORN.replace(
        row, "| Historie     | Zaal                                           |\n" + 6 * tall
    )
    art = re.sub(r"(?s)\|              \| een veilige.*?nog niet.*?\n", "", art)
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones}["history"] == "10 januari"


def test_a_value_on_the_open_page_between_its_band_and_that_of_the_next_label() -> None:
    art = """
    +--------------------+--------------------+------------------+
    | Onderwerp          | Zaaknummer         | Wethouder        |
    +--------------------+--------------------+------------------+
                         | 3641304            | Anna de Vries    |
      Vernieuwing van    +--------------------+------------------+
      de sporthal

    +--------------------+
    | Auteur             |
    +--------------------+
      Ten Cnossen

    Historie
    Een second opinion bevestigt het beeld van vorig jaar.

    Behandeladvies
    Ter bespreking
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["subject"] == "Vernieuwing van de sporthal"
    assert values["zaaknummer"] == "3641304"


# Labels stand in the middle of their ground; the rows of values have no frame.
CENTRED = """
+---------------------+
|      Onderwerp      |    Fietspad
+---------------------+
|        Zaal         |    Oude Raadzaal
+---------------------+
|    Behandeltijd     |    40 minuten
+---------------------+
| Voorzitter commissie|    H. Jansen
+---------------------+
|      Griffier       |    E. Pietersen
+---------------------+
|      Historie       |    De raad sprak hierover.
+---------------------+
"""


def test_labels_centred_in_a_column_of_cells_end_one_anothers_values() -> None:
    sheet = lay_out(document(drawn(CENTRED)), load_profiles()).sheets[0]
    assert [zone.text for zone in sheet.zones] == [
        "Fietspad",
        "Oude Raadzaal",
        "40 minuten",
        "H. Jansen",
        "E. Pietersen",
        "De raad sprak hierover.",
    ]
