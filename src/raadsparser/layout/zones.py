"""Labels to their values: beside, below, inside the cell, or in the flow of plain text."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise

from raadsparser.layout.adjacent import EDGE, beside, same_row, under
from raadsparser.layout.blocks import OPEN, Canvas, Region, Segment
from raadsparser.layout.extending import LONG, extend
from raadsparser.layout.wording import is_head
from raadsparser.page import EMPTY_BOX, TICKED_BOX
from raadsparser.sheet import Line, Relation, Zone

# Further down (in heights of a line) stands no short value, but the foot of the page.
_APART = 6.0
# A speck of dirt that sticks to a line's first word makes it begin so much further left.
_SOILED = 1.5
_PROPOSAL = re.compile(r"(?i)^\W*(?:raads)?(?:voorstel|stuk)\W*$")


def find_zones(canvas: Canvas) -> list[Zone]:
    """Every label with its value lines, in reading order. A label may have no lines."""
    return _with_proposals(_Finder(canvas).zones())


def _with_proposals(zones: list[Zone]) -> list[Zone]:
    """`Raadsvoorstel: Nieuwe huurders` asks for a title where no number stands."""
    if any(zone.lines for zone in zones if zone.key == "subject"):
        return zones
    return [
        replace(zone, key="subject")
        if zone.key == "zaaknummer"
        and zone.lines
        and _PROPOSAL.search(zone.label_line.text)
        and not any(char.isdigit() for char in zone.lines[0].text)
        else zone
        for zone in zones
    ]


class _Finder:
    """Holds what has an owner already, while labels are given their values."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.labels = [s for s in canvas.segments if s.is_label]
        self.value_cells: dict[Region, int] = {}
        self.found: list[tuple[Segment, Relation, list[Segment]]] = []

    def zones(self) -> list[Zone]:
        heads = self._header_rows()
        for label in self.labels:
            own = self._in_region(label)
            relation: Relation = "inside" if self.canvas.is_closed(label.region) else own[0]
            lines = own[1]
            if not lines and self.canvas.is_closed(label.region):
                relation, lines = self._in_neighbour(label, label in heads)
            self.found.append((label, relation, lines))
        self._give_way()
        self._demote_false_labels()
        extend(self.canvas, self.labels, self.found)
        self._take_near_cells()
        if not self.canvas.has_columns:
            self._share_runs()
        return [_zone(label, relation, lines) for label, relation, lines in self.found]

    # -- within one cell or the open page ------------------------------------------------

    def _in_region(self, label: Segment) -> tuple[Relation, list[Segment]]:
        inside = [s for s in self.canvas.in_region(label.region) if not s.taken]
        rightwards = [s for s in inside if s.row == label.row and s.box.x0 > label.box.x0]
        rightwards.sort(key=lambda s: s.box.x0)
        bound = min((s.box.x0 for s in rightwards if s.is_label), default=float("inf"))
        level = [s for s in rightwards if not s.is_label and s.box.x0 < bound]
        if label.hit is not None and is_head(label.hit.key):
            level = [s for s in level if _says(s)]  # specks of dirt are no values
        last = self._label_bottom_row(label)
        below = [s for s in inside if s.row > label.row]
        if not self.canvas.has_columns:
            flow = [] if bound < float("inf") else self._until_label(below)
            return ("beside", level + flow) if level else ("below", flow)
        if level:
            return "beside", level + self._column(label, below, bound, level[0].box.x0)
        return "below", self._column(label, [s for s in below if s.row > last], bound, None)

    def _label_bottom_row(self, label: Segment) -> int:
        """The row of the last line of a label that wraps."""
        hit = label.hit
        left = 0 if hit is None else hit.words - len(label.line.words)
        last = label.row
        for s in self.canvas.in_region(label.region):
            below = s.taken and s.row > label.row and abs(s.box.x0 - label.box.x0) <= EDGE
            if below and left > 0:
                last = max(last, s.row)
                left -= len(s.line.words)
        return last

    def _until_label(self, below: Sequence[Segment]) -> list[Segment]:
        """Plain text has no columns: a value goes on until the next row with a label."""
        result: list[Segment] = []
        for row in _rows(below):
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
        for row in _rows(below):
            column = [s for s in row if s.box.x0 >= left and s.box.x0 < bound - 1]
            if short and column and column[0].box.y0 - last > _APART * self.canvas.size:
                break
            last = max((s.box.y1 for s in column), default=last)
            if any(s.is_label for s in column) or self._crossed(row, label, left):
                break
            if value_x is not None and self._unknown_label(column, label, value_x):
                break
            result.extend(column)
        return result

    def _crossed(self, row: Sequence[Segment], label: Segment, left: float) -> bool:
        """Whether something further left reaches over into the label's column."""
        for first, second in pairwise(sorted(row, key=lambda s: s.box.x0)):
            if first.is_label and first.box.x0 < left and second.box.x0 < left:
                return second.box.x1 > label.box.x0
        return any(s.box.x0 < left and s.box.x1 > label.box.x0 + EDGE for s in row)

    def _unknown_label(self, column: Sequence[Segment], label: Segment, value_x: float) -> bool:
        """A line at the label's edge, where values hang in a column of their own.

        With a value to its right it is a label nobody listed; without one it is so where
        the value column stands clear of the label.
        """
        at_label = [s for s in column if s.box.x0 < value_x - EDGE]
        if not at_label:
            return False
        if len(column) > len(at_label):
            return True
        tabbed = value_x - label.box.x1 > self.canvas.size
        return tabbed and at_label[0].box.x1 < value_x + EDGE

    # -- between cells --------------------------------------------------------------------

    def _header_rows(self) -> set[Segment]:
        """Labels that stand side by side in cells of one row: their values are below."""
        heads: set[Segment] = set()
        alone = [s for s in self.labels if self._fills_cell(s)]
        for one in alone:
            cell = self.canvas.cells[one.region]
            for other in alone:
                next_to = self.canvas.cells[other.region]
                # A cell that spans several rows heads them as a group, and no column.
                if beside(cell, next_to) and same_row(cell, next_to) and not self._is_value(other):
                    heads.update((one, other))
        rows = [self.canvas.cells[s.region] for s in heads]
        return heads | {
            s for s in alone if any(same_row(self.canvas.cells[s.region], row) for row in rows)
        }

    def _is_value(self, segment: Segment) -> bool:
        """A label word that is itself the value of the label left of it has none below."""
        return self._below(segment.region) is None

    def _fills_cell(self, label: Segment) -> bool:
        return self.canvas.is_closed(label.region) and all(
            s is label or s.taken for s in self.canvas.in_region(label.region)
        )

    def _in_neighbour(self, label: Segment, header: bool) -> tuple[Relation, list[Segment]]:
        right, below = self._right(label.region), self._below(label.region, label.box.x0)
        if right is not None and not header and not self._is_label_cell(right):
            return "beside", self._claim(label, right)
        if below is not None and not self._is_label_cell(below):
            return "below", self._in_column(label, self._claim(label, below))
        outside = self._level_outside(label) if right is None else []
        long = label.hit is not None and label.hit.key in LONG
        heads_open = header and below is None
        if (outside or right is not None or below is not None) and not heads_open:
            return "beside", outside
        return "below", self._open_below(label, 3.0 if long else 1.2)

    def _in_column(self, label: Segment, segments: list[Segment]) -> list[Segment]:
        """Of the segments under a band with several labels those under this one."""
        peers = [s.box.x0 for s in self.labels if s.region == label.region and s.row == label.row]
        right = min((x for x in peers if x > label.box.x0), default=float("inf"))
        if len(peers) == 1:
            return segments
        return [s for s in segments if label.box.x0 - EDGE <= s.box.x0 < right - EDGE]

    def _take_near_cells(self) -> None:
        """The cell under a label on the open page, or else right of it, with its text.

        So it is where only values have a frame, or where rules got lost on dark ground.
        """
        owned = {s.region for _, _, lines in self.found for s in lines}
        shared: dict[Region, int] = {}  # the row of the labels over one wide cell
        for index, (label, _, lines) in enumerate(self.found):
            if lines or self.canvas.is_closed(label.region):
                continue
            near = self._cells_near(label, {r for r in owned if shared.get(r) != label.row})
            for relation in ("below", "beside"):
                if some := [(at, region) for how, at, region in near if how == relation]:
                    region = min(some, key=lambda one: self._order(label, *one))[1]
                    inside = self._claim(label, region)
                    if relation == "below":
                        inside = self._in_column(label, inside)
                        shared[region] = label.row
                    self.found[index] = label, relation, inside
                    owned.add(region)
                    break

    def _order(self, label: Segment, at: float, region: Region) -> tuple[float, float]:
        """Nearer cells first; of those level with one another the one that begins at the label."""
        return round(at), abs(self.canvas.cells[region].x0 - label.box.x0)

    def _cells_near(
        self, label: Segment, owned: Container[Region]
    ) -> list[tuple[Relation, float, Region]]:
        reach = 2 * self.canvas.size
        last = self._label_bottom(label)
        near: list[tuple[Relation, float, Region]] = []
        for region, cell in self.canvas.cells.items():
            if region in owned or self._is_label_cell(region):
                continue
            if cell.x0 - EDGE <= label.box.x0 < cell.x1 and -EDGE <= cell.y0 - last <= reach:
                near.append(("below", cell.y0, region))
            elif cell.y0 <= label.box.center_y <= cell.y1 and 0 <= cell.x0 - label.box.x1 <= reach:
                near.append(("beside", cell.x0, region))
        return near

    def _label_bottom(self, label: Segment) -> float:
        """Where the last line of a label ends, and of those level with it, which may wrap."""
        inside = self.canvas.in_region(label.region)
        ends: list[float] = []
        for peer in (s for s in self.labels if s.region == label.region and s.row == label.row):
            row = self._label_bottom_row(peer)
            own = [s for s in inside if peer.row <= s.row <= row]
            ends += [s.box.y1 for s in own if abs(s.box.x0 - peer.box.x0) <= EDGE]
        return max(ends)

    def _open_below(self, label: Segment, apart: float) -> list[Segment]:
        """What stands on the open page right under a label's cell, up to the next cell.

        It ends where the white is more than `apart` times the height of a line.
        """
        cell = self.canvas.cells[label.region]
        ends = [box.y0 for box in self.canvas.cells.values() if box.y0 >= cell.y1 - 1]
        ends += [s.box.y0 for s in self.labels if s.box.y0 > cell.y1 and s.region == OPEN]
        end = min(ends, default=float("inf"))
        found: list[Segment] = []
        last, page = cell.y1, label.line.page
        for segment in self.canvas.in_region(OPEN):
            inside = cell.x0 - EDGE <= segment.box.x0 <= cell.x1
            if segment.taken or not inside or not cell.y1 - 1 <= segment.box.y0 < end:
                continue
            goes_on = page == segment.line.page
            if goes_on and segment.box.y0 - last > apart * self.canvas.size:
                break
            if self._is_under(segment, label):
                found.append(segment)
            last, page = max(last, segment.box.y1), segment.line.page
        return found

    def _is_under(self, segment: Segment, label: Segment) -> bool:
        """Whether, of the labels side by side in a cell, this is the one over the segment."""
        peers = [s for s in self.labels if s.region == label.region and s.row == label.row]
        return label is max(peers, key=lambda peer: peer.box.overlap_x(segment.box))

    def _claim(self, label: Segment, region: Region) -> list[Segment]:
        inside = [s for s in self.canvas.in_region(region) if not s.taken]
        asking = [s for s in self._labels_in_column(label) if self._right(s.region) == region]
        if len(asking) > 1:  # one tall cell of values beside several labels
            return self._level(label, inside)
        self.value_cells.setdefault(region, self.labels.index(label))
        return inside

    def _level_outside(self, label: Segment) -> list[Segment]:
        """What stands on the open page right of a label's cell, level with the label."""
        right = self.canvas.cells[label.region].x1 - EDGE
        outside = [s for s in self.canvas.in_region(OPEN) if not s.taken and s.box.x0 >= right]
        return [s for s in self._level(label, outside) if not s.is_label]

    def _level(self, label: Segment, segments: Sequence[Segment]) -> list[Segment]:
        """The segments between the top of a label and that of the next one in its column."""
        slack = 0.5 * self.canvas.size
        following = [s.box.y0 for s in self._labels_in_column(label) if s.box.y0 > label.box.y1]
        top, bottom = label.box.y0 - slack, min(following, default=float("inf")) - slack
        if not following and label.region in self.canvas.cells:
            bottom = self.canvas.cells[label.region].y1
        level = [s for s in segments if top <= s.box.center_y < bottom]
        return [s for row in _rows(level) for s in row]

    def _labels_in_column(self, label: Segment) -> list[Segment]:
        """The labels in cells at the same left edge, the label itself among them."""
        return [
            s
            for s in self.labels
            if abs(s.box.x0 - label.box.x0) <= EDGE and self.canvas.is_closed(s.region)
        ]

    def _right(self, region: Region) -> Region | None:
        cell = self.canvas.cells[region]
        rights = [
            (other.x0, key)
            for key, other in self.canvas.cells.items()
            if key != region and beside(cell, other)
        ]
        return min(rights)[1] if rights else None

    def _below(self, region: Region, x: float | None = None) -> Region | None:
        """The cell under a cell; of several the one under `x`, else the leftmost."""
        cell = self.canvas.cells[region]
        unders = [
            (other.y0, other.x0, key)
            for key, other in self.canvas.cells.items()
            if key != region and under(cell, other)
        ]
        at = [one for one in unders if x is not None and self.canvas.cells[one[2]].x1 > x]
        return min(at or unders)[2] if unders else None

    def _is_label_cell(self, region: Region) -> bool:
        inside = [s for s in self.canvas.in_region(region) if not s.taken]
        return bool(inside) and inside[0].is_label

    # -- second looks ---------------------------------------------------------------------

    def _give_way(self) -> None:
        """What a label in a cell has beside it is not under a label on the open page above."""
        beside = {
            id(s)
            for label, relation, lines in self.found
            if relation == "beside" and self.canvas.is_closed(label.region)
            for s in lines
        }
        for label, relation, lines in self.found:
            if label.region == OPEN and relation == "below":
                lines[:] = [s for s in lines if id(s) not in beside]

    def _demote_false_labels(self) -> None:
        """A label inside another label's value cell, without a value of its own, is text."""
        kept = []
        for label, relation, lines in self.found:
            owner = self.value_cells.get(label.region)
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


def _rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    result: dict[int, list[Segment]] = {}
    for segment in segments:
        result.setdefault(segment.row, []).append(segment)
    return [sorted(result[row], key=lambda s: s.box.x0) for row in sorted(result)]


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
