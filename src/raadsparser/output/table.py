"""A sheet as a table: in the terminal, in a notebook; and many sheets, one a row."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from raadsparser.output.rows import Row, lowest_confidence, rows
from raadsparser.record import AgendaSheet, Issue

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

DOUBTFUL, LIKELY = 0.5, 0.8  # below the first a value is shown red, below the second yellow


def sheet_table(sheet: AgendaSheet) -> Table:
    """The record for the terminal: value, confidence, method and page; issues below."""
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(_title(sheet)), title_justify="left", show_lines=False)
    table.add_column("field", no_wrap=True)
    table.add_column("value", overflow="fold", ratio=1)
    table.add_column("confidence", justify="right")
    table.add_column("method")
    table.add_column("page", justify="right")
    for row in rows(sheet):
        table.add_row(
            row.name, Text(row.value), _confidence(row.confidence), _methods(row), _pages(row)
        )
    if sheet.issues:
        table.caption = Text("\n".join(_issue(one) for one in sheet.issues))
        table.caption_justify = "left"
    return table


def overview_table(sheets: Iterable[AgendaSheet]) -> Table:
    """One row a sheet: what it is about, and how sure the least sure value is."""
    from rich.table import Table
    from rich.text import Text

    table = Table()
    table.add_column("file", no_wrap=True)
    for heading in ("status", "profile", "zaaknummer", "subject", "portfolio", "date", "purpose"):
        table.add_column(heading, overflow="fold")
    for heading in ("items", "letters", "least sure"):
        table.add_column(heading, justify="right")
    for sheet in sheets:
        cells = (
            Path(sheet.source.path).name,
            sheet.status,
            sheet.profile,
            sheet.zaaknummer or "",
            sheet.subject or "",
            ", ".join(sheet.portfolio_holders or sheet.portfolios),
            sheet.meeting.date or sheet.meeting.date_text or "",
            ", ".join(sheet.purpose),
            str(len(sheet.programme)),
            str(len(sheet.related_letters)),
        )
        table.add_row(*(Text(cell) for cell in cells), _confidence(lowest_confidence(sheet)))
    return table


def sheet_html(sheet: AgendaSheet) -> str:
    """The record as an HTML table for a notebook; every text from the sheet is escaped."""
    body = "".join(
        f"<tr><th style='text-align:left'>{escape(row.name)}</th>"
        f"<td style='text-align:left;white-space:pre-wrap'>{escape(row.value)}</td>"
        f"<td style='background:{_colour(row.confidence)}'>{_figure(row.confidence)}</td>"
        f"<td>{escape(_methods(row))}</td><td>{_pages(row)}</td></tr>"
        for row in rows(sheet)
    )
    issues = "".join(f"<li>{escape(_issue(one))}</li>" for one in sheet.issues)
    heads = "".join(f"<th>{name}</th>" for name in ("field", "value", "confidence"))
    return (
        f"<table><caption style='text-align:left'>{escape(_title(sheet))}</caption>"
        f"<thead><tr>{heads}<th>method</th><th>page</th></tr></thead><tbody>{body}</tbody></table>"
        + (f"<ul>{issues}</ul>" if issues else "")
    )


def _title(sheet: AgendaSheet) -> str:
    first, last = sheet.source.pages
    pages = f"page {first}" if first == last else f"pages {first}-{last}"
    return f"{sheet.source.path}, {pages}: {sheet.status}, profile {sheet.profile}"


def _issue(issue: Issue) -> str:
    where = [issue.field or "", f"page {issue.page}" if issue.page is not None else ""]
    named = ", ".join(part for part in where if part)
    return f"{issue.code}{f' ({named})' if named else ''}: {issue.message}"


def _methods(row: Row) -> str:
    return ", ".join(row.methods)


def _pages(row: Row) -> str:
    return ", ".join(str(page) for page in row.pages)


def _figure(confidence: float | None) -> str:
    return "" if confidence is None else f"{confidence:.2f}"


def _confidence(confidence: float | None) -> Text:
    from rich.text import Text

    if confidence is None:
        return Text("")
    style = "red" if confidence < DOUBTFUL else "yellow" if confidence < LIKELY else "green"
    return Text(_figure(confidence), style=style)


def _colour(confidence: float | None) -> str:
    if confidence is None:
        return "transparent"
    return "#f4c7c3" if confidence < DOUBTFUL else "#fce8b2" if confidence < LIKELY else "#d5ead0"
