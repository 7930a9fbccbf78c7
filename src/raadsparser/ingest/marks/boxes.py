"""What is asked of a square of ink: its size, its sides, what stands around it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box

SIZES = (5.0, 19.0)  # points
SAME_SIZE = 0.1  # share by which the sizes of one form's boxes may differ
CORNER_PATCH = 0.15  # of its size, a corner in which ink is looked for
CLEAR = 0.45  # free space beside a box, as a share of its size, that no letter has
_LETTER = (0.4, 4.0)  # heights of a box that letters beside it have; frames are higher
_LEAN = 0.25  # of a letter's width, by which slanted letters reach over one another
_FRAME = 2.0  # heights of a small letter; a capital has no 1.6
UPRIGHT_NEAR = 0.93  # share of a side that is straight, of a box that stands near letters


def own_ink(pieces: Pieces, box: Box) -> tuple[Box, NDArray[np.bool_]] | None:
    """The piece of ink that most of a square consists of: its own box, and its pixels."""
    x0, y0, x1, y1 = box
    labels = pieces.labels[y0:y1, x0:x1]
    found = np.bincount(labels[labels > 0])
    if not len(found):
        return None
    px0, py0, px1, py1 = own = box_of(pieces, int(found.argmax()) - 1)
    return own, pieces.labels[py0:py1, px0:px1] == int(found.argmax())


def uprightness(ink: Pixels, box: Box, point: float) -> float:
    """The share of its upright sides along which one straight stroke runs, the worse one's."""
    x0, y0, x1, y1 = box
    band = max(2, round(1.3 * point))
    shares = []
    for near in (x0 - 1, x1 - band + 1):
        side = ink[y0:y1, max(0, near) : near + band] > 0
        shares.append(float((side[:, :-1] | side[:, 1:]).mean(axis=0).max()) if side.size else 0.0)
    return min(shares)


def stands_free(pieces: Pieces, box: Box, share: float) -> bool:
    """Whether letters keep away at both sides; an `O` or a `D` has its word beside it."""
    x0, y0, x1, y1 = box
    space, lean = share * (x1 - x0), max(1, round(_LEAN * (x1 - x0)) if share else 1)
    own = (pieces.x0 >= x0 - 1) & (pieces.x1 <= x1 + 1)  # a side that came loose
    low, high = _LETTER[0] * (y1 - y0), _LETTER[1] * (y1 - y0)
    letters = (pieces.height > low) & (pieces.height < high) & ~own
    level = letters & (pieces.y0 < y1) & (pieces.y1 > y0)
    left = level & (pieces.x1 <= x0 + lean) & (x0 - pieces.x1 < space)
    right = level & (pieces.x0 >= x1 - lean) & (pieces.x0 - x1 < space)
    return not (left.any() or right.any())


def is_even(box: Box) -> bool:
    """Whether a square is as wide as high, as hardly any letter is."""
    return abs((box[2] - box[0]) - (box[3] - box[1])) <= 1


def is_frame(box: Box, pieces: Pieces) -> bool:
    """Whether a shape is higher than wide and than letters are, as a frame drawn around a letter
    or a blank is."""
    high = box[3] - box[1]
    return high > box[2] - box[0] and high >= _FRAME * pieces.glyph


def overlaps_any(box: Box, others: list[Box]) -> bool:
    return any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for other in others
    )


def box_of(pieces: Pieces, index: int) -> Box:
    return (
        int(pieces.x0[index]),
        int(pieces.y0[index]),
        int(pieces.x1[index]),
        int(pieces.y1[index]),
    )
