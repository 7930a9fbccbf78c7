"""Which squares are boxes, and which a `D`, an `O` or a bold letter that looks like one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.marks.boxes import (
    CLEAR,
    CORNER_PATCH,
    SAME_SIZE,
    UPRIGHT_NEAR,
    is_even,
    is_frame,
    own_ink,
    stands_free,
    uprightness,
)
from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box

_CLOSE = 0.22  # free space beside a box, of its size: letters of one word stand closer
_LEVEL = 0.8  # of the width of a box, less what wears off its corners
_TIP = 0.1  # of its size, a corner that is white where a side is bowed
_STICKS_OUT = 0.16  # share of its size; further out reaches only what is drawn over a box
_APART = 5.0  # heights of a box that those of one question stand apart
_BAR, _OPEN = 0.85, 0.55  # share of a row that a bar takes; of the inside that may be ink
_NARROW, _LESS = 0.86, 0.9  # width of a letter, of its height and of the boxes of the form
_UPRIGHT = 0.8  # share of a side that is straight, of a box that stands clear
_EVEN_UPRIGHT = 0.88  # of one as wide as high, which stands clear enough


def of_one_form(found: list[Box], filled: list[Box], ink: Pixels, pieces: Pieces) -> list[Box]:
    """The squares that are boxes. Those of one form are of one size: one that is not is the
    first letter of a word, as is one near a word that has no like, `filled` or not, on its line
    or under it."""
    boxes = [box for box in found if _stands_as_box(ink, pieces, box, 0.0)]
    loose = [box for box in boxes if _stands_as_box(ink, pieces, box, _CLOSE)]
    apart = [box for box in loose if _stands_apart(pieces, box)]
    likes = [
        box
        for box in boxes
        if _has_twin(box, boxes + filled)
        or _is_stacked(box, boxes, loose)
        or _is_framed(pieces, box, boxes)
        or (box in loose and any(other != box and _fits_one(box, [other]) for other in apart))
    ]
    return without_letters(likes) or apart


def without_letters(boxes: list[Box]) -> list[Box]:
    """Without what is narrower than high where the boxes of the form are larger squares: an `O`
    and a `D` on one line are like one another too."""
    wide = [box[2] - box[0] for box in boxes if is_even(box)]
    if len(wide) < 2:
        return boxes
    return [
        box
        for box in boxes
        if box[2] - box[0] > _NARROW * (box[3] - box[1]) or box[2] - box[0] > _LESS * min(wide)
    ]


def _stands_apart(pieces: Pieces, box: Box) -> bool:
    """Whether white is beside a square and no letter has grown together with it."""
    found = own_ink(pieces, box)
    grown_right = found is not None and found[0][2] - box[2] > 0.3 * (box[2] - box[0])
    return not grown_right and stands_free(pieces, box, CLEAR)


def _fits_one(box: Box, others: list[Box]) -> bool:
    """Whether both sides of a box are as long as those of another, a pixel aside."""
    return any(
        all(
            abs((box[end] - box[start]) - (other[end] - other[start]))
            <= max(1.0, SAME_SIZE * (other[end] - other[start]))
            for start, end in ((0, 2), (1, 3))
        )
        for other in others
    )


def _has_twin(box: Box, others: list[Box]) -> bool:
    """Whether another box of the same size stands on the same line: `☒ja ☐nee`."""
    return any(
        other != box and abs(other[1] - box[1]) <= 2 and _fits_one(box, [other]) for other in others
    )


def _is_framed(pieces: Pieces, box: Box, others: list[Box]) -> bool:
    """Whether a frame as high stands on the same line, or near in the same column: that of a
    cross is wider than that of a blank."""
    return is_frame(box, pieces) and any(
        other != box and is_frame(other, pieces) and _are_in_line(box, other) for other in others
    )


def _are_in_line(one: Box, other: Box) -> bool:
    """Whether two frames as high stand beside one another, or near in one column."""
    high = one[3] - one[1]
    left, top, right, bottom = (abs(other[n] - one[n]) for n in range(4))
    if max(top, bottom) <= 1:
        return True
    below = min(left, right) <= 2 and top <= _APART * high
    return below and abs(other[3] - other[1] - high) <= 1


def _is_stacked(box: Box, others: list[Box], loose: list[Box]) -> bool:
    """Whether squares of its size stand right above or below, as boxes of options on lines of
    their own do: one more clear of its word, or two more in one column."""
    high = box[3] - box[1]
    if not is_even(box):
        return False
    near = [
        other
        for other in others
        if other != box
        and is_even(other)
        and 0 < abs(other[1] - box[1]) <= _APART * high
        and _fits_one(box, [other])
    ]
    clear = box in loose and any(other in loose for other in near)
    return clear or sum(abs(other[0] - box[0]) <= 2 for other in near) >= 2


def _stands_as_box(ink: Pixels, pieces: Pieces, box: Box, space: float) -> bool:
    """Whether a square is no `D` or `O` at the start of a word, which stands closer than
    `space`, as a share of its size."""
    if _bulges(ink, box) or _is_letter(pieces, box):
        return False
    if not stands_free(pieces, box, space):
        return False
    upright = uprightness(ink, box, pieces.point)
    if upright >= UPRIGHT_NEAR:
        return True
    white = _CLOSE if upright >= _EVEN_UPRIGHT and is_even(box) else CLEAR
    return upright >= _UPRIGHT and stands_free(pieces, box, white)


def _is_letter(pieces: Pieces, box: Box) -> bool:
    """Whether the ink of a square is round: an `O` leaves its corners white, and the top and
    bottom of a `D` do not run from corner to corner."""
    found = own_ink(pieces, box)
    if found is None:
        return False
    whole, own = found
    patch = max(2, round(CORNER_PATCH * min(own.shape)))
    corners = (
        own[:patch, :patch],
        own[:patch, -patch:],
        own[-patch:, :patch],
        own[-patch:, -patch:],
    )
    white = sum(not corner.any() for corner in corners)
    apart = max(abs(side - other) for side, other in zip(whole, box, strict=True))
    drawn_over = apart > _STICKS_OUT * (box[2] - box[0])
    if white >= 3 or (not drawn_over and _is_bowed(own)):
        return True
    # Within the square only: a check drawn over it has its own top and bottom.
    left, top = max(0, box[0] - whole[0]), max(0, box[1] - whole[1])
    inside = own[top : box[3] - whole[1], left : box[2] - whole[0]]
    if inside.shape[0] < 3 or _has_bar(inside):
        return True
    rows = 4 if drawn_over else 2  # a side begins where what was drawn leaves the square
    ends = inside[:rows].any(axis=0).mean(), inside[-rows:].any(axis=0).mean()
    return float(min(ends)) < _LEVEL


def _is_bowed(own: NDArray[np.bool_]) -> bool:
    """Whether the right corners of a shape are white and the left ones are not, as a `D` has."""
    tip, patch = max(2, round(_TIP * min(own.shape))), max(3, round(CORNER_PATCH * min(own.shape)))
    right = own[:tip, -tip:].any() or own[-tip:, -tip:].any()
    return bool(not right and own[:patch, :patch].any() and own[-patch:, :patch].any())


def _has_bar(inside: NDArray[np.bool_]) -> bool:
    """Whether a level stroke parts a square in two, as in a `B`; a cross has none, and a
    filled square has no white beside it."""
    high, wide = inside.shape
    middle = inside[round(0.3 * high) : round(0.7 * high)]
    barred = middle.mean(axis=1) >= _BAR
    return bool(barred.any()) and float(inside[:, wide // 4 : -wide // 4].mean()) <= _OPEN


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
