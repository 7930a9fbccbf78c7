"""The picture of the evidence: boxes on the ink, names beside it."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from PIL import Image
from printed import PRINTED

from raadsparser.errors import DocumentError
from raadsparser.output.picture import MARGIN, draw_evidence, pages_with_ink, spread
from raadsparser.record import AgendaSheet

SCALE = 2.0


def test_the_page_stands_between_two_margins(sheet: AgendaSheet) -> None:
    image = draw_evidence(sheet, scale=SCALE)
    assert image.width == pytest.approx((595 + 2 * MARGIN) * SCALE, abs=3)
    assert image.height >= 842 * SCALE - 3


def test_boxes_are_drawn_round_the_ink_and_hide_none_of_it(sheet: AgendaSheet) -> None:
    bare = draw_evidence(sheet.model_copy(update={"evidence": {}}), scale=SCALE)
    drawn = draw_evidence(sheet, scale=SCALE)
    for text, x, y in PRINTED.values():
        left = round((MARGIN + x) * SCALE)
        window = (
            left,
            round(y * SCALE),
            left + round(6 * len(text) * SCALE),
            round((y + 14) * SCALE),
        )
        before, after = (numpy.asarray(i.crop(window).convert("L"), float) for i in (bare, drawn))
        ink = before < 80
        assert ink.any()
        assert (after[ink] < 120).mean() > 0.95  # what was printed is still dark
        assert (after[~ink & (before > 200)] > 180).mean() > 0.8  # and its ground still light
        edge = drawn.getpixel((left, round((y + 14) * SCALE) + 1))
        assert isinstance(edge, tuple)
        assert max(edge) - min(edge) > 40  # the frame has a colour


def test_names_stand_in_the_margin_of_their_side(sheet: AgendaSheet) -> None:
    right_only = sheet.model_copy(
        update={"evidence": {"/portfolio_holders/0": sheet.evidence["/portfolio_holders/0"]}}
    )
    image = numpy.asarray(draw_evidence(right_only, scale=SCALE).convert("L"), float)
    margin = round(MARGIN * SCALE)
    page_foot = round(842 * SCALE) - 3
    assert image[:page_foot, : margin - 5].min() > 250
    assert image[:page_foot, -margin + 20 :].min() < 180


def test_the_notebook_face_gives_the_same(sheet: AgendaSheet) -> None:
    assert sheet.image().tobytes() == draw_evidence(sheet).tobytes()


def test_pages_with_ink(sheet: AgendaSheet) -> None:
    assert pages_with_ink(sheet) == [1]
    assert pages_with_ink(sheet.model_copy(update={"evidence": {}})) == []


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("gone", "not_found"),
        ("changed", "changed"),
        ("page", "no_such_page"),
        ("text", "no_picture"),
    ],
)
def test_what_cannot_be_drawn_says_why(
    sheet: AgendaSheet, page: Path, fault: str, code: str
) -> None:
    number = None
    if fault == "gone":
        page.unlink()
    elif fault == "changed":
        Image.new("L", (10, 10)).save(page)
    elif fault == "page":
        number = 2
    else:
        source = sheet.source.model_copy(update={"origin": "text"})
        sheet = sheet.model_copy(update={"source": source})
    with pytest.raises(DocumentError) as raised:
        draw_evidence(sheet, number)
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("wanted", "height", "expected"),
    [
        ([], 100, []),
        ([50], 100, [50]),
        ([50, 50, 50], 100, [50, 60, 70]),
        ([95, 95, 96], 100, [75, 85, 95]),
        ([1, 1], 100, [5, 15]),
        ([10.0] * 20, 100, [2.5 + 5 * n for n in range(20)]),
    ],
)
def test_names_are_spread(wanted: list[float], height: float, expected: list[float]) -> None:
    placed = spread(wanted, 10, height)
    assert placed == expected
