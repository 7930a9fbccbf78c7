"""Borders of cells of which a scan that knows no grey left a row of dots.

Thin or grey lines are about as dark as the threshold: now a dot is black, now it is not. Rows of
dots alone tell nothing, as dotted leaders are such too; those of a table meet one another.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.morphology import Ints, closed, grown, opened, outer_boxes
from raadsparser.ingest.pixels.turn import Pixels

Box = tuple[int, int, int, int]

# Pixels along and across a line in which specks are counted, and across it in which there is
# hardly more ink.
_ALONG = 61, 5, 19
_IN_LINE, _MORE = 5, 6.0  # specks there at least, and times as many as dirt leaves
_THICK = 1.6  # points that a dot is high, across its line
_STROKE, _BESIDE = 4.0, 2.0  # points that an `l` is high at least, and that its neighbour is near
_TOUCHED, _LETTERS = 0.3, 0.5  # of a stroke that has ink beside it, and of a line that is strokes
_GAP, _BREAK = 12.0, 50.0  # points between two dots, and between two parts of a line
_LENGTH = 14.0  # points of a part
_LEVEL = 1.5  # points off level within which two parts are one line
_SHARE, _SHARE_OF_FEW = 0.08, 0.2  # of a line that its dots take at least
_FEW = 36.0  # points of a line no longer than a few letters
_BAND, _FEWEST = 4, 24  # pixels of a band, and dots in two of them beside one another, of a line
_MEETS = 5.0  # points from the end of a line to another that it meets
_HELD = 0.9  # of a line that lies between others
_COARSE = 2  # pixels of the page for one of the map of dots, each way


def lined_up(specks: NDArray[np.bool_], dark: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which specks of a page have so many others along a row, or a column, as dirt has not, and
    no other ink beside that row, as letters have."""
    import cv2

    usual = float(np.count_nonzero(specks)) / specks.size
    long, wide, clear = _ALONG
    least = round(max(_IN_LINE, _MORE * usual * long * wide))
    mask, ink = specks.view(np.uint8), dark.view(np.uint8)
    near = np.zeros(specks.shape, dtype=np.bool_)
    for turn in (1, -1):
        counts = cv2.boxFilter(mask, cv2.CV_8U, (long, wide)[::turn], normalize=False)
        around = cv2.boxFilter(ink, cv2.CV_8U, (long, clear)[::turn], normalize=False)
        near |= (counts >= least) & (cv2.subtract(around, counts) <= counts)
    return near & specks


def dotted_borders(
    pieces: Pieces, flat: Sequence[Box], steep: Sequence[Box]
) -> tuple[list[Box], list[Box], Pixels | None]:
    """The level and the upright borders of dots, and the pixels that they take (255), if any.

    `flat` and `steep` are the lines in solid ink, at which such a border may end too.
    """
    thick = _THICK * pieces.point
    sides = np.stack([pieces.x0, pieces.y0, pieces.x1, pieces.y1])
    low, narrow = pieces.height <= thick, pieces.width <= thick
    if not (_line_up(sides[1, low]) and _line_up(sides[0, narrow])):
        return [], [], None
    shape = pieces.labels.shape
    level = _rows(sides[:, low], shape, pieces.point)
    columns = _rows(sides[[1, 0, 3, 2]][:, narrow], shape[::-1], pieces.point)
    columns = [row for row in columns if not _is_of_letters(_turned(row), pieces, narrow)]
    for _ in range(2):  # what one held may hold no longer
        upright = [*map(_turned, columns), *steep]
        level = [held for row in level if (held := _held(row, upright, pieces.point))]
        rows = [_turned(row) for row in (*level, *flat)]
        columns = [held for row in columns if (held := _held(row, rows, pieces.point))]
    level = [row for row in level if not _is_known(row, flat, pieces.point)]
    known = [_turned(line) for line in steep]
    found = [_turned(c) for c in columns if not _is_known(c, known, pieces.point)]
    if not (level or found):
        return [], [], None
    mask = np.zeros(shape, dtype=np.uint8)
    for x0, y0, x1, y1 in (*level, *found):
        mask[y0:y1, x0:x1] = 255
    return level, found, mask


