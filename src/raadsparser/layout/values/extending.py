"""Values that go on beyond their cell: in cells below, in a table, in cells of tick boxes."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.layout.cells.adjacent import EDGE, beside, same_row
from raadsparser.layout.values.found import LONG, NUMBERED, Found, is_box
from raadsparser.layout.values.valuetables import ValueTables
from raadsparser.page import BBox

_NUMBER = re.compile(r"^(?:(?:\d{1,2}(?:\.\d{1,2})?|[A-Z])[.)]?|[a-z][.)])$")
_TIME = r"\d{1,2}[.:]\d\d"
# Or says when it begins, and ends.
_COUNTS = re.compile(rf"{_NUMBER.pattern}|^{_TIME}(?:\s?[-–]\s?{_TIME})?(?:\s?uur)?$")
# Columns of a table, whose rows have a cell of another column at their left.
_TABLE = frozenset({"attachments/number", "attachments/name"})
# Of the long fields those that are a few words, beside their label.
_SHORT = frozenset({"purpose", "public_speaking"})
_HEAD = 5  # words of the head of a group of rows


def extend(canvas: Canvas, labels: Sequence[Segment], found: Found) -> None:
    """Add to the values found, each with its label, what belongs to them in other cells."""
    _Extender(canvas, labels, found).all()


class _Extender:
    def __init__(self, canvas: Canvas, labels: Sequence[Segment], found: Found) -> None:
        self.canvas = canvas
        self.labels = labels
        self.found = found
        self.tables = ValueTables(canvas, labels, found)

    def all(self) -> None:
        """Cells without a label continue the value above them in their column."""
        owned = {s.region for _, _, lines in self.found for s in lines}
        owned |= {label.region for label, _, _ in self.found}
        self.tables.take_nested(owned)
        self.tables.take_under_bar(owned)
        for region, cell in sorted(self.canvas.cells.items(), key=lambda kv: (kv[1].y0, kv[1].x0)):
            inside = [s for s in self.canvas.in_region(region) if not s.taken]
            if region in owned or not inside:
                continue
            home = self._value_above(cell, region[0])
            if home is not None:
                key, lines = home
                row = self._row_from(cell, inside, owned) if key in NUMBERED else []
                lines.extend([*inside, *row])
                owned.update((region, *(s.region for s in row)))
        self._take_numbers(owned)
        self._take_tick_cells(owned)
        self.tables.take_tables(owned)

    def _row_from(
        self, cell: BBox, inside: Sequence[Segment], owned: Container[Region]
    ) -> list[Segment]:
        """What stands in the cells right of an item's number or time, as far as a label; a cell
        whose number was lost is empty."""
        row: list[Segment] = []
        counts: Sequence[Segment] = inside
        while len(counts) <= 1 and all(_COUNTS.match(s.line.text) for s in counts):
            right = [(box.x0, r) for r, box in self.canvas.cells.items() if beside(cell, box)]
            region = min(right)[1] if right else None
            if region is None or region in owned:
                break
            counts = [s for s in self.canvas.in_region(region) if not s.taken]
            row += counts
            cell = self.canvas.cells[region]
        return row

    def _take_numbers(self, owned: set[Region]) -> None:
        """Cells with an item's number alone, left of the cell of its text, go with it."""
        for label, _, lines in self.found:
            if label.hit is None or label.hit.key not in NUMBERED:
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
            if region in owned or not inside or not all(is_box(s) for s in inside):
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
                if self._has_table_under(box, lines[-1].line.page):
                    continue
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
        headed = key in _SHORT or self._is_group_head(cell, best[2], best[1])
        if headed and self._is_over_all(cell, best[2]):
            return None
        between = [s for s in self.labels if s.hit and best[0] < s.box.center_y < cell.y0]
        return None if between else (key, best[1])

    def _has_table_under(self, box: BBox, page: int) -> bool:
        """Whether cells stand under a value on its page, that may be the rest of it."""
        return any(
            region[0] == page and cell.y0 >= box.y1 - 1 and cell.overlap_x(box) > 0
            for region, cell in self.canvas.cells.items()
        )

    def _is_group_head(self, cell: BBox, label: Segment, lines: Sequence[Segment]) -> bool:
        """Whether a cell is a few words, under a value that is no list, where its label is asked
        again: as the list below."""
        if any(_COUNTS.match(s.line.words[0].text) for s in lines):
            return False
        asked = [s for s in self.labels if s.hit and label.hit and s.hit.key == label.hit.key]
        inside = [s for s in self.canvas.segments if self.canvas.cells.get(s.region) == cell]
        words = [word.text for s in inside for word in s.line.words]
        short = len(inside) == 1 and len(words) <= _HEAD and words[-1][-1:].isalpha()
        return short and any(s.box.y0 > cell.y1 for s in asked)

    def _is_over_all(self, cell: BBox, label: Segment) -> bool:
        """Whether a cell reaches from a label's own across its value's: the head of a group."""
        own = self.canvas.cells.get(label.region)
        return own is not None and cell.x0 <= own.x0 + EDGE and cell.x1 > own.x1 + EDGE
