"""Second looks at the labels found: what their neighbours show them not to be."""

from __future__ import annotations

import re
from statistics import median

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.layout.cells.adjacent import beside
from raadsparser.layout.lexicon.capitals import is_capital
from raadsparser.layout.lexicon.wording import COMMON, LISTED, PERSONS
from raadsparser.layout.marking.dropped.answering import drop_asked_twice
from raadsparser.layout.marking.dropped.labellike import drop_named_rooms, drop_subjects
from raadsparser.layout.marking.dropped.paperheads import name_table_heads
from raadsparser.layout.marking.standing import is_worn_question
from raadsparser.page import BBox

_COLUMN = 8.0
_SHORT = 3  # signs of a number before a label
_COMPOSED = 0.95
_VALUES = 0.4  # a column with a smaller share of labels is one of values
_ASIDE = 200.0  # points that a value's column stands right of its label at most
# What has a numbered list as its value, and the numbers there, as OCR gives them too.
_LISTS = frozenset({"programme", "advice"})
_NUMBER = re.compile(r"^\W?(?:\d{1,2}(?:\.\d{1,2})?|[A-Za-z])[.,):;\]]?$")
# A title is among the first labels, and so much higher than most, where there are a few.
_TOP, _FEW, _LARGER = 3, 4, 1.4
# What a form adds behind the boxes of a question.
_ADDED = frozenset({"meeting/duration", "meeting/time", "history"})
_YES_NO = re.compile(r"(?i)\b(?:ja|wel|mogelijk)\b.*\b(?:nee|niet)\b")
_SMALL_CAPITALS = frozenset("lcosuvwxz")  # what OCR may read for a capital
_TITLES = frozenset({"advice", "programme", "meeting/body", "meeting/clerk"})


def reconsider(canvas: Canvas) -> None:
    """Take the mark off segments that are no labels, or labels of something else."""
    _drop_title(canvas)
    drop_named_rooms(canvas)
    drop_asked_twice(canvas)
    name_table_heads(canvas)
    _drop_in_value_columns(canvas)
    _drop_inner(canvas)
    _drop_titles_of_persons(canvas)
    _drop_lower_case(canvas)
    _drop_items(canvas)
    drop_subjects(canvas)


def _drop_title(canvas: Canvas) -> None:
    """A form may be called what one of its labels is: `Behandelvoorstel` over the whole sheet.

    It is so where the label comes again, or the first one is set larger than the rest.
    """
    labels = [s for s in canvas.segments if s.hit]
    if len(labels) < 2 or not canvas.has_geometry:
        return
    usual = median(s.box.height for s in labels)
    for place, label in enumerate(labels[:_TOP]):
        hit = label.hit
        if hit is None or hit.key not in _TITLES or hit.colon or canvas.is_closed(label.region):
            continue
        asked_again = any(s.hit and s.hit.key == hit.key for s in labels[1:])
        larger = hit.key in _LISTS and len(labels) > _FEW
        larger = larger and label.box.height >= _LARGER * usual
        if larger or (place == 0 and asked_again):
            label.hit = None


def _drop_items(canvas: Canvas) -> None:
    """`4.  Einde` in a programme is an item and no label, unless the form numbers its labels."""
    above: Segment | None = None
    for segment in canvas.segments:
        if segment.hit is None:
            continue
        listed = above is not None and above.hit is not None and above.hit.key in _LISTS
        if (
            above is not None
            and listed
            and (not segment.hit.colon or _is_indented(segment, canvas))
            and _is_numbered(canvas, segment)
            and not _is_numbered(canvas, above)
        ):
            segment.hit = None
            continue
        above = segment


def _is_indented(segment: Segment, canvas: Canvas) -> bool:
    """Whether a segment stands where no other label does, as the texts of a list do:
    `2)  Insprekers over:`."""
    others = (s for s in canvas.segments if s.is_label and s is not segment)
    return not any(abs(s.box.x0 - segment.box.x0) <= _COLUMN for s in others)


def _is_numbered(canvas: Canvas, segment: Segment) -> bool:
    """Whether a list number stands left of a segment on its row."""
    row = [s for s in canvas.in_region(segment.region) if s.row == segment.row]
    cell = canvas.cells.get(segment.region)
    if cell is not None and segment.row == 0:
        near = (other for other, box in canvas.cells.items() if beside(box, cell))
        row += [s for other in near for s in canvas.in_region(other)[:1]]
    left = [s for s in row if s.box.x1 <= segment.box.x0 + 1]
    return bool(left) and _NUMBER.match(max(left, key=lambda s: s.box.x1).line.text) is not None


