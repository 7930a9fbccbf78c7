"""Bullets that came as letters, or not at all."""

from __future__ import annotations

from textwrap import dedent

from raadsparser.extract.lists.outline import outline
from raadsparser.layout.canvas.lines import lines_of
from tests.drawn import drawn


def _parts(art: str) -> list[list[str]]:
    page = drawn(dedent(art), origin="scan")
    found = outline([line for row in lines_of(page.words, 1, 0, 10.0) for line in row])
    return [[" ".join(x.text for x in sub.lines) for sub in item.subs] for item in found.items]


def test_letters_in_a_column_before_capitals_are_bullets() -> None:
    art = """
    1.  Opening
    2.  Debat over de keuzen:
        ole  Uitvoering in eigen beheer
        kkl  Een sobere variant met
             minder ruimte
        sie  Wat wilt u meegeven
    3.  Sluiting
    """
    assert _parts(art) == [
        [],
        [
            "Uitvoering in eigen beheer",
            "Een sobere variant met minder ruimte",
            "Wat wilt u meegeven",
        ],
        [],
    ]


def test_letters_under_a_bullet_that_was_read_are_one_too() -> None:
    art = """
    1.  Debat over de keuzen:
        *  Uitvoering in beheer
        oe Een sobere variant
    2.  Sluiting
    """
    assert _parts(art)[0] == ["Uitvoering in beheer", "Een sobere variant"]


def test_parts_without_bullets_begin_with_capitals_where_the_line_before_had_room() -> None:
    art = """
    1.  Opening van de vergadering door de voorzitter en vaststelling van de agenda
    2.  Debat over de keuzen:
            Uitvoering in eigen beheer
            Verplaatsing naar de rand
            Samenwerking
    3.  Sluiting
    """
    assert _parts(art)[1] == [
        "Uitvoering in eigen beheer",
        "Verplaatsing naar de rand",
        "Samenwerking",
    ]


def test_a_question_below_an_item_that_is_one_is_a_part_where_the_item_had_room() -> None:
    art = """
    1.  Opening van de vergadering door de voorzitter
    2.  Wat willen we van u horen?
        Hoeveel vergunningen zijn genoeg?
        Wie zijn we vergeten?
    3.  Vindt u dat de raad dit nu al moet besluiten?
        Waarschijnlijkheidsberekeningen zijn er toch?
    4.  Sluiting
    """
    assert _parts(art)[1:3] == [["Hoeveel vergunningen zijn genoeg?", "Wie zijn we vergeten?"], []]
