"""Labels that no list has: told by standing and looking as the known labels do.

They give no field, but they end the value before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from statistics import median

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Segment, split
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.layout.marking.unlisted.besidevalues import beside_values, is_short
from raadsparser.layout.marking.unlisted.captions import captions
from raadsparser.layout.values.rightbound import heads_column
from raadsparser.sheet import UNLISTED

_ENOUGH = 4
_WORDS = 5
_LETTERS = 3  # fewer number an item of a list, as OCR gives `c.`: `C:`
_EDGE = 3.0
_TITLED = frozenset({"subject", "zaaknummer"})  # `Raadsvoorstel` may ask the title
# Labels are set apart by size where theirs is this much smaller or larger than the text's.
_SMALLER, _LARGER = 0.87, 1.15


def mark_unknown(canvas: Canvas) -> None:
    """Mark segments in the style of the known labels as labels of another, unknown thing."""
    labels = [s for s in canvas.segments if s.hit is not None]
    others = [s for s in canvas.segments if s.hit is None and not s.taken]
    if len(labels) < _ENOUGH or not others or not canvas.has_geometry:
        return
    lefts = list({s.box.x0 for s in labels})
    colons = _have_colons(labels)
    answered = [] if colons else [s for s in labels if _is_answered_beside(s, canvas)]
    level = len(answered) >= _ENOUGH and _have_colons(answered)
    bolds = _set_apart_by_weight(labels, others)
    sizes = _set_apart_by_size(labels, others)
    alone = colons and sum(not _has_text_right(s, canvas) for s in labels) >= 0.8 * len(labels)
    for segment in [*captions(canvas, labels), *beside_values(canvas, labels, others)]:
        _cut(canvas, segment, len(segment.line.words))
    for segment in [s for s in canvas.segments if s.hit is None and not s.taken]:
        if not _may_be_label(segment, lefts, canvas) or canvas.is_answer(segment):
            continue
        if _is_subject(segment, labels, canvas) or _is_title_beside(segment, labels, canvas):
            continue
        colon = colons or (level and _is_fact(segment, labels, canvas))
        if (
            colon
            and (count := _until_colon(segment, canvas))
            and not _is_answer(segment, labels, canvas)
        ):
            whole = count == len(segment.line.words)
            if whole or not (alone or _is_value_beside(segment, labels, canvas)):
                _cut(canvas, segment, count)
        elif (bolds and _bold(segment)) or (sizes and _sized(segment, sizes)):
            _cut(canvas, segment, len(segment.line.words))


def _have_colons(labels: Sequence[Segment]) -> bool:
    """Whether labels mostly have colons; a question has its own mark where fewer ask so, and the
    names of meetings among the labels have none."""
    listed = [s for s in labels if s.hit and s.hit.score > UNLISTED]
    asking = [s for s in listed if s.line.text[-1] != "?"]
    asking = asking if 2 * len(asking) > len(listed) else listed
    return sum(bool(s.hit and s.hit.colon) for s in asking) >= 0.7 * len(asking)


def _has_text_right(label: Segment, canvas: Canvas) -> bool:
    """Whether anything but a label stands right of a label, in its cell or the next."""
    end = label.box.x1 - 1
    return any(
        s.box.x0 >= end
        and not (s.is_label or s.taken)
        and s.box.overlap_y(label.box) > 0.4 * label.box.height
        for s in canvas.segments
    )


def _is_answered_beside(label: Segment, canvas: Canvas) -> bool:
    """Whether anything stands right of a label on its row, before the next label there."""
    row = [s for s in canvas.segments if s.box.overlap_y(label.box) > 0.4 * label.box.height]
    right = [s for s in row if s.box.x0 >= label.box.x1 - 1 and not s.taken]
    nearest = min(right, key=lambda s: s.box.x0, default=None)
    return nearest is not None and not nearest.is_label


def _is_fact(segment: Segment, labels: Sequence[Segment], canvas: Canvas) -> bool:
    """Whether a segment is answered beside it as the label before it is: under one that heads its
    text, `Motie: aangenomen` is text."""
    own = (segment.row, segment.box.x0)
    before = [s for s in labels if s.region == segment.region and (s.row, s.box.x0) < own]
    last = max(before, key=lambda s: (s.row, s.box.x0), default=segment)
    return all(_is_answered_beside(s, canvas) for s in (segment, last))


def _may_be_label(segment: Segment, lefts: Sequence[float], canvas: Canvas) -> bool:
    words = segment.line.words
    first = words[0].text
    if canvas.lower_case and _is_under_label(segment, canvas):
        return False  # a value; labels have no capitals here
    aligned = any(abs(segment.box.x0 - left) <= _EDGE for left in lefts)
    top = canvas.is_closed(segment.region) and segment.row == 0
    if top and not aligned and (_beside_label(segment, canvas) or _beside_open(segment, canvas)):
        return False  # the cell of a value
    if _is_lettered(segment, canvas):
        return False
    return first[:1].isupper() and (aligned or top) and not first.endswith(".")


def _is_lettered(segment: Segment, canvas: Canvas) -> bool:
    """Whether a segment is an item behind a capital, the next of the item above it: `C Gesprek
    over:` below `B Inleiding`."""
    first = segment.line.words[0].text
    if len(first) != 1 or not "B" <= first <= "Z" or len(segment.line.words) < 2:
        return False
    above = [s for s in canvas.segments if s.box.y1 <= segment.box.center_y]
    starts = (s for s in above if abs(s.box.x0 - segment.box.x0) <= _EDGE)
    lettered = (s.line.words[0].text for s in starts)
    return chr(ord(first) - 1) in lettered


def _is_under_label(segment: Segment, canvas: Canvas) -> bool:
    """Whether a segment is the first thing under a label in its cell."""
    inside = canvas.in_region(segment.region) if canvas.is_closed(segment.region) else []
    return len(inside) > 1 and inside[0].is_label and inside[1] is segment


def _beside_label(segment: Segment, canvas: Canvas) -> bool:
    """Whether a label is all there is in the cell left of the segment's."""
    own = canvas.cells[segment.region]
    return any(
        s.is_label
        and s.region in canvas.cells
        and abs(canvas.cells[s.region].x1 - own.x0) <= 4 * _EDGE
        and canvas.cells[s.region].overlap_y(own) > 0.5 * own.height
        and all(o.is_label or o.taken for o in canvas.in_region(s.region))
        for s in canvas.segments
    )


