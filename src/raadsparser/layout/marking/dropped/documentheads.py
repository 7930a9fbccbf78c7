"""The heads of a table of earlier documents (`Nummer`, `Datum`, `Onderwerp`) are no labels.

They are told from a row of labels over their values by the sheet's having asked for its own
number and subject above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.cells.adjacent import beside

_WHICH = re.compile(
    r"(?i)^(?:(?:reg(?:istratie)?\.?|zaak|document|stuk|dossier|kenmerk)?[ -]?(?:nr\.?|nummer)"
    r"|kenmerk|ris|registratie)\W*$"
)
_DATED = re.compile(r"(?i)^(?:datum|d\.?\s?d\.?|van|gedateerd|verzonden|dagtekening)\W*$")
_NAMED = re.compile(
    r"(?i)^(?:onderwerp|omschrijving|titel|naam|betreft|soort(?: stuk)?|stuk|document|inhoud"
    r"|brief|over)\W*$"
)
_TALL = 4.0  # heights of a head's cell
_PADDED = 8.0  # points that a cell's text begins right of the text over its table
_FEWEST, _CELLS = 2, 3
_NEAR, _EDGE = 2.5, 4.0  # heights of a line below a label; points within which a column lines up


def take_document_heads(canvas: Canvas) -> None:
    """Use up the heads of tables of documents."""
    labels = [s for s in canvas.segments if s.hit] if canvas.has_geometry else []
    seen: set[int] = set()
    for label in labels:
        if id(label) in seen or label.taken or not _names_column(label):
            continue
        row = row_of(canvas, label)
        seen.update(id(s) for s in row)
        if _are_heads(row) and (_asked_above(labels, row) or _begin_history(canvas, labels, row)):
            for segment in row:
                segment.hit, segment.taken = None, True
            for paper in _papers_under(labels, row):
                paper.hit = None


def row_of(canvas: Canvas, first: Segment) -> list[Segment]:
    """What stands level with a segment and names a column, up to what names none."""
    low = 0.5 * canvas.size
    level = [s for s in canvas.segments if abs(s.box.center_y - first.box.center_y) < low]
    row: list[Segment] = []
    for segment in sorted(level, key=lambda s: s.box.x0):
        if _names_column(segment):
            row.append(segment)
        elif row and _stands_beside_table(canvas, row[-1], segment):
            break
        elif row:
            return row if _is_beyond(canvas, row[-1], segment) else []
    return row


def _stands_beside_table(canvas: Canvas, head: Segment, segment: Segment) -> bool:
    """Whether a segment stands in a tall cell beside the whole table of a head, as the facts of a
    sheet may that have a column of their own."""
    own, other = canvas.cells.get(head.region), canvas.cells.get(segment.region)
    return own is not None and other is not None and other.height > _TALL * own.height


def _is_beyond(canvas: Canvas, last: Segment, segment: Segment) -> bool:
    """Whether a segment stands beside the table that a cell is of: in a column of its own."""
    own, other = canvas.cells.get(last.region), canvas.cells.get(segment.region)
    return own is not None and other is not None and not beside(own, other)


def is_dated(segment: Segment) -> bool:
    """Whether a segment heads a column of days."""
    return _DATED.match(segment.line.text.strip(" |")) is not None


def is_numbered(segment: Segment) -> bool:
    """Whether a segment heads a column of the numbers of documents."""
    return _WHICH.match(segment.line.text.strip(" |")) is not None


def _names_column(segment: Segment) -> bool:
    text = segment.line.text.strip(" |")
    return any(kind.match(text) for kind in (_WHICH, _DATED, _NAMED))


def _are_heads(row: Sequence[Segment]) -> bool:
    """Whether a row names which documents, and their days or their names.

    `Kenmerk` and `Naam` without a day head the attachments, whose labels they are.
    """
    texts = [segment.line.text.strip(" |") for segment in row]
    which, dated, named = (any(map(kind.match, texts)) for kind in (_WHICH, _DATED, _NAMED))
    if not dated and any(s.hit and s.hit.key == "attachments/name" for s in row):
        return False
    return len(row) >= _FEWEST and which + dated + named >= _FEWEST


def _asked_above(labels: Sequence[Segment], row: Sequence[Segment]) -> bool:
    """Whether the sheet has asked above for all that the heads seem to ask."""
    top = min(segment.box.y0 for segment in row)
    asked = {s.hit.key for s in labels if s.hit and s.box.y1 <= top}
    own = {s.hit.key for s in row if s.hit} & {"zaaknummer", "subject"}
    return own <= asked and "zaaknummer" in asked


def _begin_history(canvas: Canvas, labels: Sequence[Segment], row: Sequence[Segment]) -> bool:
    """Whether heads of days and of numbers or names stand level with the label of the history, or
    next below it where that has nothing beside it."""
    first = min(row, key=lambda s: s.box.x0)
    dated = any(_DATED.match(s.line.text.strip(" |")) for s in row)
    edge = max(s.box.x1 for s in row)
    over = [s for s in labels if s not in row and s.box.y0 < first.box.y1 and s.box.x0 < edge]
    over = [s for s in over if _stands_over(s, first)] or over
    level = [s for s in over if s.box.overlap_y(first.box) > 0 and s.box.x1 <= first.box.x0]
    nearest = max(level, key=lambda s: s.box.x1, default=None) or max(
        over, key=lambda s: s.box.y0, default=None
    )
    if nearest is None or nearest.hit is None or nearest.hit.key != "history":
        return False
    follows = _follows(nearest, first) or _is_tabled(canvas, row)
    return dated and follows and not _is_filled(canvas, nearest, row)


def _is_tabled(canvas: Canvas, row: Sequence[Segment]) -> bool:
    """Whether heads have a cell each, three or more, as a table that goes on a text has."""
    regions = {s.region for s in row if canvas.is_closed(s.region)}
    return len(regions) == len(row) >= _CELLS


def _stands_over(label: Segment, first: Segment) -> bool:
    """Whether a label stands right over what begins its table, whatever is beside both."""
    flush = abs(label.box.x0 - first.box.x0) <= _PADDED
    return flush and 0 <= first.box.y0 - label.box.y1 <= _NEAR * label.box.height


def _is_filled(canvas: Canvas, label: Segment, row: Sequence[Segment]) -> bool:
    """Whether anything but heads stands right of a label, level with it, before their table
    ends."""
    end = max(head.box.x1 for head in row)
    return any(
        s not in row and label.box.x1 <= s.box.x0 < end and s.box.overlap_y(label.box) > 0
        for s in canvas.segments
    )


def _follows(label: Segment, first: Segment) -> bool:
    """Whether nothing but white is between a label and what begins right of it or below it."""
    level = label.box.overlap_y(first.box) > 0
    return level or first.box.y0 - label.box.y1 <= _NEAR * label.box.height


def _papers_under(labels: Sequence[Segment], row: Sequence[Segment]) -> list[Segment]:
    """What reads like the label of a number in a column of kinds of papers: `Raadsvoorstel`."""
    named = [s for s in row if _NAMED.match(s.line.text.strip(" |"))]
    page = row[0].line.page
    return [
        s
        for s in labels
        if s.hit and s.hit.key == "zaaknummer" and not s.hit.colon and s.line.page == page
        if any(s.box.y0 > head.box.y1 and abs(s.box.x0 - head.box.x0) <= _EDGE for head in named)
    ]
