"""What pages repeat at head and foot is left out; the same words in mid-page are read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout.pages.furniture import page_position, without_furniture
from raadsparser.page import Page
from tests.drawn import drawn

_HEAD, _MIDDLE, _FOOT = 0, 30, 63  # rows of a drawn page


def _page(number: int, **rows: str) -> Page:
    places = {"head": _HEAD, "middle": _MIDDLE, "foot": _FOOT}
    art = ["|"] + [""] * 64  # a stroke, so that the page is drawn from its top
    for name, text in rows.items():
        art[places[name]] = text
    return drawn("\n".join(art), number=number)


def _texts(pages: list[Page]) -> list[list[str]]:
    return [[word.text for word in words] for words in without_furniture(pages)]


@pytest.mark.parametrize(
    "text",
    [
        "Pagina 2 van 3",
        "3",
        "Postbus 12, Hengelo",
        "S:\\\\griffie\\\\blad.doc",
        "Griffie · griffie @hengelo.nl · 1",
    ],
)
def test_a_row_at_the_foot_is_furniture_and_one_in_mid_page_is_not(text: str) -> None:
    kept = _texts([_page(1, head="Raadsvoorstel", middle=text, foot=text)])
    assert kept == [["Raadsvoorstel", *text.split()]]


def test_a_few_signs_that_ocr_read_far_below_all_else_were_a_page_number() -> None:
    def kept(gap: int, word: str) -> list[str]:
        rows = ["|"] + [""] * 64
        rows[_FOOT], rows[_FOOT - gap] = word, "Sluiting"
        page = drawn("\n".join(rows), origin="scan")
        return [word.text for word in without_furniture([page])[0]]

    assert kept(9, "ere") == ["Sluiting"]
    assert kept(9, "- ES") == ["Sluiting"]
    assert kept(2, "ere") == ["Sluiting", "ere"]
    assert kept(9, "Raadzaal") == ["Sluiting", "Raadzaal"]


@pytest.mark.parametrize(("left", "kept"), [(43, False), (10, True)])
def test_a_bent_number_in_mid_page_may_stand_nearer(left: int, kept: bool) -> None:
    page = drawn("Kop" + "\n" * 62 + "Sluiting\n\n\n" + " " * left + "ze", origin="scan")
    assert ("ze" in [word.text for word in without_furniture([page])[0]]) is kept


def test_heads_that_return_on_the_next_page_are_furniture_there() -> None:
    name = "Gemeente Hengelo | Raadsvoorstel"
    kept = _texts([_page(1, head=name, middle="Een"), _page(2, head=name, middle="Twee")])
    assert kept == [["Gemeente", "Hengelo", "Raadsvoorstel", "Een"], ["Twee"]]


def test_rows_that_return_in_mid_page_stay() -> None:
    kept = _texts([_page(1, middle="Zie de brief"), _page(2, middle="Zie de brief")])
    assert kept == [["Zie", "de", "brief"]] * 2


def test_the_place_of_a_page_is_read_in_its_margins_alone() -> None:
    assert page_position(_page(1, head="pagina 2 van 3")) == (2, 3)
    assert page_position(_page(1, foot="2 / 3")) == (2, 3)
    assert page_position(_page(1, middle="pagina 2 van 3")) is None


@pytest.mark.parametrize(
    ("share", "left", "kept"), [(0.7, 41, False), (1.0, 41, True), (0.7, 5, True)]
)
def test_small_words_in_mid_page_far_below_all_else_are_a_foot(
    share: float, left: int, kept: bool
) -> None:
    page = drawn("\n".join([*["Een regel"] * 6, *[""] * 57, " " * left + "Griffie Ede"]))
    words = [
        replace(w, box=replace(w.box, y1=w.box.y0 + share * w.box.height))
        if w.text in ("Griffie", "Ede")
        else w
        for w in page.words
    ]
    page = replace(page, words=tuple(words))
    assert ("Ede" in [word.text for word in without_furniture([page])[0]]) is kept
