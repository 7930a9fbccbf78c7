"""Labels told by where they stand, where OCR bent their words too far for the list alone.

On a form that sets its values below its labels, what stands beside a label on its line is a
label too, if it has something right below it. What such a label, or one in the column of
labels, asks is told by the listed label that it is most like.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Region, Segment
from raadsparser.layout.cells.adjacent import as_wide, beside, same_row, under
from raadsparser.layout.lexicon.labels import LabelHit, Lexicon
from raadsparser.sheet import UNLISTED

_EDGE = 3.0
# So many labels have their value below, and so many times as many as have it beside.
_FEWEST, _TIMES = 3, 3
_NEAR = 1.2  # white over a value, in heights of a line
_WORDS = 5


def mark_by_place(canvas: Canvas, lexicon: Lexicon) -> None:
    """Mark what stands as a label does, and name what OCR bent."""
    if not canvas.has_geometry:
        return
    for segment in (*_beside_labels(canvas), *_in_rows_of_heads(canvas)):
        words = segment.line.words
        segment.hit = LabelHit("other", segment.line.text, len(words), UNLISTED, False)
    asked = {s.hit.key for s in canvas.segments if s.hit is not None}
    for segment in canvas.segments:
        hit = segment.hit
        if hit is None or hit.score > UNLISTED or not hit.label:
            continue
        if segment.line.words[0].source != "ocr":
            continue
        found = lexicon.nearest(hit.label)
        if found is not None and found[0] not in asked:
            segment.hit = LabelHit(found[0], found[1], hit.words, found[2], hit.colon)
            asked.add(found[0])


def _beside_labels(canvas: Canvas) -> list[Segment]:
    inside = [s for s in canvas.in_region(OPEN) if not s.taken]
    labels = [s for s in inside if s.hit is not None and s.hit.score > UNLISTED]
    ways = [(bool(_right(s, inside)), _has_below(canvas, s, inside)) for s in labels]
    above = sum(below and not right for right, below in ways)
    beside = sum(right and not below for right, below in ways)
    if above < max(_FEWEST, _TIMES * beside):
        return []
    rows = {s.row for s, (_, below) in zip(labels, ways, strict=True) if below}
    found = [s for s in inside if s.row in rows and not s.is_label and _may_be(s)]
    return [s for s in found if _has_below(canvas, s, inside)]


def _in_rows_of_heads(canvas: Canvas) -> list[Segment]:
    """What fills a cell beside that of a label, where cells of labels lie over those of their
    values: a label too, if the cell under it has something."""
    tops = {r: canvas.in_region(r) for r in canvas.regions() if canvas.is_closed(r)}
    labels = {r for r, inside in tops.items() if inside and all(map(_is_listed, inside))}
    heads = {r for r in labels if _value_under(canvas, r, labels)}
    asides = {
        r for r in labels - heads if (other := _right_cell(canvas, r)) and other not in labels
    }
    if len(heads) < max(_FEWEST, _TIMES * len(asides)):
        return []
    found: list[Segment] = []
    for region in sorted(heads):
        while (other := _right_cell(canvas, region)) is not None and other not in labels:
            inside = [s for s in tops.get(other, ()) if not s.taken]
            if (
                len(inside) != 1
                or not _may_be(inside[0])
                or not _value_under(canvas, other, labels)
            ):
                break
            found.append(inside[0])
            labels.add(other)
            region = other
    return found


def _is_listed(segment: Segment) -> bool:
    return segment.taken or (segment.hit is not None and segment.hit.score > UNLISTED)


def _right_cell(canvas: Canvas, region: Region) -> Region | None:
    """The cell next right of one, as high."""
    own = canvas.cells[region]
    return next(
        (r for r, box in canvas.cells.items() if beside(own, box) and same_row(own, box)), None
    )


def _value_under(canvas: Canvas, region: Region, labels: Container[Region]) -> bool:
    """Whether the cell under one, as wide, has something that is no label."""
    own = canvas.cells[region]
    under_it = (r for r, box in canvas.cells.items() if under(own, box) and as_wide(box, own))
    return any(r not in labels and any(not s.taken for s in canvas.in_region(r)) for r in under_it)


def _may_be(segment: Segment) -> bool:
    text = segment.line.text
    return len(segment.line.words) <= _WORDS and text[-1] not in ".,;!"


def _right(label: Segment, inside: Sequence[Segment]) -> list[Segment]:
    return [s for s in inside if s.row == label.row and s.box.x0 > label.box.x1 and not s.is_label]


def _has_below(canvas: Canvas, label: Segment, inside: Sequence[Segment]) -> bool:
    """Whether something that is no label stands right below a segment, at its left edge."""
    return any(
        not s.is_label
        and abs(s.box.x0 - label.box.x0) <= _EDGE
        and -1 <= s.box.y0 - label.box.y1 <= _NEAR * canvas.size
        for s in inside
    )
