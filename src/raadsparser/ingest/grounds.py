"""Shaded and dark areas: where they end is a rule, and light letters on them are turned dark."""

from __future__ import annotations

import numpy as np

from raadsparser.ingest.rules import Box
from raadsparser.ingest.turn import Pixels

_MIN_SIDE = (24.0, 9.0)  # points across and down of a cell that can hold a word
_SOLID = 3.0  # points; ink that stays when strokes this wide are opened is no letter
_DARK_FILL = 0.55  # share of ink in the box of a dark cell; its letters are light
_SHADE = 10  # grey levels by which a shaded cell is darker than the paper
_RECTANGLE = 0.85
_WHOLE_PAGE = 0.5


def dark_areas(ink: Pixels, dpi: float) -> list[Box]:
    """Boxes filled with dark ink that hold light letters."""
    import cv2

    point = dpi / 72
    side = max(3, round(_SOLID * point))
    opened = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    if not opened.any():
        return []
    # The strokes between light letters are bridged, so that a cell is one piece.
    closed = cv2.morphologyEx(opened, cv2.MORPH_CLOSE, np.ones((side, 4 * side), np.uint8))
    found = []
    for x, y, w, h, area in _areas(closed):
        box = (x, y, x + w, y + h)
        share = float((ink[y : y + h, x : x + w] > 0).mean())
        if _holds_a_word(w, h, point) and area > 0.6 * w * h and share > _DARK_FILL:
            found.append(box)
    return found


def inverted(grey: Pixels, areas: list[Box]) -> Pixels:
    """The page with dark areas turned: their ground white, their letters dark."""
    if not areas:
        return grey
    turned = grey.copy()
    for x0, y0, x1, y1 in areas:
        part = 255.0 - grey[y0:y1, x0:x1].astype(np.float32)
        low, high = np.percentile(part, (2, 60))
        spread = np.clip((part - low) * 255.0 / max(high - low, 30.0), 0, 255)
        turned[y0:y1, x0:x1] = spread.astype(np.uint8)
    return turned


def shaded_areas(ground: Pixels, dpi: float) -> list[Box]:
    """Cells on a grey ground, as boxes in pixels of the page.

    `ground` is the paper under the ink at a quarter of the pixels each way (see `cleanup`).
    """
    import cv2

    paper = float(np.percentile(ground, 90))
    shade = ((ground < paper - _SHADE) & (ground > 40)).astype(np.uint8) * 255
    shade = cv2.morphologyEx(shade, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    point = dpi / 72 / 4
    boxes = []
    for x, y, w, h, area in _areas(np.asarray(shade, dtype=np.uint8)):
        small = w * h < _WHOLE_PAGE * ground.size
        if small and _holds_a_word(w, h, point) and area > _RECTANGLE * w * h:
            boxes.append((4 * x, 4 * y, 4 * (x + w), 4 * (y + h)))
    return boxes


def edges(areas: list[Box]) -> tuple[list[Box], list[Box]]:
    """The level and the upright edges of areas, a pixel thick."""
    flat = [(x0, y, x1, y + 1) for x0, y0, x1, y1 in areas for y in (y0, y1)]
    steep = [(x, y0, x + 1, y1) for x0, y0, x1, y1 in areas for x in (x0, x1)]
    return flat, steep


def _areas(mask: Pixels) -> list[tuple[int, int, int, int, int]]:
    import cv2

    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
    return [(int(x), int(y), int(w), int(h), int(area)) for x, y, w, h, area in stats[1:]]


def _holds_a_word(width: int, height: int, point: float) -> bool:
    return width >= _MIN_SIDE[0] * point and height >= _MIN_SIDE[1] * point
