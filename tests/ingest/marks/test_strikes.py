"""Options with a line through them: told on scanned and on digital pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from raadsparser.ingest import read
from raadsparser.ingest.marks.strikes import with_ruled_out, with_struck
from raadsparser.page import BBox, Rule, Word
from tests.ingest.made import pdf

from .test_signs import read_drawn

SIZE = 10


def options(text: str, *struck: str, font: str = "Helvetica") -> Callable[[Any], None]:
    """A line of options, a stroke through those that do not hold."""

    def draw(canvas: Any) -> None:
        canvas.setFont(font, SIZE)
        canvas.setLineWidth(0.6)
        canvas.drawString(60, 730, "Mogen bewoners en andere belangstellenden in de raad spreken?")
        canvas.drawString(60, 700, text)
        for word in struck:
            left = 60 + canvas.stringWidth(text[: text.index(word)], font, SIZE)
            y = 700 + 0.26 * SIZE
            canvas.line(left, y, left + canvas.stringWidth(word, font, SIZE), y)

    return draw


CASES = [
    ("Ja / nee *", ("nee",)),
    ("Beeldvorming / oordeelsvorming / besluitvorming *", ("oordeelsvorming", "besluitvorming")),
    ("Informeren   consulteren   adviseren", ("Informeren", "adviseren")),
]


def struck_out(words: Any) -> set[int]:
    return {round(w.box.x0 / 4) for w in words if w.struck and any(c.isalpha() for c in w.text)}


@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman", "Courier-Bold"])
@pytest.mark.parametrize(("text", "struck"), CASES)
def test_struck_words_of_a_scan(text: str, struck: tuple[str, ...], font: str) -> None:
    words = read_drawn(options(text, *struck, font=font)).words
    plain = {word.text.strip("/ *") for word in words if not word.struck}
    assert plain >= {word for word in text.strip(" *").split() if word not in (*struck, "/")}
    assert not plain & set(struck)
    assert sum(word.struck for word in words if word.text not in "/-") == len(struck)


def test_nothing_is_struck_where_no_line_runs_through_letters() -> None:
    def draw(canvas: Any) -> None:
        options("HEEFT DE RAAD EFFE TIJD - ja - nee - van 19.30-21.00 uur")(canvas)
        canvas.drawString(60, 670, "Onderstreept staat hier dat ook dit nog geldt: ja / nee")
        canvas.line(60, 668.6, 320, 668.6)

    assert not any(word.struck for word in read_drawn(draw).words)


@pytest.mark.parametrize(("text", "struck"), [*CASES[1:], ("ja / nee *", ("ja",))])
def test_struck_words_of_a_digital_page(text: str, struck: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(pdf(options(text, *struck)))
    (page,) = read(file).pages
    assert page.origin == "digital"
    assert {word.text for word in page.words if word.struck} == set(struck)
    assert not page.rules


@pytest.mark.parametrize(("text", "struck"), [("ja/nee", "ja"), ("ja/nee", "nee"), ("Ja/", "Ja")])
def test_the_part_of_a_scanned_word_that_is_struck(text: str, struck: str) -> None:
    words = read_drawn(options(f"{text}   dat is de vraag", struck)).words
    left = 72 if struck == "nee" else 60
    told = [word for word in words if word.struck and word.box.x0 < 90]
    assert [abs(word.box.x0 - left) < 6 for word in told] == [True]


def test_of_a_word_that_a_slash_sticks_to_the_word_is_struck() -> None:
    word = Word("/Nee", BBox(200, 100, 225, 108), 0.9, "ocr")
    rule = Rule(BBox(207, 104, 225, 104.5))
    words, _ = with_ruled_out([word], [rule])
    assert [(part.text, part.struck) for part in words] == [("/", False), ("Nee", True)]


@pytest.mark.parametrize("text", ["ja/nee", "Ja/Nee", "eens/oneens", "ja/"])
def test_no_part_is_struck_without_a_line(text: str) -> None:
    assert not any(word.struck for word in read_drawn(options(f"{text}   dat is de vraag")).words)


def test_a_short_part_of_a_long_word_is_struck() -> None:
    ink = np.zeros((40, 120), dtype=np.uint8)
    ink[14:16, 10:26] = 255
    word = Word("ja/inwoners", BBox(10, 10, 76, 20), 0.9, "ocr")
    told = with_struck([word], ink, 72)
    assert [(part.text, part.struck) for part in told] == [("ja/", True), ("inwoners", False)]


def test_a_part_is_struck_though_blanks_beside_the_slash_were_lost() -> None:
    ink = np.zeros((40, 120), dtype=np.uint8)
    ink[14:16, 10:18] = 255
    told = with_struck([Word("ja/nee", BBox(10, 10, 46, 20), 0.9, "ocr")], ink, 72)
    assert [(part.text, part.struck) for part in told] == [("ja/", True), ("nee", False)]


@pytest.mark.parametrize(
    ("read", "parts"),
    [
        ("Jal", [("Ja/", True)]),
        ("ja|nee", [("ja/", True), ("nee", False)]),
        ("Jan", [("Jan", False)]),
    ],
)
def test_a_slash_that_was_read_as_a_letter(read: str, parts: list[tuple[str, bool]]) -> None:
    ink = np.zeros((40, 120), dtype=np.uint8)
    ink[14:16, 10:18] = 255
    wide = 12 if len(read) == 3 else 36
    told = with_struck([Word(read, BBox(10, 10, 10 + wide, 20), 0.9, "ocr")], ink, 72)
    assert [(part.text, part.struck) for part in told] == parts


@pytest.mark.parametrize("text", ["Nee*", "nee”*"])
def test_a_word_is_struck_though_the_mark_of_a_note_behind_it_is_not(text: str) -> None:
    ink = np.zeros((40, 120), dtype=np.uint8)
    ink[14:16, 10 : 10 + 6 * 3] = 255
    word = Word(text, BBox(10, 10, 10 + 6 * len(text), 20), 0.9, "ocr")
    assert [part.struck for part in with_struck([word], ink, 72)] == [True]


def test_a_part_is_struck_though_a_colon_before_it_is_not() -> None:
    ink = np.zeros((40, 120), dtype=np.uint8)
    ink[14:16, 16:25] = 255
    told = with_struck([Word(":Ja/", BBox(10, 10, 30, 20), 0.9, "ocr")], ink, 72)
    assert [part.struck for part in told] == [True]


@pytest.mark.parametrize("text", ["ja/", "ja!"])
def test_a_word_is_struck_though_a_blank_before_the_slash_was_lost(text: str) -> None:
    ink = np.zeros((60, 120), dtype=np.uint8)
    ink[24:26, 10:32] = 255
    told = with_struck([Word(text, BBox(10, 10, 55, 40), 0.9, "ocr")], ink, 72)
    assert [part.struck for part in told] == [True]
