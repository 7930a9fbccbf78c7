"""Pictures of single text lines, free of their neighbours' ink, as the engine wants them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.lines.finding import TextLine
from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.morphology import grown
from raadsparser.ingest.pixels.turn import Pixels

_PAD = 0.25  # of a small letter's height, white around the line
_SIDE_PAD = 0.25


@dataclass(frozen=True, slots=True)
class Crop:
    """A line's picture; a pixel `x` of it is page pixel `left + x`, and so down.

    `broken` where its letters have fallen to pieces.
    """

    image: Pixels
    left: int
    top: int
    own: Pixels
    broken: bool = False


def crop_of(grey: Pixels, pieces: Pieces, line: TextLine) -> Crop:
    """The line cut out of the page, ink of other lines and dirt painted white."""
    pad, side = max(2, round(_PAD * line.small)), max(4, round(_SIDE_PAD * line.small))
    x0, y0, x1, y1 = line.box
    left, top = x0 - side, y0 - pad
    labels = _cut(pieces.labels, left, top, x1 + side, y1 + pad, 0)
    image = _cut(grey, left, top, x1 + side, y1 + pad, 255)
    mine = np.zeros(len(pieces) + 1, dtype=bool)
    mine[line.members + 1] = True
    own = mine[labels].astype(np.uint8)
    foreign = ((labels > 0) & (own == 0)).astype(np.uint8)
    if foreign.any():
        # The soft edge of foreign ink goes with it, unless it is the line's own as well.
        edge = (grown(foreign, 3, 3) > 0) & (grown(own, 3, 3) == 0)
        image[edge | (foreign > 0)] = 255
    return Crop(image, left, top, own, line.broken)


def _cut(page: NDArray[Any], x0: int, y0: int, x1: int, y1: int, beyond: int) -> NDArray[Any]:
    """A part of the page that may reach over its edges."""
    height, width = page.shape
    part = np.full((y1 - y0, x1 - x0), beyond, dtype=page.dtype)
    top, bottom, left, right = max(0, y0), min(height, y1), max(0, x0), min(width, x1)
    part[top - y0 : bottom - y0, left - x0 : right - x0] = page[top:bottom, left:right]
    return part
