"""The strokes of a pen go; the print that they cross, and all that is print, stays."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.cleanup import pens
from raadsparser.ingest.cleanup.surface import prepare
from raadsparser.ingest.pixels.ink import dark, pieces_of

Pixels = NDArray[np.uint8]
DPI = 200.0
PRINT, PEN = 60, 110
SIGNED = [(150, 330), (200, 210), (250, 330), (310, 200), (370, 320), (430, 205), (480, 300)]


def _page(*texts: str) -> Pixels:
    page = np.full((700, 1000), 252, dtype=np.uint8)
    for row, text in enumerate(texts):
        at = (80, 200 + 60 * row)
        cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, 0.7, (PRINT,), 2, cv2.LINE_AA)
    return page


def _signed(page: Pixels, points: list[tuple[int, int]] = SIGNED, ink: int = PEN) -> Pixels:
    """The page with a hand's zigzag over it, of which the ink lies on that of the print."""
    layer = np.full_like(page, 255)
    cv2.polylines(layer, [np.array(points, np.int32)], False, (ink,), 4, cv2.LINE_AA)
    return (page.astype(np.uint16) * layer // 255).astype(np.uint8)


def _lifted(page: Pixels) -> Pixels:
    ink = dark(page)
    pen = pens.strokes(ink, pieces_of(ink, DPI))
    return page if pen is None else pens.without(page, page, ink, pen)


PROSE = ["Zaaknummer 3641304 voor de raad"] * 4


def test_a_signature_goes_and_the_print_below_it_stays() -> None:
    page = _page(*PROSE)
    ink, read = page < 150, _lifted(_signed(page)) < 150
    drawn = np.count_nonzero((_signed(page) < 150) & ~ink)
    assert np.count_nonzero(read & ~ink) < 0.15 * drawn
    assert np.count_nonzero(ink & ~read) < 0.03 * np.count_nonzero(ink)


def test_of_black_strokes_nothing_stays() -> None:
    page = np.where(_signed(_page(*PROSE)) < 150, 0, 255).astype(np.uint8)
    print_alone = _page(*PROSE) < 150
    read = _lifted(page) < 150
    assert np.count_nonzero(read & ~print_alone) < 0.3 * np.count_nonzero(
        (page < 150) & ~print_alone
    )
    assert np.count_nonzero(print_alone & ~read) < 0.2 * np.count_nonzero(print_alone)


def test_letters_that_a_stroke_joins_are_letters_again() -> None:
    page = _page(*PROSE)
    usual, lifted = (
        [len(line.members) for line in prepare(given, DPI, []).text if len(line.members) > 9]
        for given in (page, _signed(page))
    )
    assert len(lifted) == len(usual) == len(PROSE)
    assert sum(lifted) >= 0.95 * sum(usual)


def test_a_signature_goes_from_paper_without_print() -> None:
    assert not (_lifted(_signed(_page())) < 150).any()


@pytest.mark.parametrize(
    "points",
    [
        [(150, 300), (480, 220)],
        [(150, 330), (170, 290), (190, 330), (210, 290)],
    ],
    ids=["a stroke by itself", "a zigzag as small as letters"],
)
def test_less_than_a_signature_stays(points: list[tuple[int, int]]) -> None:
    page = _signed(_page(), points)
    assert _lifted(page) is page


def test_print_and_rules_and_drawn_shapes_stay() -> None:
    page = _page(*PROSE, "AVWMN KXYZ // AVWMN")
    cv2.rectangle(page, (60, 150), (700, 480), (PRINT,), 2)
    cv2.fillPoly(page, [np.array([(800, 100), (900, 200), (800, 300)], np.int32)], (PRINT,))
    cv2.putText(page, "AVW", (600, 620), cv2.FONT_HERSHEY_SIMPLEX, 2.2, (PRINT,), 9)
    assert _lifted(page) is page
