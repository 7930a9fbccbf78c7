"""Pages that went into the scanner crooked, sideways or upside down."""

from __future__ import annotations

import cv2
import numpy as np

from raadsparser.bench.synth.conditions._condition import Chance, Condition, Effect
from raadsparser.bench.synth.conditions.scan import office
from raadsparser.bench.synth.raster import Picture

MOST_DEGREES = 5.0


def turned_by(picture: Picture, degrees: float, background: int) -> Picture:
    """Turns about the page's centre, counter-clockwise; the corners that leave are lost."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = cv2.warpAffine(
        picture,
        matrix,
        (width, height),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(background, background, background),
    )
    return np.asarray(turned, dtype=np.uint8)


def skew(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Crooked by up to five degrees either way."""
    degrees = MOST_DEGREES * strength * (1 if chance.random() < 0.5 else -1)
    turned = turned_by(picture, degrees, 255)
    return office(turned, chance, 0.3)


def _quarter(turns: int) -> Effect:
    def effect(picture: Picture, chance: Chance, strength: float) -> Picture:
        scanned = office(picture, chance, strength)
        return np.ascontiguousarray(np.rot90(scanned, -turns))

    return effect


CONDITIONS = (
    Condition("skew", 200, skew, quality=65, weight=3),
    Condition("rotated90", 200, _quarter(1), quality=65, weight=1),
    Condition("rotated180", 200, _quarter(2), quality=65, weight=1),
    Condition("rotated270", 200, _quarter(3), quality=65, weight=1),
)
