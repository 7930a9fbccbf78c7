"""What each document of a set will be, before anything is typed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from raadsparser.bench.office.conditions import known
from raadsparser.bench.office.content.lists import SPLITS, Split
from raadsparser.bench.office.families._family import forms
from raadsparser.errors import UsageError

Kind = Literal["sheet", "bundle", "letter", "decision", "minutes", "agenda"]
Ending = Literal["pdf", "tif", "png", "jpg"]

_KINDS: dict[Kind, int] = {
    "sheet": 78, "bundle": 9, "letter": 5, "decision": 3, "minutes": 3, "agenda": 2,
}  # fmt: skip
_ENDINGS: tuple[Ending, ...] = ("pdf",) * 8 + ("tif", "png", "jpg")


@dataclass(frozen=True, slots=True)
class Spec:
    """All that fixes a document; `form` is `family-variant`, None for a paper that is no sheet."""

    seed: str
    split: Split
    kind: Kind
    form: str | None
    condition: str
    strength: float
    ending: Ending


def plan(n: int, seed: int, split: Split) -> list[Spec]:
    """Depends on nothing but its arguments. Families come equally often, as do their variants."""
    if split not in SPLITS:
        raise UsageError(f"unknown split {split!r}; known: {', '.join(SPLITS)}")
    order = _forms(Random(f"{seed}/{split}/forms"), split, n)
    return [_spec(f"{seed}/{split}/{index}", split, order[index]) for index in range(n)]


def _forms(rng: Random, split: Split, n: int) -> list[str]:
    """Family after family, each time another variant of it."""
    families: dict[str, list[str]] = {}
    for name, (family, variant) in forms().items():
        if variant.split == split:
            families.setdefault(family.name, []).append(name)
    names = []
    for turn in range(n):
        mine = list(families.values())[turn % len(families)]
        names.append(mine[turn // len(families) % len(mine)])
    rng.shuffle(names)
    return names


def _spec(seed: str, split: Split, form: str) -> Spec:
    rng = Random(f"plan/{seed}")
    kind = rng.choices(list(_KINDS), list(_KINDS.values()))[0]
    states = known()
    state = rng.choices(list(states), [weight for _, weight in states.values()])[0]
    condition = states[state][0]
    strength = 0.0 if condition.layer else round(rng.uniform(condition.weakest, 1.0), 3)
    mine = form if kind in ("sheet", "bundle") else None
    return Spec(seed, split, kind, mine, state, strength, rng.choice(_ENDINGS))