def _drop_inner(canvas: Canvas) -> None:
    """`duur` beside the right to speak is the speaking time, not the length of the session."""
    _drop_speaking_times(canvas)
    speaking = [s for s in canvas.segments if s.hit and s.hit.key == "public_speaking"]
    for segment in canvas.segments:
        if segment.hit is None or segment.hit.key not in _ADDED:
            continue
        if segment.hit.key != "meeting/duration":
            if not is_capital(segment.line.words) and _is_answered(canvas, segment):
                segment.hit = None
            continue
        beside = any(
            s.box.overlap_y(segment.box) > 0.4 * segment.box.height and s.box.x1 <= segment.box.x0
            for s in speaking
        )
        inside = canvas.is_closed(segment.region) and any(
            s.region == segment.region and s.box.y0 < segment.box.y0 for s in speaking
        )
        small = not is_capital(segment.line.words)
        beside = beside and not (_heads_filled_cell(canvas, segment) and _is_only(canvas, segment))
        inside = inside or (small and _is_answered(canvas, segment))
        if beside or (small and (inside or _label_above(canvas, segment) in speaking)):
            segment.hit = None


def _drop_speaking_times(canvas: Canvas) -> None:
    """`Spreektijd: 5 minuten` behind the answer in a cell asks nothing anew."""
    speaking = [s for s in canvas.segments if s.hit and s.hit.key == "public_speaking"]
    for segment in speaking[1:]:
        inside = canvas.in_region(segment.region)
        if canvas.is_closed(segment.region) and inside[0] is not segment and len(inside) > 1:
            segment.hit = None


