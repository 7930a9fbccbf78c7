"""What the measured figures leave to be wished, said on the card in so many words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import mean
from typing import Any

from raadsparser.nlp import labels
from raadsparser.nlp.training.evaluate import NAMES, ROWS

GAIN = 0.03
"""What both together should have more than the rules on the rows, as F1."""

PERSONS, AT = 0.9, "0.02"
"""The F1 that persons should have, and the noise at which they should."""

WHOLE = {"number+date": 0.96, "number+kind": 0.92}
"""The F1 that the rows should have on whole sheets of the test split."""

MILLISECONDS, LOADING = 20, 1.5
"""What a sheet should cost at most, and the seconds that loading may take."""

Seeds = Sequence[Mapping[str, Any]]


def shortfalls(seeds: Seeds) -> list[str]:
    """A sentence for each aim that is missed, by the mean of the seeds."""
    found = [
        line
        for noise in seeds[0]["test"]
        for line in _gains([seed["test"][noise] for seed in seeds], noise)
    ]
    persons = mean(seed["test"][AT]["both"][labels.PERSON]["f1"] for seed in seeds)
    if AT in seeds[0]["test"] and persons < PERSONS:
        found.append(f"Persons have {persons * 100:.1f} at 2 % noise, below {PERSONS * 100:.0f}.")
    for noise in seeds[0]["test"]:
        where = f"on unseen templates at {float(noise) * 100:g} % noise"
        found += _below([seed["test"][noise] for seed in seeds], where)
    if seeds[0]["written"]:
        found += _below([seed["written"] for seed in seeds], "on the written sentences")
    return found


def shortfalls_of_sheets(checks: Mapping[str, Any]) -> list[str]:
    """A sentence for each aim on whole sheets that is missed."""
    cost, found = checks["cost"], []
    if "end_to_end" in checks:
        values = {row: checks["end_to_end"][row]["value"] for row in WHOLE}
        found += [
            f"Printed and read by the whole reader, `{row}` has {values[row] * 100:.1f}, below"
            f" {aim * 100:.0f}."
            for row, aim in WHOLE.items()
            if values[row] < aim
        ]
    if cost["model_ms_a_sheet"] > MILLISECONDS:
        found.append(
            f"A sheet costs the model {cost['model_ms_a_sheet']:.0f} ms, more than {MILLISECONDS}."
        )
    if cost["load_seconds"] > LOADING:
        found.append(f"Loading takes {cost['load_seconds']} s, more than {LOADING}.")
    return found


def _gains(figures: Seeds, noise: str) -> Iterator[str]:
    for row in ROWS:
        more = mean(one["both"][row]["f1"] - one["rules"][row]["f1"] for one in figures)
        if more < GAIN:
            yield (
                f"At {float(noise) * 100:g} % noise both together gain {more * 100:.1f} points on "
                f"the rules for `{row}`, less than {GAIN * 100:.0f}."
            )


def _below(figures: Seeds, where: str) -> Iterator[str]:
    """The names that are below the rules, and whether that is more than chance."""
    for name in NAMES:
        rules = mean(one["rules"][name]["f1"] for one in figures)
        both = mean(one["both"][name]["f1"] for one in figures)
        high = mean(one["both"][name]["gain_high"] for one in figures)
        if both < rules - 0.0005:
            sure = "more than its interval" if high < 0 else "within its interval"
            count = figures[0]["rules"][name]["gold"]
            yield (
                f"{name} is below the rules {where}: {both * 100:.1f} against {rules * 100:.1f} "
                f"({sure}; {count} values)."
            )
