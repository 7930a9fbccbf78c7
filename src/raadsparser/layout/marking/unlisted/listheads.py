"""The head of the only list of a sheet, where no list of labels has its words.

A form that asks for no programme, by any word that is known, has one where a counted list stands
under a short line of its own: `Behandeling in de raad` over `1. Opening`. Without it the list
would go on with what stands above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.sheet import UNLISTED

_ASKED = frozenset({"programme", "advice"})
# Labels of texts, which a list under another head may seem to go on with.
_TEXTS = frozenset({"history", "other"})
_ITEM = re.compile(r"^(\d{1,2})[.)]?$")
_FEWEST = 3  # items
_LEAD = 4  # rows between the head and the first item, at most
_WORDS = 5
_EDGE = 3.0


def mark_list_head(canvas: Canvas) -> None:
    """Mark the line over the only counted list as a label of something unknown."""
    labels = [s for s in canvas.segments if s.hit]
    if not canvas.has_geometry or any(s.hit and s.hit.key in _ASKED for s in labels):
        return
    lefts = [s.box.x0 for s in labels]
    for region in canvas.regions():
        rows = _rows(canvas.in_region(region))
        first = _first_item(rows)
        if first is None:
            continue
        head = _head(rows[:first], lefts)
        if head is not None:
            head.hit = LabelHit("other", head.line.text, len(head.line.words), UNLISTED, False)


def _rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    """What stands on each row of a region, left to right."""
    rows: dict[int, list[Segment]] = {}
    for segment in segments:
        if not segment.taken:
            rows.setdefault(segment.row, []).append(segment)
    return [sorted(rows[row], key=lambda s: s.box.x0) for row in sorted(rows)]


def _first_item(rows: Sequence[Sequence[Segment]]) -> int | None:
    """Where a list begins that counts from one at one left edge; None for no such list."""
    for at, row in enumerate(rows):
        count = 1
        for other in rows[at:]:
            if any(s.is_label for s in other):
                break
            near = abs(other[0].box.x0 - row[0].box.x0) <= _EDGE
            count += near and _number(other[0]) == str(count)
        if _number(row[0]) == "1" and count > _FEWEST:
            return at
    return None


def _number(segment: Segment) -> str | None:
    found = _ITEM.match(segment.line.words[0].text)
    return found[1] if found else None


def _head(above: Sequence[Sequence[Segment]], lefts: Sequence[float]) -> Segment | None:
    """The nearest line over a list that stands as a head does, within a text."""
    for at in range(len(above) - 1, max(0, len(above) - 1 - _LEAD), -1):
        if any(s.is_label for s in above[at]):
            return None
        if _is_head(above, at, lefts) and _goes_on_text(above[:at]):
            return above[at][0]
    return None


def _is_head(above: Sequence[Sequence[Segment]], at: int, lefts: Sequence[float]) -> bool:
    """Whether a row is a short line at the edge of the labels, clear of what is above it."""
    text = above[at][0].line.text
    if len(above[at]) > 1 or len(text.split()) > _WORDS or not text[:1].isupper():
        return False
    if text.endswith((".", ",", ";", ":", "!")) or _number(above[at][0]):
        return False
    box, over = above[at][0].box, above[at - 1][0]
    if over.is_label or not any(abs(box.x0 - left) <= _EDGE for left in lefts):
        return False
    below = above[at + 1][0].box.y0 - box.y1 if at + 1 < len(above) else 0.0
    return box.y0 - over.box.y1 > max(below, 0.0)


def _goes_on_text(above: Sequence[Sequence[Segment]]) -> bool:
    """Whether the last label above asks for a text."""
    labels = [s for row in above for s in row if s.is_label]
    return bool(labels) and labels[-1].hit is not None and labels[-1].hit.key in _TEXTS
