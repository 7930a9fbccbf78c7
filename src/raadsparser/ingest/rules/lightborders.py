"""Borders in light grey that part the cells of a table.

Word processors draw the lines between rows thin and grey: a scan has them far paler than ink.
A table may show some and not others, so that a pale line alone tells nothing of cells. One
that runs from dark line to dark line does, or from end to end of a dark line above or below.
"""

from __future__ import annotations

from collections.abc import Sequence

Box = tuple[int, int, int, int]

_MEETS = 4.0  # points that may lie between the end of a border and the line it ends at
_SAME = 1.5  # points by which borders of one table end apart; bars in its cells are shorter
_BROKEN = 12.0  # points that such a line may end short of it
_SHORT = 6.0  # points by which such a line is lengthened to one


def parting(
    light: tuple[Sequence[Box], Sequence[Box]],
    lines: tuple[Sequence[Box], Sequence[Box]],
    point: float,
) -> tuple[list[Box], list[Box]]:
    """Of light level borders those that end at dark lines on both sides, or as far as a dark one
    does, and of light upright ones those that end at dark lines, at such borders, or as dark ones.

    `lines` are the level and the upright ones in dark ink: of a table that is light all over
    some borders are missed, and cells must not be told by the rest.
    """
    columns = [_turned(box) for box in lines[1]]
    level = [box for box in light[0] if _is_border(box, columns, lines[0], point)]
    rows, uprights = (*lines[0], *level), [_turned(box) for box in light[1]]
    held = [box for box in uprights if _is_border(box, rows, columns, point)]
    return level, [_turned(box) for box in held]


def _is_border(border: Box, across: Sequence[Box], along: Sequence[Box], point: float) -> bool:
    return _is_held(border, across, point) or _is_as_long(border, along, point)


def _is_as_long(border: Box, others: Sequence[Box], point: float) -> bool:
    """Whether a level border begins and ends where another one does, as those of a table do."""
    return any(
        abs(border[0] - other[0]) <= _SAME * point and abs(border[2] - other[2]) <= _SAME * point
        for other in others
    )


def _is_held(border: Box, across: Sequence[Box], point: float) -> bool:
    """Whether a level border ends at lines that run across, as they are when turned level."""
    middle = (border[1] + border[3]) / 2
    return all(
        any(
            abs((line[1] + line[3]) / 2 - end) <= _MEETS * point
            and line[0] - _BROKEN * point <= middle <= line[2] + _BROKEN * point
            for line in across
        )
        for end in (border[0], border[2])
    )


def reaching(uprights: Sequence[Box], borders: Sequence[Box], point: float) -> list[Box]:
    """Upright lines, lengthened to the level light borders that they all but reach."""
    return [_reaching(box, borders, _SHORT * point) for box in uprights]


def _reaching(upright: Box, borders: Sequence[Box], slack: float) -> Box:
    x0, y0, x1, y1 = upright
    crossed = [b for b in borders if b[0] - slack <= x0 and x1 <= b[2] + slack]
    tops = [b[1] for b in crossed if 0 < y0 - b[1] <= slack]
    ends = [b[3] for b in crossed if 0 < b[3] - y1 <= slack]
    return x0, min(tops, default=y0), x1, max(ends, default=y1)


def _turned(box: Box) -> Box:
    """A box with rows for columns."""
    return box[1], box[0], box[3], box[2]
