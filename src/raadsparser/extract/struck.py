"""Of options some of which are struck out, those that are left: `ja / ~~nee~~ *`."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.page import Word
from raadsparser.sheet import Line


def without_struck(lines: Sequence[Line]) -> list[Line]:
    """The lines without the options that are struck out and what parts them; as they are where
    nothing is struck, or all of it, as by a fold of the paper."""
    letters = [word for line in lines for word in line.words if _is_lettered(word.text)]
    if len({word.struck for word in letters}) < 2:
        return list(lines)
    kept = [(line, _left_of(line.words)) for line in lines]
    return [Line.of(words, line.page, line.cell, line.gap) for line, words in kept if words]


def _left_of(words: Sequence[Word]) -> list[Word]:
    """The words that are not struck, and what parts them."""
    kept: list[Word] = []
    for word in words:
        if not word.struck and (_is_lettered(word.text) or (kept and _is_lettered(kept[-1].text))):
            kept.append(word)
    while kept and not _is_lettered(kept[-1].text):
        kept.pop()
    return kept


def _is_lettered(text: str) -> bool:
    return any(char.isalnum() for char in text)
