"""Labels to their values: beside, below, inside the cell, or in the flow of plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from raadsparser.layout.canvas.blocks import Canvas, Segment, rows_of
from raadsparser.layout.cells.adjacent import EDGE
from raadsparser.layout.lexicon.wording import is_head
from raadsparser.layout.marking.known.wrapped import has_colon
from raadsparser.layout.marking.parting.plain import hand_back
from raadsparser.layout.values.centred import take_centred
from raadsparser.layout.values.extending import extend
from raadsparser.layout.values.found import NUMBERED, Found
from raadsparser.layout.values.giveway import give_way
from raadsparser.layout.values.hanging import Hanging
from raadsparser.layout.values.lanes import take_lanes
from raadsparser.layout.values.nearcells import take_cells_aside, take_near_cells
from raadsparser.layout.values.neighbours import Neighbours
from raadsparser.layout.values.overpage import goes_over, is_over, take_over_page
from raadsparser.layout.values.proposals import with_proposals
from raadsparser.layout.values.rightbound import heads_column, right_bound
from raadsparser.layout.values.runover import take_run_over
from raadsparser.layout.values.speakingtimes import with_speaking_time
from raadsparser.layout.values.twofold import tell_twofold
from raadsparser.page import EMPTY_BOX, TICKED_BOX, BBox
from raadsparser.sheet import Line, Relation, Zone

# Further down (in heights of a line) stands no short value, but the foot of the page.
_APART = 6.0
# So far down the same page what stands is not the text above going on, however long that is.
_FOOT = 12.0
# A speck of dirt that sticks to a line's first word makes it begin so much further left.
_SOILED = 1.5
_BOXED = frozenset({"purpose", "public_speaking"})
# What is no dirt beside a label: a word, an answer, a figure.
_TOLD = re.compile(r"(?i)[^\W\d_]{4}|\b(?:ja|nee)\b|\d")
# The mark of an item, which may stand left of a label that has a bullet itself.
_MARK = re.compile(r"\d{1,2}[.,:)]?$|(?:\d{1,2}|[a-z])[.)](?:\s|$)")


def find_zones(canvas: Canvas) -> list[Zone]:
    """Every label with its value lines, in reading order. A label may have no lines."""
    return with_speaking_time(tell_twofold(with_proposals(_Finder(canvas).zones())))


class _Finder:
    """Holds what has an owner already, while labels are given their values."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.labels = [s for s in canvas.segments if s.is_label]
        self.neighbours = Neighbours(canvas, self.labels)
        self.found: Found = []
        self.leftmost = min((s.box.x0 for s in self.labels), default=0.0)

    def zones(self) -> list[Zone]:
        heads = self.neighbours.header_rows()
        for label in self.labels:
            own = self._in_region(label)
            relation: Relation = "inside" if self.canvas.is_closed(label.region) else own[0]
            lines = own[1]
            if lines and relation == "inside" and self.neighbours.is_next_row(label, lines):
                lines = []
            if not lines and self.canvas.is_closed(label.region):
                relation, lines = self.neighbours.in_neighbour(label, label in heads)
            self.found.append((label, relation, lines))
        give_way(self.canvas, self.found)
        if self.canvas.has_columns:
            take_centred(self.canvas, self.found, self.neighbours)
            take_lanes(self.canvas, self.found)
        if self.canvas.has_geometry:
            take_run_over(self.canvas, self.found)
        self._demote_false_labels()
        take_cells_aside(self.neighbours, self.found)
        extend(self.canvas, self.labels, self.found)
        take_near_cells(self.neighbours, self.found)
        take_over_page(self.canvas, self.found)
        if not self.canvas.has_columns:
            self._share_runs()
            hand_back(self.found)
        return [_zone(label, relation, lines) for label, relation, lines in self.found]

    def _in_region(self, label: Segment) -> tuple[Relation, list[Segment]]:
        inside = [s for s in self.canvas.in_region(label.region) if not s.taken]
        rightwards = [s for s in inside if s.row == label.row and s.box.x0 > label.box.x0]
        rightwards.sort(key=lambda s: s.box.x0)
        bound = min((s.box.x0 for s in rightwards if s.is_label), default=float("inf"))
        bound = min(bound, right_bound(self.canvas, self.neighbours, label))
        level = [s for s in rightwards if not s.is_label and s.box.x0 < bound]
        if label.hit is not None and is_head(label.hit.key):
            level = [s for s in level if _says(s)]  # specks of dirt are no values
        last = self.neighbours.label_bottom_row(label)
        below = [s for s in inside if s.row > label.row]
        if _boxes_follow(label, level, below):
            level = []  # dirt beside a label over its boxes
        if not self.canvas.has_columns:
            flow = [] if bound < float("inf") else self._until_label(below)
            return ("beside", level + flow) if level else ("below", flow)
        if level:
            return "beside", level + self._column(label, below, bound, level[0].box.x0)
        if lower := [s for s in below if s.row <= last and self._is_aside(label, s, bound)]:
            below = [s for s in below if s.row > last]
            return "beside", lower + self._column(label, below, bound, lower[0].box.x0)
        if heads := self._used_up_beside(label, bound):
            return "beside", self._column(label, below, bound, heads)
        return "below", self._column(label, [s for s in below if s.row > last], bound, None)

    def _is_aside(self, label: Segment, segment: Segment, bound: float) -> bool:
        """Whether a segment stands right of a label that wraps: beside its lower lines, or behind
        the colon that ends it."""
        right = self.neighbours.label_box(label).x1
        row = self.canvas.in_row(segment.region, segment.row)
        ends = any(s.taken and has_colon(s) and s.box.x1 <= segment.box.x0 for s in row)
        return not segment.is_label and (ends or right < segment.box.x0) and segment.box.x0 < bound

    def _used_up_beside(self, label: Segment, bound: float) -> float:
        """The left edge of the heads of a table level with a label; 0 for none."""
        row = self.canvas.in_row(label.region, label.row)
        level = [s.box.x0 for s in row if s.taken and label.box.x1 < s.box.x0 < bound]
        return min(level, default=0.0)

    def _until_label(self, below: Sequence[Segment]) -> list[Segment]:
        """Plain text has no columns: a value goes on until the next row with a label."""
        result: list[Segment] = []
        for row in rows_of(below):
            if any(s.is_label for s in row):
                break
            result.extend(row)
        return result

    def _column(
        self, label: Segment, below: Sequence[Segment], bound: float, value_x: float | None
    ) -> list[Segment]:
        """The lines under a label (or under its first value line) that still belong to it."""
        result: list[Segment] = []
        left = label.box.x0 - _SOILED * EDGE
        short = label.hit is not None and is_head(label.hit.key)
        last = label.box.y1
        among = label.hit is not None and label.hit.key in NUMBERED
        among = among and self.neighbours.is_among_values(label)
        outmost = value_x is None and not short and label.box.x0 <= self.leftmost + EDGE
        hangs = Hanging(self.canvas, self.neighbours, label, value_x or 0.0)
        for row in rows_of(below):
            column = [s for s in row if left <= s.box.x0 or (outmost and _MARK.match(s.line.text))]
            column = [s for s in column if s.box.x0 < bound - _SOILED * EDGE]
            if value_x is not None:  # specks left of the values are no bullets of theirs
                column = [s for s in column if s.box.x0 >= value_x - EDGE or _says(s)]
            white = column[0].box.y0 - last if column else 0.0
            far = white > _APART * self.canvas.size
            if result and white > _FOOT * self.canvas.size and self._is_white(result, column):
                break
            if short and far and not (result and goes_over(label, result, column[0])):
                if is_over(label, column) and not any(s.is_label for s in column):
                    result.extend(column if any(map(_has_box, column)) else ())
                    continue
                break
            last = max((s.box.y1 for s in column), default=last)
            if edge := self._label_aside(label, column):
                bound = edge
                column = [s for s in column if s.box.x0 < bound]
            if any(s.is_label for s in column) or self._crossed(row, label, left):
                break
            if among and any(s.hit and s.hit.key not in NUMBERED and s.box.x1 < left for s in row):
                break
            if short and value_x is None and self._is_right_of([label, *result], column):
                break
            if value_x is not None and hangs.ends(column, result, white):
                break
            result.extend(column)
        return result

    def _is_white(self, above: Sequence[Segment], below: Sequence[Segment]) -> bool:
        """Whether nothing of the page, a table or a label, stands between two of its rows, but
        what is beside both: a column of facts next to the text."""
        top, bottom = above[-1].box.y1, below[0].box.y0
        own = BBox.union(s.box for s in (*above, *below))
        return above[-1].line.page == below[0].line.page and not any(
            top <= s.box.center_y <= bottom and s.box.overlap_x(own) > 0
            for s in self.canvas.segments
        )

    def _label_aside(self, label: Segment, column: Sequence[Segment]) -> float:
        """The left edge of a label level with what stands below another one, in a column of
        labels further right whose rows are not level with these; 0 for none."""
        if column and column[0].is_label and column[0].box.x0 <= label.box.x1:
            return 0.0
        aside = next((s for s in column if s.is_label and s.box.x0 > label.box.x1), None)
        return aside.box.x0 if aside and heads_column(self.labels, aside) else 0.0

    def _is_right_of(self, column: Sequence[Segment], row: Sequence[Segment]) -> bool:
        """Whether a row begins clear of all that stands in a column, as what a page has beside a
        narrow column of labels over values does; not so below a label that has no value yet."""
        right = max(s.box.x1 for s in column) + 2 * self.canvas.size
        return len(column) > 1 and bool(row) and min(map(_left, row)) > right

    def _crossed(self, row: Sequence[Segment], label: Segment, left: float) -> bool:
        """Whether something further left reaches over into the label's column.

        What begins left of all labels is soiled: a note in the margin stuck to the line. Of
        labels set to the right of their column the next one may begin further left.
        """
        if any(s.is_label and s.box.x0 < left < label.box.x0 + EDGE < s.box.x1 for s in row):
            return True
        pairs = [(one, two) for one, two in pairwise(sorted(row, key=_left)) if two.box.x0 < left]
        if any(one.is_label for one, _ in pairs):
            return any(one.is_label and two.box.x1 > label.box.x0 for one, two in pairs)
        return any(
            self.leftmost - EDGE <= s.box.x0 < left and s.box.x1 > label.box.x0 + EDGE for s in row
        )

    def _demote_false_labels(self) -> None:
        """A label inside another label's value cell, without a value of its own, is text."""
        kept = []
        for label, relation, lines in self.found:
            owner = self.neighbours.value_cells.get(label.region)
            if owner is not None and self.labels[owner] is not label and not lines:
                label.hit = None
                continue
            kept.append((label, relation, lines))
        self.found = kept

    def _share_runs(self) -> None:
        """Plain text: labels that follow one another share the lines after the last one."""
        run: list[int] = []
        for index, (label, _, lines) in enumerate(self.found):
            head = label.hit is not None and is_head(label.hit.key)
            if not head:
                run = []
            elif not lines:
                run.append(index)
            elif run and self._adjoins(run[-1], index) and lines[0].row > label.row:
                for member in [*run, index]:
                    self.found[member] = (self.found[member][0], "flow", list(lines))
                run = []
            else:
                run = []

    def _adjoins(self, one: int, other: int) -> bool:
        return 0 <= self.found[other][0].row - self.found[one][0].row <= 3


