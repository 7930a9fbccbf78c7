"""Plain scanning: a good flatbed, an office feeder, a small JPEG, an archive's 1-bit scan."""

from __future__ import annotations

import numpy as np

from raadsparser.bench.synth.conditions._condition import Chance, Condition
from raadsparser.bench.synth.conditions._noise import blur, clipped, grain, paper_tone
from raadsparser.bench.synth.raster import Picture


def flatbed(picture: Picture, chance: Chance, strength: float) -> Picture:
    """A good scanner: hardly any blur or grain."""
    soft = blur(picture, 0.4 + 0.4 * strength)
    return grain(paper_tone(soft, 255, 8), chance, 0.5 + 2.5 * strength)


def office(picture: Picture, chance: Chance, strength: float) -> Picture:
    """The feeder of an office copier; half of them whiten the paper themselves."""
    soft = blur(picture, 0.4 + 0.5 * strength)
    toned = paper_tone(soft, 250 - 14 * strength, 18 + 30 * strength)
    noisy = grain(toned, chance, 2.0 + 6.0 * strength)
    if chance.random() < 0.5:
        return noisy
    white = 236 - 30 * strength
    return clipped(np.minimum(noisy.astype(np.float32) * (255.0 / white), 255.0))


def archive(picture: Picture, chance: Chance, strength: float) -> Picture:
    """An archive's scan in black and white: sharp, ragged at the edges of letters."""
    noisy = grain(blur(picture, 0.5 + 0.4 * strength), chance, 6 + 26 * strength)
    level = 128 + 40 * strength * float(chance.uniform(-1, 1))
    return clipped(np.where(noisy < level, 0, 255))


CONDITIONS = (
    Condition("clean300", 300, flatbed, quality=80, weight=3),
    Condition("office200", 200, office, quality=72, weight=3),
    Condition("jpeg150", 150, office, quality=45),
    Condition("bilevel300", 300, archive, bilevel=True),
)
