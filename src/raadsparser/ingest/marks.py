"""Tick boxes of a scanned page: small squares and circles, and how much ink is in them.

Tesseract's Dutch model has no box and no bullet in its alphabet, so they must be found in the
pixels: squares (`squares`, `lookalikes`), circles by their even roundness, filled squares, and
brackets (`brackets`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raadsparser.ingest.boxes import CLEAR, SIZES, box_of, overlaps_any, stands_free
from raadsparser.ingest.brackets import find_brackets
from raadsparser.ingest.ink import Pieces
from raadsparser.ingest.lookalikes import of_one_form
from raadsparser.ingest.rules import Box
from raadsparser.ingest.squares import find_squares
from raadsparser.ingest.turn import Pixels

_ROUND = 0.07  # spread of a circle's radius, as a share of it
_CIRCLE_TALLER = 1.3
_HOLLOW = 0.62  # share of its square that a ring's ink fills at most
_BESIDE = 0.25  # free space beside a ring, of its size: letters of one word stand closer
_ALIKE = 2  # pixels by which the rings of one form differ in size and place
_SOLID = 0.88
_STROKE, _HAIRLINE = 0.13, 0.21  # share of a ring that its stroke takes; blurred, where light


@dataclass(frozen=True, slots=True)
class Mark:
    """A box outline in pixels, the dark share of its inside, and the ink to take out with it."""

    box: Box
    ink: float
    erase: Box


def find_marks(ink: Pixels, pieces: Pieces) -> list[Mark]:
    """The tick boxes of a binary page (ink 255), its rules still in."""
    squares = of_one_form(find_squares(ink, pieces), ink, pieces)
    rounds = [box for box in _circles(pieces) if not overlaps_any(box, squares)]
    solid = [box for box in _solids(pieces) if not overlaps_any(box, squares + rounds)]
    marks = [Mark(box, _inside(ink, box), _reach(box, pieces)) for box in squares + rounds]
    typed = [each for each in find_brackets(pieces) if not overlaps_any(each[0], squares + rounds)]
    marks += [Mark(box, float(ticked), box) for box, ticked in typed]
    return marks + [Mark(box, 1.0, box) for box in solid]


def find_hairline_rings(ink: Pixels, pieces: Pieces) -> list[Mark]:
    """Radio buttons on a page whose ink has what is lighter than letters."""
    rounds = _of_one_form(pieces, _HAIRLINE)
    return [Mark(box, _inside(ink, box), _reach(box, pieces)) for box in rounds]


def _circles(pieces: Pieces) -> list[Box]:
    """Rings: radio buttons, but no letter o."""
    alone = [
        box
        for index in _round_pieces(pieces)
        if _is_ring(pieces, index, _STROKE)
        and stands_free(pieces, box := box_of(pieces, index), CLEAR)
    ]
    return [*alone, *(box for box in _of_one_form(pieces, _STROKE) if box not in alone)]


def _of_one_form(pieces: Pieces, stroke: float) -> list[Box]:
    """Two or more round pieces of one size, one at least of them empty; they may be near their
    words, and filled."""
    near = _round_pieces(pieces)
    rings = [box_of(pieces, index) for index in near if _is_ring(pieces, index, stroke)]
    boxes = [box_of(pieces, index) for index in near]
    form = [box for box in boxes if any(_is_alike(box, ring) for ring in rings)]
    return form if len(form) > 1 else []


def _is_ring(pieces: Pieces, index: int, stroke: float) -> bool:
    return _is_hollow(pieces, index) and _is_thin(pieces, index, stroke)


def _round_pieces(pieces: Pieces) -> list[int]:
    """Round pieces as large as a tick box, with no letter right beside them."""
    low = max(SIZES[0] * pieces.point, _CIRCLE_TALLER * pieces.glyph)
    width, height = pieces.width, pieces.height
    near_square = np.maximum(width, height) <= 1.08 * np.minimum(width, height) + 1
    sized = (np.minimum(width, height) >= low) & (height <= SIZES[1] * pieces.point)
    found = (int(index) for index in np.nonzero(near_square & sized)[0])
    return [
        index
        for index in found
        if stands_free(pieces, box := box_of(pieces, index), _BESIDE)
        and _is_round(pieces, index)
        and not _is_initial(pieces, box)
    ]


def _is_initial(pieces: Pieces, box: Box) -> bool:
    """Whether a full stop stands right behind, as after the `O` of a name."""
    x0, y0, x1, y1 = box
    small = (pieces.height < 0.35 * (y1 - y0)) & (np.abs(pieces.y1 - y1) <= 0.2 * (y1 - y0))
    return bool((small & (pieces.x0 >= x1) & (pieces.x0 - x1 < 0.35 * (x1 - x0))).any())


def _is_hollow(pieces: Pieces, index: int) -> bool:
    square = int(pieces.width[index]) * int(pieces.height[index])
    return bool(pieces.area[index] < _HOLLOW * square)


def _is_alike(box: Box, other: Box) -> bool:
    return all(abs((box[n + 2] - box[n]) - (other[n + 2] - other[n])) <= _ALIKE for n in (0, 1))


def _is_round(pieces: Pieces, index: int) -> bool:
    import cv2

    x0, y0, x1, y1 = box_of(pieces, index)
    own = (pieces.labels[y0:y1, x0:x1] == index + 1).astype(np.uint8)
    contours, _ = cv2.findContours(own, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outer = max(contours, key=len)[:, 0, :].astype(np.float64)
    across = (outer[:, 0] - (x1 - x0 - 1) / 2) / ((x1 - x0 - 1) / 2)
    down = (outer[:, 1] - (y1 - y0 - 1) / 2) / ((y1 - y0 - 1) / 2)
    radius = np.hypot(across, down)
    return bool(radius.std() <= _ROUND and 0.9 < radius.mean() < 1.06)


def _is_thin(pieces: Pieces, index: int, share: float) -> bool:
    """Whether the stroke is thin: so a drawn ring is told from the letter O."""
    x0, y0, x1, y1 = box_of(pieces, index)
    stroke = pieces.labels[(y0 + y1) // 2, x0:x1] == index + 1
    first = int(np.argmin(stroke)) if stroke[0] else len(stroke)
    return first <= max(2.0, share * (x1 - x0))


def _solids(pieces: Pieces) -> list[Box]:
    """Filled squares as large as a tick box."""
    width, height = pieces.width, pieces.height
    low = max(SIZES[0] * pieces.point, 1.15 * pieces.glyph)
    sized = (np.minimum(width, height) >= low) & (height <= 14 * pieces.point)
    square = np.maximum(width, height) <= 1.2 * np.minimum(width, height)
    solid = pieces.area >= _SOLID * width * height
    return [box_of(pieces, int(index)) for index in np.nonzero(sized & square & solid)[0]]


def _inside(ink: Pixels, box: Box) -> float:
    """The dark share of a box, its border left out."""
    x0, y0, x1, y1 = box
    inset = max(2, round(0.18 * min(x1 - x0, y1 - y0)))
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
