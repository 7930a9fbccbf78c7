"""Solid squares before the labels of a form: bullets, and no boxes that were ticked.

`■ Onderwerp` over its value, and so on for all that is asked. A question has boxes that are not
ticked among its own, or more than one box on a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from raadsparser.page import EMPTY_BOX, TICKED_BOX, BBox, Page

_SOLID = 0.8  # share of a box that is ink; a cross leaves white
_FEWEST, _SPREAD = 5, 120.0  # squares under one another, and points from the first to the last
_EDGE = 3.0  # points by which their left edges differ


def without_square_bullets(page: Page) -> Page:
    """The page without outlines and box signs that are bullets before labels."""
    solid = [outline.box for outline in page.outlines if outline.ink >= _SOLID]
    solid += [word.box for word in page.words if word.text == TICKED_BOX]
    if len(solid) < _FEWEST:
        return page
    others = [outline.box for outline in page.outlines if outline.ink < _SOLID]
    others += [word.box for word in page.words if word.text == EMPTY_BOX]
    columns = [column for column in _columns(solid) if _are_bullets(column, [*solid, *others])]
    bullets = {box for column in columns for box in column}
    if not bullets:
        return page
    return replace(
        page,
        words=tuple(word for word in page.words if word.box not in bullets),
        outlines=tuple(outline for outline in page.outlines if outline.box not in bullets),
    )


def _columns(boxes: Iterable[BBox]) -> list[list[BBox]]:
    """Boxes by the left edge that they share."""
    columns: list[list[BBox]] = []
    for box in sorted(boxes, key=lambda box: box.x0):
        if columns and box.x0 - columns[-1][-1].x0 <= _EDGE:
            columns[-1].append(box)
        else:
            columns.append([box])
    return columns


def _are_bullets(column: Sequence[BBox], boxes: Sequence[BBox]) -> bool:
    """Whether there are many over much of the page, each by itself on its line, and no other box
    among them or beside one."""
    if len(column) < _FEWEST:
        return False
    tops = sorted(box.y0 for box in column)
    if tops[-1] - tops[0] < _SPREAD or any(two - one < _EDGE for one, two in pairwise(tops)):
        return False
    rest = [box for box in boxes if box not in column]
    left = min(box.x0 for box in column)
    return not any(
        abs(box.x0 - left) <= _EDGE or box.overlap_y(bullet) > 0.5 * bullet.height
        for box in rest
        for bullet in column
    )
