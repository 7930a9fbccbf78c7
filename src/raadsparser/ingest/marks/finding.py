"""Tick boxes of a scanned page: small squares and circles, and how much ink is in them.

Tesseract's Dutch model has no box and no bullet in its alphabet, so they must be found in the
pixels: squares (`squares`, `lookalikes`), rings (`rings`), filled squares, and brackets
(`brackets`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raadsparser.ingest.marks.boxes import SIZES, box_of, overlaps_any
from raadsparser.ingest.marks.brackets import find_brackets
from raadsparser.ingest.marks.lookalikes import of_one_form
from raadsparser.ingest.marks.rings import find_rings, hairline_rings
from raadsparser.ingest.marks.squares import find_squares
from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box

_SOLID = 0.88
_SQUARE, _RING = 0.18, 0.3  # share of a box that its border takes; a ring has that in its corners
_FULL = 0.95  # share of each column of a filled box that is ink
_FILLED = (0.65, 1.2)  # widths of a filled box, of an empty one of its form
_EDGE = 0.2  # share of its height that an edge is, which may be blurred
_TOUCHED = 0.25  # share of its width that a rule takes at most


@dataclass(frozen=True, slots=True)
class Mark:
    """A box outline in pixels, the dark share of its inside, and the ink to take out with it."""

    box: Box
    ink: float
    erase: Box


def find_marks(ink: Pixels, pieces: Pieces) -> list[Mark]:
    """The tick boxes of a binary page (ink 255), its rules still in."""
    filled = _solids(pieces)
    squares = of_one_form(find_squares(ink, pieces), filled, ink, pieces)
    rounds = [box for box in find_rings(pieces) if not overlaps_any(box, squares)]
    solid = [box for box in filled if not overlaps_any(box, squares + rounds)]
    solid += [box for box in _filled_beside(ink, squares) if not overlaps_any(box, solid)]
    marks = [Mark(box, _inside(ink, box, _SQUARE), _reach(box, pieces)) for box in squares]
    marks += _rings(rounds, ink, pieces)
    typed = [each for each in find_brackets(pieces) if not overlaps_any(each[0], squares + rounds)]
    marks += [Mark(box, float(ticked), box) for box, ticked in typed]
    return marks + [Mark(box, 1.0, box) for box in solid]


def find_hairline_rings(ink: Pixels, pieces: Pieces) -> list[Mark]:
    """Radio buttons on a page whose ink has what is lighter than letters."""
    return _rings(hairline_rings(pieces), ink, pieces)


def _rings(boxes: list[Box], ink: Pixels, pieces: Pieces) -> list[Mark]:
    return [Mark(box, _inside(ink, box, _RING), _reach(box, pieces)) for box in boxes]


def _solids(pieces: Pieces) -> list[Box]:
    """Filled squares as large as a tick box."""
    width, height = pieces.width, pieces.height
    low = max(SIZES[0] * pieces.point, 1.15 * pieces.glyph)
    sized = (np.minimum(width, height) >= low) & (height <= 14 * pieces.point)
    square = np.maximum(width, height) <= 1.2 * np.minimum(width, height)
    solid = pieces.area >= _SOLID * width * height
    return [box_of(pieces, int(index)) for index in np.nonzero(sized & square & solid)[0]]


def _filled_beside(ink: Pixels, squares: list[Box]) -> list[Box]:
    """Filled boxes on the lines of empty ones: they may be smaller, or have grown together with
    the rule of their cell."""
    found: list[Box] = []
    for box in squares:
        x0, y0, x1, y1 = box
        edge = round(_EDGE * (y1 - y0))
        full = (ink[y0 + edge : y1 - edge] > 0).mean(axis=0) >= _FULL
        ends = np.flatnonzero(np.diff(np.concatenate(([0], full.astype(np.int8), [0]))))
        for left, right in zip(ends[::2].tolist(), ends[1::2].tolist(), strict=True):
            other = (left, y0, right, y1)
            wide = _FILLED[0] * (x1 - x0) <= right - left <= _FILLED[1] * (x1 - x0)
            if wide and _ends_at(ink, other, edge) and not overlaps_any(other, [*squares, *found]):
                found.append(other)
    return found


def _ends_at(ink: Pixels, box: Box, edge: int) -> bool:
    """Whether paper is above and below a filled box, but for a rule that it touches; there a bar
    or a picture has more ink."""
    x0, y0, x1, y1 = box
    strips = ink[max(0, y0 - edge) : y0, x0:x1], ink[y1 : y1 + edge, x0:x1]
    return all(strip.size and (strip > 0).mean(axis=1).min() <= _TOUCHED for strip in strips)


def _inside(ink: Pixels, box: Box, border: float) -> float:
    """The dark share of a box, its border, of so much of its size, left out; that of a narrow
    frame is as thick as that of a square as high."""
    x0, y0, x1, y1 = box
    inset = max(2, round(border * (x1 - x0 + y1 - y0) / 2))
    inside = ink[y0 + inset : y1 - inset, x0 + inset : x1 - inset]
    return float((inside > 0).mean()) if inside.size else 0.0


def _reach(box: Box, pieces: Pieces) -> Box:
    """The box with the cross or check that was drawn over its border."""
    x0, y0, x1, y1 = box
    size = max(x1 - x0, y1 - y0)
    labels = np.unique(pieces.labels[y0:y1, x0:x1])
    reach = [x0, y0, x1, y1]
    for label in labels[labels > 0]:
        px0, py0, px1, py1 = box_of(pieces, int(label) - 1)
        if max(px1 - px0, py1 - py0) <= 2.2 * size:
            reach = [
                min(reach[0], px0),
                min(reach[1], py0),
                max(reach[2], px1),
                max(reach[3], py1),
            ]
    return (reach[0], reach[1], reach[2], reach[3])
