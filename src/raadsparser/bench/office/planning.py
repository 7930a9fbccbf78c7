"""What each document of a set will be, before anything is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Literal, TypeVar

from raadsparser.bench.office.conditions import MIXED, known
from raadsparser.bench.office.content.lists import SPLITS, Split
from raadsparser.bench.office.families._family import forms
from raadsparser.errors import UsageError

Kind = Literal["sheet", "bundle", "letter", "decision", "minutes", "agenda"]
T = TypeVar("T")
Ending = Literal["pdf", "tif", "png", "jpg"]

_KINDS: dict[Kind, int] = {
    "sheet": 77, "bundle": 9, "letter": 5, "decision": 3, "minutes": 3, "agenda": 3,
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
    """Depends on nothing but its arguments.

    Families come by their share, their variants equally often; kinds and conditions by their
    weights, so that a small set has some of each.
    """
    if split not in SPLITS:
        raise UsageError(f"unknown split {split!r}; known: {', '.join(SPLITS)}")
    rng = Random(f"{seed}/{split}/plan")
    made_of = zip(
        _shared_out(rng, _KINDS, n),
        _forms(rng, split, n),
        _shared_out(rng, {name: weight for name, (_, weight) in known().items()}, n),
        strict=True,
    )
    return [
        _spec(f"{seed}/{split}/{index}", split, *choices) for index, choices in enumerate(made_of)
    ]


def _shared_out(rng: Random, weights: Mapping[T, int], n: int) -> list[T]:
    """`n` names in their shares, the rounding by chance, in any order."""
    total = sum(weights.values())
    names = [name for name, weight in weights.items() for _ in range(n * weight // total)]
    names += rng.choices(list(weights), list(weights.values()), k=n - len(names))
    rng.shuffle(names)
    return names


def _forms(rng: Random, split: Split, n: int) -> list[str]:
    """Family after family, each time another variant of it."""
    families: dict[str, list[str]] = {}
    shares: dict[str, int] = {}
    for name, (family, variant) in forms().items():
        if variant.split == split:
            families.setdefault(family.name, []).append(name)
            shares[family.name] = family.share
    names = []
    rounds = [name for name, share in shares.items() for _ in range(share)]
    turns = dict.fromkeys(families, 0)
    for turn in range(n):
        name = rounds[turn % len(rounds)]
        names.append(families[name][turns[name] % len(families[name])])
        turns[name] += 1
    rng.shuffle(names)
    return names


def _spec(seed: str, split: Split, kind: Kind, form: str, state: str) -> Spec:
    rng = Random(f"plan/{seed}")
    if kind == "bundle" and rng.random() < 0.4:
        state = MIXED
    condition = known()[state][0]
    strength = 0.0 if condition.layer else round(rng.uniform(condition.weakest, 1.0), 3)
    mine = form if kind in ("sheet", "bundle") else None
    return Spec(seed, split, kind, mine, state, strength, rng.choice(_ENDINGS))
