"""Rows of cells, set on pages: a row that does not fit is moved or split."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from raadsparser.bench.synth.lines import Line
from raadsparser.bench.synth.look import Colour, Look
from raadsparser.bench.synth.pen import Pen


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines in a column `x` to `x + width` points from the left of the page.

    `sides` names the edges that are ruled: any of l, t, r, b.
    """

    x: float
    width: float
    lines: tuple[Line, ...]
    pad: tuple[float, float] = (0.0, 0.0)  # horizontal, vertical
    fill: Colour | None = None
    sides: str = ""
    rule: tuple[float, Colour] = (0.5, (0.0, 0.0, 0.0))

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines) + 2 * self.pad[1]

    def split(self, room: float) -> tuple[Cell, Cell]:
        """The lines that fit in `room` points, and the rest."""
        used = 2 * self.pad[1]
        count = 0
        for line in self.lines:
            used += line.height
            if used > room:
                break
            count += 1
        return replace(self, lines=self.lines[:count]), replace(self, lines=self.lines[count:])


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side; as high as the highest."""

    cells: tuple[Cell, ...]
    minimum: float = 0.0

    @property
    def height(self) -> float:
        return max(self.minimum, *(cell.height for cell in self.cells))

    def split(self, room: float) -> tuple[Row, Row]:
        halves = [cell.split(room) for cell in self.cells]
        return Row(tuple(a for a, _ in halves)), Row(tuple(b for _, b in halves))


Furniture = Callable[[Pen, int], float | None]


@dataclass(slots=True)
class Flow:
    """Pages being filled from top to bottom.

    `furniture` draws header and footer of page 1, 2, … of this paper and gives the y at
    which its content begins (None: the top margin).
    """

    pen: Pen
    look: Look
    furniture: Furniture | None = None
    bottom_margin: float | None = None
    y: float = field(default=0.0, init=False)
    pages: int = field(default=0, init=False)

    @property
    def bottom(self) -> float:
        margin = self.look.margins[3] if self.bottom_margin is None else self.bottom_margin
        return self.look.page[1] - margin

    def new_page(self) -> None:
        self.pen.new_page()
        self.pages += 1
        begin = self.furniture(self.pen, self.pages) if self.furniture else None
        self.y = self.look.margins[1] if begin is None else begin

    def space(self, height: float) -> None:
        self.y += height

    def need(self, height: float) -> None:
        """Starts a new page unless `height` points are left on this one."""
        if self.y + height > self.bottom:
            self.new_page()

    def add(self, row: Row) -> None:
        room = self.bottom - self.y
        if row.height <= room:
            self._draw(row)
            return
        longest = max(len(cell.lines) for cell in row.cells)
        if longest < 5 or room < 90:
            self.new_page()
        while row.height > self.bottom - self.y:
            head, row = row.split(self.bottom - self.y)
            if not any(cell.lines for cell in head.cells):
                break  # a single line higher than a page: drawn as it is
            self._draw(head)
            self.new_page()
        self._draw(row)

    def lines(self, lines: Sequence[Line], x: float | None = None, width: float = 0.0) -> None:
        """Adds bare lines, each free to go to the next page."""
        left = self.look.left if x is None else x
        for line in lines:
            self.add(Row((Cell(left, width, (line,)),)))

    def _draw(self, row: Row) -> None:
        height = row.height
        for cell in row.cells:
            _draw_cell(self.pen, cell, self.y, height)
        self.y += height


def _draw_cell(pen: Pen, cell: Cell, top: float, height: float) -> None:
    x0, x1, y0, y1 = cell.x, cell.x + cell.width, top, top + height
    if cell.fill is not None:
        pen.rect((x0, y0, x1, y1), fill=cell.fill)
    width, colour = cell.rule
    edges = {
        "l": ((x0, y0), (x0, y1)),
        "r": ((x1, y0), (x1, y1)),
        "t": ((x0, y0), (x1, y0)),
        "b": ((x0, y1), (x1, y1)),
    }
    for side in cell.sides:
        pen.line(*edges[side], width, colour)
    y = top + cell.pad[1]
    for line in cell.lines:
        line.draw(pen, x0 + cell.pad[0], y)
        y += line.height
