"""Remarks in the side margins of a sheet are of no line of it."""

from __future__ import annotations

from raadsparser.layout.noise.marginnotes import without_margin_notes
from raadsparser.page import BBox, Rule, Word

WIDTH = 595.0


def _word(text: str, x0: float, y0: float) -> Word:
    return Word(text, BBox(x0, y0, x0 + 5.0 * len(text), y0 + 10), 0.95, "ocr")


BODY = [_word("fietspad", 60 + 80 * n, 50 + 20 * row) for row in range(5) for n in range(6)]


def _left(*words: Word) -> list[Word]:
    return [word for word in without_margin_notes([*BODY, *words], WIDTH) if word not in BODY]


def test_a_remark_beside_the_text_goes() -> None:
    assert _left(_word("akk.", 530, 50), _word("griffie", 553, 50), _word("HB", 20, 90)) == []


def test_what_stands_in_its_line_or_numbers_the_page_stays() -> None:
    near, number, mark = _word("op", 504, 70), _word("12", 540, 700), _word("a", 30, 110)
    assert _left(near, number, mark) == [near, number, mark]
    touching = _word("straten", 502, 90)
    assert _left(touching) == [touching]


def test_text_that_is_set_as_far_out_stays() -> None:
    column = [_word("ja", 540, 50 + 20 * row) for row in range(8)]
    assert _left(*column) == column
    few = [_word("Onderwerp", 60, 50), _word("spoed", 540, 50)]
    assert without_margin_notes(few, WIDTH) == few


def test_the_last_column_of_a_table_stays_however_far_out() -> None:
    last = [_word("60", 540, 90), _word("min.", 555, 90)]
    assert _left(*last) == []
    rules = [Rule(BBox(40, 40, 580, 41)), Rule(BBox(580, 40, 581, 140))]
    found = without_margin_notes([*BODY, *last], WIDTH, rules)
    assert [word for word in found if word not in BODY] == last
