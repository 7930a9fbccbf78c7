"""A ticked box that was read as a sign, at an end of a row of options: `JA ☐ NEE Z`."""

from __future__ import annotations

import re
from dataclasses import replace

from raadsparser.page import EMPTY_BOX, TICKED_BOX, Word

_BOXES = frozenset({EMPTY_BOX, TICKED_BOX})
_SIGN = re.compile(r"[ZXxBMK®@&#%©]|X[lI1|]|[BKX]\]")  # what a cross or a tick makes of its box


def with_spoilt_box(words: list[Word], known: set[str]) -> list[Word]:
    """The row, a box for the sign that stands where the one option without a box should have its
    own: behind the last where all boxes are behind, or else before the first."""
    if len(words) < 4 or any(word.text == TICKED_BOX for word in words):
        return words
    boxed = [word.text in _BOXES for word in words]
    if boxed[0] or boxed[-1] or not any(boxed):
        return words
    first, last = words[0], words[-1]
    if _SIGN.fullmatch(last.text) and _is_option(words[-2], known) and _is_option(first, known):
        return [*words[:-1], replace(last, text=TICKED_BOX)]
    if _SIGN.fullmatch(first.text) and _is_option(words[1], known) and _is_option(last, known):
        return [replace(first, text=TICKED_BOX), *words[1:]]
    return words


def _is_option(word: Word, known: set[str]) -> bool:
    return word.text.strip(".,:;()").casefold() in known