def _is_of_letters(column: Box, pieces: Pieces, narrow: NDArray[np.bool_]) -> bool:
    """Whether most of an upright line is strokes of letters, one above another by chance: an `i`
    or `l` has its neighbours in the word beside it, a border has white."""
    x0, y0, x1, y1 = column
    own = narrow & (pieces.x0 >= x0) & (pieces.x1 <= x1) & (pieces.y0 >= y0) & (pieces.y1 <= y1)
    strokes = np.flatnonzero(own & (pieces.height >= _STROKE * pieces.point)).tolist()
    letters = sum(int(pieces.height[n]) for n in strokes if _has_neighbour(pieces, n))
    return letters > _LETTERS * int(pieces.height[own].sum())


def _has_neighbour(pieces: Pieces, stroke: int) -> bool:
    """Whether ink stands right beside a stroke, along much of it."""
    near = round(_BESIDE * pieces.point)
    x0, x1 = int(pieces.x0[stroke]), int(pieces.x1[stroke])
    rows = slice(int(pieces.y0[stroke]), int(pieces.y1[stroke]))
    sides = (pieces.labels[rows, max(0, x0 - near) : x0], pieces.labels[rows, x1 : x1 + near])
    return any(side.size and float((side > 0).any(axis=1).mean()) >= _TOUCHED for side in sides)


def _line_up(places: Ints) -> bool:
    """Whether anywhere so many dots stand on one line as no line of letters has."""
    counts = np.bincount(places // _BAND, minlength=2)
    return bool((counts[1:] + counts[:-1]).max() >= _FEWEST)


def _is_known(row: Box, lines: Sequence[Box], point: float) -> bool:
    """Whether most of a level line of dots was found as lines in solid ink."""
    near = [o for o in lines if abs(row[1] + row[3] - o[1] - o[3]) / 2 <= _LEVEL * point]
    run = sum(max(0, min(row[2], other[2]) - max(row[0], other[0])) for other in near)
    return run >= _HELD * (row[2] - row[0])


def _turned(box: Box) -> Box:
    return box[1], box[0], box[3], box[2]


def _rows(dots: Ints, shape: Sequence[int], point: float) -> list[Box]:
    """The level rows of many dots, near to one another."""
    gap, length = (round(points * point / _COARSE) for points in (_GAP, _LENGTH))
    place = np.zeros([side // _COARSE + 1 for side in shape], dtype=np.uint8)
    x0, y0, x1, _ = dots // _COARSE
    place[y0, x0] = place[y0, x1] = 255
    for n in np.flatnonzero(x1 - x0 >= gap).tolist():
        place[y0[n], x0[n] : x1[n]] = 255
    runs = opened(closed(grown(place, 1, 3), gap, 1), length, 1)
    found = [(x, y, x + w, y + h) for x, y, w, h in outer_boxes(runs)]
    rows = _joined(
        [(a * _COARSE, b * _COARSE, c * _COARSE, d * _COARSE) for a, b, c, d in found], point
    )
    return [row for row in rows if _has_dots(row, dots, point)]


def _joined(boxes: Sequence[Box], point: float) -> list[Box]:
    """The parts of one line put together."""
    joined: list[Box] = []
    for box in sorted(boxes):
        for at, other in enumerate(joined):
            level = abs(box[1] + box[3] - other[1] - other[3]) / 2 <= _LEVEL * point
            if level and box[0] - other[2] <= _BREAK * point:
                joined[at] = (
                    other[0],
                    min(box[1], other[1]),
                    max(box[2], other[2]),
                    max(box[3], other[3]),
                )
                break
        else:
            joined.append(box)
    return joined


def _has_dots(row: Box, dots: Ints, point: float) -> bool:
    """Whether dots, and no few specks, take enough of a row: more of one that is no longer than
    a few letters."""
    x0, y0, x1, y1 = dots
    share = _SHARE if row[2] - row[0] > _FEW * point else _SHARE_OF_FEW
    own = (y0 >= row[1]) & (y1 <= row[3]) & (x0 >= row[0]) & (x0 < row[2])
    return bool((x1 - x0)[own].sum() >= share * (row[2] - row[0]))


def _held(row: Box, across: Sequence[Box], point: float) -> Box | None:
    """A level line between the outermost upright ones that it meets; None where it meets fewer
    than two, or goes on far beyond them. Specks may lengthen it a little."""
    middle, near = (row[1] + row[3]) / 2, _MEETS * point
    met = [
        (line[0] + line[2]) // 2 for line in across if line[1] - near <= middle <= line[3] + near
    ]
    met = [x for x in met if row[0] - near <= x <= row[2] + near]
    if not met or max(met) - min(met) < _HELD * (row[2] - row[0]):
        return None
    return min(met), row[1], max(met), row[3]
