"""Values that go on beyond their cell: in cells below, in a table, in cells of tick boxes."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from raadsparser.layout.adjacent import EDGE, beside, holds, same_row
from raadsparser.layout.blocks import OPEN, Canvas, Region, Segment
from raadsparser.page import EMPTY_BOX, TICKED_BOX, BBox
from raadsparser.sheet import UNLISTED, Relation

Found = list[tuple[Segment, Relation, list[Segment]]]

# Fields whose value may fill several cells, one below another.
LONG = frozenset(
    {
        *("history", "advice", "programme", "purpose", "public_speaking"),
        *("attachments", "attachments/number", "attachments/name"),
    }
)
# Those of them that are a few words, beside their label.
_SHORT = frozenset({"purpose", "public_speaking"})
# Points that the frame of a table lies within the space of its value, or reaches below the top
# of the next label.
_INSET = 2.0
# White between the bar of a label and the table under it, in heights of a line.
_BELOW = 3.0
# Fields whose items may have their numbers in a column of cells.
_NUMBERED = frozenset({"programme", "advice"})
_NUMBER = re.compile(r"^(?:(?:\d{1,2}(?:\.\d{1,2})?|[A-Z])[.)]?|[a-z][.)])$")
_COUNTS = re.compile(rf"{_NUMBER.pattern}|^\d{{1,2}}[.:]\d\d$")  # or says when it begins
# Columns of a table, whose rows have a cell of another column at their left.
_TABLE = frozenset({"attachments/number", "attachments/name"})


def extend(canvas: Canvas, labels: Sequence[Segment], found: Found) -> None:
    """Add to the values found, each with its label, what belongs to them in other cells."""
    _Extender(canvas, labels, found).all()


class _Extender:
    def __init__(self, canvas: Canvas, labels: Sequence[Segment], found: Found) -> None:
        self.canvas = canvas
        self.labels = labels
        self.found = found

    def all(self) -> None:
        """Cells without a label continue the value above them in their column."""
        owned = {s.region for _, _, lines in self.found for s in lines}
        owned |= {label.region for label, _, _ in self.found}
        self._take_nested(owned)
        self._take_under_bar(owned)
        for region, cell in sorted(self.canvas.cells.items(), key=lambda kv: (kv[1].y0, kv[1].x0)):
            inside = [s for s in self.canvas.in_region(region) if not s.taken]
            if region in owned or not inside:
                continue
            home = self._value_above(cell, region[0])
            if home is not None:
                key, lines = home
                row = self._row_from(cell, inside, owned) if key in _NUMBERED else []
                lines.extend([*inside, *row])
                owned.update((region, *(s.region for s in row)))
        self._take_numbers(owned)
        self._take_tick_cells(owned)
        self._take_tables(owned)

    def _row_from(
        self, cell: BBox, inside: Sequence[Segment], owned: Container[Region]
    ) -> list[Segment]:
        """What stands in the cells right of an item's number or time, as far as a label."""
        row: list[Segment] = []
        counts: Sequence[Segment] = inside
        while len(counts) == 1 and _COUNTS.match(counts[0].line.text):
            right = [(box.x0, r) for r, box in self.canvas.cells.items() if beside(cell, box)]
            region = min(right)[1] if right else None
            if region is None or region in owned:
                break
            counts = [s for s in self.canvas.in_region(region) if not s.taken]
            row += counts
            cell = self.canvas.cells[region]
        return row

    def _take_nested(self, owned: set[Region]) -> None:
        """A table within the cell of a value, or of a label and its value."""
        for label, _, lines in list(self.found):
            cells = self.canvas.cells
            own = cells.get(label.region)
            if own is None or label.hit is None:
                continue
            outers = [box for box in cells.values() if beside(own, box)]
            if label.hit.key in LONG:  # also where the value's cell is under its label
                outers += [cells[s.region] for s in lines if s.region in cells]
            if sum(other.region == label.region for other in self.labels) == 1:
                outers.append(own)
            if label.hit.key in LONG and (space := self._space_beside(own)) is not None:
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

    def _take_under_bar(self, owned: set[Region]) -> None:
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
            if aside and not ends and label.hit.key not in _NUMBERED:
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

    def _take_tables(self, owned: set[Region]) -> None:
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
            following = [s.box.y0 for s in column if s.box.y0 > label.box.y1]
            # What announces a table (`als volgt:`) stands over it.
            announced = bool(lines) and (
                lines[-1].line.text.endswith(":") or label.hit.key in _NUMBERED
            )
            start = max(label.box.y1, lines[-1].box.y1) if announced else label.box.y1
            end, reach = min(following, default=float("inf")), start + 3 * self.canvas.size
            for region, cell in sorted(
                self.canvas.cells.items(), key=lambda item: (round(item[1].y0), item[1].x0)
            ):
                inside = [s for s in self.canvas.in_region(region) if not s.taken]
                below = start - 1 <= cell.y0 <= reach and cell.y1 <= end + _INSET
                below = below or (cell.y1 <= end + _INSET and self._goes_on(table, region))
                below = below and (first or cell.x0 >= label.box.x0 - EDGE)
                if below and region not in owned:  # its heads may be used up
                    table.extend(inside)
                    reach = cell.y1 + self.canvas.size
            if not table:
                continue
            if not lines or table[-1].box.y1 <= lines[0].box.y0:
                lines[:0] = table
            elif announced and lines[-1].box.y1 <= table[0].box.y0 + 1:
                lines += table
            elif all(_is_box(s) for s in lines if s.box.y0 < table[-1].box.y1):
                # Of a table drawn lightly only some cells were found: its boxes stand outside.
                lines[:] = sorted([*table, *lines], key=lambda s: (round(s.box.center_y), s.box.x0))
            else:
                continue
            owned |= {segment.region for segment in table}

    def _goes_on(self, table: Sequence[Segment], region: Region) -> bool:
        """Whether a cell begins the next page, in the columns of a table that ends its own."""
        if not table or region[0] != table[-1].region[0] + 1:
            return False
        cells = self.canvas.cells
        start, end = table[-1].box.y1, cells[region].y0
        if any(start <= s.box.y0 < end for s in self.canvas.segments if not s.taken):
            return False
        lefts = [cells[s.region].x0 for s in table if s.region in cells]
        return any(abs(cells[region].x0 - x) <= EDGE for x in lefts)

    def _take_numbers(self, owned: set[Region]) -> None:
        """Cells with an item's number alone, left of the cell of its text, go with it."""
        for label, _, lines in self.found:
            if label.hit is None or label.hit.key not in _NUMBERED:
                continue
            for region in dict.fromkeys(s.region for s in lines):
                cell = self.canvas.cells.get(region)
                left = [
                    s
                    for other, box in self.canvas.cells.items()
                    if cell is not None and other not in owned and beside(box, cell)
                    for s in self.canvas.in_region(other)
                    if not s.taken
                ]
                if len(left) == 1 and _NUMBER.match(left[0].line.text):
                    lines.insert(
                        next(n for n, s in enumerate(lines) if s.region == region), left[0]
                    )
                    owned.add(left[0].region)

    def _take_tick_cells(self, owned: set[Region]) -> None:
        """Cells with a tick box alone, beside the cell of their option, go with it."""
        homes = {s.region: lines for _, _, lines in self.found for s in lines}
        for region, cell in self.canvas.cells.items():
            inside = [s for s in self.canvas.in_region(region) if not s.taken]
            if region in owned or not inside or not all(_is_box(s) for s in inside):
                continue
            options = [
                other
                for other in homes
                if other in self.canvas.cells
                and (
                    beside(self.canvas.cells[other], cell) or beside(cell, self.canvas.cells[other])
                )
            ]
            if options:
                lines = homes[options[0]]
                after = max(n for n, s in enumerate(lines) if s.region == options[0])
                lines[after + 1 : after + 1] = inside

    def _has_own_head(self, cell: BBox, home: Sequence[Segment], label: Segment) -> bool:
        """Whether text stands left of a cell, outside the column it would continue; the tall
        cell of the label itself is no head of it."""
        left = min(segment.box.x0 for segment in home) - EDGE
        heads = (
            self.canvas.in_region(key)
            for key, other in self.canvas.cells.items()
            if key != label.region and other.x0 < left and beside(other, cell)
        )
        return any(any(not _COUNTS.match(s.line.text) for s in inside) for inside in heads)

    def _last_row(self, lines: Sequence[Segment]) -> BBox | None:
        """The cell of a value's last line, with those beside it that are the value's too."""
        last = row = self.canvas.cells.get(lines[-1].region)
        for line in reversed(lines):
            cell = self.canvas.cells.get(line.region)
            if cell is None or row is None or last is None or not same_row(cell, last):
                break
            row = BBox.union((row, cell))
        return row

    def _value_above(self, cell: BBox, page: int) -> tuple[str, list[Segment]] | None:
        best: tuple[float, list[Segment], Segment] | None = None
        for label, _, lines in self.found:
            if label.hit is None or label.hit.key not in LONG or not lines:
                continue
            box = self._last_row(lines)
            if box is None and lines[-1].line.page < page:
                box = BBox.union(line.box for line in lines)  # the open page before this one
            if box is None or box.y1 > cell.y0 + EDGE:
                continue
            if box.overlap_x(cell) > 0.5 * min(cell.width, box.width) and (
                best is None or box.y1 > best[0]
            ):
                best = (box.y1, lines, label)
        if best is None or best[2].hit is None:
            return None
        key = best[2].hit.key
        if key not in _TABLE and self._has_own_head(cell, best[1], best[2]):
            return None
        if key in _SHORT and self._is_over_all(cell, best[2]):
            return None
        between = [s for s in self.labels if s.hit and best[0] < s.box.center_y < cell.y0]
        return None if between else (key, best[1])

    def _is_over_all(self, cell: BBox, label: Segment) -> bool:
        """Whether a cell reaches from a label's own across its value's: the head of a group."""
        own = self.canvas.cells.get(label.region)
        return own is not None and cell.x0 <= own.x0 + EDGE and cell.x1 > own.x1 + EDGE


def _is_box(segment: Segment) -> bool:
    """Whether a segment is a tick box and nothing else."""
    return segment.line.text in (EMPTY_BOX, TICKED_BOX)
