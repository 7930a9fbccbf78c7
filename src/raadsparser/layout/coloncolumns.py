"""Colons in a column of their own, between labels and values, where OCR read one as another sign.

A colon that stands alone is a crop of two dots: `£`, `1` or `|` as often as itself on a worn
page. The others of its column tell it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadsparser.page import Word

_FEWEST = 3  # colons at one place that make a column
_EDGE = 1.5  # points within which they line up
_WIDER = 1.8  # times as wide as a colon what was read for one may be


def with_colons(words: Sequence[Word]) -> list[Word]:
    """The words, single signs in a column of colons read as colons."""
    colons = [word for word in words if word.text == ":" and word.source == "ocr"]
    if len(colons) < _FEWEST:
        return list(words)
    return [
        replace(word, text=":") if len(word.text) == 1 and _is_colon(word, colons) else word
        for word in words
    ]


def _is_colon(word: Word, colons: Sequence[Word]) -> bool:
    """Whether a sign stands where colons do, as narrow as they are."""
    column = [colon for colon in colons if abs(colon.box.x0 - word.box.x0) <= _EDGE]
    wide = max((colon.box.width for colon in column), default=0.0)
    return len(column) >= _FEWEST and word.source == "ocr" and word.box.width <= _WIDER * wide
