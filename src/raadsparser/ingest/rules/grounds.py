"""Dark areas: where they end is a rule, and light letters on them are turned dark."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.bits import bands_of_runs
from raadsparser.ingest.pixels.morphology import closed, components, opened, outer_boxes, resized
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box

_MIN_SIDE = (24.0, 9.0)  # points across and down of a cell that can hold a word
_STRIP = 6.0  # points down of a dark strip with a caption
_SOLID = 3.0  # points; ink that stays when strokes this wide are opened is no letter
_BAR = 120.0  # points; a bar is longer, and the words on a stamp are not
_COARSE = 2  # pixels of the page for one in which dark grounds are looked for, each way
_GROUNDS = (0.62, 0.8)  # of the paper's grey: a ground under these may carry light letters
_DARK_FILL = 0.55  # share of ink in the box of a dark cell; its letters are light
# Share of ink in a column or row that sticks out of a strip, and points of height of what is none.
_STICKS_OUT, _TALL = 0.25, 40.0
_OF_TABLE = 0.6  # of the breadth of a table that a band over it has at least
_FULL_BOX = 0.75  # share of its box that a piece of one shape fills
_FEW_TO_TRIM = 0.5  # share of ink in what may be a dark cell with something that sticks out
_FRAME, _RIM, _END_OF_STRIP = 1.2, 0.9, 0.3  # points of the frame; shares of it that are ink
_CONTRAST = 35  # grey levels between a dark ground and its letters
_EVEN, _MOSTLY = 18, 0.5  # grey levels within which so much of a printed ground lies
# The rim of a ground: points, and a part of its height at most, with the border drawn round it.
_INSET, _OF_HEIGHT = 2.0, 7
_BROAD, _ROWS = 6.0, 0.3  # points; share of the light that is so broad
_WIDE_LETTER, _HIGH_LETTER = 30.0, 16.0  # points of a letter, or of some that touch
_LETTER = 5.0  # square points of ink in the smallest word
_GROUND = 35  # percentile from which a turned area is white: above its letters' share
_GRAIN = 1.6  # standard deviations below its mean up to which the grain of a ground is white
_GRAINY, _GRAINY_EDGE = 6.0, 4  # grey levels of grain on a ground of dots; pixels of its edge
_FULL = 70  # percentile of a row or column at the rim that is ground, beside its letters
# Square points of a pinhole, less than the dot of an i, and how many a square point show dirt.
_HALF, _PINHOLE, _STREWN = 128, 0.9, 0.01
_SHARED = 0.3
# Points beside an edge in which there may be text, and must not be; the share that may.
_NEAR, _AT, _CUTS = 15.0, 1.2, 0.25
# Points at the ends of an edge that may have ink across it, and rows in between that may.
_RULED, _HAIR = 2.5, 0.3


def dark_areas(grey: Pixels, dpi: float) -> list[Box]:
    """Boxes filled with dark ink that hold light letters.

    To be looked for before the background is flattened: a dark ground that is broad enough
    passes for paper there.
    """
    height, width = (side // _COARSE for side in grey.shape)
    if not (height and width):
        return []
    small = resized(grey[: height * _COARSE, : width * _COARSE], width, height)
    paper = float(np.percentile(small[::2, ::2], 90))
    found: list[Box] = []
    for level in _GROUNDS:  # a dark band in a shaded table is found before the table is
        ink = (small < level * paper).astype(np.uint8) * 255
        found += _lettered(small, ink, dpi / 72 / _COARSE, found)
    return [_scaled(box) for box in found]


def _lettered(small: Pixels, ink: Pixels, point: float, known: list[Box]) -> list[Box]:
    """The grounds of one mask that hold light letters and lie apart from those known."""
    found: list[Box] = []
    solid = _solid_areas(ink, point)
    parts = (part for piece in solid for part in _parts(ink, piece, point))
    for piece in [*_pieces(ink, point), *solid, *_bars(ink, point), *parts]:
        x, y, w, h, area = _trimmed(ink, piece, point)
        box = (x, y, x + w, y + h)
        if not holds_a_word(w, h, point, _STRIP) or area <= 0.5 * w * h:
            continue
        share = float((ink[y : y + h, x : x + w] > 0).mean())
        if share <= _DARK_FILL or not _is_framed(ink, box, point):
            continue
        clear = apart([box], known + found) and apart(known, [box]) == known
        part = small[y : y + h, x : x + w]
        if clear and _is_even(part) and _holds_lighter(part, point):
            found.append(box)
    return found


def _scaled(box: Box) -> Box:
    """A box of the smaller page on the page itself."""
    return (box[0] * _COARSE, box[1] * _COARSE, box[2] * _COARSE, box[3] * _COARSE)


def _solid_areas(ink: Pixels, point: float) -> list[tuple[int, int, int, int, int]]:
    """Areas wider than strokes; those between light letters are bridged, so that a cell is
    one."""
    side = max(3, round(_SOLID * point))
    solid = opened(ink, side, side)
    if not solid.any():
        return []
    return filled_areas(closed(solid, 4 * side, side))


def _parts(
    ink: Pixels, piece: tuple[int, int, int, int, int], point: float
) -> list[tuple[int, int, int, int, int]]:
    """What a piece is made of that does not fill its box: a dark column of labels, and the dark
    bands that go on from it over the whole table."""
    x, y, w, h, area = piece
    if area > _FULL_BOX * w * h or h < _TALL * point or w < _BAR * point:
        return []
    left = _without_letters(np.pad(ink[y : y + h, x : x + w], 1), point)
    found: list[tuple[int, int, int, int, int]] = []
    side = max(3, round(_SOLID * point))
    bar = max(round(_BAR * point), round(_OF_TABLE * w))  # broader than the column
    for across, down in ((bar, side), (side, round(_TALL * point)), (side, side)):
        some = opened(left, across, down)
        found += [(x + a - 1, y + b - 1, c, d, n) for a, b, c, d, n in filled_areas(some)]
        left = left & ~some
    return found


def _without_letters(ink: Pixels, point: float) -> Pixels:
    """Ink with the light letters in it filled in."""
    labels, stats = components(255 - ink)
    letters = (stats[:, 2] <= _WIDE_LETTER * point) & (stats[:, 3] <= _HIGH_LETTER * point)
    return np.where(np.append(False, letters)[labels], np.uint8(255), ink)


def _bars(ink: Pixels, point: float) -> list[tuple[int, int, int, int, int]]:
    """Bars by what of them goes on level: a stamp may lie over one, or a seal."""
    length = round(_BAR * point)
    return [
        (x, top + y, width, height, area)
        for top, bottom in bands_of_runs(ink, length, 1)
        if bottom - top >= _STRIP * point
        for x, y, width, height, area in filled_areas(opened(ink[top:bottom], length, 1))
    ]


def _pieces(ink: Pixels, point: float) -> list[tuple[int, int, int, int, int]]:
    """Pieces of ink as wide as a word: strips too low for `_solid_areas`."""
    _, stats = components(ink)
    wide = stats[stats[:, 2] >= _MIN_SIDE[0] * point]
    return [(int(x), int(y), int(w), int(h), int(area)) for x, y, w, h, area in wide]


def _trimmed(
    ink: Pixels, piece: tuple[int, int, int, int, int], point: float
) -> tuple[int, int, int, int, int]:
    """A piece without what sticks out of it: a filled tick box beside a dark column."""
    x, y, w, h, area = piece
    if area < _FEW_TO_TRIM * w * h:
        return piece
    # The letters in a strip leave little ink at its ends; beside a tall area stand its edges,
    # ragged where it is one of dots.
    least = _DARK_FILL if h >= _TALL * point else _STICKS_OUT
    columns = np.flatnonzero((ink[y : y + h, x : x + w] > 0).mean(axis=0) >= least)
    if not columns.size:
        return piece
    left, right = int(columns[0]), int(columns[-1]) + 1
    rows = np.flatnonzero((ink[y : y + h, x + left : x + right] > 0).mean(axis=1) >= least)
    if not rows.size or (right - left == w and rows.size == h):
        return piece
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    part = ink[y + top : y + bottom, x + left : x + right]
    inside = int(np.count_nonzero(part))
    return x + left, y + top, right - left, bottom - top, inside


def _is_even(part: Pixels) -> bool:
    """Whether most of an area is of one grey: a ground that was printed, and no shadow."""
    near = np.abs(part.astype(np.int16) - int(np.median(part))) <= _EVEN
    return float(near.mean()) >= _MOSTLY


def _holds_lighter(part: Pixels, point: float) -> bool:
    """Whether letters that stand on a ground are lighter than it, and not darker.

    Its rim has the white around it and its border; white as broad as a row is no letter: the
    box then holds several grounds.
    """
    rim = max(1, min(round(_INSET * point), part.shape[0] // _OF_HEIGHT))
    inside = part[rim:-rim, rim:-rim]
    if not inside.size:
        return False
    ground = float(np.median(part))
    light = (inside > ground + _CONTRAST).astype(np.uint8) * 255
    lighter, darker = np.count_nonzero(light), np.count_nonzero(inside < ground - _CONTRAST)
    if lighter <= darker or lighter <= _LETTER * point * point:
        return False
    side = max(3, round(_BROAD * point))
    return bool(np.count_nonzero(opened(light, side, side)) <= _ROWS * lighter)


def _is_framed(ink: Pixels, box: Box, point: float) -> bool:
    """Whether ink closes an area all round: a cell, no row of fat letters.

    The letters of a caption may touch the ends of its strip.
    """
    x0, y0, x1, y1 = box
    rim = max(2, round(_FRAME * point))
    sides = (ink[y0 : y0 + rim, x0:x1], ink[y1 - rim : y1, x0:x1])
    ends = (ink[y0:y1, x0 : x0 + rim].T, ink[y0:y1, x1 - rim : x1].T)
    least = _END_OF_STRIP if x1 - x0 >= 4 * (y1 - y0) else _RIM
    return all(
        float((side > 0).any(axis=0).mean()) > share
        for part, share in ((sides, _RIM), (ends, least))
        for side in part
    )


def inverted(grey: Pixels, areas: list[Box], dpi: float, *, dots: bool = False) -> Pixels:
    """The page with dark areas turned: their ground white, their letters dark.

    The edge of a ground is ragged where it is one of `dots`.
    """
    if not areas:
        return grey
    turned = grey.copy()
    for x0, y0, x1, y1 in areas:
        part = 255.0 - grey[y0:y1, x0:x1].astype(np.float32)
        middle = float(np.median(part))
        spread_out = 1.48 * float(np.median(np.abs(part - middle)))  # the grain of the ground
        high = min(float(np.percentile(part, _GROUND)), middle - _GRAIN * spread_out)
        letters = part[part < middle - _CONTRAST]
        low = float(np.percentile(letters, 25)) if letters.size else high - _CONTRAST
        spread = np.clip((part - low) * 255.0 / max(high - low, 30.0), 0, 255)
        # The blurred edge of the ground would be a dark line now; that of dots is broader.
        grainy = spread_out > _GRAINY
        top, bottom, left, right = (
            _rim(lines, middle - _CONTRAST, dots=dots) if grainy else 1
            for lines in (part, part[::-1], part.T, part.T[::-1])
        )
        for rim in (spread[: top + 1], spread[-bottom - 1 :], spread[:, :left], spread[:, -right:]):
            rim[:] = 255
        out = _GRAINY_EDGE if grainy else 0
        turned[max(0, y0 - out) : y1 + out, max(0, x0 - out) : x1 + out] = 255
        turned[y0:y1, x0:x1] = _without_pinholes(spread.astype(np.uint8), dpi / 72)
    return turned


def _without_pinholes(turned: Pixels, point: float) -> Pixels:
    """A turned ground without its specks where it is strewn with them, as a scanner that knows
    no grey leaves white pixels on what is nearly black."""
    ink = np.where(turned < _HALF, 255, 0).astype(np.uint8)
    labels, stats = components(ink)
    small = stats[:, 4] < _PINHOLE * point * point
    if np.count_nonzero(small) < _STREWN * turned.size / (point * point):
        return turned
    specks = np.concatenate(([False], small)).take(labels)
    return np.where(specks, 255, turned).astype(np.uint8)


def _rim(lines: NDArray[np.float32], full: float, *, dots: bool) -> int:
    """How many of the first rows, or columns, of a grainy ground are not the ground itself:
    letters may stand on the next."""
    whole = np.percentile(lines[:_GRAINY_EDGE], _FULL, axis=1) > full
    return int(np.argmax(whole)) + 1 if whole.any() and not dots else _GRAINY_EDGE


def apart(areas: list[Box], others: list[Box]) -> list[Box]:
    """The areas of which no great part lies in any of the others."""
    return [area for area in areas if not any(_shared(area, o) > _SHARED for o in others)]


def _shared(area: Box, other: Box) -> float:
    """The share of an area that lies in the other."""
    across = min(area[2], other[2]) - max(area[0], other[0])
    down = min(area[3], other[3]) - max(area[1], other[1])
    return max(0, across) * max(0, down) / ((area[2] - area[0]) * (area[3] - area[1]))


def level_edges(areas: Sequence[Box]) -> list[Box]:
    """The level edges of areas, a pixel thick."""
    return [(x0, y, x1, y + 1) for x0, y0, x1, y1 in areas for y in (y0, y1)]


def upright_edges(areas: Sequence[Box], ink: Pixels, dpi: float) -> list[Box]:
    """The upright edges of areas, a pixel thick, where they cut no words."""
    steep = [(x, y0, x + 1, y1) for x0, y0, x1, y1 in areas for x in (x0, x1)]
    return [edge for edge in steep if _is_clear(edge, ink, dpi / 72)]


def _is_clear(edge: Box, ink: Pixels, point: float) -> bool:
    """Whether the text near an upright edge keeps off it: shadows end in the midst of words."""
    x, y0, _, y1 = edge
    near, at = (
        ink[y0:y1, max(0, x - round(reach * point)) : x + round(reach * point) + 1].any(axis=1)
        for reach in (_NEAR, _AT)
    )
    if np.count_nonzero(at) > _CUTS * np.count_nonzero(near):
        return False
    # The hyphen of a number is cut in a few rows only; what lies along the top is a rule.
    end, beside = round(_RULED * point), max(1, round(_HAIR * point))
    across = ink[y0 + end : y1 - end, max(0, x - beside) : x + beside + 1].all(axis=1)
    return bool(np.count_nonzero(across) <= _HAIR * point)


def filled_areas(mask: Pixels) -> list[tuple[int, int, int, int, int]]:
    """x, y, width, height of each piece of a mask, and how many of its pixels are set."""
    boxes = outer_boxes(mask)
    return [(x, y, w, h, int(np.count_nonzero(mask[y : y + h, x : x + w]))) for x, y, w, h in boxes]


def holds_a_word(width: int, height: int, point: float, low: float = _MIN_SIDE[1]) -> bool:
    """Whether a box is large enough for a word; `low` is the least height in points."""
    return width >= _MIN_SIDE[0] * point and height >= low * point
