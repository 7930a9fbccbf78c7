"""Small roman numbers that OCR gave with strokes too many or too few."""

from __future__ import annotations

from textwrap import dedent

import pytest

from raadsparser.extract.lists.outline import outline
from raadsparser.extract.text.passage import in_rows
from raadsparser.layout.canvas.lines import lines_of
from raadsparser.page import Origin
from tests.drawn import drawn


def _items(art: str, origin: Origin = "scan") -> list[tuple[str, str]]:
    page = drawn(dedent(art), origin=origin)
    lines = [line for row in lines_of(page.words, 1, 0, 10.0) for line in row]
    found = outline(in_rows(lines))
    return [(item.marker, item.lines[0].text.split()[0]) for item in found.items]


LIST = """
{}   Opening
{}   Inleiding door de wethouder
      -  Wat vindt u ervan?
{}   Ronde langs de fracties
{}   Sluiting
"""
WORDS = ["Opening", "Inleiding", "Ronde", "Sluiting"]


@pytest.mark.parametrize(
    "read",
    [
        "i. i. ii. iv.",
        "1 ii. iii. iv.",
        "i. i, iü. iv.",
        "- ii, ii. iv.",
        "- i. ii. iv.",
        "qe ii, ii. iv.",
    ],
)
def test_roman_numbers_are_counted(read: str) -> None:
    marks = [mark.replace("-", " ").ljust(3) for mark in read.split()]
    assert _items(LIST.format(*marks)) == list(zip(["i", "ii", "iii", "iv"], WORDS, strict=True))


def test_what_does_not_count_on_is_left_as_it_is_read() -> None:
    marks = [mark.ljust(3) for mark in ("i.", "v.", "ii.", "iv.")]
    assert [mark for mark, _ in _items(LIST.format(*marks))] == ["i", "v", "ii", "iv"]


def test_a_roman_list_within_a_numbered_one_has_its_parts() -> None:
    art = """
    1.  Opening
    2.  Inleiding
        i.   Visie
        ii.  Kosten
        iii. Vragen
    3.  Sluiting
    """
    assert [mark for mark, _ in _items(art)] == ["1", "2", "3"]


def test_numbers_that_a_page_gives_as_text_are_those_printed() -> None:
    marks = [mark.ljust(3) for mark in ("i.", "ii.", "ii.", "iv.")]
    assert [mark for mark, _ in _items(LIST.format(*marks), "digital")] == ["i", "ii", "ii", "iv"]


def test_papers_in_dashes_below_the_list_do_not_stop_the_count() -> None:
    marks = [mark.ljust(3) for mark in ("i.", "ij.", "ii.", "iv.")]
    art = LIST.format(*marks) + "-  Presentatie\n-  Kaart\n"
    assert [mark for mark, _ in _items(art)] == ["i", "ii", "iii", "iv"]


@pytest.mark.parametrize(
    "read",
    [
        *("I. II. III. IV.", "L IL II. IV.", "1. II. III. W.", "T U III. IV.", "- II. HI IV."),
        "E IL II. IV.",
    ],
)
def test_roman_numbers_in_capitals_are_counted(read: str) -> None:
    marks = [mark.replace("-", " ").ljust(4) for mark in read.split()]
    expected = list(zip(["I", "II", "III", "IV"], WORDS, strict=True))
    assert _items(LIST.format(*marks).replace("      -", "       -")) == expected


def test_roman_numbers_in_capitals_of_a_digital_page() -> None:
    art = LIST.format("I.  ", "II. ", "III.", "IV. ")
    assert _items(art, "digital") == list(zip(["I", "II", "III", "IV"], WORDS, strict=True))


def test_letters_in_capitals_are_no_roman_numbers() -> None:
    art = LIST.format("H.  ", "I.  ", "J.  ", "K.  ")
    assert _items(art, "digital")[0][0] == "H"


@pytest.mark.parametrize("marks", [("I.", "II.", "III."), ("i.", "ii.", "iii.")])
@pytest.mark.parametrize("origin", ["scan", "digital"])
def test_roman_numbers_whose_parts_have_letters_are_those_of_the_items(
    marks: tuple[str, str, str], origin: Origin
) -> None:
    art = """
    {}  Opening
    {}  Inleiding
          a)  Visie
          b)  Kosten
    {}  Sluiting
    """
    items = _items(art.format(*(mark.ljust(4) for mark in marks)), origin)
    assert [mark for mark, _ in items] == [mark.rstrip(".") for mark in marks]


def test_capitals_of_three_items_are_told_by_their_column_alone() -> None:
    art = """
        Opening
    u   Inleiding door de wethouder
        en de projectleider
    IL. Sluiting
    """
    assert [mark for mark, _ in _items(art)] == ["I", "II", "III"]


@pytest.mark.parametrize("numbers", [("    ", "u   ", "IL. "), ("I.  ", "II. ", "III.")])
def test_letters_within_a_list_of_capitals_are_parts(numbers: tuple[str, ...]) -> None:
    art = """
    {}  Opening
          a.  Wie is er
          b.  Wie niet
    {}  Inleiding
    {}  Sluiting
    """
    assert [mark for mark, _ in _items(art.format(*numbers))] == ["I", "II", "III"]


def test_numbers_lost_within_a_list_are_counted_where_texts_begin_below_parts() -> None:
    art = """
    I.   Opening
    II.  Gesprek over de vragen
         -  Wat vindt u ervan?
         Ronde langs de fracties
    v.   Vragen
    """
    assert [mark for mark, _ in _items(art.replace("v. ", "IV."))] == ["I", "II", "III", "IV"]
    five = art.replace("         Ronde", "    III. Debat\n    IV.  Ronde")
    assert [mark for mark, _ in _items(five)] == ["I", "II", "III", "IV", "V"]


def test_the_first_item_may_go_on_below_where_its_number_was_lost() -> None:
    art = """
          Ronde langs de fracties over
          de hoofdlijnen van het plan
    IL.   Inleiding
    IL.   Gesprek
    IV.   Sluiting
    """
    assert [mark for mark, _ in _items(art)] == ["I", "II", "III", "IV"]
    assert _items(art)[0][1] == "Ronde"
