"""A page with two columns of labelled text, cut into strips to be read one after another.

A form with a sidebar has labels and their values in a narrow column, and beside it the text
with labels of its own. Rows do not run across: each column is a small page by itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, groupby
from math import inf

from raadsparser.layout.capitals import is_capital
from raadsparser.layout.labels import MAX_LABEL_WORDS, Lexicon
from raadsparser.layout.lines import rows
from raadsparser.page import BBox, Word
from raadsparser.sheet import around

# Words that begin within so many points of one another begin at one edge.
_EDGE = 3.0
# So many lines begin at the left edge of a column, and stand on each side of the gutter.
_LINES = 4
# A gutter is at least so wide, as a share of the height of a line.
_GUTTER = 0.6
# So many clear rows to one whose columns touch: its words only seem to stand in both.
_TOUCHED = 5
# White of so many heights of a line parts what stands under both columns.
_NEXT = 2.0
# Rows overlap by this share of the lower one's height where they are on one level.
_LEVEL = 0.75
# Where rows run over both columns, about all that are in the shorter one stand on a line with
# one in the other: their tops or bottoms differ by less than this share of a line's height.
_ACROSS, _ON_LINE = 0.7, 0.15
# So many lines of either column are labels, and so many of the left ones have their value
# below them. Beside so many at the left one at the right will do.
_LABELS, _OWN, _MANY = 2, 0.6, 4
_LISTED = 0.98  # the score of a label that is one also without a capital


@dataclass(frozen=True, slots=True)
class Strip:
    """Words to be laid out as a page of their own, and how far down (points) they move."""

    words: tuple[Word, ...]
    box: BBox
    down: float

    def holds(self, box: BBox) -> bool:
        """Whether the middle of a box lies in the strip."""
        x, y = box.center_x, box.center_y
        return self.box.x0 <= x < self.box.x1 and self.box.y0 <= y < self.box.y1


def strips_of(
    words: Sequence[Word], cells: Iterable[BBox], size: float, lexicon: Lexicon
) -> list[Strip]:
    """The strips of a page, in reading order; one where it has no two columns.

    `words` are those of the open page, `cells` the closed cells in it, and `size` is the
    usual height of a line there in points.
    """
    tables = tuple(cells)
    for gutter in _gutters(words, size):
        barred = any(gutter.meets(table) for table in tables)
        if not barred and _is_read_apart(gutter, size, lexicon):
            return _cut(gutter, words)
    return [unbroken(words)]


def unbroken(words: Sequence[Word]) -> Strip:
    """A whole page as one strip."""
    return Strip(tuple(words), _box(), 0.0)


class _Crossing(Enum):
    """How a row stands to a gutter: clear of it, with words on both sides that all but touch,
    or right over it."""

    NONE, TOUCHES, OVER = range(3)


@dataclass(frozen=True, slots=True)
class _Gutter:
    """A white band from `top` to `bottom` that ends at `edge`, with the rows on either side."""

    edge: float
    top: float
    bottom: float
    left: tuple[tuple[Word, ...], ...]
    right: tuple[tuple[Word, ...], ...]

    def meets(self, box: BBox) -> bool:
        """Whether a box lies across the gutter."""
        return box.x0 < self.edge < box.x1 and box.y0 < self.bottom and box.y1 > self.top


def _gutters(words: Sequence[Word], size: float) -> Iterable[_Gutter]:
    """The gutters of a page, the one with most lines at its right edge first."""
    printed = [tuple(row) for row in rows(words)]
    starts: list[float] = []
    for row in printed:
        for at, word in enumerate(row):
            if at == 0 or word.box.x0 - row[at - 1].box.x1 >= _GUTTER * size:
                starts.append(word.box.x0)
    begun = sorted([word.box.x0 for row in printed for word in row])
    placed: list[_Placed] = []
    for edge in _edges(starts):
        if bisect_left(begun, edge - _EDGE) < _LINES:
            continue  # the margin: nothing stands left of it
        placed = placed or [_Placed(row) for row in printed]
        for group in _runs(placed, edge, size):
            sides = [row.sides(edge) for row in group]
            lefts = [word for before, _ in sides for word in before]
            rights = [word for _, after in sides for word in after]
            if min(len(lefts), len(rights)) < _LINES:
                continue
            right = _rows(rights)
            if len(right) < _LINES:
                continue
            left = _without_next(_rows(lefts), right, size)
            if len(left) >= _LINES:
                both = around([word for row in (*left, *right) for word in row])
                yield _Gutter(edge, both.y0, both.y1, left, right)


def _runs(placed: Sequence[_Placed], edge: float, size: float) -> Iterator[Sequence[_Placed]]:
    """The runs of rows that leave the gutter white that ends at an edge.

    A column may come close to the next one: in a long run some rows may touch the gutter.
    """
    told = [(row, row.crossing(edge, size)) for row in placed]
    for crossed, group in groupby(told, key=lambda one: one[1] is _Crossing.OVER):
        if crossed:
            continue
        run = list(group)
        clear = [at for at, (_, how) in enumerate(run) if how is _Crossing.NONE]
        if not clear:
            continue
        inner = run[clear[0] : clear[-1] + 1]
        if (len(inner) - len(clear)) * _TOUCHED <= len(clear):
            yield [row for row, _ in inner]
            continue
        for touching, part in groupby(inner, key=lambda one: one[1] is _Crossing.TOUCHES):
            if not touching:
                yield [row for row, _ in part]


def _without_next(
    left: tuple[tuple[Word, ...], ...], right: tuple[tuple[Word, ...], ...], size: float
) -> tuple[tuple[Word, ...], ...]:
    """The rows at the left but for those that white parts from them, under both columns."""
    end = max([word.box.y1 for row in right for word in row], default=inf)
    if max([word.box.y0 for row in left for word in row], default=-inf) <= end:
        return left
    boxes = _boxes(left)
    for at in range(1, len(left)):
        if boxes[at].y0 > end and boxes[at].y0 - boxes[at - 1].y1 > _NEXT * size:
            return left[:at]
    return left


def _edges(starts: Sequence[float]) -> list[float]:
    """Where many lines begin, the commonest first; the leftmost edge has nothing left of it."""
    ordered = sorted(starts)
    found: list[tuple[int, float]] = []
    for at, start in enumerate(ordered):
        if not found or start - found[-1][1] > _EDGE:
            found.append((_near(ordered, at), start))
    return [edge for count, edge in sorted(found, reverse=True) if count >= _LINES]


def _near(ordered: Sequence[float], at: int) -> int:
    """How many values, from one on, are within an edge of it."""
    first = ordered[at]
    return bisect_right(ordered, _EDGE, at, key=lambda other: other - first) - at


class _Placed:
    """A row with the left edges of its words, and how far right it reaches up to each."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._starts = [word.box.x0 for word in words]
        self._reaches = list(accumulate((word.box.x1 for word in words), max))

    def sides(self, edge: float) -> tuple[Sequence[Word], Sequence[Word]]:
        """The words left of an edge, and those that begin at it or right of it."""
        at = bisect_left(self._starts, edge - _EDGE)
        return self.words[:at], self.words[at:]

    def crossing(self, edge: float, size: float) -> _Crossing:
        """How far the row runs into the gutter that ends at an edge."""
        at = bisect_left(self._starts, edge - _EDGE)
        reach = self._reaches[at - 1] if at else 0.0
        begins = at < len(self._starts) and self._starts[at] <= edge + 2 * _EDGE
        if reach > edge - _EDGE:
            return _Crossing.TOUCHES if begins and reach <= edge + _EDGE else _Crossing.OVER
        if at < len(self._starts) and self._starts[at] - reach < _GUTTER / 2 * size:
            return _Crossing.TOUCHES if begins else _Crossing.OVER
        return _Crossing.NONE


