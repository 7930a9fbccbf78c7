"""Figures, their intervals, and what a confidence is worth."""

from __future__ import annotations

import numpy as np
import pytest

from raadsparser.bench.calibration import Confident, calibration_of, confidence_of
from raadsparser.bench.metrics import NOTHING, estimate, f1, ratio, resampled_sums
from raadsparser.bench.rows import Value


@pytest.mark.parametrize(
    ("hits", "gold", "read", "expected"), [(8, 10, 8, 16 / 18), (0, 5, 0, 0.0), (0, 0, 3, 0.0)]
)
def test_f1(hits: float, gold: float, read: float, expected: float) -> None:
    found = f1(np.array([hits]), np.array([gold]), np.array([read]))
    assert found[0] == pytest.approx(expected)


def test_nothing_to_count_is_not_zero() -> None:
    nothing = ratio(np.zeros(3), np.zeros(3))
    assert estimate(nothing) == NOTHING


def test_the_bootstrap_is_the_same_every_time_and_draws_documents() -> None:
    counts = np.array([[1.0, 2.0], [2.0, 2.0], [0.0, 2.0]])
    once, again = resampled_sums(counts), resampled_sums(counts)
    assert once.shape == (1001, 2)
    assert (once == again).all()
    assert once[0].tolist() == [3.0, 6.0]
    assert (once[:, 1] == 6.0).all()  # each draw has three documents of two
    assert not (resampled_sums(counts, seed=1) == once).all()


def test_the_interval_narrows_with_more_documents() -> None:
    right = np.tile([[1.0, 1.0], [0.0, 1.0]], (5, 1)), np.tile([[1.0, 1.0], [0.0, 1.0]], (500, 1))
    few, many = (estimate(ratio(*resampled_sums(counts).T)) for counts in right)
    assert few.low is not None
    assert few.high is not None
    assert many.low is not None
    assert many.high is not None
    assert few.value == many.value == 0.5
    assert few.low < many.low < 0.5 < many.high < few.high
    # A thousand tosses: the standard error is 1.6 points.
    assert many.high - many.low == pytest.approx(4 * 0.0158, rel=0.1)


def tossed(sureness: float, share: float, values: int, document: int = 0) -> list[Confident]:
    """Values of one confidence, this share of them right, spread evenly."""
    return [
        Confident(sureness, int((n + 1) * share) > int(n * share), "subject", document)
        for n in range(values)
    ]


def test_honest_confidences_have_no_error() -> None:
    values = [v for tenth in range(1, 10) for v in tossed(tenth / 10, tenth / 10, 1000)]
    found = calibration_of(values, 1)
    assert found.ece.value == pytest.approx(0.0, abs=0.005)
    assert len(found.bins) == 15
    assert {part.values for part in found.bins} == {600}


def test_too_sure_is_an_error_of_as_much() -> None:
    found = calibration_of(tossed(0.9, 0.5, 300), 1)
    assert found.ece.value == pytest.approx(0.4, abs=0.01)
    assert found.accuracy.value == 0.5
    assert found.brier.value == pytest.approx((0.9**2 + 0.1**2) / 2)


def test_accuracy_of_the_surest() -> None:
    values = tossed(0.99, 1.0, 80) + tossed(0.6, 0.5, 10) + tossed(0.1, 0.0, 10)
    found = calibration_of(values, 1).at_coverage
    assert {share: figure.value for share, figure in found.items()} == {
        "80": 1.0,
        "90": pytest.approx(85 / 90, abs=1e-6),
        "95": pytest.approx(85 / 95, abs=1e-6),
    }


def test_ties_at_the_threshold_count_in_part() -> None:
    found = calibration_of(tossed(0.8, 0.5, 100), 1)
    assert found.at_coverage["80"].value == 0.5


def test_no_confidences_no_figures() -> None:
    found = calibration_of([], 3)
    assert found.values == 0
    assert found.ece == NOTHING


@pytest.mark.parametrize(
    ("pointers", "expected"),
    [
        (("/subject",), 0.9),
        (("/programme/0/number", "/programme/0/text"), 0.6),
        (("/programme/0/subitems/1/text",), 0.7),
        (("/zaaknummer",), None),
    ],
)
def test_a_value_is_as_sure_as_its_least_sure_part(
    pointers: tuple[str, ...], expected: float | None
) -> None:
    evidence = {
        "/subject": {"confidence": 0.9},
        "/programme/0": {"confidence": 0.7},
        "/programme/0/text": {"confidence": 0.6},
    }
    assert confidence_of(Value(("x",) * len(pointers), pointers), evidence) == expected
