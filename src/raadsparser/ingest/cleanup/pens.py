"""Signatures and other strokes of a pen over print: lifted off it.

A pen writes longer slanting strokes than any letter has, as thin as those of letters. What it
crosses is the darker of two inks there; the rest of a stroke is made as light as paper.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.morphology import closed, components, grown, opened
from raadsparser.ingest.pixels.turn import Pixels

# Points: the least that a signature is wide and high, and the most it is high; the share of its
# box that is ink; how thick a stroke is at most.
_WIDE, _HIGH, _HIGHEST, _FULL, _THICK = 24.0, 11.0, 150.0, 0.3, 3.4
# Points of a stroke that no letter has, of a nearly level one, and of one where a pen bends.
_LONG, _FAR, _BENT = 12.0, 20.0, 8.5
# Degrees from level. Letters have stems, and their tops and feet may touch.
_RISING, _FALLING = tuple(range(18, 76, 6)), tuple(range(108, 163, 6))
_UPRIGHT, _LEVEL = (78, 84, 90, 96, 102), (-12, -9, -6, -4, 4, 6, 9, 12)
_STROKES = 20.0  # points of long strokes that a signature has at least, up and down
_TURN = 5.0  # points between two strokes where one turns into the other
_AROUND = 6.0  # points around a piece that its strokes may reach into
_MOST = 8  # pieces of a page that are looked at
# Print has the grey of the darkest of so many in a hundred of its pixels, a pen's strokes that of
# the darker of its own; from this share of their grey on there is no print below them.
_DARKEST, _USUAL, _ALONE, _PALE = 15, 30, 0.85, 0.6
_BLACK, _PAPER = 40, 255


def strokes(ink: Pixels, pieces: Pieces) -> Pixels | None:
    """255 where a pen has written; None where none has."""
    found = None
    for x0, y0, x1, y1 in _places(pieces):
        part = _strokes(ink[y0:y1, x0:x1], pieces.point)
        if part is not None:
            found = np.zeros_like(ink) if found is None else found
            found[y0:y1, x0:x1] |= part
    return found


def without(page: Pixels, greys: Pixels, ink: Pixels, pen: Pixels) -> Pixels:
    """The page less the strokes of a pen; `greys` is it with its inks as dark as they are.

    Two inks let through the product of what each lets through: of the pen's grey a share that
    is the print's of the paper's is print below. Black lets nothing through, and goes whole.
    """
    level = float(np.percentile(greys[pen > 0], _USUAL))
    if level < _BLACK:
        return np.where(pen > 0, _PAPER, page).astype(np.uint8)
    others = greys[(ink > 0) & (pen == 0)]
    usual = float(np.percentile(others, _DARKEST)) if others.size else 0.0
    print_share = min(usual / _PAPER, _PALE)
    other = grown(np.where(pen > 0, 0, ink).astype(np.uint8), 3, 3)
    wide = (pen > 0) | ((grown(pen, 3, 3) > 0) & (other == 0))  # with its edges, not those of print
    share = greys[wide] / np.float32(max(level, 1.0))
    curve = np.clip((share - print_share) / (_ALONE - print_share), 0, 1) * _PAPER
    done = page.copy()
    done[wide] = np.maximum(page[wide], curve.astype(np.uint8))
    return done


def _places(pieces: Pieces) -> Iterator[tuple[int, int, int, int]]:
    """The boxes, with some room, of pieces as large and as empty as signatures are; of the
    widest, where noise has many."""
    point = pieces.point
    width, height = pieces.width, pieces.height
    large = (width >= _WIDE * point) & (height >= _HIGH * point) & (height <= _HIGHEST * point)
    large &= pieces.area <= _FULL * width * height
    room, (down, across) = round(_AROUND * point), pieces.labels.shape
    widest = sorted(np.flatnonzero(large).tolist(), key=lambda piece: -int(width[piece]))
    for piece in widest[:_MOST]:
        yield (
            max(0, int(pieces.x0[piece]) - room),
            max(0, int(pieces.y0[piece]) - room),
            min(across, int(pieces.x1[piece]) + room),
            min(down, int(pieces.y1[piece]) + room),
        )


def _strokes(ink: Pixels, point: float) -> Pixels | None:
    side = max(3, round(_THICK * point)) | 1
    thin = ink & ~grown(opened(ink, side, side), 3, 3)
    rising, falling = (_along(thin, slants, _LONG * point) for slants in (_RISING, _FALLING))
    if min(map(_length, (rising, falling))) < _STROKES * point:
        return None
    long = (
        rising
        | falling
        | _along(thin, _UPRIGHT, _LONG * point)
        | _along(thin, _LEVEL, _FAR * point)
    )
    whole = _reached(long, _along(thin, _RISING + _FALLING, _BENT * point) | long)
    turn = max(3, round(_TURN * point)) | 1
    return whole | _within(thin & ~whole, closed(whole, turn, turn))


def _along(ink: Pixels, slants: tuple[int, ...], length: float) -> Pixels:
    """The ink in which a line so long fits, at one of these slants (degrees from level)."""
    import cv2

    reach = round(length / 2)
    ink = np.pad(ink, reach)  # beyond an edge all would be ink
    found = np.zeros_like(ink)
    for slant in slants:
        dx = round(reach * float(np.cos(np.radians(slant))))
        dy = round(reach * float(np.sin(np.radians(slant))))
        line = np.zeros((2 * reach + 1, 2 * reach + 1), dtype=np.uint8)
        cv2.line(line, (reach - dx, reach + dy), (reach + dx, reach - dy), 1)
        found |= np.asarray(cv2.morphologyEx(ink, cv2.MORPH_OPEN, line), dtype=np.uint8)
    return found[reach:-reach, reach:-reach]


def _length(strokes: Pixels) -> float:
    """How long strokes are in pixels: their area by their usual breadth."""
    import cv2

    if not strokes.any():
        return 0.0
    depth = cv2.distanceTransform(strokes, cv2.DIST_L2, 3)
    breadth = 2 * float(np.percentile(depth[strokes > 0], 90))
    return float(np.count_nonzero(strokes)) / max(1.0, breadth)


def _within(rest: Pixels, turns: Pixels) -> Pixels:
    """What of the rest of the ink lies wholly where a stroke turns into another."""
    labels, _ = components(rest)
    kept = np.full(int(labels.max(initial=0)) + 1, 255, dtype=np.uint8)
    kept[np.unique(labels[turns == 0])] = 0
    return np.asarray(kept[labels], dtype=np.uint8)


def _reached(seeds: Pixels, within: Pixels) -> Pixels:
    """What of a mask is connected with its seeds."""
    import cv2

    _, labels = cv2.connectedComponents(within, connectivity=8)
    kept = np.zeros(labels.max() + 1, dtype=np.uint8)
    kept[np.unique(labels[seeds > 0])] = 255
    kept[0] = 0
    return np.asarray(kept[labels], dtype=np.uint8)