def _beside_open(segment: Segment, canvas: Canvas) -> bool:
    """Whether the nearest thing left of a segment, level with it, is a label on the open page:
    so it is where only values have a ground."""
    low = 0.5 * segment.box.height
    left = (
        s
        for s in canvas.segments
        if s.box.x1 <= segment.box.x0 and s.box.overlap_y(segment.box) > low
    )
    nearest = max(left, key=lambda s: s.box.x1, default=None)
    return nearest is not None and nearest.is_label and nearest.region == OPEN


def _cut(canvas: Canvas, segment: Segment, count: int) -> None:
    parts = split(segment, count)
    parts[0].hit = LabelHit("other", parts[0].line.text, count, UNLISTED, False)
    canvas.replace(segment, parts)


def _is_subject(segment: Segment, labels: Sequence[Segment], canvas: Canvas) -> bool:
    """Whether a segment is the first thing under the label of the subject, which forms often
    set in the letters of labels."""
    return any(
        label.hit is not None
        and label.hit.key == "subject"
        and abs(label.box.x0 - segment.box.x0) <= _EDGE
        and -1 <= segment.box.y0 - label.box.y1 <= 2 * canvas.size
        and not (_is_answered_beside(label, canvas) and _is_own_right(label, labels, canvas))
        and not any(_is_between(label, s, segment) for s in labels)
        for label in labels
    )


def _is_own_right(label: Segment, labels: Sequence[Segment], canvas: Canvas) -> bool:
    """Whether what stands right of a label comes before the next column of labels: behind that
    it is the second line of a value there."""
    beside = (s.box.x0 for s in labels if s.box.x0 > label.box.x1 and heads_column(labels, s))
    bound = min(beside, default=float("inf"))
    row = canvas.in_row(label.region, label.row)
    return any(label.box.x1 < s.box.x0 < bound for s in row)


