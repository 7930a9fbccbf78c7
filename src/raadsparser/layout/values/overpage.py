"""Values that go on at the top of the next page.

Of a table over two pages the rules of one may be found and those of the other not: what ends its
page in a cell may go on upon the open page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Segment
from raadsparser.layout.cells.adjacent import EDGE
from raadsparser.layout.values.found import Found

# What an item of a list begins with, alone or before its text.
_MARKER = re.compile(r"^(?:\d{1,2}[.,):]?$|\d{1,2}[.):]\s)")
# The same where a list is told, which may have letters or Roman numbers; and parts of its items.
_ITEM = re.compile(r"^(?:\d{1,2}|[A-Z]|[IVX]{1,5})[.,):](?:\s|$)")
_PART = re.compile(r"^(?:[-–•*]|[a-z][.)])(?:\s|$)")
_TICKED = frozenset({"purpose", "public_speaking"})
_TEXTS = frozenset({"history", "advice", "programme"})


def take_over_page(canvas: Canvas, found: Found) -> None:
    """Add to the last value of a page what stands under its cell on top of the next page."""
    owned = {id(s) for _, _, lines in found for s in lines}
    labels = [label for label, _, _ in found]
    for label, _, lines in found:
        if label.hit is None or label.hit.key not in _TEXTS or not lines:
            continue
        if _ends_page(canvas, lines[-1]):
            lines.extend(s for s in _on_top(canvas, lines[-1], labels) if id(s) not in owned)


def _ends_page(canvas: Canvas, last: Segment) -> bool:
    """Whether a line stands in a cell, and nothing below it on its page."""
    page = [s for s in canvas.segments if s.line.page == last.line.page and not s.taken]
    lowest = max(s.box.y1 for s in page)
    return canvas.is_closed(last.region) and last.box.y1 >= lowest - 0.5 * canvas.size


def _on_top(canvas: Canvas, last: Segment, labels: Sequence[Segment]) -> list[Segment]:
    """The open lines of the next page between the sides of a cell, down to its first label or
    cell; none where something stands beside them."""
    cell, page = canvas.cells[last.region], last.line.page + 1
    ends = [s.box.y0 for s in labels if s.line.page == page]
    ends += [box.y0 for (number, _), box in canvas.cells.items() if number == page]
    end = min(ends, default=float("inf"))
    top = [
        s
        for s in canvas.in_region(OPEN)
        if s.line.page == page and not s.taken and s.box.y1 <= end + 1
    ]
    sides = cell.x0 - EDGE, cell.x1 + EDGE
    return top if all(sides[0] <= s.box.x0 and s.box.x1 <= sides[1] for s in top) else []


def is_over(label: Segment, row: Sequence[Segment]) -> bool:
    """Whether a row stands on the page after a label that asks for tick boxes: what has boxes
    there is the label's, and what has none the head of that page."""
    asks = label.hit is not None and label.hit.key in _TICKED
    return asks and row[0].line.page == label.line.page + 1


def goes_over(label: Segment, lines: Sequence[Segment], first: Segment) -> bool:
    """Whether a line begins an item, or goes on with one, on the page after the lines.

    Of labels whose values are short `Behandelwijze` alone may ask for a list.
    """
    if first.line.page <= lines[-1].line.page:
        return False
    text = first.line.text
    if _MARKER.match(text):
        return True
    asks = label.hit is not None and label.hit.key == "purpose"
    listed = asks and any(_ITEM.match(s.line.text) for s in lines)
    return listed and bool(_ITEM.match(text) or _PART.match(text) or text[0].islower())