def _left(segment: Segment) -> float:
    return segment.box.x0


def _has_box(segment: Segment) -> bool:
    return any(word.text in (EMPTY_BOX, TICKED_BOX) for word in segment.line.words)


def _boxes_follow(label: Segment, level: Sequence[Segment], below: Sequence[Segment]) -> bool:
    """Whether the boxes of a label begin right under it, and beside it is but dirt."""
    if label.hit is None or label.hit.key not in _BOXED or not level or any(map(_has_box, level)):
        return False
    if any(_TOLD.search(s.line.text) for s in level):
        return False
    row = next(iter(rows_of(below)), [])
    under = min(row, key=_left, default=None)
    if under is None or abs(under.box.x0 - label.box.x0) > EDGE:
        return False
    near = under.box.y0 - label.box.y1 <= label.box.height
    return near and _has_box(under)


def _says(segment: Segment) -> bool:
    """Whether a segment has a letter, a figure or a tick box."""
    text = segment.line.text
    return any(char.isalnum() for char in text) or EMPTY_BOX in text or TICKED_BOX in text


def _zone(label: Segment, relation: Relation, lines: Sequence[Segment]) -> Zone:
    assert label.hit is not None
    ordered: list[Line] = [segment.line for segment in lines]
    return Zone(
        key=label.hit.key,
        label=label.hit.label,
        label_line=label.line,
        score=label.hit.score,
        relation=relation,
        lines=tuple(ordered),
    )
