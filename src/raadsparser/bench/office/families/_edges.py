"""What tables of forms have around and between their cells: lines, tints, headings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.lists import words
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.odt import Cell, Type

_NONE = "none"


def section_names(page: Page) -> list[str]:
    titles: list[str] | list[list[str]]
    titles = words(page.draft.place.split, "labels")["titles"]["sections"]
    if isinstance(titles[0], list):
        titles = page.draft.place.habit("sections").choice(titles)
    return titles


def section(page: Page, name: str, options: Mapping[str, str], columns: int) -> Cell:
    """The heading of a group of fields, white on dark or on a tint, `columns` wide."""
    titles = section_names(page)
    place = ("papers", "past", "meeting", "treatment", "enclosed").index(name)
    deep = options.get("head", "dark") == "dark"
    kind = Type(
        page.look.body.font, page.look.body.size, True, colour="#ffffff" if deep else "#000000"
    )
    text = page.sheaf.line(titles[place], page.par(keep=True), kind)
    return page.cell(text, span=columns, fill=dark(page) if deep else page.look.fill)


def dark(page: Page) -> str:
    return "#404040" if page.look.accent == "#000000" else page.look.accent


def edged(page: Page, rows: list[list[Cell]], options: Mapping[str, str]) -> list[list[Cell]]:
    line = page.look.line
    last = len(rows) - 1
    out = []
    for count, row in enumerate(rows):
        done = []
        for place, cell in enumerate(row):
            ends = (place == 0, place == len(row) - 1)
            edges = _edges(options.get("edges", "all"), line, count == 0, count == last, *ends)
            fill = page.look.fill if options.get("shade") == "zebra" and count % 2 else cell.fill
            done.append(replace(cell, edges=edges, fill=fill))
        out.append(done)
    return out


def _edges(
    way: str, line: str, top: bool, bottom: bool, left: bool, right: bool
) -> tuple[str, str, str, str]:
    if way == "all":
        return line, line, line, line
    if way == "rows":
        return line, _NONE, line, _NONE
    if way == "outer":
        return tuple(line if at else _NONE for at in (top, right, bottom, left))  # type: ignore[return-value]
    return _NONE, _NONE, _NONE, _NONE
