"""Values that read like labels: what a sheet is about, and the name of a room."""

from __future__ import annotations

import re

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.wording import COMMON
from raadsparser.layout.marking.standing import answers

_LISTS = frozenset({"programme", "advice"})
_ROOM = re.compile(r"^(?:[A-Z]|[A-Z]?[-.]?\d[\w.-]{0,3})$")  # what follows in the name of one


def drop_subjects(canvas: Canvas) -> None:
    """`Handhavingsprogramma` right after the label `Onderwerp` is what the sheet is about."""
    for asked in [s for s in canvas.segments if s.hit and s.hit.key == "subject"]:
        near = [s for s in canvas.segments if s is not asked and answers(s, asked, canvas)]
        first = min(near, key=lambda s: (s.box.y0, s.box.x0), default=None)
        if first is None or first.hit is None:
            continue
        if _begins_phrase(first, canvas):
            first.hit = None
        elif first.hit.key not in _LISTS:
            continue
        elif first.hit.score < 1.0 and not first.hit.colon and len(first.line.words) == 1:
            first.hit = None


def _begins_phrase(segment: Segment, canvas: Canvas) -> bool:
    """Whether a common word is the first of a phrase: `Lokaal preventieakkoord`."""
    hit = segment.hit
    if hit is None or hit.colon or hit.label.casefold() not in COMMON:
        return False
    row = canvas.in_row(segment.region, segment.row)
    behind = min(
        (s for s in row if s.box.x0 > segment.box.x0), key=lambda s: s.box.x0, default=None
    )
    close = behind is not None and behind.box.x0 - segment.box.x1 < canvas.size
    return close and behind is not None and behind.line.text[:1].islower()


def drop_named_rooms(canvas: Canvas) -> None:
    """`Vergaderkamer B` under or beside `Plaats` is a room's name."""
    rooms = [s for s in canvas.segments if s.hit and s.hit.key == "meeting/room"]
    for segment in rooms:
        words = [word.text for word in segment.line.words]
        name = len(words) > 1 and _ROOM.match(words[-1]) is not None
        name = name or any(
            0 <= s.box.x0 - segment.box.x1 <= canvas.size and _ROOM.match(s.line.text)
            for s in canvas.in_row(segment.region, segment.row)
        )
        asked = (s for s in rooms if s is not segment and s.hit and answers(segment, s, canvas))
        if name and segment.hit is not None and not segment.hit.colon and any(asked):
            segment.hit = None
