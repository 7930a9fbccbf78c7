"""Rings and squares that lead the parts of a list: bullets, and no boxes to tick.

Word processors set `○` and `□` as bullets of the second level. Under a numbered item, several
in one column of which none is ticked ask nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadsparser.extract.lists.markers import marker_of
from raadsparser.page import BULLET, EMPTY_BOX, TICKED_BOX
from raadsparser.sheet import Line

_EDGE = 3.0  # points within which the bullets of a list line up
_FEWEST = 2


def with_box_bullets(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows, with a bullet for the empty box that several of them begin with."""
    led = [n for n, row in enumerate(rows) if _leads(row)]
    if len(led) < _FEWEST or any(word.text == TICKED_BOX for row in rows for word in row.words):
        return rows
    if not any(_is_counted(row) for row in rows[: led[0]]):
        return rows
    left = [rows[n].words[0].box.x0 for n in led]
    bullets = {n for n, x in zip(led, left, strict=True) if sum(_near(x, y) for y in left) > 1}
    return [_bulleted(row) if n in bullets else row for n, row in enumerate(rows)]


def _leads(row: Line) -> bool:
    """Whether one empty box stands in a row, before all of its text."""
    boxes = [place for place, word in enumerate(row.words) if word.text == EMPTY_BOX]
    return boxes == [0] and len(row.words) > 1


def _is_counted(row: Line) -> bool:
    marker = marker_of(row)
    return marker is not None and marker.style != "bullet"


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _EDGE


def _bulleted(row: Line) -> Line:
    first = replace(row.words[0], text=BULLET)
    return Line.of((first, *row.words[1:]), row.page, row.cell, row.gap)
