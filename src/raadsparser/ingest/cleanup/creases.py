"""Creases that letters go through: grey lines whose own grey is taken out of the print below.

Painted white, a crease would take with it the strokes of letters that run along it, and leave
words in two. Its grey is lighter than print; divided by it, paper is white and print dark.
"""

from __future__ import annotations

import numpy as np

from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box, Lines

_SHORT, _LONG = 36.0, 100.0  # points; what is long goes on over the page, though not found there
_HALF = 2.4  # points at either side of a crease that it reaches, with where it fades
_BAND = 48.0  # points along a crease in which it has one grey
_GREY = (90, 245)  # of a crease; darker is ink, lighter is paper


def evened(page: Pixels, lines: Lines, dpi: float) -> Pixels:
    """The flattened page without the grey of its creases; the page itself where it has none."""
    point = dpi / 72
    folds = [box for box in lines.folds if max(_sides(box)) >= _SHORT * point]
    if not folds:
        return page
    done = page.copy()
    for box in folds:
        across, down = _sides(box)
        if down > across:
            _even(done, lines.mask, box, point)
        else:
            x0, y0, x1, y1 = box
            _even(done.T, lines.mask.T, (y0, x0, y1, x1), point)
    return done


def _sides(box: Box) -> tuple[int, int]:
    return box[2] - box[0], box[3] - box[1]


def _even(page: Pixels, mask: Pixels, box: Box, point: float) -> None:
    """Divide an upright crease, which may lean, by its own grey, band by band."""
    x0, y0, x1, y1 = box
    rows, columns = np.nonzero(mask[y0:y1, x0:x1])
    if rows.size < y1 - y0:
        return
    slope, start = np.polyfit(rows + y0, columns + x0, 1)
    if y1 - y0 >= _LONG * point:
        y0, y1 = 0, page.shape[0]
    half, band = round(_HALF * point), round(_BAND * point)
    for top in range(y0, y1, band):
        along = np.arange(top, min(top + band, y1))[:, None]
        middle = np.rint(start + slope * along).astype(int)
        across = np.clip(middle + np.arange(-half, half + 1), 0, page.shape[1] - 1)
        strip = page[along, across].astype(np.float32)
        own = np.median(strip, axis=0)
        if _GREY[0] <= own.min() < _GREY[1]:
            page[along, across] = np.minimum(strip * (255.0 / own), 255).astype(np.uint8)
