"""Squares in the ink: looked for by four straight sides, which a cross drawn over the border
does not hide."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.marks.boxes import (
    CLEAR,
    CORNER_PATCH,
    SAME_SIZE,
    SIZES,
    UPRIGHT_NEAR,
    is_even,
    is_frame,
    overlaps_any,
    own_ink,
    stands_free,
    uprightness,
)
from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.morphology import Ints, level_runs, outer_boxes
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box

_MAX_ASPECT = 1.34
_TALLEST = 2.3  # of its width, a frame around a letter or a blank, as high as a line
_BESIDE, _FEWEST_LETTERS = 8.0, 3  # widths of a box in which its word is; letters of one
_TALLER = 1.12  # a box is at least so much taller than a small letter; most are much more
_CORNER = 1.4  # points by which two sides may miss each other in a corner
_SIDE = 0.86  # share of an upright side that must be there
_STRAIGHT = 0.72  # share of it that one straight stroke must cover
_THICK = 0.19  # share of its size that a border may be thick; bold letters are thicker
_OUTSIDE, _CROSSED = 0.15, 0.3
_RULE = 0.95  # share of a side and as much again along which only a rule has ink
_AT_ONCE = 256  # strokes that are held against all others
_STOP, _STOP_NEAR, _FOOT = 0.25, 0.4, 0.12  # of its size: a full stop, how near, how level
_ARMS = 0.4  # of its size, by which the arms of a cross may lengthen a side


def find_squares(ink: Pixels, pieces: Pieces) -> list[Box]:
    """The squares of a binary page (ink 255), in no order; letters may be among them."""
    levels = _level_strokes(ink, pieces.point)
    if len(levels) < 2:
        return []
    pairs = dict.fromkeys(_pairs(levels, pieces.point))
    found = [box for box in pairs if _is_square(ink, pieces, box)]
    return _outermost(found + _crossed_out(ink, pieces, levels, _outermost(found)))


def _pairs(levels: Ints, point: float) -> Iterator[Box]:
    """Where level strokes one above another may be top and bottom of a square."""
    corner = max(2.0, _CORNER * point)
    lowest, highest = (size * point for size in SIZES)
    x0, y0, x1, y1 = levels.T
    for start in range(0, len(levels), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        high = y1 - y0[some, None]
        fits = (high >= lowest) & (high <= highest) & (y0 > y0[some, None])
        fits &= (np.abs(x0 - x0[some, None]) <= corner) & (np.abs(x1 - x1[some, None]) <= corner)
        tops, bottoms = fits.nonzero()
        upper, lower = levels[start + tops].T, levels[bottoms].T
        thin = np.maximum(upper[3] - upper[1], lower[3] - lower[1])
        lefts, rights = (np.sort((upper[side], lower[side]), axis=0) for side in (0, 2))
        # A tick that begins at a corner makes one of the strokes longer.
        for left, right in ((0, 1), (1, 0)):
            boxes = np.stack((lefts[left], upper[1], rights[right], lower[3]))
            sides = boxes[:, _are_sized(boxes, thin, point)].tolist()
            yield from zip(*sides, strict=True)


def _are_sized(boxes: Ints, thin: Ints, point: float) -> NDArray[np.bool_]:
    """Which boxes between two strokes are as large, and the strokes as thin, as a square's may
    be: `_is_box_size` asks more of those that are left."""
    width, height = boxes[2] - boxes[0], boxes[3] - boxes[1]
    low, high = np.minimum(width, height), np.maximum(width, height)
    sized = (low >= SIZES[0] * point) & (high <= SIZES[1] * point) & (high <= _TALLEST * low)
    # A slight slope adds a pixel.
    return np.asarray(sized & (thin <= np.maximum(_THICK * height, 2) + 1))


def _is_square(ink: Pixels, pieces: Pieces, box: Box) -> bool:
    return (
        _has_corners(ink, box)
        and _is_box_size(box, pieces)
        and _has_sides(ink, box, pieces.point)
        and _is_bounded(ink, box)
        and not _has_full_stop(pieces, box)
    )


def _has_full_stop(pieces: Pieces, box: Box) -> bool:
    """Whether a dot stands close behind a square at its foot: it is the initial `D.`"""
    _, y0, x1, y1 = box
    size = y1 - y0
    after = (pieces.x0 >= x1) & (pieces.x0 <= x1 + _STOP_NEAR * size)
    dot = (pieces.x1 - pieces.x0 <= _STOP * size) & (pieces.y1 - pieces.y0 <= _STOP * size)
    foot = (pieces.y0 >= y1 - 2 * _STOP * size) & (np.abs(pieces.y1 - y1) <= _FOOT * size)
    return bool((after & dot & foot).any())


def _crossed_out(ink: Pixels, pieces: Pieces, levels: Ints, known: list[Box]) -> list[Box]:
    """Squares as large as known ones, whose sides a drawn cross makes longer; of those that
    overlap the one whose sides are straightest comes first. Where a cross made both level sides
    longer the known one is too wide, and what is found in it better."""
    even = [box for box in known if is_even(box)]
    lefts: dict[tuple[int, int], set[int]] = {}
    for x0, y0, x1, y1 in known:
        lefts.setdefault((x1 - x0, y1 - y0), set()).add(x0)
    found = {
        box: straight
        for (width, height), likely in lefts.items()
        for box in _as_large(levels, width, height, likely)
        if not overlaps_any(box, even)
        and (straight := uprightness(ink, box, pieces.point)) >= UPRIGHT_NEAR
        and _sticks_out(pieces, box)
        and _is_square(ink, pieces, box)
    }
    return sorted(found, key=lambda box: -found[box])


def _as_large(levels: Ints, width: int, height: int, likely: set[int]) -> Iterator[Box]:
    """Where two level strokes may be top and bottom of a square of a size, some lefts of which
    are likely."""
    long = levels[levels[:, 2] - levels[:, 0] >= width - 2]
    for start in range(0, len(long), _AT_ONCE):
        upper = long[start : start + _AT_ONCE]
        gaps = np.abs(long[:, 3] - upper[:, 1, None] - height)
        tops, bottoms = (gaps <= max(1.0, SAME_SIZE * height)).nonzero()
        pair = upper[tops], long[bottoms]
        begins = np.stack([stroke[:, 0] for stroke in pair])
        ends = np.stack([stroke[:, 2] - width for stroke in pair])
        lows = np.maximum(begins.max(0), ends.max(0)) - _ARMS * width
        highs = np.minimum(begins.min(0), ends.min(0)) + _ARMS * width
        for n in (lows <= highs).nonzero()[0]:
            first, last = sorted((int(begins[:, n].max()), int(ends[:, n].min())))
            # Arms at both ends of both strokes leave open where between them it stands.
            for x0 in likely | {*range(first, last + 1)}:
                if lows[n] <= x0 <= highs[n]:
                    yield x0, int(pair[0][n, 1]), x0 + width, int(pair[1][n, 3])


def _sticks_out(pieces: Pieces, box: Box) -> bool:
    """Whether the ink of a square goes on beyond it at two sides or more, as a cross does."""
    found = own_ink(pieces, box)
    if found is None:
        return False
    own, least = found[0], max(2, round(0.1 * (box[2] - box[0])))
    beyond = (box[0] - own[0], box[1] - own[1], own[2] - box[2], own[3] - box[3])
    return sum(reach >= least for reach in beyond) >= 2


def _level_strokes(ink: Pixels, point: float) -> Ints:
    """Boxes of straight level strokes as long as a side of a tick box."""
    shortest = round(0.85 * SIZES[0] * point)
    boxes = [
        (x, top + y, w, h)
        for top, runs in level_runs(ink, max(2, round(point)), 2, shortest)
        for x, y, w, h in outer_boxes(runs)
    ]
    if not boxes:
        return np.zeros((0, 4), dtype=np.int32)
    x, y, w, h = np.asarray(boxes, dtype=np.int32).T
    keep = (w >= shortest) & (w <= SIZES[1] * point) & (h <= 3.0 * point)
    strokes: Ints = np.stack([x, y, x + w, y + h], axis=1)[keep]
    return strokes


def _is_box_size(box: Box, pieces: Pieces) -> bool:
    low, high = sorted((box[2] - box[0], box[3] - box[1]))
    longest = _TALLEST if is_frame(box, pieces) else _MAX_ASPECT
    if not SIZES[0] * pieces.point <= low <= high <= min(SIZES[1] * pieces.point, longest * low):
        return False
    if low >= _TALLER * pieces.glyph or low >= _TALLER * _glyph_beside(pieces, box):
        return True
    return is_even(box) and low >= pieces.glyph and stands_free(pieces, box, CLEAR)


def _glyph_beside(pieces: Pieces, box: Box) -> float:
    """Height of the small letters right of a box, which may be smaller than the page's."""
    x0, y0, x1, y1 = box
    level = (pieces.y0 < y1) & (pieces.y1 > y0)
    right = (pieces.x0 >= x1) & (pieces.x0 < x1 + _BESIDE * (x1 - x0))
    heights = pieces.height[level & right]
    return float(np.median(heights)) if len(heights) >= _FEWEST_LETTERS else np.inf


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


