"""Quotes that open and never close: specks that OCR took for them, glued to a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.page import Word

_OPENERS = frozenset("“„«")
_OPENS = re.compile(r"^[“„«]+(?=\w)")
_CLOSES = re.compile(r"\w\W*[”“»\"]\W*$")
_ROWS = 3  # rows that a quotation goes on for at most


def without_stray_quotes(rows: Sequence[list[Word]]) -> Sequence[list[Word]]:
    """The rows of a cell; a word that OCR read loses an opening quote that nothing closes."""
    if not any(word.text[:1] in _OPENERS for row in rows for word in row):
        return rows
    result = []
    for at, row in enumerate(rows):
        below = [word for other in rows[at + 1 : at + _ROWS] for word in other]
        result.append([_mended(word, [*row[n:], *below]) for n, word in enumerate(row)])
    return result


def _mended(word: Word, following: Sequence[Word]) -> Word:
    stray = _OPENS.match(word.text) if word.source == "ocr" else None
    if stray is None or any(_CLOSES.search(other.text) for other in following):
        return word
    return replace(word, text=word.text[stray.end() :])
