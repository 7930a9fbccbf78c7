"""Labels to their values: beside, below, inside the cell, or in the flow of plain text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from raadsparser.layout.blocks import OPEN, Canvas, Region, Segment
from raadsparser.layout.marking import is_head
from raadsparser.page import EMPTY_BOX, TICKED_BOX, BBox
from raadsparser.sheet import Line, Relation, Zone

# Points by which left edges of one column may differ.
_EDGE = 6.0
# Fields whose value may fill several cells, one below another.
_LONG = frozenset(
    {
        *("history", "advice", "programme", "purpose", "public_speaking"),
        *("attachments", "attachments/number", "attachments/name"),
    }
)
# Columns of a table, whose rows have a cell of another column at their left.
_TABLE = frozenset({"attachments/number", "attachments/name"})


def find_zones(canvas: Canvas) -> list[Zone]:
    """Every label with its value lines, in reading order. A label may have no lines."""
    finder = _Finder(canvas)
    return finder.zones()


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
        self._demote_false_labels()
        self._extend_over_cells()
        if not self.canvas.has_columns:
            self._share_runs()
        return [_zone(label, relation, lines) for label, relation, lines in self.found]

    # -- within one cell or the open page ------------------------------------------------

    def _in_region(self, label: Segment) -> tuple[Relation, list[Segment]]:
        inside = [s for s in self.canvas.in_region(label.region) if not s.taken]
        rightwards = [s for s in inside if s.row == label.row and s.box.x0 > label.box.x0]
        rightwards.sort(key=lambda s: s.box.x0)
        bound = min((s.box.x0 for s in rightwards if s.is_label), default=float("inf"))
        beside = [s for s in rightwards if not s.is_label and s.box.x0 < bound]
        if label.hit is not None and is_head(label.hit.key):
            beside = [s for s in beside if _says(s)]  # specks of dirt are no values
        last = self._label_bottom_row(label)
        below = [s for s in inside if s.row > label.row]
        if not self.canvas.has_columns:
            flow = [] if bound < float("inf") else self._until_label(below)
            return ("beside", beside + flow) if beside else ("below", flow)
        if beside:
            return "beside", beside + self._column(label, below, bound, beside[0].box.x0)
        return "below", self._column(label, [s for s in below if s.row > last], bound, None)

    def _label_bottom_row(self, label: Segment) -> int:
        """The row of the last line of a label that wraps."""
        hit = label.hit
        extra = 0 if hit is None else hit.words - len(label.line.words)
        rows = [
            s.row
            for s in self.canvas.in_region(label.region)
            if s.taken and s.row > label.row and abs(s.box.x0 - label.box.x0) <= _EDGE
        ]
        return max([label.row, *rows[: max(extra, 0)]])

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
        left = label.box.x0 - _EDGE
        for row in _rows(below):
            column = [s for s in row if s.box.x0 >= left and s.box.x0 < bound - 1]
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
        return any(s.box.x0 < left and s.box.x1 > label.box.x0 + _EDGE for s in row)

    def _unknown_label(self, column: Sequence[Segment], label: Segment, value_x: float) -> bool:
        """A line at the label's edge, where values hang in a column of their own.

        With a value to its right it is a label nobody listed; without one it is so where
        the value column stands clear of the label.
        """
        at_label = [s for s in column if s.box.x0 < value_x - _EDGE]
        if not at_label:
            return False
        if len(column) > len(at_label):
            return True
        tabbed = value_x - label.box.x1 > self.canvas.size
        return tabbed and at_label[0].box.x1 < value_x + _EDGE

    # -- between cells --------------------------------------------------------------------

    def _header_rows(self) -> set[Segment]:
        """Labels that stand side by side in cells of one row: their values are below."""
        heads: set[Segment] = set()
        alone = [s for s in self.labels if self._fills_cell(s)]
        for one in alone:
            cell = self.canvas.cells[one.region]
            for other in alone:
                next_to = self.canvas.cells[other.region]
                if other is not one and _beside(cell, next_to) and not self._is_value(other):
                    heads.update((one, other))
        rows = [self.canvas.cells[s.region] for s in heads]
        return heads | {
            s for s in alone if any(_same_row(self.canvas.cells[s.region], row) for row in rows)
        }

    def _is_value(self, segment: Segment) -> bool:
        """A label word that is itself the value of the label left of it has none below."""
        return self._below(segment.region) is None

    def _fills_cell(self, label: Segment) -> bool:
        return self.canvas.is_closed(label.region) and all(
            s is label or s.taken for s in self.canvas.in_region(label.region)
        )

    def _in_neighbour(self, label: Segment, header: bool) -> tuple[Relation, list[Segment]]:
        right, below = self._right(label.region), self._below(label.region)
        if right is not None and not header and not self._is_label_cell(right):
            return "beside", self._claim(label, right)
        if below is not None and not self._is_label_cell(below):
            return "below", self._claim(label, below)
        outside = self._level_outside(label) if right is None else []
        long = label.hit is not None and label.hit.key in _LONG
        if outside or right is not None or below is not None or not long:
            return "beside", outside
        return "below", self._open_below(label)

    def _open_below(self, label: Segment) -> list[Segment]:
        """What stands on the open page right under a label's cell, up to the next cell."""
        cell = self.canvas.cells[label.region]
        ends = [box.y0 for box in self.canvas.cells.values() if box.y0 >= cell.y1 - 1]
        ends += [s.box.y0 for s in self.labels if s.box.y0 > cell.y1 and s.region == OPEN]
        end = min(ends, default=float("inf"))
        found: list[Segment] = []
        last = cell.y1
        for segment in self.canvas.in_region(OPEN):
            inside = cell.x0 - _EDGE <= segment.box.x0 <= cell.x1
            if segment.taken or not inside or not cell.y1 - 1 <= segment.box.y0 < end:
                continue
            if segment.box.y0 - last > 3 * self.canvas.size:
                break
            found.append(segment)
            last = max(last, segment.box.y1)
        return found

    def _claim(self, label: Segment, region: Region) -> list[Segment]:
        inside = [s for s in self.canvas.in_region(region) if not s.taken]
        asking = [s for s in self._labels_in_column(label) if self._right(s.region) == region]
        if len(asking) > 1:  # one tall cell of values beside several labels
            return self._level(label, inside)
        self.value_cells.setdefault(region, self.labels.index(label))
        return inside

    def _level_outside(self, label: Segment) -> list[Segment]:
        """What stands on the open page right of a label's cell, level with the label."""
        right = self.canvas.cells[label.region].x1 - _EDGE
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
            if abs(s.box.x0 - label.box.x0) <= _EDGE and self.canvas.is_closed(s.region)
        ]

    def _right(self, region: Region) -> Region | None:
        cell = self.canvas.cells[region]
        rights = [
            (other.x0, key)
            for key, other in self.canvas.cells.items()
            if key != region and _beside(cell, other)
        ]
        return min(rights)[1] if rights else None

    def _below(self, region: Region) -> Region | None:
        cell = self.canvas.cells[region]
        unders = [
            (other.y0, other.x0, key)
            for key, other in self.canvas.cells.items()
            if key != region and _under(cell, other)
        ]
        return min(unders)[2] if unders else None

    def _is_label_cell(self, region: Region) -> bool:
        inside = [s for s in self.canvas.in_region(region) if not s.taken]
        return bool(inside) and inside[0].is_label

    # -- second looks ---------------------------------------------------------------------

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

    def _extend_over_cells(self) -> None:
        """Cells without a label continue the value above them in their column."""
        owned = {s.region for _, _, lines in self.found for s in lines}
        owned |= {label.region for label, _, _ in self.found}
        for region, cell in sorted(self.canvas.cells.items(), key=lambda kv: (kv[1].y0, kv[1].x0)):
            inside = [s for s in self.canvas.in_region(region) if not s.taken]
            if region in owned or not inside:
                continue
            home = self._value_above(cell, region[0])
            if home is not None:
                home.extend(inside)
                owned.add(region)
        self._take_tick_cells(owned)
        self._take_tables(owned)

    def _take_tables(self, owned: set[Region]) -> None:
        """A label on the open page over a table, as of options with their tick boxes."""
        for label, _, lines in self.found:
            if label.region != OPEN or not label.hit or label.hit.key not in _LONG:
                continue
            table: list[Segment] = []
            following = [s.box.y0 for s in self.labels if s.box.y0 > label.box.y1]
            end, reach = min(following, default=float("inf")), label.box.y1 + 3 * self.canvas.size
            for region, cell in sorted(
                self.canvas.cells.items(), key=lambda item: (round(item[1].y0), item[1].x0)
            ):
                inside = [s for s in self.canvas.in_region(region) if not s.taken]
                below = label.box.y1 - 1 <= cell.y0 <= reach and cell.y1 <= end
                if below and inside and region not in owned:
                    table.extend(inside)
                    owned.add(region)
                    reach = cell.y1 + self.canvas.size
            if not lines or (table and table[-1].box.y1 <= lines[0].box.y0):
                lines[:0] = table

    def _take_tick_cells(self, owned: set[Region]) -> None:
        """Cells with a tick box alone, beside the cell of their option, go with it."""
        homes = {s.region: lines for _, _, lines in self.found for s in lines}
        for region, cell in self.canvas.cells.items():
            inside = [s for s in self.canvas.in_region(region) if not s.taken]
            if region in owned or not inside or not all(_is_box(s) for s in inside):
                continue
            beside = [
                other
                for other in homes
                if other in self.canvas.cells
                and (
                    _beside(self.canvas.cells[other], cell)
                    or _beside(cell, self.canvas.cells[other])
                )
            ]
            if beside:
                homes[beside[0]].extend(inside)

    def _has_own_head(self, cell: BBox, home: Sequence[Segment]) -> bool:
        """Whether text stands left of a cell, outside the column it would continue."""
        left = min(segment.box.x0 for segment in home) - _EDGE
        return any(
            other.x0 < left and _beside(other, cell) and self.canvas.in_region(key)
            for key, other in self.canvas.cells.items()
        )

    def _value_above(self, cell: BBox, page: int) -> list[Segment] | None:
        best: tuple[float, list[Segment], bool] | None = None
        for label, _, lines in self.found:
            if label.hit is None or label.hit.key not in _LONG or not lines:
                continue
            box = self.canvas.cells.get(lines[-1].region)
            if box is None and lines[-1].line.page < page:
                box = BBox.union(line.box for line in lines)  # the open page before this one
            if box is None or box.y1 > cell.y0 + _EDGE:
                continue
            if box.overlap_x(cell) > 0.5 * min(cell.width, box.width) and (
                best is None or box.y1 > best[0]
            ):
                best = (box.y1, lines, label.hit.key in _TABLE)
        if best is None or (not best[2] and self._has_own_head(cell, best[1])):
            return None
        between = [s for s in self.labels if s.hit and best[0] < s.box.center_y < cell.y0]
        return None if between else best[1]

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


def _is_box(segment: Segment) -> bool:
    """Whether a segment is a tick box and nothing else."""
    return segment.line.text in (EMPTY_BOX, TICKED_BOX)


def _says(segment: Segment) -> bool:
    """Whether a segment has a letter, a figure or a tick box."""
    text = segment.line.text
    return any(char.isalnum() for char in text) or EMPTY_BOX in text or TICKED_BOX in text


def _same_row(one: BBox, other: BBox) -> bool:
    return abs(one.y0 - other.y0) <= _EDGE and abs(one.y1 - other.y1) <= _EDGE


def _beside(cell: BBox, other: BBox) -> bool:
    shared = cell.overlap_y(other)
    return -1 <= other.x0 - cell.x1 <= 2 * _EDGE and shared > 0.5 * min(cell.height, other.height)


def _under(cell: BBox, other: BBox) -> bool:
    shared = cell.overlap_x(other)
    return -1 <= other.y0 - cell.y1 <= 2 * _EDGE and shared > 0.5 * min(cell.width, other.width)


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