def _rows(words: Sequence[Word]) -> tuple[tuple[Word, ...], ...]:
    """The rows of one side, made anew: rows of unlike columns may have been joined."""
    return tuple(tuple(row) for row in rows(words))


def _is_read_apart(gutter: _Gutter, size: float, lexicon: Lexicon) -> bool:
    """Whether both sides have labels and values of their own."""
    lefts, rights = _boxes(gutter.left), _boxes(gutter.right)
    across = _run_across(lefts, rights, size)
    if across and len(lefts) < 2 * _LINES:
        return False
    own = [_labelled(row, lexicon) for row in gutter.left]
    if sum(own) < _LABELS:
        return False
    others = [_labelled(row, lexicon) for row in gutter.right]
    if sum(others) < (_LABELS if sum(own) < _MANY else 1):
        return False
    having = sum(
        label and not following and under.y0 - box.y1 < 1.5 * size
        for label, following, box, under in zip(own, own[1:], lefts, lefts[1:], strict=False)
    )
    below = having >= _OWN * sum(own)
    if not (below or _are_paired(gutter, size, lexicon)):
        return False
    return (below and not across) or _are_out_of_step(gutter, lefts, rights, others, lexicon)


def _are_paired(gutter: _Gutter, size: float, lexicon: Lexicon) -> bool:
    """Whether labels of both sides have their values beside them."""
    sides = (gutter.left, gutter.right)
    return all(sum(_is_pair(row, size, lexicon) for row in side) >= _LABELS for side in sides)


