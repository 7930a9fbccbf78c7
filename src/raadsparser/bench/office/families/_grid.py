"""Tables of label and value, which ruled and shaded forms share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.blocks import Field
from raadsparser.bench.office.families._boxed import draw_boxed
from raadsparser.bench.office.families._edges import dark, edged, section, section_names
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.look import breadth
from raadsparser.bench.office.odt import Cell


def draw_grid(page: Page, options: Mapping[str, str]) -> None:
    """Options: `edges` all, rows, outer or none; `shade` label, dark, value, zebra or none;
    `columns` 2 or 4; `long` beside or across; `sections` yes, no or side, their `head` dark or
    light; `split` yes for a table a group; `numbered` yes for labels that are counted; `labels`
    right to set them against their values; `brief` for forms of `draw_boxed`."""
    if "brief" in options:
        draw_boxed(page, options)
        return
    page.right = options.get("labels") == "right"
    page.numbered = options.get("numbered") == "yes"
    widths = _widths(page, options)
    side = options.get("sections") == "side"
    columns = _aside(page, widths) if side else widths
    rows: list[list[Cell]] = []
    for name, fields in page.groups():
        if side:
            rows += _beside(page, name, options, _rows(page, fields, options, widths))
            continue
        if options.get("sections") == "yes":
            rows.append([section(page, name, options, len(widths))])
        rows += _rows(page, fields, options, widths)
        if options.get("split") == "yes":
            page.add(page.sheaf.table(widths, edged(page, rows, options), gap=8))
            rows = []
    if rows:
        page.add(page.sheaf.table(columns, edged(page, rows, options)))


def _beside(
    page: Page, name: str, options: Mapping[str, str], rows: list[list[Cell]]
) -> list[list[Cell]]:
    """The group's name in a cell left of all its rows."""
    head = replace(section(page, name, options, 1), down=len(rows))
    return [[replace(head, covered=count > 0), *row] for count, row in enumerate(rows)]


def _aside(page: Page, widths: list[float]) -> list[float]:
    """The widths with a column before them for the names of the groups."""
    kind = replace(page.look.body, bold=True)
    longest = max(breadth(word, kind) for name in section_names(page) for word in name.split())
    width = longest + 2 * page.look.pad + 0.1
    return [width, *widths[:-1], widths[-1] - width]


def _widths(page: Page, options: Mapping[str, str]) -> list[float]:
    """The label's column holds the longest word of any label."""
    width = page.look.width
    fields = [entry for _, group in page.groups() for entry in group]
    labels = [word for entry in fields for word in page.label(entry).split()]
    least = max(breadth(word, page.look.label) for word in labels) + 2 * page.look.pad + 0.1
    if options.get("columns") == "4":
        label = max(least, width * page.form.uniform(0.16, 0.2))
        return [label, width / 2 - label, label, width / 2 - label]
    label = max(least, width * page.form.uniform(0.2, 0.32))
    return [label, width - label]


def _rows(
    page: Page, fields: list[Field], options: Mapping[str, str], widths: list[float]
) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    waiting: Field | None = None
    for entry in fields:
        if entry.long or len(widths) == 2 or not _fits(page, entry, widths[1]):
            rows += [_long(page, entry, options, len(widths))]
            continue
        if waiting is None:
            waiting = entry
        else:
            rows.append(_pair(page, waiting, options) + _pair(page, entry, options))
            waiting = None
    if waiting is not None:
        label, value = _pair(page, waiting, options)
        rows.append([label, replace(value, span=len(widths) - 1)])
    return rows


def _fits(page: Page, entry: Field, width: float) -> bool:
    """Whether a value stands well in a column: no broken words, at most two lines."""
    room = width - 2 * page.look.pad
    words_in = [breadth(word, page.look.body) for word in entry.text.split()]
    return max(words_in, default=0.0) < room and sum(words_in) < 1.7 * room


def _pair(page: Page, entry: Field, options: Mapping[str, str]) -> list[Cell]:
    shade = options.get("shade", "none")
    kind = page.look.label
    fill = page.look.fill if shade == "label" else ""
    if shade == "dark":
        fill, kind = dark(page), replace(kind, colour="#ffffff", bold=True)
    label = page.label_cell(entry, kind)
    tint = page.look.fill if shade == "value" else ""
    return [page.cell(label, fill=fill), page.cell(page.value(entry), fill=tint)]


def _long(page: Page, entry: Field, options: Mapping[str, str], columns: int) -> list[Cell]:
    if options.get("long") != "across" or not entry.long:
        label, value = _pair(page, entry, options)
        return [label, replace(value, span=columns - 1)]
    above = page.sheaf.line(page.label(entry), page.par(keep=True), page.look.label)
    return [page.cell(above + page.value(entry), span=columns)]
