"""Numbers of a list that a dash parts from their texts: `1 - Opening`, `2- Debat`.

The dash is taken for a part of the number, so that the text stands right behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.page import BBox
from raadsparser.sheet import Line

_NUMBER = re.compile(r"\d{1,2}|[A-Z]")
_DASHES = frozenset("-–—")
_GLUED = re.compile(r"(\d{1,2})[-–—]")
_FEWEST = 2  # rows that begin so


def without_dashes(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows, with a stop for the dash behind the numbers that several of them begin with."""
    stopped = [_stopped(row) for row in rows]
    if sum(row is not None for row in stopped) < _FEWEST:
        return rows
    return [row if other is None else other for row, other in zip(rows, stopped, strict=True)]


def _stopped(row: Line) -> Line | None:
    """A row whose number has a stop for its dash; None where no dash stands behind a number."""
    first, rest = row.words[0], row.words[1:]
    glued = _GLUED.fullmatch(first.text)
    if glued and rest and rest[0].text[:1].isupper():
        number = replace(first, text=f"{glued[1]}.")
    elif len(rest) > 1 and rest[0].text in _DASHES and _NUMBER.fullmatch(first.text):
        number = replace(first, text=f"{first.text}.", box=BBox.union([first.box, rest[0].box]))
        rest = rest[1:]
    else:
        return None
    return Line.of((number, *rest), row.page, row.cell, row.gap)
