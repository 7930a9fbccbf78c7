"""How a page was turned: its quarter turn and its skew, found from the ink.

Skew is where the ink's projection along the lines is sharpest, after W. Postl, "Detection of
linear oblique structures and skew scan in digitized documents", 1986; the sum of squared
differences between neighbouring rows serves as sharpness.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.morphology import components, resized
from raadsparser.ingest.pixels.turn import MIN_SKEW, Pixels

Points = NDArray[np.float64]

MAX_SKEW = 7.0
_COARSE, _FINE = 0.5, 0.05
_PROBE_DPI = 120.0
_HALF_INK = 90  # of 255: a pixel of the probe that is this full of ink counts
_MAX_POINTS, _FEW_POINTS = 60_000, 15_000
_MIN_POINTS = 150  # less ink than a short line: nothing to go by
_TURNED = 1.25  # by how much sharper columns must be than rows before a page counts as turned
_WORTH = 0.6  # of the sharpness of rows: columns less sharp than this at half degrees are no rows
_SHARPER = 1.05  # by how much a turned-back page must be sharper than the page as it lies
_GOOD = 0.80  # line confidence above which a page stands upright without further asking
_ILL = 0.5  # confidence under which both ways of a pair may be wrong
_MARGIN = 0.08


@dataclass(frozen=True, slots=True)
class Turn:
    """Degrees a page was turned: `rotation` clockwise by quarters, `skew` counter-clockwise."""

    rotation: int
    skew: float


def find_turn(ink: Pixels, dpi: float, readability: Callable[[Turn], float]) -> Turn:
    """The turn of a page whose ink is 255 in `ink` and paper 0.

    `readability` reads some lines with a turn undone and tells how well they read (0 to 1);
    it is asked only to tell a page from the same page upside down.
    """
    rows, columns = _probe_points(ink, dpi)
    if len(rows) < _MIN_POINTS:
        return Turn(0, 0.0)
    flat, skew_flat = _sharpest(rows, columns, 0.0)
    # A page turned by 90 degrees has its lines along the columns.
    steep, skew_steep = _sharpest(columns, -rows, _WORTH * flat)
    level = Turn(0, skew_flat), Turn(180, skew_flat)
    turned = Turn(90, skew_steep), Turn(270, skew_steep)
    likely, unlikely = (turned, level) if steep > _TURNED * flat else (level, turned)
    turn, read = _better(readability, *likely)
    if read >= _ILL:
        return turn
    # Tables may have sharper columns than the lines in them.
    other, read_other = _better(readability, *unlikely)
    return other if read_other > read + _MARGIN else turn


def _better(readability: Callable[[Turn], float], usual: Turn, other: Turn) -> tuple[Turn, float]:
    """The turn whose lines read better, and how well; the second is asked only where the first
    reads ill."""
    first = readability(usual)
    if first >= _GOOD:
        return usual, first
    second = readability(other)
    return (other, second) if second > first + _MARGIN else (usual, first)


def _probe_points(ink: Pixels, dpi: float) -> tuple[Points, Points]:
    """Rows and columns of ink that is neither dirt nor a picture, a border or a long rule."""
    small, scale = _probe(ink, dpi)
    labels, stats = components((small > _HALF_INK).astype(np.uint8))
    height, width = small.shape
    unit = dpi * scale / 72
    x, y, w, h, area = stats.T
    at_edge = (x <= 1) | (y <= 1) | (x + w >= width - 1) | (y + h >= height - 1)
    keep = (np.maximum(w, h) >= 1.5 * unit) & (np.minimum(w, h) <= 30 * unit)
    keep &= ~(at_edge & (np.maximum(w, h) > 30 * unit)) & (area > 2)
    found = np.flatnonzero(np.concatenate(([False], keep)).take(labels))
    rows, columns = np.divmod(found[_drawn(len(found), _MAX_POINTS)], width)
    return rows.astype(np.float64), columns.astype(np.float64)


def _drawn(count: int, wanted: int) -> NDArray[np.intp] | slice:
    """So many of the points, drawn by lot: every so manyth one of a filled bar lies on lines of
    its own, at any skew. The same ones each time."""
    if count <= wanted:
        return slice(None)
    return np.random.default_rng(0).integers(0, count, wanted)


def _probe(ink: Pixels, dpi: float) -> tuple[Pixels, float]:
    """The ink at some 120 pixels an inch, and the scale of that."""
    into = round(dpi / _PROBE_DPI)
    if into > 1 and abs(dpi / into - _PROBE_DPI) < 0.05 * _PROBE_DPI:
        height, width = (side // into for side in ink.shape)
        # A whole number of pixels into one is averaged many times as fast as any other.
        return resized(ink[: height * into, : width * into], width, height), 1 / into
    scale = min(1.0, _PROBE_DPI / dpi)
    return resized(ink, round(ink.shape[1] * scale), round(ink.shape[0] * scale)), scale


def _sharpest(along: Points, across: Points, least: float) -> tuple[float, float]:
    """The greatest sharpness over all skews, and the skew in degrees; 0 where none is better.

    Skews half a degree apart are tried on some of the points. Where none of them comes up to
    `least`, those between are not tried.
    """
    level = _sharpness(along, across, 0.0)
    few = _drawn(len(along), _FEW_POINTS)
    coarse = np.arange(-MAX_SKEW, MAX_SKEW + _COARSE, _COARSE)
    _, skew = _best_of(along[few], across[few], coarse)
    if max(level, _sharpness(along, across, skew)) < least:
        return level, 0.0
    near = np.arange(skew - _COARSE, skew + _COARSE + _FINE, _FINE)
    best, skew = _best_of(along, across, near)
    if abs(skew) > MAX_SKEW or best < _SHARPER * level or abs(skew) < MIN_SKEW:
        return level, 0.0
    return best, round(float(skew), 2)


def _best_of(along: Points, across: Points, angles: Points) -> tuple[float, float]:
    scores = [_sharpness(along, across, float(angle)) for angle in angles]
    best = int(np.argmax(scores))
    return scores[best], float(angles[best])


def _sharpness(along: Points, across: Points, skew: float) -> float:
    # Counter-clockwise skew lifts the right-hand side: undoing it adds to the row.
    shifted = across * np.tan(np.radians(skew))
    shifted += along
    shifted -= shifted.min()
    counts = np.bincount(shifted.astype(np.int64))
    steps = np.diff(counts.astype(np.float64), prepend=0.0, append=0.0)
    return float(steps @ steps)
