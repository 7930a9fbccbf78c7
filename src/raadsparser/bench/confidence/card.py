"""The model's card: what it is, from what, how it scores; and its reliability plot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from raadsparser.bench.calibration import Calibration
from raadsparser.bench.confidence.measuring import Risk
from raadsparser.bench.confidence.sets import MadeSet
from raadsparser.bench.metrics import Estimate
from raadsparser.bench.plot import reliability_svg
from raadsparser.confidence import Model
from raadsparser.forest import Node


@dataclass(frozen=True, slots=True)
class Result:
    """What the fit came to: figures by the name of what they were measured on."""

    model: Model
    values: int
    wrong: int
    layouts: int
    figures: Mapping[str, Calibration]
    risks: Sequence[Risk]


def card(result: Result, sets: Sequence[MadeSet], measured: Sequence[MadeSet]) -> str:
    """The card as Markdown."""
    return "\n".join(
        [
            "# Confidence",
            "",
            "The probability that a value is right. A value starts from how often its field is "
            "right, and small trees move that by what is seen of it: how sure the OCR was, how "
            "well the label fits and how far the runner-up is, the shape and length of the value, "
            "the state of the page, and how well the rest of the sheet was understood "
            "(`src/raadsparser/traits.py`). It is a JSON of numbers, "
            "`src/raadsparser/models/confidence.json`, that needs no library to run.",
            "",
            "Written by `make confidence`; do not edit by hand.",
            "",
            "## From what",
            "",
            f"{result.values} values of made sheets, {result.wrong} of them wrong, in "
            f"{result.layouts} layouts; the persons twice, the second time with a roster that has "
            f"four in five of them. {len(result.model.trees)} trees; the last stretch "
            "of the log-odds "
            f"(slope {result.model.slope}, shift {result.model.shift}) was learned on folds that "
            "hold out whole layouts, so that it is honest on forms the trees have not seen.",
            "",
            *(f"* {one.name}: `{one.command}`" for one in sets),
            "",
            "## How it scores",
            "",
            "Core fields, as `raadsparser evaluate` counts them, on sets with other layouts, names "
            "and wordings than those it was fitted on. ECE over 15 bins of equal mass; in brackets "
            "the 95 % interval by document.",
            "",
            *_figures(result.figures),
            "",
            *(f"* {one.name}: `{one.command}`" for one in measured),
            "",
            "![How often values of a confidence are right](reliability.svg)",
            "",
            "## Where to set `min_confidence`",
            "",
            "On the held-out sets together: what lies below a threshold, and what is wrong in it "
            "and above it.",
            "",
            *_risks(result.risks),
            "",
            "## What it looks at most",
            "",
            ", ".join(f"`{name}`" for name, _ in traits_used(result.model).most_common(20)),
            "",
            "## Make it again",
            "",
            "```text",
            "make confidence",
            "```",
            "",
            "The typed sets need LibreOffice. What was read is kept in `bench/work/confidence`, "
            "so that a second fit takes a few minutes.",
            "",
        ]
    )


def _figures(figures: Mapping[str, Calibration]) -> Iterator[str]:
    yield "| set | values | right | ECE | Brier | surest 80 % right | surest 90 % | surest 95 % |"
    yield "|---|---|---|---|---|---|---|---|"
    for name, one in figures.items():
        cover = [_share(one.at_coverage[share]) for share in ("80", "90", "95")]
        cells = [
            name,
            str(one.values),
            _share(one.accuracy),
            _plain(one.ece),
            _plain(one.brier),
            *cover,
        ]
        yield "| " + " | ".join(cells) + " |"


def _risks(risks: Sequence[Risk]) -> Iterator[str]:
    yield "| threshold | values below | of those wrong | of the rest wrong | documents flagged |"
    yield "|---|---|---|---|---|"
    for one in risks:
        shares = (one.flagged, one.wrong, one.left, one.sheets)
        yield f"| {one.threshold} | " + " | ".join(f"{share:.1%}" for share in shares) + " |"


def _share(one: Estimate) -> str:
    if one.value is None or one.low is None or one.high is None:
        return ""
    return f"{one.value:.1%} ({one.low:.1%}–{one.high:.1%})"


def _plain(one: Estimate) -> str:
    if one.value is None or one.low is None or one.high is None:
        return ""
    return f"{one.value:.3f} ({one.low:.3f}–{one.high:.3f})"


def plot(one: Calibration) -> str:
    """The reliability plot as an SVG file."""
    return (
        reliability_svg(one.bins).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
        + "\n"
    )


def traits_used(model: Model) -> Counter[str]:
    """How many cuts ask for each trait."""
    return Counter(name for tree in model.trees for name in _asked(tree))


def _asked(node: Node) -> Iterator[str]:
    if isinstance(node, tuple):
        yield node[0]
        yield from _asked(node[2])
        yield from _asked(node[3])
