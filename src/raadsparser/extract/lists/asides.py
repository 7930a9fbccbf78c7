"""A column of times or durations in a programme: left of its numbers (`20  3.  Discussie`), behind
them (`3.  19.30  Discussie`) or at its right end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from raadsparser.extract.lists.markers import marker_of, next_of
from raadsparser.page import Word
from raadsparser.sheet import Line

_TIME = r"\d{1,2}[:.]\d{1,2}"  # `19.4` where a narrow column breaks `19.45`
_ASIDE = re.compile(
    rf"(?:\d{{1,3}}\s?(?:'|’|′|min\.?|minuten|m\.)?|{_TIME}(?:\s?[-–]\s?{_TIME})?(?:\s?(?:uur|u\.?))?"
    r"|(?:[01]?\d|2[0-3])[0-5]\d\s?uur)"  # its stop lost
)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:.,][0-5]\d(?:[-–](?:[01]?\d|2[0-4])[:.,][0-5]\d)?")
# A clock time whose colon was not read, and one bent further: `173`, `2205uur`.
_BARE_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_BENT_CLOCK = re.compile(r"(?:\d{3,4}|(?:[01]?\d|2[0-4])[:.,][0-5]\d)(?:[uv]ur)?")
_HOURS = frozenset({"uur", "vur", "u", "h"})
_MOST = 0.7  # share of the numbered rows that have a time where a list has a column of them
_SPECKS = "‚'`.,|[(!"  # what OCR made of the rule before a column
_LONGEST = 5  # words: `19:30 – 20:00 uur`
_FEWEST = 2
_NUMBER = 4  # signs of a number as OCR may give it
_NEAR = 0.5  # heights of a line that a time in such a column stands from a long text
_EDGE, _CLEAR = 4.0, 2.0  # points within which a column lines up; heights of a line beside it


def without_asides(rows: Sequence[Line]) -> list[Line]:
    """The rows, without a column of times or durations left of numbers that count on, or at
    the right end."""
    return _without_between(_without_left(_without_right(rows)))


def _without_between(rows: Sequence[Line]) -> list[Line]:
    """The rows, without a column of times between numbers and texts."""
    found = {n: rest for n, row in enumerate(rows) if (rest := _without_time(row)) is not None}
    found |= _without_bare_times(rows, found)
    lefts = [rows[n].words[1].box.x0 for n in found]
    numbered = [row for row in rows if _has_number(row) and not _CLOCK.match(row.words[0].text)]
    if len(found) < max(_FEWEST, _MOST * len(numbered)) or max(lefts) - min(lefts) > _EDGE:
        return list(rows)
    return [found.get(n) or _without_lone_time(row, median(lefts)) for n, row in enumerate(rows)]


def _without_lone_time(row: Line, left: float) -> Line:
    """A row without its time in the column of times that begins at `left`, where OCR bent the
    number before it or lost that: `& 21.25 uur Wat nemen we mee`."""
    for at, word in enumerate(row.words[:2]):
        clock = _CLOCK.fullmatch(word.text.rstrip(".")) is not None
        short = at == 0 or len(row.words[0].text) <= _NUMBER
        if clock and short and abs(word.box.x0 - left) <= _EDGE and len(row.words) > at + 2:
            after = at + 1 + (row.words[at + 1].text.rstrip(".").casefold() in _HOURS)
            rest = (*row.words[:at], *row.words[after:])
            return Line.of(rest, row.page, row.cell, row.gap) if rest else row
    return row


def _without_bare_times(rows: Sequence[Line], known: Mapping[int, Line]) -> dict[int, Line]:
    """The rows without times that lost their colon: those level with others that have it, or all
    of a column that goes up: `1. 1630 Opening` over `2. 1645 Sluiting`."""
    read = [n for n, row in enumerate(rows) if n not in known and row.words[0].source == "ocr"]
    bare = {n: rest for n in read if (rest := _without_time(rows[n], _BARE_CLOCK)) is not None}
    times = [rows[n].words[1].text for n in bare]
    if not known and (len(bare) < _FEWEST or times != sorted(set(times))):
        return {}
    bent = {n: rest for n in read if (rest := _without_time(rows[n], _BENT_CLOCK)) is not None}
    lefts = [rows[n].words[1].box.x0 for n in (known or bare)]
    return {
        n: rest for n, rest in bent.items() if abs(rows[n].words[1].box.x0 - median(lefts)) <= _EDGE
    }


def _without_time(row: Line, clock: re.Pattern[str] = _CLOCK) -> Line | None:
    """A row without the time that stands between its number and its text."""
    words = row.words
    if len(words) <= _FEWEST or not _has_number(row) or not clock.fullmatch(words[1].text):
        return None
    after = 3 if words[2].text.rstrip(".").casefold() in _HOURS and len(words) > 3 else 2
    return Line.of((words[0], *words[after:]), row.page, row.cell, row.gap)


def _without_right(rows: Sequence[Line]) -> list[Line]:
    """The rows, without times or durations that stand clear of the text in a column of their own
    at the right."""
    ends = {n: words for n, row in enumerate(rows) if (words := _right_aside(row, _CLEAR))}
    column = [n for n in ends if sum(_is_over(ends[n], other) for other in ends.values()) > 1]
    if len(column) < _FEWEST:
        return list(rows)
    for n, row in enumerate(rows):  # a long text reaches nearly up to the column
        words = () if n in ends else _right_aside(row, _NEAR)
        if words and any(_is_over(words, ends[other]) for other in column):
            ends[n] = words
            column.append(n)
    return [
        Line.of(row.words[: -len(ends[n])], row.page, row.cell, row.gap)
        if n in column or (n in ends and len(ends[n]) > 1)  # its column leans on another page
        else row
        for n, row in enumerate(rows)
    ]


def _is_over(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two asides line up, at the left or at the right."""
    left, right = one[0].box.x0 - other[0].box.x0, one[-1].box.x1 - other[-1].box.x1
    return min(abs(left), abs(right)) <= _EDGE


