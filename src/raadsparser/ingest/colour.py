"""Colour pages to grey, without what was stamped, signed or drawn over the text in colour.

A stamp and a signature are larger than any line of text and mostly paper inside; black print
under them has no colour of its own. Coloured print, rules and grounds stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from raadsparser.ingest.morphology import closed, components, grown, opened, resized
from raadsparser.ingest.turn import Pixels

_COLOURED = 40  # levels between the strongest and the weakest colour, more than the paper has
_LEAST, _MOST = 0.0004, 0.2  # share of the page that is coloured: none, or coloured paper
_SAMPLE = 4  # one pixel in so many, each way, tells whether a page has colour
_COARSE = 2  # pixels of the page for one of the map of colours, each way
_TALLER = 23.0  # points; lines of text and their headings are lower
_RULE = 40.0  # points; straight strokes so long are rules
_SPARSE = 0.5  # share of its box that a ground fills and a stamp does not
_REACH = 1.0  # points around a stroke that are tinged
_LIGHTEST = 0.9  # of the usual strength of overprint, above which there is no print under it
_PAPER = 255


def to_grey(colours: Pixels, dpi: float) -> Pixels:
    """Grey pixels of an RGB page; those of overprint are white."""
    import cv2

    grey = np.asarray(cv2.cvtColor(colours, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    step = slice(None, None, _SAMPLE)
    sample, _ = _chroma(np.ascontiguousarray(colours[step, step]))
    paper = int(np.median(sample))
    if not _LEAST < float((sample > paper + _COLOURED).mean()) < _MOST:
        return grey
    chroma, strongest = _chroma(colours)
    mask = _mask(chroma, paper + _COLOURED)
    height, width = mask.shape
    small = np.where(resized(mask, width // _COARSE, height // _COARSE) > 60, 255, 0)
    for x, y, region in _overprinted(small.astype(np.uint8), dpi / 72 / _COARSE):
        rows = slice(_COARSE * y, min(height, _COARSE * (y + region.shape[0])))
        columns = slice(_COARSE * x, min(width, _COARSE * (x + region.shape[1])))
        shape = grey[rows, columns].shape
        inked = mask[rows, columns] & _mask(resized(region, shape[1], shape[0]), 127)
        if inked.any():
            _lift(grey[rows, columns], strongest[rows, columns], inked, dpi)
    return grey


def _lift(grey: Pixels, strongest: Pixels, inked: Pixels, dpi: float) -> None:
    """Make overprint as light as paper, in place; what is printed under it stays dark."""
    usual = float(np.median(strongest[inked > 0]))
    reach = max(1, round(_REACH * dpi / 72))
    tinged = grown(inked, 2 * reach + 1, 2 * reach + 1) > 0
    lifted = np.clip(strongest * (_PAPER / max(_LIGHTEST * usual, 1.0)), 0, _PAPER)
    grey[tinged] = np.maximum(grey, lifted.astype(np.uint8))[tinged]


def _chroma(colours: Pixels) -> tuple[Pixels, Pixels]:
    """By how much the strongest colour passes the weakest, and the strongest."""
    import cv2

    red, green, blue = cv2.split(colours)
    strongest = cv2.max(cv2.max(red, green), blue)
    weakest = cv2.min(cv2.min(red, green), blue)
    chroma = np.asarray(cv2.subtract(strongest, weakest), dtype=np.uint8)
    return chroma, np.asarray(strongest, dtype=np.uint8)


def _mask(values: Pixels, level: int) -> Pixels:
    return np.where(values > level, 255, 0).astype(np.uint8)


def _overprinted(mask: Pixels, point: float) -> Iterator[tuple[int, int, Pixels]]:
    """Where stamps, signatures and strokes of a pen are: left, top, and what they enclose.

    `point` is the pixels a point.
    """
    import cv2

    long, thin = max(2, round(_RULE * point)), max(1, round(point))
    rules = opened(mask, long, 1) | opened(mask, 1, long)
    loose = mask & ~grown(rules, 2 * thin + 1, 2 * thin + 1)
    labels, stats = components(closed(loose, 2 * thin + 1, 2 * thin + 1))
    for number, (x, y, w, h, area) in enumerate(stats, 1):
        if h < _TALLER * point or w < _TALLER * point / 2 or area > _SPARSE * w * h:
            continue
        own = (labels[y : y + h, x : x + w] == number).astype(np.uint8)
        contours, _ = cv2.findContours(own, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        region = np.zeros((h, w), dtype=np.uint8)
        cv2.fillConvexPoly(region, cv2.convexHull(np.concatenate(contours)), 255)
        yield int(x), int(y), region
