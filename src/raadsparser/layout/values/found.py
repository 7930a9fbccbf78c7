"""What layout finds: labels, how their values stand to them, and the lines of these."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Segment
from raadsparser.page import EMPTY_BOX, TICKED_BOX
from raadsparser.sheet import Relation

Found = list[tuple[Segment, Relation, list[Segment]]]

# Fields whose value may fill several cells, one below another.
LONG = frozenset(
    {
        *("history", "advice", "programme", "purpose", "public_speaking"),
        *("attachments", "attachments/number", "attachments/name"),
    }
)
# Fields whose items may have their numbers in a column of cells.
NUMBERED = frozenset({"programme", "advice"})


def is_box(segment: Segment) -> bool:
    """Whether a segment is a tick box and nothing else."""
    return segment.line.text in (EMPTY_BOX, TICKED_BOX)
