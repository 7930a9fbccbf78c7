"""Tick boxes drawn in many ways, found in the ink with what is in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from raadsparser.ingest.marks.finding import _inside

from .test_signs import read_drawn

Draw = Callable[[Any, float, float], None]
OPTIONS = ("Luisteren", "Wegen", "Kiezen")


def square(size: float, *, width: float = 0.8, filled: bool = False) -> Draw:
    def draw(canvas: Any, x: float, y: float) -> None:
        canvas.setLineWidth(width)
        canvas.rect(x, y, size, size, fill=filled)

    return draw


def ring(size: float, *, width: float = 0.6, dot: float = 0.0, filled: bool = False) -> Draw:
    def draw(canvas: Any, x: float, y: float) -> None:
        canvas.setLineWidth(width)
        canvas.circle(x + size / 2, y + size / 2, size / 2, fill=filled)
        if dot:
            canvas.circle(x + size / 2, y + size / 2, dot * size / 2, stroke=0, fill=1)

    return draw


def crossed(size: float) -> Draw:
    def draw(canvas: Any, x: float, y: float) -> None:
        square(size)(canvas, x, y)
        canvas.line(x + 1.5, y + 1.5, x + size - 1.5, y + size - 1.5)
        canvas.line(x + 1.5, y + size - 1.5, x + size - 1.5, y + 1.5)

    return draw


def ticked(*boxes: Draw, step: tuple[float, float] = (110, 0), rule: float = 0.0) -> list[bool]:
    """Options with these boxes before them, drawn below one another or on one line: which of
    the boxes that are found are ticked."""

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 730, "Mogen bewoners en andere belangstellenden in de raad spreken?")
        if rule:
            canvas.setLineWidth(0.8)
            canvas.line(rule, 640, rule, 720)
        for at, (box, option) in enumerate(zip(boxes, OPTIONS, strict=False)):
            x, y = 60 + at * step[0], 700 - at * step[1]
            box(canvas, x, y)
            canvas.drawString(x + 13, y + 0.5, option)

    outlines = sorted(read_drawn(draw).outlines, key=lambda o: (-o.box.y0, o.box.x0))
    outlines.sort(key=lambda o: (round(o.box.y1 / 6), o.box.x0))
    return [outline.ink > 0.08 for outline in outlines]


@pytest.mark.parametrize(
    "boxes",
    [
        (ring(5.9), ring(5.9, dot=0.6), ring(5.9)),  # hardly larger than a small letter
        (ring(9, width=2.2), ring(9, width=2.2, dot=0.55), ring(9, width=2.2)),
        (ring(8, width=2.7), ring(8, width=2.7, filled=True), ring(8, width=2.7)),
        (square(4.9), crossed(4.9), square(4.9)),
        (square(9), square(9, filled=True), square(9)),
        (square(9), square(6.5, filled=True), square(9)),
    ],
)
def test_boxes_on_one_line(boxes: tuple[Draw, ...]) -> None:
    assert ticked(*boxes) == [False, True, False]


def test_one_empty_box_beside_a_filled_one() -> None:
    assert ticked(square(9, filled=True), square(9), step=(70, 0)) == [True, False]


def test_a_filled_box_that_touches_the_rule_of_its_cell() -> None:
    boxes = square(9, filled=True), square(9), square(9)
    assert ticked(*boxes, rule=59.6) == [True, False, False]


def test_boxes_that_stand_tight_below_one_another() -> None:
    boxes = square(9, width=1.4), square(9, width=1.4), crossed(9)
    assert ticked(*boxes, step=(0, 11.6)) == [False, False, True]


def framed(text: str, blank: float = 9) -> Draw:
    """A frame as high as the line around a letter or a blank, as word processors draw."""

    def draw(canvas: Any, x: float, y: float) -> None:
        wide = 12 if text else blank
        canvas.setLineWidth(0.8)
        canvas.rect(x + 11.8 - wide, y - 4, wide, 15)
        canvas.drawString(x + 16 - wide, y + 0.5, text)

    return draw


def test_frames_around_letters_and_blanks() -> None:
    assert ticked(framed(""), framed("x"), framed("")) == [False, True, False]


def test_frames_around_narrow_blanks() -> None:
    assert ticked(framed("", 7), framed("x"), framed("", 7)) == [False, True, False]


def test_the_thick_border_of_a_narrow_frame_is_no_ink_in_it() -> None:
    ink = np.zeros((60, 40), dtype=np.uint8)
    ink[10:45, 10:29] = 255
    ink[14:41, 14:25] = 0
    assert _inside(ink, (10, 10, 29, 45), 0.18) == 0.0


def test_frames_below_one_another() -> None:
    boxes = framed(""), framed("x"), framed("")
    assert ticked(*boxes, step=(0, 19)) == [False, True, False]


def test_boxes_against_the_frame_of_their_cell() -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.setLineWidth(0.8)
        canvas.drawString(60, 730, "Mogen bewoners en andere belangstellenden in de raad spreken?")
        canvas.rect(50, 680, 60, 40)
        for at, option in enumerate(("ja", "nee")):
            canvas.drawString(60, 705 - 18 * at, option)
            canvas.rect(112, 703 - 18 * at, 7, 7)

    outlines = read_drawn(draw).outlines
    assert [round(outline.box.x0) for outline in outlines] == [112, 112]


def test_the_sides_of_boxes_one_above_another_are_no_rules() -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for row, label in enumerate(("Doel", "Inspreken")):
            y = 700 - 22 * row
            canvas.setStrokeGray(0.55)
            for left, right in ((60, 160), (160, 500)):
                canvas.rect(left, y - 5, right - left, 22)
            canvas.drawString(66, y, label)
            for place, option in enumerate(("beeldvorming", "besluitvorming")):
                canvas.setLineWidth(0.5)
                canvas.rect(170 + 110 * place, y - 2, 15, 15)
                canvas.drawString(190 + 110 * place, y, option)

    page = read_drawn(draw)
    assert len(page.outlines) == 4
    upright = {round(rule.box.center_x) for rule in page.rules if not rule.horizontal}
    assert upright <= {59, 60, 61, 159, 160, 161, 499, 500, 501}
