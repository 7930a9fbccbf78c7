"""What stands behind or under the words of a known label and is of it: `Vergaderzaal` of
`Vergaderzaal stadhuis:`, `Datum` of `Datum waarop` over `geagendeerd`.
"""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.lexicon.labels import MAX_LABEL_WORDS, LabelHit, Lexicon
from raadsparser.layout.marking.known.wrapped import has_colon, merge
from raadsparser.sheet import UNLISTED

_WORDS = 4  # of a tail
_EDGE, _FLUSH, _BLANK = 3.0, 1.0, 0.75  # points; heights of a line
_CLOSE = 0.6  # heights of a line between the lines of a label
# What a tail makes ask another thing, unless a list has the whole; a stem of it may tell.
_RETOLD = ("meeting/", "portfolio", "zaaknummer", "purpose")


def join_tails(canvas: Canvas, lexicon: Lexicon) -> None:
    """Give labels what else is of them, and say what they then ask."""
    if not canvas.has_geometry:
        return
    for label in [s for s in canvas.segments if s.hit is not None]:
        if has_colon(label) or (label.hit and label.hit.colon):
            continue
        row = [s for s in canvas.in_row(label.region, label.row) if s.box.x0 >= label.box.x1]
        beside = min(row, key=lambda s: s.box.x0, default=None)
        if beside is None or beside.is_label or beside.taken:
            continue
        tail = _behind(canvas, label, beside) or _below(canvas, label)
        if tail is not None:
            _join(canvas, label, tail, lexicon)


def _behind(canvas: Canvas, label: Segment, beside: Segment) -> Segment | None:
    """The words close behind a label that end in a colon."""
    if beside.box.x0 - label.box.x1 > _BLANK * canvas.size or not _is_small(beside):
        return None
    words = beside.line.words[:_WORDS]
    end = next((n for n, word in enumerate(words, 1) if word.text.endswith(":")), 0)
    if not end:
        return None
    parts = split(beside, end)
    canvas.replace(beside, parts)
    return parts[0]


def _below(canvas: Canvas, label: Segment) -> Segment | None:
    """The line close under a label that no list has, with which it goes on in lower case."""
    return tail_below(canvas, label) if label.hit and label.hit.score <= UNLISTED else None


def tail_below(canvas: Canvas, label: Segment) -> Segment | None:
    """The line close under a label, at one of its edges, with which it goes on in lower case."""
    for segment in canvas.in_row(label.region, label.row + 1):
        close = 0 <= segment.box.y0 - label.box.y1 < _CLOSE * label.box.height
        flush = abs(segment.box.x0 - label.box.x0) <= _EDGE
        flush = flush or abs(segment.box.x1 - label.box.x1) <= _FLUSH
        few = len(segment.line.words) <= _WORDS and not (segment.is_label or segment.taken)
        if close and flush and few and _is_small(segment):
            return segment
    return None


def _is_small(segment: Segment) -> bool:
    return segment.line.text[:1].islower()


def _join(canvas: Canvas, label: Segment, tail: Segment, lexicon: Lexicon) -> None:
    words = [*label.line.words, *tail.line.words]
    hit = label.hit
    if hit is None or len(words) > MAX_LABEL_WORDS:
        return
    text = " ".join(word.text for word in words).rstrip(" :")
    known = lexicon.match(text)
    if known is None and hit.key.startswith(_RETOLD):
        known = ("other", text, UNLISTED)
    key, name, score = known or (hit.key, text, hit.score)
    merge([label, tail], LabelHit(key, name, len(words), score, words[-1].text.endswith(":")))
