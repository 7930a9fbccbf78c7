"""Shaded cells: where they end is a rule, and pale print on them is made dark."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.cleanup.steps import ground_of
from raadsparser.ingest.pixels.morphology import closed, grown, opened
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box
from raadsparser.ingest.rules.grounds import filled_areas, holds_a_word

_SHADE = 10  # grey levels by which a shaded cell is darker than the paper
# Of the paper's grey around it, where there are shadows, what a shaded cell has at most: all over,
# and usually; of one between the two only parts are found.
_DIMMED, _DIM = 0.96, 0.94
# Points: a cell is no wider, or no higher, while a shadow is; strokes are narrower.
_CELL, _STROKE = 150.0, 9.0
_LOW, _EDGE = 40.0, 3.0  # points of height, and by which the edges of a column's cells may differ
_UNCOVERED = 45.0  # points at the sides of a page that a turn may uncover
_RECTANGLE = 0.85
_GAP = 7.0  # points from the paper between two shaded cells to where both are as dark as ever
# Pale print on a shaded cell: greys of what is ink there, and of such ink; its least share.
_INK, _PALE, _LEAST_INK = 215, (120, 195), 0.004
_OF_A_RULE = 0.5  # of a row or column of a shaded cell that is ink, where a rule runs
_WHOLE_PAGE = 0.5


def shaded_areas(ground: Pixels, dpi: float) -> list[Box]:
    """Cells on a grey ground, as boxes in pixels of the page.

    `ground` is the paper under the ink at a quarter of the pixels each way (see `cleanup`).
    """
    paper = float(np.percentile(ground, 90))
    return _shades(ground, ground < paper - _SHADE, dpi)


def shaded_in_shadow(page: Pixels, dpi: float) -> list[Box]:
    """The same on a page that light falls on unevenly: cells darker than what is around them.

    `page` is not flattened: a cell as tall as a shadow is broad would be made white with it.
    """
    ground = ground_of(page, dpi, _STROKE)
    side = max(3, round(_CELL * dpi / 72 / 4))
    # Beyond the edge of the paper it is dark: shadows grow darker towards it.
    paper = np.where(_uncovered(ground, dpi), 0, ground).astype(np.uint8)
    around = closed(np.pad(paper, side), side, side)[side:-side, side:-side]
    shades = [
        (x0, y0, x1, y1)
        for x0, y0, x1, y1 in _shades(ground, ground < around * _DIMMED, dpi)
        if np.median(ground[y0 // 4 : y1 // 4, x0 // 4 : x1 // 4])
        < _DIM * np.median(around[y0 // 4 : y1 // 4, x0 // 4 : x1 // 4])
    ]
    low = [box for box in shades if min(box[2] - box[0], box[3] - box[1]) <= _LOW * dpi / 72]
    return [box for box in shades if box in low or _is_of_column(box, low, dpi)]


def _is_of_column(box: Box, low: Sequence[Box], dpi: float) -> bool:
    """Whether a tall cell is one of a column with low ones; others are shadows, or rows of a
    table that may be higher still, and missed."""
    edge = round(_EDGE * dpi / 72)
    return box[2] - box[0] <= _CELL * dpi / 72 and any(
        abs(box[0] - x0) <= edge and abs(box[2] - x1) <= edge for x0, _, x1, _ in low
    )


def _uncovered(ground: Pixels, dpi: float) -> NDArray[np.bool_]:
    """What is white from a side of the picture on, or at that side: a turn uncovered it."""
    reach = round(_UNCOVERED * dpi / 72 / 4)
    white = ground == 255
    found = np.zeros_like(white)
    for way in (np.s_[:], np.s_[:, ::-1]):
        for seen, mark in ((white[way], found[way]), (white.T[way], found.T[way])):
            mark[:, :reach] |= np.logical_and.accumulate(seen[:, :reach], axis=1)
            mark[:, 0] = True
    return np.asarray(grown(found.astype(np.uint8), 5, 5) > 0)


def _shades(ground: Pixels, darker: NDArray[np.bool_], dpi: float) -> list[Box]:
    shade = (darker & (ground > 40)).astype(np.uint8) * 255
    point = dpi / 72 / 4
    boxes = []
    for x, y, w, h, area in filled_areas(opened(shade, 3, 3)):
        small = w * h < _WHOLE_PAGE * ground.size
        if small and holds_a_word(w, h, point) and area > _RECTANGLE * w * h:
            cells = _cells(ground[y : y + h, x : x + w], round(_GAP * point))
            boxes += [(4 * x, 4 * (y + top), 4 * (x + w), 4 * (y + end)) for top, end in cells]
    return boxes


def _cells(area: Pixels, reach: int) -> list[tuple[int, int]]:
    """Top and end of each of the shaded cells that a light gap parts, from top to bottom.

    Tables may have white borders: cells stand one above another with a little paper between,
    which is grey where it is no broader than a pixel.
    """
    rows = np.median(area, axis=1).astype(np.int16)
    near = np.pad(rows, reach, mode="edge")
    above = np.stack([near[at : at + len(rows)] for at in range(reach)]).min(axis=0)
    below = np.stack([near[at + reach + 1 : at + reach + 1 + len(rows)] for at in range(reach)])
    light = rows > np.maximum(above, below.min(axis=0)) + _SHADE
    edges = np.flatnonzero(np.diff(light, prepend=True, append=True))
    return [(int(top), int(end)) for top, end in edges.reshape(-1, 2)]


def darkened(page: Pixels, areas: list[Box]) -> Pixels:
    """The flattened page with pale print on shaded cells made dark.

    Coloured letters on grey are far from black: one threshold for the page loses them. Where
    few cells are shaded, their ground may be grey still, and the darker on a faded page.
    """
    done = page
    for x0, y0, x1, y1 in areas:
        part = page[y0:y1, x0:x1]
        under = float(np.median(part))
        if under < _INK:
            part = np.clip(part.astype(np.float32) * (255.0 / max(under, 1.0)), 0, 255)
            part = part.astype(np.uint8)
            done = page.copy() if done is page else done
            done[y0:y1, x0:x1] = part
        ink = _letters(part)
        if ink.size < _LEAST_INK * part.size:
            continue
        level = float(np.percentile(ink, 15))
        if not _PALE[0] <= level <= _PALE[1]:
            continue
        if done is page:
            done = page.copy()
        spread = (part.astype(np.float32) - level) * (255.0 / (250.0 - level))
        done[y0:y1, x0:x1] = np.clip(spread, 0, 255).astype(np.uint8)
    return done


def _letters(part: Pixels) -> Pixels:
    """The ink of an area but for rows and columns that are mostly ink: those are rules."""
    inked = part < _INK
    rows, columns = (inked.mean(axis=axis) < _OF_A_RULE for axis in (1, 0))
    inside = part[rows][:, columns]
    return np.asarray(inside[inside < _INK], dtype=np.uint8)
