"""Tick boxes of a scanned page: small squares and circles, and how much ink is in them.

Tesseract's Dutch model has no box and no bullet in its alphabet, so they must be found in the
pixels. A square is looked for by its four straight sides, which a cross drawn over the
border does not hide; a circle by its even roundness.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.brackets import find_brackets
from raadsparser.ingest.ink import Pieces
from raadsparser.ingest.morphology import Ints, closed, grown, opened, outer_boxes
from raadsparser.ingest.rules import Box
from raadsparser.ingest.turn import Pixels

_SIZES = (5.5, 19.0)  # points
_MAX_ASPECT = 1.34
_TALLER = 1.12  # a box is at least so much taller than a small letter; most are much more
_CORNER = 1.4  # points by which two sides may miss each other in a corner
_SIDE = 0.86  # share of an upright side that must be there
_STRAIGHT = 0.72  # share of it that one straight stroke must cover
_THICK = 0.19  # share of its size that a border may be thick; bold letters are thicker
_CORNER_PATCH = 0.15
_OUTSIDE, _CROSSED = 0.15, 0.3
_RULE = 0.95  # share of a side and as much again along which only a rule has ink
_ARMS = 0.4  # of its size, by which the arms of a cross may lengthen a side
_ROUND = 0.07  # spread of a circle's radius, as a share of it
_CIRCLE_TALLER = 1.3
# Free space beside a box, as a share of its size. Letters of a word stand closer than the
# first; up to the second, only a box with straight upright sides is believed.
_CLOSE, _CLEAR = 0.22, 0.45
_SAME_SIZE = 0.1  # share by which the sizes of one form's boxes may differ
_LEVEL = 0.8  # of the width of a box, less what wears off its corners
_UPRIGHT, _UPRIGHT_NEAR = 0.8, 0.93
_SOLID = 0.88


@dataclass(frozen=True, slots=True)
class Mark:
    """A box outline in pixels, the dark share of its inside, and the ink to take out with it."""

    box: Box
    ink: float
    erase: Box


def find_marks(ink: Pixels, pieces: Pieces) -> list[Mark]:
    """The tick boxes of a binary page (ink 255), its rules still in."""
    squares = _of_one_form(_squares(ink, pieces), ink, pieces)
    rounds = [box for box in _circles(pieces) if not _overlaps_any(box, squares)]
    solid = [box for box in _solids(pieces) if not _overlaps_any(box, squares + rounds)]
    marks = [Mark(box, _inside(ink, box), _reach(box, pieces)) for box in squares + rounds]
    typed = [box for box in find_brackets(pieces) if not _overlaps_any(box, squares + rounds)]
    marks += [Mark(box, _inside(ink, box), box) for box in typed]
    return marks + [Mark(box, 1.0, box) for box in solid]


def _squares(ink: Pixels, pieces: Pieces) -> list[Box]:
    levels = _level_strokes(ink, pieces.point)
    if len(levels) < 2:
        return []
    pairs = list(_pairs(levels, max(2.0, _CORNER * pieces.point)))
    found = [box for box, thin in pairs if _is_square(ink, pieces, box, thin)]
    return _outermost(found + _crossed_out(ink, pieces, levels, _outermost(found)))


def _pairs(levels: Ints, corner: float) -> Iterator[tuple[Box, int]]:
    """Level strokes one above another as top and bottom of a square, and their thickness."""
    x0, y0, x1, _ = levels.T
    for index in range(len(levels)):
        fits = (np.abs(x0 - x0[index]) <= corner) & (np.abs(x1 - x1[index]) <= corner)
        fits &= y0 > y0[index]
        for other in np.nonzero(fits)[0]:
            upper, lower = levels[index], levels[other]
            thin = max(_thickness(upper), _thickness(lower))
            lefts, rights = sorted((upper[0], lower[0])), sorted((upper[2], lower[2]))
            # A tick that begins at a corner makes one of the strokes longer.
            for left, right in {(lefts[0], rights[1]), (lefts[1], rights[0])}:
                yield (int(left), int(upper[1]), int(right), int(lower[3])), thin


def _is_square(ink: Pixels, pieces: Pieces, box: Box, thin: int) -> bool:
    return (
        _is_box_size(box, pieces)
        and thin <= max(_THICK * (box[3] - box[1]), 2) + 1  # a slight slope adds one
        and _has_corners(ink, box)
        and _has_sides(ink, box, pieces.point)
        and _is_bounded(ink, box)
    )


def _crossed_out(ink: Pixels, pieces: Pieces, levels: Ints, known: list[Box]) -> list[Box]:
    """Squares in a column or row with known ones, whose sides a drawn cross makes longer."""
    found = []
    for like in known:
        width, height = like[2] - like[0], like[3] - like[1]
        reach = _ARMS * width
        long = levels[(levels[:, 2] - levels[:, 0] >= width - 2)]
        for upper in long:
            gaps = np.abs(long[:, 3] - upper[1] - height)
            for lower in long[gaps <= max(1.0, _SAME_SIZE * height)]:
                for x0 in {
                    like[0],
                    int(max(upper[0], lower[0])),
                    int(min(upper[2], lower[2])) - width,
                }:
                    box = (int(x0), int(upper[1]), int(x0) + width, int(lower[3]))
                    ends = (upper[0], lower[0], upper[2] - width, lower[2] - width)
                    if any(abs(end - x0) > reach for end in ends) or _overlaps_any(box, known):
                        continue
                    upright = _uprightness(ink, box, pieces.point) >= _UPRIGHT_NEAR
                    if upright and _sticks_out(pieces, box) and _is_square(ink, pieces, box, 1):
                        found.append(box)
    return found


def _sticks_out(pieces: Pieces, box: Box) -> bool:
    """Whether the ink of a square goes on beyond it at two sides or more, as a cross does."""
    found = _own_ink(pieces, box)
    if found is None:
        return False
    own, least = found[0], max(2, round(0.1 * (box[2] - box[0])))
    beyond = (box[0] - own[0], box[1] - own[1], own[2] - box[2], own[3] - box[3])
    return sum(reach >= least for reach in beyond) >= 2


def _of_one_form(found: list[Box], ink: Pixels, pieces: Pieces) -> list[Box]:
    """The squares that are boxes. Those of one form are of one size: one that is not is the
    first letter of a word, as is one near a word that has no like on its line."""
    boxes = [box for box in found if _stands_as_box(ink, pieces, box, 0.0)]
    loose = [box for box in boxes if _stands_as_box(ink, pieces, box, _CLOSE)]
    apart = [box for box in loose if _stands_apart(pieces, box)]
    likes = [
        box
        for box in boxes
        if _has_twin(box, boxes)
        or (box in loose and any(other != box and _fits_one(box, [other]) for other in apart))
    ]
    return likes or apart


def _stands_apart(pieces: Pieces, box: Box) -> bool:
    """Whether white is beside a square and no letter has grown together with it."""
    found = _own_ink(pieces, box)
    grown_right = found is not None and found[0][2] - box[2] > 0.3 * (box[2] - box[0])
    return not grown_right and _stands_free(pieces, box, _CLEAR)


def _fits_one(box: Box, others: list[Box]) -> bool:
    """Whether both sides of a box are as long as those of another, a pixel aside."""
    return any(
        all(
            abs((box[end] - box[start]) - (other[end] - other[start]))
            <= max(1.0, _SAME_SIZE * (other[end] - other[start]))
            for start, end in ((0, 2), (1, 3))
        )
        for other in others
    )


def _level_strokes(ink: Pixels, point: float) -> Ints:
    """Boxes of straight level strokes as long as a side of a tick box."""
    bridged = closed(ink, max(2, round(point)), 1)
    shortest = round(0.85 * _SIZES[0] * point)
    runs = opened(grown(bridged, 1, 2), shortest, 1) & bridged
    boxes = outer_boxes(runs)
    if not boxes:
        return np.zeros((0, 4), dtype=np.int32)
    x, y, w, h = np.asarray(boxes, dtype=np.int32).T
    keep = (w >= shortest) & (w <= _SIZES[1] * point) & (h <= 3.0 * point)
    strokes: Ints = np.stack([x, y, x + w, y + h], axis=1)[keep]
    return strokes


def _is_box_size(box: Box, pieces: Pieces) -> bool:
    low, high = sorted((box[2] - box[0], box[3] - box[1]))
    smallest = max(_SIZES[0] * pieces.point, _TALLER * pieces.glyph)
    return low >= smallest and high <= _SIZES[1] * pieces.point and high <= _MAX_ASPECT * low


def _has_sides(ink: Pixels, box: Box, point: float) -> bool:
    """Whether thin straight strokes close the box at its left and its right."""
    x0, y0, x1, y1 = box
    band = max(2, round(1.3 * point))
    for near in (x0 - 1, x1 - band + 1):
        side = ink[y0:y1, max(0, near) : near + band] > 0
        if not side.size or side.any(axis=1).mean() < _SIDE:
            return False
        pairs = side[:, :-1] | side[:, 1:]
        if pairs.mean(axis=0).max() < _STRAIGHT:
            return False
    whole = ink[y0:y1, max(0, x0 - 1) : x1 + 1] > 0
    allowed = max(_THICK * (x1 - x0), 2.0) + 1
    return max(_side_width(whole), _side_width(whole[:, ::-1])) <= allowed


def _side_width(inside: NDArray[np.bool_]) -> float:
    """The usual width of the stroke at the left of a picture, its corners left out."""
    quarter = inside.shape[0] // 5
    rows = inside[quarter : inside.shape[0] - quarter, : inside.shape[1] // 2]
    if not rows.size:
        return 0.0
    starts = rows.argmax(axis=1)
    beyond = np.arange(rows.shape[1]) > starts[:, None]
    ends = (beyond & ~rows).argmax(axis=1)
    ends[ends == 0] = rows.shape[1]
    return float(np.median(ends - starts))


def _thickness(stroke: Ints) -> int:
    return int(stroke[3] - stroke[1])


def _has_corners(ink: Pixels, box: Box) -> bool:
    """Whether ink reaches into the corners, as a round letter's does not."""
    x0, y0, x1, y1 = box
    patch = max(2, round(_CORNER_PATCH * min(x1 - x0, y1 - y0)))
    rows, columns = (y0, y1 - patch), (x0, x1 - patch)
    return all(ink[y : y + patch, x : x + patch].any() for y in rows for x in columns)


