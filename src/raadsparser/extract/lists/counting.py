"""Numbers of a list told by their place, where OCR read them badly.

A number in a column of its own is a crop of one or two signs, which an engine reads worse
than anything else on a page: `1 197 ai "4, 5 16` counts one to six. The column shows which
rows are items; those numbers that agree show what the list counts from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median, median_low

from raadsparser.extract.lists.markers import Marker, next_of
from raadsparser.sheet import Line

_LONGEST = 4  # signs of what may be a number
_WHITE = 5.0  # points of white between a number and its text
_EDGE = 3.0
_FEWEST = 3
_HIGHEST_START = 9  # a list that counts from 11 counts from 1.1
_ROOM = 0.6  # share of the room of a number that a word is too wide by where it has one in it
_AGREEING = 0.4  # share of the rows whose numbers must count on


def counted(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers, with the numbers of a column of numbers as they must count on."""
    result = list(markers)
    places = _column(rows)
    if len(places) < _FEWEST:
        return result
    values = {
        n: int(rows[n].words[0].text.strip(".,:;)(\"'")) for n in places if _is_number(rows[n])
    }
    starts = Counter(value - place for place, n in enumerate(places) if (value := values.get(n)))
    if not starts:
        return result
    start, agreeing = starts.most_common(1)[0]
    if not 0 < start <= _HIGHEST_START or agreeing < max(2, _AGREEING * len(places)):
        return result
    agree = all(values.get(n, start + place) == start + place for place, n in enumerate(places))
    if not agree and _count_on(markers, start, places):
        return result
    for place, n in enumerate(places):
        result[n] = Marker("number", str(start + place))
    return result


def _count_on(markers: Sequence[Marker | None], start: int, places: Sequence[int]) -> bool:
    """Whether the numbers as read go up throughout, so that one of the column was missed."""
    read = [m.text for m in markers if m is not None and m.style == "number" and m.sure]
    if len(read) < len(places) - 1 or not all(text.isdigit() for text in read):
        return False
    values = [int(text) for text in read]
    return values[0] in (1, start) and all(two > one for one, two in pairwise(values))


