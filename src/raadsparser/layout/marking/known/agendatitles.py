"""`Wat staat er op de agenda`, which asks for the list of a session, or in its head for its
subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.wording import is_head
from raadsparser.page import BULLET, EMPTY_BOX, TICKED_BOX

_ASKS_EITHER = frozenset({"wat staat er op de agenda", "wat staat op de agenda"})
_LISTED = re.compile(r"(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.):]|\d{1,2}(?:[.:]\d\d)?|[-–—*o]")
_MARKS = frozenset({BULLET, EMPTY_BOX, TICKED_BOX})
_LINES = 3  # of a title
_AFTER = 3  # labels of a head that follow the one that asks for its subject, at least


def ask_subject_on_agenda(canvas: Canvas) -> None:
    """Let it ask for the subject where no label does, in the head of a sheet, over a title."""
    labels = [s for s in canvas.segments if s.hit is not None]
    asking = [s for s in labels if s.hit and s.hit.label.casefold() in _ASKS_EITHER]
    if not asking or any(s.hit and s.hit.key == "subject" for s in labels):
        return
    place = labels.index(asking[0])
    after = sum(s.hit is not None and is_head(s.hit.key) for s in labels[place:])
    if after >= _AFTER and _is_title(_value(canvas, asking[0])):
        for label in asking:
            if label.hit is not None:
                label.hit = replace(label.hit, key="subject")


def _value(canvas: Canvas, label: Segment) -> list[Segment]:
    """What stands in a label's cell, or after it up to the next label."""
    rest = canvas.segments[canvas.segments.index(label) + 1 :]
    after = takewhile(lambda s: not s.is_label, (s for s in rest if not s.taken))
    closed = canvas.is_closed(label.region)
    inside = [s for s in canvas.in_region(label.region) if s is not label and not s.taken]
    return inside if closed and inside and not any(s.is_label for s in inside) else list(after)


def _is_title(value: Sequence[Segment]) -> bool:
    """Whether lines are one title: few, none marked as an item, only the first a new beginning."""
    firsts = [segment.line.words[0].text for segment in value]
    listed = any(text in _MARKS or _LISTED.fullmatch(text) for text in firsts)
    anew = [text for text in firsts[1:] if text[:1].isupper()]
    return 0 < len(value) <= _LINES and not listed and not anew
