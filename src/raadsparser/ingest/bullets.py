"""Bullets of a scanned page: a lone dot or dash that leads a line of text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from raadsparser.ingest.ink import Pieces
from raadsparser.ingest.textlines import TextLine
from raadsparser.page import BULLET

_GAP = 0.55  # small-letter heights of white between a bullet and its text
_FAR = 8.0  # and at most so many
_SIZES = (0.22, 1.0)  # small-letter heights
_SOLID = 0.62
_RING_GAP = 0.9  # a ring may be the letter o where less white follows
_OFF_MIDDLE = 0.36


def find_bullets(pieces: Pieces, lines: Sequence[TextLine]) -> dict[int, str]:
    """The pieces that lead a line, by index, each with its sign: a bullet or a dash."""
    owner = np.full(len(pieces), -1, dtype=np.int32)
    for number, line in enumerate(lines):
        owner[line.members] = number
    found: dict[int, str] = {}
    worn: list[int] = []
    for number, line in enumerate(lines):
        first = int(line.members[np.argmin(pieces.x0[line.members])])
        rest = line.members[line.members != first]
        start = int(pieces.x0[rest].min()) if len(rest) else 0
        if len(rest) and _leads(pieces, first, line, start):
            found[first] = BULLET
        elif len(rest) and _is_dash(pieces, first, line, start):
            found[first] = "-"
        elif not len(rest):
            follower = _follower(pieces, first, number, lines)
            if follower is None:
                continue
            if _leads(pieces, first, follower, follower.box[0]):
                found[first] = BULLET
            elif _is_dash(pieces, first, follower, follower.box[0]):
                found[first] = "-"
            elif _stands_where_bullets_do(pieces, first, follower):
                worn.append(first)
    return found | _aligned(pieces, worn)


def _stands_where_bullets_do(pieces: Pieces, index: int, line: TextLine) -> bool:
    """Whether something small and as wide as high stands alone before a text, at mid height."""
    width, height = int(pieces.width[index]), int(pieces.height[index])
    middle = (pieces.y0[index] + pieces.y1[index]) / 2
    gap = line.box[0] - int(pieces.x1[index])
    sized = _SIZES[0] * line.small <= min(width, height) and max(width, height) <= line.small
    off = abs(middle - (line.baseline - line.small / 2))
    placed = _RING_GAP * line.small <= gap <= _FAR * line.small and off <= _OFF_MIDDLE * line.small
    return bool(sized and placed and max(width, height) <= 1.4 * min(width, height))


def _aligned(pieces: Pieces, worn: Sequence[int]) -> dict[int, str]:
    """Worn bullets, whose shape tells nothing, are told by standing one under another."""
    return {
        index: BULLET
        for index in worn
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


def _is_dash(pieces: Pieces, index: int, line: TextLine, text_start: int) -> bool:
    """A level stroke by itself before a text; an engine reads it ill or drops it."""
    width, height = int(pieces.width[index]), int(pieces.height[index])
    middle = (pieces.y0[index] + pieces.y1[index]) / 2
    shaped = 0.35 * line.small <= width <= 2.2 * line.small and width >= 1.8 * height
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
