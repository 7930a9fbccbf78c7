"""Numbered lists with sub-items, as lines: what stands before, the items, their parts.

A marker counts only where it stands as one: numbers count on from the item before (so that
an OCR'd `I.` or `4,` still does), sub-items have a bullet or the next letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from raadsparser.page import BULLET, Word
from raadsparser.sheet import Line

_NUMBER = re.compile(r"^\(?(\d{1,2}(?:\.\d{1,2})*[A-Za-z]?|[A-Z]\d{1,2})([.):,;]{1,2}|$)(.*)$")
_GLUED = re.compile(r"^(\d{1,2})([.)])([^\W\d].*)$")
_LETTER = re.compile(r"^\(?([a-z])([.)])$")
_BULLETS = frozenset("•·▪●◦*-–—○■»«>")
# What Tesseract's Dutch model gives for a bullet, which it cannot write.
_BULLET_SLIPS = frozenset({"e", "o", "°", "¢", "©", "«", "*", "+", "®", "s", "."})
_DIGIT_SLIPS = {"I": "1", "l": "1", "|": "1", "i": "1", "Z": "2", "S": "5", "B": "8", "O": "0"}
_EDGE = 5.0


@dataclass(slots=True)
class Entry:
    """An item or a sub-item: its marker, the marker's word, and its lines without marker."""

    marker: str
    mark: Word | None
    lines: list[Line] = field(default_factory=list)
    subs: list[Entry] = field(default_factory=list)
    x: float = 0.0


@dataclass(slots=True)
class Outline:
    """What stands before the first item, and the items."""

    lead: list[Line] = field(default_factory=list)
    items: list[Entry] = field(default_factory=list)


def outline(rows: Sequence[Line]) -> Outline:
    """Read rows of a zone, top to bottom, as a numbered list with sub-items."""
    reader = _Reader(_top_style(rows))
    for row in rows:
        reader.take(row)
    return reader.result


def _top_style(rows: Sequence[Line]) -> str:
    """What marks the top level: `number` where there are any, else `letter`, else `bullet`."""
    styles = [_style(row) for row in rows]
    for style in ("number", "letter"):
        if style in styles:
            return style
    return "bullet"


def _style(row: Line) -> str | None:
    first = row.words[0].text
    if _GLUED.match(first):
        return "number"
    if _NUMBER.match(first) and len(row.words) > 1:
        return "number" if re.search(r"[.):]", first) or first in {"1", "2"} else None
    if _LETTER.match(first) and len(row.words) > 1:
        return "letter"
    return "bullet" if first in _BULLETS and len(row.words) > 1 else None


class _Reader:
    def __init__(self, top: str) -> None:
        self.top = top
        self.result = Outline()
        self.last_gap_row: Line | None = None

    def take(self, row: Line) -> None:
        marker = self._top_marker(row)
        if marker is not None:
            self.result.items.append(_entry(row, *marker))
        elif not self.result.items:
            self.result.lead.append(row)
        else:
            self._inside(self.result.items[-1], row)

    def _top_marker(self, row: Line) -> tuple[str, int, str] | None:
        """`(marker, words used, glued text)` where a top-level item begins."""
        items = self.result.items
        first = row.words[0].text
        if self.top == "number":
            expected = _next(items[-1].marker) if items else "1"
            return _number_marker(row, expected, items[-1].x if items else None)
        if len(row.words) < 2:
            return None
        if self.top == "letter":
            found = _LETTER.match(first)
            return (found[1], 1, "") if found else None
        return (_bullet(first), 1, "") if first in _BULLETS else None

    def _inside(self, item: Entry, row: Line) -> None:
        marker = self._sub_marker(item, row)
        if marker is not None:
            item.subs.append(_entry(row, marker, 1, ""))
        else:
            (item.subs[-1] if item.subs else item).lines.append(row)

    def _sub_marker(self, item: Entry, row: Line) -> str | None:
        first = row.words[0].text
        if len(row.words) < 2:
            return None
        found = _LETTER.match(first)
        if found and self.top != "letter":
            return found[1]
        if self.top == "bullet":
            return None
        if first in _BULLETS:
            return _bullet(first)
        following = row.words[1]
        if first == "o" and row.words[0].source == "text":
            return "o" if item.x + _EDGE < row.words[0].box.x0 else None
        parted = following.box.x0 - row.words[0].box.x1 > 0.6 * row.words[0].box.height
        starts = following.text[:1].isupper() or parted
        if first in _BULLET_SLIPS and starts and row.words[0].source == "ocr":
            return BULLET
        text_mode = row.words[0].source == "text" and first in {"e", "o", "°", "¢"}
        return BULLET if text_mode and following.text[:1].isupper() else None


def _bullet(first: str) -> str:
    return first if first in "-–—*" else BULLET


def _entry(row: Line, marker: str, used: int, glued: str) -> Entry:
    mark = row.words[0]
    rest = list(row.words[used:])
    if glued:
        rest.insert(0, Word(glued, mark.box, mark.confidence, mark.source))
    lines = [Line.of(rest, row.page, row.cell, row.gap)] if rest else []
    return Entry(marker, mark, lines, x=mark.box.x0)


def _number_marker(row: Line, expected: str | None, x: float | None) -> tuple[str, int, str] | None:
    first = row.words[0].text
    aligned = x is None or abs(row.words[0].box.x0 - x) <= _EDGE
    glued = _GLUED.match(first)
    if glued and (x is None or glued[1] == expected):
        return glued[1], 1, glued[3]
    found = _NUMBER.match(first)
    if found and not found[3]:
        number, stop = found[1], found[2]
        if (number == expected and (stop or aligned)) or (stop and aligned):
            return (number, 1, "") if len(row.words) > 1 or number == expected else None
        return None
    if aligned and len(row.words) > 1 and expected is not None:
        repaired = "".join(_DIGIT_SLIPS.get(c, c) for c in first.strip(".,:;)("))
        if repaired == expected and first[-1:] in ".,:;)":
            return expected, 1, ""
    return None


def _next(marker: str) -> str | None:
    """The number that counts on: `3` after `2`, `1.10` after `1.9`, `A03` after `A02`."""
    found = re.match(r"^(.*?)(\d+)[A-Za-z]?$", marker)
    if found is None:
        return None
    return f"{found[1]}{int(found[2]) + 1:0{len(found[2]) if found[2][0] == '0' else 1}d}"
