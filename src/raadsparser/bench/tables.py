"""The score as tables for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from raadsparser.bench.attribute import STAGES
from raadsparser.bench.metrics import Estimate
from raadsparser.bench.score import FieldScore, Summary

if TYPE_CHECKING:
    from raadsparser.bench.report import Scores

MOST_GROUPS = 25

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
    """The tables of one scoring, most telling first; they fit a terminal of 100 columns."""
    yield _headline(scores.summary)
    yield _fields(scores)
    yield _stages(scores)
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
    table = _table("fields (* core), strict but where said", "field")
    _columns(table, "there", "read", "P", "R", "F1", "95 %", "normal", "ANLS*")
    for name, field in scores.summary.fields.items():
        table.add_row(
            _starred(name, field),
            str(field.gold),
            str(field.read),
            short(field.precision),
            short(field.recall),
            short(field.f1),
            interval(field.f1),
            short(field.normal_f1),
            short(field.anls) if field.anls else "",
        )
    return table


def _stages(scores: Scores) -> Table:
    table = _table("misses, by the stage that the truth mends them at", "field")
    _columns(table, *STAGES)
    for name, field in scores.summary.fields.items():
        stages = scores.stages(name)
        if any(stages.values()):
            cells = (str(stages[stage] or "") for stage in STAGES)
            table.add_row(_starred(name, field), *cells)
    core = scores.stages()
    table.add_section()
    table.add_row("core together", *(str(core[stage]) for stage in STAGES))
    return table


def _starred(name: str, field: FieldScore) -> str:
    return f"{name} *" if field.core else name


def _calibration(summary: Summary) -> Table:
    table = _table(f"confidence of {summary.calibration.values} core values", "bin")
    _columns(table, "values", "confidence", "right")
    for number, part in enumerate(summary.calibration.bins, start=1):
        table.add_row(
            str(number), str(part.values), f"{part.confidence:.3f}", f"{part.accuracy:.3f}"
        )
    return table


def _group(group: str, by_name: dict[str, Summary]) -> Table:
    shown = f", the {MOST_GROUPS} worst of {len(by_name)}" if len(by_name) > MOST_GROUPS else ""
    table = _table(f"by {group}{shown}", group)
    _columns(table, "documents", "core F1", "95 %", "all right", "pages F1", "gave fields")
    for name, summary in sorted(by_name.items(), key=_worst_first)[:MOST_GROUPS]:
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


def _worst_first(group: tuple[str, Summary]) -> tuple[float, str]:
    reached = group[1].headline["core_f1"].value
    return (2.0 if reached is None else reached), group[0]


def _table(title: str, first: str) -> Table:
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        header_style="",
        box=SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
    )
    table.add_column(first, overflow="fold")  # the one that may wrap where the terminal is narrow
    return table


def _columns(table: Table, *names: str) -> None:
    for name in names:
        table.add_column(name, justify="right", no_wrap=True)


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