def _heads_filled_cell(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment is the caption of its own cell, with the value below it."""
    inside = canvas.in_region(segment.region)
    filled = canvas.is_closed(segment.region) and segment.row == 0
    return filled and any(s.row > 0 and not s.is_label for s in inside)


def _is_only(canvas: Canvas, segment: Segment) -> bool:
    """Whether no other label asks what a segment does."""
    key = segment.hit.key if segment.hit else None
    return sum(s.hit is not None and s.hit.key == key for s in canvas.segments) == 1


def _is_answered(canvas: Canvas, segment: Segment) -> bool:
    """Whether `ja` and `nee` stand left of a segment, about on its line."""
    left = " ".join(
        s.line.text
        for s in canvas.segments
        if s.line.page == segment.line.page
        and s.box.x1 <= segment.box.x0 + 1
        and abs(s.box.center_y - segment.box.center_y) <= canvas.size
    )
    return _YES_NO.search(left) is not None


def _drop_titles_of_persons(canvas: Canvas) -> None:
    """`Wethouder` before each name beside the label `Portefeuillehouder` asks nothing again."""
    asked = [s for s in canvas.segments if s.hit and s.hit.key in PERSONS]
    for segment in asked:
        hit = segment.hit
        if hit is None or hit.colon:
            continue
        left = (s for s in asked if s.hit and s.hit.key == hit.key and _is_left(canvas, s, segment))
        if any(left) or (not canvas.has_geometry and _goes_on(canvas, segment)):
            segment.hit = None


def _goes_on(canvas: Canvas, segment: Segment) -> bool:
    """Whether the line above ends as a list of persons does that has more of them."""
    above = [s for s in canvas.in_region(segment.region) if s.row == segment.row - 1]
    return any(s.line.text.endswith((",", "/", " en")) for s in above if not s.is_label)


def _is_left(canvas: Canvas, label: Segment, segment: Segment) -> bool:
    """Whether a label stands before a segment: in the cell left of its own, or on its line."""
    if label is segment or label.box.x1 > segment.box.x0 + 1:
        return False
    cell, other = canvas.cells.get(label.region), canvas.cells.get(segment.region)
    if cell is not None and other is not None:
        return 0 <= other.x0 - cell.x1 + _COLUMN <= 2 * _COLUMN and _level(
            other, label.region, canvas
        )
    return label.region == segment.region and label.row == segment.row


def _label_above(canvas: Canvas, segment: Segment) -> Segment | None:
    """The lowest label that begins above a segment and not right of it."""
    above = [
        s
        for s in canvas.segments
        if s.is_label
        and s.box.y1 <= segment.box.center_y
        and 0 <= segment.box.x0 - s.box.x0 <= _ASIDE
    ]
    return max(above, key=lambda s: s.box.y1, default=None)


def _drop_in_value_columns(canvas: Canvas) -> None:
    """A near label beside a label, in a column where values stand, is a value."""
    tops = {r: canvas.in_region(r)[0] for r in canvas.regions() if canvas.is_closed(r)}
    for region, segment in tops.items():
        if segment.hit is None or segment.hit.score >= 1.0:
            continue
        cell = canvas.cells[region]
        if segment.hit.score >= _COMPOSED and _heads_column(canvas, cell, tops):
            continue
        column = [s for r, s in tops.items() if abs(canvas.cells[r].x0 - cell.x0) <= _COLUMN]
        beside = any(
            s.is_label and abs(canvas.cells[r].x1 - cell.x0) <= _COLUMN and _level(cell, r, canvas)
            for r, s in tops.items()
        )
        if beside and sum(s.is_label for s in column) < _VALUES * len(column):
            segment.hit = None


def _heads_column(canvas: Canvas, cell: BBox, tops: dict[Region, Segment]) -> bool:
    """Whether a value stands in the cell under one, of the same width."""
    return any(
        not segment.is_label
        and abs(canvas.cells[region].x0 - cell.x0) <= _COLUMN
        and abs(canvas.cells[region].x1 - cell.x1) <= _COLUMN
        and 0 <= canvas.cells[region].y0 - cell.y1 + _COLUMN <= 2 * _COLUMN
        for region, segment in tops.items()
    ) and any(
        segment.is_label and _level(cell, region, canvas) and canvas.cells[region].x0 > cell.x0
        for region, segment in tops.items()
    )


def _level(cell: BBox, region: Region, canvas: Canvas) -> bool:
    return cell.overlap_y(canvas.cells[region]) > 0.5 * cell.height


def _has_capital(canvas: Canvas, label: Segment) -> bool:
    """Whether a label begins with a capital, after the number that its form may give it."""
    first, *rest = label.line.words
    bent = len(first.text) <= _SHORT and not first.text.isalpha()  # `ó.` for `6.`
    numbered = canvas.numbered in ("figures", "chapters") and bent
    return is_capital(rest if rest and numbered else label.line.words)


def _drop_lower_case(canvas: Canvas) -> None:
    """Where labels have capitals, a word without one is not a label, unless all have colons.

    A label that never has one (`d.d.`) stays.
    """
    labels = [s for s in canvas.segments if s.hit and not s.hit.is_always_small]
    capital = [s for s in labels if _has_capital(canvas, s)]
    colons = any(s.hit and s.hit.colon for s in capital)
    if canvas.lower_case:
        # `Start` and `Einde` are items of its programme.
        for segment in capital:
            if segment.hit and not segment.hit.colon and segment.hit.label.casefold() in COMMON:
                segment.hit = None
    elif len(capital) < len(labels) and len(capital) > 2:
        for segment in labels:
            if (
                segment in capital
                or segment.hit is None
                or is_worn_question(canvas, segment, segment.hit)
                or _is_between_values(canvas, segment)
            ):
                continue
            if not (segment.hit.colon and colons):
                segment.hit = None


def _is_between_values(canvas: Canvas, segment: Segment) -> bool:
    """Whether a label fills a cell between two of values, and OCR may have read its capital as
    a small letter: `Dossier | 12.345 | lid college | Anna de Vries`."""
    first, hit = segment.line.words[0], segment.hit
    if hit is None or hit.words < 2 or hit.words < len(segment.line.words) or hit.score < LISTED:
        return False
    if first.source != "ocr" or first.text[0] not in _SMALL_CAPITALS:
        return False
    cell = canvas.cells.get(segment.region)
    if cell is None or len(canvas.in_region(segment.region)) > 1:
        return False
    tops = {r: canvas.in_region(r)[0] for r in canvas.regions() if canvas.is_closed(r)}
    left = [s for r, s in tops.items() if beside(canvas.cells[r], cell)]
    right = [s for r, s in tops.items() if beside(cell, canvas.cells[r])]
    return bool(left) and bool(right) and not any(s.is_label for s in (*left, *right))
