"""Numbers of a list told by their place, where OCR read them badly.

A number in a column of its own is a crop of one or two signs, which an engine reads worse
than anything else on a page: `1 197 ai "4, 5 16` counts one to six. The column shows which
rows are items; those numbers that agree show what the list counts from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from raadsparser.extract.markers import Marker
from raadsparser.sheet import Line

_LONGEST = 4  # signs of what may be a number
_WHITE = 5.0  # points of white between a number and its text
_EDGE = 3.0
_FEWEST = 3
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
    if start < 1 or agreeing < max(2, _AGREEING * len(places)):
        return result
    for place, n in enumerate(places):
        result[n] = Marker("number", str(start + place))
    return result


def _column(rows: Sequence[Line]) -> list[int]:
    """The rows that begin with a short sign in the leftmost column of such signs."""
    hanging = [n for n, row in enumerate(rows) if _hangs(row)]
    numbered = [rows[n] for n in hanging if _is_number(rows[n])]
    if not numbered:
        return []
    text = min(row.words[1].box.x0 for row in numbered)
    column = [n for n in hanging if abs(rows[n].words[1].box.x0 - text) <= _EDGE]
    right = median(rows[n].words[0].box.x1 for n in column)
    return [n for n in column if abs(rows[n].words[0].box.x1 - right) <= 2 * _EDGE]


def _hangs(row: Line) -> bool:
    if row.words[0].source != "ocr" or len(row.words) < 2:
        return False
    first, second = row.words[0], row.words[1]
    return len(first.text) <= _LONGEST and second.box.x0 - first.box.x1 >= _WHITE


def _is_number(row: Line) -> bool:
    return re.fullmatch(r"[(\"']?\d{1,2}[.,:;)]?", row.words[0].text) is not None
