"""Words that ask for somebody where a person's name stands right at them alone: `Ondersteuning`
for the clerk, `College` for the portfolio holder."""

from __future__ import annotations

import re
from functools import cache

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.layout.lexicon.wording import LISTED
from raadsparser.layout.marking.dropped.persons import is_named, is_titled
from raadsparser.lexicon import entries

_ASKED = {"Ondersteuning": "meeting/clerk", "College": "portfolio_holders"}
_EDGE = 4.0
_BELOW = 1.5  # heights of a line between it and a name under it
_COLUMN = 2  # other labels that make a column


def mark_beside_names(canvas: Canvas) -> None:
    """Mark each where no other label asks for its person, and it stands as the labels of its form
    do."""
    for label, key in _ASKED.items():
        if not any(s.hit is not None and s.hit.key == key for s in canvas.segments):
            _mark(canvas, label, key)


def _mark(canvas: Canvas, label: str, key: str) -> None:
    asking = re.compile(rf"{label}:?", re.IGNORECASE)
    for segment in list(canvas.segments):
        words = segment.line.words
        if segment.taken or not asking.fullmatch(words[0].text) or not _is_free(segment):
            continue
        colon = words[0].text.endswith(":")
        if canvas.has_geometry and not _stands_as_labels(canvas, segment):
            continue
        if _is_item(canvas, segment):
            continue
        if len(words) > 1 and _is_person(" ".join(word.text for word in words[1:])):
            parts = split(segment, 1)
            canvas.replace(segment, parts)
            segment = parts[0]
        elif len(words) > 1 or not _has_name(canvas, segment):
            continue
        segment.hit = LabelHit(key, label, 1, LISTED, colon)
        return


def _is_free(segment: Segment) -> bool:
    return segment.hit is None or segment.hit.key == "other"


def _is_item(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment stands below the label of a programme, and may be one of its items."""
    place = (segment.line.page, segment.box.y0)
    heads = (s for s in canvas.segments if s.hit is not None and s.hit.key == "programme")
    if canvas.has_geometry and canvas.is_closed(segment.region) and segment.row == 0:
        return False
    return any((s.line.page, s.box.y0) < place for s in heads)


def _is_person(text: str) -> bool:
    """Whether a text is a name that no team or law has: with a title, initials or a first name."""
    return is_named(text) and (is_titled(text) or text.split()[0] in _given_names())


@cache
def _given_names() -> frozenset[str]:
    return frozenset(entries("given_names"))


def _stands_as_labels(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment begins a cell, or stands at the edge of several labels of the form."""
    if canvas.is_closed(segment.region) and segment.row == 0:
        return True
    labels = [s for s in canvas.segments if s.is_label and s is not segment]
    return sum(abs(s.box.x0 - segment.box.x0) <= _EDGE for s in labels) >= _COLUMN


def _has_name(canvas: Canvas, label: Segment) -> bool:
    """Whether the nearest thing beside it is a name, or where nothing is there, under it."""
    low = 0.5 * label.box.height
    page = [s for s in canvas.segments if s is not label and s.line.page == label.line.page]
    level = [s for s in page if s.box.overlap_y(label.box) > low and s.box.x0 >= label.box.x1 - 1]
    beside = min(level, key=lambda s: s.box.x0, default=None)
    if beside is not None and not beside.is_label and _is_person(beside.line.text):
        return True
    below = (
        s
        for s in page
        if abs(s.box.x0 - label.box.x0) <= _EDGE
        and -1 <= s.box.y0 - label.box.y1 <= _BELOW * label.box.height
    )
    under = min(below, key=lambda s: s.box.y0, default=None)
    return under is not None and not under.is_label and _is_person(under.line.text)
