"""What happens to the paper: all that the other set knows, and what offices do besides."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from raadsparser.bench.synth.conditions import overlays, paper, scan, turned
from raadsparser.bench.synth.conditions._condition import Chance, Condition, conditions
from raadsparser.bench.synth.conditions._noise import blur, clipped
from raadsparser.bench.synth.raster import Picture, grey

_MOST_DEGREES = 3.0


def askew(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Crooked by up to three degrees, each sheet its own way."""
    degrees = _MOST_DEGREES * strength * float(chance.choice((-1.0, 1.0)))
    return scan.office(turned.turned_by(picture, degrees, 255), chance, 0.4)


def worn(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Stamped and signed, then left in a folder, then scanned a little askew."""
    stamped = grey(overlays.stamped(picture, chance, strength))
    turned_a_bit = turned.turned_by(stamped, 1.5 * strength * float(chance.uniform(-1, 1)), 245)
    return paper.dirty(turned_a_bit, chance, 0.2 + 0.5 * strength)


def misfed(picture: Picture, chance: Chance, strength: float) -> Picture:
    """A stack of which some sheets went in sideways or upside down."""
    turns = int(chance.choice((0, 0, 1, 2, 3)))
    scanned = scan.office(picture, chance, 0.3 + 0.3 * strength)
    return np.ascontiguousarray(np.rot90(scanned, turns))


def see_through(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Thin paper: the mirrored print of the other side shines through."""
    other = blur(np.ascontiguousarray(np.fliplr(picture)), 1.6)
    ghost = (255.0 - np.roll(other, int(chance.integers(5, 60)), axis=0)) * (0.06 + 0.16 * strength)
    return scan.office(clipped(picture.astype(np.float32) - ghost), chance, 0.3)


_OWN = (
    Condition("askew", 200, askew, quality=70, weight=2),
    Condition("worn", 200, worn, quality=70, weight=2),
    Condition("misfed", 200, misfed, quality=70, weight=2),
    Condition("see_through", 200, see_through, quality=75, weight=1),
)
_KEPT = {
    "digital": 4, "clean300": 3, "office200": 4, "jpeg150": 2, "fax": 2, "bilevel300": 1,
    "dirty": 2, "faded": 1, "stamped": 2, "rotated90": 1, "rotated180": 1, "margin_notes": 1,
    "photocopy": 1,
}  # fmt: skip


# A file that was put together from prints and scans; only bundles are.
MIXED = "mixed"
_PIECED = Condition(MIXED, 200, scan.office, quality=70, weight=0)


@cache
def known() -> Mapping[str, tuple[Condition, int]]:
    """Each condition that documents are drawn from, with its weight."""
    shared = conditions()
    found = {name: (shared[name], weight) for name, weight in _KEPT.items()}
    return found | {own.name: (own, own.weight) for own in (*_OWN, _PIECED)}
