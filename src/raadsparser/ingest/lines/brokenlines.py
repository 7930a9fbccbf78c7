"""Lines of letters fallen to pieces: small grey print on a scan that knows no grey, or hardly.

What is left of a letter is a few dots and strokes, too small for letters, and lines are found by
their letters. But many pieces near to one another, in a band as high as a line, are print: dirt
lies anywhere, and what is left of a rule is no higher than the rule was. A letter that is whole
is one piece, or two, and its line has about as many pieces as it has room for letters.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.lines.finding import TextLine
from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.morphology import closed, opened, outer_boxes
from raadsparser.ingest.pixels.ranks import median, percentile
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box

_WHOLE = 0.85  # usual height of the pieces of a line of whole letters, in small letters
_PART = 1.7  # and of the largest part of a letter
_REACH, _OVER = 1.1, 0.4  # small letters between the pieces of one line, along and across
_HEIGHT = (0.75, 2.0)  # of a line, in small letters
_COARSE = 2  # pixels of the page for one of the map of them, each way
_FEWEST = 8  # pieces of a line
# For each height of a line in its width; more are a ground of dots.
_SHARE = (2.4, 12.0)
_LOW, _LOWEST = 0.62, 0.36  # heights of the pieces, three in four and half, in those of the line
_SPARSE = 0.08  # share of its box that ink takes at least
_SMALL = 0.7  # height of a small letter, as a share of the line's
# Share of a line's height over which dots run together, and by how much they are darkened then.
_BLUR, _DARKER, _LITTLE, _LITTLE_DARKER = 0.036, 2.0, 0.028, 1.2


def with_broken(pieces: Pieces, lines: Sequence[TextLine], barriers: Pixels) -> list[TextLine]:
    """The lines of a page, those of broken letters whole; `barriers` (255) are upright rules."""
    loose = _loose(pieces, lines)
    if np.count_nonzero(loose) < _FEWEST:
        return list(lines)
    found = []
    for box in _bands(pieces, loose, barriers):
        members = _inside(pieces, loose, box)
        if _are_broken(pieces, members, box):
            found.append(_line(pieces, members))
    if not found:
        return list(lines)
    taken = np.zeros(len(pieces), dtype=bool)
    for line in found:
        taken[line.members] = True
    rest = [line for line in lines if not taken[line.members].any()]
    return sorted([*rest, *found], key=lambda line: (line.box[1], line.box[0]))


def soft(image: Pixels) -> Pixels:
    """A picture of a broken line in which the dots of a letter run together."""
    return _blurred(image, _BLUR, _DARKER)


def filled(image: Pixels) -> Pixels:
    """The same in another way: gaps as narrow as a stroke filled."""
    return _blurred(opened(image, 3, 3), _LITTLE, _LITTLE_DARKER)


def _blurred(image: Pixels, reach: float, darker: float) -> Pixels:
    import cv2

    ink = cv2.GaussianBlur(cv2.bitwise_not(image), (0, 0), max(0.3, reach * image.shape[0]))
    return np.asarray(cv2.bitwise_not(cv2.convertScaleAbs(ink, alpha=darker)), dtype=np.uint8)


def _loose(pieces: Pieces, lines: Sequence[TextLine]) -> NDArray[np.bool_]:
    """The pieces as small as parts of letters that are in no line of whole ones."""
    loose = np.maximum(pieces.height, pieces.width) <= _PART * pieces.glyph
    for line in lines:
        if median(pieces.height[line.members]) >= _WHOLE * pieces.glyph:
            loose[line.members] = False
    return np.asarray(loose)


def _bands(pieces: Pieces, loose: NDArray[np.bool_], barriers: Pixels) -> list[Box]:
    """The boxes of loose pieces near to one another along a line, and hardly across."""
    low = np.ascontiguousarray(barriers[::_COARSE, ::_COARSE])
    boxes = np.zeros_like(low)
    corners = (pieces.x0, pieces.y0, pieces.x1 - 1, pieces.y1 - 1)
    places = ((side[loose] // _COARSE).tolist() for side in corners)
    for x0, y0, x1, y1 in zip(*places, strict=True):
        boxes[y0 : y1 + 1, x0 : x1 + 1] = 255
    along, across = (max(2, round(reach * pieces.glyph / _COARSE)) for reach in (_REACH, _OVER))
    joined = closed(boxes, along, across)
    joined[low > 0] = 0
    least, most = (share * pieces.glyph for share in _HEIGHT)
    bands = (tuple(_COARSE * side for side in box) for box in outer_boxes(joined))
    return [(x, y, x + w, y + h) for x, y, w, h in bands if least <= h <= most and w > h]


def _inside(pieces: Pieces, loose: NDArray[np.bool_], box: Box) -> NDArray[np.intp]:
    x0, y0, x1, y1 = box
    middle_x, middle_y = (pieces.x0 + pieces.x1) / 2, (pieces.y0 + pieces.y1) / 2
    inside = loose & (middle_x >= x0) & (middle_x <= x1) & (middle_y >= y0) & (middle_y <= y1)
    return np.flatnonzero(inside)


def _are_broken(pieces: Pieces, members: NDArray[np.intp], box: Box) -> bool:
    """Whether pieces are so many, and so low, as only broken letters have them."""
    width, height = box[2] - box[0], box[3] - box[1]
    share = len(members) * height / width
    return (
        len(members) >= _FEWEST
        and _SHARE[0] <= share <= _SHARE[1]
        and percentile(pieces.height[members], 75) <= _LOW * height
        and median(pieces.height[members]) <= _LOWEST * height
        and bool(pieces.area[members].sum() >= _SPARSE * width * height)
    )


def _line(pieces: Pieces, members: NDArray[np.intp]) -> TextLine:
    left, top = int(pieces.x0[members].min()), int(pieces.y0[members].min())
    right, end = int(pieces.x1[members].max()), int(pieces.y1[members].max())
    box, small = (left, top, right, end), _SMALL * (end - top)
    return TextLine(members.astype(np.int32), box, float(end), small, broken=True)
