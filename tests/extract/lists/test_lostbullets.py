"""The bullet of a part that OCR lost, where parts begin under the texts of items."""

from __future__ import annotations

from textwrap import dedent

from raadsparser.extract.lists.outline import outline
from raadsparser.layout.canvas.lines import lines_of
from tests.drawn import drawn


def _parts(art: str, origin: str = "scan") -> list[list[str]]:
    page = drawn(dedent(art), origin=origin)
    found = outline([line for row in lines_of(page.words, 1, 0, 10.0) for line in row])
    return [[" ".join(x.text for x in sub.lines) for sub in item.subs] for item in found.items]


def test_a_question_for_which_the_item_had_room_is_a_part() -> None:
    art = """
    1.  Opening van de vergadering
    2.  Gesprek over de dilemma's
        Welke straat wordt autoluw?
        *  Hoe houden we de winkels bereikbaar en de pleinen open?
    3.  Sluiting
    """
    assert _parts(art)[1] == [
        "Welke straat wordt autoluw?",
        "Hoe houden we de winkels bereikbaar en de pleinen open?",
    ]


def test_a_row_whose_second_line_hangs_is_a_part() -> None:
    art = """
    1.  Opening van de vergadering
    2.  Gesprek over de dilemma's van de raad
        Welke voorwaarden verbindt u aan de
           toetreding?
        *  Waarop mag de gemeente toegeven
    3.  Sluiting
    """
    assert _parts(art)[1] == [
        "Welke voorwaarden verbindt u aan de toetreding?",
        "Waarop mag de gemeente toegeven",
    ]


def test_the_box_of_a_word_may_hold_the_bullet() -> None:
    art = """
    1.  Opening van deze avond
    2.  Gesprek over geld
        Hoeveel kost het ons?
        *  Wie betaalt dat?
    3.  Sluiting
    """
    assert len(_parts(art)[1]) == 2
    assert len(_parts(art.replace("*  Wie", "* Wie"))[1]) == 1


def test_a_second_line_of_an_item_is_none() -> None:
    art = """
    1.  Opening van de vergadering
    2.  Gesprek met bewoners en ondernemers over
        Europa en de vraag: wie doet er mee?
        *  Waarop mag de gemeente toegeven
    3.  Sluiting
    """
    assert _parts(art)[1] == ["Waarop mag de gemeente toegeven"]


def test_a_question_over_points_that_ask_nothing_is_the_items() -> None:
    art = """
    1.  Opening van de vergadering van vandaag
    2.  Gesprek over de tekst van nu
        Wat vindt de raad?
        *  De kosten van het plan
    3.  Sluiting
    """
    assert _parts(art)[1] == ["De kosten van het plan"]


def test_a_bullet_elsewhere_says_nothing() -> None:
    art = """
    1.  Opening van de vergadering van vandaag
    2.  Gesprek over de tekst
        Wie doet er mee?
           *  Waarop mag de gemeente toegeven
    3.  Sluiting
    """
    assert _parts(art)[1] == ["Waarop mag de gemeente toegeven"]


def test_what_is_printed_without_a_bullet_has_none() -> None:
    art = """
    1.  Opening van de vergadering van vandaag
    2.  Gesprek over de tekst
        Wie doet er mee?
        *  Waarop mag de gemeente toegeven
    3.  Sluiting
    """
    assert _parts(art, "digital")[1] == ["Waarop mag de gemeente toegeven"]
