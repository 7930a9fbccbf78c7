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
    words = [(word, line) for line in lines for word in line.words]
    kept = _left_of(words)
    rows = [(line, [word for word, own in kept if own is line]) for line in lines]
    return [Line.of(row, line.page, line.cell, line.gap) for line, row in rows if row]


def _left_of(words: Sequence[tuple[Word, Line]]) -> list[tuple[Word, Line]]:
    """The words that are not struck, and what parts them, though a line may end there."""
    kept: list[tuple[Word, Line]] = []
    for word, line in words:
        goes_on = bool(kept) and _is_lettered(kept[-1][0].text)
        if not word.struck and (_is_lettered(word.text) or goes_on):
            kept.append((word, line))
    while kept and not _is_lettered(kept[-1][0].text):
        kept.pop()
    return kept


def _is_lettered(text: str) -> bool:
    return any(char.isalnum() for char in text)
