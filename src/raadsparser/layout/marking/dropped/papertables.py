"""Tables of earlier papers (`Datum`, `Stuk`, `Kenmerk`) under a label that no list has.

The days and the numbers in two or more of their rows tell them, and that what stands over them
asks for the history: `Aanloop`, `Stappen tot nu toe`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.layout.marking.dropped.documentheads import is_dated, is_numbered, row_of
from raadsparser.layout.marking.shapes import is_date, is_number

_TRUST = 0.9
_ROWS = 2  # with a day and a number each
_WORDS = 7  # of a title
_NEAR, _EDGE, _PADDED = 2.5, 4.0, 8.0  # heights of a line, points, points
# What lists the papers that come with a sheet, or what it plans.
_OTHER = re.compile(
    r"(?i)bijlage|stukken|inzage|document|bijgevoegd|planning|vervolg|agenda|termijn|moties?\b"
)


def history_over(canvas: Canvas, title: Segment) -> LabelHit | None:
    """What a line asks that no list has, where a table of earlier papers stands right under it."""
    if title.taken or not canvas.has_geometry or not _may_be_title(title):
        return None
    top = title.box.y1
    near = (s for s in canvas.segments if -1 <= s.box.y0 - top <= _NEAR * title.box.height)
    first = next((s for s in near if abs(s.box.x0 - title.box.x0) <= _PADDED), None)
    if first is None or not _are_heads(canvas, row := row_of(canvas, first)):
        return None
    return None if row[0] is not first else _hit(title)


def mark_paper_tables(canvas: Canvas) -> None:
    """Mark what stands over tables of earlier papers, and use up their heads."""
    if not canvas.has_geometry:
        return
    for head in [s for s in canvas.segments if is_dated(s)]:
        row = row_of(canvas, head)
        first = min(row, key=lambda s: s.box.x0, default=head)
        title = _over(canvas, first) if head in row else None
        if title is None or not _are_heads(canvas, row):
            continue
        if not _is_listed(title):
            if not _may_be_title(title):
                continue
            title.hit = _hit(title)
        if title.hit is not None and title.hit.key == "history":
            for segment in row:
                segment.hit, segment.taken = None, True


def _hit(title: Segment) -> LabelHit:
    words = title.line.words
    return LabelHit("history", title.line.text, len(words), _TRUST, False)


def _may_be_title(segment: Segment) -> bool:
    text = segment.line.text
    short = len(segment.line.words) <= _WORDS and text[-1] not in ".,;!"
    return short and not _is_listed(segment) and not _OTHER.search(text)


def _is_listed(segment: Segment) -> bool:
    return segment.hit is not None and segment.hit.key != "other"


def _over(canvas: Canvas, first: Segment) -> Segment | None:
    """What stands right over the first head of a table, alone on its row."""
    above = [
        s
        for s in canvas.segments
        if -1 <= first.box.y0 - s.box.y1 <= _NEAR * s.box.height and s.line.page == first.line.page
    ]
    flush = [s for s in above if abs(s.box.x0 - first.box.x0) <= _PADDED]
    title = max(flush, key=lambda s: s.box.y1, default=None)
    beside = title is not None and any(
        s is not title and s.box.overlap_y(title.box) > 0.5 * title.box.height for s in above
    )
    return None if beside else title


def _are_heads(canvas: Canvas, row: Sequence[Segment]) -> bool:
    """Whether a row heads columns of days and of numbers, two rows of which have both."""
    dated = [s for s in row if is_dated(s)]
    counted = [s for s in row if is_numbered(s)]
    if len(dated) != 1 or len(counted) != 1:
        return False
    days = [s for s in _column(canvas, dated[0]) if is_date(_text(canvas, s))]
    numbers = [s for s in _column(canvas, counted[0]) if is_number(_text(canvas, s))]
    level = 0.5 * canvas.size
    pairs = sum(any(abs(d.box.y0 - n.box.y0) <= level for n in numbers) for d in days)
    return pairs >= _ROWS


def _column(canvas: Canvas, head: Segment) -> list[Segment]:
    return [
        s
        for s in canvas.segments
        if s.line.page == head.line.page
        and s.box.y0 >= head.box.y1 - 1
        and abs(s.box.x0 - head.box.x0) <= _EDGE
    ]


def _text(canvas: Canvas, segment: Segment) -> str:
    """What a cell says, or a line on the open page."""
    if not canvas.is_closed(segment.region):
        return segment.line.text
    return " ".join(s.line.text for s in canvas.in_region(segment.region))
