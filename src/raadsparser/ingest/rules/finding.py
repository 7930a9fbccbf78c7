"""Printed straight lines of a scanned page: found, told as rules, and taken out of the ink."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.morphology import grown, level_runs, outer_boxes, spread, transposed
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.dottedlines import dotted_borders
from raadsparser.ingest.rules.lightborders import parting, reaching

_FLAT_LENGTH, _STEEP_LENGTH = 24.0, 18.0  # points; longer than any stroke of a letter
_ALONE = 36.0  # points an upright line needs where it meets no level one
_PART_LENGTH = 12.0  # points of a piece of a light border that goes on above or below
_LEVEL_BORDER, _SHORTER = 60.0, 0.4  # points a light level border is long; its pieces, less
# Share of a light border that was found in dark ink: all of it, and so much that it is dark.
_KNOWN, _DARK = 0.97, 0.2
_MAX_THICK, _THIN = 4.0, 2.0
_LETTERED = 0.05  # gaps a point, in a row of pixels, that tell bold letters from a thick line
_TILT = 0.002  # by which a border may still lean: a tenth of a degree
_BREAK = 8.0  # points of a broken line that are bridged
_LEVEL = 2.0  # points off level within which two runs are one line
_FOLD_INK, _FOLD_PLACES = 0.02, 4  # share, and number of places, where letters cross a fold
_LONG, _BRIEF = 100.0, 40.0  # the bars of a few capitals in a row, as in `TITEL`, are as long
# Share of its length, for a long, a short and a brief line, at which ink on one side tells letters.
_CROWDED, _CROWDED_SHORT, _CROWDED_BRIEF = 0.6, 0.35, 0.2
# The other line of a double border is that solid, and ends so many points further on.
_SOLID, _BESIDE = 0.85, 2.5

Box = tuple[int, int, int, int]
"""x0, y0, x1, y1 in pixels, half open."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Rule boxes in pixels, and a mask (255) of the ink that belongs to them alone.

    `folds` are lines that letters go through: creases, strokes of a pen, and underlines.
    `light` are upright borders in light grey: they part texts, but of a table drawn so some
    are missed, and cells must not be told by the rest.
    """

    flat: tuple[Box, ...]
    steep: tuple[Box, ...]
    folds: tuple[Box, ...]
    light: tuple[Box, ...]
    mask: Pixels


def find_lines(
    ink: Pixels,
    dpi: float,
    faint: Pixels | None = None,
    edges: Sequence[Box] = (),
    pieces: Pieces | None = None,
) -> Lines:
    """The long straight lines of a binary page (ink 255).

    `faint` has the ink with what is too light to be letters: borders of cells that are drawn
    thin in grey are looked for there too; they may end at level `edges` of dark areas. In
    black and white they fall to dots, `pieces` of the ink.
    """
    point = dpi / 72
    flat, flat_mask = _runs(ink, point, _FLAT_LENGTH)
    turned, turned_mask = _runs(transposed(ink), point, _STEEP_LENGTH)
    steep = [(x0, y0, x1, y1) for y0, x0, y1, x1 in turned]
    kept = [box for box in steep if _stands(box, flat, point)]
    steep_mask = transposed(turned_mask)
    for box in set(steep) - set(kept):
        steep_mask[box[1] : box[3], box[0] : box[2]] = 0
    light: list[Box] = []
    if faint is not None:
        level = _faint_borders(faint, flat, flat_mask, point, _LEVEL_BORDER)
        turned_mask = transposed(steep_mask)
        turned = [(y0, x0, y1, x1) for x0, y0, x1, y1 in kept]
        borders = _faint_borders(transposed(faint), turned, turned_mask, point, _ALONE)
        steep_mask = transposed(turned_mask)
        flat += [box for box in level if _known_share(box, flat, point) >= _DARK]
        turned += [box for box in borders if _known_share(box, turned, point) >= _DARK]
        kept, light = ([(x0, y0, x1, y1) for y0, x0, y1, x1 in some] for some in (turned, borders))
        level, light = ([b for b in level if b not in flat], [b for b in light if b not in kept])
        parts = parting((level, light), ([*flat, *edges], kept), point)
        flat, kept = flat + parts[0], reaching(kept + parts[1], parts[0], point)
        light = [box for box in light if box not in parts[1]]
    if pieces is not None:
        rows, columns, dots = dotted_borders(pieces, flat, kept)
        flat, kept = flat + rows, kept + columns
        flat_mask = flat_mask if dots is None else flat_mask | (dots & ink)
    rest = ink & ~(flat_mask | steep_mask)
    mask = _own_ink(rest, flat_mask, steep_mask, point)
    folds = {box for box in (*flat, *kept, *light) if _cuts_text(rest, box, point)}
    return Lines(
        tuple(box for box in flat if box not in folds),
        tuple(box for box in kept if box not in folds),
        tuple(folds),
        tuple(box for box in light if box not in folds),
        mask,
    )


def _faint_borders(
    faint: Pixels, known: Sequence[Box], mask: Pixels, point: float, least: float
) -> list[Box]:
    """Thin level lines in light ink that are long, or go on beside another one.

    Their pixels are added to `mask`.
    """
    runs, own = _runs(faint, point, _PART_LENGTH)
    boxes = [box for box in runs if box[3] - box[1] <= _THIN * point + _TILT * (box[2] - box[0])]
    boxes = [box for box in boxes if _known_share(box, known, point) < _KNOWN]
    found = [box for box in boxes if _is_border(box, [*boxes, *known], point, least * point)]
    for x0, y0, x1, y1 in found:
        mask[y0:y1, x0:x1] |= own[y0:y1, x0:x1]
    return found


def _known_share(box: Box, known: Sequence[Box], point: float) -> float:
    """How much of a level line is found already."""
    same = (other for other in known if _is_level_with(box, other, point))
    return sum(max(0, min(box[2], o[2]) - max(box[0], o[0])) for o in same) / (box[2] - box[0])


def _is_border(box: Box, others: Sequence[Box], point: float, least: float) -> bool:
    """Whether a piece of a level line is long, or has one of some length beside it."""
    if box[2] - box[0] >= least:
        return True
    row = [o for o in others if o != box and _is_level_with(box, o, point)]
    return any(other[2] - other[0] >= least * _SHORTER for other in row)


def _is_level_with(box: Box, other: Box, point: float) -> bool:
    return abs(box[1] + box[3] - other[1] - other[3]) / 2 <= _LEVEL * point


def _runs(ink: Pixels, point: float, length: float) -> tuple[list[Box], Pixels]:
    """Level lines of at least `length` points, and the pixels of their runs."""
    boxes: list[Box] = []
    mask = np.zeros_like(ink)
    for top, runs in level_runs(ink, max(3, round(point)), 3, round(length * point)):
        for x, y, w, h in outer_boxes(runs):
            piece = runs[y : y + h, x : x + w] > 0
            box = (x, top + y, x + w, top + y + h)
            if w >= 0.8 * length * point and _is_line(ink, piece, box, point):
                boxes.append(box)
                mask[box[1] : box[3], x : x + w][piece] = 255
    return _joined(boxes, point), mask & ink


def _is_line(ink: Pixels, piece: np.typing.NDArray[np.bool_], box: Box, point: float) -> bool:
    """Whether a run is thin, and free of letters along it."""
    wide = box[2] - box[0]
    thick = np.count_nonzero(piece) / wide / point
    if thick > _MAX_THICK or (thick > _THIN and _gaps(ink, piece, box, point) > _LETTERED):
        return False
    lengths = ((_LONG, _CROWDED), (_BRIEF, _CROWDED_SHORT), (0.0, _CROWDED_BRIEF))
    allowed = next(share for least, share in lengths if wide > least * point)
    return _crowding(ink, piece, box, round(_BESIDE * point)) <= allowed


def _gaps(ink: Pixels, piece: np.typing.NDArray[np.bool_], box: Box, point: float) -> float:
    """Gaps that were closed in a run, a point of its length: bold letters that nearly touch make
    a run as well, with a gap after each."""
    x0, y0, x1, y1 = box
    if x1 - x0 > _LONG * point:
        return 0.0
    own = ink[y0:y1, x0:x1] > 0
    ends = np.count_nonzero(own[:, :-1] & ~own[:, 1:] & piece[:, 1:])
    return ends / (y1 - y0) / ((x1 - x0) / point)


def _crowding(ink: Pixels, piece: np.typing.NDArray[np.bool_], box: Box, beyond: int) -> float:
    """Share of a run that has ink right above, or below: feet of letters, or a filled area.

    What is as solid as a line and white again `beyond` it is the other line of a double border.
    """
    x0, y0, x1, y1 = box
    columns = np.arange(x0, x1)
    tops = y0 + piece.argmax(axis=0) - 3
    bottoms = y1 - piece[::-1].argmax(axis=0) + 2
    sides = ((tops, tops - beyond), (bottoms, bottoms + beyond))
    return max(_crowded_side(ink, columns, near, far) for near, far in sides)


def _crowded_side(
    ink: Pixels,
    columns: np.typing.NDArray[np.int_],
    near: np.typing.NDArray[np.int_],
    far: np.typing.NDArray[np.int_],
) -> float:
    """Share of columns with ink at rows `near`; none where that is a line, white at `far`."""
    last = ink.shape[0] - 1
    share = float((ink[near.clip(0, last), columns] > 0).mean())
    if share < _SOLID:
        return share
    return 0.0 if float((ink[far.clip(0, last), columns] > 0).mean()) <= 1 - _SOLID else share


def _joined(boxes: list[Box], point: float) -> list[Box]:
    """Pieces of one broken line put together, and lines too short to be any left out."""
    joined: list[Box] = []
    for box in sorted(boxes):
        for index, other in enumerate(joined):
            level = abs((box[1] + box[3]) - (other[1] + other[3])) / 2 <= _LEVEL * point
            if level and box[0] - other[2] <= _BREAK * point:
                joined[index] = around(box, other)
                break
        else:
            joined.append(box)
    return joined


def around(one: Box, other: Box) -> Box:
    """The smallest box that holds both."""
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def _stands(box: Box, flat: Sequence[Box], point: float) -> bool:
    """Whether an upright run is a line: long, or ending on a level line (no tall letter)."""
    if box[3] - box[1] >= _ALONE * point:
        return True
    near = 2.5 * point
    return any(
        other[0] - near <= box[0] <= other[2] + near
        and min(abs(box[1] - other[3]), abs(box[3] - other[1]), abs(box[1] - other[1])) <= near
        for other in flat
    )


def _cuts_text(rest: Pixels, box: Box, point: float) -> bool:
    """Whether letters go through a line all along it: a fold or a stroke of a pen.

    `rest` is the ink without lines. Letters keep clear of the borders of their cell.
    """
    near, wide = max(1, round(0.4 * point)), round(1.6 * point)
    x0, y0, x1, y1 = box
    if x1 - x0 >= y1 - y0:
        before = rest[max(0, y0 - wide) : max(0, y0 - near), x0:x1].T
        after = rest[y1 + near : y1 + wide, x0:x1].T
    else:
        before = rest[y0:y1, max(0, x0 - wide) : max(0, x0 - near)]
        after = rest[y0:y1, x1 + near : x1 + wide]
    if not before.size or not after.size:
        return False
    crossed = np.asarray((before > 0).any(axis=1) & (after > 0).any(axis=1))
    starts = np.count_nonzero(crossed[1:] & ~crossed[:-1])
    return bool(crossed.mean() > _FOLD_INK and starts >= _FOLD_PLACES)


def _own_ink(rest: Pixels, flat: Pixels, steep: Pixels, point: float) -> Pixels:
    """The ink of lines without that of letters that cross them.

    Where a letter goes on at both sides of a line, the ink between is the letter's; `rest` is
    the ink without lines.
    """
    reach = round((_MAX_THICK / 2 + 1) * point)
    own = np.zeros_like(rest)
    for top, bottom in _inked(flat, 1):
        rows, inner = _with_reach(top, bottom, reach)
        near = rest[rows]
        letters = spread(near, 0, reach) & spread(near, 0, -reach)
        own[top:bottom] |= flat[top:bottom] & ~letters[inner]
    for left, right in _inked(steep, 0):
        columns, inner = _with_reach(left, right, reach)
        near = rest[:, columns]
        letters = spread(near, reach, 0) & spread(near, -reach, 0)
        own[:, left:right] |= steep[:, left:right] & ~letters[:, inner]
    return own


def _inked(mask: Pixels, axis: int) -> list[tuple[int, int]]:
    """The bands of rows (axis 1), or of columns (axis 0), that have ink."""
    inked = mask.any(axis=axis)
    edges = np.flatnonzero(np.diff(inked, prepend=False, append=False))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _with_reach(start: int, end: int, reach: int) -> tuple[slice, slice]:
    """A band with so many rows more at both sides, and the place of the band in that."""
    first = max(0, start - reach)
    return slice(first, end + reach), slice(start - first, end - first)


def without(grey: Pixels, mask: Pixels, ink: Pixels) -> Pixels:
    """The page with masked ink painted white, its soft edge too, other ink left whole."""
    cleared = grey.copy()
    for top, bottom in _inked(mask, 1):
        rows, _ = _with_reach(top, bottom, 1)
        wide = grown(mask[rows], 3, 3) & ~(ink[rows] & ~mask[rows])
        cleared[rows] |= wide
    return cleared
