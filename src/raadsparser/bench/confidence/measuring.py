"""How the model does on sheets it was not fitted on, in the terms of the score table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from raadsparser.bench.calibration import (
    Calibration,
    Confident,
    calibration_of,
    confident_values,
)
from raadsparser.bench.confidence.examples import Measured
from raadsparser.confidence import Model

THRESHOLDS = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Risk:
    """What asking for a confidence of `threshold` does, on core values, as shares from 0 to 1.

    `flagged` of the values lie below, of those `wrong` are wrong; `left` of the values above
    are wrong still; `sheets` have at least one value below.
    """

    threshold: float
    flagged: float
    wrong: float
    left: float
    sheets: float


def calibrated(measured: Measured, model: Model) -> list[Confident]:
    """The core values of a set with the model's confidence in place of the one read."""
    for document in measured.documents:
        for reading in document.match.readings:
            traits = measured.traits[reading.record["id"]]
            evidence: dict[str, dict[str, Any]] = reading.record["evidence"]
            for pointer, seen in traits.items():
                if pointer in evidence:
                    evidence[pointer]["confidence"] = model.probability(pointer, seen)
    return list(confident_values(measured.documents))


def figures(values: Sequence[Confident], documents: int) -> Calibration:
    return calibration_of(values, documents)


def risks(values: Sequence[Confident]) -> list[Risk]:
    """Risk and coverage at each threshold a user may set."""
    sure = np.array([value.confidence for value in values])
    right = np.array([value.right for value in values])
    owner = np.array([value.document for value in values])
    return [_risk(sure, right, owner, threshold) for threshold in THRESHOLDS]


def _risk(sure: Any, right: Any, owner: Any, threshold: float) -> Risk:
    below = sure < threshold
    return Risk(
        threshold,
        flagged=float(below.mean()),
        wrong=float((~right[below]).mean()) if below.any() else 0.0,
        left=float((~right[~below]).mean()) if (~below).any() else 0.0,
        sheets=len(set(owner[below].tolist())) / len(set(owner.tolist())),
    )
