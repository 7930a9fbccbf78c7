"""The column of a programme's table that says who speaks (`Door`, `Inbreng`).

The record has no place for it. Read row by row, a speaker would stand in the middle of an
item that wraps (`Gesprek over de volgende` | `allen` / `stellingen`), so the column is used up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.marking.parting.columns import split_at

WHO = re.compile(
    r"(?i)^(?:wie(?: spreekt)?|door(?: wie)?|(?:in)?spreker(?:\(s\)|s)?|inbreng(?: door)?|inleider"
    r"|bijdrage(?: van)?|woord(?:voerder)?|aan het woord|verantwoordelijke?|trekker|rol)\W*$"
)
# So far left of its head a speaker may begin.
_EDGE = 4.0


def take_speakers(
    canvas: Canvas, heads: Sequence[Segment], below: Iterable[Sequence[Segment]]
) -> None:
    """Use up what stands under the head of a column of speakers, in the rows below the heads."""
    across = sorted(heads, key=lambda s: s.box.x0)
    for head, right in zip(across, [*across[1:], None], strict=True):
        if WHO.match(head.line.text):
            end = right.box.x0 - _EDGE if right else float("inf")
            for row in below:
                _take_column(canvas, row, head.box.x0, end)
            return


def _take_column(canvas: Canvas, row: Iterable[Segment], start: float, end: float) -> None:
    edges = [start, end + _EDGE]
    for segment in row:
        crosses = segment.box.x0 < start - _EDGE < segment.box.x1
        for part in split_at(canvas, segment, edges) if crosses else [segment]:
            if start - _EDGE <= part.box.x0 < end:
                part.hit, part.taken = None, True
