"""`Nr.`, which names the case number where nothing else does; it is the head of a column too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.page import Word

# `№` is no sign that every engine knows: it gives two letters, or a figure for the raised one.
_BARE = re.compile(r"(?:Nr|NR|No|N°|Nº|№|N[e29]|N[68]2)\.?:?")
# With so many figures that no item has it; no year, day, hours or telephone number.
_CODE = re.compile(
    r"(?!(?:19|20)\d\d$|0\d{9}$|\d{1,2}[-./]\d{1,2}[-./](?:\d\d){1,2}$|\d{1,2}[.:]\d\d(?:-|$))"
    r"(?=(?:\D*\d){4})[\w./-]+"
)
_KEY, _SCORE = "zaaknummer", 0.95
_STROKES = frozenset("|/·•")
_EDGE = 4.0
_BELOW, _NEXT_CELL = 1.5, 2.5  # heights of a line between it and a number under it


def mark_bare_numbers(canvas: Canvas) -> None:
    """Mark it where a number stands beside or right under it and no label asks for one."""
    if any(s.hit is not None and s.hit.key == _KEY for s in canvas.segments):
        return
    for segment in list(canvas.segments):
        words = segment.line.words
        if not _is_free(segment) or not _BARE.fullmatch(words[0].text):
            continue
        if not _stands_as_labels(canvas, segment):
            continue
        if len(words) == 2 + _ends_in_stroke(words) and _CODE.fullmatch(words[1].text.lstrip(":")):
            parts = split(segment, 1)
            canvas.replace(segment, parts)
            segment = parts[0]
        elif len(words) > 1 or not _has_number(canvas, segment):
            continue
        segment.hit = LabelHit(_KEY, words[0].text, 1, _SCORE, words[0].text.endswith(":"))
        return


def _is_free(segment: Segment) -> bool:
    """Whether a segment is no label yet, or one of which nothing is known."""
    return not segment.taken and (segment.hit is None or segment.hit.key == "other")


def _ends_in_stroke(words: Sequence[Word]) -> bool:
    """Whether the last word is the stroke that parts a label with its value from the next."""
    return words[-1].text in _STROKES


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
    return any(
        abs(s.box.x0 - label.box.x0) <= _EDGE
        and -1 <= s.box.y0 - label.box.y1 <= _far(label, s) * label.box.height
        and len(s.line.words) == 1
        and _CODE.fullmatch(s.line.text) is not None
        for s in canvas.segments
        if s.region[0] == label.region[0]
    )


def _far(label: Segment, other: Segment) -> float:
    return _BELOW if other.region == label.region else _NEXT_CELL