def _right_aside(row: Line, clear: float) -> Sequence[Word]:
    """The words of a time or a duration clear right of the text of a row, by so many heights of
    a line; none where there is none."""
    words = row.words
    for at in range(len(words) - 1, max(0, len(words) - 1 - _LONGEST), -1):
        if words[at].box.x0 - words[at - 1].box.x1 >= clear * row.box.height:
            after = " ".join([word.text for word in words[at:]]).lstrip(_SPECKS)
            short = at == 1 and len(words[0].text) <= _NUMBER  # `3.   15 min` has no text yet
            if not short and _ASIDE.fullmatch(after):
                return words[at:]
    return ()


def _without_left(rows: Sequence[Line]) -> list[Line]:
    found = {n: rest for n, row in enumerate(rows) if (rest := _inner(row)) is not None}
    sure = {n: rest for n, (rest, is_sure) in found.items() if is_sure}
    every = {n: rest for n, (rest, _) in found.items()}
    inner = every if _count_on(_with_bare(every, rows)) else sure
    if not _count_on(_with_bare(inner, rows)) or (len(sure) < _FEWEST and not _is_column(inner)):
        inner = _parted(rows)
    if not inner:
        return list(rows)
    left = min(rest.box.x0 for rest in inner.values())
    column = [rows[n].words[0] for n, rest in inner.items() if rest is not rows[n]]
    kept = (inner.get(n) or _after_time(row, left, column) for n, row in enumerate(rows))
    return [row for row in kept if not _is_rest(row, left)]


def _with_bare(numbered: Mapping[int, Line], rows: Sequence[Line]) -> Mapping[int, Line]:
    """The rows that have a number, with those of its column that have no time before it."""
    left = min((row.box.x0 for row in numbered.values()), default=0.0)
    bare = {
        n: row
        for n, row in enumerate(rows)
        if n not in numbered and abs(row.box.x0 - left) <= _EDGE and _has_number(row)
    }
    return dict(sorted({**bare, **numbered}.items()))


