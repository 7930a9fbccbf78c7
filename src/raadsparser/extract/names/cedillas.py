"""Cedillas in names, told by the ink under the baseline: the Dutch OCR model has no ş and no ç.

A word of letters that all stand on the line, and whose box still reaches below it as deep as
that of a `p` would, has something under one of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from raadsparser.page import Word
from raadsparser.sheet import Line

_STANDING = re.compile(r"[A-IK-PR-ZÀ-Þ][abcdehiklmnorstuvwxzà-æè-öø-ü]{2,}")
_MARKED = {"s": "ş", "c": "ç"}
_MAY_BE_MARKED = re.compile(r"s(?![tc])|c(?![hk])")  # `Joost`, `Bosch`, `Ackermans` have none
_ON_THE_LINE = re.compile(r"(?:[A-IK-PR-ZÀ-Þabcdehiklmnorstuvwxzà-æè-öø-ü]|[.:](?!$)|\.$)+")
# How deep a cedilla reaches under the line, in heights of a capital.
_SHALLOWEST, _DEEPEST = 0.2, 0.45


def with_cedillas(line: Line) -> Line:
    """A line of names, the cedillas back on words with one letter that may have had one."""
    words = line.words
    return replace(line, words=tuple([_with_cedilla(word, words) for word in words]))


def _with_cedilla(word: Word, beside: Sequence[Word]) -> Word:
    bare = word.text.rstrip(",;")
    if word.source != "ocr" or bare != word.text or not _STANDING.fullmatch(bare):
        return word
    places = [found.start() for found in _MAY_BE_MARKED.finditer(bare)]
    if len(places) != 1 or not _reaches_below(word, beside):
        return word
    at = places[0]
    return replace(word, text=f"{bare[:at]}{_MARKED[bare[at]]}{bare[at + 1 :]}")


def _reaches_below(word: Word, beside: Sequence[Word]) -> bool:
    """Whether a word reaches under the line that the words beside it stand on, as far as a
    cedilla does; what stands level with it shows a page that is not straight."""
    others = [w for w in beside if w is not word and _ON_THE_LINE.fullmatch(w.text)]
    others = [w for w in others if _is_level(w, word)]
    if not others:
        return False
    line = median(w.box.y1 for w in others)
    height = line - word.box.y0
    return _SHALLOWEST * height <= word.box.y1 - line <= _DEEPEST * height


def _is_level(one: Word, other: Word) -> bool:
    """Whether two words begin equally high, as those of one size on one line do."""
    return abs(one.box.y0 - other.box.y0) <= 0.1 * other.box.height
