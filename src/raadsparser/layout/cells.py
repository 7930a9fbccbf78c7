"""Ruled lines into cells: the white regions that rules enclose.

The rules are drawn on a small canvas and the white between them is cut into connected
regions. Merged cells, frames and tables without a grid need no special case that way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from raadsparser.page import BBox, Page, Rule, Word

# Pixels a point on the canvas, and how far rules are lengthened to close small breaks.
SCALE = 2
REACH = 2.5
# Narrower than this in points is the space between double rules, not a cell.
MIN_CELL = 6.0


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a page. Cell 0 is the open page around and outside of all tables."""

    boxes: dict[int, BBox]
    _canvas: Any

    def at(self, x: float, y: float) -> int:
        """The cell in which a point (in points) lies; 0 for the open page."""
        height, width = self._canvas.shape
        column, row = int(x * SCALE), int(y * SCALE)
        if not (0 <= row < height and 0 <= column < width):
            return 0
        cell = int(self._canvas[row, column])
        return cell if cell in self.boxes else 0

    def of(self, box: BBox) -> int:
        """The cell of a word: where its middle lies, or, on a rule, where its thirds do."""
        third = box.width / 3
        for x in (box.center_x, box.x0 + third, box.x1 - third):
            if cell := self.at(x, box.center_y):
                return cell
        return 0


@lru_cache(maxsize=8)
def find_cells(page: Page) -> Cells:
    """The closed cells of a page, numbered from 1; a page is asked for them twice."""
    height, width = int(page.height * SCALE) + 2, int(page.width * SCALE) + 2
    if not page.rules:
        return Cells({}, np.zeros((height, width), np.int32))
    import cv2

    rules = [rule for rule in page.rules if not _is_in_words(rule, page.words)]
    ink = _draw(rules, height, width)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(1 - ink, connectivity=4)
    boxes: dict[int, BBox] = {}
    for number in range(1, len(stats)):
        x, y, w, h = (int(v) for v in stats[number][:4])
        on_edge = x == 0 or y == 0 or x + w >= width or y + h >= height
        if not on_edge and min(w, h) >= MIN_CELL * SCALE:
            boxes[number] = BBox(x / SCALE, y / SCALE, (x + w) / SCALE, (y + h) / SCALE)
    return Cells(boxes, labels)


def _is_in_words(rule: Rule, words: Sequence[Word]) -> bool:
    """Whether a level rule is the grown-together middle of words and no rule at all."""
    if not rule.horizontal:
        return False
    middle = rule.box.center_y
    inside = sum(
        max(0.0, rule.box.overlap_x(word.box))
        for word in words
        if word.box.y0 + 0.2 * word.box.height < middle < word.box.y1 - 0.2 * word.box.height
    )
    return inside > 0.6 * rule.box.width


def _draw(rules: Sequence[Rule], height: int, width: int) -> Any:
    ink = np.zeros((height, width), np.uint8)
    for rule in rules:
        box = rule.box
        dx, dy = (REACH, 0.0) if rule.horizontal else (0.0, REACH)
        x0, x1 = sorted((_clip(box.x0 - dx, width), _clip(box.x1 + dx, width)))
        y0, y1 = sorted((_clip(box.y0 - dy, height), _clip(box.y1 + dy, height)))
        ink[y0 : y1 + 1, x0 : x1 + 1] = 1
    return ink


def _clip(value: float, limit: int) -> int:
    return max(1, min(limit - 2, round(value * SCALE)))