def _is_bounded(ink: Pixels, box: Box) -> bool:
    """Whether mostly paper lies right outside each side; what crosses it may be a tick, and
    what goes on far beyond it is the rule of a cell."""
    x0, y0, x1, y1 = box
    step, band = 2, max(2, round(_OUTSIDE * min(x1 - x0, y1 - y0)))
    across, down = slice(max(0, 2 * x0 - x1), 2 * x1 - x0), slice(max(0, 2 * y0 - y1), 2 * y1 - y0)
    strips = (
        (ink[max(0, y0 - step - band) : max(0, y0 - step), across].T, x0 - across.start, x1 - x0),
        (ink[y1 + step : y1 + step + band, across].T, x0 - across.start, x1 - x0),
        (ink[down, max(0, x0 - step - band) : max(0, x0 - step)], y0 - down.start, y1 - y0),
        (ink[down, x1 + step : x1 + step + band], y0 - down.start, y1 - y0),
    )
    return all(_is_paper(strip > 0, start, length) for strip, start, length in strips)


def _is_paper(strip: NDArray[np.bool_], start: int, length: int) -> bool:
    """Whether little ink lies beside a side of a square, the rule of its cell left out.

    The strip runs along the side, from a side's length before it to one behind it.
    """
    if not strip.size:
        return True
    beyond = length * 2 // 3
    before, behind = (
        strip[max(0, start - beyond) : start + length],
        strip[start : start + length + beyond],
    )
    rule = np.maximum(before.mean(axis=0), behind.mean(axis=0)) >= _RULE
    own = strip[start : start + length, ~rule]
    return not own.size or float(own.mean()) <= _CROSSED


