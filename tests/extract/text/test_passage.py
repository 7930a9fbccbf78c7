"""Lines of one printed row put together."""

from __future__ import annotations

from dataclasses import replace

from raadsparser.extract.text.passage import Passage, in_rows, mended
from raadsparser.page import BBox, Word
from raadsparser.sheet import Line


def _line(*words: tuple[str, float, float, float]) -> Line:
    """A line of words, each with its left edge, its top and its height."""
    return Line.of(
        [Word(t, BBox(x, y, x + 5.0 * len(t), y + high), 0.9, "ocr") for t, x, y, high in words],
        1,
    )


def test_a_tall_word_of_a_stamp_does_not_bridge_rows() -> None:
    stamp = _line(("at", 240, 94, 26), ("def", 296, 107, 8), ("fracties", 320, 107, 8))
    rows = in_rows(
        [
            _line(("1", 43, 94, 8)),
            _line(("Opening", 62, 94, 8)),
            stamp,
            _line(("2", 43, 107, 8)),
            _line(("Reactie", 62, 107, 8)),
        ]
    )
    assert [row.text for row in rows] == ["1 Opening", "2 Reactie at def fracties"]


def test_rows_come_top_to_bottom_in_whatever_order_their_lines_come() -> None:
    lines = [
        _line(("Tweede", 50, 120, 8)),
        _line(("rechts", 300, 100, 8)),
        _line(("Eerste", 50, 100, 8)),
    ]
    assert [row.text for row in in_rows(lines)] == ["Eerste rechts", "Tweede"]


def test_a_word_that_begins_with_an_l_only_as_read() -> None:
    read = ["'ledereen", "lnwoners", "leden", "lokaal", "lnf", "uU"]
    words = [Word(text, BBox(0, 0, 9, 9), 0.9, "ocr") for text in read]
    assert [mended(word) for word in words] == [
        *("'Iedereen", "Inwoners", "leden", "lokaal", "lnf", "u")
    ]


def test_a_stroke_between_words_stays_and_one_at_their_end_does_not() -> None:
    line = _line(("Hof", 50, 100, 8), ("|", 80, 100, 8), ("Plein", 90, 100, 8), ("|", 130, 100, 8))
    assert Passage([line]).text == "Hof | Plein"
    doubtful = replace(line.words[1], confidence=0.5)
    unsure = replace(line, words=(line.words[0], doubtful, *line.words[2:]))
    assert Passage([unsure]).text == "Hof Plein"


def test_dashes_and_numerals_as_printed() -> None:
    read = ["—", "Il", "Ill.", "IlI", "ll", "Al", "II"]
    words = [Word(text, BBox(0, 0, 9, 9), 0.9, "ocr") for text in read]
    assert [mended(word) for word in words] == ["–", "II", "III.", "III", "ll", "Al", "II"]
    assert mended(Word("—", BBox(0, 0, 9, 9), 1.0, "text")) == "—"
