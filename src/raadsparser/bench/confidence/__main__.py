"""`python -m raadsparser.bench.confidence`: makes and reads the sets, fits, writes the model.

Writes the weights that the package carries, the card and the reliability plot.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from raadsparser.bench.calibration import Confident
from raadsparser.bench.confidence.boosting import Shape
from raadsparser.bench.confidence.card import Result, card, plot
from raadsparser.bench.confidence.examples import Example, Measured, examples, measured
from raadsparser.bench.confidence.fitting import Fitted, fit, written
from raadsparser.bench.confidence.measuring import calibrated, figures, risks
from raadsparser.bench.confidence.sets import FITTED_ON, MEASURED_BY, truth_of
from raadsparser.errors import RaadsparserError

WEIGHTS = Path("src/raadsparser/models/confidence.json")
CARD = Path("models/confidence")


def main(arguments: Sequence[str] | None = None) -> int:
    """Gives the exit code; what went wrong goes to standard error."""
    given = _options().parse_args(arguments)
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        _run(given)
    except RaadsparserError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m raadsparser.bench.confidence", description=__doc__
    )
    parser.add_argument("--out", type=Path, default=Path("bench/work/confidence"))
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--card", type=Path, default=CARD, help="folder of card and plot")
    parser.add_argument("--workers", type=int, default=2)
    return parser


def _run(given: argparse.Namespace) -> None:
    kept = given.out / "read"
    learned: list[Example] = []
    for one in FITTED_ON:
        for rosters in (False, True):
            truth = truth_of(one, given.out)
            found = measured(truth, kept, rosters=rosters, workers=given.workers)
            learned += _own(one.maker, found, rosters=rosters)
            _say(f"{one.name}: {len(learned)} values so far")
    fitted = fit(learned, Shape())
    given.weights.write_text(written(fitted.model), encoding="utf-8")
    unseen = {
        one.name: measured(truth_of(one, given.out), kept, workers=given.workers)
        for one in MEASURED_BY
    }
    result, pooled = _measured(fitted, learned, unseen)
    given.card.mkdir(parents=True, exist_ok=True)
    (given.card / "README.md").write_text(card(result, FITTED_ON, MEASURED_BY), encoding="utf-8")
    (given.card / "reliability.svg").write_text(plot(result.figures[pooled]), encoding="utf-8")
    _say(f"written: {given.weights}, {given.card}")


def _own(maker: str, found: Measured, *, rosters: bool) -> list[Example]:
    """The examples of a set; of one read again with a roster, only what the roster bears on."""
    return [
        replace(one, group=f"{maker}/{one.group}")
        for one in examples(found)
        if not rosters or "roster" in one.traits
    ]


def _measured(
    fitted: Fitted, learned: Sequence[Example], unseen: dict[str, Measured]
) -> tuple[Result, str]:
    """The result, and the name under which its figures have all held-out sets together."""
    pooled, total, by_name = list[Confident](), 0, {}
    for name, found in unseen.items():
        values = calibrated(found, fitted.model)
        by_name[name] = figures(values, len(found.documents))
        pooled += [replace(value, document=value.document + total) for value in values]
        total += len(found.documents)
    by_name["together"] = figures(pooled, total)
    result = Result(
        model=fitted.model,
        values=len(learned),
        wrong=sum(not one.right for one in learned),
        layouts=len({one.group for one in learned}),
        figures=by_name,
        risks=risks(pooled),
    )
    return result, "together"


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
