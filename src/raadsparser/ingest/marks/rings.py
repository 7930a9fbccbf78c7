"""Rings in the ink: radio buttons, empty, with a dot within, or filled."""

from __future__ import annotations

import numpy as np

from raadsparser.ingest.marks.boxes import CLEAR, SIZES, box_of, stands_free
from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.rules.finding import Box

_ROUND = 0.07  # spread of a circle's radius, as a share of it
_TALLER, _FORM_TALLER = 1.3, 1.15  # of a small letter; that of a form has others beside it
_HOLLOW, _FULL = (
    0.62,
    0.7,
)  # shares of its square that a ring's ink fills at most, a disc's at least
_BESIDE = 0.25  # free space beside a ring, of its size: letters of one word stand closer
_ALIKE = 2  # pixels by which the rings of one form differ in size and place
_STROKE, _HAIRLINE = 0.13, 0.21  # share of a ring that its stroke takes; blurred, where light
_DOT = (0.35, 0.85)  # size of the dot of a radio button, of its ring's


def find_rings(pieces: Pieces) -> list[Box]:
    """Rings: radio buttons, but no letter o."""
    alone = [
        box
        for index in _round_pieces(pieces, _TALLER)
        if _is_ring(pieces, index, _STROKE)
        and stands_free(pieces, box := box_of(pieces, index), CLEAR)
    ]
    return [*alone, *(box for box in _of_one_form(pieces, _STROKE) if box not in alone)]


def hairline_rings(pieces: Pieces) -> list[Box]:
    """Rings of one form, drawn as light as a hair."""
    return _of_one_form(pieces, _HAIRLINE)


def _of_one_form(pieces: Pieces, stroke: float) -> list[Box]:
    """Two or more round pieces of one size, one at least of them a ring that no letter is; they
    may be near their words, and filled."""
    near = _round_pieces(pieces, _FORM_TALLER)
    rings = [i for i in near if _is_ring(pieces, i, stroke) or _has_dot(pieces, i)]
    sure = [box_of(pieces, index) for index in rings or _beside_discs(pieces, near)]
    form = [
        box for index in near if any(_is_alike(box := box_of(pieces, index), ring) for ring in sure)
    ]
    return form if len(form) > 1 else []


def _has_dot(pieces: Pieces, index: int) -> bool:
    """Whether a filled disc stands in the middle of a ring."""
    x0, y0, x1, y1 = box_of(pieces, index)
    off = np.maximum(
        np.abs(pieces.x0 + pieces.x1 - (x0 + x1)), np.abs(pieces.y0 + pieces.y1 - (y0 + y1))
    )
    size = np.maximum(pieces.width, pieces.height) / (x1 - x0)
    dots = np.nonzero((off <= 2 * _ALIKE) & (size >= _DOT[0]) & (size <= _DOT[1]))[0]
    return _is_hollow(pieces, index) and any(
        _is_disc(pieces, int(dot)) and _is_round(pieces, int(dot)) for dot in dots
    )


def _beside_discs(pieces: Pieces, near: list[int]) -> list[int]:
    """Rings with a stroke as thick as a letter's, beside or in one column with discs as large."""
    discs = [box_of(pieces, index) for index in near if _is_disc(pieces, index)]
    return [
        index
        for index in near
        if _is_hollow(pieces, index) and any(_is_beside(box_of(pieces, index), d) for d in discs)
    ]


def _is_beside(box: Box, other: Box) -> bool:
    aside = min(abs(box[0] - other[0]), abs(box[1] - other[1]))
    return _is_alike(box, other) and aside <= _ALIKE


def _is_disc(pieces: Pieces, index: int) -> bool:
    return bool(pieces.area[index] >= _FULL * pieces.width[index] * pieces.height[index])


def _is_ring(pieces: Pieces, index: int, stroke: float) -> bool:
    return _is_hollow(pieces, index) and _is_thin(pieces, index, stroke)


def _round_pieces(pieces: Pieces, taller: float) -> list[int]:
    """Round pieces as large as a tick box, with no letter right beside them."""
    low = max(SIZES[0] * pieces.point, taller * pieces.glyph)
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
