"""Lists of documents, a row each: `2016-040210 | 24-08-2009 | Collegebesluit aanbesteding`.

Read as running text, the date of one would be next to the number of another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from raadsparser.extract.dates.finding import find_dates
from raadsparser.extract.numbers.finding import find_numbers
from raadsparser.extract.references.nouns import find_kind_nouns
from raadsparser.extract.references.tablerows import table_rows
from raadsparser.extract.text.passage import in_rows
from raadsparser.page import BULLET
from raadsparser.sheet import Line, Zone

_FEWEST = 2  # rows that begin with a number or a date
_HEADS, _OTHERS = 5, 4  # words
# Words of a row in which a number or a date has its first figure, and in which it ends.
_NEAR, _LONGEST = 3, 8
_EDGE = 4.0  # points within which lines of a column begin
_MARKS = frozenset(f"{BULLET}-–—•*e")


def entries_of(zone: Zone) -> list[Zone]:
    """The zone, or a zone an entry where its rows are a list of documents."""
    if sum(map(_has_figures, zone.lines)) < _FEWEST:
        return [zone]
    table = table_rows(zone.lines)
    if sum(len(row) == 1 and _tells(row[0].text) for row in table) >= _FEWEST:
        return [replace(zone, lines=tuple(row)) for row in table]
    rows = in_rows(zone.lines)
    begin = _beginnings(rows)
    if len(begin) < _FEWEST or not _are_heads(rows[: begin[0]]):
        return [zone]
    if 2 * len(begin) < len(rows) and not _are_all(rows, begin):
        return [zone]
    ends = pairwise([*begin, len(rows)])
    return [replace(zone, lines=_by_column(zone, rows[start:end])) for start, end in ends]


def _are_all(rows: Sequence[Line], begin: Sequence[int]) -> bool:
    """Whether all rows at the left edge begin an entry: the others are what wraps in its cell."""
    edge = min(row.box.x0 for row in rows) + _EDGE
    return all(n in begin for n, row in enumerate(rows) if row.box.x0 <= edge and n >= begin[0])


def _by_column(zone: Zone, rows: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of an entry of several rows, a column after another where they stand in columns:
    what wraps in its cell would else go on behind the next one."""
    words = {id(word) for row in rows for word in row.words}
    parts = [line for line in zone.lines if id(line.words[0]) in words]
    first = {id(word) for word in rows[0].words}
    lefts = sorted(line.box.x0 for line in parts if id(line.words[0]) in first)
    places = [_nearest(line.box.x0, lefts) for line in parts]
    if len(rows) < _FEWEST or len(lefts) < _FEWEST or None in places:
        return tuple(rows)
    order = sorted(
        zip(places, parts, strict=True), key=lambda p: (p[0] or 0, p[1].page, p[1].box.y0)
    )
    return tuple(replace(line, gap=0.0) for _, line in order)


def _nearest(left: float, lefts: Sequence[float]) -> int | None:
    """Which of the columns a line begins in; None where in no one's edge."""
    near = (place for place, edge in enumerate(lefts) if abs(edge - left) <= _EDGE)
    return next(near, None)


def _tells(text: str) -> bool:
    """Whether a row of a table tells of a document: it has a number, or a day."""
    return bool(find_numbers(text) or find_dates(text))


def _beginnings(rows: Sequence[Line]) -> list[int]:
    """The rows that begin an entry: with a number or a date, or with what the document is where
    all do, or have bullets, or others begin with figures: `Memo 686917`, `2 april 2015: brief 12`.
    """
    figured = [n for n, row in enumerate(rows) if _begins_entry(row)]
    named = [n for n, row in enumerate(rows) if n not in figured and _begins_with_noun(row)]
    later = [n for n in named if figured and n > figured[0]]
    if not all(find_numbers(rows[n - 1].text) for n in later):
        return figured  # a number that goes on below its date
    begin = sorted([*figured, *named])
    bulleted = all(rows[n].words[0].text in _MARKS for n in named)
    whole = bool(begin) and begin == list(range(begin[0], len(rows)))
    return begin if len(figured) >= _FEWEST or bulleted or whole else figured


def _begins_with_noun(row: Line) -> bool:
    """Whether a row begins with a document's kind and has its number, and is no sentence."""
    words = [word.text for word in row.words]
    marked = words[0] in _MARKS
    text = " ".join(words[1:] if marked else words)
    if not any(map(str.isdigit, text)):
        return False  # most are so: what words mean is not looked at
    nouns = find_kind_nouns(text)[:1]
    numbers = find_numbers(text) if nouns and nouns[0].start == 0 else []
    if not numbers:
        return False
    said = [(nouns[0].start, nouns[0].end), *((one.start, one.end) for one in numbers)]
    said += [(day.start, day.end) for day in find_dates(text)]
    others = len(text.split()) - sum(len(text[slice(*span)].split()) for span in said)
    return marked or others <= _OTHERS


def _begins_entry(row: Line) -> bool:
    """Whether a row begins with a date or a document's number, after its bullet."""
    if not _has_figures(row):
        return False
    words = [word.text for word in row.words[:_LONGEST]]
    text = " ".join(words[1:] if words[0] in _MARKS else words)
    starts = [date.start for date in find_dates(text)[:1]]
    starts += [number.start for number in find_numbers(text)[:1]]
    return 0 in starts


def _has_figures(row: Line) -> bool:
    """Whether figures stand near the start of a row; of running text few rows have them there."""
    return any(map(str.isdigit, "".join([word.text for word in row.words[:_NEAR]])))


def _are_heads(rows: Sequence[Line]) -> bool:
    """Whether there is nothing, or no more than a row of heads: a few words without a figure."""
    text = " ".join(row.text for row in rows)
    return len(text.split()) <= _HEADS and not any(map(str.isdigit, text))
