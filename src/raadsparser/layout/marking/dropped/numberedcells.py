"""Items of a programme in a table whose numbers have a column of their own.

`3 | Bespreekpunten | 15 min` is one of several such rows, of which few read like a label. A form
that numbers its questions has a label in most.
"""

from __future__ import annotations

import re
from math import inf

from raadsparser.layout.canvas.blocks import Canvas, Region
from raadsparser.layout.cells.adjacent import as_wide, beside
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.sheet import UNLISTED

_COUNT = re.compile(
    r"^\W?\d{1,2}(?:[.,):;\]]|[.:]\d\d(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?(?:\s?(?:uur|u\.?))?)?$"
)  # a number, or when an item begins
_LISTS = frozenset({"programme", "advice"})
_FEWEST = 3  # rows that are numbered
_MOST = 0.4  # share of them that begin with a label


def drop_numbered_items(canvas: Canvas) -> None:
    """Take the mark off labels in numbered rows, most of which have none; off those with a colon
    only where no list has them, or where they ask for a list below the label of one."""
    lists = [s.box.y0 for s in canvas.segments if s.hit and s.hit.key in _LISTS]
    first = min(lists, default=inf)
    for label in [s for s in canvas.segments if s.hit]:
        again = label.hit is not None and label.hit.key in _LISTS and label.box.y0 > first
        if label.hit is None or not (again or _may_be_item(label.hit)):
            continue
        if canvas.is_closed(label.region) and _is_numbered(canvas, label.region):
            rows = _rows_like(canvas, label.region)
            asked = sum(any(s.is_label for s in canvas.in_region(row)[:1]) for row in rows)
            if len(rows) >= _FEWEST and asked <= _MOST * len(rows):
                label.hit = None
                for rest in canvas.in_region(label.region):
                    rest.taken = False  # as the second line of the label


def _may_be_item(hit: LabelHit) -> bool:
    return not hit.colon or hit.score <= UNLISTED


def _rows_like(canvas: Canvas, region: Region) -> list[Region]:
    """The numbered cells of one column of a page."""
    own = canvas.cells[region]
    return [
        other
        for other, cell in canvas.cells.items()
        if other[0] == region[0] and as_wide(cell, own) and _is_numbered(canvas, other)
    ]


def _is_numbered(canvas: Canvas, region: Region) -> bool:
    """Whether the cell left of a cell holds a number, or a time, and no more."""
    own = canvas.cells[region]
    left = [other for other, cell in canvas.cells.items() if beside(cell, own)]
    inside = [s for other in left for s in canvas.in_region(other)]
    return len(inside) == 1 and _COUNT.match(inside[0].line.text) is not None
