"""Dark grounds that a 1-bit scan broke into dots, made grey again.

A scanner that knows only black and white turns a dark ground into a cloud of dots, and the
light letters on it into white among white. Averaged over a few dots the ground is a grey, as
it was on paper, and `grounds` finds the letters on it. Text is left alone: its strokes are
wider than dots, so that next to them a pixel is most often like its neighbour both ways.
"""

from __future__ import annotations

import numpy as np

from raadsparser.ingest.cleanup.steps import share_between
from raadsparser.ingest.pixels.morphology import closed, grown, opened, outer_boxes, resized
from raadsparser.ingest.pixels.turn import Pixels

DESCREENED = "dark grounds smoothed"

_BETWEEN = 0.1  # share of a 1-bit scan, its dots blurred by scaling, that is neither
_SAMPLE = 4  # one row in so many is looked at to tell
_CELL = 1.0  # points each way of the grid on which grounds are looked for
_WINDOW = 8.0  # points each way over which dots are counted
# The share of neighbours that differ, across and down, on a ground at most so light (mean grey).
# Of text fewer do where it is as dark; dots on lighter grounds are taken out as specks.
_DOTTED = ((0.12, 160), (0.2, 190))
_WORD = (24.0, 9.0)  # points across and down of the smallest ground with a word on it
_ALL_OVER = 0.4  # share of a dark ground with dots, if it is one of dots
_SOFT = 0.5  # points: standard deviation of the blur


def descreened(grey: Pixels, dpi: float) -> tuple[Pixels, bool]:
    """The page with dark grounds of dots made grey, and whether there was any."""
    import cv2

    cell = max(1, round(_CELL * dpi / 72))
    if min(grey.shape) <= cell or share_between(grey[::_SAMPLE]) >= _BETWEEN:
        return grey, False
    grounds = _grounds(grey, cell, dpi / 72 / cell)
    if not grounds.any():
        return grey, False
    soft = cv2.GaussianBlur(grey, (0, 0), _SOFT * dpi / 72)
    inside = np.zeros_like(grey)
    wide = cv2.resize(grounds, None, fx=cell, fy=cell, interpolation=cv2.INTER_NEAREST)
    inside[: wide.shape[0], : wide.shape[1]] = wide
    return np.where(inside > 0, soft, grey).astype(np.uint8), True


def _grounds(grey: Pixels, cell: int, point: float) -> Pixels:
    """Where dark grounds of dots lie, on a grid of cells; `point` is cells a point."""
    import cv2

    side = max(3, round(_WINDOW * point)) | 1
    whole, beside, below = grey[:-1, :-1], grey[:-1, 1:], grey[1:, :-1]
    mean = _blurred(whole, cell, side)
    dark = np.where(mean <= _DOTTED[-1][1], 255, 0).astype(np.uint8)
    broad = _broad(dark, side, point)
    dotted = np.zeros_like(mean)
    if not broad.any():  # most pages are done here
        return dotted
    rows, columns = (_reached(broad, axis, 2 * side) for axis in (1, 0))
    part = tuple(slice(cells.start * cell, cells.stop * cell) for cells in (rows, columns))
    changes = (
        np.asarray(cv2.absdiff(whole[part], other[part]), dtype=np.uint8)
        for other in (beside, below)
    )
    both, near = np.minimum(*(_blurred(one, cell, side) for one in changes)), mean[rows, columns]
    for share, lightest in _DOTTED:
        dotted[rows, columns][(both >= share * 255) & (near <= lightest)] = 255
    return grown(_broad(_mostly(dotted, broad), side, point), side // 2, side // 2)


def _mostly(dotted: Pixels, dark: Pixels) -> Pixels:
    """The dotted cells of dark grounds that are dotted all over, and not by their letters only:
    a ground next to black keeps those sharp."""
    kept = np.zeros_like(dotted)
    for x, y, w, h in outer_boxes(dark):
        ground, own = dark[y : y + h, x : x + w], dotted[y : y + h, x : x + w]
        if np.count_nonzero(own & ground) >= _ALL_OVER * np.count_nonzero(ground):
            kept[y : y + h, x : x + w] |= own
    return kept


def _reached(mask: Pixels, axis: int, reach: int) -> slice:
    """The rows (axis 1), or columns (axis 0), of a mask with ink, and so many more beside."""
    found = np.flatnonzero(mask.any(axis=axis))
    most = mask.shape[1 - axis]
    return slice(max(0, int(found[0]) - reach), min(most, int(found[-1]) + 1 + reach))


def _broad(mask: Pixels, side: int, point: float) -> Pixels:
    """What of a mask holds a word when its gaps are filled."""
    width, height = (max(1, round(length * point)) for length in _WORD)
    return opened(closed(mask, 2 * side, side), width, height)


def _blurred(grey: Pixels, cell: int, side: int) -> Pixels:
    """Means over `side` cells each way, on a grid of cells."""
    import cv2

    height, width = (length // cell for length in grey.shape)
    cells = resized(grey[: height * cell, : width * cell], width, height)
    return np.asarray(cv2.blur(cells, (side, side)), dtype=np.uint8)
