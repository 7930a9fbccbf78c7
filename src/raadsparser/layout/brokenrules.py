"""Rules that a worn copy printed in pieces, made whole, so that they still part cells.

A rule of a table ends at another rule. One that ends in the white was broken there: it goes
on to its next piece on the same line, or to the next rule that it meets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from raadsparser.page import BBox, Rule, Word

# Points within which pieces are of one line, within which an end is at a crossing rule, and
# as far as no word may be from a line that is drawn anew.
_LINE, _AT = 1.5, 3.0
_CLEAR = 0.2  # of a word's height or width: what sticks out so little is not crossed
_SIDE = 8.0  # points of the shortest piece of a side border that lost the rest
_HAIR = 0.5  # points; the edge of a ground is as thin, and no rule of a table
_GAP = 6.0  # points; less was no loss: cells are closed over it


@dataclass(frozen=True, slots=True)
class _Stroke:
    """A rule along an axis: where it runs (`at`), and from where to where."""

    at: float
    start: float
    end: float

    def meets(self, along: float, at: float) -> bool:
        """Whether the stroke passes, or ends at, a point of a line across it."""
        return abs(self.at - along) <= _AT and self.start - _AT <= at <= self.end + _AT


def mended(rules: Sequence[Rule], words: Sequence[Word]) -> list[Rule]:
    """The rules, and the pieces between them that a copy lost.

    Upright rules end where the columns of a table change: of them only sides are made whole.
    """
    level = [_level(rule.box) for rule in rules if rule.horizontal]
    steep = [_steep(rule.box) for rule in rules if not rule.horizontal]
    if not (level and steep):
        return list(rules)
    drawn = [_level(r.box) for r in rules if r.horizontal and r.box.height > _HAIR]
    sides = [_steep(r.box) for r in rules if not r.horizontal and r.box.width > _HAIR]
    boxes = [word.box for word in words]
    across = [s for s in _lost(drawn, steep) if not _crosses(boxes, s, horizontal=True)]
    down = [s for s in _sides(sides, level) if not _crosses(boxes, s, horizontal=False)]
    return [
        *rules,
        *(Rule(BBox(s.start, s.at, s.end, s.at)) for s in across),
        *(Rule(BBox(s.at, s.start, s.at, s.end)) for s in down),
    ]


def _level(box: BBox) -> _Stroke:
    return _Stroke(box.center_y, box.x0, box.x1)


def _steep(box: BBox) -> _Stroke:
    return _Stroke(box.center_x, box.y0, box.y1)


def _lost(strokes: Sequence[_Stroke], across: Sequence[_Stroke]) -> list[_Stroke]:
    """What lies between the pieces of a line, and between an end and the rule it came from."""
    found: list[_Stroke] = []
    for line in _lines(strokes):
        at = line[0].at
        first, last = (_is_met(across, place, at) for place in (line[0].start, line[-1].end))
        if not (first or last):
            continue  # the line under a word, or one to write on
        for one, other in pairwise(line):
            loose = not (_is_met(across, one.end, at) and _is_met(across, other.start, at))
            if loose and other.start - one.end > _GAP:
                found.append(_Stroke(at, one.end, other.start))
        met = [stroke.at for stroke in across if stroke.start - _AT <= at <= stroke.end + _AT]
        before = [place for place in met if place < line[0].start - _GAP]
        after = [place for place in met if place > line[-1].end + _GAP]
        if not first and before:
            found.append(_Stroke(at, max(before), line[0].start))
        if not last and after:
            found.append(_Stroke(at, line[-1].end, min(after)))
    return found


def _lines(strokes: Sequence[_Stroke]) -> list[list[_Stroke]]:
    """The strokes by the line they lie on, each in order."""
    lines: list[list[_Stroke]] = []
    for stroke in sorted(strokes, key=lambda s: s.at):
        if lines and stroke.at - lines[-1][0].at <= _LINE:
            lines[-1].append(stroke)
        else:
            lines.append([stroke])
    return [sorted(line, key=lambda s: s.start) for line in lines]


def _is_met(across: Sequence[_Stroke], along: float, at: float) -> bool:
    return any(stroke.meets(along, at) for stroke in across)


def _sides(steep: Sequence[_Stroke], level: Sequence[_Stroke]) -> list[_Stroke]:
    """The side of a table of which a piece is left, beside rows that others part."""
    found: list[_Stroke] = []
    for piece in steep:
        ends = (piece.start, piece.end)
        if ends[1] - ends[0] < _SIDE or all(_is_met(level, at, piece.at) for at in ends):
            continue
        for side in ("start", "end"):
            from_it = [s for s in level if abs(getattr(s, side) - piece.at) <= _LINE]
            for above, below in pairwise(sorted(from_it, key=lambda s: s.at)):
                row = _Stroke(piece.at, above.at, below.at)
                if _holds(steep, row) or not _is_parted(steep, above, below, piece.at):
                    continue
                found.append(row)
    return found


def _holds(steep: Sequence[_Stroke], row: _Stroke) -> bool:
    """Whether the side of a row is there already."""
    return any(
        abs(s.at - row.at) <= _LINE and s.start <= row.start + _AT and row.end - _AT <= s.end
        for s in steep
    )


def _is_parted(steep: Sequence[_Stroke], above: _Stroke, below: _Stroke, side: float) -> bool:
    """Whether another rule stands between two level ones, so that they hold a row of cells."""
    left, right = max(above.start, below.start), min(above.end, below.end)
    return any(
        left <= s.at <= right
        and abs(s.at - side) > _AT
        and s.start <= above.at + _AT
        and below.at - _AT <= s.end
        for s in steep
    )


def _crosses(words: Sequence[BBox], stroke: _Stroke, *, horizontal: bool) -> bool:
    """Whether a line drawn anew would run through a word."""
    for box in words:
        if horizontal:
            low, high, one, other = box.y0, box.y1, box.x0, box.x1
        else:
            low, high, one, other = box.x0, box.x1, box.y0, box.y1
        slack = _CLEAR * box.height
        if low + slack < stroke.at < high - slack and one < stroke.end and stroke.start < other:
            return True
    return False
