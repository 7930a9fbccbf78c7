"""Ruled lines into cells: the white regions that rules enclose.

The rules are drawn on a small canvas and the white between them is cut into connected
regions. Merged cells, frames and tables without a grid need no special case that way.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from raadsparser.layout.cells.darkcolumns import through_dark_columns
from raadsparser.layout.cells.halfcells import half_cells
from raadsparser.layout.cells.wornrules import made_whole
from raadsparser.layout.ticks.cellboxes import CellBox, cell_boxes
from raadsparser.page import BBox, Page, Rule, Word

# Pixels a point on the canvas, and how far rules are lengthened to close small breaks.
SCALE = 2
REACH = 2.5
# Narrower than this in points is the space between double rules, not a cell.
MIN_CELL = 6.0
# A border around the page fills so much of its width and height, and holds so much of its text.
_WIDE, _HIGH, _ALL = 0.75, 0.8, 0.9


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a page. Cell 0 is the open page around and outside of all tables.

    The canvas is kept as a coarse grid: its lines are where any rule begins or ends, so that
    every square of it is all rule or all white. `ticks` are cells that are tick boxes, and no
    longer cells.
    """

    boxes: dict[int, BBox]
    _columns: Sequence[int] = ()
    _rows: Sequence[int] = ()
    _grid: Sequence[list[int]] = ()
    ticks: Sequence[CellBox] = ()

    def at(self, x: float, y: float) -> int:
        """The cell in which a point (in points) lies; 0 for the open page."""
        if not self.boxes:
            return 0
        column, row = int(x * SCALE), int(y * SCALE)
        if not (0 <= row < self._rows[-1] and 0 <= column < self._columns[-1]):
            return 0
        line = self._grid[bisect_right(self._rows, row) - 1]
        cell = line[bisect_right(self._columns, column) - 1]
        return cell if cell in self.boxes else 0

    def of(self, box: BBox) -> int:
        """The cell of a word: where its middle lies, or, on a rule, where its thirds do."""
        if not self.boxes:
            return 0
        middle, third = box.center_y, box.width / 3
        return (
            self.at(box.center_x, middle)
            or self.at(box.x0 + third, middle)
            or self.at(box.x1 - third, middle)
        )


_recent: deque[tuple[Page, Cells]] = deque(maxlen=32)


def find_cells(page: Page) -> Cells:
    """The closed cells of a page, numbered from 1; a page is asked for them twice."""
    for known, cells in tuple(_recent):
        if known is page:  # to compare whole pages would take longer than to look again
            return cells
    cells = _cells(page)
    _recent.append((page, cells))
    return cells


def _cells(page: Page) -> Cells:
    if not page.rules:
        return Cells({})
    import cv2

    height, width = int(page.height * SCALE) + 2, int(page.width * SCALE) + 2
    rules = [rule for rule in page.rules if not _is_in_words(rule, page.words)]
    if page.origin == "scan":
        rules = made_whole(rules, page.words)
        rules += through_dark_columns(rules, page.words)
    drawn = [_drawn(rule, height, width) for rule in rules]
    columns = sorted({0, width, *(x for x0, _, x1, _ in drawn for x in (x0, x1 + 1))})
    rows = sorted({0, height, *(y for _, y0, _, y1 in drawn for y in (y0, y1 + 1))})
    white = np.ones((len(rows) - 1, len(columns) - 1), np.uint8)
    for x0, y0, x1, y1 in drawn:
        left, right = bisect_left(columns, x0), bisect_left(columns, x1 + 1)
        white[bisect_left(rows, y0) : bisect_left(rows, y1 + 1), left:right] = 0
    _, labels, stats, _ = cv2.connectedComponentsWithStats(white, connectivity=4)
    boxes: dict[int, BBox] = {}
    for number in range(1, len(stats)):
        x, y, across, down = (int(value) for value in stats[number][:4])
        x0, x1, y0, y1 = columns[x], columns[x + across], rows[y], rows[y + down]
        on_edge = x0 == 0 or y0 == 0 or x1 >= width or y1 >= height
        if not on_edge and min(x1 - x0, y1 - y0) >= MIN_CELL * SCALE:
            boxes[number] = BBox(x0 / SCALE, y0 / SCALE, x1 / SCALE, y1 / SCALE)
    cells = Cells(boxes, columns, rows, labels.tolist())
    for frame in [n for n, box in boxes.items() if _is_frame(box, page, boxes.values())]:
        del boxes[frame]
    if page.origin == "scan":
        for cell in half_cells(boxes, [(word, cells.of(word.box)) for word in page.words]):
            del boxes[cell]
    ticks = cell_boxes(boxes, page.words, page.outlines)
    return _without_ticks(cells, ticks) if ticks else cells


def _without_ticks(cells: Cells, ticks: Sequence[CellBox]) -> Cells:
    """The cells, those that are tick boxes made a part of what their options stand in."""
    homes = {tick.cell: cells.of(tick.option.box) for tick in ticks}
    boxes = {number: box for number, box in cells.boxes.items() if number not in homes}
    grid = [[homes.get(number, number) for number in row] for row in cells._grid]
    return replace(cells, boxes=boxes, _grid=grid, ticks=ticks)


def _is_frame(box: BBox, page: Page, cells: Iterable[BBox]) -> bool:
    """Whether a box is a border around the page: what stands in it stands on the open page."""
    if box.width < _WIDE * page.width or box.height < _HIGH * page.height:
        return False
    inside = sum(box.contains(word.box.center_x, word.box.center_y) for word in page.words)
    around = all(box.contains(cell.center_x, cell.center_y) for cell in cells)
    return around and inside >= _ALL * len(page.words)


def _is_in_words(rule: Rule, words: Sequence[Word]) -> bool:
    """Whether a level rule is the grown-together middle of words and no rule at all."""
    if not rule.horizontal:
        return False
    middle = rule.box.center_y
    level = [word for word in words if word.box.y0 < middle < word.box.y1]
    inside = sum(
        max(0.0, rule.box.overlap_x(word.box))
        for word in level
        if word.box.y0 + 0.2 * word.box.height < middle < word.box.y1 - 0.2 * word.box.height
    )
    return inside > 0.6 * rule.box.width


def _drawn(rule: Rule, height: int, width: int) -> tuple[int, int, int, int]:
    """The first and last column and row of the canvas that a rule covers."""
    box = rule.box
    dx, dy = (REACH, 0.0) if rule.horizontal else (0.0, REACH)
    x0, x1 = sorted((_clip(box.x0 - dx, width), _clip(box.x1 + dx, width)))
    y0, y1 = sorted((_clip(box.y0 - dy, height), _clip(box.y1 + dy, height)))
    return x0, y0, x1, y1


def _clip(value: float, limit: int) -> int:
    return max(1, min(limit - 2, round(value * SCALE)))
