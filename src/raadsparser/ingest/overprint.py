"""Stamps in grey, or on a grey scan: lifted off the print below, which is darker.

A stamp's strokes are broad, lighter than print, and form something taller than a line of text.
Print under them stays the darker of the two: ink laid over ink.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.colour import overprinted
from raadsparser.ingest.morphology import closed, grown, opened, outer_boxes, resized
from raadsparser.ingest.turn import Pixels

_COARSE = 2  # pixels of the page for one of the map of greys, each way
_GREYS = (55, 205)  # of ink that is neither print nor paper, on a flattened page
_BROAD = 1.2  # points; strokes that are narrower are print and its soft edges
_LEAST = 0.0006  # share of the page that such strokes take where there is a stamp
_SMALLEST, _LARGEST = (40.0, 30.0), (320.0, 220.0)  # points across and down of a stamp
_RULES = (40.0, 20.0)  # points; so long a level, an upright stroke of what is larger is a rule
_APART = 16.0  # points between the strokes of one stamp, at most
_ACROSS = 4.5  # points; print that crosses a stroke is narrower
_FULL = 0.75  # of the rows of a stamp that has a frame, or stands askew, have ink
_REACH = 1.2  # points around a stroke in which it fades
_NEAR = 12.0  # points around a place from which the strokes there have their grey
# Of the stamp's grey there: under the first there is print below it, from the second none.
_PRINT, _BARE = 0.45, 0.65
_DARKER = 0.65  # of the stamp's usual grey, under which strokes are print nearby
# By what a stamp is lighter than print, of which so many in a hundred pixels are the darkest.
_LIGHTER, _APART_FROM_PRINT, _DARKEST = 1.2, 20, 15
_PAPER = 255

Greys = NDArray[np.float32]


def lifted(page: Pixels, dpi: float) -> Pixels:
    """The flattened page without its grey stamps; the page itself where there is none."""
    height, width = (side // _COARSE for side in page.shape)
    if not (height and width):
        return page
    small = resized(page[: height * _COARSE, : width * _COARSE], width, height)
    point = dpi / 72 / _COARSE
    broad = _broad_greys(small, point)
    if np.count_nonzero(broad) < _LEAST * broad.size:
        return page
    broad = _without_frames(broad, point)
    print_grey = float(np.percentile(small[small < _GREYS[1]], _DARKEST))
    done = page
    for place in _clusters(broad, point):
        if (
            _too_large(broad[place], point)
            or _in_rows(broad[place])
            or not any(True for _ in overprinted(_joined(broad[place], point), point))
        ):
            continue
        if np.median(small[place][broad[place] > 0]) < _LIGHTER * print_grey + _APART_FROM_PRINT:
            continue  # print itself is grey, as on a blurred scan
        if done is page:
            done = page.copy()
        rows, columns = (slice(_COARSE * a.start, _COARSE * a.stop) for a in place)
        _lift(done[rows, columns], small[place], _alike(small[place], broad[place]), point)
    return done


def _broad_greys(small: Pixels, point: float) -> Pixels:
    """255 where greys fill more than the width of a stroke of print."""
    import cv2

    side = max(2, round(_BROAD * point)) | 1
    return opened(np.asarray(cv2.inRange(small, *_GREYS), dtype=np.uint8), side, side)


def _clusters(broad: Pixels, point: float) -> list[tuple[slice, slice]]:
    """The rows and columns of strokes that lie near one another and are more than a word."""
    reach = max(1, round(_APART * point))
    low = (_SMALLEST[1] + _APART) * point
    return [
        (slice(y, y + h), slice(x, x + w))
        for x, y, w, h in outer_boxes(grown(broad, reach, reach))
        if w >= _SMALLEST[0] * point and h >= low
    ]


def _too_large(part: Pixels, point: float) -> bool:
    height, width = part.shape
    return bool(width > _LARGEST[0] * point or height > _LARGEST[1] * point)


def _in_rows(part: Pixels) -> bool:
    """Whether strokes stand in level rows with white between, as labels set in grey do."""
    inked = np.flatnonzero(part.any(axis=1))
    return bool(len(inked) < _FULL * (inked[-1] - inked[0] + 1))


def _without_frames(broad: Pixels, point: float) -> Pixels:
    """The strokes less the grey rules of tables, which are larger than stamps."""
    loose = broad
    for place in _clusters(broad, point):
        part = broad[place]
        if _too_large(part, point):
            wide, high = (max(2, round(side * point)) for side in _RULES)
            rules = opened(part, wide, 1) | opened(part, 1, high)
            loose = loose.copy() if loose is broad else loose
            loose[place] &= ~grown(rules, 3, 3)
    return loose


def _joined(broad: Pixels, point: float) -> Pixels:
    """The strokes, whole where print crosses them."""
    across = max(1, round(_ACROSS * point))
    return closed(broad, across, across)


def _alike(small: Pixels, broad: Pixels) -> Pixels:
    """The strokes less those that are far darker than most."""
    usual = float(np.median(small[broad > 0]))
    return np.where(small >= _DARKER * usual, broad, 0).astype(np.uint8)


def _lift(part: Pixels, small: Pixels, broad: Pixels, point: float) -> None:
    """Make what has the stamp's grey as light as paper, in place."""
    reach = max(1, round(_REACH * point)) * 2 + 1
    height, width = part.shape
    strokes = resized(grown(_joined(broad, point), reach, reach), width, height) > 127
    level = resized(_level(small, broad, point), width, height)[strokes]
    grey = part[strokes]
    share = grey / np.maximum(level, 1).astype(np.float32)
    curve = np.clip((share - _PRINT) / (_BARE - _PRINT), 0, 1) * _PAPER
    part[strokes] = np.maximum(grey, curve.astype(np.uint8))


def _level(small: Pixels, broad: Pixels, point: float) -> Pixels:
    """The usual grey of the strokes around each place: ink is uneven, and stamps overlap."""
    import cv2

    side = max(3, round(_NEAR * point)) | 1
    weight = (broad > 0).astype(np.float32)
    total = cv2.blur(small * weight, (side, side))
    return np.asarray(total / np.maximum(cv2.blur(weight, (side, side)), 1e-3), dtype=np.uint8)
