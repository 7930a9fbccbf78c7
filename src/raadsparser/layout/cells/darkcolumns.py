"""Borders between the dark cells of a column of labels, which do not show on their ground.

What is left of such a border is its part between the values, which ends at the column. It goes
on through the column where labels begin level with the values of each row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from raadsparser.page import BBox, Rule, Word

_MEETS = 3.0  # points within which a rule meets another
_LEVEL = 5.0  # points by which a label and its value begin level
_FEWEST = 2  # borders that end at a column
_THIN = 0.5


def through_dark_columns(rules: Sequence[Rule], words: Sequence[Word]) -> list[Rule]:
    """The borders that are hidden in a column, between rules that close it above and below."""
    level = [rule.box for rule in rules if rule.horizontal]
    upright = sorted((r.box for r in rules if not r.horizontal), key=lambda box: box.center_x)
    found: list[Rule] = []
    for left, right in _columns(upright):
        x0, x1 = left.center_x, right.center_x
        ends = [b for b in level if abs(b.x0 - x1) <= _MEETS and _within(b.center_y, left, right)]
        whole = [b.center_y for b in level if b.x0 <= x0 + _MEETS and b.x1 >= x1 - _MEETS]
        hidden = sorted(
            b.center_y for b in ends if all(abs(b.center_y - y) > _MEETS for y in whole)
        )
        if len(hidden) < _FEWEST:
            continue
        top = max((y for y in whole if y < hidden[0]), default=None)
        foot = min((y for y in whole if y > hidden[-1]), default=None)
        if top is None or foot is None or any(hidden[0] < y < hidden[-1] for y in whole):
            continue
        widest = max(box.x1 for box in ends)
        rows = list(pairwise([top, *hidden, foot]))
        if all(_begin_level(words, row, (x0, x1, widest)) for row in rows):
            found += [Rule(BBox(x0, y - _THIN, x1, y + _THIN)) for y in hidden]
    return found


def _columns(upright: Sequence[BBox]) -> Iterator[tuple[BBox, BBox]]:
    """Upright rules beside one another, with none between that stands as high."""
    for at, left in enumerate(upright):
        for right in upright[at + 1 :]:
            if right.center_x - left.center_x > _MEETS and left.overlap_y(right) > 0:
                yield left, right
                break


def _within(y: float, one: BBox, other: BBox) -> bool:
    return max(one.y0, other.y0) + _MEETS < y < min(one.y1, other.y1) - _MEETS


def _begin_level(
    words: Sequence[Word], row: tuple[float, float], sides: tuple[float, float, float]
) -> bool:
    """Whether a row has words in the column and right of it, which begin level."""
    x0, x1, end = sides
    tops: list[float] = []
    for start, stop in ((x0, x1), (x1, end)):
        own = [
            w.box.center_y
            for w in words
            if start < w.box.center_x < stop and row[0] < w.box.center_y < row[1]
        ]
        if not own:
            return False
        tops.append(min(own))
    return abs(tops[0] - tops[1]) <= _LEVEL
