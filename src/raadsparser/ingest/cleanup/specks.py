"""Specks of dirt among the letters of a line, told from full stops and dots by where they are.

Dust lies anywhere. On a page that has much of it beside its lines there is as much within them:
a round spot half way up between two words reads as a dash, one in a blank as a full stop, one
over a letter as an accent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.lines.finding import TextLine
from raadsparser.ingest.pixels.ink import Pieces

Bools = NDArray[np.bool_]
Floats = NDArray[np.floating[Any]]

_DIRTY = 25  # specks outside all lines of a page that has more within them
_DUST, _SPECK = 0.1, 0.5  # sides of a speck, in heights of a small letter
_LONGER, _LONG = 1.7, 1.3  # a dash is so many times as long as it is high, or on a coarse scan
# A bullet is so round at least, so near to another, and so little out of line with it.
_ROUND, _NEAR, _OFF = 1.4, 15.0, 0.2
# An apostrophe is higher than broad, and no more white is between it and a letter.
_UPRIGHT, _QUOTED = 0.9, 0.6
# In heights of a small letter above the baseline: what stands lower is a full stop, higher an
# apostrophe; and below it, where only the tails of letters reach.
_LOW, _HIGH, _BELOW = 0.3, 1.0, 0.1
_APART = 0.8  # white before a full stop is less, also after a 1 as broad as other figures
_ASIDE = 0.1  # by which a dot may stick out beside the letter it belongs to
_LETTER, _STEM, _WIDE = 0.7, 0.45, 0.6  # height of a letter, width of an i's stem and of others
# The dots of a page's letters i: so many tell their size, of which an accent is the larger part.
_DOTS, _SMALLER = 6, 0.6


@dataclass(frozen=True, slots=True)
class _Line:
    """The pieces of a line, sizes in heights of its small letters, levels above its baseline."""

    x0: Floats
    x1: Floats
    top: Floats
    end: Floats
    area: Floats

    @staticmethod
    def of(pieces: Pieces, line: TextLine) -> _Line:
        own, small = line.members, float(line.small)
        return _Line(
            x0=pieces.x0[own] / small,
            x1=pieces.x1[own] / small,
            top=(line.baseline - pieces.y0[own]) / small,
            end=(line.baseline - pieces.y1[own]) / small,
            area=pieces.area[own] / small**2,
        )

    @property
    def width(self) -> Floats:
        return self.x1 - self.x0

    @property
    def height(self) -> Floats:
        return self.top - self.end

    @property
    def spots(self) -> Bools:
        """Which are as small and round as specks, dots and full stops are."""
        longer, shorter = np.maximum(self.width, self.height), np.minimum(self.width, self.height)
        return np.asarray((longer <= _SPECK) & (longer <= _LONGER * shorter + _DUST))

    def at(self, spot: int, slack: float) -> NDArray[np.intp]:
        """What stands over or under a spot."""
        over = (self.x0 < self.x1[spot] + slack) & (self.x1 > self.x0[spot] - slack)
        over[spot] = False
        return np.flatnonzero(over)

    def under(self, spot: int) -> int | None:
        """The letter over which a spot stands with nothing else; None where there is none."""
        near = self.at(spot, 0.0)
        alone = len(near) == 1 and self.height[near[0]] >= _LETTER
        return int(near[0]) if alone and self.end[spot] >= self.top[near[0]] else None


def without_specks(pieces: Pieces, lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines of a dirty page without the specks in them, and all of those of a clean one."""
    if _strewn(pieces, lines) < _DIRTY:
        return list(lines)
    bullets = _bullets(pieces, lines)
    printed = [line for line in lines if line.lettered or not _is_dirt(pieces, line, bullets)]
    found = [_Line.of(pieces, line) for line in printed]
    dot = _usual_dot(found)
    return [
        _clean(pieces, line, _specks(own, dot, bullets[line.members]))
        for line, own in zip(printed, found, strict=True)
    ]


