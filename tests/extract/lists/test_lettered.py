"""Letters of a list that OCR bent or lost, told by those around them."""

from __future__ import annotations

from textwrap import dedent

import pytest

from raadsparser.extract.lists.outline import outline
from raadsparser.layout.canvas.lines import lines_of
from raadsparser.page import Origin
from tests.drawn import drawn


def _markers(art: str, origin: Origin = "scan") -> list[str]:
    page = drawn(dedent(art), origin=origin)
    found = outline([line for row in lines_of(page.words, 1, 0, 10.0) for line in row])
    return [item.marker + "".join(sub.marker for sub in item.subs) for item in found.items]


LIST = """
a.  Opening
b.  Inleiding door de wethouder
    en de projectleider
{third} Ronde langs de fracties
d.  Sluiting
"""


@pytest.mark.parametrize("third", ["€  ", "Gz ", "C. ", "   "])
def test_a_letter_between_those_read_is_told_by_its_place(third: str) -> None:
    assert _markers(LIST.format(third=third)) == ["a", "b", "c", "d"]


def test_the_first_letter_is_told_too() -> None:
    assert _markers("ä.  Opening\nb.  Inleiding\nc.  Sluiting") == [
        "a",
        "b",
        "c",
    ]


@pytest.mark.parametrize("third", ["Gz ", "Cs "])
def test_the_last_letter_is_told_too(third: str) -> None:
    art = f"a.  Opening\nb.  Inleiding\n{third} Sluiting"
    assert _markers(art) == ["a", "b", "c"]


@pytest.mark.parametrize("last", ["1.", "d,", "€,"])
def test_the_last_letter_is_told_by_its_place(last: str) -> None:
    art = f"a.  Opening\nb.  Inleiding\nc.  Ronde langs de fracties\n{last}  Sluiting"
    assert _markers(art) == ["a", "b", "c", "d"]


def test_the_first_may_stand_further_right_beside_its_label() -> None:
    art = """
         a.  Opening
    b.  Inleiding
    c.  Ronde langs de fracties
        -  Waarom
    d.  Sluiting
    """
    assert _markers(art) == ["a", "b", "c-", "d"]


def test_a_line_that_wraps_is_no_item_where_none_is_missing() -> None:
    art = """
    a.  Opening
    b.  Inleiding door de
        Wethouder
    c.  Sluiting
    """
    assert _markers(art) == ["a", "b", "c"]


def test_letters_of_a_part_and_capitals_of_a_list_of_their_own_stay() -> None:
    art = """
    1.  Opening
    2.  Bespreking van
        a.  Nut
        €   Noodzaak
        c.  Kosten
    3.  Sluiting
    """
    assert _markers(art) == ["1", "2abc", "3"]
    assert _markers("A.  Opening\nB.  Inleiding\nC.  Sluiting") == ["A", "B", "C"]


def test_a_printed_page_is_taken_as_it_is() -> None:
    assert _markers(LIST.format(third="C. "), "digital") != ["a", "b", "c", "d"]


PARTS = """
a.  Opening
b.  Bespreking van:
    a)  De ligging
    b)  De kosten
{third} Ronde langs de fracties
d.  Sluiting
"""


@pytest.mark.parametrize("third", ["c. ", "€  "])
def test_items_and_their_parts_may_both_have_letters(third: str) -> None:
    assert _markers(PARTS.format(third=third)) == ["a", "bab", "c", "d"]
    assert _markers(PARTS.format(third="c. "), "digital") == ["a", "bab", "c", "d"]


def test_a_capital_of_a_part_is_the_letter_that_goes_on() -> None:
    assert _markers(PARTS.format(third="c. ").replace("b)", "b)  De grond\n    C)")) == [
        "a",
        "babc",
        "c",
        "d",
    ]


def test_a_letter_further_right_goes_on_the_list_where_it_counts_on() -> None:
    assert _markers("a.  Opening\nb.  Inleiding\n   c.  Sluiting") == ["a", "b", "c"]


def test_letters_in_columns_of_one_each_are_no_list() -> None:
    assert _markers("a.  Opening\n\n          b.  Inleiding") != []


def test_a_small_letter_among_capitals_is_one_that_looks_alike() -> None:
    assert _markers("A.  Opening\nB.  Inleiding\nc.  Debat\nD.  Sluiting") == ["A", "B", "C", "D"]


@pytest.mark.parametrize(("word", "origin"), [("te", "scan"), ("u ", "digital")])
def test_a_short_word_of_a_line_that_wraps_is_no_letter(word: str, origin: Origin) -> None:
    art = f"""
    1. Aan de raad:
       a. Deelt u de analyse?
       b. Hoe weegt u leefbaarheid?
       c. Is er reden om dit samen op
       {word} pakken?
    2. Sluiting
    """
    assert _markers(art, origin) == ["1abc", "2"]


def test_a_letter_glued_to_its_text_is_one() -> None:
    art = """
    a.De voorzitter opent
    b. Vraag en antwoord
    c.Pitches van ondernemers
    d. Sluiting
    """
    assert _markers(art) == ["a", "b", "c", "d"]
