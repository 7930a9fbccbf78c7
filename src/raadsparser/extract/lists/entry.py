"""Items and their parts, and the columns in which their markers and texts stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from raadsparser.extract.lists.markers import Marker, Style
from raadsparser.page import Word
from raadsparser.sheet import Line

EDGE = 5.0
_WIDENED = 12.5  # points that a marker with dirt before it begins left of its column
_LONGEST_MARKER = 4


@dataclass(slots=True)
class Entry:
    """An item or a sub-item: its marker, the marker's word, and its lines without marker."""

    marker: str
    mark: Word | None
    lines: list[Line] = field(default_factory=list)
    subs: list[Entry] = field(default_factory=list)
    style: Style = "number"


@dataclass(slots=True)
class Outline:
    """What stands before the first item, and the items."""

    lead: list[Line] = field(default_factory=list)
    items: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges in points of markers and of the texts that hang beside them."""

    mark: float
    text: float

    def begins(self, row: Line) -> bool:
        """Whether a row begins with something short in the marker column."""
        first = row.words[0].text
        if len(row.words) < 2 or len(first) > _LONGEST_MARKER:
            return False
        if first.isalpha() and len(first) > 1 and not first.isupper():
            return False  # a short word of a line that wraps
        if first == "u" and row.words[1].text[:1].islower():
            return False  # the one word of a single letter: `u maken?`
        if "(" in first and ")" not in first:
            return False  # `(5 min)`, broken off from the line before
        return is_near(row.box.x0, self.mark) and is_near(row.words[1].box.x0, self.text)

    def marks(self, row: Line) -> bool:
        """Whether a row's first word is in the marker column; dirt may widen it."""
        if is_near(row.box.x0, self.mark):
            return True
        left = is_near(row.box.x0, self.mark, _WIDENED) and len(row.words) > 1
        return left and row.box.x0 < self.mark and is_near(row.words[1].box.x0, self.text, EDGE / 2)

    def is_text(self, row: Line) -> bool:
        return is_near(row.box.x0, self.text)


def is_near(one: float, other: float, edge: float = EDGE) -> bool:
    return abs(one - other) <= edge


def is_sub(marker: Marker, top: Style) -> bool:
    """Whether a marker is that of a part, where items have markers of the style `top`."""
    return top != "bullet" and marker.style != "number" and marker.style != top
