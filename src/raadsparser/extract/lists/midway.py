"""Numbers that stand level with the middle of their items, as the cells of a table may be set.

An item of several lines has its number, and its time, beside the second or third of them, or
between two. Each number is put back on the first line of the lines that it is in the middle of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median, mode

from raadsparser.extract.text.passage import in_rows
from raadsparser.sheet import Line

_NUMBER = re.compile(r"\(?(\d{1,2})[.):,;]?")
_TIME = r"\d{1,2}[:.]\d{2}"
_ASIDE = re.compile(
    rf"(?:{_TIME}(?:\s?[-–]\s?{_TIME})?|\d{{1,3}})(?:\s?(?:uur|min\.?|minuten|'|’))?|uur"
)
_EDGE = 5.0  # points within which a column lines up
_FEWEST = 2  # numbers that make a column
_SIGNS, _BENT = 3, 3  # signs of a number as OCR may give it; one in so many may be bent
_OFF = 0.5  # heights of a line that the middle of an item may lie below its number
_BLANK = 1.2  # heights of a line that it may lie above it: a cell may end in white
_LEFT_OUT = 0.1  # what a line that is nobody's costs
_LEVEL = 0.5  # share of its height by which a number stands level with a line
_DOWN = 0.3  # heights of a line within which a number stands at the first line of its item
_WIDER = 0.3  # heights of a line by which items stand further apart than lines, where numbers are
# level with lines anyhow


@dataclass(frozen=True, slots=True)
class _Column:
    """The numbers of a page, top to bottom, the lines of their items, times beside them, what is
    none of these, and the height of a line."""

    numbers: Sequence[Line]
    texts: Sequence[Line]
    asides: Sequence[Line]
    others: Sequence[Line]
    size: float


def in_list_rows(lines: Sequence[Line]) -> list[Line]:
    """The printed rows of a list, each number on the first row of its item."""
    pages = groupby(sorted(lines, key=lambda line: line.page), key=lambda line: line.page)
    result: list[Line] = []
    before = 0  # the last number of the page before
    for _, page in pages:
        column = _column(here := list(page), before)
        result += here if column is None else _with_numbers_up(here, column)
        before = _last(column) if column is not None else 0
    return in_rows(result)


def _last(column: _Column) -> int:
    """The last number of a column, as most of its numbers have it."""
    offsets = _offsets(column.numbers)
    return mode(offsets) + len(column.numbers) - 1 if offsets else 0


def _with_numbers_up(lines: list[Line], column: _Column) -> list[Line]:
    """The lines of a page, numbers put on the first lines of their items where these are
    plainly centred."""
    items = _in_cells(column)
    if items is None:
        items = _items(column)
        if items is None or not _is_better(column, items):
            return lines
    firsts = [column.texts[item.start] for item in items]
    downs = [s.box.center_y - f.box.center_y for s, f in zip(column.numbers, firsts, strict=True)]
    if max(map(abs, downs)) <= _DOWN * column.size:
        return lines
    result = [*column.others]
    # Times that their narrow column broke over two lines are left out, with all of that column.
    whole = all(any(_is_level(n, s) for n in column.numbers) for s in column.asides)
    asides = column.asides if whole else ()
    for number, item, first in zip(column.numbers, items, firsts, strict=True):
        level = [s for s in asides if _is_level(number, s)]
        row = sorted((number, first, *level), key=lambda s: s.box.x0)
        words = tuple(word for s in row for word in s.words)
        box = replace(first.box, x0=row[0].box.x0, x1=row[-1].box.x1)
        result.append(Line(words, first.page, box, first.cell, first.gap))
        result += [column.texts[place] for place in item if place != item.start]
    given = {place for item in items for place in item}
    return result + [line for place, line in enumerate(column.texts) if place not in given]


def _column(lines: Sequence[Line], before: int) -> _Column | None:
    """The column of numbers that stand alone and count on, and what is right of it; one will do
    that goes on `before`, the last number of the page before."""
    lone = [s for s in lines if len(s.words) == 1 and _NUMBER.fullmatch(s.text)]
    goes_on = before > 0 and _offsets(lone)[:1] == [before + 1]
    if len(lone) < (1 if goes_on else _FEWEST):
        return None
    left = min(s.box.x0 for s in lone)
    lone = [s for s in lone if s.box.x0 <= left + _EDGE]
    right = max(s.box.x1 for s in lone)
    parted = [part for s in lines for part in _parted(s, left, right)]
    short = [s for s in parted if s.box.x1 <= right + _EDGE and len(s.text) <= _SIGNS]
    short.sort(key=lambda s: s.box.center_y)
    numbers = [s for s in short if _NUMBER.fullmatch(s.text)]
    if not _count_on(numbers) or (len(numbers) < len(short) and _most_count_on(short)):
        numbers = short
    if len(numbers) < (1 if goes_on else _FEWEST) or not _most_count_on(numbers):
        return None
    inside = [s for s in parted if s.box.x0 > right]
    asides = _asides(inside)
    texts = in_rows([s for s in inside if s not in asides])
    others = [s for s in parted if s not in inside and s not in numbers]
    size = median(s.box.height for s in texts) if texts else 0.0
    return _Column(numbers, texts, asides, others, size) if texts else None


def _asides(inside: Sequence[Line]) -> list[Line]:
    """Times or durations in a column of their own, beside that of the texts."""
    asides = [s for s in inside if _ASIDE.fullmatch(s.text)]
    if not asides or len(asides) == len(inside):
        return []
    left = median(s.box.x0 for s in inside if s not in asides)
    beside = [s for s in asides if abs(s.box.x0 - left) > 2 * _EDGE]
    return [s for s in beside if sum(_is_under(s, other) for other in beside) > 1]


def _is_under(one: Line, other: Line) -> bool:
    return min(abs(one.box.x0 - other.box.x0), abs(one.box.x1 - other.box.x1)) <= _EDGE


def _parted(line: Line, left: float, right: float) -> list[Line]:
    """A line in two where it begins with a number of the column."""
    first = line.words[0]
    number = _NUMBER.fullmatch(first.text) and left - _EDGE <= first.box.x0 <= left + _EDGE
    if len(line.words) < 2 or not number or line.words[1].box.x0 <= right:
        return [line]
    cut = (line.words[:1], line.words[1:])
    return [Line.of(words, line.page, line.cell, line.gap) for words in cut]


def _count_on(numbers: Sequence[Line]) -> bool:
    """Whether numbers go up by one."""
    return len(set(_offsets(numbers))) == 1


def _most_count_on(numbers: Sequence[Line]) -> bool:
    """Whether numbers go up by one but for a few that OCR bent."""
    offsets = _offsets(numbers)
    usual = offsets.count(mode(offsets)) if offsets else 0
    return len(numbers) - usual <= len(numbers) // _BENT


def _offsets(numbers: Sequence[Line]) -> list[int]:
    """By how much each number that was read is more than its place."""
    read = enumerate(_NUMBER.fullmatch(s.text) for s in numbers)
    return [int(found[1]) - place for place, found in read if found]


def _in_cells(column: _Column) -> list[range] | None:
    """The lines of each number where they have cells of their own, level with the numbers."""
    runs: list[range] = []
    for _, run in groupby(range(len(column.texts)), key=lambda n: column.texts[n].cell):
        places = list(run)
        runs.append(range(places[0], places[-1] + 1))
    items = [run for number in column.numbers for run in runs if _is_beside(number, run, column)]
    return items if len(items) == len(set(items)) == len(column.numbers) else None


def _is_beside(number: Line, run: range, column: _Column) -> bool:
    top, bottom = column.texts[run.start].box.y0, column.texts[run.stop - 1].box.y1
    return top <= number.box.center_y <= bottom


def _items(column: _Column) -> list[range] | None:
    """The lines of each number, so that all stand as near the middle of theirs as can be; None
    where some do not. What stands before the first and after the last is nobody's."""
    texts = column.texts
    best: list[tuple[float, list[range]] | None] = [
        (_LEFT_OUT * count, []) for count in range(len(texts) + 1)
    ]
    for number in column.numbers:
        ends: list[tuple[float, list[range]] | None] = [None] * (len(texts) + 1)
        for start, known in enumerate(best[:-1]):
            if known is None:
                continue
            for end in range(start + 1, len(texts) + 1):
                off = _off(texts[start], texts[end - 1], number, column.size)
                if off < -_OFF:
                    break  # the lines below are further still
                if off > (_OFF if end == start + 1 else _BLANK):
                    continue
                total = known[0] + abs(off)
                before = ends[end]
                if before is None or total < before[0]:
                    ends[end] = total, [*known[1], range(start, end)]
        best = ends
    found = [
        (one[0] + _LEFT_OUT * (len(texts) - end), one[1]) for end, one in enumerate(best) if one
    ]
    return min(found, key=lambda one: one[0])[1] if found else None


