"""Colour pages to grey, without what was stamped, signed or drawn over the text in colour.

A stamp and a signature are larger than any line of text and mostly paper inside; black print
under them has no colour of its own. Coloured print, rules and grounds stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from raadsparser.ingest.pixels.morphology import closed, components, grown, opened, resized
from raadsparser.ingest.pixels.turn import Pixels

# Levels between the strongest and the weakest colour, more than the paper has: a worn stamp has
# few. Where grounds have as many, the stronger colours are taken.
_COLOURED = (20, 40)
_LEAST, _MOST = 0.0004, 0.2  # share of the page that is coloured: none, or coloured paper
_SAMPLE = 4  # one pixel in so many, each way, tells whether a page has colour
_COARSE = 2  # pixels of the page for one of the map of colours, each way
_TALLER = 23.0  # points; lines of text and their headings are lower
# Points; straight strokes so wide, or so high, are rules: the frame of a stamp is smaller. In
# what is larger than a stamp all straight strokes are.
_RULES = ((190.0, 100.0), (40.0, 40.0))
_STAMP = (300.0, 200.0)
_SPARSE = 0.5  # share of its box that a ground fills and a stamp does not
# Points; what is so broad each way is a ground, with the letters on it so near to one another.
_SOLID, _LETTERS = 8.0, (32.0, 12.0)
_STRAIGHT, _STROKES = 24.0, 0.85  # points of a rule at least; share of a piece that rules are
_GAP = 10.0  # points that a frame may lack at one place
# Points around a place, and the share of them (of 255) that is ink on a bar and not in a stamp.
_AROUND, _DENSE = 12.0, 155
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
    levels = (paper + least for least in _COLOURED)
    level = next((n for n in levels if _LEAST < float((sample > n).mean()) < _MOST), None)
    if level is None:
        return grey
    chroma, strongest = _chroma(colours)
    mask = _mask(chroma, level)
    height, width = mask.shape
    small = np.where(resized(mask, width // _COARSE, height // _COARSE) > 60, 255, 0)
    for x, y, region in overprinted(small.astype(np.uint8), dpi / 72 / _COARSE):
        rows = slice(_COARSE * y, min(height, _COARSE * (y + region.shape[0])))
        columns = slice(_COARSE * x, min(width, _COARSE * (x + region.shape[1])))
        shape = grey[rows, columns].shape
        inked = mask[rows, columns] & _mask(resized(region, shape[1], shape[0]), 127)
        if inked.any():
            inked = _of_one_colour(colours[rows, columns], inked)
            _lift(grey[rows, columns], strongest[rows, columns], inked, dpi)
    return grey


def _of_one_colour(colours: Pixels, inked: Pixels) -> Pixels:
    """The ink of the commonest colour: red, green or blue; print of another one stays."""
    strongest = np.argmax(colours, axis=2).astype(np.uint8)
    common = int(np.bincount(strongest[inked > 0], minlength=3).argmax())
    return np.where(strongest == common, inked, 0).astype(np.uint8)


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


def overprinted(mask: Pixels, point: float) -> Iterator[tuple[int, int, Pixels]]:
    """Where stamps, signatures and strokes of a pen are: left, top, and what they enclose.

    `point` is the pixels a point. A level stamp has a frame as straight as short rules; what
    is larger than a stamp is looked at again without those.
    """
    import cv2

    thin = max(1, round(point))
    grounds = _grounds(mask, point)
    mask = mask & ~grounds
    beside = grown(grounds, 4 * thin + 1, 4 * thin + 1)
    for wide, high in _RULES:
        loose = _without_rules(mask, max(2, round(wide * point)), max(2, round(high * point)), thin)
        labels, stats = components(closed(loose, 2 * thin + 1, 2 * thin + 1))
        large = np.zeros_like(mask)
        for number, (x, y, w, h, area) in enumerate(stats, 1):
            if h < _TALLER * point or w < _TALLER * point / 2 or area > _SPARSE * w * h:
                continue
            own = np.where(labels[y : y + h, x : x + w] == number, 255, 0).astype(np.uint8)
            if (w > _STAMP[0] * point or h > _STAMP[1] * point) and (wide, high) != _RULES[-1]:
                large[y : y + h, x : x + w] |= own
                continue
            ends = (own & beside[y : y + h, x : x + w]).any()
            if ends and _is_of_rules(own, point) and not _is_ring(own, point):
                continue  # a table's rules that end at a ground
            contours, _ = cv2.findContours(own, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
            hull = cv2.convexHull(np.concatenate(contours))
            region = np.zeros((h, w), dtype=np.uint8)
            cv2.fillConvexPoly(region, hull, 255)
            yield int(x), int(y), region & ~grounds[y : y + h, x : x + w]
        if not large.any():
            return
        mask = mask & large


def _is_of_rules(piece: Pixels, point: float) -> bool:
    """Whether a piece is nothing but level and upright strokes."""
    side = round(_STRAIGHT * point)
    rules = opened(piece, side, 1) | opened(piece, 1, side)
    return bool(np.count_nonzero(grown(rules, 3, 3) & piece) >= _STROKES * np.count_nonzero(piece))


def _is_ring(piece: Pixels, point: float) -> bool:
    """Whether strokes go round most of their box, but for a gap here and there."""
    import cv2

    side = round(_GAP * point) | 1
    framed = np.pad(piece, side)
    contours, _ = cv2.findContours(
        closed(framed, side, side), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE
    )
    return sum(cv2.contourArea(contour) for contour in contours) > _SPARSE * piece.size


def _grounds(mask: Pixels, point: float) -> Pixels:
    """The filled areas: between the letters in a coloured column the ink is as sparse as that
    of a stamp."""
    side = max(3, round(_SOLID * point))
    solid = opened(mask, side, side)
    if not solid.any():
        return solid
    solid |= _ends_of_bars(mask, solid, point)
    across, down = (round(reach * point) for reach in _LETTERS)
    edge = 2 * max(1, round(point)) + 1
    whole = _without_letters(solid, closed(solid, across, down), point)
    return grown(whole, edge, edge)


def _without_letters(solid: Pixels, areas: Pixels, point: float) -> Pixels:
    """The areas less those of bold letters, which are as solid as grounds but not as long."""
    side = round(_STRAIGHT * point)
    bars = opened(solid, side, 1) | opened(solid, 1, side)
    labels, stats = components(areas)
    kept = np.zeros(len(stats) + 1, dtype=np.uint8)
    kept[np.unique(labels[bars > 0])] = 255
    kept[0] = 0
    return np.asarray(kept[labels], dtype=np.uint8)


def _ends_of_bars(mask: Pixels, solid: Pixels, point: float) -> Pixels:
    """The ink around the label on a bar: where a page lies askew nothing solid is left of it.

    It is dense and goes on in what is solid; a stamp is nearly as dense, and stands alone.
    """
    import cv2

    side, reach = max(3, round(_SOLID * point)), max(3, round(_AROUND * point))
    dense = _mask(np.asarray(cv2.blur(mask, (reach, reach)), dtype=np.uint8), _DENSE)
    # The corners of a bar have as much white around them as ink.
    spread = grown(opened(dense, side, side), reach | 1, reach | 1) & mask
    labels, stats = components(spread | solid)
    whole = np.zeros(len(stats) + 1, dtype=np.uint8)
    whole[np.unique(labels[solid > 0])] = 255
    whole[0] = 0
    return np.asarray(whole[labels], dtype=np.uint8)


def _without_rules(mask: Pixels, wide: int, high: int, thin: int) -> Pixels:
    """The coloured ink less rules so long (pixels); what crosses one stays in one piece."""
    edge = 2 * thin + 1
    level = grown(opened(mask, wide, 1), edge, edge)
    upright = grown(opened(mask, 1, high), edge, edge)
    loose = mask & ~(level | upright)
    across = (closed(loose, 1, edge + 4) & level) | (closed(loose, edge + 4, 1) & upright)
    return np.asarray(loose | (across & mask), dtype=np.uint8)