def with_lost(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers, with one for an item whose number OCR lost between its neighbours'.

    `G. … H. … J.` lack an item: it is the one row between that begins where texts do.
    """
    result = list(markers)
    numbered = [n for n, m in enumerate(markers) if m is not None and m.style == "number"]
    for one, two in pairwise(numbered):
        before, after = markers[one], markers[two]
        missing = next_of(before.text) if before is not None else None
        if missing is None or after is None or next_of(missing) != after.text:
            continue
        between = [n for n in range(one + 1, two) if _begins_text(rows[n], rows[one], markers[n])]
        if len(between) == 1 and rows[one].words[0].source == "ocr":
            result[between[0]] = Marker("number", missing, words=0)
    return result


def with_bent(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers, one that OCR bent between two that count on made what stands between them:
    `H. … L. … J.` counts `I.`"""
    result = list(markers)
    column = [n for n, m in enumerate(markers) if m is not None and m.style == "number"]
    for one, bent, two in zip(column, column[1:], column[2:], strict=False):
        before, marker, after = result[one], markers[bent], markers[two]
        between = next_of(before.text) if before else None
        if between is None or marker is None or after is None or marker.text == between:
            continue
        level = max(abs(rows[bent].box.x0 - rows[n].box.x0) for n in (one, two)) <= _EDGE
        if level and next_of(between) == after.text and rows[bent].words[0].source == "ocr":
            result[bent] = replace(marker, text=between)
    return result


def with_first(rows: Sequence[Line], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers, with one for the first item where the list is read from its second on.

    It begins where texts do, beside the column of numbers, right above the second.
    """
    result = list(markers)
    numbered = [n for n, m in enumerate(markers) if m is not None and m.style == "number"]
    if len(numbered) < _FEWEST - 1:
        return result
    second = numbered[0]
    one, two = markers[second], markers[numbered[1]]
    first = _before_second(one.text) if one is not None else None
    if first is None or one is None or two is None or next_of(one.text) != two.text:
        return result
    if len(rows[second].words) < 2 or rows[second].words[0].source != "ocr":
        return result
    mark, text = (word.box.x0 for word in rows[second].words[:2])
    begin = second
    while begin and markers[begin - 1] is None and abs(rows[begin - 1].box.x0 - text) <= _EDGE:
        begin -= 1
    if begin < second and text - mark > 2 * _EDGE and rows[begin].words[0].text[:1].isupper():
        result[begin] = Marker("number", first, words=0)
    return result


def _before_second(number: str) -> str | None:
    """What a list begins with whose second number this is: `1.1` before `1.2`."""
    found = re.fullmatch(r"(.*?)([2B])", number)
    first = f"{found[1]}{'1' if found[2] == '2' else 'A'}" if found else None
    return first if first is not None and next_of(first) == number else None


def _begins_text(row: Line, item: Line, marker: Marker | None) -> bool:
    """Whether an unmarked row begins a text in the column of an item's text.

    Where OCR read the number and the first word as one, its words stand a place to the left.
    """
    if marker is not None or len(item.words) < 2 or not row.words[0].text[:1].isupper():
        return False
    mark, text = item.words[0].box.x0, item.words[1].box.x0
    first = row.words[0].box.x0
    if len(row.words) > 1 and abs(first - mark) <= _EDGE < text - mark:
        if not row.words[0].text[1:].islower():
            return False  # a number read as letters: `AF` for `4F`
        return abs(row.words[1].box.x0 - text) <= _EDGE or _holds_number(row, text - mark)
    return abs(first - text) <= _EDGE


def _holds_number(row: Line, room: float) -> bool:
    """Whether the first word of a row is too wide for its letters, by the room of a number."""
    letter = median([word.box.width / len(word.text) for word in row.words[1:]])
    first = row.words[0]
    return first.box.width - letter * len(first.text) >= _ROOM * room


def _column(rows: Sequence[Line]) -> list[int]:
    """The rows that begin with a short sign in the leftmost column of such signs."""
    hanging = [n for n, row in enumerate(rows) if _hangs(row)]
    numbered = [rows[n] for n in hanging if _is_number(rows[n])]
    if not numbered:
        return []
    # The lower one of two: in the middle between them no text begins. Dirt may stand before one.
    text = median_low([row.words[1].box.x0 for row in numbered])
    column = [n for n in hanging if abs(rows[n].words[1].box.x0 - text) <= _EDGE]
    right = median(rows[n].words[0].box.x1 for n in column)
    left = median(rows[n].box.x0 for n in column)
    column = [
        n
        for n in column
        if abs(rows[n].words[0].box.x1 - right) <= 2 * _EDGE or abs(rows[n].box.x0 - left) <= _EDGE
    ]
    return [n for n, row in enumerate(rows) if n in column or _is_printed_at(row, left)]


def _is_printed_at(row: Line, left: float) -> bool:
    """Whether a row begins with a number at a place: with its stop, be its box too wide to hang,
    or clear of its text, be that soiled."""
    first = row.words[0]
    if abs(first.box.x0 - left) > _EDGE:
        return False
    stopped = re.fullmatch(r"\d{1,2}[.)]", first.text) is not None
    return stopped or (_hangs(row) and _is_number(row))


def _hangs(row: Line) -> bool:
    if row.words[0].source != "ocr" or len(row.words) < 2:
        return False
    first, second = row.words[0], row.words[1]
    return len(first.text) <= _LONGEST and second.box.x0 - first.box.x1 >= _WHITE


def _is_number(row: Line) -> bool:
    return re.fullmatch(r"[(\"']?\d{1,2}[.,:;)]?", row.words[0].text) is not None
