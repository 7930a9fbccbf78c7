"""Whether a label word stands where and as a label of its form does."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.blocks import Canvas, Segment
from raadsparser.layout.labels import LabelHit, are_set_apart, is_in_capitals
from raadsparser.layout.wording import COMMON, is_head, value_may_follow
from raadsparser.page import Word

ALIGNED = 3.0  # points by which left edges of one column differ
LISTED = 0.98  # the score of a label that is listed, not put together


def begins(canvas: Canvas, words: Sequence[Word]) -> bool:
    """Whether words begin as a label of this form does: with a capital, if labels have one."""
    first = next((c for word in words for c in word.text if c.isalnum()), "")
    return first.isupper() or (canvas.lower_case and first.isalpha())


def stands_as_label(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a segment begins with a label, and not with words that only read like one."""
    words = segment.line.words
    if words[0].text.startswith("(") and not canvas.has_geometry:
        return False  # `(Wethouder)` after a name, on a line of its own
    capital = begins(canvas, words) or hit.is_always_small
    if hit.colon:
        whole = capital or (hit.score >= 0.95 and not _completes_sentence(canvas, segment))
        return whole and not (hit.score < 1.0 and _is_asked(canvas, segment))
    if hit.words == len(words):
        closed = canvas.is_closed(segment.region)
        inner = closed and segment.row > 0 and not _in_listed_capitals(segment, hit)
        inner = inner and segment.region not in canvas.label_columns
        if inner and not (hit.score >= 0.95 and _below_label(canvas, segment)):
            return False
        whole_cell = closed and len(canvas.in_region(segment.region)) == 1
        return (capital or whole_cell or has_right(canvas, segment)) and hit.score >= 0.86
    if _opens_cell(canvas, segment, hit):
        return True
    if canvas.running and hit.score >= 0.95 and are_set_apart(words, hit.words):
        return not follows(canvas, segment)
    if not capital or hit.score < 0.9 or hit.label.casefold() in COMMON:
        return False
    if hit.runs_in and hit.score >= 0.95 and not follows(canvas, segment):
        return True
    if canvas.running and hit.score >= 0.95 and is_head(hit.key) and not follows(canvas, segment):
        return value_may_follow(words, hit)
    if canvas.has_geometry and canvas.has_columns:
        return words[0].bold and words[hit.words - 1].bold and not words[hit.words].bold
    return value_may_follow(words, hit)


def _in_listed_capitals(segment: Segment, hit: LabelHit) -> bool:
    """Whether a listed label stands in capitals: no value below a value looks so, but a label
    of the next table does, where the border between was not found."""
    return hit.score >= LISTED and segment.line.text.isupper() and len(segment.line.text) > 3


def _completes_sentence(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment ends what the line above begins: `… met de volgende` / `onderdelen:`."""
    above = [
        s
        for s in canvas.in_region(segment.region)
        if s.row == segment.row - 1 and abs(s.box.x0 - segment.box.x0) <= ALIGNED
    ]
    return any(not s.is_label and s.line.text[-1].isalpha() for s in above)


def _opens_cell(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a cell begins with a label and its value on one line: `ZAAKNUMMER 2018-245`."""
    if not canvas.is_closed(segment.region) or segment.row > 0 or hit.score < 0.95:
        return False
    printed = [word.text for word in segment.line.words[: hit.words]]
    following = segment.line.words[hit.words].text
    capitals = all(text.isupper() for text in printed if any(map(str.isalpha, text)))
    if capitals and not is_in_capitals(following):
        return True
    return canvas.joint and value_may_follow(segment.line.words, hit)


def _is_asked(canvas: Canvas, segment: Segment) -> bool:
    """Whether a label stands right before the segment on its row: then it is the value."""
    left = [
        s
        for s in canvas.in_region(segment.region)
        if s.row == segment.row and s.box.x1 <= segment.box.x0 + 1
    ]
    return bool(left) and max(left, key=lambda s: s.box.x1).is_label


def follows(canvas: Canvas, segment: Segment) -> bool:
    """Whether something stands left of the segment on its row, or a label right above it."""
    return any(
        s.region == segment.region
        and (
            (s.row == segment.row and s.box.x0 < segment.box.x0)
            or (s.row == segment.row - 1 and s.is_label and not has_right(canvas, s))
        )
        for s in canvas.segments
    )


def _below_label(canvas: Canvas, segment: Segment) -> bool:
    """Whether the cell begins with a label: only then it may hold a second one."""
    return any(s.is_label and s.row == 0 for s in canvas.in_region(segment.region))


def has_right(canvas: Canvas, segment: Segment) -> bool:
    """Whether something stands right of a segment on its row."""
    return any(
        s.region == segment.region and s.row == segment.row and s.box.x0 > segment.box.x1
        for s in canvas.segments
    )
