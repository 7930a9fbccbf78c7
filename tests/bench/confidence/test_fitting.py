"""Fitting the confidence model: what it learns, and that it stays honest."""

from __future__ import annotations

from pathlib import Path
from random import Random

import numpy as np
import pytest

from raadsparser.bench.confidence.boosting import Binned, Shape, boosted
from raadsparser.bench.confidence.card import Result, card, plot, traits_used
from raadsparser.bench.confidence.examples import Example, examples, measured
from raadsparser.bench.confidence.fitting import fit, stretch, written
from raadsparser.bench.confidence.measuring import calibrated, figures, risks
from raadsparser.bench.confidence.sets import FITTED_ON, MEASURED_BY
from raadsparser.confidence import read_model

SMALL = Shape(trees=25, depth=2)


def _examples(count: int) -> list[Example]:
    """Values that are right as often as their OCR is sure; the label tells nothing."""
    rng = Random(7)
    made = []
    for place in range(count):
        ocr, label = rng.random(), rng.random()
        right = rng.random() < 0.2 + 0.8 * ocr
        made.append(Example("/subject", {"ocr": ocr, "label": label}, right, f"l{place % 12}", 0))
    return made


@pytest.fixture(scope="module")
def known() -> list[Example]:
    return _examples(1500)


def test_it_learns_what_tells_and_how_much(known: list[Example]) -> None:
    fitted = fit(known, SMALL)
    assert traits_used(fitted.model).most_common(1)[0][0] == "ocr"
    for ocr in (0.1, 0.5, 0.9):
        sure = fitted.model.probability("/subject", {"ocr": ocr, "label": 0.5})
        assert sure == pytest.approx(0.2 + 0.8 * ocr, abs=0.12)


def test_what_is_said_of_unseen_layouts_is_calibrated(known: list[Example]) -> None:
    fitted = fit(known, SMALL)
    right = np.array([one.right for one in known], dtype=float)
    for part in np.array_split(np.argsort(fitted.held_out), 5):
        assert fitted.held_out[part].mean() == pytest.approx(right[part].mean(), abs=0.08)


def test_a_model_comes_back_from_its_file_as_it_was(known: list[Example]) -> None:
    model = fit(known, SMALL).model
    again = read_model(written(model))
    for one in known[:50]:
        assert again.odds(one.kind, one.traits) == pytest.approx(model.odds(one.kind, one.traits))


def test_a_stretch_undoes_what_is_too_sure() -> None:
    rng = np.random.default_rng(3)
    true = rng.normal(0.5, 1.5, 20_000)
    right = (rng.random(20_000) < 1 / (1 + np.exp(-true))).astype(float)
    slope, shift = stretch(1.5 * true + 1.0, right)
    assert slope == pytest.approx(2 / 3, abs=0.03)
    assert shift == pytest.approx(-2 / 3, abs=0.05)


def test_trees_do_not_cut_what_gains_nothing() -> None:
    columns = np.zeros((50, 2))
    right = np.ones(50)
    trees, odds = boosted(
        Binned.of(columns), ["a", "b"], right, np.full(50, 2.0), np.ones(50), SMALL
    )
    assert trees == []
    assert odds.tolist() == [2.0] * 50


def test_a_set_becomes_examples_and_a_card(tmp_path: Path) -> None:
    pytest.importorskip("reportlab")
    from raadsparser.bench.synth import make

    truth = make(tmp_path / "set", n=4, seed=5, layouts=["ruled", "above"], conditions=["digital"])
    read = measured(truth, tmp_path / "kept", rosters=True)
    found = examples(read)
    assert {"/subject", "/zaaknummer"} <= {one.kind for one in found}
    assert sum(one.right for one in found) > len(found) / 2
    assert all("roster" in one.traits for one in found if one.kind == "/portfolio_holders/*")
    model = fit(found, Shape(trees=3, depth=1)).model
    values = calibrated(read, model)
    result = Result(
        model,
        len(found),
        0,
        1,
        {"test": figures(values, 4), "all": figures(values, 4)},
        risks(values),
    )
    text = card(result, FITTED_ON, MEASURED_BY)
    assert "make confidence" in text
    assert "--split test" not in text.split("## How it scores")[0]
    assert plot(result.figures["all"]).startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert list((tmp_path / "kept").glob("*.pickle"))


def test_nothing_is_fitted_on_a_test_split() -> None:
    assert {one.split for one in FITTED_ON} == {"train", "dev"}
    assert {one.split for one in MEASURED_BY} == {"test"}
