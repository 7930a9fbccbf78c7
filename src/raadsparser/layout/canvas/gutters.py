"""White bands down a page between rows of two columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, groupby
from math import inf

from raadsparser.layout.canvas.lines import rows
from raadsparser.page import BBox, Word
from raadsparser.sheet import around

# Words that begin within so many points of one another begin at one edge.
EDGE = 3.0
# So many lines begin at the left edge of a column, and stand on each side of the gutter.
LINES = 4
# A gutter is at least so wide, as a share of the height of a line.
GUTTER = 0.6
# So many clear rows to one whose columns touch: its words only seem to stand in both.
_TOUCHED = 5
# White of so many heights of a line parts what stands under both columns.
_NEXT = 2.0


class _Crossing(Enum):
    """How a row stands to a gutter: clear of it, with words on both sides that all but touch,
    or right over it."""

    NONE, TOUCHES, OVER = range(3)


@dataclass(frozen=True, slots=True)
class Gutter:
    """A white band from `top` to `bottom` that ends at `edge`, with the rows on either side."""

    edge: float
    top: float
    bottom: float
    left: tuple[tuple[Word, ...], ...]
    right: tuple[tuple[Word, ...], ...]

    def meets(self, box: BBox) -> bool:
        """Whether a box lies across the gutter."""
        return box.x0 < self.edge < box.x1 and box.y0 < self.bottom and box.y1 > self.top


def gutters_of(words: Sequence[Word], size: float) -> Iterable[Gutter]:
    """The gutters of a page, the one with most lines at its right edge first."""
    printed = [tuple(row) for row in rows(words)]
    starts: list[float] = []
    for row in printed:
        for at, word in enumerate(row):
            if at == 0 or word.box.x0 - row[at - 1].box.x1 >= GUTTER * size:
                starts.append(word.box.x0)
    begun = sorted([word.box.x0 for row in printed for word in row])
    placed: list[_Placed] = []
    for edge in _edges(starts):
        if bisect_left(begun, edge - EDGE) < LINES:
            continue  # the margin: nothing stands left of it
        placed = placed or [_Placed(row) for row in printed]
        for group in _runs(placed, edge, size):
            sides = [row.sides(edge) for row in group]
            lefts = [word for before, _ in sides for word in before]
            rights = [word for _, after in sides for word in after]
            if min(len(lefts), len(rights)) < LINES:
                continue
            right = _rows(rights)
            if len(right) < LINES:
                continue
            left = _without_next(_rows(lefts), right, size)
            if len(left) >= LINES:
                both = around([word for row in (*left, *right) for word in row])
                yield Gutter(edge, both.y0, both.y1, left, right)


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
    boxes = boxes_of(left)
    for at in range(1, len(left)):
        if boxes[at].y0 > end and boxes[at].y0 - boxes[at - 1].y1 > _NEXT * size:
            return left[:at]
    return left


def _edges(starts: Sequence[float]) -> list[float]:
    """Where many lines begin, the commonest first; the leftmost edge has nothing left of it."""
    ordered = sorted(starts)
    found: list[tuple[int, float]] = []
    for at, start in enumerate(ordered):
        if not found or start - found[-1][1] > EDGE:
            found.append((_near(ordered, at), start))
    return [edge for count, edge in sorted(found, reverse=True) if count >= LINES]


def _near(ordered: Sequence[float], at: int) -> int:
    """How many values, from one on, are within an edge of it."""
    first = ordered[at]
    return bisect_right(ordered, EDGE, at, key=lambda other: other - first) - at


class _Placed:
    """A row with the left edges of its words, and how far right it reaches up to each."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._starts = [word.box.x0 for word in words]
        self._reaches = list(accumulate((word.box.x1 for word in words), max))

    def sides(self, edge: float) -> tuple[Sequence[Word], Sequence[Word]]:
        """The words left of an edge, and those that begin at it or right of it."""
        at = bisect_left(self._starts, edge - EDGE)
        return self.words[:at], self.words[at:]

    def crossing(self, edge: float, size: float) -> _Crossing:
        """How far the row runs into the gutter that ends at an edge."""
        at = bisect_left(self._starts, edge - EDGE)
        reach = self._reaches[at - 1] if at else 0.0
        begins = at < len(self._starts) and self._starts[at] <= edge + 2 * EDGE
        if reach > edge - EDGE:
            return _Crossing.TOUCHES if begins and reach <= edge + EDGE else _Crossing.OVER
        if at < len(self._starts) and self._starts[at] - reach < GUTTER / 2 * size:
            return _Crossing.TOUCHES if begins else _Crossing.OVER
        return _Crossing.NONE


def _rows(words: Sequence[Word]) -> tuple[tuple[Word, ...], ...]:
    """The rows of one side, made anew: rows of unlike columns may have been joined."""
    return tuple(tuple(row) for row in rows(words))


def boxes_of(some: Sequence[Sequence[Word]]) -> list[BBox]:
    return [around(row) for row in some]