def _bullets(pieces: Pieces, lines: Sequence[TextLine]) -> Bools:
    """Which pieces lead a line as bullets do: dots of one size, one under another."""
    firsts = np.array([line.members[np.argmin(pieces.x0[line.members])] for line in lines])
    found = np.zeros(len(pieces), dtype=bool)
    for first in firsts.tolist():
        alike = np.abs(pieces.y0[firsts] - pieces.y0[first]) <= _NEAR * pieces.glyph
        for side in (pieces.x0, pieces.width, pieces.height):
            alike &= np.abs(side[firsts] - side[first]) <= _OFF * pieces.glyph
        found[first] = np.count_nonzero(alike) > 1
    return found


def _is_dirt(pieces: Pieces, line: TextLine, bullets: Bools) -> bool:
    """Whether a line is nothing but a round speck, which is no bullet."""
    if len(line.members) > 1 or bullets[line.members[0]]:
        return False
    sides = int(pieces.width[line.members[0]]), int(pieces.height[line.members[0]])
    return max(sides) <= min(_SPECK * pieces.glyph, _ROUND * min(sides))


def _strewn(pieces: Pieces, lines: Sequence[TextLine]) -> int:
    """How many specks lie outside all lines with letters."""
    outside = np.ones(len(pieces), dtype=bool)
    for line in lines:
        outside[line.members] = not line.lettered
    side = np.maximum(pieces.width, pieces.height)
    sized = (side >= _DUST * pieces.glyph) & (side <= _SPECK * pieces.glyph)
    return int(np.count_nonzero(outside & sized))


def _usual_dot(lines: Sequence[_Line]) -> float:
    """The usual area of the dot of an i; 0 where too few are found."""
    dots = [
        line.area[spot]
        for line in lines
        for spot in np.flatnonzero(line.spots)
        if (stem := line.under(int(spot))) is not None and line.width[stem] <= _STEM
    ]
    return float(np.median(dots)) if len(dots) >= _DOTS else 0.0


def _clean(pieces: Pieces, line: TextLine, specks: Bools) -> TextLine:
    kept = line.members[~specks]
    if not specks.any() or not (pieces.height[kept] >= _LETTER * pieces.glyph).any():
        return line
    left, right = int(pieces.x0[kept].min()), int(pieces.x1[kept].max())
    return replace(line, members=kept, box=(left, line.box[1], right, line.box[3]))


def _specks(line: _Line, dot: float, bullets: Bools) -> Bools:
    """Which pieces of a line are specks, where the dot of an i is so large; `bullets` are not."""
    spots = line.spots
    found = np.zeros(len(spots), dtype=bool)
    for at in np.flatnonzero(spots):
        spot = int(at)
        if line.top[spot] < -_BELOW:
            found[spot] = True
        elif len(line.at(spot, _ASIDE)):
            letter = line.under(spot)
            wide = letter is not None and line.width[letter] >= _WIDE
            found[spot] = wide and line.area[spot] < _SMALLER * dot
        else:
            found[spot] = not bullets[spot] and _is_astray(line, spot, spots)
    return found


def _is_astray(line: _Line, spot: int, spots: Bools) -> bool:
    """Whether a spot with nothing over or under it is no full stop and no apostrophe."""
    level = (line.top[spot] + line.end[spot]) / 2
    before = line.x1[~spots & (line.x1 <= line.x0[spot])]
    if level < _LOW:
        return not before.size or bool(line.x0[spot] - before.max() > _APART)
    width, height = line.width[spot], line.height[spot]
    if level >= _HIGH:
        return bool(width > _UPRIGHT * height) or _white_beside(line, spot) > _QUOTED
    return bool(width <= _LONG * height)


def _white_beside(line: _Line, spot: int) -> float:
    """The white between a spot and the nearest ink of its line, before it or behind."""
    before = line.x0[spot] - line.x1
    behind = line.x0 - line.x1[spot]
    white = np.maximum(before, behind)
    white[spot] = np.inf
    return float(np.maximum(white.min(), 0.0))
