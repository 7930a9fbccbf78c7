"""Cells that hold several parts of a form, each a label over its value, as the body of a sheet
beside a column of labels does; the first of them may have a heading that no list has."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas, Region
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.layout.lexicon.wording import LISTED

_EDGE = 4.0
_FEWEST = 3  # fields that are asked in such a cell


def cells_of_parts(canvas: Canvas, lexicon: Lexicon) -> set[Region]:
    """The cells where labels of several fields stand alone on their lines, each over something."""
    return {region for region in canvas.cells if len(_asked(canvas, region, lexicon)) >= _FEWEST}


def _asked(canvas: Canvas, region: Region, lexicon: Lexicon) -> set[str]:
    """The fields that labels of a cell ask, which stand at its edge and have a line under them."""
    inside = canvas.in_region(region)
    if len(inside) <= 2 * _FEWEST:
        return set()
    edge = min(s.box.x0 for s in inside)
    asked, last = set(), ""
    for segment in inside:
        found = lexicon.match(segment.line.text) if segment.box.x0 - edge <= _EDGE else None
        alone = found is not None and len(canvas.in_row(region, segment.row)) == 1
        key = found[0] if found and alone and found[2] >= LISTED else ""
        if last and not key:
            asked.add(last)
        last = key
    return asked - {"other"}
