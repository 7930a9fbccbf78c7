"""Words in bold are told by the strokes of the page's other words."""

from __future__ import annotations

import numpy as np

from raadsparser.ingest.lines.weights import with_weights
from raadsparser.page import BBox, Word

_HIGH = 14  # of small letters, in pixels at 72 dpi


def _bold(*strokes: int, size: int = _HIGH, text: str = "naam") -> list[bool]:
    """Which words are bold on a page of words whose stems are so thick, the first so high."""
    ink = np.zeros((40 * len(strokes), 120), dtype=np.uint8)
    words = []
    for place, thick in enumerate(strokes):
        high = size if not place else _HIGH
        top = 40 * place + 5
        for stem in range(4):
            ink[top : top + high, 10 + 20 * stem : 10 + 20 * stem + thick] = 255
        box = BBox(10.0, float(top), 70.0 + thick, float(top + high))
        words.append(Word(text if not place else "naam", box, 0.9, "ocr"))
    return [word.bold for word in with_weights(words, ink, 72)]


def test_words_of_thicker_strokes_are_bold() -> None:
    assert _bold(6, 4, 6, 4, 4, 6, 4, 4) == [True, False, True, False, False, True, False, False]


def test_a_page_of_one_weight_has_none() -> None:
    assert not any(_bold(4, 4, 4, 4, 4, 4, 4, 4))
    assert not any(_bold(5, 4, 5, 4, 5, 4, 5, 4, 4, 5)), "too little between them"
    assert not any(_bold(4, 6, 6, 6, 6, 6, 4, 4)), "bold words are the fewer"
    assert not any(_bold(6, 4, 4, 4, 4, 4, 4, 4)), "one is dirt"


def test_strokes_that_differ_by_degrees_are_no_two_weights() -> None:
    assert not any(_bold(4, 5, 6, 7, 8, 4, 5, 6, 7, 8))


def test_small_print_is_not_bold_for_its_size() -> None:
    assert _bold(4, 6, 6, 6, 4, 4, 4, 4, 4, size=6)[0] is False


def test_marks_are_no_words() -> None:
    assert _bold(6, 6, 6, 6, 4, 4, 4, 4, 4, text="-")[0] is False
