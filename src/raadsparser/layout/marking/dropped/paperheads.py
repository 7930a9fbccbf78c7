"""Whose number a label asks: the sheet's own, or that of each of the papers in a table."""

from __future__ import annotations

from dataclasses import replace

from raadsparser.layout.canvas.blocks import Canvas, Segment

# What no column of papers is headed by.
_ASKED_OF_SHEETS = frozenset(
    {
        *("portfolio_holders", "meeting/start_time", "meeting/room", "meeting/chair"),
        *("meeting/clerk", "meeting/domains", "meeting/duration"),
    }
)


def name_table_heads(canvas: Canvas) -> None:
    """A number's label beside a name's, or right of the papers' own label, heads a column of
    papers; it is not the sheet's own."""
    for segment in canvas.segments:
        hit = segment.hit
        if hit is None or hit.key != "zaaknummer":
            continue
        level = [
            s for s in canvas.segments if s.box.overlap_y(segment.box) > 0.4 * segment.box.height
        ]
        left = max((s for s in level if s.box.x1 < segment.box.x0), key=_right, default=None)
        if any(s.hit and s.hit.key == "attachments/name" for s in level) or (
            # What stands between them is the answer to the papers' label, or another label.
            left is not None
            and left.hit is not None
            and left.hit.key == "attachments"
            and not any(s.hit and s.hit.key in _ASKED_OF_SHEETS for s in level)
        ):
            segment.hit = replace(hit, key="attachments/number")
    _name_own_number(canvas)


def _name_own_number(canvas: Canvas) -> None:
    """`Stuknr.` heads a column of papers, but is the sheet's own where no papers are near and
    nothing else asks for its number."""
    labels = [s for s in canvas.segments if s.hit]
    if any(s.hit and s.hit.key == "zaaknummer" for s in labels):
        return
    papers = [s for s in labels if s.hit and s.hit.key in ("attachments", "attachments/name")]
    for segment in labels:
        if segment.hit is None or segment.hit.key != "attachments/number":
            continue
        if any(s.box.y0 <= segment.box.y1 for s in papers):
            continue  # papers are listed above it, or beside it
        segment.hit = replace(segment.hit, key="zaaknummer")
        return


def _right(segment: Segment) -> float:
    return segment.box.x1
