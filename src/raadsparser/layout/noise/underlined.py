"""Words that OCR gave the underline of their whole line: the box of one covers the others.

Under `Doel van de bespreking` the line is taken for a part of its last word, which then seems
to begin where the first does, and would be read first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadsparser.page import Word

_CLEAR = 1.0  # points by which a box must reach over its neighbour's on either side
_LEVEL = 0.5  # share of the lower box's height that both have


def without_underlines(words: Sequence[Word]) -> list[Word]:
    """The words in the order they were read; a box that covers those read just before it on its
    line begins where they end."""
    result: list[Word] = []
    for word in words:
        before = result[-1] if result else None
        if before is not None and _covers(word, before):
            word = replace(word, box=replace(word.box, x0=before.box.x1 + _CLEAR))
        result.append(word)
    return result


def _covers(word: Word, before: Word) -> bool:
    """Whether a word's box begins left of the one read before it on its line and ends right."""
    if word.source != "ocr" or before.source != "ocr":
        return False
    level = word.box.overlap_y(before.box) > _LEVEL * min(word.box.height, before.box.height)
    left, right = before.box.x0 - word.box.x0, word.box.x1 - before.box.x1
    return level and left > -_CLEAR and right > _CLEAR
