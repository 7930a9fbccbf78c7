"""Rings and squares that are bullets."""

from __future__ import annotations

from textwrap import dedent

from raadsparser.extract.lists.outline import outline
from raadsparser.layout.canvas.lines import lines_of
from tests.drawn import drawn


def _parts(art: str) -> list[list[str]]:
    page = drawn(dedent(art))
    found = outline([line for row in lines_of(page.words, 1, 0, 10.0) for line in row])
    return [[" ".join(x.text for x in sub.lines) for sub in item.subs] for item in found.items]


def test_empty_boxes_under_an_item_are_its_bullets() -> None:
    art = """
    1.  Opening
    2.  Gesprek over de vragen:
        ☐  Welke kant gaat het op
        ☐  Wat wilt u meegeven
    3.  Sluiting
    """
    assert _parts(art) == [[], ["Welke kant gaat het op", "Wat wilt u meegeven"], []]


def test_boxes_of_which_one_is_ticked_are_asked() -> None:
    art = """
    1.  Opening
    2.  Gesprek over de vragen:
        ☐  Welke kant gaat het op
        ☐  Wat wilt u meegeven
        ☒  Welke keuze is de beste
    3.  Sluiting
    """
    assert _parts(art)[1] == []


def test_boxes_that_no_item_precedes_or_that_stand_alone_are_none() -> None:
    art = """
    ☐  Welke kant gaat het op
    ☐  Wat wilt u meegeven
    1.  Opening
    2.  Gesprek over de vragen:
        ☐  Welke keuze is de beste
    3.  Sluiting
    """
    assert _parts(art) == [[], [], []]
