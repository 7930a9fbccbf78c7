"""Cedillas told by the ink under the line that a name stands on."""

from __future__ import annotations

import pytest

from raadsparser.extract.names.cedillas import with_cedillas
from raadsparser.page import BBox, Word, WordSource
from raadsparser.sheet import Line

CEDILLA = 2.5  # points under the line; a capital here is 7.2 high


def _line(*words: tuple[str, float], source: WordSource = "ocr") -> Line:
    """Words side by side, each with what it reaches under the line."""
    boxes = [BBox(60.0 * n, 100.0, 60.0 * n + 50, 107.2 + low) for n, (_, low) in enumerate(words)]
    printed = [Word(text, box, 0.95, source) for (text, _), box in zip(words, boxes, strict=True)]
    return Line.of(printed, 1, 0, 0.5)


@pytest.mark.parametrize(
    ("read", "name"), [("Coskun", "Coşkun"), ("Ates", "Ateş"), ("Akca", "Akça")]
)
def test_a_word_that_reaches_below_its_line_has_a_cedilla(read: str, name: str) -> None:
    found = with_cedillas(_line(("Hilde", 0.0), (read, CEDILLA)))
    assert found.text == f"Hilde {name}"
    assert with_cedillas(_line(("Hilde", 0.0), (read, 0.2))).text == f"Hilde {read}"


@pytest.mark.parametrize(
    "words",
    [
        [("Hilde", 0.0), ("Coskun", 4.5)],  # something else below, such as a rule
        [("Hilde", 0.0), ("Hagens", CEDILLA)],  # its own letter reaches so deep
        [("Hilde", 0.0), ("Jansen", CEDILLA)],  # and so does a J in many fonts
        [("Hilde", 0.0), ("Joost", CEDILLA), ("Hoekstra", CEDILLA), ("Bosch", CEDILLA)],
        [("Hilde", 0.0), ("Sassen", CEDILLA)],  # which of them?
        [("Coskun", CEDILLA)],  # no word shows where the line is
        [("Hilde", CEDILLA), ("Bosman", CEDILLA)],  # it is the line that stands there
    ],
)
def test_any_other_word_stays(words: list[tuple[str, float]]) -> None:
    line = _line(*words)
    assert with_cedillas(line).text == line.text


def test_a_digital_word_is_what_it_says() -> None:
    line = _line(("Hilde", 0.0), ("Coskun", CEDILLA), source="text")
    assert with_cedillas(line).text == line.text
