"""Colons in a column of their own: two dots far left of the text of their line.

An engine that reads one with the text trusts all of it less, as it does a bullet, or takes it
for a figure: `: 27 januari` for `127 januari`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from raadsparser.ingest.lines.finding import TextLine
from raadsparser.ingest.pixels.ink import Pieces

# All in heights of a small letter: a dot, how unlike two are and how far apart their tops.
_DOT, _UNLIKE, _APART = (0.12, 0.5), 0.15, (0.35, 1.1)
_LOW = 0.6  # by which the lower dot may miss the foot of the letters
_GAP, _BLANK = 1.2, 0.35  # white between a colon and its text; a blank is narrower
_SAME, _COLUMN = 1.5, 4  # points by which colons of a column differ, and how many those are


def find_colons(pieces: Pieces, lines: Sequence[TextLine]) -> list[tuple[int, int]]:
    """The two dots of each colon that leads a line from afar, or stands in a column of such a
    blank before their text, the upper one first."""
    found: list[tuple[int, int, bool]] = []
    for line in lines:
        order = line.members[np.argsort(pieces.x0[line.members], kind="stable")]
        if len(order) < 3:
            continue
        pair = sorted((int(order[0]), int(order[1])), key=lambda index: int(pieces.y0[index]))
        upper, lower = pair
        white = int(pieces.x0[order[2]]) - int(max(pieces.x1[upper], pieces.x1[lower]))
        if white >= _BLANK * line.small and _is_colon(pieces, upper, lower, line):
            found.append((upper, lower, white >= _GAP * line.small))
    lefts = np.array([int(pieces.x0[upper]) for upper, _, _ in found])
    return [
        (upper, lower)
        for upper, lower, afar in found
        if afar
        or np.count_nonzero(np.abs(lefts - pieces.x0[upper]) <= _SAME * pieces.point) >= _COLUMN
    ]


def _is_colon(pieces: Pieces, upper: int, lower: int, line: TextLine) -> bool:
    small = line.small
    sides = [int(side[index]) for side in (pieces.width, pieces.height) for index in (upper, lower)]
    apart = int(pieces.y0[lower]) - int(pieces.y0[upper])
    return (
        all(_DOT[0] * small <= side <= _DOT[1] * small for side in sides)
        and max(sides) - min(sides) <= max(2.0, _UNLIKE * small)
        and abs(int(pieces.x0[upper]) - int(pieces.x0[lower])) <= max(1.0, _UNLIKE * small)
        and _APART[0] * small <= apart <= _APART[1] * small
        and abs(int(pieces.y1[lower]) - line.baseline) <= _LOW * small
    )
