"""Rows of labels in one band, over a row of their values: cut into the columns they stand in.

Forms often rule or shade such rows only above and below. With columns of their own, label
and value are found as in any table.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Region, Segment
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.layout.marking.parting.columns import split_at
from raadsparser.layout.marking.parting.runs import (
    EDGE,
    KNOWN,
    just_above,
    part_at_colons,
    part_labels,
)
from raadsparser.page import BBox

_GAP = 2.5  # white above a row of values on the open page, in line heights
_NEAR = 12.0  # points from a band to what stands in the cell under it


def split_bands(canvas: Canvas, lexicon: Lexicon) -> None:
    """Give the columns of every band of labels, and of the values under it, cells of their own."""
    for region in sorted(canvas.cells, key=lambda r: (canvas.cells[r].y0, canvas.cells[r].x0)):
        if region not in canvas.cells:
            continue
        under_it = _cells_under(canvas, canvas.cells[region])
        part_labels(canvas, canvas.in_region(region), under_it, lexicon)
        part_at_colons(canvas, canvas.in_region(region), lexicon)
        starts = _starts(canvas, region, lexicon)
        if len(starts) < 2:
            continue
        band = canvas.cells[region]
        if len(under_it) > 1:  # the values have cells of their own
            into_columns(canvas, canvas.in_region(region), band, starts)
            del canvas.cells[region]
            continue
        under = _values_under(canvas, region, starts, lexicon)
        if under is None:
            continue
        values, box = under
        into_columns(canvas, canvas.in_region(region), band, starts)
        del canvas.cells[region]
        emptied = {segment.region for segment in values} - {OPEN}
        into_columns(canvas, values, box, starts)
        for empty in emptied:
            canvas.cells.pop(empty, None)
    for row in _rows_of_cells(canvas):
        _close_values(canvas, row, lexicon)
        part_labels(canvas, just_above(canvas, row), row, lexicon)


def _cells_under(canvas: Canvas, band: BBox) -> list[Region]:
    """The cells right under a band, none of them as wide as it."""
    return [
        region
        for region, box in canvas.cells.items()
        if is_right_under(band, box) and box.overlap_x(band) <= 0.8 * band.width
    ]


def is_right_under(band: BBox, box: BBox) -> bool:
    """Whether a cell stands right under a band."""
    return -1 <= box.y0 - band.y1 <= _NEAR and box.overlap_x(band) > 0


def _rows_of_cells(canvas: Canvas) -> list[list[Region]]:
    """Cells side by side, of one top and one bottom, left to right."""
    rows: list[list[Region]] = []
    for region, box in sorted(canvas.cells.items(), key=lambda item: (item[1].y0, item[1].x0)):
        last = canvas.cells[rows[-1][-1]] if rows else None
        if (
            last is not None
            and abs(last.y0 - box.y0) <= EDGE
            and abs(last.y1 - box.y1) <= EDGE
            and abs(box.x0 - last.x1) <= EDGE
        ):
            rows[-1].append(region)
        else:
            rows.append([region])
    return [row for row in rows if len(row) > 1]


def _close_values(canvas: Canvas, row: Sequence[Region], lexicon: Lexicon) -> None:
    """A row of cells with labels and, under it, values on the open page: they get cells too."""
    columns = [canvas.in_region(region) for region in row]
    if not all(columns) or 2 * sum(_is_known(c, lexicon) for c in columns) < max(4, len(columns)):
        return
    band = BBox.union(canvas.cells[region] for region in row)
    if any(is_right_under(band, box) for region, box in canvas.cells.items() if region not in row):
        return
    starts = [min(segment.box.x0 for segment in column) for column in columns]
    found = _open_values(canvas, band, starts, lexicon)
    if found is not None:
        into_columns(canvas, found[0], found[1], starts)


def _is_known(column: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether the first line of a column, or all of it, is a label."""
    texts = (column[0].line.text, " ".join(segment.line.text for segment in column))
    found = [hit for text in texts if (hit := lexicon.match(text.rstrip(" :")))]
    return any(hit[2] >= KNOWN for hit in found)


def _starts(canvas: Canvas, region: Region, lexicon: Lexicon) -> list[float]:
    """The left edges of the labels that fill a cell side by side; empty for any other cell."""
    inside = canvas.in_region(region)
    top = min((segment.row for segment in inside), default=0)
    starts = sorted(segment.box.x0 for segment in inside if segment.row == top)
    if len(starts) < 2 or not _fits(inside, starts):
        return []
    known = 0
    for start, end in pairwise([*starts, float("inf")]):
        column = [s for s in inside if start - EDGE <= s.box.x0 < end - EDGE]
        known += _is_known(column, lexicon)
    return starts if known >= 2 and 2 * known >= len(starts) else []


