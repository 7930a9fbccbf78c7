"""Rules of a scanned table that were found in pieces, made whole again.

Thin and grey borders come out of a scanner broken, so that one cell of a row is closed and the
next is open. What is left tells where they ran: pieces that meet an upright rule, level rules
that end at one place, uprights that end level with a rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from raadsparser.page import BBox, Rule, Word

_ONE = 2.5  # points within which pieces are of one line
_MEETS = 4.0  # points within which a rule meets another
_FEWEST_ENDS = 3  # level rules that end at one place, where a frame is
_KNOWN = 0.2  # share of a level line between two uprights that its pieces must make up
_ALL = 0.97  # of a line, that needs no closing
_WHOLE = 0.8  # share of the height of a table that another upright of it is known
_LACKS = 20.0  # points that an upright may lack to the line it ends at
_THIN = 0.5
_INSIDE = 0.25  # of the height of a word, within which a line crosses it


@dataclass(frozen=True, slots=True)
class _Line:
    """Pieces of one level or upright line: where it is, and from where to where they run."""

    at: float
    pieces: tuple[tuple[float, float], ...]

    @property
    def start(self) -> float:
        return min(start for start, _ in self.pieces)

    @property
    def end(self) -> float:
        return max(end for _, end in self.pieces)

    def covers(self, place: float) -> bool:
        """Whether one of the pieces reaches a place along the line."""
        return any(start - _MEETS <= place <= end + _MEETS for start, end in self.pieces)

    def known(self, start: float, end: float) -> float:
        """The share of a stretch that the pieces make up."""
        inside = sum(max(0.0, min(b, end) - max(a, start)) for a, b in self.pieces)
        return inside / (end - start)


def made_whole(rules: Sequence[Rule], words: Sequence[Word]) -> list[Rule]:
    """The rules, and those that close what breaks in them left open."""
    levels, uprights = _levels(rules), _uprights(rules)
    if len(levels) < _FEWEST_ENDS or not uprights:
        return list(rules)
    whole = list(rules)
    for close in (_frames, _bridges, _ends):
        found = [rule for upright in uprights for rule in close(upright, levels, uprights)]
        whole += [rule for rule in found if not _crosses_words(rule, words)]
        uprights = _uprights(whole)
    closing = [rule for level in levels for rule in _closing(level, uprights)]
    return whole + [rule for rule in closing if not _crosses_words(rule, words)]


def _levels(rules: Sequence[Rule]) -> list[_Line]:
    return _lines([(r.box.center_y, r.box.x0, r.box.x1) for r in rules if r.horizontal])


def _uprights(rules: Sequence[Rule]) -> list[_Line]:
    return _lines([(r.box.center_x, r.box.y0, r.box.y1) for r in rules if not r.horizontal])


def _lines(found: Sequence[tuple[float, float, float]]) -> list[_Line]:
    """Pieces, each its place across and its two ends, put together to lines."""
    lines: list[_Line] = []
    group: list[tuple[float, float, float]] = []
    for piece in sorted(found):
        if group and piece[0] - group[0][0] > _ONE:
            lines.append(_line(group))
            group = []
        group.append(piece)
    return [*lines, _line(group)] if group else lines


def _line(group: Sequence[tuple[float, float, float]]) -> _Line:
    at = sum(place for place, _, _ in group) / len(group)
    return _Line(at, tuple((start, end) for _, start, end in group))


def _frames(upright: _Line, levels: Sequence[_Line], uprights: Sequence[_Line]) -> Iterator[Rule]:
    """The sides of a table at an upright line, where level lines end that it should meet.

    Level lines must run from it to the next upright: a column without them has one side less,
    so that its labels do not become one cell.
    """
    others = [line for line in uprights if abs(line.at - upright.at) > _MEETS]
    for side in ("start", "end"):
        ends = sorted(
            level.at for level in levels if abs(getattr(level, side) - upright.at) <= _MEETS
        )
        for table in _tables(ends, others):
            if len(table) < _FEWEST_ENDS or not any(upright.covers(at) for at in table):
                continue
            top, bottom = table[0], table[-1]
            if not _is_outermost(upright, (top, bottom), uprights, left=side == "start"):
                continue
            within = [line for line in levels if top <= line.at <= bottom]
            if all(_runs_on(line, upright, others, right=side == "start") for line in within):
                yield Rule(BBox(upright.at, top, upright.at + _THIN, bottom))


def _is_outermost(
    upright: _Line, stretch: tuple[float, float], uprights: Sequence[_Line], *, left: bool
) -> bool:
    """Whether no other upright runs beside a stretch of one, on the side told."""
    beyond = (u for u in uprights if u is not upright and (u.at < upright.at) == left)
    return all(u.known(*stretch) < 1 - _WHOLE for u in beyond)


def _bridges(upright: _Line, _: Sequence[_Line], uprights: Sequence[_Line]) -> Iterator[Rule]:
    """What a side of a table lacks between two of its pieces, where another upright goes on."""
    others = [line for line in uprights if abs(line.at - upright.at) > _MEETS]
    pieces = sorted(upright.pieces)
    reach = pieces[0][1]
    for start, end in pieces[1:]:
        lack = (reach, start)
        table = start - reach > _ONE and any(u.known(*lack) >= _WHOLE for u in others)
        sides = (_is_outermost(upright, lack, uprights, left=left) for left in (True, False))
        if table and any(sides):
            yield Rule(BBox(upright.at, reach, upright.at + _THIN, start))
        reach = max(reach, end)


def _tables(ends: Sequence[float], uprights: Sequence[_Line]) -> Iterator[list[float]]:
    """Where level lines end one above another, parted between two tables, or two bars: no other
    upright goes on there."""
    table = list(ends[:1])
    for above, below in pairwise(ends):
        if below - above > _ONE and all(u.known(above, below) < _WHOLE for u in uprights):
            yield table
            table = []
        table.append(below)
    yield table


def _runs_on(level: _Line, frame: _Line, others: Sequence[_Line], *, right: bool) -> bool:
    """Whether a level line is known from a frame to the next upright of its height."""
    beyond = [u.at for u in others if u.covers(level.at) and (u.at > frame.at) == right]
    if not beyond:
        return True
    next_to = min(beyond, key=lambda at: abs(at - frame.at))
    return level.known(*sorted((frame.at, next_to))) >= _KNOWN


def _ends(upright: _Line, levels: Sequence[_Line], _: Sequence[_Line]) -> Iterator[Rule]:
    """What an upright lacks to the level lines above and below that it should end at."""
    across = [level.at for level in levels if level.covers(upright.at)]
    for start, end in upright.pieces:
        if not any(abs(at - start) <= _MEETS for at in across):
            above = [at for at in across if 0 < start - at <= _LACKS]
            if above:
                yield Rule(BBox(upright.at, max(above), upright.at + _THIN, start))
        if not any(abs(at - end) <= _MEETS for at in across):
            below = [at for at in across if 0 < at - end <= _LACKS]
            if below:
                yield Rule(BBox(upright.at, end, upright.at + _THIN, min(below)))


def _closing(level: _Line, uprights: Sequence[_Line]) -> Iterator[Rule]:
    """The parts of a level line between two uprights that it should run between.

    It does where it is known in every column, so that the cells of one row stay level; and
    where both uprights end, as at the edge of a table.
    """
    met = [upright for upright in uprights if upright.covers(level.at)]
    columns = [(left, right) for left, right in pairwise(met) if right.at - left.at > _MEETS]
    everywhere = all(level.known(left.at, right.at) >= _KNOWN for left, right in columns)
    for left, right in columns:
        meets = level.covers(left.at) or level.covers(right.at)
        if (
            level.known(left.at, right.at) < _ALL
            and meets
            and (everywhere or _end_at(level.at, left, right))
        ):
            yield Rule(BBox(left.at, level.at, right.at, level.at + _THIN))


def _end_at(place: float, *uprights: _Line) -> bool:
    """Whether uprights all end, or all begin, at a place: it is the edge of their table."""
    ends = all(any(abs(end - place) <= _MEETS for _, end in line.pieces) for line in uprights)
    starts = all(any(abs(start - place) <= _MEETS for start, _ in line.pieces) for line in uprights)
    return ends or starts


def _crosses_words(rule: Rule, words: Sequence[Word]) -> bool:
    """Whether a line would run through words."""
    return any(_crosses(rule.box, word.box, level=rule.horizontal) for word in words)


def _crosses(line: BBox, word: BBox, *, level: bool) -> bool:
    if level:
        inset = _INSIDE * word.height
        within = word.y0 + inset < line.center_y < word.y1 - inset
        return within and line.overlap_x(word) > 0
    inset = min(_INSIDE * word.width, _ONE)
    within = word.x0 + inset < line.center_x < word.x1 - inset
    return within and line.overlap_y(word) > 0
