"""Pages of a bundle: what is a sheet, what goes on with it, what is other paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from raadsparser import layout, parse_text
from raadsparser.layout import lay_out
from raadsparser.layout.canvas import blocks
from raadsparser.layout.canvas.blocks import Canvas
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.layout.pages import segment
from raadsparser.letters import HEADS
from raadsparser.page import Origin, Page, Word
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

SHEET = """
Onderwerp:        {subject}
Zaaknummer:       {number}
Portefeuillehouder:  Anna de Vries
Zaal:             Raadzaal
Historie:         De raad sprak hierover op 3 mei 2022.
"""
GOES_ON = """
Behandeladvies:   Het programma van de avond:
                  1. Opening
                  2. Sluiting
Spreekrecht:      ja
                                                             Pagina 2 van 2
"""
LETTER = """
Aan de gemeenteraad
Onderwerp:        Fietspad
Ons kenmerk:      3641304
Datum:            3 mei 2022

Geachte leden van de raad,
Hierbij sturen wij u de nota over het fietspad.
Met vriendelijke groet,
"""
DECISION = """
Besluit
Onderwerp:        Fietspad
Registratienummer:  3641304
Portefeuillehouder:  Anna de Vries
Het college besluit:
1. het fietspad aan te leggen;
Besloten in de vergadering van 3 mei 2022.
"""
AGENDA = """
Agenda commissie Sociaal
Datum:            15 februari 2011
Aanvang:          20.00 uur
Voorzitter:       Thomas van Egmond
Griffier:         Liesbeth Schreiner
1. Opening
2. Insprekers
3. Begroting (30 min)
4. Nota festivals (30 min)
5. Sluiting
"""
PROSE = """
Dit is een folder over het nieuwe fietspad.
"""
BLANK = " "


def _cut(*arts: str) -> tuple[list[tuple[int, int]], list[tuple[int, str]]]:
    pages = [drawn(art, number=number) for number, art in enumerate(arts, 1)]
    laid = lay_out(document(*pages), load_profiles())
    return [sheet.pages for sheet in laid.sheets], list(laid.passed)


ONE = SHEET.format(subject="Fietspad", number="3641304")
TWO = SHEET.format(subject="Zwembad", number="3641999")


def test_a_bundle_is_cut_into_its_sheets() -> None:
    sheets, passed = _cut(PROSE, ONE, GOES_ON, LETTER, BLANK, TWO, GOES_ON)
    assert sheets == [(2, 3), (6, 7)]
    assert passed == [(1, "other"), (4, "letter"), (5, "blank")]


def test_prose_about_an_agenda_makes_none() -> None:
    sheet = """
    Onderwerp:        Cultuurnota
    Zaaknummer:       3641304
    Portefeuillehouder:  Anna de Vries
    Zaal:             Raadzaal
    Voorzitter:       Thomas van Egmond
    Griffier:         Liesbeth Schreiner
    Samenvatting:     de nota past in de culturele agenda en de omgevingsvisie van de gemeente
    Programma:
    """ + "".join(f"{number}. Nota festivals\n    " for number in range(1, 10))
    assert _cut(sheet)[0] == [(1, 1)]


def test_a_subject_about_an_agenda_makes_none() -> None:
    sheet = """
    Onderwerp voor bespreking
    Onderwerp:        Lokale educatieve agenda
    Zaaknummer:       3641304
    Portefeuillehouder:  Anna de Vries
    Zaal:             Raadzaal
    Historie:         De raad sprak hierover op 3 mei 2022.
    """
    assert _cut(sheet)[0] == [(1, 1)]


def test_a_line_that_goes_on_about_a_decision_makes_none() -> None:
    sheet = """
    Onderwerp:        Buurtagenda
    Zaaknummer:       3641304
    Portefeuillehouder:  Anna de Vries
    Historie:         De raad sprak hierover op 3 mei 2022. Bij

    collegebesluit van 29 juli 2024 is opdracht gegeven om een burgerberaad te houden
    """
    assert _cut(sheet)[0] == [(1, 1)]


def test_sheets_that_follow_at_once_stay_apart() -> None:
    assert _cut(ONE, TWO)[0] == [(1, 1), (2, 2)]


def test_the_name_of_an_attached_paper_is_no_title() -> None:
    rest = """
    Spreekrecht:      ja
    Bijlagen:         Rapport second opinion
                      Concept-raadsbesluit
    """
    assert _cut(ONE, rest)[0] == [(1, 2)]
    assert _cut(ONE, rest.replace("Bijlagen:  ", "Naschrift:"))[0] == [(1, 1)]


def test_a_list_of_papers_gives_a_page_no_number_of_its_own() -> None:
    sheet = """
    Commissie voor Economie, Haven en Veiligheid van Middelburg
    Onderwerp:        Fietspad langs de Bornsestraat
    Portefeuillehouder:  Anna de Vries
    Zaal:             Raadzaal
    Historie:         De raad sprak hierover op 3 mei 2022.
    Bijlagen:         Samenvatting van de enquête
    Zaaknummer:       volgt nog
    """
    assert _cut(sheet, sheet)[0] == [(1, 1), (2, 2)]


@pytest.mark.parametrize(
    ("art", "kind"),
    [
        (LETTER, "letter"),
        (DECISION, "decision"),
        (AGENDA, "agenda"),
        (PROSE, "other"),
        (BLANK, "blank"),
    ],
    ids=["letter", "decision", "agenda", "prose", "blank"],
)
def test_other_paper_gives_no_sheet(art: str, kind: str) -> None:
    assert _cut(art) == ([], [(1, kind)])


def test_a_row_cut_by_the_page_is_one_again() -> None:
    first = drawn(
        """
        +----------------+---------------------+
        | Onderwerp      | Fietspad            |
        +----------------+---------------------+
        | Wethouder      | Anna de Vries       |
        +----------------+---------------------+
        | Zaal           | Raadzaal            |
        +----------------+---------------------+
        | Behandelvoor-  | Het programma:      |
        | stel voor      | 1. Opening          |
        +----------------+---------------------+
        """,
        height=200.0,
    )
    second = drawn(
        """
        +----------------+---------------------+
        | commissie      | 2. Debat            |
        +----------------+---------------------+
        | Spreekrecht    | ja                  |
        +----------------+---------------------+
        """,
        number=2,
    )
    (sheet,) = lay_out(document(first, second), load_profiles()).sheets
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["advice"] == "Het programma:\n1. Opening\n2. Debat"
    assert zones["public_speaking"] == "ja"


def test_numbered_questions_are_known_by_bent_numbers_too() -> None:
    """As a fax has them: the frame is lost, and its remnants are read with the numbers."""
    page = drawn(
        """
        {1 Agendanummer            2. Datum vergadering      3. Ons kenmerk
        5.1                        20-01-2021                VN2021-108748

        4, Portefeuillehouders
        Marcial Monster

        15. Onderwerp
        Weekmarkt op de Schoolsingel

        17, Advies
        Te bespreken in de commissie.

        & Relevante eerdere besluiten
        Het idee is besproken met de pandeigenaren.
        """,
        origin="scan",
    )
    (sheet,) = lay_out(document(page), load_profiles()).sheets
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["subject"] == "Weekmarkt op de Schoolsingel"
    assert values["zaaknummer"] == "VN2021-108748"
    assert values["portfolio_holders"] == "Marcial Monster"
    assert "history" in values


UNREADABLE = """
Gemeente Zuid

Ti.el             Recreatievisie
P rt  f           Rachel Timmer
B h nd lv         Graag bespreken langs de volgende lijn:
                  1. Voorzitter opent de bijeenkomst
                  2. Korte inleiding door de wethouder
                  3. Discussie over de stellingen
                  4. Terugkoppeling en afronding
I sp              ja   nee   duur: 20 minuten
A  l              Bewoners dienden een petitie in bij het college.
                  Per inspreker is maximaal 6 minuten beschikbaar.
"""


def test_a_scan_whose_labels_cannot_be_read_is_a_sheet_by_what_it_says() -> None:
    def found(origin: Origin) -> int:
        page = drawn(UNREADABLE, origin=origin)
        return len(lay_out(document(page), load_profiles()).sheets)

    assert (found("scan"), found("digital")) == (1, 0)


@pytest.mark.parametrize("title", ["Memo", "Interne notitie", "Ambtelijke memo"])
def test_a_memo_between_sheets_is_none(title: str) -> None:
    head = "Aan:      Fractievoorzitters\nDatum:    3 mei 2022\nBetreft:  Fietspad\n"
    memo = f"{title}\n{head}Beste allemaal,"
    assert _cut(ONE, memo, TWO)[0] == [(1, 1), (3, 3)]


MINUTES = """
Conceptverslag Raadstafel van 9 april 2019
Voorzitter:       Thomas van Egmond
Griffier:         Liesbeth Schreiner
Aanwezig:         Anna de Vries, Vincent ten Voorde
1. Opening
2. Fietspad
"""


def test_minutes_are_no_page_of_the_sheet_before_them() -> None:
    assert _cut(ONE, MINUTES)[0] == [(1, 1)]


def test_minutes_under_the_same_letterhead_are_no_page_of_the_sheet() -> None:
    head = "Gemeente Dorp aan de Rivier\nPostbus 18, 7550 AA Dorp\nKamer van Koophandel 1234\n"
    minutes = MINUTES.replace("Aanwezig:         Anna de Vries, Vincent ten Voorde\n", "")
    assert _cut(head + ONE, head + minutes)[0] == [(1, 1)]
    assert _cut(head + ONE, head + minutes + "\n" * 54 + "Pagina 2 van 2")[0] == [(1, 2)]


def test_a_page_that_first_asks_the_subject_goes_on() -> None:
    first = """
    Zaaknummer:       3641304
    Datum:            3 mei 2022
    Portefeuillehouder:  Anna de Vries
    Zaal:             Raadzaal
    Voorzitter:       Thomas van Egmond
    Griffier:         Liesbeth Schreiner
    Historie:         De raad sprak hierover op 3 mei 2022 en besloot toen om
    """
    second = """
    Onderwerp:        Fietspad
    Behandeladvies:   Kennis te nemen van de nota.
    Spreekrecht:      ja
    Doel:             Beeldvorming
    """
    assert _cut(first, second)[0] == [(1, 2)]


def test_a_meeting_that_sets_its_agenda_is_no_sheet_though_its_title_is_lost() -> None:
    art = """
    Datum:            21 februari 2017
    Aanvang:          19.30 uur
    Locatie:          Zaal Noord
    Voorzitter:       Margot Velzing
    Nr.   Onderwerp                             Reg.nr.
    1     Opening en mededelingen               2017.48842
    2     Vaststellen agenda                    2017.57992
    3     Spreekrecht inwoners                  2017.76966
    4     Visie vrijetijdseconomie              2017.56833
    5     Armoederegelingen                     2017.75676
    6     Handhavingsplan                       2017.99303
    7     Statushouders                         2017.50924
    8     Sluiting                              2017.50925
    """
    assert _cut(art) == ([], [(1, "agenda")])


@pytest.mark.parametrize("opening", ["1. Opening en agenda", "Opening en vaststellen agenda"])
def test_a_programme_that_opens_with_the_agenda_goes_on(opening: str) -> None:
    first = SHEET.format(subject="Fietspad", number="3641304") + "\n" * 40 + "Zaal: Raadzaal,"
    second = f"""
    {opening}
    2. Toelichting door de wethouder
    3. Vragenrondje
    4. Gelegenheid tot inspreken
    5. Sluiting
    """
    assert _cut(first, second)[0] == [(1, 2)]


@pytest.mark.parametrize(
    ("item", "pages"), [("1 Welkom door de raad", (1, 2)), ("Zie ook", (1, 1))]
)
def test_a_list_announced_at_the_foot_of_a_page_goes_on(item: str, pages: tuple[int, int]) -> None:
    first = f"{ONE}{40 * chr(10)}Behandeladvies:   In te delen als volgt:\n"
    second = f"""
    {item}
    2 Peiling met stembriefjes
    3 Sluiting
    """
    assert _cut(first, second)[0] == [pages]


QUESTIONS = """
    Vragen van de fractie

    Onderwerp:        Sluiting van het zwembad
    Zaal:             Burgerzaal

    en wat gaat het college daar aan doen
    """


@pytest.mark.parametrize(
    ("foot", "second"),
    [
        ("Pagina 1 van 1", "en wat gaat het college daar aan doen"),
        ("- Ontwerpbesluit", QUESTIONS),
    ],
)
def test_what_follows_a_whole_sheet_is_no_page_of_it(foot: str, second: str) -> None:
    first = f"{ONE}{58 * chr(10)}{foot}"
    assert _cut(first, second)[0] == [(1, 1)]
    open_end = f"{ONE}{58 * chr(10)}- Ontwerpbesluit"
    assert _cut(open_end, "en wat gaat het college daar aan doen")[0] == [(1, 2)]


def test_a_page_that_counts_on_belongs_to_the_sheet_before() -> None:
    first = ONE + 58 * "\n" + "Pagina 1 van 2"
    second = f"""
    Toelichting op de route langs het water.
    {62 * chr(10)}Pagina 2 van 2
    """
    other = second.replace("Pagina 2 van 2", "Pagina 1 van 2")
    assert _cut(first, second)[0] == [(1, 2)]
    assert _cut(first, other)[0] == [(1, 1)]


@pytest.mark.parametrize("foot", ["", 58 * "\n" + "Pagina 1 van 1"])
def test_a_page_that_is_a_sheet_by_itself_is_laid_out_once(
    monkeypatch: pytest.MonkeyPatch, foot: str
) -> None:
    stacked: list[int] = []

    def counted(pages: Sequence[Page], words: Sequence[Sequence[Word]], lexicon: Lexicon) -> Canvas:
        stacked.append(len(pages))
        return blocks.stack(pages, words, lexicon)

    monkeypatch.setattr(layout, "stack", counted)
    monkeypatch.setattr(segment, "stack", counted)
    assert _cut(ONE + foot)[0] == [(1, 1)]
    assert stacked == [1]
    _cut(ONE, GOES_ON)
    assert stacked[1:] == [1, 1, 2]  # each page as it is looked at, then both as one sheet


LIKE_A_LETTER = """
Pagina 1 van 2
Zaaknummer:       3641304                      Datum: 3 mei 2022
Onderwerp:        Fietspad
Portefeuillehouder:  Anna de Vries

Geachte raadsleden,
Historie:         De raad sprak hierover op 3 mei 2021.
"""
ASKS_ON = """
Pagina 2 van 2
Doel:             Beeldvorming
Behandeladvies:   Het programma van de avond:
                  1. Opening
                  2. Sluiting
Spreekrecht:      ja
"""


def test_a_sheet_that_greets_the_council_begins_before_the_page_that_only_asks_on() -> None:
    assert _cut(LIKE_A_LETTER, ASKS_ON) == ([(1, 2)], [])
    assert _cut(LETTER, ASKS_ON.replace("Pagina 2", "Pagina 1"))[0] == [(2, 2)]
    assert _cut(LIKE_A_LETTER) == ([], [(1, "letter")])


def test_the_head_of_another_paper_belongs_to_no_sheet() -> None:
    rest = drawn(GOES_ON, number=2)
    for kind, note in HEADS.items():
        laid = lay_out(document(drawn(ONE), replace(rest, notes=(note,))), load_profiles())
        assert [sheet.pages for sheet in laid.sheets] == [(1, 1)]
        assert list(laid.passed) == [(2, kind)]


FULL = SHEET + "\n" * 40 + "Behandeladvies:   De raad spreekt over de toekomst van het pad."
LIST = """
AGENDA
1. Opening
2. Toelichting van de wethouder
3. Gesprek met de bewoners
4. Vragen van de fracties
5. Sluiting

Spreekrecht:      ja
"""


def test_a_programme_headed_agenda_goes_on_with_a_full_page_that_lacks_one() -> None:
    first = FULL.format(subject="Fietspad", number="3641304")
    assert _cut(first, LIST) == ([(1, 2)], [])
    asked = first + "\nProgramma:        1. Opening\n"
    assert _cut(asked, LIST.replace("Spreekrecht:      ja", "")) == ([(1, 1)], [(2, "agenda")])


def test_the_label_of_a_programme_beside_what_only_sheets_ask_is_no_title() -> None:
    first = FULL.format(subject="Fietspad", number="3641304") + "\nBijlagen:         geen\n"
    second = LIST.replace("AGENDA", "Agenda van de sessie:") + "\nBijlagen:         twee\n"
    assert _cut(first, second) == ([(1, 2)], [])


INFORMING = """
{title}

Aan:                  de gemeenteraad
Van:                  het college
Datum:                12 november 2011
Kenmerk:              2011-015123
Portefeuillehouder:   Anna de Vries
Onderwerp:            Dorpshuis Het Kompas

Kernboodschap
De huidige regeling voldoet niet meer aan de eisen.
"""


@pytest.mark.parametrize(
    "title",
    [
        "RAADSINFORMATIEBRIEF",
        "Raadsinformatiebrief 2011-069",
        "Collegebrief aan de raad",
        "Raadsmemo",
    ],
)
def test_a_letter_that_informs_the_council_is_none(title: str) -> None:
    laid = lay_out(document(drawn(INFORMING.format(title=title))), load_profiles())
    assert not laid.sheets
    assert laid.passed == ((1, "letter"),)


def test_a_letter_that_a_history_answers_makes_no_letter_of_its_sheet() -> None:
    told = "In antwoord op uw brief van 8 mei 2023 is het plan aangepast."
    head = "Onderwerp: Fietspad\nZaal: Raadzaal\nDatum: 3 maart 2024\nVoorgeschiedenis:\n"
    text = f"{head}{told}\nMeer is er niet.\n"
    assert [sheet.subject for sheet in parse_text(text)] == ["Fietspad"]


def test_a_form_to_put_a_subject_on_an_agenda_is_no_agenda() -> None:
    sheet = """
    Aanmeldformulier agenda
    Onderwerp:        Integraal veiligheidsplan
    Zaaknummer:       3641304
    Portefeuillehouder:  Anna de Vries
    Betreft:          Economie
    Historie:         De raad sprak hierover op 3 mei 2022.
    Zaal:             Raadzaal
    """
    assert _cut(sheet)[0] == [(1, 1)]
    assert _cut(sheet.replace("Aanmeldformulier", "Voorlopige"))[0] == []


@pytest.mark.parametrize(
    ("told", "sheets"),
    [
        ("Besluit van 3 mei 2021 over het fietspad (2021/123456)", 1),
        ("Verslag van de bijeenkomst van 3 mei 2021", 1),
        ("Besluit:", 0),
    ],
)
def test_a_short_sheet_may_tell_of_a_decision(told: str, sheets: int) -> None:
    rest = "Brief van 4 juni 2021 (2021/222333)"
    text = f"Onderwerp: Fietspad\nHistorie:\n{told}\n{rest}\nBehandeladvies: Ter bespreking\n"
    assert len(parse_text(text)) == sheets


@pytest.mark.parametrize(
    ("number", "sheets"), [("Zaaknummer: 242044\n", 1), ("", 0)], ids=["numbered", "none"]
)
def test_a_sheet_may_ask_its_subject_in_words_that_no_list_has(number: str, sheets: int) -> None:
    text = (
        f"Kwestie: Laaggeletterdheid\n{number}Zaal: De Kapel\nTijd: 20:00 - 20:30 uur\n"
        "Voorzitter: Bibi de Elias\nHistorie: Brief van 19 maart 2014 (379450)\n"
        "Programma:\n1. Opening\n2. Gesprek\n3. Sluiting\n"
    )
    assert len(parse_text(text)) == sheets


DECISIONS = """
Besluitenlijst van het college
Datum:            3 mei 2022
Tijd:             19.30 - 22.15 uur
Locatie:          Raadzaal
Voorzitter:       Thomas van Egmond
Griffier:         Liesbeth Schreiner

Onderwerp                Portefeuillehouder       Besluit
Fietspad                 Anna de Vries            Conform advies
"""


def test_a_list_of_decisions_is_titled_over_the_heads_of_its_table() -> None:
    assert _cut(DECISIONS)[0] == []
    form = DECISIONS.replace("Besluitenlijst van het college", "Onderwerp: Besluitenlijst")
    assert _cut(form)[0] == [(1, 1)]


HEADED = "Gemeente Heerde                         Griffie\n\n"
TO_ITEMS = SHEET.replace("Historie:         De raad sprak hierover op 3 mei 2022.\n", "")
TO_ITEMS = HEADED + TO_ITEMS.format(subject="Fietspad", number="3641304") + "\n" * 40
ITEMS_ON = """
4. Vragen van de fracties
5. Sluiting
"""


def test_a_page_is_read_on_below_the_heads_and_over_the_feet_of_both() -> None:
    lead = "Programma:\n1. Opening\n2. Welke keuzes zijn er?\n"
    foot = "\n\nGriffie van de gemeente Heerde\n"
    for ends in ("", foot):
        assert _cut(TO_ITEMS + lead + ends, HEADED + ITEMS_ON + ends)[0] == [(1, 2)]
    # One row of the head may come as two.
    parted = "Gemeente Heerde\n\n"
    assert _cut(TO_ITEMS + lead, parted + ITEMS_ON)[0] == [(1, 2)]
    assert _cut(TO_ITEMS + lead + foot, HEADED + "Het fietspad is af.\n" + foot)[0] == [(1, 2)]
    assert _cut(TO_ITEMS + "Het is af.\n", HEADED + "1. Inleiding\n")[0] == [(1, 1)]


def test_a_page_goes_on_with_the_table_whose_head_it_repeats() -> None:
    table = "Nr.       Onderdeel\n1         Opening\n2         Welke keuzes zijn er?\n"
    on = "Nr.       Onderdeel\n3         Vragen van de fracties\n4         Sluiting\n"
    assert _cut(TO_ITEMS + table, HEADED + on)[0] == [(1, 2)]
    assert _cut(TO_ITEMS + table, HEADED + on.replace("Nr.       Onder", "Deel"))[0] == [(1, 1)]


def test_a_page_counts_on_where_how_many_there_are_was_not_read() -> None:
    sheet = SHEET.format(subject="Fietspad", number="3641304")
    last = "Pagina 2 van 2\n" + PROSE
    assert _cut("Pagina 1\n" + sheet, last)[0] == [(1, 2)]
    assert _cut("Pagina 1 van 3\n" + sheet, last)[0] == [(1, 1)]


def test_a_foot_with_the_next_number_goes_on() -> None:
    rest = "Bijlagen:   1. Nota\n"
    assert _cut(TO_ITEMS + "Het is af.\n- 1 -\n", rest + "- 2 -\n")[0] == [(1, 2)]
    assert _cut(TO_ITEMS + "Het is af.\n- 1 -\n", rest + "- 1 -\n")[0] == [(1, 1)]
    assert _cut(TO_ITEMS + "Het is af.\nblz. 1/2.\n", rest + "blz. 2/2.\n")[0] == [(1, 2)]
    assert _cut(TO_ITEMS + "Het is af.\nblz. 1/2.\n", rest + "blz. 4/7.\n")[0] == [(1, 1)]


def test_a_paper_with_a_programme_of_policy_is_no_sheet() -> None:
    art = """
    Raadsvoorstel
    Zaaknummer:        3641304
    Datum:             3 mei 2022
    Historie:          De raad sprak hierover.
    Programma:         Wonen
    Voorzitter:        Anna de Vries
    Zaal:              Raadzaal
    Tijd:              20:00 uur
    """
    assert _cut(art)[0] == []


GUESSED = """
*Raadslid dat voorzit*
Marjolein van den Atalay
*Aanduiding van het voorstel*
Verordening toeristenbelasting
*Kenmerk raadsgriffie*
3641304
*Collegelid dat het woord voert*
Anna de Vries
{more}
"""


@pytest.mark.parametrize(
    ("more", "sheets"),
    [("*Beoogde rol van de raad*\nTer vaststelling\n*Duur*\n30 minuten", 1), ("", 0)],
)
def test_labels_that_no_list_has_tell_half_as_much_of_a_sheet(more: str, sheets: int) -> None:
    laid = lay_out(document(drawn(GUESSED.format(more=more))), load_profiles())
    assert len(laid.sheets) == sheets


def test_few_labels_that_no_list_has_tell_nothing_of_a_sheet() -> None:
    page = drawn("""
    *Onderwerp*
    Fietspad
    *Duur*
    30 minuten
    *Voorzitter*
    Anna de Vries
    *Beoogde rol van de raad*
    Ter vaststelling
    """)
    assert not lay_out(document(page), load_profiles()).sheets
