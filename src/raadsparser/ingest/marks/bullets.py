"""Bullets of a scanned page: a lone dot, dash or arrow that leads a line of text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from raadsparser.ingest.lines.finding import TextLine
from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.rules.finding import Box
from raadsparser.page import BULLET

_GAP = 0.55  # small-letter heights of white between a bullet and its text
_FAR = 8.0  # and at most so many
_SIZES = (0.22, 1.0)  # small-letter heights
_SOLID = 0.62
_RING_GAP = 0.9  # a ring may be the letter o where less white follows
# Widths of its height that a dash is at least, and small letters that it is wide; a narrow one
# stands under another.
_FLAT, _DASH, _NARROW = 1.4, 0.35, 0.27
_OFF_MIDDLE = 0.36
_COLON, _TWIN = 1.1, 0.15  # how far apart the dots of a colon are at most, and how unlike
_ARROW_WIDTH, _ARROW_HEIGHT, _ARROW_GAP = (0.4, 2.2), (0.35, 0.85), 1.2  # small-letter heights


def find_bullets(
    pieces: Pieces, lines: Sequence[TextLine], walls: Sequence[Box] = ()
) -> dict[int, str]:
    """The pieces that lead a line, by index, each with its sign: a bullet or a dash.

    None leads what stands beyond one of the upright rules, `walls`.
    """
    owner = np.full(len(pieces), -1, dtype=np.int32)
    for number, line in enumerate(lines):
        owner[line.members] = number
    found: dict[int, str] = {}
    worn: dict[int, str] = {}
    for number, line in enumerate(lines):
        first = int(line.members[np.argmin(pieces.x0[line.members])])
        rest = line.members[line.members != first]
        led = line if len(rest) else _follower(pieces, first, number, lines)
        if led is None:
            continue
        start = int(pieces.x0[rest].min()) if len(rest) else led.box[0]
        if _is_walled_off(pieces, first, start, walls):
            continue
        if sign := _sign(pieces, first, led, start):
            if not _is_of_colon(pieces, first, led.small):
                found[first] = sign
        elif _is_dash(pieces, first, led, start, _NARROW):
            worn[first] = "-"
        elif not len(rest) and _is_squarish(pieces, first, led.small):
            stands = _stands_where_bullets_do(pieces, first, led, start)
            if stands and not _is_of_colon(pieces, first, led.small):
                worn[first] = BULLET
    return found | _aligned(pieces, worn)


def _is_walled_off(pieces: Pieces, index: int, start: int, walls: Sequence[Box]) -> bool:
    """Whether an upright rule stands between a piece and the text that starts there."""
    right, middle = int(pieces.x1[index]), (pieces.y0[index] + pieces.y1[index]) / 2
    return any(right <= x0 and x1 <= start and y0 <= middle <= y1 for x0, y0, x1, y1 in walls)


def _sign(pieces: Pieces, index: int, line: TextLine, text_start: int) -> str | None:
    """The sign that a piece before the text of a line is by its shape."""
    if _leads(pieces, index, line, text_start):
        return BULLET
    if _is_dash(pieces, index, line, text_start):
        return "-"
    return BULLET if _is_arrow(pieces, index, line, text_start) else None


def _is_of_colon(pieces: Pieces, index: int, small: float) -> bool:
    """Whether another dot of about the same size stands right over or under one."""
    width, height = int(pieces.width[index]), int(pieces.height[index])
    apart = np.abs(pieces.y0 - pieces.y0[index])
    twins = (
        (np.abs(pieces.x0 - pieces.x0[index]) <= _TWIN * small)
        & (apart > height)
        & (apart <= _COLON * small)
        & (np.abs(pieces.width - width) <= _TWIN * small)
        & (np.abs(pieces.height - height) <= _TWIN * small)
    )
    return bool(twins.any())


def _stands_where_bullets_do(
    pieces: Pieces, index: int, line: TextLine, text_start: int, gap: float = _RING_GAP
) -> bool:
    """Whether something stands at mid height before a text, with so much white between."""
    middle = (pieces.y0[index] + pieces.y1[index]) / 2
    white = text_start - int(pieces.x1[index])
    off = abs(middle - (line.baseline - line.small / 2))
    return bool(gap * line.small <= white <= _FAR * line.small and off <= _OFF_MIDDLE * line.small)


def _is_squarish(pieces: Pieces, index: int, small: float) -> bool:
    """Whether a piece is small and about as wide as high."""
    narrow, wide = sorted((int(pieces.width[index]), int(pieces.height[index])))
    return bool(_SIZES[0] * small <= narrow and wide <= _SIZES[1] * small and wide <= 1.4 * narrow)


def _is_arrow(pieces: Pieces, index: int, line: TextLine, text_start: int) -> bool:
    """An arrow or chevron by itself: lower than any letter, and far from its text."""
    height, width = int(pieces.height[index]) / line.small, int(pieces.width[index]) / line.small
    shaped = _ARROW_HEIGHT[0] <= height <= _ARROW_HEIGHT[1] and (
        _ARROW_WIDTH[0] <= width <= _ARROW_WIDTH[1]
    )
    return shaped and _stands_where_bullets_do(pieces, index, line, text_start, _ARROW_GAP)


def _aligned(pieces: Pieces, worn: Mapping[int, str]) -> dict[int, str]:
    """Worn bullets, whose shape tells nothing, are told by standing one under another."""
    return {
        index: sign
        for index, sign in worn.items()
        if any(
            other != index
            and abs(int(pieces.x0[other]) - int(pieces.x0[index])) <= 2
            and abs(int(pieces.width[other]) - int(pieces.width[index])) <= 2
            for other in worn
        )
    }


def _follower(
    pieces: Pieces, index: int, number: int, lines: Sequence[TextLine]
) -> TextLine | None:
    """The nearest line to the right of a piece that stands alone."""
    middle = (pieces.y0[index] + pieces.y1[index]) / 2
    level = [
        line
        for other, line in enumerate(lines)
        if other != number
        and line.box[1] <= middle <= line.box[3]
        and line.box[0] >= pieces.x1[index]
    ]
    return min(level, key=lambda line: line.box[0], default=None)


def _leads(pieces: Pieces, index: int, line: TextLine, text_start: int) -> bool:
    small = line.small
    width, height = int(pieces.width[index]), int(pieces.height[index])
    gap = text_start - int(pieces.x1[index])
    if not _GAP * small <= gap <= _FAR * small:
        return False
    if not (_SIZES[0] * small <= min(width, height) and max(width, height) <= _SIZES[1] * small):
        return _is_lone_ring(pieces, index, small) and gap >= _RING_GAP * small
    if max(width, height) > 1.4 * min(width, height):
        return False
    middle = (pieces.y0[index] + pieces.y1[index]) / 2
    off = abs(middle - (line.baseline - small / 2)) / small
    fill = pieces.area[index] / (width * height)
    solid = fill >= _SOLID or (gap >= _RING_GAP * small and _is_lone_ring(pieces, index, small))
    return bool(off <= _OFF_MIDDLE and solid)


def _is_dash(
    pieces: Pieces, index: int, line: TextLine, text_start: int, least: float = _DASH
) -> bool:
    """A level stroke by itself before a text; an engine reads it ill or drops it."""
    width, height = int(pieces.width[index]), int(pieces.height[index])
    middle = (pieces.y0[index] + pieces.y1[index]) / 2
    shaped = least * line.small <= width <= 2.2 * line.small and width >= _FLAT * height
    placed = abs(middle - (line.baseline - line.small / 2)) <= _OFF_MIDDLE * line.small
    near = _GAP * line.small <= text_start - int(pieces.x1[index]) <= _FAR * line.small
    return bool(shaped and placed and near and height <= 0.5 * line.small)


def _is_lone_ring(pieces: Pieces, index: int, small: float) -> bool:
    """A ring by itself, letter-sized or smaller: the `o` or `◦` that office programs set."""
    import cv2

    width, height = int(pieces.width[index]), int(pieces.height[index])
    sized = 0.3 * small <= height <= 1.15 * small and max(width, height) <= 1.2 * min(width, height)
    if not sized or pieces.area[index] > 0.7 * width * height:
        return False
    x0, y0 = int(pieces.x0[index]), int(pieces.y0[index])
    own = (pieces.labels[y0 : y0 + height, x0 : x0 + width] == index + 1).astype(np.uint8)
    contours, tree = cv2.findContours(own, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    holes = sum(parent[3] >= 0 for parent in tree[0]) if tree is not None else 0
    hull = cv2.convexHull(max(contours, key=len))
    return holes == 1 and bool(cv2.contourArea(hull) >= 0.66 * (width - 1) * (height - 1))
