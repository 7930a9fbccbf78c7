"""Closed cells on a scan that hold part of what are rows of a table, the rest of it open.

Of a table whose cells are a light ground with white between, some edges are found and others are
not: a region is closed that holds two columns of several rows, whose other columns lie on the
open page. Such a table is better read as one without rules.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from raadsparser.page import BBox, Word

_FEWEST = 3  # rows that a region holds in part
_LEADING = 1.35  # rows of a table stand so many heights of a line apart, those of a text less
_LEVEL = 0.3  # middles of words on one line differ by so many heights
_TOUCH = 4.0  # points between regions of one table
_WHITE = 2.0  # heights of a line between the texts of two columns


def half_cells(boxes: Mapping[int, BBox], homes: Sequence[tuple[Word, int]]) -> set[int]:
    """Which cells are parts of rows, of the words of a page and the cell of each."""
    inside: dict[int, list[BBox]] = {}
    for word, cell in homes:
        inside.setdefault(cell, []).append(word.box)
    outside = sorted(inside.pop(0, ()), key=lambda box: box.center_y)
    halves = {cell for cell, words in inside.items() if _is_half(boxes[cell], words, outside)}
    found: set[int] = set()
    while halves:  # what touches one of them is of the same table
        found |= halves
        halves = {
            cell
            for cell, box in boxes.items()
            if cell not in found and any(_touch(box, boxes[other]) for other in halves)
        }
    return found


def _is_half(cell: BBox, words: Sequence[BBox], outside: Sequence[BBox]) -> bool:
    rows = _rows(words)
    if len(rows) < _FEWEST or not all(map(_is_parted, rows)):
        return False
    firsts = [row[0] for row in rows]
    steps = [two.center_y - one.center_y for one, two in pairwise(firsts)]
    apart = all(step > _LEADING * row.height for step, row in zip(steps, firsts, strict=False))
    return apart and all(any(_goes_on(row, cell, box) for box in outside) for row in firsts)


def _rows(words: Sequence[BBox]) -> list[list[BBox]]:
    """The words line by line, top to bottom."""
    rows: list[list[BBox]] = []
    for word in sorted(words, key=lambda box: box.center_y):
        if not rows or not _is_level(rows[-1][0], word):
            rows.append([])
        rows[-1].append(word)
    return rows


def _is_parted(row: Sequence[BBox]) -> bool:
    """Whether two texts stand on a line, clear of each other."""
    ordered = sorted(row, key=lambda box: box.x0)
    return any(two.x0 - one.x1 > _WHITE * one.height for one, two in pairwise(ordered))


def _is_level(one: BBox, other: BBox) -> bool:
    return abs(one.center_y - other.center_y) <= _LEVEL * max(one.height, other.height)


def _goes_on(row: BBox, cell: BBox, word: BBox) -> bool:
    return _is_level(row, word) and (word.x0 >= cell.x1 - 1 or word.x1 <= cell.x0 + 1)


def _touch(one: BBox, other: BBox) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return min(across, down) >= -_TOUCH and max(across, down) > 0
