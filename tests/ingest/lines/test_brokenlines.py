"""Small grey print that a scan in black and white left as dots is read as the lines it was."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.lines.brokenlines import with_broken
from raadsparser.ingest.lines.finding import TextLine, find_text_lines
from raadsparser.ingest.pixels.ink import pieces_of
from raadsparser.ingest.scan import read_scan
from raadsparser.settings import Settings
from tests.ingest.made import pdf, rendered

_DPI = 200.0
_LABELLED = (
    ("Registratienummer", "Z2015-00077559"),
    ("Vergaderruimte", "Raadzaal Noord"),
    ("Commissiegriffier", "mw. W. van den Broek"),
)


def _captions(canvas: Any) -> None:
    for row, (label, value) in enumerate(_LABELLED):
        canvas.setFont("Helvetica", 8)
        canvas.setFillGray(0.55)
        canvas.drawString(80, 700 - 60 * row, label)
        canvas.setFont("Helvetica", 11)
        canvas.setFillGray(0)
        canvas.drawString(80, 684 - 60 * row, value)


def test_grey_labels_that_one_bit_broke_are_read() -> None:
    grey = rendered(pdf(_captions), _DPI)
    grain = np.random.default_rng(1).normal(0, 14, grey.shape)
    page = read_scan(
        np.where(grey + grain < 150, 0, 255).astype(np.uint8), (_DPI, _DPI), 1, Settings()
    )
    read = {word.text for word in page.words}
    assert {label for label, _ in _LABELLED} <= read
    assert {"Z2015-00077559", "Raadzaal", "Broek"} <= read


def _page() -> NDArray[np.uint8]:
    """Lines of letters as high as they are anywhere else on the page."""
    ink = np.zeros((600, 900), np.uint8)
    for row in range(6):
        for letter in range(30):
            ink[300 + 40 * row : 316 + 40 * row, 60 + 20 * letter : 72 + 20 * letter] = 255
    return ink


def _lines(ink: NDArray[np.uint8]) -> list[TextLine]:
    pieces, barriers = pieces_of(ink, _DPI), np.zeros_like(ink)
    return with_broken(
        pieces, find_text_lines(pieces, barriers, (0, 0, *barriers.shape[::-1])), barriers
    )


def _dots(ink: NDArray[np.uint8], high: int, wide: int, step: int) -> None:
    """Dots in a band, as many as one every so many pixels each way."""
    for y in range(100, 100 + high - 2, step):
        for x in range(60, 60 + wide, step):
            ink[y : y + 2, x + y % 3 : x + y % 3 + 2] = 255


def test_dots_in_a_band_as_high_as_a_line_are_one_line() -> None:
    ink = _page()
    _dots(ink, high=18, wide=200, step=6)
    broken = [line for line in _lines(ink) if line.broken]
    assert [(line.box[0], line.box[2]) for line in broken] == [(61, 261)]
    assert len(_lines(ink)) == 7


def _rule(ink: NDArray[np.uint8]) -> None:
    _dots(ink, high=8, wide=700, step=6)


def _ground(ink: NDArray[np.uint8]) -> None:
    _dots(ink, high=120, wide=400, step=6)


def _dirt(ink: NDArray[np.uint8]) -> None:
    _dots(ink, high=18, wide=700, step=35)


def _small_print(ink: NDArray[np.uint8]) -> None:
    for letter in range(30):
        ink[100 : 110 + 6 * (letter % 2), 60 + 9 * letter : 66 + 9 * letter] = 255


@pytest.mark.parametrize("draw", [_rule, _ground, _dirt, _small_print])
def test_what_is_left_of_a_rule_grounds_dirt_and_small_print_are_no_broken_letters(draw) -> None:  # type: ignore[no-untyped-def]
    ink = _page()
    draw(ink)
    assert not any(line.broken for line in _lines(ink))