def _is_title_beside(segment: Segment, labels: Sequence[Segment], canvas: Canvas) -> bool:
    """Whether a segment is what stands beside the label of the subject, or of a proposal, where
    values do: forms may set a title in the letters of labels."""
    asking = _asking(segment, labels)
    titled = asking is not None and asking.hit is not None and asking.hit.key in _TITLED
    return titled and _is_value_beside(segment, labels, canvas)


def _is_value_beside(segment: Segment, labels: Sequence[Segment], canvas: Canvas) -> bool:
    """Whether a label that has nothing else stands left of a segment, one of a column most of
    whose labels have their values beside them: `Woningbouw: hoe verder` is such a value."""
    asking = _asking(segment, labels)
    edge = asking.box.x0 if asking is not None else inf
    column = [label for label in labels if abs(label.box.x0 - edge) <= _EDGE]
    return 2 * sum(_has_text_right(label, canvas) for label in column) > len(column)


def _asking(segment: Segment, labels: Sequence[Segment]) -> Segment | None:
    """The label next left of a segment, level with it."""
    low = 0.5 * segment.box.height
    left = [s for s in labels if s.box.x1 <= segment.box.x0 and s.box.overlap_y(segment.box) > low]
    return max(left, key=lambda s: s.box.x1, default=None)


def _is_between(label: Segment, other: Segment, segment: Segment) -> bool:
    """Whether another label stands between one and what is under it."""
    level = label.box.y1 <= other.box.center_y <= segment.box.y0
    return level and abs(other.box.x0 - segment.box.x0) <= _EDGE


def _is_answer(segment: Segment, labels: Sequence[Segment], canvas: Canvas) -> bool:
    """Whether a label ends right before a segment: `Waar gaat het over? Armoede: hoe verder`."""
    return any(
        label.region == segment.region
        and label.row == segment.row
        and 0 <= segment.box.x0 - label.box.x1 <= canvas.size
        for label in labels
    )


def _until_colon(segment: Segment, canvas: Canvas) -> int:
    """How many words a label with a colon has at the start of the line; 0 for none."""
    top = canvas.is_closed(segment.region) and segment.row == 0
    for count, word in enumerate(segment.line.words[:_WORDS], 1):
        if word.text.endswith(":"):
            fresh = top or segment.line.gap > 0.2 or count < len(segment.line.words)
            letters = sum(c.isalpha() for w in segment.line.words[:count] for c in w.text)
            return count if fresh and count < _WORDS and letters >= _LETTERS else 0
    return 0


def _bold(segment: Segment) -> bool:
    return is_short(segment) and all(word.bold for word in segment.line.words)


def _set_apart_by_weight(labels: Sequence[Segment], others: Sequence[Segment]) -> bool:
    if labels[0].line.words[0].source == "ocr":
        return False  # which a worn page may tell wrong: it is no mark by itself
    bold = sum(s.line.words[0].bold for s in labels) / len(labels)
    text = sum(all(w.bold for w in s.line.words) for s in others) / len(others)
    return bold >= 0.8 and text <= 0.2


def _height(segment: Segment) -> float:
    return max(word.box.height for word in segment.line.words)


def _set_apart_by_size(
    labels: Sequence[Segment], others: Sequence[Segment]
) -> tuple[float, float] | None:
    """The heights in points between which labels are, where they differ from the text's.

    Only where every word of a size has one height, as in digital pages: boxes of OCR are
    as tight as the ink.
    """
    if labels[0].line.words[0].source == "ocr":
        return None
    mine = sorted(_height(s) for s in labels)
    middle, text = median(mine), median(_height(s) for s in others)
    apart = middle <= _SMALLER * text or middle >= _LARGER * text
    steady = mine[len(mine) // 10] >= 0.95 * middle and mine[-1 - len(mine) // 10] <= 1.05 * middle
    return (0.95 * middle, 1.05 * middle) if apart and steady else None


def _sized(segment: Segment, sizes: tuple[float, float]) -> bool:
    return is_short(segment) and sizes[0] <= _height(segment) <= sizes[1]
