"""Plain scanning: a good flatbed, an office feeder, a small JPEG."""

from __future__ import annotations

from raadsparser.bench.synth.conditions._condition import Chance, Condition
from raadsparser.bench.synth.conditions._noise import blur, grain, paper_tone
from raadsparser.bench.synth.raster import Picture


def flatbed(picture: Picture, chance: Chance, strength: float) -> Picture:
    """A good scanner: hardly any blur or grain."""
    soft = blur(picture, 0.4 + 0.4 * strength)
    return grain(paper_tone(soft, 253, 8), chance, 1.0 + 2.0 * strength)


def office(picture: Picture, chance: Chance, strength: float) -> Picture:
    """The feeder of an office copier."""
    soft = blur(picture, 0.4 + 0.5 * strength)
    toned = paper_tone(soft, 250 - 14 * strength, 18 + 30 * strength)
    return grain(toned, chance, 2.0 + 6.0 * strength)


CONDITIONS = (
    Condition("clean300", 300, flatbed, quality=88, weight=3),
    Condition("office200", 200, office, quality=80, weight=3),
    Condition("jpeg150", 150, office, quality=45),
)
