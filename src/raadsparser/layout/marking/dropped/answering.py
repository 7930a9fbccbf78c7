"""Words that are a label and an answer: `Ruimte` asks where, and is the name of a domain.

It is the answer beside or right under the label that it may answer, which has nothing else there,
and where what it asks is asked by another word too: `Domein: Ruimte` beside `Zaal`.
"""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.cells.adjacent import as_wide, under
from raadsparser.layout.lexicon.wording import is_head
from raadsparser.layout.marking.standing import has_right

# Labels of other fields, and those of none, by what they answer.
_ASKING_ELSE = frozenset({"ruimte"})
_FIELDS = _ASKING_ELSE | {"financiën", "financien", "communicatie", "participatie"}
_AIMS = frozenset({"besluit", "advies"})  # `Karakter: Besluit`
_ANSWERS = {"meeting/domains": _FIELDS, "portfolios": _FIELDS, "purpose": _AIMS}
# Words that ask who of an office is there, and are the answer where a form asks which it is.
_OFFICES = frozenset({"griffie", "raadsgriffie"})
_COLUMN = 2  # values that make a column
_JOINTS = ("/", ",", ";", " en", "&", "+")  # a list goes on below
_EDGE = 4.0
_ASKEW = 6.0  # points by which what is under a label may begin beside its left edge
_NEAR = 3.5  # heights of a line that an answer may stand below its label


def drop_answers(canvas: Canvas) -> None:
    """Take the mark off labels that answer another one."""
    asking = [s for s in canvas.segments if s.hit and s.hit.key in _ANSWERS]
    for label in asking if canvas.has_geometry else ():
        first = (_beside(canvas, label), _under(canvas, label))
        rest = [_under(canvas, s) for s in first if s and s.line.text.endswith(_JOINTS)]
        for answer in (*first, *rest):
            if answer is None or not _may_answer(answer, label):
                continue
            if answer.line.text.casefold() not in _AIMS or _asks_nothing(canvas, answer, label):
                answer.hit = None
                break
    for segment in canvas.segments if canvas.has_geometry else ():
        if segment.is_label and _is_office_beside(canvas, segment):
            segment.hit = None
    heads = [s for s in canvas.segments if s.hit and is_head(s.hit.key)]
    for label in [s for s in heads if canvas.is_closed(s.region)]:
        for again in _begin_below(canvas, label):
            again.hit = None


def _is_office_beside(canvas: Canvas, segment: Segment) -> bool:
    """Whether a word that names an office, or a field of work, stands as the value of the label
    left of it, in the column where other labels have theirs: `Griffie` beside `Afdeling`."""
    hit = segment.hit
    if hit is None or hit.colon or segment.line.text.casefold() not in _OFFICES | _FIELDS:
        return False
    label = _left_of(canvas, segment)
    if label is None or not label.is_label or _beside(canvas, segment) is not None:
        return False
    column = [
        s for s in canvas.segments if s is not segment and abs(s.box.x0 - segment.box.x0) <= _EDGE
    ]
    others = [s for s in column if (left := _left_of(canvas, s)) is not None and left.is_label]
    return sum(not s.is_label for s in others) >= _COLUMN and not any(s.is_label for s in others)


def _left_of(canvas: Canvas, segment: Segment) -> Segment | None:
    """The nearest thing left of a segment, level with it."""
    low = 0.5 * segment.box.height
    level = (
        s
        for s in canvas.segments
        if s.box.x1 <= segment.box.x0 + 1 and s.box.overlap_y(segment.box) > low
    )
    return max(level, key=lambda s: s.box.x1, default=None)


def drop_asked_twice(canvas: Canvas) -> None:
    """Take the mark off such words where other labels ask the same; so they are in plain text
    without a colon, or where one of several stands as a value does."""
    asking = [s for s in canvas.segments if s.hit]
    doubtful = [s for s in asking if s.hit and s.hit.label.casefold() in _ASKING_ELSE]
    keys = {s.hit.key for s in doubtful if s.hit}
    others = any(s.hit and s.hit.key in keys and s not in doubtful for s in canvas.segments)
    for segment in doubtful:
        bare = not canvas.has_columns and segment.hit is not None and not segment.hit.colon
        if bare or others or _is_asked_beside(segment, doubtful, canvas):
            segment.hit = None


def _begin_below(canvas: Canvas, label: Segment) -> list[Segment]:
    """What asks the same as a label, in the cell under that label's: `Kamer` of `Kamer 0.14`
    under `Zaal`."""
    own, asked = canvas.cells[label.region], label.hit and label.hit.key
    right = _beside(canvas, label)
    if right is not None and not right.is_label and right.region != label.region:
        return []  # its answer: below stands another row of the form
    below = [
        region
        for region, cell in canvas.cells.items()
        if under(own, cell) and as_wide(own, cell) and canvas.in_region(region)
    ]
    firsts = [min(canvas.in_region(region), key=lambda s: s.row) for region in below]
    return [s for s in firsts if s.hit and s.hit.key == asked and not s.hit.colon]


def _is_asked_beside(segment: Segment, alike: Sequence[Segment], canvas: Canvas) -> bool:
    """Whether one of several such words stands as the value beside a label, as the whole of its
    line: `Beleidsterrein: Ruimte` on a form that has `Ruimte: Raadzaal`."""
    if len(alike) < 2 or has_right(canvas, segment):
        return False
    row = canvas.in_row(segment.region, segment.row)
    left = [s for s in row if s.box.x1 <= segment.box.x0]
    return bool(left) and max(left, key=lambda s: s.box.x1).is_label


def _may_answer(segment: Segment, label: Segment) -> bool:
    asked = label.hit.key if label.hit else ""
    named = segment.hit is not None and not segment.hit.colon
    return named and segment.line.text.strip(" .,;/&+").casefold() in _ANSWERS[asked]


def _asks_nothing(canvas: Canvas, segment: Segment, label: Segment) -> bool:
    """Whether what may be a label has no value: none beside it, nor under it, unless it stands
    beside another label that has none there either."""
    beside, below = _beside(canvas, segment), _under(canvas, segment)
    if segment.box.overlap_y(label.box) > 0.5 * label.box.height:
        under = _under(canvas, label)
        below = below if under is not None and not under.is_label else None
    return all(one is None or one.is_label for one in (beside, below))


def _beside(canvas: Canvas, label: Segment) -> Segment | None:
    """The nearest thing right of a label, level with it."""
    low = 0.5 * label.box.height
    level = (
        s
        for s in canvas.segments
        if s.box.x0 >= label.box.x1 - 1 and s.box.overlap_y(label.box) > low
    )
    return min(level, key=lambda s: s.box.x0, default=None)


def _under(canvas: Canvas, label: Segment) -> Segment | None:
    """What stands right under a label, at its left edge."""
    far = label.box.y1 + _NEAR * label.box.height
    column = (
        s
        for s in canvas.segments
        if abs(s.box.x0 - label.box.x0) <= _ASKEW and label.box.y1 - 1 <= s.box.y0 < far
    )
    return min(column, key=lambda s: s.box.y0, default=None)
