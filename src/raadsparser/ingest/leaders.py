"""Rows of dots from a label to its value: an engine that reads them trusts the label less."""

from __future__ import annotations

from itertools import groupby

import numpy as np

from raadsparser.ingest.ink import Pieces
from raadsparser.ingest.textlines import TextLine

_DOT = 0.4  # of a small letter's height, at most
_OFF_BASELINE = 0.25  # of that height by which a dot's foot may miss the baseline
_RUN = 4  # dots side by side that lead the eye; an ellipsis has three


def leader_dots(pieces: Pieces, line: TextLine) -> set[int]:
    """The pieces of a line that are dots of a leader."""
    members = line.members[np.argsort(pieces.x0[line.members], kind="stable")]
    size = np.maximum(pieces.width[members], pieces.height[members])
    level = np.abs(pieces.y1[members] - line.baseline) <= _OFF_BASELINE * line.small
    dots = (size <= _DOT * max(line.small, pieces.glyph)) & level
    found: set[int] = set()
    for is_dot, run in groupby(zip(members.tolist(), dots.tolist(), strict=True), lambda m: m[1]):
        places = [place for place, _ in run]
        if is_dot and len(places) >= _RUN:
            found.update(places)
    return found
