"""Rows of dots from a label to its value: an engine that reads them trusts the label less."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.ink import Pieces

_DOT = 0.4  # of a small letter's height, at most
_APART = (0.1, 1.4)  # of that height, white between two dots
_EVEN = 0.35  # share by which one gap may differ from the next, and a pixel
_RUN = 5  # dots side by side that lead the eye; an ellipsis has three
_BAND = 4  # pixels within which the feet of dots are level


def leader_dots(pieces: Pieces) -> NDArray[np.bool_]:
    """Which pieces are dots of a leader: small, level, and evenly apart."""
    found = np.zeros(len(pieces), dtype=bool)
    size = np.maximum(pieces.width, pieces.height)
    dots = np.nonzero(size <= _DOT * pieces.glyph)[0]
    for offset in (0, _BAND // 2):  # a row of dots may lie across the edge of a band
        rows = (pieces.y1[dots] + offset) // _BAND
        order = dots[np.lexsort((pieces.x0[dots], rows))]
        found[_evenly_apart(pieces, order, (pieces.y1[order] + offset) // _BAND)] = True
    return found


def _evenly_apart(
    pieces: Pieces, order: NDArray[np.intp], rows: NDArray[np.int32]
) -> NDArray[np.intp]:
    """Of dots in reading order, those in long runs with equal gaps."""
    if len(order) < _RUN:
        return order[:0]
    gaps = pieces.x0[order][1:] - pieces.x1[order][:-1]
    near = (gaps >= _APART[0] * pieces.glyph) & (gaps <= _APART[1] * pieces.glyph)
    near &= rows[1:] == rows[:-1]
    even = near[1:] & near[:-1]
    even &= np.abs(np.diff(gaps)) <= 1 + _EVEN * np.minimum(gaps[1:], gaps[:-1])
    edges = np.flatnonzero(np.diff(np.concatenate([[0], even.astype(np.int8), [0]])))
    kept = [
        np.arange(start, end + 2)  # a run of equal gaps has two dots more than it
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start + 2 >= _RUN
    ]
    return order[np.concatenate(kept)] if kept else order[:0]
