"""Numbers of a programme that stand level with the middle of their items."""

from __future__ import annotations

import pytest

from raadsparser.extract.lists.midway import in_list_rows
from raadsparser.extract.lists.outline import outline
from raadsparser.layout.canvas.lines import lines_of
from tests.drawn import drawn


def _read(art: str) -> list[list[str]]:
    """Each item's number and text, and the texts of its parts."""
    lines = [line for row in lines_of(drawn(art).words, 1, 0, 10.0) for line in row]
    items = outline(in_list_rows(lines)).items
    return [
        [f"{item.marker} {_text(item.lines)}", *(_text(sub.lines) for sub in item.subs)]
        for item in items
    ]


def _text(lines: list) -> str:
    return " ".join(line.text for line in lines)


@pytest.mark.parametrize("stop", ["", "."])
def test_a_number_belongs_to_the_lines_that_it_is_in_the_middle_of(stop: str) -> None:
    art = f"""
    1{stop}      Opening                               19.00 uur

           In gesprek met de wijk, aan de hand
           van deze vragen:
    2{stop}        - Wat mist u nog?                   19.10 uur
             - Welke variant verdient uw
             voorkeur?

    3{stop}      Sluiting                              19.50 uur
    """
    assert _read(art) == [
        ["1 Opening"],
        [
            "2 In gesprek met de wijk, aan de hand van deze vragen:",
            "Wat mist u nog?",
            "Welke variant verdient uw voorkeur?",
        ],
        ["3 Sluiting"],
    ]


def test_white_at_the_foot_of_a_cell_leaves_its_number_below_the_middle_of_the_text() -> None:
    art = """
    1.      Opening

            In gesprek met elkaar:
            - Wat mist u nog?
    2.
            - Welke variant verdient uw voorkeur?



    3.      Sluiting
    """
    assert [texts[0] for texts in _read(art)] == [
        "1 Opening",
        "2 In gesprek met elkaar:",
        "3 Sluiting",
    ]


def test_numbers_at_first_lines_stay_there() -> None:
    art = """
    1.      Opening
    2.      Toelichting op de financiële paragraaf door
            de heer Sloots van de afdeling Middelen, gevolgd
            door vragen
    3.      Debat
            over de hoofdkeuzen
    4.      Sluiting
    """
    assert _read(art) == [
        ["1 Opening"],
        [
            "2 Toelichting op de financiële paragraaf door de heer Sloots van de afdeling"
            " Middelen, gevolgd door vragen"
        ],
        ["3 Debat over de hoofdkeuzen"],
        ["4 Sluiting"],
    ]


def test_a_text_that_goes_on_under_its_time_is_no_item_of_its_own() -> None:
    art = """
    1.      20.00 uur      Verhaal van een
            ervaringsdeskundige
    2.      20.10 uur      Film
    3.      20.25 uur      Schets van de opgave, gevolgd door
            een gesprek met de wijk
    4.      20.30 uur      Sluiting
    """
    assert [texts[0] for texts in _read(art)] == [
        "1 Verhaal van een ervaringsdeskundige",
        "2 Film",
        "3 Schets van de opgave, gevolgd door een gesprek met de wijk",
        "4 Sluiting",
    ]


def test_times_that_a_narrow_column_breaks_are_no_part_of_a_text() -> None:
    art = """
            Welkom en korte        20.15
    1       inleiding door de
            voorzitter             uur

            Technische vragen      20.45
    2       van raadsleden en
            burgerleden            uur

    3       Sluiting               21.15
                                   uur
    """
    assert [texts[0] for texts in _read(art)] == [
        "1 Welkom en korte inleiding door de voorzitter",
        "2 Technische vragen van raadsleden en burgerleden",
        "3 Sluiting",
    ]


@pytest.mark.parametrize(("second", "last"), [("12", "4"), ("2", "A")])
def test_a_number_that_was_bent_stands_in_its_column_all_the_same(second: str, last: str) -> None:
    art = f"""
    1       Opening

    {second:2}      Reacties van de fracties

            Gesprek met elkaar,
    3
            aan de hand van vragen

    {last}       Sluiting
    """
    assert [texts[0].split(" ", 1)[1] for texts in _read(art)] == [
        "Opening",
        "Reacties van de fracties",
        "Gesprek met elkaar, aan de hand van vragen",
        "Sluiting",
    ]


def test_the_only_number_of_the_next_page_is_one_of_them() -> None:
    pages = [
        """
        1       Opening

                Gesprek met elkaar,
        2
                aan de hand van vragen
        """,
        """
                Samenvatting door
        3
                de voorzitter
        """,
    ]
    lines = [
        line
        for number, art in enumerate(pages, 1)
        for row in lines_of(drawn(art, number=number).words, number, 0, 10.0)
        for line in row
    ]
    texts = [_text(item.lines) for item in outline(in_list_rows(lines)).items]
    assert texts[1:] == [
        "Gesprek met elkaar, aan de hand van vragen",
        "Samenvatting door de voorzitter",
    ]
