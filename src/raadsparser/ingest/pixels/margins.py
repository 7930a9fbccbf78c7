"""The white around the print of a page, left out of all that looks at its pixels.

A third of most pages is margin, and what is asked of every pixel takes as much less time. A page
with a shadow, dark edges or dirt has no white around it and stays whole.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.morphology import resized
from raadsparser.ingest.pixels.turn import MIN_SKEW, Pixels, upright_size
from raadsparser.page import BBox

_CELL = 8  # pixels each way that are averaged: the grain of paper goes, a hair stays
_DARKER = 5  # levels by which a cell with print is darker than paper, or with a light hair
_KEPT = 12.0  # points of white that stay around the print, more than the reach of what looks there
_LEAST = 0.25  # share of a side that is kept: what is told by shares of a page needs some paper


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page as it lies: its box, and the width and height of the page, in points."""

    box: BBox
    page: tuple[float, float]

    def frame(self, rotation: int, skew: float) -> BBox:
        """The page put upright, seen from the left top of the part put upright by itself.

        Both turn about their own middle, and grow so that no corner is lost: see `turn.upright`.
        """
        width, height = self.page
        across, down = self.box.center_x - width / 2, self.box.center_y - height / 2
        for _ in range(rotation // 90 % 4):
            across, down = down, -across
        if abs(skew) >= MIN_SKEW:
            cos, sin = math.cos(math.radians(skew)), math.sin(math.radians(skew))
            across, down = cos * across - sin * down, sin * across + cos * down
        width, height = upright_size(width, height, rotation, skew)
        own_width, own_height = upright_size(self.box.width, self.box.height, rotation, skew)
        left, top = (own_width - width) / 2 - across, (own_height - height) / 2 - down
        return BBox(left, top, left + width, top + height)


def trimmed(grey: Pixels, dpi: float) -> tuple[Pixels, Part]:
    """The page without the white around its print, and where that is."""
    point = dpi / 72
    height, width = grey.shape
    rows, columns = _printed(grey, round(_KEPT * point))
    x0, y0, x1, y1 = (side / point for side in (columns.start, rows.start, columns.stop, rows.stop))
    part = Part(BBox(x0, y0, x1, y1), (width / point, height / point))
    whole = (rows.stop - rows.start, columns.stop - columns.start) == (height, width)
    return (grey if whole else np.ascontiguousarray(grey[rows, columns])), part


def _printed(grey: Pixels, kept: int) -> tuple[slice, slice]:
    """The rows and columns with print and so many pixels around them; all of a blank page."""
    height, width = grey.shape
    down, across = height // _CELL, width // _CELL
    if not down or not across:
        return slice(0, height), slice(0, width)
    cells = resized(grey[: down * _CELL, : across * _CELL], across, down)
    inked = cells < max(0.0, float(np.median(cells)) - _DARKER)
    by_row, by_column = (np.asarray(inked.any(axis=axis)) for axis in (1, 0))
    return _reach(by_row, height, kept), _reach(by_column, width, kept)


def _reach(inked: NDArray[np.bool_], side: int, kept: int) -> slice:
    """From the first to the last cell with ink, and some pixels at both ends."""
    found = np.flatnonzero(inked)
    if not found.size:
        return slice(0, side)
    start, end = int(found[0]) * _CELL - kept, (int(found[-1]) + 1) * _CELL + kept
    start, end = max(0, start), min(side, end)
    lacking = max(0, round(_LEAST * side) - (end - start))
    start = max(0, start - lacking // 2)
    return slice(start, min(side, max(end, start + round(_LEAST * side))))
