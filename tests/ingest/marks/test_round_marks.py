"""A round dot is the ticked one of some rings, or the bullet of a list."""

from __future__ import annotations

import pytest

from raadsparser.ingest.glyphs import ROUND
from raadsparser.ingest.pdf.words import settle_symbols
from raadsparser.page import BULLET, EMPTY_BOX, TICKED_BOX, BBox, Word


def _word(text: str, x: float, y: float) -> Word:
    return Word(text, BBox(x, y, x + 8, y + 10))


@pytest.mark.parametrize(("x", "y"), [(120.0, 50.0), (50.0, 64.0)], ids=["level", "stacked"])
def test_among_rings_it_is_ticked(x: float, y: float) -> None:
    words = [_word(EMPTY_BOX, 50, 50), _word(ROUND, x, y)]
    assert [word.text for word in settle_symbols(words, False)] == [EMPTY_BOX, TICKED_BOX]


def test_elsewhere_on_the_page_it_is_a_bullet() -> None:
    words = [_word(EMPTY_BOX, 50, 50), _word(ROUND, 60, 200), _word(ROUND, 60, 214)]
    assert [word.text for word in settle_symbols(words, False)] == [EMPTY_BOX, BULLET, BULLET]


def test_behind_what_it_chooses_it_need_not_line_up() -> None:
    words = [_word("Ruimte", 50, 50), _word(EMPTY_BOX, 62, 50)]
    words += [_word("Samenleving", 50, 64), _word("en", 70, 64), _word(ROUND, 84, 64)]
    assert settle_symbols(words, False)[-1].text == TICKED_BOX
