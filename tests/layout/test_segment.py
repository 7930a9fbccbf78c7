"""Pages of a bundle: what is a sheet, what goes on with it, what is other paper."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
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
Beste bewoner, dit is een folder over het nieuwe fietspad.
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


def test_sheets_that_follow_at_once_stay_apart() -> None:
    assert _cut(ONE, TWO)[0] == [(1, 1), (2, 2)]


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
