"""Rows of a table of documents, each cell read whole: a date that wraps in its cell,
`17 augustus` over `2022`, stands before what is beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.sheet import Line

_FEWEST = 2  # cells of a row, and rows of a table
_LEVEL = 0.5  # of a line's height that the first lines of two cells of a row may differ


def table_rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The rows of a table in a text, one line each, between the runs of other lines; a row's cells
    stand left to right. Nothing where no two rows have several cells."""
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        cells.setdefault((line.page, line.cell), []).append(line)
    rows: list[list[list[Line]]] = []
    for (_, cell), inside in cells.items():
        if cell and rows and _is_level(rows[-1][0], inside):
            rows[-1].append(inside)
        else:
            rows.append([inside])
    if sum(len(row) >= _FEWEST for row in rows) < _FEWEST:
        return []
    return [[_as_one(row)] if len(row) >= _FEWEST else row[0] for row in rows]


def _is_level(first: Sequence[Line], inside: Sequence[Line]) -> bool:
    one, other = first[0], inside[0]
    off = abs(one.box.center_y - other.box.center_y)
    return one.page == other.page and one.cell > 0 and off <= _LEVEL * one.box.height


def _as_one(row: Sequence[Sequence[Line]]) -> Line:
    ordered = sorted(row, key=lambda inside: inside[0].box.x0)
    words = [word for inside in ordered for line in inside for word in line.words]
    first = ordered[0][0]
    return Line.of(words, first.page, first.cell, first.gap)
