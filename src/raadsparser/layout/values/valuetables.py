"""Tables that are values, or parts of one: in its cell, under a bar, on the open page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Region, Segment, levels_of
from raadsparser.layout.cells.adjacent import EDGE, beside, holds
from raadsparser.layout.values.found import LONG, NUMBERED, Found, is_box
from raadsparser.page import BBox
from raadsparser.sheet import UNLISTED

# Points that the frame of a table lies within the space of its value, or reaches below the top
# of the next label.
_INSET = 2.0
# White between the bar of a label and the table under it, in heights of a line.
_BELOW = 3.0
_COLUMN = 3  # lines at least that make a column of rows
# Times and numbers of items: `19:00`, `20.15 - 20.30 uur`, `1.`, `B)`, `10 min`.
_COUNTS = re.compile(
    r"\W*(?:\d{1,2}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?|[A-Za-z])\W*(?:uur|u|min\w*)?\W*"
)


class ValueTables:
    """Gives labels the tables that belong to them; `owned` are cells that have an owner."""

    def __init__(self, canvas: Canvas, labels: Sequence[Segment], found: Found) -> None:
        self.canvas = canvas
        self.labels = labels
        self.found = found

    def take_nested(self, owned: set[Region]) -> None:
        """A table within the cell of a value, or of a label and its value."""
        for label, _, lines in list(self.found):
            cells = self.canvas.cells
            own = cells.get(label.region)
            if own is None or label.hit is None:
                continue
            outers = [box for box in cells.values() if beside(own, box)]
            if label.hit.key in LONG:  # also where the value's cell is under its label
                outers += [cells[s.region] for s in lines if s.region in cells]
            # A bar of labels at the side has none of the space beside it.
            alone = sum(other.region == label.region for other in self.labels) == 1
            if alone:
                outers.append(own)
            long = alone and label.hit.key in LONG
            if long and (space := self._space_beside(own)) is not None:
                outers.append(space)
                self._demote_heads(space, owned)
            inner = [
                (box.y0, box.x0, region)
                for region, box in cells.items()
                if region not in owned and any(holds(outer, box) for outer in outers)
            ]
            table = [
                s
                for *_, region in sorted(inner)
                for s in self.canvas.in_region(region)
                if not s.taken
            ]
            if table and not any(s.is_label for s in table):
                below = [s for s in lines if s.box.y0 > table[-1].box.y0]
                lines[len(lines) - len(below) :] = [*table, *below]
                owned |= {s.region for s in table}

    def take_under_bar(self, owned: set[Region]) -> None:
        """A table under the bar that a label fills, whose heads are no value; on the next page
        where the bar is the last of its own."""
        cells = self.canvas.cells
        for label, _, lines in self.found:
            bar = cells.get(label.region)
            if bar is None or lines or label.hit is None or label.hit.key not in LONG:
                continue
            page = label.region[0]
            on_page = [s for s in self.canvas.segments if s.line.page == page and s is not label]
            ends = all(s.box.y0 < label.box.y1 or s.taken for s in on_page)
            aside = any(beside(bar, box) for box in cells.values())
            if aside and not ends and label.hit.key not in NUMBERED:
                continue
            following = [s.box.y0 for s in self.labels if s.hit and s.box.y0 >= bar.y1]
            end = min(following, default=float("inf"))
            under = sorted(
                (box.y0, box.x0, region)
                for region, box in cells.items()
                if region not in owned and region[0] <= page + ends
                if bar.y1 - 1 <= box.y0 and box.y1 <= end
                if bar.x0 - EDGE <= box.x0 and box.x1 <= bar.x1 + EDGE
            )
            if under and (ends or under[0][0] - bar.y1 <= _BELOW * self.canvas.size):
                inside = [s for *_, r in under for s in self.canvas.in_region(r) if not s.taken]
                lines.extend(inside)
                owned |= {s.region for s in inside}

    def _space_beside(self, own: BBox) -> BBox | None:
        """The space of a value beside its label's cell, where a table with a frame of its own
        fills it, or all but what is below the table, so that it is no cell itself."""
        level = [
            box
            for box in self.canvas.cells.values()
            if box.x0 >= own.x1 - 1 and box.overlap_y(own) > 0
        ]
        near = [box for box in level if box.x0 - own.x1 <= 2 * EDGE]
        top, bottom = own.y0 + _INSET, own.y1 + _INSET
        if not near or any(box.y0 < top or box.y1 > bottom for box in near):
            return None
        return BBox(own.x1 - 1, own.y0, max(box.x1 for box in level) + 1, own.y1)

    def _demote_heads(self, space: BBox, owned: set[Region]) -> None:
        """The bold heads of a table within a value are no labels that nobody listed."""
        kept: Found = []
        for label, relation, lines in self.found:
            cell = self.canvas.cells.get(label.region)
            listed = label.hit is None or label.hit.score > UNLISTED
            if listed or cell is None or not holds(space, cell):
                kept.append((label, relation, lines))
                continue
            label.hit = None
            owned -= {label.region, *(s.region for s in lines)}
        self.found[:] = kept

    def take_tables(self, owned: set[Region]) -> None:
        """A label on the open page over a table, as of options with their tick boxes."""
        for label, _, lines in self.found:
            if label.region != OPEN or not label.hit or label.hit.key not in LONG:
                continue
            table: list[Segment] = []
            peers = [s for s in self.labels if s.region == label.region and s.row == label.row]
            first = min(s.box.x0 for s in peers) >= label.box.x0 - EDGE
            # The labels of a bar at the side stand level with the table, and do not end it.
            column = [s for s in self.labels if s.box.x1 > label.box.x0 - EDGE]
            first = first and len(column) == len(self.labels)
            right = self._right_of_table(label)
            column = [s for s in column if s.box.x0 < right]
            following = [
                s.box.y0 for s in column if s.box.y0 > label.box.y1 and not self._is_aside(label, s)
            ]
            # What announces a table (`als volgt:`) stands over it.
            lead = self._lead(label, lines)
            announced = bool(lead) and (
                lead[-1].line.text.endswith(":")
                or label.hit.key in NUMBERED
                or self._is_above_cells(label, lead)
            )
            start = max(label.box.y1, lead[-1].box.y1) if announced else label.box.y1
            end, reach = min(following, default=float("inf")), start + 3 * self.canvas.size
            for region, cell in sorted(
                self.canvas.cells.items(), key=lambda item: (round(item[1].y0), item[1].x0)
            ):
                inside = [s for s in self.canvas.in_region(region) if not s.taken]
                below = start - 1 <= cell.y0 <= reach and cell.y1 <= end + _INSET
                goes_on = self._goes_on(table, region)
                goes_on = goes_on or (not (lines or table) and self._is_overleaf(label, region))
                below = below or (cell.y1 <= end + _INSET and goes_on)
                below = below and (first or cell.x0 >= label.box.x0 - EDGE)
                if below and region not in owned:  # its heads may be used up
                    table.extend(inside)
                    reach = cell.y1 + self.canvas.size
            if not table:
                continue
            table = _row_by_row(table)
            if not lines or table[-1].box.y1 <= lines[0].box.y0:
                lines[:0] = table
            elif announced and lead[-1].box.y1 <= table[0].box.y0 + 1:
                lines[len(lead) : len(lead)] = table
            elif all(is_box(s) for s in lines if s.box.y0 < table[-1].box.y1):
                # Of a table drawn lightly only some cells were found: its boxes stand outside.
                lines[:] = sorted([*table, *lines], key=lambda s: (round(s.box.center_y), s.box.x0))
            else:
                continue
            owned |= {segment.region for segment in table}

    def _is_above_cells(self, label: Segment, lines: Sequence[Segment]) -> bool:
        """Whether a text begins a value that a table of several columns goes on: no cell stands
        beside it."""
        top, bottom = label.box.y1 - 1, lines[-1].box.y1
        own = BBox.union(s.box for s in (label, *lines))
        below = [box.y0 for box in self._cells_of(label) if box.y1 > top and box.overlap_x(own) > 0]
        first = min(below, default=0.0)
        return first >= bottom - 1 and sum(y - first <= _INSET for y in below) > 1

    def _lead(self, label: Segment, lines: Sequence[Segment]) -> list[Segment]:
        """The lines of a value that follow its label closely: the foot of a page, below the table
        of a programme, does not."""
        last, page = label.box.y1, label.line.page
        for count, segment in enumerate(lines):
            far = segment.box.y0 - last > _BELOW * self.canvas.size
            if far and segment.line.page == page:
                return list(lines[:count])
            last, page = max(last, segment.box.y1), segment.line.page
        return list(lines)

    def _is_aside(self, label: Segment, other: Segment) -> bool:
        """Whether a label stands in a cell right of another one that begins above it: the facts of
        a sheet may have such a column beside all of its text."""
        cell = self.canvas.cells.get(other.region)
        return cell is not None and cell.x0 >= label.box.x1 and cell.y0 < label.box.y0 < cell.y1

    def _right_of_table(self, label: Segment) -> float:
        """The right edge of the row of cells next below a label; what stands beyond, as a column
        of labels at the side does, is not under it."""
        top, left = label.box.y1 - 1, label.box.x0 - EDGE
        below = [box for box in self._cells_of(label) if box.y0 >= top and box.x0 >= left]
        first = min((box.y0 for box in below), default=0.0)
        row = sorted((box for box in below if box.y0 - first <= _INSET), key=lambda box: box.x0)
        edge = row[0].x1 if row else float("inf")
        for box in row[1:]:
            edge = max(edge, box.x1) if box.x0 - edge <= 2 * EDGE else edge
        return edge

    def _cells_of(self, label: Segment) -> list[BBox]:
        """The cells of the page of a label, but for those that hold it."""
        cells = ((page, box) for (page, _), box in self.canvas.cells.items())
        own = label.box
        return [
            box
            for page, box in cells
            if page == label.line.page and not box.contains(own.center_x, own.center_y)
        ]

    def _goes_on(self, table: Sequence[Segment], region: Region) -> bool:
        """Whether a cell begins the next page, in the columns of a table that ends its own."""
        if not table or region[0] != table[-1].region[0] + 1:
            return False
        cells = self.canvas.cells
        if not self._is_clear(max(s.box.y1 for s in table), cells[region].y0):
            return False
        lefts = [cells[s.region].x0 for s in table if s.region in cells]
        return any(abs(cells[region].x0 - x) <= EDGE for x in lefts)

    def _is_overleaf(self, label: Segment, region: Region) -> bool:
        """Whether a cell begins the page after that of a label which is the last of its own."""
        top = self.canvas.cells[region].y0
        return region[0] == label.line.page + 1 and self._is_clear(label.box.y1, top)

    def _is_clear(self, start: float, end: float) -> bool:
        """Whether nothing stands between two heights."""
        return not any(start <= s.box.y0 < end for s in self.canvas.segments if not s.taken)


def _row_by_row(table: Sequence[Segment]) -> list[Segment]:
    """The segments of a table, cell by cell; those of columns that no rule parts into rows, row
    by row: all times stand in one cell, all items in the next."""
    result: list[Segment] = []
    for _, group in groupby(table, key=lambda s: s.region):
        cell = list(group)
        start = next((n for n, s in enumerate(result) if _begins_level(s, cell[0])), None)
        columns = result[start:] if start is not None else []
        if len(cell) > 1 and columns and _are_level(columns, cell):
            levels = levels_of([*columns, *cell], cell[0].box.height)
            result[start:] = [segment for level in levels for segment in level]
        else:
            result += cell
    return result


def _begins_level(one: Segment, other: Segment) -> bool:
    return abs(one.box.center_y - other.box.center_y) < one.box.height / 2


def _are_level(columns: Sequence[Segment], cell: Sequence[Segment]) -> bool:
    """Whether lines of a cell stand level with the times or numbers of the column before it: all
    of its own, or all of those."""
    before = [s for s in columns if s.region == columns[-1].region]
    if len(before) < _COLUMN or not all(_COUNTS.fullmatch(s.line.text) for s in before):
        return False
    level = sum(any(_begins_level(one, other) for other in cell) for one in before)
    return level in (len(before), len(cell))
