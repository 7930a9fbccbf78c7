"""Text lines of a scanned page: pieces of ink that stand side by side within one cell.

Each letter is drawn as a bar through its middle, wide enough to touch its neighbours' bars;
bars that touch are a line. Upright rules cut the bars, so that no line leaves its cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.lines.leaders import leader_dots
from raadsparser.ingest.pixels.ink import Pieces
from raadsparser.ingest.pixels.morphology import Ints
from raadsparser.ingest.pixels.ranks import median, percentile
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box, Lines

Bools = NDArray[np.bool_]

_REACH = 1.15  # letter heights by which a bar goes on at each side
_TALL = 2.7  # glyph heights above which a piece may be two lines grown together
_LARGEST = 42.0  # points; taller ink is a picture, a stamp or a hand
# Punch holes: from 5 to 8 mm wide in points, and the share of the page that is its margin.
_HOLE, _HOLE_ASPECT, _MARGIN = (12.0, 25.0), 1.3, 0.085
_SMALL = 0.62  # glyph heights below which a piece is a dot, a comma or an accent
_FRAGMENTS = 4  # pieces; fewer within another line's reach are parts of its letters
_MOST_PIECES = 12_000
_SIGN = 0.25  # a dash or bullet by itself is at least so large; dirt is smaller
_DUST = 0.1
# Line heights beside a line within which a piece may be its own; dirt stands further off than
# a full stop does.
_NEAR, _SPECK, _NEAR_SPECK = 2.2, 0.4, 1.1
_UNDERLINE = 0.5  # small-letter heights below the baseline at which a text is underlined
_ASCENT, _DESCENT = 1.45, 0.42  # of a small letter's height, above and below the baseline


@dataclass(frozen=True, slots=True)
class TextLine:
    """Pieces of one line: their indices, box in pixels, baseline and small-letter height.

    `lettered` is false where all pieces are dots or dashes, `broken` true where the letters have
    fallen to pieces.
    """

    members: Ints
    box: Box
    baseline: float
    small: float
    lettered: bool = True
    broken: bool = False


def find_text_lines(pieces: Pieces, barriers: Pixels, page: Box) -> list[TextLine]:
    """The lines of a page, top to bottom; `barriers` (255) are upright rules.

    `page` is the whole page, of which the ink may be a part: it tells what lies in a margin.
    Ink too large for letters and specks outside any line belong to none.
    """
    height, width = pieces.height, pieces.width
    glyph = pieces.glyph
    fits = (height <= _LARGEST * pieces.point) & (width <= 40 * glyph)
    fits &= ~(_holes(pieces, page) | leader_dots(pieces))
    if len(pieces) > _MOST_PIECES:  # noise: no page has so many letters
        fits &= pieces.area > np.partition(pieces.area, -_MOST_PIECES)[-_MOST_PIECES]
    small = np.maximum(width, height) < _SMALL * glyph
    flat = (height < _SMALL * glyph) & ~small & fits
    tall = (height > _TALL * glyph) & fits
    letters = fits & ~small & ~flat & ~tall
    owner = np.zeros(len(pieces), dtype=np.int32)  # 0: no line yet
    _chain(pieces, letters, barriers, owner)
    _chain(pieces, tall & ~_spans_lines(pieces, tall, owner), barriers, owner)
    _adopt(pieces, np.nonzero((owner == 0) & (small | flat | tall) & fits)[0], barriers, owner)
    # Dashes and dots far from their text may lead it: `bullets` decides.
    apart = (small | flat) & fits & (owner == 0) & (np.maximum(width, height) >= _SIGN * glyph)
    _chain(pieces, apart, barriers, owner)
    _gather(pieces, owner)
    return sorted(_lines(pieces, owner), key=lambda line: (line.box[1], line.box[0]))


def _holes(pieces: Pieces, page: Box) -> Bools:
    """Which pieces are the shadows of punch holes: round, by themselves, in a margin."""
    width, height = pieces.width / pieces.point, pieces.height / pieces.point
    sized = (np.minimum(width, height) >= _HOLE[0]) & (np.maximum(width, height) <= _HOLE[1])
    sized &= np.maximum(width, height) <= _HOLE_ASPECT * np.minimum(width, height)
    left, top, right, bottom = page
    middle_x, middle_y = (pieces.x0 + pieces.x1) / 2, (pieces.y0 + pieces.y1) / 2
    aside = np.minimum(middle_x - left, right - middle_x) < _MARGIN * (right - left)
    aside |= np.minimum(middle_y - top, bottom - middle_y) < _MARGIN * (bottom - top)
    return np.asarray(sized & aside)


def _chain(pieces: Pieces, chosen: Bools, barriers: Pixels, owner: Ints) -> None:
    """Give the chosen pieces a line each, shared by those whose bars touch."""
    import cv2

    indices = np.nonzero(chosen)[0]
    if not len(indices):
        return
    # Only as much of the page as the pieces take up is looked at.
    above, below = int(pieces.y0[indices].min()), int(pieces.y1[indices].max()) + 1
    part = barriers[above:below]
    bars = np.zeros(part.shape, dtype=np.uint8)
    corners = (pieces.x0, pieces.y0, pieces.x1, pieces.y1)
    for x0, y0, x1, y1 in zip(*(side[indices].tolist() for side in corners), strict=True):
        tall = y1 - y0
        reach = round(_REACH * max(tall, pieces.glyph))
        top, bottom = y0 + tall // 4 - above, y1 - tall // 4 - above
        bars[top : max(bottom, top + 1), max(0, x0 - reach) : x1 + reach] = 255
    bars[part > 0] = 0
    _, labels = cv2.connectedComponents(bars, connectivity=4, ltype=cv2.CV_16U)
    middle_x = (pieces.x0[indices] + pieces.x1[indices]) // 2
    middle_y = (pieces.y0[indices] + pieces.y1[indices]) // 2
    found = labels[middle_y - above, middle_x].astype(np.int32)
    # A piece whose middle lies on a rule has no bar, and no line.
    owner[indices] = np.where(found > 0, found + owner.max(initial=0), 0)


def _boxes(pieces: Pieces, index: int) -> tuple[int, int, int, int]:
    return (
        int(pieces.x0[index]),
        int(pieces.y0[index]),
        int(pieces.x1[index]),
        int(pieces.y1[index]),
    )


def _extents(pieces: Pieces, owner: Ints) -> tuple[Ints, NDArray[np.float64]]:
    """The lines so far: their numbers, and for each x0, y0, x1, y1 of its box."""
    numbers = np.unique(owner[owner > 0])
    boxes = np.zeros((len(numbers), 4))
    for row, number in enumerate(numbers):
        mine = owner == number
        boxes[row] = (
            pieces.x0[mine].min(),
            median(pieces.y0[mine]),
            pieces.x1[mine].max(),
            median(pieces.y1[mine]),
        )
    return numbers, boxes


def _spans_lines(pieces: Pieces, tall: Bools, owner: Ints) -> Bools:
    """Which tall pieces reach through lines of smaller letters."""
    spans = np.zeros(len(pieces), dtype=bool)
    numbers, boxes = _extents(pieces, owner)
    if not len(numbers):
        return spans
    for index in np.nonzero(tall)[0]:
        x0, y0, x1, y1 = _boxes(pieces, int(index))
        level = (boxes[:, 3] > y0) & (boxes[:, 1] < y1)
        near = (boxes[:, 2] > x0 - 2 * pieces.glyph) & (boxes[:, 0] < x1 + 2 * pieces.glyph)
        spans[index] = bool((level & near).any())
    return spans


def _adopt(pieces: Pieces, orphans: Ints | NDArray[np.intp], barriers: Pixels, owner: Ints) -> None:
    """Give dots, commas, accents and grown-together pieces to the line they stand on."""
    numbers, boxes = _extents(pieces, owner)
    if not len(numbers):
        return
    tall = np.maximum(boxes[:, 3] - boxes[:, 1], pieces.glyph)
    for index in orphans:
        x0, y0, x1, y1 = _boxes(pieces, int(index))
        if max(x1 - x0, y1 - y0) < _DUST * pieces.glyph:
            continue
        middle = (y0 + y1) / 2
        above, below = boxes[:, 1] - middle, middle - boxes[:, 3]
        off = np.maximum(np.maximum(above, below), 0) / (0.9 * tall)
        aside = np.maximum(np.maximum(boxes[:, 0] - x1, x0 - boxes[:, 2]), 0) / tall
        cost = np.where((off < 0.75) & (aside < _NEAR), off + 0.3 * aside, np.inf)
        best = int(np.argmin(cost))
        if not np.isfinite(cost[best]) or _parted((x0, x1), boxes[best], barriers[round(middle)]):
            continue
        if aside[best] < _NEAR_SPECK or not _is_speck(pieces, int(index)):
            owner[index] = numbers[best]


def _parted(own: tuple[int, int], line: NDArray[np.float64], row: Pixels) -> bool:
    """Whether an upright rule stands between a piece and a line beside it, in this row."""
    if own[1] < line[0]:
        return bool(row[own[1] : int(line[0])].any())
    return bool(own[0] > line[2] and row[int(line[2]) : own[0]].any())


def _is_speck(pieces: Pieces, index: int) -> bool:
    """Whether a piece is as small as dirt, and no dot of a colon: those stand in pairs."""
    x0, y0, x1, y1 = _boxes(pieces, index)
    if max(x1 - x0, y1 - y0) >= _SPECK * pieces.glyph:
        return False
    over = np.abs(pieces.x0 - x0) + np.abs(pieces.x1 - x1) <= 2
    apart = np.abs(pieces.y0 - y0)
    over &= (apart > 0) & (apart <= 1.2 * pieces.glyph) & (np.abs(pieces.height - (y1 - y0)) <= 1)
    return not bool(over.any())


def _gather(pieces: Pieces, owner: Ints) -> None:
    """Give broken-off parts of letters, such as the loop of a `g`, back to their line."""
    lines = _lines(pieces, owner)
    for part in lines:
        x0, y0, x1, y1 = _ink_box(pieces, part.members)
        if len(part.members) > _FRAGMENTS:
            continue
        middle = (y0 + y1) / 2
        for line in lines:
            inside = line.box[0] <= (x0 + x1) / 2 <= line.box[2] + line.small / 2
            level = line.box[1] <= middle <= line.box[3] + 0.2 * line.small
            if inside and level and len(line.members) > len(part.members):
                owner[part.members] = owner[line.members[0]]
                break


def _ink_box(pieces: Pieces, members: Ints) -> Box:
    return (
        int(pieces.x0[members].min()),
        int(pieces.y0[members].min()),
        int(pieces.x1[members].max()),
        int(pieces.y1[members].max()),
    )


def _lines(pieces: Pieces, owner: Ints) -> list[TextLine]:
    order = np.argsort(owner, kind="stable")
    order = order[owner[order] > 0]
    cuts = np.nonzero(np.diff(owner[order]))[0] + 1
    return [_line(pieces, members) for members in np.split(order, cuts) if len(members)]


def _line(pieces: Pieces, members: NDArray[np.intp]) -> TextLine:
    heights = pieces.height[members]
    letters = members[heights >= 0.7 * median(heights)]
    letters = (
        letters[pieces.height[letters] <= _TALL * pieces.glyph] if len(letters) > 3 else letters
    )
    if not len(letters):
        letters = members
    baseline = median(pieces.y1[letters])
    small = percentile(pieces.height[letters], 30)
    top = min(int(pieces.y0[letters].min()), round(baseline - _ASCENT * small))
    bottom = max(int(percentile(pieces.y1[letters], 97)), round(baseline + _DESCENT * small))
    marks = members[pieces.height[members] <= 1.2 * max(small, pieces.glyph) * 2]
    top = min(top, int(pieces.y0[marks].min())) if len(marks) else top
    bottom = max(bottom, int(pieces.y1[marks].max())) if len(marks) else bottom
    box = (int(pieces.x0[members].min()), top, int(pieces.x1[members].max()), bottom)
    lettered = bool((np.maximum(heights, 0) >= _SMALL * pieces.glyph).any())
    return TextLine(members.astype(np.int32), box, baseline, small, lettered)


def find_underlines(lines: Lines, text: Sequence[TextLine]) -> list[Box]:
    """The level rules that underline a text.

    They are no borders, and an engine reads letters better with the line than without the
    tails that have grown into it.
    """
    level = [*lines.flat, *(box for box in lines.folds if box[2] - box[0] > box[3] - box[1])]
    return [box for box in level if any(_underlines(box, line) for line in text)]


def _underlines(rule: Box, line: TextLine) -> bool:
    below = rule[1] - line.baseline
    slack = line.small
    return (
        -0.2 * line.small <= below <= _UNDERLINE * line.small
        and rule[0] >= line.box[0] - slack
        and rule[2] <= line.box[2] + slack
    )
