"""Does a confidence of 0.9 mean nine in ten? Confidences joined to whether the value is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from raadsparser.bench.judge import JudgedDocument
from raadsparser.bench.metrics import (
    NOTHING,
    Array,
    Estimate,
    estimate,
    ratio,
    resampled_sums,
)
from raadsparser.bench.rows import Value

BINS = 15
COVERAGES = (0.80, 0.90, 0.95)


@dataclass(frozen=True, slots=True)
class Confident:
    """One value that was read: its confidence, whether it is right, its row and document."""

    confidence: float
    right: bool
    row: str
    document: int


@dataclass(frozen=True, slots=True)
class Bin:
    """Values of like confidence: how many, how sure on average, and the share that is right."""

    values: int
    confidence: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """`ece` over 15 bins of equal mass, Brier score, and the accuracy of the surest values."""

    values: int
    ece: Estimate
    brier: Estimate
    accuracy: Estimate
    at_coverage: dict[str, Estimate]
    bins: tuple[Bin, ...]


def calibration(documents: Sequence[JudgedDocument]) -> Calibration:
    """Calibration of the core fields, with intervals by document."""
    return calibration_of(list(confident_values(documents)), len(documents))


def confident_values(
    documents: Iterable[JudgedDocument], *, core_only: bool = True
) -> Iterator[Confident]:
    """Every value read that has evidence; also the join to fit a confidence model on."""
    for place, document in enumerate(documents):
        for judgement in document.judgements():
            reading = judgement.match.reading
            if reading is None or (core_only and not judgement.row.core):
                continue
            for pair in judgement.pairs:
                sure = confidence_of(pair.read, reading.evidence) if pair.read else None
                if sure is not None:
                    yield Confident(sure, pair.strict, judgement.row.name, place)


def confidence_of(value: Value, evidence: Mapping[str, Mapping[str, Any]]) -> float | None:
    """The lowest confidence among a value's parts; a part without its own has its parent's."""
    known = [found for pointer in value.pointers if (found := _nearest(pointer, evidence))]
    return min((float(found["confidence"]) for found in known), default=None)


def _nearest(pointer: str, evidence: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any] | None:
    while pointer:
        if pointer in evidence:
            return evidence[pointer]
        pointer = pointer.rpartition("/")[0]
    return None


def calibration_of(values: Sequence[Confident], documents: int) -> Calibration:
    """The figures of these values; intervals keep the bins and thresholds of the whole."""
    if not values:
        nothing = {_percent(share): NOTHING for share in COVERAGES}
        return Calibration(0, NOTHING, NOTHING, NOTHING, nothing, ())
    sure = np.array([value.confidence for value in values])
    right = np.array([value.right for value in values], dtype=float)
    owner = np.array([value.document for value in values])
    order = np.argsort(sure, kind="stable")
    cuts = [part for part in np.array_split(order, BINS) if part.size]
    brier = _sums(owner, documents, np.ones_like(sure), (sure - right) ** 2, right)
    return Calibration(
        values=len(values),
        ece=_ece(sure, right, owner, cuts, documents),
        brier=estimate(ratio(brier[:, 1], brier[:, 0])),
        accuracy=estimate(ratio(brier[:, 2], brier[:, 0])),
        at_coverage={
            _percent(share): _at_coverage(sure, right, owner, documents, share)
            for share in COVERAGES
        },
        bins=tuple(
            Bin(part.size, round(float(sure[part].mean()), 6), round(float(right[part].mean()), 6))
            for part in cuts
        ),
    )


def _percent(share: float) -> str:
    return f"{share:.0%}".rstrip("%")


def _sums(owner: NDArray[np.int_], documents: int, *columns: Array) -> Array:
    """Resampled sums over documents of columns with one entry a value."""
    per_document = [np.bincount(owner, weights=column, minlength=documents) for column in columns]
    return resampled_sums(np.stack(per_document, axis=1))


def _ece(
    sure: Array, right: Array, owner: NDArray[np.int_], cuts: list[NDArray[np.int_]], documents: int
) -> Estimate:
    """Expected calibration error: how far sureness and truth lie apart, averaged over values."""
    gap = sure - right
    columns = []
    for part in cuts:
        column = np.zeros_like(gap)
        column[part] = gap[part]
        columns.append(column)
    sums = _sums(owner, documents, np.ones_like(sure), *columns)
    return estimate(ratio(np.abs(sums[:, 1:]).sum(axis=1), sums[:, 0]))


def _at_coverage(
    sure: Array, right: Array, owner: NDArray[np.int_], documents: int, share: float
) -> Estimate:
    """Accuracy of the surest `share` of values; values tied at the threshold count in part."""
    threshold = np.sort(sure)[::-1][max(int(np.ceil(share * sure.size)) - 1, 0)]
    above, tied = sure > threshold, sure == threshold
    weight = above + tied * (share * sure.size - above.sum()) / tied.sum()
    sums = _sums(owner, documents, weight, weight * right)
    return estimate(ratio(sums[:, 1], sums[:, 0]))
