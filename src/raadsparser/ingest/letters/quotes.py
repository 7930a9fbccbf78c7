"""Quotation marks as they are printed: the engine gives curly ones for the straight ones of a
typewriter and of many word processors.

A straight one is the same from left and right; an opening curly one leans or bends, or has its
weight below. One mark of a page may be blurred, so that most of them decide for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.page import Word

_OPENING, _CURLY = ("‘", "“"), frozenset("‘’“”")
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
_TALLEST = 0.6  # of its word's height, that a mark is at most
# A straight mark has its weight no lower than that, and is so much like itself from the other
# side. Of the marks of some 180 fonts at 9 to 12 points, sharp and blurred, 86 % of the straight
# ones are so, and 2 % of the opening curly ones.
_WEIGHT, _ALIKE = 0.52, 0.75


def with_straight_quotes(words: Sequence[Word], ink: Pixels, dpi: float) -> list[Word]:
    """The words of a scanned page, quotation marks straight where most that open something are
    printed so; `ink` is 255."""
    opening = [word for word in words if word.text.startswith(_OPENING)]
    straight = sum(_is_straight(word, ink, dpi / 72) for word in opening)
    if 2 * straight <= len(opening):
        return list(words)
    return [
        replace(word, text=word.text.translate(_STRAIGHT)) if _CURLY & set(word.text) else word
        for word in words
    ]


def _is_straight(word: Word, ink: Pixels, point: float) -> bool:
    """Whether the mark that a word begins with is straight."""
    x0, y0, x1, y1 = (round(side * point) for side in word.box.rounded())
    own: NDArray[np.bool_] = np.asarray(ink[max(0, y0) : y1, max(0, x0) : x1] > 0)
    columns: NDArray[np.bool_] = np.asarray(own.any(axis=0))
    if not columns.any():
        return False
    first = int(columns.argmax())
    wide = int((~columns[first:]).argmax()) or len(columns) - first
    rows = np.flatnonzero(own[:, first : first + wide].any(axis=1))
    mark: NDArray[np.bool_] = own[int(rows[0]) : int(rows[-1]) + 1, first : first + wide]
    if mark.shape[0] > _TALLEST * (y1 - y0):
        return False  # it touches its word
    return _alike(mark) >= _ALIKE and _weight(mark) <= _WEIGHT


def _alike(mark: NDArray[np.bool_]) -> float:
    """How much of a mark is the same from the other side, a pixel at its edge left out."""
    framed = np.pad(mark, ((0, 0), (1, 1)))
    turned = framed[:, ::-1]
    ways = [np.roll(turned, aside, axis=1) for aside in (-1, 0, 1)]
    return max(np.count_nonzero(framed & way) / np.count_nonzero(framed | way) for way in ways)


def _weight(mark: NDArray[np.bool_]) -> float:
    """How far down the ink of a mark lies, as a share of its height."""
    rows = np.nonzero(mark)[0]
    return (float(rows.mean()) + 0.5) / int(mark.shape[0])
