"""What the card says falls short."""

from __future__ import annotations

from typing import Any

from raadsparser.nlp.training.evaluate import NAMES
from raadsparser.nlp.training.shortfalls import shortfalls, shortfalls_of_sheets


def figures(both: dict[str, float], high: float = 0.1) -> dict[str, Any]:
    """Rules at 0.8 everywhere; both at 0.95 but for what is given."""
    return {
        "rules": {name: {"f1": 0.8, "gold": 50} for name in NAMES},
        "both": {name: {"f1": both.get(name, 0.95), "gain_high": high} for name in NAMES},
    }


def seed(both: dict[str, float], high: float = 0.1) -> dict[str, Any]:
    return {"test": {"0": figures({}), "0.02": figures(both, high)}, "written": figures({})}


def test_nothing_is_said_where_every_aim_is_met() -> None:
    assert shortfalls([seed({})]) == []


def test_a_row_that_gains_too_little() -> None:
    (line,) = shortfalls([seed({"number+date": 0.82})])
    assert line == (
        "At 2 % noise both together gain 2.0 points on the rules for `number+date`, less than 3."
    )


def test_what_is_below_the_rules_and_whether_that_may_be_chance() -> None:
    (chance,) = shortfalls([seed({"PLACE": 0.78})])
    (sure,) = shortfalls([seed({"PLACE": 0.7}, high=-0.02)])
    assert "78.0 against 80.0 (within its interval; 50 values)" in chance
    assert "more than its interval" in sure


def test_persons_at_two_per_cent() -> None:
    assert "Persons have 85.0 at 2 % noise, below 90." in shortfalls([seed({"PERSON": 0.85})])


def checks(date: float, cost: float, load: float = 1.0) -> dict[str, Any]:
    return {
        "cost": {"model_ms_a_sheet": cost, "load_seconds": load},
        "end_to_end": {"number+date": {"value": date}, "number+kind": {"value": 0.95}},
    }


def test_whole_sheets_and_what_they_cost() -> None:
    assert shortfalls_of_sheets(checks(0.97, 15.0)) == []
    assert shortfalls_of_sheets(checks(0.91, 27.8, 2.1)) == [
        "Printed and read by the whole reader, `number+date` has 91.0, below 96.",
        "A sheet costs the model 28 ms, more than 20.",
        "Loading takes 2.1 s, more than 1.5.",
    ]
