"""Remnants of a worn frame go; short text stays."""

from __future__ import annotations

from raadsparser.layout.noise.remnants import without_remnants
from raadsparser.page import BBox, Word


def _word(text: str, x0: float, y0: float, confidence: float = 0.3) -> Word:
    return Word(text, BBox(x0, y0, x0 + 5.0 * len(text), y0 + 10), confidence, "ocr")


TEXT = [_word("Onderwerp", 100, 50, 0.9), _word("Fietspad", 200, 50, 0.9)]
FRAME = [_word("Ì", 60, 80), _word("4", 530, 120), _word("he", 60, 160)]


def test_a_frame_goes() -> None:
    assert without_remnants([*TEXT, *FRAME]) == TEXT


def test_a_piece_of_a_dotted_rule_is_no_colon() -> None:
    colon = Word(":", BBox(190, 52, 191.3, 58), 0.9, "ocr")
    dots = Word(":", BBox(96, 50, 96.6, 60), 0.85, "ocr")
    assert without_remnants([*TEXT, colon, dots]) == [*TEXT, colon]


def test_letters_as_wide_as_the_strokes_of_a_signature_are_none() -> None:
    scrawl = Word("Av", BBox(300, 150, 380, 162), 0.54, "ocr")
    sure = Word("Av", BBox(300, 190, 380, 202), 0.9, "ocr")
    assert without_remnants([*TEXT, scrawl, sure]) == [*TEXT, sure]


def test_one_short_word_may_be_text() -> None:
    words = [*TEXT, FRAME[0]]
    assert without_remnants(words) == words


def test_sure_words_and_markers_of_a_text_stay() -> None:
    sure = [_word("ja", 60, 240, 0.9), _word("5", 530, 280, 0.8)]
    marker = [_word("1", 60, 200), _word("Opening", 72, 200, 0.9)]
    assert without_remnants([*TEXT, *sure, *marker, *FRAME]) == [*TEXT, *sure, *marker]


def test_words_that_were_not_read_by_ocr_stay() -> None:
    words = [Word(w.text, w.box, w.confidence, "text") for w in [*TEXT, *FRAME]]
    assert without_remnants(words) == words


def test_notes_by_hand_in_the_margin_go() -> None:
    body = [
        _word("fietspad", 100 + 60 * n, 50 + 20 * row, 0.95) for row in range(5) for n in range(5)
    ]
    notes = [_word("wv", 500, 50, 0.77), _word("ASN", 40, 90, 0.5)]
    number = _word("3", 500, 130, 0.8)
    sure = _word("B.V.", 500, 110, 0.95)
    assert without_remnants([*body, *notes, number, sure]) == [*body, number, sure]


def test_a_doubtful_note_goes_though_it_nears_the_text_and_a_marker_stays() -> None:
    body = [
        _word("fietspad", 100 + 60 * n, 50 + 20 * row, 0.95) for row in range(5) for n in range(5)
    ]
    notes = [_word("Av”", 78, 50, 0.3), _word("ATM", 78, 90, 0.6)]
    text = [_word("a)", 86, 70, 0.6), _word("AN", 89, 110, 0.8), _word("4E", 80, 130, 0.5)]
    assert without_remnants([*body, *notes, *text]) == [*body, *text]
