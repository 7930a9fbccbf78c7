"""Values that run over the right edge, of the last label of a line that has several.

Typed as running text, such a value goes on at the left edge of the page, under the first label
of its line.
"""

from __future__ import annotations

import re

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Segment
from raadsparser.layout.values.found import Found

_LEVEL = 3.0  # points within which lines begin at one edge
_BLANK = 3.0  # points between two words
_TIGHT = 0.8  # of the height of a line, the most white within a value
# How a value ends that goes on: in an enumeration, before a noun or before a name.
_UNFINISHED = re.compile(
    r"(?:[,/&+–-]|\b(?:en|of|van|de|den|der|het|ten|ter|te|in|op|aan|met|voor|bij|door|over)"
    r"|\b(?:[A-Z]|mevr|mw|dhr)\.)$"
)
_BETWEEN = re.compile(r"\s*(?:[,/&;]|\ben\b)\s*")  # persons
_PERSONS = frozenset({"portfolio_holders", "meeting/chair", "meeting/clerk"})


def take_run_over(canvas: Canvas, found: Found) -> None:
    """Give what stands under the first label of a line to the last, where it ran over."""
    inside = canvas.in_region(OPEN)
    rows: dict[int, list[Segment]] = {}
    for segment in inside:
        rows.setdefault(segment.row, []).append(segment)
    for number, row in rows.items():
        rest = rows.get(number + 1, [])
        if len(rest) != 1 or len(row) < 4 or not _is_unfinished(row, rest[0]):
            continue
        right = max((s.box.x1 for s in inside if s.row != number), default=0.0)
        if _runs_over(row, rest[0], right):
            last = max((s for s in row if s.is_label), key=lambda s: s.box.x0)
            _give(found, last, rest[0])


def _is_unfinished(row: list[Segment], rest: Segment) -> bool:
    """Whether what a line ends in goes on by its words, and nothing before it does."""
    *others, label, end = sorted(row, key=lambda s: s.box.x0)
    if any(_UNFINISHED.search(s.line.text) for s in others if not s.is_label):
        return False
    last = _BETWEEN.split(end.line.text)[-1]
    if label.hit and label.hit.key in _PERSONS and last and " " not in last:
        names = (last, rest.line.text)
        return all(name[:1].isupper() and not any(map(str.isdigit, name)) for name in names)
    return _UNFINISHED.search(end.line.text) is not None


def _runs_over(row: list[Segment], rest: Segment, right: float) -> bool:
    """Whether a line goes on what a line with several labels ends in, which had no room for its
    first word."""
    labels = [s for s in row if s.is_label]
    if len(labels) < 2 or rest.is_label or rest.taken:
        return False
    first = min(row, key=lambda s: s.box.x0)
    end = max(row, key=lambda s: s.box.x1)
    if end.is_label or not first.is_label or abs(rest.box.x0 - first.box.x0) > _LEVEL:
        return False
    if sorted(row, key=lambda s: s.box.x0)[1].is_label:
        return False  # the first label has its value below it
    if rest.box.y0 - end.box.y1 > _TIGHT * end.box.height:
        return False
    needed = rest.line.words[0].box.width + 2 * _BLANK
    return _room_before_second(row, labels) >= needed and -_LEVEL <= right - end.box.x1 < needed


def _room_before_second(row: list[Segment], labels: list[Segment]) -> float:
    """The white left of the second label of a line: the first one's value would have gone on in
    it, and not below as in a narrow cell."""
    second = sorted(labels, key=lambda s: s.box.x0)[1]
    return second.box.x0 - max(s.box.x1 for s in row if s.box.x0 < second.box.x0)


def _give(found: Found, label: Segment, rest: Segment) -> None:
    """Make a line one of a label's value, and of no other's."""
    for other, _, lines in found:
        if rest in lines and other is not label:
            lines.remove(rest)
        if other is label and lines and rest not in lines:
            at = sum(s.row <= rest.row for s in lines)
            lines.insert(at, rest)
