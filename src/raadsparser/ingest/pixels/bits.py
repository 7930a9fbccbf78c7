"""Masks packed to a bit a pixel, by which rows without long strokes are passed over.

What is asked of every row of a page takes a tenth of its time so. Nothing is drawn here: what
is found says where the mask itself is worth looking at.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.turn import Pixels

Words = NDArray[np.uint64]
"""A row of the mask in 64 pixels a number, the leftmost the highest bit, between two margins."""

_BITS = 64
_NEAR = 6  # rows between two bands that are one


def bands_of_runs(mask: Pixels, length: int, gap: int) -> list[tuple[int, int]]:
    """Tops and bottoms of the bands of rows, outside which no run of `length` pixels lies.

    Meant are runs of the mask closed by `gap`, and spread by a pixel up and down, as `opened`
    finds them; what lies beyond the edges counts as ink, as in OpenCV's own erosion. Such rows
    are all in a band; not all rows of a band are such.
    """
    length |= 1
    rows, margin = _packed(mask), _margins(mask.shape[1], min(length // 2, _BITS))
    near = _near_ink(rows)
    closed = rows[near]
    for _ in range(gap // 2):
        closed = closed | _moved(closed, 1) | _moved_back(closed)
    closed |= margin
    for _ in range(gap // 2):
        closed = closed & _moved(closed, 1) & _moved_back(closed)
    closed |= margin
    runs = closed.copy()
    runs[1:] |= closed[:-1]
    runs[:-1] |= closed[1:]
    held = 1
    while held < length:
        step = min(held, length - held, _BITS - 1)
        runs &= _moved(runs, step)
        held += step
    return _bands(near[runs.any(axis=1)], mask.shape[0])


def _near_ink(rows: Words) -> NDArray[np.intp]:
    """The rows with ink, and those next to them, which are few on most pages."""
    inked: NDArray[np.bool_] = np.asarray(rows.any(axis=1))
    near = inked.copy()
    near[1:] |= inked[:-1]
    near[:-1] |= inked[1:]
    return np.flatnonzero(near)


def most_pieces(mask: Pixels) -> int:
    """No fewer than the pieces of a mask, and than the labels given on the way to them.

    Each has a first pixel, with no ink to the left of it, above it, or left of that.
    """
    rows = _packed(mask)
    known = _moved_back(rows)
    known[1:] |= rows[:-1] | known[:-1]
    return int(np.bitwise_count(rows & ~known).sum())


def _packed(mask: Pixels) -> Words:
    height, width = mask.shape
    whole = -(-width // _BITS) + 2
    packed = np.zeros((height, whole * 8), dtype=np.uint8)
    packed[:, 8 : 8 + (width + 7) // 8] = np.packbits(mask, axis=1)
    return packed.view(">u8").astype(np.uint64)


def _margins(width: int, reach: int) -> Words:
    """A row with ink in `reach` pixels at both sides of the page, and none on it."""
    row = np.zeros((1, _BITS + width + reach), dtype=np.uint8)
    row[0, _BITS - reach : _BITS] = row[0, _BITS + width :] = 1
    packed = np.zeros((1, (-(-width // _BITS) + 2) * 8), dtype=np.uint8)
    packed[:, : (row.shape[1] + 7) // 8] = np.packbits(row, axis=1)
    return packed.view(">u8").astype(np.uint64)


def _moved(rows: Words, pixels: int) -> Words:
    """Each pixel as the one so many to the right of it."""
    moved = rows << np.uint64(pixels)
    moved[:, :-1] |= rows[:, 1:] >> np.uint64(_BITS - pixels)
    return moved


def _moved_back(rows: Words) -> Words:
    """Each pixel as the one to the left of it."""
    moved = rows >> np.uint64(1)
    moved[:, 1:] |= rows[:, :-1] << np.uint64(_BITS - 1)
    return moved


def _bands(found: NDArray[np.intp], height: int) -> list[tuple[int, int]]:
    if not len(found):
        return []
    cuts = np.flatnonzero(np.diff(found) > _NEAR)
    tops = [found[0], *found[cuts + 1]]
    bottoms = [*found[cuts], found[-1]]
    return [(int(top), int(bottom) + 1) for top, bottom in zip(tops, bottoms, strict=True)]
