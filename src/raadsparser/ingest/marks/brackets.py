"""Tick boxes typed with brackets: `[ ]`, `[x]`, `( )` and `(X)`, which OCR reads as letters or
loses."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.marks.boxes import box_of, overlaps_any
from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.ranks import median
from raadsparser.ingest.rules.finding import Box

Shape = NDArray[np.bool_]

_TALL, _TALLEST = 1.1, 2.4  # of a small letter's height
# Of its height, by which a bracket goes below the letters of its line. A pair right behind which
# a word goes on must go further: else it may be a broken `0`, which is round and ends level.
_BELOW, _FAR_BELOW = 0.06, 0.12
_NARROW = 0.42  # width of a bracket, of its height
_STROKE, _FOOT, _OPEN = 0.9, 0.6, 0.25  # shares of ink along the stroke, in the feet, between
_FEW = 5  # pixels, of a bracket with feet of a pixel or two
_APART = (0.12, 3.2)  # white between two brackets, of their height; typewriters have wide blanks
_SAME = 0.12
_IN_WORD = 0.15  # white of its height left of a bracket, below which it goes on a word: `lid(en)`
_NEAR = 8.0  # of its height, that letters of its line are from it at most
_SPECK = 0.25  # of a bracket's height, which what is typed within it is higher than
_BEND = 0.06  # of its height, by which the ends of a round bracket lie beyond its middle
_THIN = 0.2  # of its height, that the stroke of a round bracket is no thicker than
_EDGE = 0.2  # share of a cross that is its edge


def find_brackets(pieces: Pieces) -> list[tuple[Box, bool]]:
    """The boxes that pairs of brackets make, and whether each is ticked; none where no pair is
    empty.

    Every form with such boxes leaves one of them empty, and `[1]` in a text is no box.
    """
    square = _boxes(pieces, _opens, lambda ink: True)
    known = [box for box, _ in square]
    rounded = _boxes(pieces, _bends, _is_cross)
    return square + [each for each in rounded if not overlaps_any(each[0], known)]


def _boxes(
    pieces: Pieces, is_left: Callable[[Shape], bool], is_tick: Callable[[Shape], bool]
) -> list[tuple[Box, bool]]:
    """The boxes of one sort of brackets, which a form has all of."""
    narrow = _narrow(pieces)
    lefts = [i for i in narrow if is_left(_own(pieces, i)) and not _goes_on_word(pieces, i)]
    rights = [i for i in narrow if is_left(_own(pieces, i)[:, ::-1])] if lefts else []
    found: list[tuple[Box, list[int]]] = []
    for left in lefts:
        mates = [right for right in rights if _pairs(pieces, left, right)]
        if not mates:
            continue
        right = min(mates, key=lambda index: int(pieces.x0[index]))
        least = _FAR_BELOW if _goes_on_word(pieces, right, behind=True) else _BELOW
        if _goes_below(pieces, left, [*lefts, *rights], least):
            found.append((_box(pieces, left, right), _between(pieces, left, right)))
    if all(within for _, within in found):
        return []
    return [
        (box, bool(within))
        for box, within in found
        if not within or (len(within) == 1 and is_tick(_own(pieces, within[0])))
    ]


def _narrow(pieces: Pieces) -> list[int]:
    height, width = pieces.height, pieces.width
    sized = (height >= _TALL * pieces.glyph) & (height <= _TALLEST * pieces.glyph)
    return [int(i) for i in np.nonzero(sized & (width <= _NARROW * height) & (width > 2))[0]]


def _own(pieces: Pieces, index: int) -> Shape:
    x0, y0, x1, y1 = box_of(pieces, index)
    return np.asarray(pieces.labels[y0:y1, x0:x1] == index + 1)


def _opens(ink: Shape) -> bool:
    """Whether a piece is an upright stroke at the left with a foot at its top and bottom."""
    high, wide = ink.shape
    foot = max(1, high // 9)
    # The feet first: most letters end there, and a page has many of them.
    if any(_inked_columns(end) < _FOOT * wide for end in (ink[:foot], ink[-foot:])):
        return False
    thick = (wide + 1) // 2
    if wide <= _FEW:
        thick = max(1, min(int(median(ink.sum(axis=1))), wide - 1))
    beyond = ink[:, thick:]
    if not (beyond[:foot].any() and beyond[-foot:].any()):
        return False
    middle = beyond[2 * foot + 1 : -2 * foot - 1]
    if not middle.size or np.count_nonzero(middle) > _OPEN * middle.size:
        return False
    return bool(np.count_nonzero(ink[:, :thick].any(axis=1)) >= _STROKE * high)


def _inked_columns(ink: Shape) -> int:
    return int(np.count_nonzero(ink.any(axis=0)))


def _bends(ink: Shape) -> bool:
    """Whether a piece is one stroke whose top and bottom bend to the right: `(`."""
    high, wide = ink.shape
    counts = ink.sum(axis=1)
    if counts.min() == 0 or counts.max() > _THIN * high + 1:
        return False
    across = ink @ np.arange(wide, dtype=np.float64) / counts
    part = max(1, high // 8)
    top, bottom = across[:part].mean(), across[-part:].mean()
    quarters = across[high // 4 : high // 4 + part].mean(), across[-high // 4 - part : -high // 4]
    middle = across[(high - part) // 2 : (high + part + 1) // 2].mean()
    bend = max(1.0, _BEND * high)
    alike = abs(top - bottom) <= max(2.0, 0.5 * (min(top, bottom) - middle))
    bowed = middle <= min(float(quarters[0]), float(quarters[1].mean())) + 0.5
    return bool(min(top, bottom) - middle >= bend and alike and bowed)


def _is_cross(ink: Shape) -> bool:
    """Whether a piece has ink at its corners and its centre, and none halfway its sides."""
    high, wide = ink.shape
    if not 0.6 * high <= wide <= 1.6 * high:
        return False
    down, across = max(1, round(_EDGE * high)), max(1, round(_EDGE * wide))
    corners = (ink[y, x] for y in (slice(down), slice(-down, None)) for x in _ends(across))
    halfway_down, halfway_across = _halfway(high), _halfway(wide)
    sides = (
        *(ink[y, halfway_across] for y in (slice(down), slice(-down, None))),
        *(ink[halfway_down, x] for x in _ends(across)),
    )
    return (
        all(corner.any() for corner in corners)
        and not any(side.any() for side in sides)
        and bool(ink[halfway_down, halfway_across].any())
    )


def _ends(length: int) -> tuple[slice, slice]:
    return slice(length), slice(-length, None)


def _halfway(length: int) -> slice:
    half = max(1, round(length / 8))
    return slice(length // 2 - half // 2, length // 2 - half // 2 + half)


def _goes_on_word(pieces: Pieces, bracket: int, *, behind: bool = False) -> bool:
    """Whether a letter stands right before a bracket, or `behind` it."""
    height, x0, x1 = (int(a[bracket]) for a in (pieces.height, pieces.x0, pieces.x1))
    level = (pieces.y0 < pieces.y1[bracket]) & (pieces.y1 > pieces.y0[bracket])
    white = pieces.x0 - x1 if behind else x0 - pieces.x1
    near = (white >= -1) & (white < _IN_WORD * height)
    return bool((level & near & (pieces.height > 0.4 * height)).any())


def _goes_below(pieces: Pieces, left: int, brackets: list[int], least: float) -> bool:
    """Whether a bracket ends below the letters of its line, as the half of a broken `0` does not;
    true where it has no letters beside it."""
    x0, y0, _, y1 = box_of(pieces, left)
    height = y1 - y0
    level = (pieces.y0 < y1) & (pieces.y1 > (y0 + y1) // 2)
    near = np.abs(pieces.x0 - x0) < _NEAR * height
    letters = level & near & (pieces.height >= 0.4 * height) & (pieces.height <= 1.1 * height)
    letters[brackets] = False
    ends = np.sort(pieces.y1[letters])
    usual = (len(ends) - 1) * 2 // 5  # below the middle: of `ja` one letter ends as low
    return not len(ends) or y1 - int(ends[usual]) >= least * height


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


def _between(pieces: Pieces, left: int, right: int) -> list[int]:
    """The pieces of ink between two brackets, specks left out."""
    inside = (pieces.x0 >= pieces.x1[left] - 1) & (pieces.x1 <= pieces.x0[right] + 1)
    level = (pieces.y0 < pieces.y1[left]) & (pieces.y1 > pieces.y0[left])
    high = pieces.height > max(2.0, _SPECK * float(pieces.height[left]))
    return [int(index) for index in np.nonzero(inside & level & high)[0]]
