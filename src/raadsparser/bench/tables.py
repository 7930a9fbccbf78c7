"""The score as tables for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from raadsparser.bench.attribute import STAGES
from raadsparser.bench.metrics import Estimate
from raadsparser.bench.score import Summary

if TYPE_CHECKING:
    from raadsparser.bench.report import Scores

HEADLINES = {
    "core_f1": "core fields, F1 strict",
    "core_precision": "core fields, precision",
    "core_recall": "core fields, recall",
    "core_f1_normalised": "core fields, F1 normalised",
    "sheets_core_right": "sheets with every core field right",
    "sheets_perfect": "sheets with every field right",
    "boundary_precision": "page boundaries, precision",
    "boundary_recall": "page boundaries, recall",
    "boundary_f1": "page boundaries, F1",
    "negatives_with_fields": "negatives that gave any field",
    "fields_per_negative": "fields invented per negative",
}


def scores_table(scores: Scores) -> Iterator[RenderableType]:
    """The tables of one scoring, most telling first."""
    yield _headline(scores.summary)
    yield _fields(scores)
    yield _calibration(scores.summary)
    for group, by_name in scores.groups.items():
        yield _group(group, by_name)
    if scores.unread:
        yield Text(f"Nothing was read of {len(scores.unread)} documents: {_some(scores.unread)}")
    if scores.strangers:
        yield Text(
            f"{len(scores.strangers)} documents were read that the truth does not have: "
            f"{_some(scores.strangers)}"
        )


def figures(summary: Summary) -> dict[str, Estimate]:
    """The headline and calibration figures by their printed name."""
    found = {text: summary.headline[name] for name, text in HEADLINES.items()}
    sure = summary.calibration
    return {
        **found,
        "calibration error (ECE)": sure.ece,
        "Brier score": sure.brier,
        **{f"accuracy of the surest {n} %": figure for n, figure in sure.at_coverage.items()},
    }


def _headline(summary: Summary) -> Table:
    table = _table(f"{summary.documents} documents, {summary.sheets} sheets", "figure")
    _columns(table, "value", "95 % interval")
    for name, figure in figures(summary).items():
        table.add_row(name, short(figure), interval(figure))
    return table


def _fields(scores: Scores) -> Table:
    table = _table("fields (* core); misses by the stage they come from", "field")
    _columns(table, "there", "read", "P", "R", "F1", "95 %", "F1 norm.", "ANLS*", *STAGES)
    for name, field in scores.summary.fields.items():
        stages = scores.stages(name)
        table.add_row(
            f"{name} *" if field.core else name,
            str(field.gold),
            str(field.read),
            short(field.precision),
            short(field.recall),
            short(field.f1),
            interval(field.f1),
            short(field.normal_f1),
            short(field.anls) if field.anls else "",
            *(str(stages[stage] or "") for stage in STAGES),
        )
    core = scores.stages()
    table.add_section()
    table.add_row("core together", *[""] * 8, *(str(core[stage] or "") for stage in STAGES))
    return table


def _calibration(summary: Summary) -> Table:
    table = _table(f"confidence of {summary.calibration.values} core values", "bin")
    _columns(table, "values", "confidence", "right")
    for number, part in enumerate(summary.calibration.bins, start=1):
        table.add_row(
            str(number), str(part.values), f"{part.confidence:.3f}", f"{part.accuracy:.3f}"
        )
    return table


def _group(group: str, by_name: dict[str, Summary]) -> Table:
    table = _table(f"by {group}", group)
    _columns(table, "documents", "core F1", "95 %", "core right", "boundaries F1", "gave fields")
    for name, summary in by_name.items():
        head = summary.headline
        table.add_row(
            name,
            str(summary.documents),
            short(head["core_f1"]),
            interval(head["core_f1"]),
            short(head["sheets_core_right"]),
            short(head["boundary_f1"]),
            short(head["negatives_with_fields"]),
        )
    return table


def _table(title: str, first: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", header_style="")
    table.add_column(first, no_wrap=True)
    return table


def _columns(table: Table, *names: str) -> None:
    for name in names:
        table.add_column(name, justify="right")


def short(figure: Estimate) -> str:
    """The value to three decimals, a dash where there was nothing to count."""
    return "–" if figure.value is None else f"{figure.value:.3f}"


def interval(figure: Estimate) -> str:
    """The interval as `low-high`, to three decimals."""
    if figure.low is None or figure.high is None:
        return ""
    return f"{figure.low:.3f}–{figure.high:.3f}"


def _some(names: tuple[str, ...], most: int = 5) -> str:
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")
