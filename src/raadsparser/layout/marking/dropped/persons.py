"""Values that read like labels: names of persons, where a person is asked for.

They stand as labels do in a column, in their letters too, and a surname may be a word of labels:
`Veroniek Raad`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.wording import PERSONS
from raadsparser.layout.marking.standing import answers

_SURE = 0.9  # of labels that are listed, or put together of known words
_TITLED = re.compile(
    r"(?:(?:[Mm]w|[Mm]evr|[Dd]hr|[Ww]eth|[Dd]rs|[MmIiDd]r|[Ii]ng|[Pp]rof)\.|(?:[A-Z]\.){1,6}"
    r"|(?:de )?heer|[Mm]w|[Mm]evrouw|[Dd]hr|[Ww]ethouder|[Bb]urgemeester) ?(?=[^\W\d_])"
)
_PREFIXES = r"(?:(?:van|de|den|der|ten|ter|te|in|op|het|'t|’t|el|la) )*"
_NAME = rf"{_PREFIXES}[A-Z][\w'’.-]*(?: {_PREFIXES}[A-Z][\w'’.-]*)+"
_SEVERAL = re.compile(rf"{_NAME}(?: ?[;/] ?| (?:en|&) ){_PREFIXES}[A-Z].*")
_ONE = re.compile(_NAME)
_SURNAME = re.compile(rf"{_PREFIXES}[A-Z][\w'’.-]*(?: {_PREFIXES}[A-Z][\w'’.-]*)*")


def drop_persons(canvas: Canvas) -> None:
    """Take the mark off names that answer a label which asks for a person."""
    for asked in [s for s in canvas.segments if s.hit and s.hit.key in PERSONS]:
        near = [s for s in canvas.segments if not s.taken and answers(s, asked, canvas)]
        beside = [s for s in near if s.box.x0 >= asked.box.x1]
        if beside:
            _drop(canvas, min(beside, key=lambda s: s.box.x0))
        for segment in _under(asked, canvas):
            if not _drop(canvas, segment):
                break


def _under(asked: Segment, canvas: Canvas) -> Iterator[Segment]:
    """What stands under a label, line by line."""
    above = asked
    while True:
        near = [s for s in canvas.segments if not s.taken and answers(s, above, canvas)]
        below = [s for s in near if s.box.y0 > above.box.y0 and s.box.x0 < above.box.x1]
        if not below:
            return
        above = min(below, key=lambda s: s.box.y0)
        yield above


def is_named(text: str) -> bool:
    """Whether a text is a person's name and no more: a surname alone has a title or initials."""
    titled = _TITLED.match(text)
    return (_SURNAME.fullmatch(text, titled.end()) if titled else _ONE.fullmatch(text)) is not None


def is_titled(text: str) -> bool:
    """Whether a text begins with a title or initials."""
    return _TITLED.match(text) is not None


def _drop(canvas: Canvas, segment: Segment) -> bool:
    """Take the mark off a name; whether the segment is no label now."""
    row = canvas.in_row(segment.region, segment.row)
    answered = any(s.box.x0 >= segment.box.x1 and not (s.is_label or s.taken) for s in row)
    if _is_name(segment, answered=answered):
        segment.hit = None
    return not segment.is_label


def _is_name(segment: Segment, *, answered: bool) -> bool:
    """Whether a label that no list has, or that is bent, is a name; with no title only where it is
    one of several, or a label's words bent, which has no value of its own."""
    text, hit = segment.line.text, segment.hit
    if hit is None or hit.score >= _SURE or hit.colon or text.endswith(":"):
        return False
    if _TITLED.match(text) or _SEVERAL.fullmatch(text):
        return True
    return hit.key != "other" and not answered and _ONE.fullmatch(text) is not None
