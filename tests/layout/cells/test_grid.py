"""Cells on the coarse grid are those of a canvas of pixels."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from raadsparser.layout.cells.finding import MIN_CELL, SCALE, Cells, _drawn, find_cells
from raadsparser.page import BBox, Page, Rule
from tests.drawn import drawn

WIDTH, HEIGHT = 300.0, 400.0


def by_pixels(page: Page) -> tuple[dict[int, BBox], np.ndarray]:
    """The cells as the white regions of a drawn page."""
    height, width = int(page.height * SCALE) + 2, int(page.width * SCALE) + 2
    ink = np.zeros((height, width), np.uint8)
    for rule in page.rules:
        x0, y0, x1, y1 = _drawn(rule, height, width)
        ink[y0 : y1 + 1, x0 : x1 + 1] = 1
    _, labels, stats, _ = cv2.connectedComponentsWithStats(1 - ink, connectivity=4)
    boxes = {}
    for number, (x, y, w, h, _) in enumerate(stats[1:].tolist(), 1):
        inside = x > 0 and y > 0 and x + w < width and y + h < height
        if inside and min(w, h) >= MIN_CELL * SCALE:
            boxes[number] = BBox(x / SCALE, y / SCALE, (x + w) / SCALE, (y + h) / SCALE)
    return boxes, labels


def some_rules(seed: int) -> tuple[Rule, ...]:
    """A table with cells merged and rules left out, and strokes anywhere."""
    rng = np.random.default_rng(seed)
    xs = np.sort(rng.uniform(10, WIDTH - 10, 5)).tolist()
    ys = np.sort(rng.uniform(10, HEIGHT - 10, 7)).tolist()
    rules = [BBox(xs[0], y, xs[-1], y + rng.uniform(0.2, 2)) for y in ys]
    rules += [BBox(x, ys[0], x + rng.uniform(0.2, 2), ys[-1]) for x in xs]
    rules += [BBox(x, y, x + 60.3, y + 0.5) for x, y in rng.uniform(0, 290, (4, 2)).tolist()]
    kept = rng.random(len(rules)) < 0.85
    return tuple(Rule(box) for box, keep in zip(rules, kept, strict=True) if keep)


@pytest.mark.parametrize("seed", range(12))
def test_cells_are_those_of_pixels(seed: int) -> None:
    page = Page(1, WIDTH, HEIGHT, "digital", rules=some_rules(seed))
    found: Cells = find_cells(page)
    boxes, labels = by_pixels(page)
    assert found.boxes == boxes
    for x, y in np.random.default_rng(seed).uniform(-5, 410, (500, 2)).tolist():
        column, row = int(x * SCALE), int(y * SCALE)
        on_page = 0 <= row < labels.shape[0] and 0 <= column < labels.shape[1]
        number = int(labels[row, column]) if on_page else 0
        assert found.at(x, y) == (number if number in boxes else 0)


def test_a_page_is_known_by_being_itself() -> None:
    page = Page(1, WIDTH, HEIGHT, "digital", rules=some_rules(1))
    assert find_cells(page) is find_cells(page)


def test_a_border_around_the_page_is_no_cell() -> None:
    def cells(rows: int) -> int:
        inner = ["| Onderwerp   Fietspad" + " " * 56 + "|", "|" + " " * 77 + "|"] * (rows // 2)
        rule = "+" + "-" * 77 + "+"
        page = drawn("\n".join([rule, *inner, rule]))
        return len(find_cells(page).boxes)

    assert cells(60) == 0
    assert cells(20) == 1