def _has_number(row: Line) -> bool:
    marker = marker_of(row)
    return marker is not None and marker.style == "number"


def _after_time(row: Line, left: float, column: Sequence[Word]) -> Line:
    """A row without the time of an item of several lines, set level with one of these, or without
    the duration in their column where OCR bent or lost the number behind it."""
    if len(row.words) < 2:
        return row
    first, second = row.words[:2]
    short = any(_is_over([first], [word]) for word in column) and _ASIDE.fullmatch(first.text)
    if not (short or re.fullmatch(_TIME, first.text)):
        return row
    between = first.box.x1 <= left <= second.box.x0 + 2 * _EDGE
    return Line.of(row.words[1:], row.page, row.cell, row.gap) if between else row


def _parted(rows: Sequence[Line]) -> dict[int, Line]:
    """Rows without a column of times or durations that stands clear left of two others, of
    short numbers and of texts, whatever OCR made of the numbers; none where no rows are so."""
    found = {n: rest for n, row in enumerate(rows) if (rest := _after_white(row)) is not None}
    lefts = [rows[n].box.x0 for n in found]
    if len(found) <= _FEWEST or max(lefts) - min(lefts) > _EDGE:
        return {}
    numbered = [rest for rest in found.values() if len(rest.words[0].text) <= _NUMBER]
    if 2 * len(numbered) <= len(found):
        return {}
    text = median(rest.words[1].box.x0 for rest in numbered)
    begin = [any(abs(w.box.x0 - text) <= _EDGE for w in rest.words[:3]) for rest in found.values()]
    return found if all(begin) else {}


def _after_white(row: Line) -> Line | None:
    """What stands clear right of the time or the duration that a row begins with."""
    for at in range(1, min(_LONGEST, len(row.words) - 2) + 1):
        white = row.words[at].box.x0 - row.words[at - 1].box.x1
        if white >= _CLEAR * row.box.height:
            before = " ".join([word.text for word in row.words[:at]])
            rest = Line.of(row.words[at:], row.page, row.cell, row.gap)
            return rest if _ASIDE.fullmatch(before) else None
    return None


def _count_on(rows: Mapping[int, Line]) -> bool:
    """Whether the numbers of rows go up by one throughout."""
    numbers = [marker.text for row in rows.values() if (marker := marker_of(row))]
    return all(next_of(one) == two for one, two in pairwise(numbers))


def _is_column(rows: Mapping[int, Line]) -> bool:
    """Whether bare numbers count from one in a column of their own: `20  1  Inloop`."""
    markers = [marker_of(row) for row in rows.values()]
    edges = [row.box.x0 for row in rows.values()]
    first = markers[0].text if markers and markers[0] else ""
    return first == "1" and len(rows) > _FEWEST and max(edges) - min(edges) <= _EDGE


def _is_rest(row: Line, left: float) -> bool:
    """Whether a row is a time alone, or the rest of a broken one, left of the numbers: `19.4` over
    `5`."""
    return row.box.x1 <= left and re.fullmatch(rf"\d{{1,2}}|{_TIME}", row.text) is not None


def _inner(row: Line) -> tuple[Line, bool] | None:
    """A row from its number on, where a time or a duration stands before the number, and
    whether it surely is one: OCR may have lost its dot."""
    if not row.words[0].text[:1].isdigit():
        return None
    for at in range(min(_LONGEST, len(row.words) - 2), 0, -1):
        before = " ".join([word.text for word in row.words[:at]])
        if not _ASIDE.fullmatch(before):
            continue
        rest = Line.of(row.words[at:], row.page, row.cell, row.gap)
        marker = marker_of(rest)
        if marker is None or marker.style != "number":
            continue
        return rest, marker.sure or re.fullmatch(_TIME, before) is not None
    return None
