"""Dark grounds that a 1-bit scan broke into dots, made grey again.

A scanner that knows only black and white turns a dark ground into a cloud of dots, and the
light letters on it into white among white. Averaged over a few dots the ground is a grey, as
it was on paper, and `grounds` finds the letters on it. Text is left alone: its strokes are
wider than dots, so that next to them a pixel is most often like its neighbour both ways.
"""

from __future__ import annotations

import numpy as np

from raadsparser.ingest.morphology import closed, grown, opened
from raadsparser.ingest.turn import Pixels

DESCREENED = "dark grounds smoothed"

_BLACK, _WHITE, _BETWEEN = 40, 215, 0.1  # greys, and the share between them of a 1-bit scan
_SAMPLE = 4  # one row in so many is looked at to tell
_WINDOW = 8.0  # points each way over which dots are counted
# The share of neighbours that differ, across and down, on a ground at most so light (mean grey).
# Of text fewer do where it is as dark; dots on lighter grounds are taken out as specks.
_DOTTED = ((0.12, 160), (0.2, 190))
_WORD = (24.0, 9.0)  # points across and down of the smallest ground with a word on it
_SOFT = 0.5  # points: standard deviation of the blur


def descreened(grey: Pixels, dpi: float) -> tuple[Pixels, bool]:
    """The page with dark grounds of dots made grey, and whether there was any."""
    import cv2

    if not _is_bilevel(grey):
        return grey, False
    point = dpi / 72
    side = max(3, round(_WINDOW * point)) | 1
    height, width = grey.shape[0] - 1, grey.shape[1] - 1
    whole = grey[:height, :width]
    beside, below = grey[:height, 1:], grey[1:, :width]
    across, down = (cv2.blur(cv2.absdiff(whole, other), (side, side)) for other in (beside, below))
    both = np.minimum(across, down)
    mean = cv2.blur(whole, (side, side))
    dotted = np.zeros_like(grey)
    for changes, lightest in _DOTTED:
        dotted[:height, :width][(both >= changes * 255) & (mean <= lightest)] = 255
    if not dotted.any():
        return grey, False
    joined = closed(dotted, 2 * side, side)
    grounds = opened(joined, round(_WORD[0] * point), round(_WORD[1] * point))
    if not grounds.any():
        return grey, False
    soft = cv2.GaussianBlur(grey, (0, 0), _SOFT * point)
    return np.where(grown(grounds, side // 2, side // 2) > 0, soft, grey).astype(np.uint8), True


def _is_bilevel(grey: Pixels) -> bool:
    some = grey[::_SAMPLE]
    between = np.count_nonzero((some > _BLACK) & (some < _WHITE))
    return bool(between < _BETWEEN * some.size)
