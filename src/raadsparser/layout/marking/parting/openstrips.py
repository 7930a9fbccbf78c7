"""Rows of labels on the open page, over rows of their values, given columns of their own.

A shaded or ruled band is a cell; where the shade is too light to be found, or was never there,
the same strip stands on the open page. Labels set close, broken over lines or bent by OCR are
told there by the edges that they share with their values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Region, Segment, rows_of, split
from raadsparser.layout.lexicon.capitals import is_capital
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.layout.lexicon.wording import is_head
from raadsparser.layout.marking.parting.bands import into_columns, is_right_under
from raadsparser.layout.marking.parting.runs import EDGE, KNOWN
from raadsparser.page import BBox, Word

# So many columns have a known label, and so many times as many as those that have none.
_FEWEST, _SHARE = 3, 3
_DEEPEST = 3  # lines of a label
_WORDS = 24  # words of all labels of a strip
# White over the first row of values, over the lines of one value and between label lines, in
# heights of a line.
_OVER, _WITHIN = 2.5, 1.5
_MOST_CUTS = 2  # labels that touch in one run of words, less one
# `Commissiesecretaris D.C.` is a label and the start of its value.
_INITIALS = re.compile(r"(?:[A-Z]\.)+$")

Rows = Sequence[Sequence[Segment]]


@dataclass(frozen=True, slots=True)
class _Strip:
    """The left edges of the columns of `depth` rows of labels, and how many are known."""

    depth: int
    starts: tuple[float, ...]
    known: int


def close_strips(canvas: Canvas, lexicon: Lexicon) -> None:
    """Give the columns of every strip of labels, and of its values, cells of their own."""
    for region in list(canvas.cells):
        labels = list(rows_of(canvas.in_region(region)))
        if not 0 < len(labels) <= _DEEPEST:
            continue
        rows = [*labels, *_rows_under(canvas, region)]
        strip = _strip_of(rows, len(labels), lexicon)
        band = canvas.cells[region].y1 - max((s.box.y1 for s in labels[-1]), default=0.0)
        if strip is not None and _close_strip(canvas, rows, strip, lexicon, band):
            del canvas.cells[region]
    page = list(rows_of(canvas.in_region(OPEN)))
    at = 0
    while at < len(page):
        strip = _strip_at(page[at : at + _DEEPEST + 1], canvas.size, lexicon)
        at += max(1, _close_strip(canvas, page[at:], strip, lexicon) if strip else 0)


def _rows_under(canvas: Canvas, region: Region) -> Rows:
    """The rows right under a cell: those of one cell as wide, or of the open page."""
    band = canvas.cells[region]
    near = [r for r, box in canvas.cells.items() if is_right_under(band, box)]
    wide = [r for r in near if abs(canvas.cells[r].width - band.width) <= 2 * EDGE]
    if near:
        return list(rows_of(canvas.in_region(wide[0]))) if len(near) == len(wide) == 1 else []
    below = [s for s in canvas.in_region(OPEN) if s.box.y0 >= band.y1 - 1]
    return list(rows_of(s for s in below if s.line.page == region[0]))


def _close_strip(
    canvas: Canvas, rows: Rows, strip: _Strip, lexicon: Lexicon, band: float = 0.0
) -> int:
    """Give a strip its cells; of how many rows it is, 0 where no values stand under it.

    `band` is by how much (points) the ground of the labels reaches below them.
    """
    under = rows[strip.depth - 1 :]
    limits = (band + _OVER * canvas.size, _WITHIN * canvas.size)
    values = list(_values(under, strip, limits, lexicon))
    if not values:
        return 0
    emptied = {s.region for row in values for s in row} - {OPEN}
    _close_all(canvas, rows[: strip.depth], values, strip.starts)
    for region in emptied:
        if not canvas.in_region(region):
            del canvas.cells[region]
    return strip.depth + len(values)


def _close_all(canvas: Canvas, labels: Rows, values: Rows, starts: Sequence[float]) -> None:
    left = starts[0] - EDGE
    heads = [s for row in labels for s in row if s.box.x0 >= left]
    answers = [s for row in values for s in row]
    band, under = (BBox.union(s.box for s in some) for some in (heads, answers))
    right, middle = max(band.x1, under.x1) + 1, (band.y1 + under.y0) / 2
    _close(canvas, heads, BBox(left, band.y0 - 1, right, middle), starts)
    canvas.answers |= _close(canvas, answers, BBox(left, middle, right, under.y1 + 1), starts)


def _close(
    canvas: Canvas, segments: Sequence[Segment], box: BBox, starts: Sequence[float]
) -> set[Region]:
    """Give the segments cells, one a column; which those are."""
    parts = [part for segment in segments for part in _cut(canvas, segment, starts)]
    into_columns(canvas, parts, box, starts)
    return {part.region for part in parts}


def _cut(canvas: Canvas, segment: Segment, starts: Sequence[float]) -> list[Segment]:
    """The segment cut at each word with which a column begins."""
    done: list[Segment] = []
    for at in reversed(_places(segment.line.words, starts)):
        parts = split(segment, at)
        canvas.replace(segment, parts)
        segment, done = parts[0], [parts[1], *done]
    return [segment, *done]


def _places(words: Sequence[Word], starts: Sequence[float]) -> list[int]:
    """At which words of a line, but for its first, a column begins."""
    return [n for n in range(1, len(words)) if _is_at(words[n].box.x0, starts)]


def _is_at(x: float, starts: Sequence[float]) -> bool:
    return any(abs(x - start) <= EDGE for start in starts)


def _strip_at(rows: Rows, size: float, lexicon: Lexicon) -> _Strip | None:
    """The strip whose labels begin in the first of the rows; the deepest of the best."""
    best: _Strip | None = None
    if len(rows[0]) < 2:
        return None  # labels side by side
    for depth in range(1, min(_DEEPEST, len(rows) - 1) + 1):
        over = _WITHIN if depth > 1 else _OVER
        if not _near(rows[depth - 1 : depth + 1], _OVER * size):
            break
        if depth > 1 and not _near(rows[depth - 2 : depth], over * size):
            break
        found = _strip_of(rows, depth, lexicon)
        if found and (best is None or found.known >= best.known):
            best = found
    return best


def _strip_of(rows: Rows, depth: int, lexicon: Lexicon) -> _Strip | None:
    """The strip whose labels are so many of the rows, if the columns of the next ask for it."""
    if len(rows) <= depth:
        return None
    found = _columns(rows[:depth], rows[depth], lexicon)
    return _Strip(depth, tuple(found[0]), found[1]) if found else None


def _near(rows: Rows, apart: float) -> bool:
    """Whether rows of one page follow one another closely."""
    return all(
        min(s.box.y0 for s in low) - max(s.box.y1 for s in high) <= apart
        and low[0].line.page == high[0].line.page
        for high, low in pairwise(rows)
    )


def _columns(
    labels: Rows, values: Sequence[Segment], lexicon: Lexicon
) -> tuple[list[float], int] | None:
    """The left edges of the columns whose labels are known, and how many are."""
    if len(labels[0]) < 2:
        return None
    words = [[w for s in row for w in s.line.words] for row in labels]
    if not _FEWEST <= sum(map(len, words)) <= _WORDS:
        return None
    left = min(s.box.x0 for s in labels[0])
    edges = _clustered(
        s.box.x0 for row in (*labels, values) for s in row if s.box.x0 >= left - EDGE
    )
    starts: list[float] = []
    keys: list[str] = []
    unknown = 0
    shared = [w.box.x0 for s in values for w in s.line.words]
    columns = [
        (start, column, _cuts(column, start, shared))
        for start, end in pairwise([*edges, float("inf")])
        if any(column := [_between(row, start, end) for row in words])  # else a value in two parts
    ]
    if sum(1 + min(_MOST_CUTS, len(cuts)) for _, _, cuts in columns) < _FEWEST:
        return None
    for start, column, cuts in columns:
        found = _parted(column, start, cuts, lexicon)
        starts += [at for at, _ in found] or [start]
        keys += [key for _, key in found]
        unknown += not found
        if unknown * _SHARE > len(edges):
            return None
    known = len(set(keys))
    if known < _FEWEST or known < len(keys) or unknown * _SHARE > known:
        return None
    return (starts, known) if _are_level(words, starts) else None


def _are_level(rows: Sequence[Sequence[Word]], starts: Sequence[float]) -> bool:
    """Whether labels stand side by side, all level at their first lines or at their last."""
    ends = (rows[0], rows[-1])
    return any(all(_is_at(start, [w.box.x0 for w in row]) for start in starts) for row in ends)


def _clustered(edges: Iterable[float]) -> list[float]:
    found: list[float] = []
    for edge in sorted(edges):
        if not found or edge - found[-1] > EDGE:
            found.append(edge)
    return found


def _between(row: Sequence[Word], start: float, end: float) -> list[Word]:
    return [word for word in row if start - EDGE <= word.box.x0 < end - EDGE]


def _cuts(column: Sequence[Sequence[Word]], start: float, shared: Sequence[float]) -> list[float]:
    """Where a column may be cut into labels: each begins where one of the values does."""
    places = [w.box.x0 for row in column for w in row if w.box.x0 - start > EDGE]
    return [x for x in _clustered(places) if _is_at(x, shared)]


def _parted(
    column: Sequence[Sequence[Word]], start: float, places: Sequence[float], lexicon: Lexicon
) -> list[tuple[float, str]]:
    """The edges and keys of the label that a column is, or of those set so close that they
    look like one: each begins at one of the places. Empty where any is unknown."""
    for count in range(_MOST_CUTS + 1):
        for cuts in combinations(places, count):
            edges = [start, *cuts]
            keys = [
                _key([_between(row, one, other) for row in column], lexicon)
                for one, other in pairwise([*edges, float("inf")])
            ]
            if all(keys):
                return list(zip(edges, keys, strict=True))
    return []


def _key(column: Sequence[Sequence[Word]], lexicon: Lexicon) -> str:
    """The field that the words of a column ask for; empty for none."""
    words = [word.text for row in column for word in row]
    ends = any(word.endswith(":") for word in words[:-1]) and words[-1] != ":"
    if not words or ends or _INITIALS.match(words[-1]):
        return ""
    hit = lexicon.match(" ".join(words).rstrip(" :"))
    return hit[0] if hit is not None and hit[2] >= KNOWN and is_head(hit[0]) else ""


def _values(
    rows: Rows, strip: _Strip, limits: tuple[float, float], lexicon: Lexicon
) -> Iterator[Sequence[Segment]]:
    """The rows after the first one, the last of the labels, that hold their values.

    `limits` is how much white (points) stands over the first of them, and within values.
    """
    left = strip.starts[0] - EDGE
    for number, pair in enumerate(pairwise(rows)):
        row = [s for s in pair[1] if s.box.x0 >= left]
        near = _near(pair, limits[min(number, 1)])
        if not near or not row or not _fit(row, strip.starts):
            return
        if _asks_next(row[0], rows[0], lexicon) if number else _is_other(row, lexicon):
            return
        yield row


def _asks_next(segment: Segment, labels: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether a segment is the next label: `raadsvergadering` is the rest of a value, where
    labels have capitals."""
    small = not is_capital(segment.line.words) and any(is_capital(s.line.words) for s in labels)
    return not small and _asks(segment, lexicon)


def _is_other(row: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether a row is no first row of values: `Raadscommissie` may be one among others."""
    return len(row) < 2 or sum(_asks(segment, lexicon) for segment in row) > 1


def _fit(row: Sequence[Segment], starts: Sequence[float]) -> bool:
    """Whether nothing in a row runs on into the next column."""
    parts = [s.line.words[a:b] for s in row for a, b in _spans(s.line.words, starts)]
    ends = [*starts[1:], float("inf")]
    return all(
        any(
            start - EDGE <= words[0].box.x0 and words[-1].box.x1 <= end + EDGE
            for start, end in zip(starts, ends, strict=True)
        )
        for words in parts
    )


def _spans(words: Sequence[Word], starts: Sequence[float]) -> list[tuple[int, int]]:
    return list(pairwise([0, *_places(words, starts), len(words)]))


def _asks(segment: Segment, lexicon: Lexicon) -> bool:
    """Whether a segment is a label, or begins with one and a colon."""
    words = segment.line.words
    hit = lexicon.prefix(words)
    return hit is not None and hit.score >= 0.9 and (hit.colon or hit.words == len(words))
