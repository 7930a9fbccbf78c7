"""Tables in which labels do not stand left of their values: in a row over them, or with them in
one cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.blocks import Field, Words
from raadsparser.bench.office.families._edges import dark, edged, section
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.look import breadth
from raadsparser.bench.office.odt import Cell, Type


def draw_boxed(page: Page, options: Mapping[str, str]) -> None:
    """Options: `brief` headed or joint; `across` how many brief fields in a row; `edges`, `shade`
    label or dark, `sections` and `head` as for a grid."""
    across = _across(page, int(options.get("across", "3")))
    rows: list[list[Cell]] = []
    for name, fields in page.groups():
        if options.get("sections") == "yes":
            rows.append([section(page, name, options, across)])
        waiting: list[Field] = []
        for entry in fields:
            if _brief(page, entry, page.look.width / across):
                waiting.append(entry)
                if len(waiting) == across:
                    rows += _row(page, waiting, across, options)
                    waiting = []
            else:
                rows += _row(page, waiting, across, options)
                rows += _row(page, [entry], across, options)
                waiting = []
        rows += _row(page, waiting, across, options)
    widths = [page.look.width / across] * across
    page.add(page.sheaf.table(widths, edged(page, rows, options)))


def _across(page: Page, most: int) -> int:
    """As many columns as leave the longest word of a label whole."""
    labels = [entry.label for _, group in page.groups() for entry in group]
    kind = replace(page.look.label, bold=True)
    least = max(breadth(word, kind) for label in labels for word in label.split())
    fit = int(page.look.width / (least + 2 * page.look.pad + 0.2))
    return max(1, min(most, fit))


def _brief(page: Page, entry: Field, width: float) -> bool:
    """Whether a field goes beside others: words alone, in two lines at most."""
    if entry.long or not all(isinstance(block, Words) for block in entry.blocks):
        return False
    room = width - 2 * page.look.pad
    sizes = [breadth(word, page.look.body) for word in entry.text.split()]
    return max(sizes, default=0.0) < room and sum(sizes) < 1.7 * room


def _row(
    page: Page, fields: list[Field], across: int, options: Mapping[str, str]
) -> list[list[Cell]]:
    if not fields:
        return []
    spans = [1] * len(fields)
    spans[-1] += across - len(fields)
    kind, fill = _label(page, options)
    if options["brief"] == "joint":
        joined = zip(fields, spans, strict=True)
        return [[page.cell(page.joint(entry, kind), span=span) for entry, span in joined]]
    par = page.par(keep=True)
    heads = [page.sheaf.line(page.label(entry), par, kind) for entry in fields]
    values = [page.value(entry) for entry in fields]
    return [
        [page.cell(xml, span=span, fill=fill) for xml, span in zip(heads, spans, strict=True)],
        [page.cell(xml, span=span) for xml, span in zip(values, spans, strict=True)],
    ]


def _label(page: Page, options: Mapping[str, str]) -> tuple[Type, str]:
    """The letters of a label and the tint behind it."""
    kind = page.look.label
    match options.get("shade"):
        case "dark":
            return replace(kind, colour="#ffffff", bold=True), dark(page)
        case "label":
            return kind, page.look.fill
        case _:
            return kind, ""
