"""Labels that stand level with the middle of their values, as table cells may be set.

Where the rows of a table have no rules, what stands above such a label would else be taken for
the rest of the value before it. The widest white between two labels parts their values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from statistics import median

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Region, Segment, rows_of
from raadsparser.layout.cells.adjacent import EDGE
from raadsparser.layout.values.found import Found
from raadsparser.layout.values.neighbours import Neighbours
from raadsparser.page import BBox

Rows = list[list[Segment]]

_OFF = 0.4  # heights of a line that one middle may lie off another
_FOOT = 4.0  # heights of a line of white under all values, below which a row is a foot
_WIDER = 0.15  # heights of a line by which the white between values is wider than within one
_FEWEST = 2  # labels with a value beside them make a column


def take_centred(canvas: Canvas, found: Found, neighbours: Neighbours) -> None:
    """Give the labels of every column that are centred on their values all lines of these."""
    off = _OFF * canvas.size
    for region in dict.fromkeys(label.region for label, _, _ in found):
        for column in _columns(found, region, neighbours):
            for labels, rows in _runs(canvas, found, column, neighbours):
                middles = [neighbours.label_box(found[n][0]).center_y for n in labels]
                for level in (False, True):
                    values = _parted(rows, middles, off, level)
                    if _is_by_chance(middles, values, off):
                        continue
                    if _give(found, labels, middles, values, off, level):
                        break


def _columns(found: Found, region: Region, neighbours: Neighbours) -> list[list[int]]:
    """The labels of a region by the edge that most share, as indexes of what was found."""
    inside = [n for n, (label, _, _) in enumerate(found) if label.region == region]
    boxes = {n: neighbours.label_box(found[n][0]) for n in inside}
    left = _by_edge({n: found[n][0].box.x0 for n in inside})
    right = _by_edge({n: box.x1 for n, box in boxes.items()})
    return right if max(map(len, right)) > max(map(len, left)) else left


def _by_edge(edges: Mapping[int, float]) -> list[list[int]]:
    columns: list[list[int]] = []
    for n in sorted(edges, key=lambda n: edges[n]):
        if columns and edges[n] - edges[columns[-1][-1]] <= EDGE:
            columns[-1].append(n)
        else:
            columns.append([n])
    return columns


def _runs(
    canvas: Canvas, found: Found, column: Sequence[int], neighbours: Neighbours
) -> Iterable[tuple[list[int], Rows]]:
    """The labels of a column with nothing but its values between them, and the rows of these."""
    given = [(label, lines) for label, _, lines in (found[n] for n in column) if lines]
    beside = [lines for label, lines in given if lines[0].box.x0 >= label.box.x1]
    if len(beside) < _FEWEST:
        return
    edge, home = median(lines[0].box.x0 for lines in beside) - EDGE, beside[0][0].region
    right = [s.box.x0 for s in canvas.in_region(home) if s.is_label and s.box.x0 > edge]
    stacked = [label.box.x0 for label, _, _ in found if label.region in neighbours.stacks]
    stacked += _shaded(canvas, [label for label, _, _ in found], home) if home == OPEN else []
    bound = min((x for x in (*right, *stacked) if x > edge), default=float("inf"))
    values = [s for s in canvas.in_region(home) if edge <= s.box.x0 < bound and not s.taken]
    own = canvas.in_region(found[column[0]][0].region)
    index = {id(found[n][0]): n for n in column if _are_right(found[n][2], edge)}
    boxes = [neighbours.label_box(s) for s in own if id(s) in index]
    left = [s for s in own if s.box.x0 < edge and not s.taken]
    left = [s for s in left if s.is_label or not any(_is_level(s, box) for box in boxes)]
    left.sort(key=lambda s: s.box.y0)
    # A page cuts a value where it may, and its parts are centred on nothing.
    for (known, page), members in groupby(left, key=lambda s: (id(s) in index, s.line.page)):
        if not known:
            continue
        run = list(members)
        first, last = left.index(run[0]), left.index(run[-1])
        top = max((s.box.y1 for s in left[:first]), default=0.0)
        end = min((s.box.y0 for s in left[last + 1 :]), default=float("inf"))
        foot = neighbours.label_bottom_row(run[-1])  # of a label that the page itself cuts
        pages = {page, *(s.line.page for s in own if s.row == foot)}
        level = [s for s in values if s.line.page in pages]
        rows = [row for row in rows_of(level) if top < _box(row).center_y < end]
        yield [index[id(s)] for s in run], sorted(rows, key=lambda row: _box(row).y0)


def _is_level(segment: Segment, label: BBox) -> bool:
    """Whether a segment, as the number before a label, stands level with it."""
    return label.y0 <= segment.box.center_y <= label.y1


def _shaded(canvas: Canvas, labels: Sequence[Segment], home: Region) -> list[float]:
    """The left edges of labels in cells that stand level with others on the open page: only the
    second of two columns of labels may have grounds that are seen as cells."""
    rows = [s.box for s in labels if s.region == home]
    return [
        s.box.x0
        for s in labels
        if canvas.is_closed(s.region)
        and any(r.x1 < s.box.x0 and r.overlap_y(s.box) > 0.5 * r.height for r in rows)
    ]


def _are_right(lines: Sequence[Segment], edge: float) -> bool:
    """Whether a label has no value but what begins in the column of values."""
    return all(line.box.x0 >= edge for line in lines)


def _parted(rows: Rows, middles: Sequence[float], off: float, level: bool) -> list[Rows]:
    """The rows of each label, parted at the widest white between one label's middle and the next;
    if `level`, at the widest that leaves the first of the two centred, where any does.

    Before the first and after the last, a value reaches as far as on its other side.
    """
    cuts = [0]
    boxes = [_box(row) for row in rows]
    whites = [(above.y1, below.y0) for above, below in pairwise(boxes)]
    # No wider than most is the white within a value.
    narrow = sorted(bottom - top for top, bottom in whites)
    least = narrow[len(narrow) // 4] + _WIDER / _OFF * off if narrow else 0.0
    for one, other in pairwise(middles):
        between = [
            (bottom - top, at)
            for at, (top, bottom) in enumerate(whites, 1)
            if one < (top + bottom) / 2 < other
        ]
        start = cuts[-1]
        centred = [
            (white, at)
            for white, at in between
            if level and at > start and abs((boxes[start].y0 + boxes[at - 1].y1) / 2 - one) <= off
            if white > least
        ]
        cuts.append(max(centred or between, default=(0.0, start))[1])
    values = [rows[a:b] for a, b in pairwise([*cuts, len(rows)])]
    if values[0]:
        top = 2 * middles[0] - _box(values[0][-1]).y1 - off
        values[0] = [row for row in values[0] if _box(row).y0 >= top]
    if values[-1]:
        end = 2 * middles[-1] - _box(values[-1][0]).y0 + off
        below = [row for row in values[-1] if _box(row).y1 > end]
        values[-1] = [row for row in values[-1] if _box(row).y1 <= end]
        if not level and below and _hangs(values[-1], below[0]):
            values[-1] = []
    return values


def _is_by_chance(middles: Sequence[float], values: Sequence[Rows], off: float) -> bool:
    """Whether the one value of several lines that is centred on its label has wider white right
    over the line that is level with that: what stands above it may as well end another value."""
    several = [(m, [_box(row) for row in v]) for m, v in zip(middles, values, strict=True)]
    several = [(m, boxes) for m, boxes in several if len(boxes) > 1]
    if len(several) != 1:
        return False
    middle, boxes = several[0]
    whites = [below.y0 - above.y1 for above, below in pairwise(boxes)]
    level = (at for at, box in enumerate(boxes) if abs(box.center_y - middle) <= off)
    at = next(level, 0)
    return at > 0 and whites[at - 1] > median(whites) + _WIDER / _OFF * off


def _hangs(value: Rows, below: Sequence[Segment]) -> bool:
    """Whether a last value goes on right below its first line, where its label is not centred: a
    row that the page cuts has its label at the top."""
    if len(value) != 1:
        return False
    last = _box(value[0])
    return _box(below).y0 - last.y1 < last.height


def _give(
    found: Found,
    labels: Sequence[int],
    middles: Sequence[float],
    values: Sequence[Rows],
    off: float,
    whole: bool,
) -> bool:
    """Give every label its value, if all that have several lines are centred and none is lost
    but, unless `whole`, a foot; whether that is so."""
    centred = {
        n: [s for row in rows for s in row]
        for n, middle, rows in zip(labels, middles, values, strict=True)
        if rows and abs(_box([s for row in rows for s in row]).center_y - middle) <= off
    }
    for n, own in centred.items():  # what goes on over the page is centred on nothing
        own += [s for s in found[n][2] if s.line.page > own[-1].line.page]
    hanging = any(
        len(rows) > 1 and n not in centred for n, rows in zip(labels, values, strict=True)
    )
    kept = {id(s) for n, lines in centred.items() for s in lines}
    kept |= {id(s) for n in labels if n not in centred for s in found[n][2]}
    lost = [s for n in labels for s in found[n][2] if id(s) not in kept]
    end = max((s.box.y1 for lines in centred.values() for s in lines), default=0.0)
    far = all(s.box.y0 - end >= _FOOT / _OFF * off for s in lost)
    if hanging or not far or len({s.row for s in lost}) > (0 if whole else 1):
        return False
    given = {id(s) for lines in centred.values() for s in lines}
    for n, (label, relation, lines) in enumerate(found):
        if n in centred:
            found[n] = label, "beside", centred[n]
        else:
            found[n] = label, relation, [s for s in lines if id(s) not in given]
    return True


def _box(row: Sequence[Segment]) -> BBox:
    return row[0].box if len(row) == 1 else BBox.union(segment.box for segment in row)
