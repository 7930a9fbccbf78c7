"""Words into rows."""

from __future__ import annotations

from raadsparser.layout.canvas.lines import rows
from raadsparser.page import BBox, Word


def _word(text: str, x: float, top: float, high: float) -> Word:
    return Word(text, BBox(x, top, x + 6 * len(text), top + high), 0.9, "ocr", False)


def test_a_low_bullet_is_of_the_row_that_it_is_level_with() -> None:
    bullet, text = _word("•", 163, 95.5, 2.5), _word("Kaart", 170, 92, 10)
    other = _word("Presentatie", 170, 108, 10)
    assert rows([bullet, text, other]) == [[bullet, text], [other]]


def test_a_dash_and_a_low_word_do_not_keep_higher_words_out_of_their_row() -> None:
    dash, low = _word("-", 86, 98.5, 0.9), _word("en", 146, 96.4, 5.4)
    left, right = _word("planning", 102, 94, 10.5), _word("vervolg", 160, 94, 10.5)
    assert rows([dash, low, left, right]) == [[dash, left, low, right]]


def test_a_low_letter_is_no_bullet_of_what_towers_over_it() -> None:
    stamp, small = _word("INGEKOMEN", 300, 80, 40), _word("uur", 100, 96, 5)
    assert len(rows([small, stamp])) == 2
