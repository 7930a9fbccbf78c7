"""Captions of cells that no list has: on a form whose cells each hold a label over its value, the
first line of any other cell is its label too.

They give no field by themselves, but they end the value before them, and what stands under them
is told by its look: a counted list is a programme.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.page import BULLET, EMPTY_BOX, TICKED_BOX

_ENOUGH, _MOST = 4, 0.7  # labels, and the share of all labels, that are captions
_EDGE = 4.0  # points by which the cells of one column differ
_WORDS, _ASKED = 5, 8  # words of a caption, and of one that is a question
_WIDTH = 0.7  # share of the width of its cell that a caption fills at most
_SIGNS = frozenset({BULLET, EMPTY_BOX, TICKED_BOX})


def captions(canvas: Canvas, labels: Sequence[Segment]) -> Iterator[Segment]:
    """The first lines of cells without a known label, where most labels are captions."""
    captioned = [s for s in labels if s.region in canvas.cells and _heads_cell(canvas, s)]
    if len(captioned) < max(_ENOUGH, _MOST * len(labels)):
        return
    lefts = [canvas.cells[s.region].x0 for s in captioned]
    for region, cell in canvas.cells.items():
        inside = canvas.in_region(region)
        if not inside or any(s.is_label or s.taken for s in inside) or region in canvas.answers:
            continue
        first = inside[0]
        aligned = any(abs(cell.x0 - left) <= _EDGE for left in lefts) and _heads_cell(canvas, first)
        if aligned and _is_caption(canvas, first, cell.width) and not _goes_on(canvas, region):
            yield first


def _heads_cell(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment is alone on the first line of its cell, with text under it."""
    inside = [s for s in canvas.in_region(segment.region) if s is not segment and not s.taken]
    return segment.row == 0 and bool(inside) and all(s.row > 0 for s in inside)


def _is_caption(canvas: Canvas, segment: Segment, width: float) -> bool:
    words, text = segment.line.words, segment.line.text
    if not (text[:1].isupper() or canvas.lower_case) or text.endswith((".", ",", ";", "!")):
        return False
    if any(word.text in _SIGNS for word in words) or segment.box.width > _WIDTH * width:
        return False
    return len(words) <= (_ASKED if text.endswith("?") else _WORDS)


def _goes_on(canvas: Canvas, region: Region) -> bool:
    """Whether a cell is the first of its page, which may go on from the page before."""
    page = region[0]
    tops = [cell.y0 for (other, _), cell in canvas.cells.items() if other == page]
    first_page = min(number for number, _ in canvas.cells)
    return page != first_page and canvas.cells[region].y0 <= min(tops) + _EDGE
