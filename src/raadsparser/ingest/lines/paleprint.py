"""Print far paler than the rest of its page: small captions in light grey beside black text.

One threshold for a page lies between its black and its paper, and thin strokes of a light grey
lie above that. They are ink where they are hardly anything darker, are as small as letters and
stand in a line, and are plainly darker than the paper.
"""

from __future__ import annotations

import numpy as np

from raadsparser.ingest.pixels.morphology import components, grown
from raadsparser.ingest.pixels.turn import Pixels

_PALE, _PLAIN = 215, 190  # greys of a flattened page: strokes are darker than this, at their heart
_MOST = 0.4  # share of a stroke that is dark enough for ink: of black print it is more
_LEAST = 0.00004  # share of the page that such strokes take where there are any
_LOW, _HIGH = 2.0, 16.0  # points; heights of letters
_SOFT = 1.0  # points around darker ink that its soft edges reach
_GAP = 3.0  # points between letters of a line at most
_FEWEST = 4  # letters of a line
_WIDER = 4.0  # times as wide as high: letters that touch


def with_pale(ink: Pixels, page: Pixels, dpi: float) -> Pixels:
    """The ink of a flattened page with its pale print; the same ink where there is none."""
    import cv2

    point = dpi / 72
    side = 2 * round(_SOFT * point) + 1
    pale = np.asarray(cv2.threshold(page, _PALE, 255, cv2.THRESH_BINARY_INV)[1], dtype=np.uint8)
    loose = cv2.bitwise_and(pale, cv2.bitwise_not(grown(ink, side, side)))
    if cv2.countNonZero(loose) < _LEAST * loose.size:
        return ink
    left, top, width, height = cv2.boundingRect(loose)
    place = slice(top, top + height), slice(left, left + width)
    letters = _letters(pale[place], ink[place], page[place], point)
    letters = _in_lines(letters, point)
    if not letters.any():
        return ink
    whole = ink.copy()
    whole[place] |= letters
    return whole


def _letters(pale: Pixels, ink: Pixels, page: Pixels, point: float) -> Pixels:
    """255 where pale pieces are of a letter's size, have little darker ink and a plain heart."""
    labels, stats = components(pale)
    wide, high = stats[:, 2], stats[:, 3]
    kept = np.zeros(len(stats) + 1, dtype=bool)
    kept[1:] = (high >= _LOW * point) & (high <= _HIGH * point) & (wide <= _WIDER * high)
    inked = np.bincount(labels[ink > 0], minlength=len(kept))[1:]
    kept[1:] &= inked < _MOST * stats[:, 4]
    hearted = np.zeros_like(kept)
    hearted[labels[page < _PLAIN]] = True
    return np.where((kept & hearted)[labels], 255, 0).astype(np.uint8)


def _in_lines(letters: Pixels, point: float) -> Pixels:
    """The letters that stand beside several others, with what is near them."""
    if not letters.any():
        return letters
    runs, _ = components(grown(letters, 2 * round(_GAP * point / 2) + 1, 1))
    pieces, stats = components(letters)
    run_of = np.zeros(len(stats) + 1, dtype=np.int64)
    run_of[pieces[letters > 0]] = runs[letters > 0]
    many = np.bincount(run_of[1:]) >= _FEWEST
    many[0] = False
    return np.where(many[run_of][pieces], 255, 0).astype(np.uint8)