def _is_pair(row: Sequence[Word], size: float, lexicon: Lexicon) -> bool:
    """Whether a row is a label and, clear of it, a value."""
    hit = lexicon.prefix(row) if is_capital(row) else None
    if hit is None or hit.score < 0.9 or hit.words == len(row):
        return False
    return row[hit.words].box.x0 - row[hit.words - 1].box.x1 >= _GUTTER * size


def _are_out_of_step(
    gutter: _Gutter,
    lefts: Sequence[BBox],
    rights: Sequence[BBox],
    others: Sequence[bool],
    lexicon: Lexicon,
) -> bool:
    """Whether labels at the right stand level with values at the left, as in no grid."""
    begin = [box for row, box in zip(gutter.left, lefts, strict=True) if lexicon.prefix(row)]
    labels = [box for box, label in zip(rights, others, strict=True) if label]
    alone = sum(not any(_is_level(box, label) for label in begin) for box in labels)
    return alone >= max(_LABELS, _OWN * len(labels))


def _run_across(lefts: Sequence[BBox], rights: Sequence[BBox], size: float) -> bool:
    """Whether rows run over the gutter, as those of a grid and of labels beside values do."""
    top = max(lefts[0].y0, rights[0].y0) - _EDGE
    bottom = min(lefts[-1].y1, rights[-1].y1) + _EDGE
    left, right = (
        [box for box in side if top <= box.y0 and box.y1 <= bottom] for side in (lefts, rights)
    )
    fewer, others = sorted((left, right), key=len)
    near = _ON_LINE * size
    level = sum(any(_are_on_line(box, other, near) for other in others) for box in fewer)
    return level > _ACROSS * len(fewer)


def _are_on_line(one: BBox, other: BBox, near: float) -> bool:
    """Whether rows were printed on one line; those of columns apart overlap by chance only."""
    return min(abs(one.y0 - other.y0), abs(one.y1 - other.y1)) <= near


def _boxes(some: Sequence[Sequence[Word]]) -> list[BBox]:
    return [around(row) for row in some]


def _is_level(one: BBox, other: BBox) -> bool:
    return one.overlap_y(other) >= _LEVEL * min(one.height, other.height)


def _labelled(row: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a row is a label, or begins with one that a colon ends."""
    colon = any(word.text.endswith(":") for word in row[: MAX_LABEL_WORDS + 1])
    if not colon and len(row) > MAX_LABEL_WORDS:
        return False
    hit = lexicon.prefix(row)
    if hit is None or hit.score < 0.9:
        return False
    small = not (is_capital(row) or hit.colon)
    if small and hit.score < _LISTED:
        return False
    return hit.colon or hit.words == len(row)


def _cut(gutter: _Gutter, words: Sequence[Word]) -> list[Strip]:
    """What stands above the gutter, left of it, right of it and below, in that order."""
    edge, top, bottom = gutter.edge - _EDGE, gutter.top, gutter.bottom
    places = (
        (_box(y1=top), 0.0),
        (_box(x1=edge, y0=top, y1=bottom), 0.0),
        (_box(x0=edge, y0=top, y1=bottom), bottom - top),
        (_box(y0=bottom), bottom - top),
    )
    strips = [Strip((), box, down) for box, down in places]
    return [
        Strip(tuple(word for word in words if strip.holds(word.box)), strip.box, strip.down)
        for strip in strips
    ]


def _box(x0: float = -inf, y0: float = -inf, x1: float = inf, y1: float = inf) -> BBox:
    return BBox(x0, y0, x1, y1)
