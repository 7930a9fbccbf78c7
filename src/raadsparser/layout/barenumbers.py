"""`Nr.`, which names the case number where nothing else does; it is the head of a column too."""

from __future__ import annotations

import re

from raadsparser.layout.blocks import Canvas, Segment, split
from raadsparser.layout.labels import LabelHit

_BARE = re.compile(r"(?:Nr|NR|No|№)\.?:?")
# With so many figures that no item has it; no year, day, hours or telephone number.
_CODE = re.compile(
    r"(?!(?:19|20)\d\d$|0\d{9}$|\d{1,2}[-./]\d{1,2}[-./](?:\d\d){1,2}$|\d{1,2}[.:]\d\d(?:-|$))"
    r"(?=(?:\D*\d){4})[\w./-]+"
)
_KEY, _SCORE = "zaaknummer", 0.95
_EDGE = 4.0
_BELOW = 1.5  # heights of a line between it and a number under it


def mark_bare_numbers(canvas: Canvas) -> None:
    """Mark it where a number stands beside or right under it and no label asks for one."""
    if any(s.hit is not None and s.hit.key == _KEY for s in canvas.segments):
        return
    for segment in list(canvas.segments):
        words = segment.line.words
        if segment.is_label or segment.taken or not _BARE.fullmatch(words[0].text):
            continue
        if not _stands_as_labels(canvas, segment):
            continue
        if len(words) == 2 and _CODE.fullmatch(words[1].text.lstrip(":")):
            parts = split(segment, 1)
            canvas.replace(segment, parts)
            segment = parts[0]
        elif len(words) > 1 or not _has_number(canvas, segment):
            continue
        segment.hit = LabelHit(_KEY, words[0].text, 1, _SCORE, words[0].text.endswith(":"))
        return


def _stands_as_labels(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment begins at the edge of a label, a cell, or a column behind the value of
    another label; else it is the value of one, or in that."""
    labels = [s for s in canvas.segments if s.is_label]
    if any(abs(s.box.x0 - segment.box.x0) <= _EDGE for s in labels):
        return True
    row = canvas.in_row(segment.region, segment.row)
    left = [s for s in row if s.box.x1 <= segment.box.x0]
    if left:
        return not max(left, key=lambda s: s.box.x1).is_label
    return canvas.is_closed(segment.region) and segment.row == 0


def _has_number(canvas: Canvas, label: Segment) -> bool:
    level = [s for s in canvas.in_row(label.region, label.row) if s.box.x0 >= label.box.x1 - 1]
    if level:
        nearest = min(level, key=lambda s: s.box.x0)
        return _CODE.fullmatch(nearest.line.text.lstrip(" :")) is not None
    far = label.box.y1 + _BELOW * label.box.height
    return any(
        abs(s.box.x0 - label.box.x0) <= _EDGE
        and label.box.y1 - 1 <= s.box.y0 <= far
        and len(s.line.words) == 1
        and _CODE.fullmatch(s.line.text) is not None
        for s in canvas.in_region(label.region)
    )