def _outermost(boxes: list[Box]) -> list[Box]:
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda b: -(b[2] - b[0]) * (b[3] - b[1])):
        if not _overlaps_any(box, kept):
            kept.append(box)
    return kept


def _overlaps_any(box: Box, others: list[Box]) -> bool:
    return any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for other in others
    )


def _circles(pieces: Pieces) -> list[Box]:
    """Rings that stand free: radio buttons, but no letter o."""
    low = max(_SIZES[0] * pieces.point, _CIRCLE_TALLER * pieces.glyph)
    width, height = pieces.width, pieces.height
    near_square = np.maximum(width, height) <= 1.08 * np.minimum(width, height) + 1
    sized = (np.minimum(width, height) >= low) & (height <= _SIZES[1] * pieces.point)
    hollow = pieces.area < 0.62 * width * height
    return [
        _box(pieces, int(index))
        for index in np.nonzero(near_square & sized & hollow)[0]
        if _is_ring(pieces, int(index)) and _stands_free(pieces, _box(pieces, int(index)), _CLEAR)
    ]


def _box(pieces: Pieces, index: int) -> Box:
    return (
        int(pieces.x0[index]),
        int(pieces.y0[index]),
        int(pieces.x1[index]),
        int(pieces.y1[index]),
    )


def _is_ring(pieces: Pieces, index: int) -> bool:
    import cv2

    x0, y0, x1, y1 = _box(pieces, index)
    own = (pieces.labels[y0:y1, x0:x1] == index + 1).astype(np.uint8)
    contours, _ = cv2.findContours(own, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outer = max(contours, key=len)[:, 0, :].astype(np.float64)
    across = (outer[:, 0] - (x1 - x0 - 1) / 2) / ((x1 - x0 - 1) / 2)
    down = (outer[:, 1] - (y1 - y0 - 1) / 2) / ((y1 - y0 - 1) / 2)
    radius = np.hypot(across, down)
    # A thin stroke tells a drawn ring from the letter O.
    stroke = own[(y1 - y0) // 2]
    first = int(np.argmin(stroke)) if stroke[0] else len(stroke)
    thin = first <= max(2.0, 0.13 * (x1 - x0))
    return bool(radius.std() <= _ROUND and 0.9 < radius.mean() < 1.06 and thin)


def _has_twin(box: Box, others: list[Box]) -> bool:
    """Whether another box of the same size stands on the same line: `☒ja ☐nee`."""
    return any(
        other != box and abs(other[1] - box[1]) <= 2 and _fits_one(box, [other]) for other in others
    )


def _stands_as_box(ink: Pixels, pieces: Pieces, box: Box, space: float) -> bool:
    """Whether a square is no `D` or `O` at the start of a word, which stands closer than
    `space`, as a share of its size."""
    if _bulges(ink, box) or _is_letter(pieces, box):
        return False
    if not _stands_free(pieces, box, space):
        return False
    least = _UPRIGHT if _stands_free(pieces, box, _CLEAR) else _UPRIGHT_NEAR
    return _uprightness(ink, box, pieces.point) >= least


def _own_ink(pieces: Pieces, box: Box) -> tuple[Box, NDArray[np.bool_]] | None:
    """The piece of ink that most of a square consists of: its own box, and its pixels."""
    x0, y0, x1, y1 = box
    labels = pieces.labels[y0:y1, x0:x1]
    found = np.bincount(labels[labels > 0])
    if not len(found):
        return None
    px0, py0, px1, py1 = own = _box(pieces, int(found.argmax()) - 1)
    return own, pieces.labels[py0:py1, px0:px1] == int(found.argmax())


def _is_letter(pieces: Pieces, box: Box) -> bool:
    """Whether the ink of a square is round: an `O` leaves its corners white, and the top and
    bottom of a `D` do not run from corner to corner."""
    found = _own_ink(pieces, box)
    if found is None:
        return False
    whole, own = found
    patch = max(2, round(_CORNER_PATCH * min(own.shape)))
    corners = (
        own[:patch, :patch],
        own[:patch, -patch:],
        own[-patch:, :patch],
        own[-patch:, -patch:],
    )
    if sum(not corner.any() for corner in corners) >= 3:
        return True
    # Within the square only: a check drawn over it has its own top and bottom.
    left, top = max(0, box[0] - whole[0]), max(0, box[1] - whole[1])
    inside = own[top : box[3] - whole[1], left : box[2] - whole[0]]
    if inside.shape[0] < 3:
        return True
    level = min(float(inside[:2].any(axis=0).mean()), float(inside[-2:].any(axis=0).mean()))
    return level < _LEVEL


def _bulges(ink: Pixels, box: Box) -> bool:
    """Whether ink lies outside the middle of most sides: the round of a letter.

    What a cross or a check leaves outside a box is near its corners, or at one side.
    """
    x0, y0, x1, y1 = box
    inset_x, inset_y = (x1 - x0) // 4, (y1 - y0) // 4
    wide, high = slice(x0 + inset_x, x1 - inset_x), slice(y0 + inset_y, y1 - inset_y)
    sides = (
        ink[max(0, y0 - 3) : max(0, y0 - 1), wide],
        ink[y1 + 1 : y1 + 3, wide],
        ink[high, max(0, x0 - 3) : max(0, x0 - 1)],
        ink[high, x1 + 1 : x1 + 3],
    )
    return sum(side.size and float((side > 0).mean()) > 0.3 for side in sides) >= 3


def _uprightness(ink: Pixels, box: Box, point: float) -> float:
    """The share of its upright sides along which one straight stroke runs, the worse one's."""
    x0, y0, x1, y1 = box
    band = max(2, round(1.3 * point))
    shares = []
    for near in (x0 - 1, x1 - band + 1):
        side = ink[y0:y1, max(0, near) : near + band] > 0
        shares.append(float((side[:, :-1] | side[:, 1:]).mean(axis=0).max()) if side.size else 0.0)
    return min(shares)


def _stands_free(pieces: Pieces, box: Box, share: float) -> bool:
    """Whether letters keep away at both sides; an `O` or a `D` has its word beside it."""
    x0, y0, x1, y1 = box
    space = share * (x1 - x0)
    level = (pieces.y0 < y1) & (pieces.y1 > y0) & (pieces.height > 0.4 * (y1 - y0))
    left = level & (pieces.x1 <= x0 + 1) & (x0 - pieces.x1 < space)
    right = level & (pieces.x0 >= x1 - 1) & (pieces.x0 - x1 < space)
    return not (left.any() or right.any())


def _solids(pieces: Pieces) -> list[Box]:
    """Filled squares as large as a tick box."""
    width, height = pieces.width, pieces.height
    low = max(_SIZES[0] * pieces.point, 1.15 * pieces.glyph)
    sized = (np.minimum(width, height) >= low) & (height <= 14 * pieces.point)
    square = np.maximum(width, height) <= 1.2 * np.minimum(width, height)
    solid = pieces.area >= _SOLID * width * height
    return [_box(pieces, int(index)) for index in np.nonzero(sized & square & solid)[0]]


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
        px0, py0, px1, py1 = _box(pieces, int(label) - 1)
        if max(px1 - px0, py1 - py0) <= 2.2 * size:
            reach = [
                min(reach[0], px0),
                min(reach[1], py0),
                max(reach[2], px1),
                max(reach[3], py1),
            ]
    return (reach[0], reach[1], reach[2], reach[3])
