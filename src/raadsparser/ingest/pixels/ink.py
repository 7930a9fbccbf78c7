"""The ink of a page: its dark pixels, cut into connected pieces."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raadsparser.ingest.pixels.morphology import Ints, Labels, components
from raadsparser.ingest.pixels.turn import Pixels

_LETTER_POINTS = (2.2, 22.0)  # heights of letters, from small print to headings
_LIGHT = 225  # grey level; paper that was flattened lies above it
_USUAL_GLYPH = 5.2  # points; a lower-case letter of 10 point type


@dataclass(frozen=True, slots=True)
class Pieces:
    """Connected pieces of ink; piece `i` has label `i + 1` in `labels` (0 is paper).

    Boxes are half-open pixel ranges; `glyph` is the usual height of a small letter, and
    `point` the pixels a point.
    """

    labels: Labels
    x0: Ints
    y0: Ints
    x1: Ints
    y1: Ints
    area: Ints
    glyph: float
    point: float

    @property
    def width(self) -> Ints:
        return self.x1 - self.x0

    @property
    def height(self) -> Ints:
        return self.y1 - self.y0

    def __len__(self) -> int:
        return len(self.area)


def dark(grey: Pixels) -> Pixels:
    """255 where there is ink, 0 on paper: one threshold (Otsu 1979) for a flattened page."""
    import cv2

    level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    level = min(max(level, 90.0), 200.0)  # a nearly blank page has no second mode to find
    return np.asarray(cv2.threshold(grey, level, 255, cv2.THRESH_BINARY_INV)[1], dtype=np.uint8)


def with_light(ink: Pixels, grey: Pixels) -> Pixels | None:
    """The ink of a flattened page with all that is darker than its paper, however little.

    None where there is nothing between the two, as on a page of black and white.
    """
    import cv2

    light = cv2.threshold(grey, _LIGHT, 255, cv2.THRESH_BINARY_INV)[1]
    whole = np.asarray(cv2.bitwise_or(ink, light), dtype=np.uint8)
    return whole if cv2.countNonZero(whole) > cv2.countNonZero(ink) else None


def pieces_of(ink: Pixels, dpi: float) -> Pieces:
    """The pieces of a binary page (ink 255)."""
    point = dpi / 72
    labels, stats = components(ink)
    x, y, w, h, area = stats.T
    return Pieces(
        labels=labels,
        x0=x,
        y0=y,
        x1=x + w,
        y1=y + h,
        area=area,
        glyph=_glyph_height(w, h, area, point),
        point=point,
    )


def _glyph_height(width: Ints, height: Ints, area: Ints, point: float) -> float:
    low, high = (limit * point for limit in _LETTER_POINTS)
    letters = (height >= low) & (height <= high) & (width <= 2.5 * height) & (width * 6 > height)
    letters &= area > 0.12 * width * height
    if letters.sum() < 5:
        return _USUAL_GLYPH * point
    # Small letters are the most common; two in five pieces are no taller than they are.
    return float(np.percentile(height[letters], 40))
