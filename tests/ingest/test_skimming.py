"""Of a letter, minutes or a decision no more is read than shows what it is."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from raadsparser.ingest.scan import read_scan
from raadsparser.ingest.skimming import _Read, other_paper
from raadsparser.letters import HEADS
from raadsparser.page import Page
from raadsparser.settings import Settings
from tests.ingest.made import pdf, rendered

DPI = 150
BODY = [
    f"De gemeente heeft in wijk {name} met bewoners en ondernemers over het plan gesproken."
    for name in ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
] * 2
HEAD = ["Gemeente Eikveld", "Aan de gemeenteraad", "Datum: 3 mei 2022", "Onderwerp: Fietspad"]
LETTER = [*HEAD, "Geachte commissieleden,", *BODY, "Hoogachtend,", "Pagina 1 van 2"]
MINUTES = [
    "Concept verslag raadsvergadering 3 mei 2022",
    "Voorzitter: A. de Vries",
    "Aanwezig J. Holtjer, K. Berends, L. Smit",
    *BODY,
]
DECISION = [
    "Besluit van de raad",
    "Onderwerp: Fietspad",
    "De raad van de gemeente Eikveld;",
    "gelezen het voorstel van burgemeester en wethouders;",
    *BODY,
]
SHEET = ["Onderwerp: Fietspad", "Portefeuillehouder: A. de Vries", "Historie:", *BODY]
LATE = [*(f"Afdeling {name}" for name in "ABCDEFGHIJK"), *LETTER[:-2]]  # greeted on line 16
PAPERS = [("letter", LETTER), ("letter", LATE), ("decision", MINUTES), ("decision", DECISION)]


@cache
def _page(lines: tuple[str, ...], *, whole: bool = False, boxes: bool = False) -> Page:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for row, line in enumerate(lines):
            canvas.drawString(60, 780 - 18 * row, line)
        for side in (60, 160) if boxes else ():
            canvas.rect(side, 790 - 18 * (len(lines) + 2), 10, 10)

    settings = Settings(whole_letters=whole)
    return read_scan(rendered(pdf(draw), DPI), (DPI, DPI), 1, settings)


def _is_read(page: Page, text: str) -> bool:
    return text in [word.text for word in page.words]


@pytest.mark.parametrize(("paper", "lines"), PAPERS)
def test_what_is_plainly_no_sheet_is_not_read_to_the_end(paper: Any, lines: list[str]) -> None:
    page = _page(tuple(lines))
    assert HEADS[paper] in page.notes
    assert _is_read(page, "gesproken.")
    assert not _is_read(page, "acht")
    assert _is_read(page, "een")


def test_the_number_of_a_letters_page_is_read() -> None:
    page = _page(tuple(LETTER))
    assert _is_read(page, "Pagina")
    assert not _is_read(page, "acht")


def test_a_letter_is_read_to_the_end_where_that_is_asked() -> None:
    page = _page(tuple(LETTER), whole=True)
    assert _is_read(page, "Hoogachtend,")
    assert not set(HEADS.values()) & set(page.notes)


def test_a_sheet_that_begins_as_a_letter_does_is_read_to_the_end() -> None:
    asked = ["Programma", "1. Opening", "2. Sluiting", "Spreekrecht: ja"]
    page = _page((*LETTER[:-2], *asked))
    assert sum(word.text == "gesproken." for word in page.words) == len(BODY)
    assert not set(HEADS.values()) & set(page.notes)


def test_a_page_with_boxes_is_read_to_the_end() -> None:
    page = _page(tuple(LETTER), boxes=True)
    assert page.outlines
    assert _is_read(page, "Hoogachtend,")


def test_a_sheet_is_read_to_the_end() -> None:
    page = _page(tuple(SHEET))
    assert sum(word.text == "gesproken." for word in page.words) == len(BODY)
    assert not set(HEADS.values()) & set(page.notes)


def _lines(*texts: str, width: float = 0.8) -> list[_Read]:
    return [_Read(text, width) for text in texts]


@pytest.mark.parametrize(
    ("paper", "lines"),
    [
        ("letter", _lines(*HEAD, "Beste raad,", *BODY[:3])),
        (None, _lines(*HEAD, "Beste raad,", *BODY[:2])),  # too little yet
        (None, _lines(*HEAD, *BODY[:3], "Beste raad,")),  # text above it
        (None, _lines(*HEAD, "Beste raad,", *BODY[:3], width=0.4)),  # as narrow as cells
        (None, _lines(*HEAD, "Beste raad,", *["Kort antwoord"] * 5)),
        (None, _lines("Inspreken: ja", "Beste raad,", *BODY[:3])),  # what a sheet asks
        (None, _lines(*HEAD, "Geachte raad, wij hebben u al eerder over dit alles", *BODY[:3])),
        ("decision", _lines("Notulen 3 mei 2022", "Aanwezig: A. de Vries")),
        (None, _lines("Notulen 3 mei 2022", "Voorzitter: A. de Vries")),
        (None, _lines("Doel: Notulen", "Aanwezig: A. de Vries")),
        (None, _lines("Notulen 3 mei 2022", "Domein: Sociaal", "Aanwezig: A. de Vries")),
        (None, _lines("Verslag " * 11, "Aanwezig: A. de Vries")),
        (None, _lines(*["Gemeente"] * 8, "Notulen 3 mei 2022", "Aanwezig: A. de Vries")),
        ("decision", _lines("De raad der gemeente Eikveld;", "gelet op artikel 147;")),
        (None, _lines("De raad der gemeente Eikveld;", "heeft besloten")),
        (None, _lines("Wij hebben het plan", "gelet op artikel 147")),
        (None, _lines("Programma", "De raad van Eikveld", "gelet op artikel 147")),
        (None, []),
    ],
)
def test_papers_are_told_by_how_they_open(paper: str | None, lines: list[_Read]) -> None:
    assert other_paper(lines) == paper
