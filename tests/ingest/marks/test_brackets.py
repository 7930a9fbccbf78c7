"""Tick boxes that were typed with brackets, told in the ink."""

from __future__ import annotations

from typing import Any

import pytest

from .test_signs import read_drawn


def typed(*rows: str, font: str = "Helvetica", size: float = 10) -> list[tuple[int, float]]:
    """Rows drawn one under another: the row that each tick box is found in, and its ink."""

    def draw(canvas: Any) -> None:
        canvas.setFont(font, size)
        canvas.drawString(60, 730, "Mogen bewoners en andere belangstellenden in de raad spreken?")
        for at, row in enumerate(rows):
            canvas.drawString(60, 700 - 30 * at, row)

    outlines = sorted(read_drawn(draw).outlines, key=lambda o: (round(o.box.y0 / 9), o.box.x0))
    return [(round((outline.box.center_y - 138) / 30), outline.ink) for outline in outlines]


@pytest.mark.parametrize(
    ("row", "font"),
    [
        ("( ) ja   (X) nee", "Helvetica"),
        ("( ) ja   (x) nee", "Times-Roman"),
        ("ja ( )   nee (x)", "Helvetica-Bold"),
        ("(   ) ja   ( X ) nee", "Courier"),
        ("[ ] ja   [X] nee", "Helvetica"),
        ("[   ] ja   [ x ] nee", "Helvetica"),
        ("[ ] ja   [x] nee", "Times-Roman"),
    ],
)
def test_brackets_one_pair_of_which_is_empty(row: str, font: str) -> None:
    assert typed(row, font=font) == [(0, 0.0), (0, 1.0)]


@pytest.mark.parametrize(
    "row",
    [
        "De raad(sleden) en het (vorige) college (X) van 2019 (a) en (1)",
        "Nota (1) en nota (2), zie bijlage (x)",
        "Alle il l I vielen stil; II en III lagen vrij: ill illo lil",
    ],
)
def test_brackets_none_of_which_is_empty_are_text(row: str) -> None:
    assert not typed(row, "Ook (y) of (C).")


def test_only_a_cross_ticks_round_brackets() -> None:
    assert typed("( ) ja   ( ) nee", "Zie (1), (a), (H) en (8) van de raad(sleden)") == [
        (0, 0.0),
        (0, 0.0),
    ]


def test_the_halves_of_a_broken_nought_are_no_brackets() -> None:
    def draw(canvas: Any) -> None:
        for at in range(5):
            y, text = 700 - 20 * at, "De raad komt bijeen om 20.3"
            canvas.setFont("Times-Roman", 10)
            canvas.drawString(60, y, text)
            x = 60 + canvas.stringWidth(text, "Times-Roman", 10) + 1
            canvas.setFont("Times-Roman", 8)
            canvas.drawString(x, y + 1.4, "(")
            canvas.drawString(x + 3.6, y + 1.4, ")")
            canvas.setFont("Times-Roman", 10)
            canvas.drawString(x + 10, y, "uur, in de raadszaal")

    assert not read_drawn(draw).outlines


@pytest.mark.parametrize(("behind", "boxes"), [("4-11-2017", False), (" 4-11-2017", True)])
def test_a_round_nought_reaches_below_the_line_and_its_word_goes_on(
    behind: str, boxes: bool
) -> None:
    def draw(canvas: Any) -> None:
        for at in range(5):
            y, text = 700 - 20 * at, "De raad komt bijeen op "
            canvas.setFont("Times-Roman", 10)
            canvas.drawString(60, y, text)
            x = 60 + canvas.stringWidth(text, "Times-Roman", 10)
            canvas.setFont("Times-Roman", 8)
            canvas.drawString(x, y + 0.9, "(")
            canvas.drawString(x + 3.6, y + 0.9, ")")
            canvas.setFont("Times-Roman", 10)
            canvas.drawString(x + 6.3, y, behind)

    assert bool(read_drawn(draw).outlines) == boxes