def _off(first: Line, last: Line, number: Line, size: float) -> float:
    """How far a number stands below the middle of its lines, in heights of a line."""
    middle = (first.box.y0 + last.box.y1) / 2
    return (number.box.center_y - middle) / size


def _is_better(column: _Column, items: Sequence[range]) -> bool:
    """Whether numbers stand at the middle of items, and not at their first lines as well."""
    texts = column.texts
    if len({s.cell for s in texts}) >= len(items):
        return False  # cells that the numbers do not stand level with
    firsts = [
        next((n for n, s in enumerate(texts) if _is_level(number, s)), None)
        for number in column.numbers
    ]
    lefts = [texts[n].box.x0 for n in firsts if n is not None]
    if len(lefts) < len(firsts) or max(lefts) > median(lefts) + _EDGE:
        return True
    centred, topped = {item.start for item in items[1:]}, {n for n in firsts[1:] if n is not None}
    wider = sum(_down(texts, n) for n in centred - topped)
    return wider > sum(_down(texts, n) + _WIDER * column.size for n in topped - centred)


def _is_level(number: Line, line: Line) -> bool:
    return number.box.overlap_y(line.box) > _LEVEL * number.box.height


def _down(texts: Sequence[Line], place: int) -> float:
    """How far a line stands below the one before it."""
    return texts[place].box.center_y - texts[place - 1].box.center_y if place else 0.0
