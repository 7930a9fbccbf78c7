"""Bullets that OCR wrote as a few small letters: `kk Een sobere variant` was `* Een …`.

One such row may begin with a word; several whose letters stand in one column and whose texts
begin in another, each with a capital, are a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadsparser.page import BULLET
from raadsparser.sheet import Line

_LONGEST = 3  # letters that a bullet may come as
_EDGE = 3.0  # points within which they and their texts line up
_FEWEST = 2
_BULLETS = frozenset(f"{BULLET}*-–")
_WHITE = 4.0  # points between a bullet and its text


def with_bullets(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows, with a bullet for the letters that several of them begin with."""
    bent = [n for n, row in enumerate(rows) if _may_be(row)]
    parts = [row for row in rows if len(row.words) > 1 and (_may_be(row) or _is_bulleted(row))]
    found = {n for n in bent if sum(_stand_alike(rows[n], part) for part in parts) >= _FEWEST}
    return [_bulleted(row) if n in found else row for n, row in enumerate(rows)]


def _may_be(row: Line) -> bool:
    if len(row.words) < 2 or row.words[0].source != "ocr":
        return False
    first, text = row.words[:2]
    if len(first.text) > _LONGEST or not (first.text.isalpha() and first.text.islower()):
        return False
    return text.text[:1].isupper() and text.box.x0 - first.box.x1 >= _WHITE


def _is_bulleted(row: Line) -> bool:
    return row.words[0].text in _BULLETS


def _stand_alike(one: Line, other: Line) -> bool:
    pairs = zip(one.words[:2], other.words[:2], strict=True)
    return all(abs(a.box.x0 - b.box.x0) <= _EDGE for a, b in pairs)


def _bulleted(row: Line) -> Line:
    first = replace(row.words[0], text=BULLET)
    return Line.of((first, *row.words[1:]), row.page, row.cell, row.gap)
