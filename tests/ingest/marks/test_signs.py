"""What on a page is a box, a border or a leader, and what is a letter."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from reportlab.lib.colors import Color

from raadsparser.ingest import scan
from raadsparser.ingest.lines.finding import TextLine
from raadsparser.ingest.marks.boxes import stands_free
from raadsparser.ingest.marks.lookalikes import without_letters
from raadsparser.ingest.pixels.ink import Pieces, pieces_of
from raadsparser.ingest.scan import Surface, _is_of_hairlines, read_scan, read_words
from raadsparser.page import Page
from raadsparser.settings import Settings
from tests.ingest.made import pdf, rendered

DPI = 200


def read_drawn(draw: Callable[[Any], None]) -> Page:
    return read_scan(rendered(pdf(draw), DPI), (DPI, DPI), 1, Settings())


def dotted(canvas: Any) -> None:
    canvas.setFont("Helvetica", 10)
    for row, (label, value) in enumerate(
        (("Raadsvoorstel", "Huisvesting en begeleiding"), ("Zaaknummer", "VL/86167"))
    ):
        y = 700 - 16 * row
        canvas.drawString(60, y, label + "." * 30)
        canvas.drawString(60 + canvas.stringWidth(label + "." * 30, "Helvetica", 10), y, value)


def test_dots_that_lead_to_a_value_are_no_text() -> None:
    words = read_drawn(dotted).words
    told = "Raadsvoorstel Huisvesting en begeleiding Zaaknummer VL/86167"
    assert {word.text for word in words} == set(told.split())
    assert min(word.confidence for word in words) > 0.7


def radios(width: float, grey: float) -> Callable[[Any], None]:
    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 10)
        canvas.setStrokeColor(Color(grey, grey, grey))
        for place, option in enumerate(("Luisteren", "Wegen", "Kiezen")):
            x = 60 + 80 * place
            canvas.setLineWidth(width)
            canvas.circle(x, 703.5, 4)
            if option == "Wegen":
                canvas.circle(x, 703.5, 2.6, stroke=0, fill=1)
            canvas.drawString(x + 6.5, 700, option)
        canvas.drawString(60, 660, "Ook OVER HET DORP en O. Andela, O. Brouwer, J.D. Andela.")

    return draw


@pytest.mark.parametrize(("width", "grey"), [(0.6, 0.0), (0.35, 0.45)])
def test_radio_buttons_near_their_words(width: float, grey: float) -> None:
    outlines = sorted(read_drawn(radios(width, grey)).outlines, key=lambda o: o.box.x0)
    assert [round(outline.box.center_x / 10) * 10 for outline in outlines] == [60, 140, 220]
    empty, ticked, other = (outline.ink for outline in outlines)
    assert max(empty, other) < 0.2 < 0.5 < ticked


@pytest.mark.parametrize("font", ["Times-Roman", "Courier", "Times-Bold"])
def test_letters_are_no_boxes(font: str) -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont(font, 10)
        for row, text in enumerate(("D. Discussie", "B. Buijsse", "De aanleiding", "J.D. Andela")):
            canvas.drawString(60, 700 - 18 * row, text)

    page = read_drawn(draw)
    assert not page.outlines
    assert sum(word.text == "Discussie" for word in page.words) == 1


def _pieces(*boxes: tuple[int, int, int, int]) -> Pieces:
    ink = np.zeros((120, 400), np.uint8)
    for x0, y0, x1, y1 in boxes:
        ink[y0:y1, x0:x1] = 255
    return pieces_of(ink, DPI)


@pytest.mark.parametrize(("start", "free"), [(128, True), (121, False), (117, False)])
def test_a_letter_that_leans_over_another_stands_beside_it(start: int, free: bool) -> None:
    """As the P does in a slanted OP; each piece of ink is a box of its own row."""
    pieces = replace(
        _pieces((100, 50, 120, 70), (150, 50, 170, 70)),
        x0=np.array([100, start], np.int32),
        x1=np.array([120, start + 20], np.int32),
    )
    assert stands_free(pieces, (100, 50, 120, 70), 0.25) == free


def test_letters_on_one_line_are_no_boxes_where_the_form_has_larger_squares() -> None:
    boxes = [(10, 10, 31, 31), (10, 60, 31, 81)]
    letters = [(100, 10, 117, 31), (200, 10, 218, 32)]
    assert without_letters([*boxes, *letters]) == boxes
    assert without_letters(letters) == letters
    crossed = (100, 10, 121, 35)
    assert without_letters([*boxes, crossed]) == [*boxes, crossed]


def bordered(canvas: Any) -> None:
    canvas.setFont("Helvetica", 10)
    canvas.setStrokeColor(Color(0.78, 0.78, 0.78))
    canvas.setLineWidth(0.5)
    for x in (50, 180, 450):
        canvas.line(x, 620, x, 720)
    for y in (620, 660, 690, 720):
        canvas.line(50, y, 450, y)
    for y, label, value in ((700, "Zaaknummer", "3641304"), (672, "Zaal", "Raadzaal")):
        canvas.drawString(54, y, label)
        canvas.drawString(184, y, value)


def test_words_carry_no_borders_that_are_lighter_than_letters() -> None:
    page = read_drawn(bordered)
    assert {word.text for word in page.words} == {"Zaaknummer", "3641304", "Zaal", "Raadzaal"}
    assert all(min(abs(word.box.x0 - x) for x in (54, 184)) < 1.5 for word in page.words)


def test_dirt_and_holes_beside_a_line_are_not_its() -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for row, text in enumerate(("Wat wilt u meegeven?", "Wie wil er spreken?", "Hoe verder?")):
            canvas.drawString(90, 700 - 16 * row, text)
        canvas.circle(78, 703, 0.5, stroke=0, fill=1)
        canvas.setLineWidth(3)
        canvas.circle(34, 687, 7)

    words = read_drawn(draw).words
    assert min(word.box.x0 for word in words) == pytest.approx(90, abs=1)
    assert {"Wat", "Wie", "Hoe"} <= {word.text for word in words}


def test_a_bar_with_a_full_stop_is_an_initial() -> None:
    from raadsparser.ingest.lines.reading import _parts

    assert _parts("|.") == ["I."]
    assert _parts("Raadzaal|") == ["Raadzaal"]


def test_rows_of_short_values_do_not_turn_a_page() -> None:
    labels = ("Onderwerp", "Zaaknummer", "Voorzitter", "Griffier", "Zaal", "Duur", "Advies")

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for row, label in enumerate(labels):
            y = 760 - 34 * row
            canvas.drawString(56, y, label)
            canvas.drawString(210, y - 17, f"Waarde nummer {row} staat hier")

    page = read_drawn(draw)
    assert page.rotation == 0
    assert set(labels) <= {word.text for word in page.words}


@pytest.mark.parametrize(
    ("ground", "letters"), [(0.6, 0.0), (0.5, 0.0), (0.7, 0.0), (0.5, 1.0), (0.65, 1.0)]
)
def test_bands_over_the_width_of_a_table(ground: float, letters: float) -> None:
    labels = ("Onderwerp", "Zaaknummer", "Portefeuillehouder", "Voorzitter", "Griffier")

    def draw(canvas: Any) -> None:
        canvas.setLineWidth(0.5)
        for row, label in enumerate(labels):
            y = 760 - 34 * row
            canvas.setFillColor(Color(ground, ground, ground))
            canvas.rect(50, y - 6, 500, 20, stroke=0, fill=1)
            canvas.rect(50, y - 20, 500, 34, stroke=1, fill=0)
            canvas.setFont("Helvetica-Bold", 9.5)
            canvas.setFillColor(Color(letters, letters, letters))
            canvas.drawString(56, y, label)
            canvas.setFont("Helvetica", 10)
            canvas.setFillColor(Color(0, 0, 0))
            canvas.drawString(60 + 60 * row, y - 17, f"Waarde nummer {row}")

    words = [word.text for word in read_drawn(draw).words]
    assert set(labels) <= set(words)
    assert words.count("Waarde") == len(labels)


def stacked(canvas: Any, after: bool) -> None:
    """Boxes on lines of their own, as near to their words as letters of a line stand."""
    canvas.setFont("Helvetica", 10)
    for row, option in enumerate(("Fysiek", "Sociaal", "Bestuur")):
        y = 700 - 15 * row
        wide = canvas.stringWidth(option, "Helvetica", 10)
        x = 62.8 + wide if after else 60
        canvas.rect(x, y - 0.6, 8.5, 8.5)
        if option == "Sociaal":
            canvas.line(x + 1, y + 0.4, x + 7.5, y + 6.9)
            canvas.line(x + 1, y + 6.9, x + 7.5, y + 0.4)
        canvas.drawString(60 if after else 71.3, y, option)
    for row, name in enumerate(("D. Duinstra", "D. Dijk", "O. Oord", "D66 en DENK")):
        canvas.drawString(60, 600 - 13 * row, name)


@pytest.mark.parametrize("after", [False, True])
def test_boxes_one_under_another_near_their_words(after: bool) -> None:
    outlines = read_drawn(lambda canvas: stacked(canvas, after)).outlines
    boxes = sorted(outlines, key=lambda outline: outline.box.y0)
    assert [outline.ink > 0.2 for outline in boxes] == [False, True, False]
    assert max(outline.box.y1 for outline in boxes) < 842 - 650


def test_boxes_of_small_words_beside_large_text() -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 13)
        for row in range(8):
            text = "De raad nam een motie aan over de woonwagens in de wijk en de DENK-fractie"
            canvas.drawString(60, 780 - 18 * row, text)
        canvas.setFont("Times-Roman", 7)
        canvas.setLineWidth(0.4)
        for place, option in enumerate(("Luisteren", "Wegen", "Kiezen")):
            x = 60 + 60 * place
            canvas.rect(x, 599.4, 5.1, 5.1)
            if option == "Kiezen":
                canvas.line(x + 0.8, 600.2, x + 4.3, 603.7)
                canvas.line(x + 0.8, 603.7, x + 4.3, 600.2)
            canvas.drawString(x + 8, 600, option)

    outlines = sorted(read_drawn(draw).outlines, key=lambda o: o.box.x0)
    assert [outline.ink > 0.2 for outline in outlines] == [False, False, True]


@pytest.mark.parametrize(("wide", "is_rest"), [(1, True), (2, False)])
def test_what_is_left_of_a_thin_border_is_no_figure(
    wide: int, is_rest: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ink = np.zeros((200, 400), np.uint8)
    ink[100:125, 200 : 200 + wide] = 255
    line = TextLine(np.array([0], np.int32), (200, 100, 200 + wide, 125), 125.0, 25.0)
    pieces = pieces_of(ink, DPI)
    assert _is_of_hairlines(pieces, line) == is_rest
    surface = Surface(255 - ink, ink, DPI, (), (), pieces, (line,), (), (0, 0, 400, 200))
    asked: list[Settings] = []
    monkeypatch.setattr(scan, "get_engine", lambda settings: asked.append(settings))
    with suppress(AttributeError):  # there is no engine
        assert read_words(surface, Settings()) == ([], None)
    assert bool(asked) != is_rest
