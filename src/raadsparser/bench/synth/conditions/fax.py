"""Paper that came by fax: coarse down the page, one bit a pixel, speckled."""

from __future__ import annotations

import cv2
import numpy as np

from raadsparser.bench.synth.conditions._condition import Chance, Condition
from raadsparser.bench.synth.conditions._noise import blur, clipped
from raadsparser.bench.synth.raster import Picture

_ACROSS, _DOWN = 204, 196  # dots per inch of a fine fax


def fax(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Sampled as a fax does, then black and white with specks of both."""
    height, width = picture.shape
    soft = blur(picture, 0.5 + 0.4 * strength)
    size = (width, round(height * _DOWN / _ACROSS))
    small = np.asarray(cv2.resize(soft, size, interpolation=cv2.INTER_AREA), dtype=np.int16)
    threshold = 150 + chance.normal(0, 8 + 22 * strength, small.shape)
    ink = clipped(np.where(small < threshold, 0, 255))
    return speckled(ink, chance, 0.0002 + 0.0035 * strength)


def speckled(ink: Picture, chance: Chance, share: float) -> Picture:
    """Single dots turned over: `share` of the page black, a third of that white in the ink."""
    height, width = ink.shape
    count = int(height * width * share)
    out = ink.copy()
    for value, dots in ((0, count), (255, count // 3)):
        out[chance.integers(0, height, dots), chance.integers(0, width, dots)] = value
    return out


CONDITIONS = (Condition("fax", _ACROSS, fax, bilevel=True, squeeze=_DOWN / _ACROSS, weight=2),)
