"""Table rows that a page break cut in two: the cells of both halves become one again."""

from __future__ import annotations

from itertools import pairwise

from raadsparser.layout.canvas.blocks import Canvas, Region
from raadsparser.layout.lexicon.labels import Lexicon

_EDGE = 4.0


def join_rows(canvas: Canvas, lexicon: Lexicon) -> None:
    """Join the first row of cells of a page to the last row of the page before it.

    They are one row where the columns are the same and the leftmost cell goes on: it is
    empty, or its text completes the label that was begun.
    """
    pages = sorted({page for page, _ in canvas.cells})
    for before, after in pairwise(pages):
        if after != before + 1:
            continue
        lower = next((row for row in reversed(_rows(canvas, before)) if len(row) > 1), [])
        upper = next((row for row in _rows(canvas, after) if len(row) > 1), [])
        if lower and _same_columns(canvas, lower, upper):
            head, rest = _text(canvas, lower[0]), _text(canvas, upper[0])
            if _goes_on(head, rest, lexicon):
                for one, other in zip(lower, upper, strict=True):
                    _join(canvas, one, other)


def _rows(canvas: Canvas, page: int) -> list[list[Region]]:
    """The cells of a page's tables row by row, each left to right."""
    cells = {region: box for region, box in canvas.cells.items() if region[0] == page}
    rows: list[list[Region]] = []
    for region in sorted(cells, key=lambda r: (cells[r].y0, cells[r].x0)):
        if rows and abs(cells[rows[-1][0]].y0 - cells[region].y0) <= _EDGE:
            rows[-1].append(region)
        else:
            rows.append([region])
    return [sorted(row, key=lambda region: cells[region].x0) for row in rows]


def _same_columns(canvas: Canvas, one: list[Region], other: list[Region]) -> bool:
    pairs = [(canvas.cells[a], canvas.cells[b]) for a, b in zip(one, other, strict=False)]
    return len(one) == len(other) and all(
        abs(a.x0 - b.x0) <= _EDGE and abs(a.x1 - b.x1) <= _EDGE for a, b in pairs
    )


def _text(canvas: Canvas, region: Region) -> str:
    return "".join(s.line.text for s in canvas.in_region(region)).strip()


def _goes_on(head: str, rest: str, lexicon: Lexicon) -> bool:
    if not rest:
        return True
    whole, alone = lexicon.match(head.rstrip("-") + rest), lexicon.match(head)
    return whole is not None and rest[:1].islower() and whole[2] >= (alone[2] if alone else 0.0)


def _join(canvas: Canvas, one: Region, other: Region) -> None:
    rows = 1 + max((s.row for s in canvas.in_region(one)), default=-1)
    for segment in canvas.in_region(other):
        canvas.move(segment, one, segment.row + rows)
    del canvas.cells[other]