def _has_corners(ink: Pixels, box: Box) -> bool:
    """Whether ink reaches into the corners, as a round letter's does not."""
    x0, y0, x1, y1 = box
    patch = max(2, round(CORNER_PATCH * min(x1 - x0, y1 - y0)))
    rows, columns = (y0, y1 - patch), (x0, x1 - patch)
    return all(ink[y : y + patch, x : x + patch].any() for y in rows for x in columns)


def _is_bounded(ink: Pixels, box: Box) -> bool:
    """Whether mostly paper lies right outside each side, of a box as wide as high a line of
    it, as the next may stand close below; what crosses it may be a tick, and what goes on far
    beyond it is the rule of a cell."""
    x0, y0, x1, y1 = box
    step, band = 2, max(2, round(_OUTSIDE * min(x1 - x0, y1 - y0)))
    across, down = slice(max(0, 2 * x0 - x1), 2 * x1 - x0), slice(max(0, 2 * y0 - y1), 2 * y1 - y0)
    strips = (
        (ink[max(0, y0 - step - band) : max(0, y0 - step), across].T, x0 - across.start, x1 - x0),
        (ink[y1 + step : y1 + step + band, across].T, x0 - across.start, x1 - x0),
        (ink[down, max(0, x0 - step - band) : max(0, x0 - step)], y0 - down.start, y1 - y0),
        (ink[down, x1 + step : x1 + step + band], y0 - down.start, y1 - y0),
    )
    shares = (_ink_beside(strip > 0, start, length) for strip, start, length in strips)
    even = is_even(box)
    return all(float(share.min() if even else share.mean()) <= _CROSSED for share in shares)


def _ink_beside(strip: NDArray[np.bool_], start: int, length: int) -> NDArray[np.float64]:
    """The share of ink in each line beside a side of a square, the rule of its cell left out.

    The strip runs along the side, from a side's length before it to one behind it.
    """
    if not strip.size:
        return np.zeros(1)
    beyond = length * 2 // 3
    before, behind = (
        strip[max(0, start - beyond) : start + length],
        strip[start : start + length + beyond],
    )
    rule = np.maximum(before.mean(axis=0), behind.mean(axis=0)) >= _RULE
    own = strip[start : start + length, ~rule]
    return own.mean(axis=0) if own.size else np.zeros(1)


def _outermost(boxes: list[Box]) -> list[Box]:
    """Of those that overlap the largest, as wide as high where one is: the top of a box and
    that of the one below it are no sides of one box."""
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda b: (not is_even(b), -(b[2] - b[0]) * (b[3] - b[1]))):
        if not overlaps_any(box, kept):
            kept.append(box)
    return kept
