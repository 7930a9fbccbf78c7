"""Fits the model: trees on all values, and a last stretch learned on layouts held out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from raadsparser.bench.confidence.boosting import Array, Binned, Shape, boosted
from raadsparser.bench.confidence.examples import Example
from raadsparser.confidence import Model
from raadsparser.errors import UsageError
from raadsparser.forest import MISSING

FOLDS = 6
_RARE = 20.0
"""How many values of a field weigh as much as what is known of all fields."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The model, and what models that had not seen its layout say of each example."""

    model: Model
    held_out: Array


def fit(examples: Sequence[Example], shape: Shape) -> Fitted:
    """Cross-validated by layout: a fold holds out whole layouts, of all sets."""
    right = np.array([one.right for one in examples], dtype=float)
    groups = sorted({one.group for one in examples})
    if len(groups) < 2:
        raise UsageError("to hold out layouts takes values of two layouts at least")
    folds = np.array([groups.index(one.group) % FOLDS for one in examples])
    odds = np.zeros(len(examples))
    for fold in sorted(set(folds.tolist())):
        kept = [one for one, other in zip(examples, folds, strict=True) if other != fold]
        model = _model(kept, shape)
        for place in np.flatnonzero(folds == fold).tolist():
            one = examples[place]
            odds[place] = model.odds(one.kind, one.traits)
    slope, shift = stretch(odds, right)
    whole = _model(examples, shape)
    model = Model(whole.fields, whole.other, whole.trees, slope, shift)
    return Fitted(model, 1.0 / (1.0 + np.exp(-(slope * odds + shift))))


def _model(examples: Sequence[Example], shape: Shape) -> Model:
    right = np.array([one.right for one in examples], dtype=float)
    fields, other = _starts(examples)
    names = sorted({name for one in examples for name in one.traits})
    kinds = sorted(fields)
    columns = np.array(
        [
            [one.traits.get(name, MISSING) for name in names]
            + [1.0 if one.kind == kind else MISSING for kind in kinds]
            for one in examples
        ]
    )
    start = np.array([fields[one.kind] for one in examples])
    labels = [*names, *(f"at_{kind}" for kind in kinds)]
    binned = Binned.of(columns)
    trees, _ = boosted(binned, labels, right, start, np.ones_like(right), shape)
    return Model(fields, other, tuple(trees), 1.0, 0.0)


def _starts(examples: Sequence[Example]) -> tuple[dict[str, float], float]:
    """The log-odds of each field being right, few values leaning on all."""
    share = (sum(one.right for one in examples) + 1) / (len(examples) + 2)
    starts = {}
    for kind in sorted({one.kind for one in examples}):
        own = [one.right for one in examples if one.kind == kind]
        starts[kind] = _log_odds((sum(own) + _RARE * share) / (len(own) + _RARE))
    return starts, _log_odds(share)


def _log_odds(share: float) -> float:
    return round(float(np.log(share / (1.0 - share))), 4)


def stretch(odds: Array, right: Array) -> tuple[float, float]:
    """Slope and shift of log-odds that make them fit what was right (Platt, 1999)."""
    weights = np.array([1.0, 0.0])
    columns: NDArray[np.float64] = np.stack([odds, np.ones_like(odds)], axis=1)
    for _ in range(50):
        sure = 1.0 / (1.0 + np.exp(-np.clip(columns @ weights, -30, 30)))
        gradient = columns.T @ (right - sure)
        hessian = (columns * (sure * (1.0 - sure))[:, None]).T @ columns + 1e-6 * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        weights = weights + step
        if np.abs(step).max() < 1e-8:
            break
    return round(float(weights[0]), 4), round(float(weights[1]), 4)


def written(model: Model) -> str:
    """The model as the JSON that the package carries, a tree a line."""
    trees = ",\n".join(json.dumps(tree) for tree in model.trees)
    head = json.dumps(
        {
            "fields": dict(model.fields),
            "other": model.other,
            "slope": model.slope,
            "shift": model.shift,
        },
        indent=1,
    )
    return head.removesuffix("\n}") + ',\n "trees": [\n' + trees + "\n]\n}\n"
