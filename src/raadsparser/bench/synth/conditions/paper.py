"""What happens to paper in a folder: shadow, specks, punch holes, fold lines, fading."""

from __future__ import annotations

import cv2
import numpy as np

from raadsparser.bench.synth.conditions._condition import Chance, Condition
from raadsparser.bench.synth.conditions._noise import blur, clipped, grain, paper_tone, smooth_field
from raadsparser.bench.synth.conditions.scan import office
from raadsparser.bench.synth.raster import Picture


def dirty(picture: Picture, chance: Chance, strength: float) -> Picture:
    """A used sheet on a lamp that lights it unevenly."""
    scanned = office(picture, chance, 0.3 + 0.4 * strength)
    shaded = _shadow(scanned, chance, strength)
    folded = _folds(shaded, chance, strength)
    return _holes(_specks(folded, chance, strength), chance)


def _shadow(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Darker towards one edge and in broad patches."""
    width = picture.shape[1]
    field = 0.12 * strength * smooth_field(chance, picture.shape, 4)
    steps = np.arange(width, dtype=np.float32)
    edge = np.exp(steps / -(width * 0.06))
    if chance.random() < 0.5:
        edge = edge[::-1]
    field = field + (0.15 + 0.45 * strength) * edge  # along each line
    return clipped(picture * (1.0 - np.clip(field, 0, 0.75)))


def _folds(picture: Picture, chance: Chance, strength: float) -> Picture:
    """One or two folds: a light ridge beside a dark valley."""
    out = picture.astype(np.int16)
    height, width = picture.shape[:2]
    for place in (1 / 3, 2 / 3, 1 / 2)[: int(chance.integers(1, 3))]:
        y = int(height * place + chance.integers(-20, 20))
        depth = 12 + 40 * strength
        profile = depth * np.exp(np.abs(np.arange(-6.0, 7.0)) / -2.0)
        wave = 0.6 + 0.4 * chance.random((width,))
        out[y - 6 : y + 7] -= (profile[:, None] * wave[None, :]).astype(np.int16)
        out[y + 7 : y + 12] += 8
    return clipped(out)


def _specks(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Dust on the glass and spots on the paper."""
    out = picture.copy()
    height, width = picture.shape[:2]
    for _ in range(int(30 + 260 * strength)):
        centre = (int(chance.integers(0, width)), int(chance.integers(0, height)))
        radius = int(chance.choice((0, 1, 1, 1, 2, 3)))
        cv2.circle(out, centre, radius, int(chance.integers(20, 140)), -1, cv2.LINE_AA)
    return out


def _holes(picture: Picture, chance: Chance) -> Picture:
    """Two punch holes in the left margin, 80 mm apart, dark where the lid shows through."""
    out = picture.copy()
    height, width = picture.shape[:2]
    millimetre = width / 210.0
    x = int(11.0 * millimetre)
    for y in (height / 2 - 40 * millimetre, height / 2 + 40 * millimetre):
        centre = (x + int(chance.integers(-3, 4)), int(y))
        cv2.circle(
            out, centre, int(2.9 * millimetre), int(chance.integers(10, 70)), -1, cv2.LINE_AA
        )
    return out


def faded(picture: Picture, chance: Chance, strength: float) -> Picture:
    """A printer nearly out of toner: grey ink, paler in patches and stripes."""
    soft = blur(picture, 0.6)
    ink = 255.0 - soft
    width = picture.shape[1]
    patch = smooth_field(chance, picture.shape, 6)
    stripes = smooth_field(chance, (1, width), 24)
    keep = 1.0 - (0.35 + 0.4 * strength) * (0.6 + 0.25 * patch + 0.25 * stripes)
    toned = paper_tone(clipped(255.0 - ink * np.clip(keep, 0.12, 1)), 252, 0)
    return grain(toned, chance, 2.0 + 3.0 * strength)


CONDITIONS = (
    Condition("dirty", 200, dirty, quality=75, weight=2),
    Condition("faded", 300, faded, quality=80, weight=1),
)
