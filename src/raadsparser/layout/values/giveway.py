"""What two labels may have, and only one has: the nearer one, or the one that is surely a label."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Segment
from raadsparser.layout.lexicon.wording import LISTED, is_head
from raadsparser.layout.values.found import Found
from raadsparser.sheet import UNLISTED


def give_way(canvas: Canvas, found: Found) -> None:
    """What a label in a cell has beside or under it is not under a label on the open page
    above; nor, from the line on that is level with it, under the value beside that one. Under a
    heading, which is no label, stands nothing that a label has beside it."""
    given = [
        (label, lines)
        for label, relation, lines in found
        if relation != "inside" and canvas.is_closed(label.region)
    ]
    owned = {id(s) for _, lines in given for s in lines}
    level = {id(s) for label, lines in given for s in _from_level(label, lines)}
    beside = {id(s) for _, relation, lines in found if relation == "beside" for s in lines}
    for label, relation, lines in found:
        if label.region == OPEN and relation == "below":
            others = owned | beside if _is_heading(label) else owned
            lines[:] = [s for s in lines if id(s) not in others]
        elif label.region == OPEN and relation == "beside":
            lines[:] = [s for s in lines if id(s) not in level or s.row == label.row]


def _is_heading(label: Segment) -> bool:
    """Whether a line ends the value above it without asking for anything."""
    return label.hit is not None and label.hit.score <= UNLISTED and not label.hit.label


def _from_level(label: Segment, lines: Sequence[Segment]) -> Sequence[Segment]:
    """The lines of a label that are level with it, and those after them where it has many."""
    if label.hit is None or not (is_head(label.hit.key) or label.hit.score >= LISTED):
        return ()
    high = 0.5 * label.box.height
    level = [n for n, s in enumerate(lines) if label.box.overlap_y(s.box) > high]
    if level and not is_head(label.hit.key):
        return lines[level[0] :]
    return [lines[n] for n in level]
