"""Values in the cells beside and under that of their label, and on the page next to it."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Region, Segment, rows_of
from raadsparser.layout.cells.adjacent import EDGE, as_wide, beside, holds, same_row, under
from raadsparser.layout.cells.cellview import CellView
from raadsparser.layout.values.found import LONG
from raadsparser.layout.values.splitbands import is_split_band, row_under
from raadsparser.layout.values.stacks import beside_stack, level_cell, stacks
from raadsparser.sheet import Relation

# So many labels have a cell of one column right of them, where values alone are closed.
COLUMN = 3
# A value under a band stands so many heights of a line left of its label at most: bands and
# cells may differ in padding.
_ASKEW = 1.0
_UNDER_BAND = 1.2  # heights of a line of white between a band and the value under it
_FAR = 6.0  # heights of a line of white that no cell has between a label and its value
_VALUES = 3  # beside labels, that make a column


class Neighbours(CellView):
    """The cells of a canvas as its labels see them; `value_cells` tells whose a cell is."""

    def __init__(self, canvas: Canvas, labels: Sequence[Segment]) -> None:
        super().__init__(canvas, labels)
        self.value_cells: dict[Region, int] = {}
        self.stacks = stacks(canvas, labels)

    def header_rows(self) -> set[Segment]:
        """Labels that stand side by side in cells of one row: their values are below."""
        heads: set[Segment] = set()
        alone = [s for s in self.labels if self._fills_cell(s)]
        for one in alone:
            cell = self.canvas.cells[one.region]
            for other in alone:
                next_to = self.canvas.cells[other.region]
                # A cell that spans several rows heads them as a group, and no column.
                if (
                    beside(cell, next_to)
                    and same_row(cell, next_to)
                    and not self._is_value(other, one)
                ):
                    heads.update((one, other))
        rows = [self.canvas.cells[s.region] for s in heads]
        heads |= {
            s for s in alone if any(same_row(self.canvas.cells[s.region], row) for row in rows)
        }
        return heads.union(*(self._labels_of_row(s) for s in alone))

    def _labels_of_row(self, label: Segment) -> set[Segment]:
        """The labels of a row of cells that has several and nothing else: their values may stand
        on the open page, where the rules around them were lost."""
        own = self.canvas.cells[label.region]
        row = [region for region, cell in self.canvas.cells.items() if same_row(cell, own)]
        inside = [s for region in row for s in self.canvas.in_region(region) if not s.taken]
        several = len(inside) >= _VALUES and all(s.is_label for s in inside)
        return set(inside) if several else set()

    def _is_value(self, segment: Segment, left: Segment) -> bool:
        """A label word that is itself the value of the label left of it has none below, nor has
        that one: both may be bands over values on the open page."""
        if self.below(segment.region) is not None:
            return False
        return not all(self._open_below(label, _UNDER_BAND) for label in (left, segment))

    def _fills_cell(self, label: Segment) -> bool:
        return self.canvas.is_closed(label.region) and all(
            s is label or s.taken for s in self.canvas.in_region(label.region)
        )

    def in_neighbour(self, label: Segment, header: bool) -> tuple[Relation, list[Segment]]:
        """The value of a label that fills its cell: right of it, under it, or outside."""
        if label.region in self.stacks:
            cell = level_cell(self.canvas, label)
            if cell is not None and not self.is_label_cell(cell):
                return "beside", self._up_to_label(label, self.claim(label, cell))
            aside = beside_stack(self.canvas, self.labels, label)
            return "beside", self._level(label, aside)
        right, below = self.right_of(label), self.below(label.region, label.box.x0)
        if below is not None and self.is_used_up(below):
            below = None  # the heads of a table on the open page
        if (
            right is not None
            and below is not None
            and is_split_band(self.canvas, label, right, below)
        ):
            return "below", self.in_column(label, self.claim(label, below))
        if right is not None and not header and not self.is_label_cell(right):
            return "beside", self._up_to_label(label, self.claim(label, right))
        if right is not None and not header and (shared := self._before_label(label, right)):
            return "beside", shared
        outside = self._level_outside(label) if right is None else []
        if outside and below is not None and self._is_in_stack(label, below):
            return "beside", outside
        if below is not None and not self.is_label_cell(below):
            row = row_under(self.canvas, label, below)
            return "below", self.in_column(label, [s for r in row for s in self.claim(label, r)])
        if around := self._around(label):
            return "inside", around
        long = label.hit is not None and label.hit.key in LONG
        heads_open = header and below is None
        if (outside or right is not None or below is not None) and not heads_open:
            return "beside", outside
        return "below", self._open_below(label, 3.0 if long else 2.2 if header else 1.2)

    def is_next_row(self, label: Segment, inside: Sequence[Segment]) -> bool:
        """Whether what stands in the cell of a label is far below it, beside a value that is level
        with it: the rule under the label was lost, and none of this is its value."""
        if inside[0].box.y0 - label.box.y1 < _FAR * self.canvas.size:
            return False
        right = self.right_of(label)
        level = _level_with(label, self.canvas.in_region(right)) if right is not None else []
        return bool(level) and not any(s.is_label for s in level)

    def _before_label(self, label: Segment, region: Region) -> list[Segment]:
        """What stands level with a label in the cell beside it, left of the next label there: the
        rule between them was lost."""
        inside = [s for s in self.canvas.in_region(region) if not s.taken]
        level = _level_with(label, inside)
        bound = min((s.box.x0 for s in level if s.is_label), default=0.0)
        return [s for s in level if s.box.x1 <= bound]

    @staticmethod
    def _up_to_label(label: Segment, value: list[Segment]) -> list[Segment]:
        """Of a value in a cell what stands left of the next label, level with its own: the rule
        between them was lost."""
        bound = min((s.box.x0 for s in _level_with(label, value) if s.is_label), default=0.0)
        return [s for s in value if s.box.x1 <= bound] or value

    def _is_in_stack(self, label: Segment, below: Region) -> bool:
        """Whether the cells over and under that of a label are as wide, and the one over it has a
        label too: then the one under it has one as well, if only it could be read."""
        cells = self.canvas.cells
        own = cells[label.region]
        return as_wide(cells[below], own) and any(
            under(cell, own) and as_wide(cell, own) and self.is_label_cell(r)
            for r, cell in cells.items()
        )

    def _around(self, label: Segment) -> list[Segment]:
        """What stands in the cell in which a label has a frame or a ground of its own."""
        cells = self.canvas.cells
        own = cells[label.region]
        outers = [(box.width * box.height, r) for r, box in cells.items() if holds(box, own)]
        if not outers:
            return []
        outer = min(outers)[1]
        inside = [s for s in self.canvas.in_region(outer) if not s.taken]
        alone = sum(holds(cells[outer], box) for box in cells.values()) == 1
        return inside if alone and not any(s.is_label for s in inside) else []

    def in_column(self, label: Segment, segments: list[Segment]) -> list[Segment]:
        """Of the segments under a band with several labels those under this one."""
        peers = [s.box.x0 for s in self.labels if s.region == label.region and s.row == label.row]
        if segments and self.canvas.is_closed(label.region):
            peers += self._heads_beside(label, segments[0].region)
        right = min((x for x in peers if x > label.box.x0), default=float("inf"))
        if len(peers) == 1:
            return segments
        near = max(EDGE, _ASKEW * self.canvas.size)
        return [s for s in segments if label.box.x0 - near <= s.box.x0 < right - near]

    def _heads_beside(self, label: Segment, below: Region) -> list[float]:
        """The left edges of labels in cells of their own beside that of a label, over one cell."""
        own = self.canvas.cells[label.region]
        return [
            s.box.x0
            for s in self.labels
            if s.region != label.region
            and self.canvas.is_closed(s.region)
            and same_row(own, self.canvas.cells[s.region])
            and self.below(s.region, s.box.x0) == below
        ]

    def _open_below(self, label: Segment, apart: float) -> list[Segment]:
        """What stands on the open page right under a label's cell, up to the next cell.

        It ends where the white is more than `apart` times the height of a line.
        """
        cell = self.canvas.cells[label.region]
        cells = self.canvas.cells.items()
        under = [b for r, b in cells if b.y0 >= cell.y1 - 1 and not self.is_used_up(r)]
        ends = [box.y0 for box in under if box.overlap_x(cell) > 0]
        ends += [s.box.y0 for s in self.labels if s.box.y0 > cell.y1 and s.region == OPEN]
        end = min(ends, default=float("inf"))
        found: list[Segment] = []
        column = self._column_of_values()
        if column is not None and label.box.x1 > column - EDGE:
            column = None
        heads = self.below(label.region, label.box.x0)
        over = cell if heads is None or not self.is_used_up(heads) else self.canvas.cells[heads]
        last, page = over.y1, label.line.page
        used = [b.y1 for r, b in cells if b.y0 >= cell.y1 - 1 and self.is_used_up(r)]
        for segment in self.canvas.in_region(OPEN):
            inside = cell.x0 - EDGE <= segment.box.x0 <= cell.x1
            if segment.taken or not inside or not cell.y1 - 1 <= segment.box.y0 < end:
                continue
            goes_on = page == segment.line.page
            last = max([last, *(y for y in used if y <= segment.box.y0 + 1)])
            if goes_on and segment.box.y0 - last > apart * self.canvas.size:
                break
            if column is not None and abs(segment.box.x0 - column) <= EDGE:
                break  # a band is over a group of rows: this is the value of one of them
            if self._is_under(segment, label):
                found.append(segment)
            last, page = max(last, segment.box.y1), segment.line.page
        return found

    def _column_of_values(self) -> float | None:
        """The left edge at which values stand level with labels of the open page."""
        open_page = [s for s in self.canvas.in_region(OPEN) if not s.taken]
        edges = [
            min(right)
            for label in open_page
            if label.is_label
            and (right := [s.box.x0 for s in open_page if self._is_level_right(label, s)])
        ]
        edge = median(edges) if len(edges) >= COLUMN else None
        near = sum(abs(x - edge) <= EDGE for x in edges) if edge is not None else 0
        return edge if near >= COLUMN else None

    @staticmethod
    def _is_level_right(label: Segment, other: Segment) -> bool:
        level = other.box.overlap_y(label.box) > 0.5 * label.box.height
        return level and not other.is_label and other.box.x0 > label.box.x1

    def _is_under(self, segment: Segment, label: Segment) -> bool:
        """Whether, of the labels side by side in a cell, this is the one over the segment."""
        peers = [s for s in self.labels if s.region == label.region and s.row == label.row]
        return label is max(peers, key=lambda peer: peer.box.overlap_x(segment.box))

    def claim(self, label: Segment, region: Region) -> list[Segment]:
        inside = [s for s in self.canvas.in_region(region) if not s.taken]
        asking = [s for s in self.labels_in_column(label) if self.right_of(s) == region]
        if len(asking) > 1:  # one tall cell of values beside several labels
            return self._level(label, inside)
        self.value_cells.setdefault(region, self.labels.index(label))
        return inside

    def _level_outside(self, label: Segment) -> list[Segment]:
        """What stands on the open page right of a label's cell, level with the label."""
        right = self.canvas.cells[label.region].x1 - EDGE
        outside = [s for s in self.canvas.in_region(OPEN) if not s.taken and s.box.x0 >= right]
        if self._names_a_group(label, outside):
            return []
        return [s for s in self._level(label, outside) if not s.is_label]

    def _names_a_group(self, label: Segment, outside: Sequence[Segment]) -> bool:
        """Whether a column of labels begins right of a label: what is beside it is theirs."""
        low = 0.5 * label.box.height
        level = (s for s in outside if s.box.overlap_y(label.box) > low)
        nearest = min(level, key=lambda s: s.box.x0, default=None)
        if nearest is None or not nearest.is_label:
            return False
        column = [s for s in outside if s.is_label and abs(s.box.x0 - nearest.box.x0) <= EDGE]
        return len(column) >= COLUMN

    def _level(self, label: Segment, segments: Sequence[Segment]) -> list[Segment]:
        """The segments between the top of a label and that of the next one in its column."""
        column = [s for s in self.labels if _is_under(s, label) or self.share_column(s, label)]
        following = [self._top(s) for s in column if s.box.y0 > label.box.y1]
        top, bottom = self._top(label), min(following, default=float("inf"))
        if not following and label.region in self.canvas.cells:
            bottom = self.canvas.cells[label.region].y1
        level = [s for s in segments if top <= s.box.center_y < bottom]
        if level and not following and label.hit is not None and label.hit.key in LONG:
            level += self._over_the_page(label, segments)
        return [s for row in rows_of(level) for s in row]

    def _top(self, label: Segment) -> float:
        """How high a label's value may begin: at the top of its cell, if it is alone in that."""
        top = label.box.y0 - 0.5 * self.canvas.size
        alone = sum(s.region == label.region for s in self.labels) == 1
        if not alone or label.region not in self.canvas.cells:
            return top
        return min(top, self.canvas.cells[label.region].y0)

    def _over_the_page(self, label: Segment, segments: Sequence[Segment]) -> list[Segment]:
        """Of what stands beside a cell that ends its page, what goes on at the next one's top."""
        page = label.line.page
        ends = [s.box.y0 for s in self.labels if s.line.page > page]
        end = min(ends, default=float("inf"))
        return [s for s in segments if s.line.page == page + 1 and s.box.y1 <= end]

    def is_among_values(self, label: Segment) -> bool:
        """Whether a label stands where the values of those left of it begin: `Opzet:` in the value
        of `Behandeling`. What is level with the next of these is no more of its list."""
        inside = self.canvas.in_region(label.region)
        lefts = {s.row for s in self.labels if s.region == label.region and s.box.x1 < label.box.x0}
        level = [
            s
            for s in inside
            if s.row in lefts and not s.is_label and abs(s.box.x0 - label.box.x0) <= EDGE
        ]
        return len(level) >= _VALUES


def _level_with(label: Segment, segments: Sequence[Segment]) -> list[Segment]:
    low = 0.5 * label.box.height
    return [s for s in segments if s.box.overlap_y(label.box) > low]


def _is_under(one: Segment, other: Segment) -> bool:
    """Whether labels share the left edge of a column, or the right one."""
    edges = one.box.x0 - other.box.x0, one.box.x1 - other.box.x1
    return min(map(abs, edges)) <= EDGE
