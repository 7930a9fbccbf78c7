"""Stamps in grey, or on a grey scan: lifted off the print below, which is darker.

A stamp's strokes are broad, lighter than print, and form something taller than a line of text.
Print under them stays the darker of the two: ink laid over ink.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.cleanup.colour import overprinted
from raadsparser.ingest.pixels.morphology import (
    closed,
    components,
    grown,
    opened,
    outer_boxes,
    resized,
)
from raadsparser.ingest.pixels.turn import Pixels

_COARSE = 2  # pixels of the page for one of the map of greys, each way
_GREYS = (55, 205)  # of ink that is neither print nor paper, on a flattened page
_BROAD = 1.2  # points; strokes that are narrower are print and its soft edges
_LEAST = 0.0006  # share of the page that such strokes take where there is a stamp
_SMALLEST, _LARGEST = (40.0, 30.0), (320.0, 220.0)  # points across and down of a stamp
_RULES = (40.0, 20.0)  # points; so long a level, an upright stroke of what is larger is a rule
_APART = 16.0  # points between the strokes of one stamp, at most
_ACROSS = 4.5  # points; print that crosses a stroke is narrower
_BRIDGED, _BORDER = 60.0, 4.0  # points of a frame that a word may hide, and of its breadth at most
_TALL, _LONG = 24.0, 40.0  # points; no letter is as tall, nor has a level stroke as long
_REACHING, _FULLEST = 0.25, 90  # share of a full row, that so many in a hundred have no more than
_FULL = 0.75  # of the rows of a stamp that has a frame, or stands askew, have ink
_REACH = 1.2  # points around a stroke in which it fades
# Points around a place from which the strokes there have their grey; share of it with none.
_NEAR, _NONE = 12.0, 1e-3
# Between the grey of print and of paper: half of an edge is darker than this share of the way.
# Greys so near to it are told apart by degrees.
_HALF, _SOFT = 0.5, 0.1
_DARKER = 0.65  # of the stamp's usual grey, under which strokes are print nearby
# By what a stamp is lighter than print, of which so many in a hundred pixels are the darkest.
_LIGHTER, _APART_FROM_PRINT, _DARKEST = 1.2, 20, 15
_SPECK = 3.5  # points; what is smaller each way is a soft edge of print, not a stroke of a stamp
_SOLID = 9.0  # points; what is so broad each way is no stroke
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
    print_grey = float(np.percentile(small[small < _GREYS[1]], _DARKEST))
    found = _without_frames(_strokes(small, print_grey, point), point)
    done = page
    for place in _clusters(found, point):
        if _too_large(found[place], point):
            continue
        stamp = broad[place] & _hull(found[place])
        if not stamp.any() or _in_rows(stamp, point) or not _is_large(stamp, point):
            continue
        if done is page:
            done = page.copy()
        rows, columns = (slice(_COARSE * a.start, _COARSE * a.stop) for a in place)
        stamp = _alike(small[place], stamp & _near(found[place], point))
        _lift(done[rows, columns], small[place], stamp, point, print_grey / _PAPER)
    return done


def _broad_greys(small: Pixels, point: float, darkest: float = _GREYS[0]) -> Pixels:
    """255 where greys fill more than the width of a stroke of print."""
    import cv2

    side = max(2, round(_BROAD * point)) | 1
    greys = cv2.inRange(small, darkest, _GREYS[1])
    return opened(np.asarray(greys, dtype=np.uint8), side, side)


def _strokes(small: Pixels, print_grey: float, point: float) -> Pixels:
    """255 where greys that are lighter than print fill a stroke as long as one of a stamp.

    Print may itself be grey, as on a blurred scan, and headings are as broad as stamps. A solid
    shape is a logo: it would make one of the grey lines beside it.
    """
    greys = _broad_greys(small, point, _LIGHTER * print_grey + _APART_FROM_PRINT)
    labels, stats = components(greys)
    kept = np.zeros(len(stats) + 1, dtype=np.uint8)
    kept[1:] = np.where(np.maximum(stats[:, 2], stats[:, 3]) >= _SPECK * point, 255, 0)
    side = round(_SOLID * point)
    kept[labels[opened(greys, side, side) > 0]] = 0
    return np.asarray(kept[labels], dtype=np.uint8)


def _hull(strokes: Pixels) -> Pixels:
    """All between the strokes of a stamp, and their edges."""
    import cv2

    contours, _ = cv2.findContours(strokes, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    inside = np.zeros_like(strokes)
    cv2.fillConvexPoly(inside, cv2.convexHull(np.concatenate(contours)), 255)
    return grown(inside, 3, 3)


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


def _is_large(stamp: Pixels, point: float) -> bool:
    """Whether there is a stroke taller than print, as a frame is, or strokes that touch.

    Letters that were joined may look as filled as a ground, and part the frame.
    """
    return any(any(True for _ in overprinted(s, point)) for s in (_joined(stamp, point), stamp))


def _in_rows(part: Pixels, point: float) -> bool:
    """Whether strokes stand in level rows with white between, as labels set in grey do: white but
    for a few letters that reach below the line, and without a frame around them."""
    _, stats = components(part)
    tall = len(stats) and stats[:, 3].max() >= _TALL * point
    if tall or opened(part, round(_LONG * point), 1).any():
        return False
    counts = np.count_nonzero(part, axis=1)
    inked = np.flatnonzero(counts > _REACHING * np.percentile(counts[counts > 0], _FULLEST))
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


def _near(found: Pixels, point: float) -> Pixels:
    """What lies as near to a stroke as its uneven edges do: soft print elsewhere is as broad."""
    side = 2 * round(_SPECK * point) + 1
    return grown(found, side, side)


def _alike(small: Pixels, broad: Pixels) -> Pixels:
    """The strokes less those that are far darker than most."""
    usual = float(np.median(small[broad > 0]))
    return np.where(small >= _DARKER * usual, broad, 0).astype(np.uint8)


def _along(stamp: Pixels, point: float) -> Pixels:
    """The strokes with those of the frame whole where a line of print runs along them."""
    import cv2

    turn = cv2.minAreaRect(cv2.findNonZero(stamp))[2]
    reach = round(_BRIDGED * point / 2)
    whole = stamp
    for degrees in (turn, turn + 90):
        dx = round(reach * np.cos(np.radians(degrees)))
        dy = round(reach * np.sin(np.radians(degrees)))
        stroke = np.zeros((2 * reach + 1, 2 * reach + 1), dtype=np.uint8)
        cv2.line(stroke, (reach - dx, reach - dy), (reach + dx, reach + dy), 1)
        whole = whole | np.asarray(cv2.morphologyEx(stamp, cv2.MORPH_CLOSE, stroke), np.uint8)
    border = 2 * round(_BORDER * point) + 1
    inside = _hull(stamp)
    within = cv2.erode(np.pad(inside, 1), np.ones((border, border), np.uint8))[1:-1, 1:-1]
    return np.where((inside > 0) & (within == 0), whole, stamp).astype(np.uint8)


def _lift(part: Pixels, small: Pixels, stamp: Pixels, point: float, print_share: float) -> None:
    """Make what has the stamp's grey as light as paper, in place.

    Two inks let through the product of what each lets through: a share of the stamp's grey is
    what the print alone would be of the paper's, `print_share` where it is darkest.
    """
    reach = max(1, round(_REACH * point)) * 2 + 1
    height, width = part.shape
    whole = _joined(_along(stamp, point), point)
    strokes = resized(grown(whole, reach, reach), width, height) > 127
    level = resized(_level(small, stamp, point), width, height)[strokes]
    grey = part[strokes]
    share = grey / np.maximum(level, 1).astype(np.float32)
    darkest = print_share + _HALF * (1 - print_share) - _SOFT
    curve = np.clip((share - darkest) / (2 * _SOFT), 0, 1) * _PAPER
    part[strokes] = np.maximum(grey, curve.astype(np.uint8))


def _level(small: Pixels, stamp: Pixels, point: float) -> Pixels:
    """The usual grey of the strokes around each place: ink is uneven, and stamps overlap."""
    import cv2

    side = max(3, round(_NEAR * point)) | 1
    weight = (stamp > 0).astype(np.float32)
    total, near = cv2.blur(small * weight, (side, side)), cv2.blur(weight, (side, side))
    usual = float(np.median(small[stamp > 0]))
    level = np.where(near > _NONE, total / np.maximum(near, _NONE), usual)
    return np.asarray(level, dtype=np.uint8)
