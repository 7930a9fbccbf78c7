"""Tick boxes typed with brackets: `[ ]` and `[x]`, which OCR reads as letters or loses."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.ink import Pieces
from raadsparser.ingest.rules import Box

_TALL, _TALLEST = 1.1, 2.4  # of a small letter's height
_NARROW = 0.42  # width of a bracket, of its height
_STROKE, _FOOT, _OPEN = 0.9, 0.6, 0.25  # shares of ink along the stroke, in the feet, between
_APART = (0.12, 1.2)  # white between two brackets, of their height
_SAME = 0.12
_IN_WORD = 0.15  # white of its height left of a bracket, below which it goes on a word: `lid(en)`


def find_brackets(pieces: Pieces) -> list[Box]:
    """The boxes that pairs of brackets make; none where no pair is empty.

    Every form with such boxes leaves one of them empty, and `[1]` in a text is no box.
    """
    height, width = pieces.height, pieces.width
    sized = (height >= _TALL * pieces.glyph) & (height <= _TALLEST * pieces.glyph)
    narrow = [int(i) for i in np.nonzero(sized & (width <= _NARROW * height) & (width > 2))[0]]
    lefts = [i for i in narrow if _opens(_own(pieces, i)) and not _goes_on_word(pieces, i)]
    rights = [index for index in narrow if _opens(_own(pieces, index)[:, ::-1])]
    found: list[tuple[Box, int]] = []
    for left in lefts:
        mates = [right for right in rights if _pairs(pieces, left, right)]
        if mates:
            right = min(mates, key=lambda index: int(pieces.x0[index]))
            found.append((_box(pieces, left, right), _between(pieces, left, right)))
    if not any(count == 0 for _, count in found):
        return []
    return [box for box, count in found if count <= 1]


def _own(pieces: Pieces, index: int) -> NDArray[np.bool_]:
    rows = slice(int(pieces.y0[index]), int(pieces.y1[index]))
    columns = slice(int(pieces.x0[index]), int(pieces.x1[index]))
    return np.asarray(pieces.labels[rows, columns] == index + 1)


def _opens(ink: NDArray[np.bool_]) -> bool:
    """Whether a piece is an upright stroke at the left with a foot at its top and bottom."""
    foot, half = max(1, ink.shape[0] // 9), (ink.shape[1] + 1) // 2
    stroke = ink[:, :half].any(axis=1).mean()
    feet = (ink[:foot].any(axis=0).mean(), ink[-foot:].any(axis=0).mean())
    middle = ink[2 * foot + 1 : -2 * foot - 1, -max(1, ink.shape[1] - half) :]
    clear = middle.size > 0 and float(middle.mean()) <= _OPEN
    return bool(stroke >= _STROKE and min(feet) >= _FOOT and clear)


def _goes_on_word(pieces: Pieces, left: int) -> bool:
    """Whether a letter stands right before a bracket."""
    height, x0 = int(pieces.height[left]), int(pieces.x0[left])
    level = (pieces.y0 < pieces.y1[left]) & (pieces.y1 > pieces.y0[left])
    near = (pieces.x1 <= x0 + 1) & (x0 - pieces.x1 < _IN_WORD * height)
    return bool((level & near & (pieces.height > 0.4 * height)).any())


def _pairs(pieces: Pieces, left: int, right: int) -> bool:
    height = int(pieces.height[left])
    level = abs(int(pieces.y0[left]) - int(pieces.y0[right])) <= _SAME * height
    alike = abs(height - int(pieces.height[right])) <= _SAME * height
    space = int(pieces.x0[right]) - int(pieces.x1[left])
    return level and alike and _APART[0] * height <= space <= _APART[1] * height


def _box(pieces: Pieces, left: int, right: int) -> Box:
    return (
        int(pieces.x0[left]),
        int(min(pieces.y0[left], pieces.y0[right])),
        int(pieces.x1[right]),
        int(max(pieces.y1[left], pieces.y1[right])),
    )


def _between(pieces: Pieces, left: int, right: int) -> int:
    """How many pieces of ink stand between two brackets."""
    inside = (pieces.x0 >= pieces.x1[left]) & (pieces.x1 <= pieces.x0[right])
    level = (pieces.y0 < pieces.y1[left]) & (pieces.y1 > pieces.y0[left])
    return int(np.count_nonzero(inside & level & (pieces.height > 2)))
