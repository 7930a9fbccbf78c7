"""Copies of copies: letters swell and break, grey turns to black or white, dirt adds up."""

from __future__ import annotations

import cv2
import numpy as np

from raadsparser.bench.synth.conditions._condition import Chance, Condition
from raadsparser.bench.synth.conditions._noise import blur, clipped, grain, smooth_field
from raadsparser.bench.synth.conditions.fax import speckled
from raadsparser.bench.synth.raster import Picture


def photocopy(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Two generations, the second on a machine that is set too dark or too light."""
    once = _generation(picture, chance, 0.5 * strength, 150)
    level = 150 + (35 if chance.random() < 0.6 else -30) * strength
    return _generation(once, chance, strength, level)


def _generation(picture: Picture, chance: Chance, strength: float, level: float) -> Picture:
    """Blurred by the optics, hardened by the drum, with toner dust and black edges."""
    soft = blur(picture, 0.7 + 0.7 * strength).astype(np.float32)
    local = level + 30 * strength * (smooth_field(chance, picture.shape, 8) - 0.5)
    hard = clipped(255.0 / (1.0 + np.exp(-(soft - local) / (18 - 8 * strength))))
    dusty = speckled(hard, chance, 0.00004 + 0.0006 * strength)
    cv2.rectangle(
        dusty,
        (0, 0),
        (int(8 * strength * chance.random()) + 1, picture.shape[0]),
        40,
        -1,
    )
    return grain(blur(dusty, 0.5), chance, 2.0)


CONDITIONS = (Condition("photocopy", 300, photocopy, quality=80, weight=2),)