def _fits(segments: Sequence[Segment], starts: Sequence[float]) -> bool:
    """Whether every segment stands in one column, at its left edge."""
    columns = list(pairwise([*starts, float("inf")]))
    return all(
        any(abs(s.box.x0 - start) <= EDGE and s.box.x1 <= end for start, end in columns)
        for s in segments
    )


def _values_under(
    canvas: Canvas, region: Region, starts: Sequence[float], lexicon: Lexicon
) -> tuple[list[Segment], BBox] | None:
    """What stands under a band in its columns, and the box that it fills."""
    band = canvas.cells[region]
    below = [
        (box.y0, other)
        for other, box in canvas.cells.items()
        if -1 <= box.y0 - band.y1 <= _NEAR and box.overlap_x(band) > 0.8 * band.width
    ]
    if below:
        other = min(below)[1]
        values = _cut(canvas, canvas.in_region(other), starts)
        if not values or not _fits(values, starts) or _is_next_label(values, lexicon):
            return None
        return values, canvas.cells[other]
    return _open_values(canvas, band, starts, lexicon)


def _open_values(
    canvas: Canvas, band: BBox, starts: Sequence[float], lexicon: Lexicon
) -> tuple[list[Segment], BBox] | None:
    """The rows right under a band on the open page that stand in its columns, up to the next
    row of labels."""
    values: list[Segment] = []
    last = band.y1
    following = (box.y0 for box in canvas.cells.values() if box.y0 >= band.y1 - 1)
    end = min(following, default=float("inf"))
    rows: dict[int, list[Segment]] = {}
    for segment in canvas.in_region(OPEN):
        if segment.box.y0 >= band.y1 - 1 and segment.box.x0 >= band.x0 - EDGE:
            rows.setdefault(segment.row, []).append(segment)
    for _, row in sorted(rows.items()):
        top = min(segment.box.y0 for segment in row)
        parts = _cut(canvas, row, starts)
        if top - last > _GAP * canvas.size or top > end or not _fits(parts, starts):
            break
        if values and (_are_labels(parts, lexicon) or _is_apart(row, top - last, canvas, lexicon)):
            break
        values += parts
        last = max(segment.box.y1 for segment in row)
    taken = {round(segment.box.x0 / EDGE) for segment in values}
    if len(taken) < 2:  # lines at the left edge alone are no row of values
        return None
    return values, BBox(band.x0, band.y1, band.x1, last + 1)


def _are_labels(row: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether several segments side by side are all labels."""
    return len(row) > 1 and all(_is_known([segment], lexicon) for segment in row)


def _is_apart(row: Sequence[Segment], white: float, canvas: Canvas, lexicon: Lexicon) -> bool:
    """Whether a label alone on its row, clear of the values above it, heads what follows."""
    if len(row) > 1 or white <= canvas.size:
        return False
    return lexicon.listed(row[0].line.text.rstrip(" :?")) is not None


def _is_next_label(values: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether all that stands under a band is the label of the next one."""
    return len(values) == 1 and lexicon.listed(values[0].line.text.rstrip(" :?")) is not None


def _cut(canvas: Canvas, segments: Sequence[Segment], starts: Sequence[float]) -> list[Segment]:
    """The segments, cut where a word begins at the edge of a column."""
    return [part for segment in segments for part in split_at(canvas, segment, list(starts))]


def into_columns(
    canvas: Canvas, segments: Sequence[Segment], box: BBox, starts: Sequence[float]
) -> None:
    """Give each column of a box a cell of its own, with the segments that stand in it."""
    page = segments[0].line.page
    bounds = [float("-inf"), *(start - EDGE for start in starts[1:]), float("inf")]
    for left, right in pairwise(bounds):
        column = [segment for segment in segments if left <= segment.box.x0 < right]
        number = 1 + max((cell for at, cell in canvas.cells if at == page), default=0)
        cell = BBox(max(left, box.x0), box.y0, min(right, box.x1), box.y1)
        canvas.cells[page, number] = cell
        first = min((segment.row for segment in column), default=0)
        for segment in column:
            canvas.move(segment, (page, number), segment.row - first)
