"""Dots beyond the rule of a cell belong to no text in it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.lines.finding import find_text_lines
from raadsparser.ingest.marks.bullets import find_bullets
from raadsparser.ingest.pixels.ink import pieces_of
from raadsparser.ingest.rules.finding import Box

_DPI = 240.0
_DOT = (160, 107, 168, 115)


def _page(*dots: Box) -> NDArray[np.uint8]:
    """A line of letters from 200 on, and dots."""
    ink = np.zeros((400, 900), np.uint8)
    for letter in range(20):
        ink[102:120, 200 + letter * 20 : 214 + letter * 20] = 255
    for x0, y0, x1, y1 in dots:
        ink[y0:y1, x0:x1] = 255
    return ink


def test_a_dot_before_a_line_leads_it_unless_a_rule_parts_them() -> None:
    pieces = pieces_of(_page(_DOT), _DPI)
    lines = find_text_lines(pieces, np.zeros_like(_page()), (0, 0, 900, 400))
    assert len(find_bullets(pieces, lines)) == 1
    assert not find_bullets(pieces, lines, [(180, 80, 182, 140)])
    assert len(find_bullets(pieces, lines, [(180, 150, 182, 240), (150, 80, 152, 140)])) == 1


def test_a_dot_beyond_a_rule_is_not_of_the_line() -> None:
    ink, walls = _page(_DOT), np.zeros_like(_page())
    pieces = pieces_of(ink, _DPI)
    whole = find_text_lines(pieces, walls, (0, 0, 900, 400))
    assert any(line.box[0] == _DOT[0] and len(line.members) == 21 for line in whole)
    walls[80:140, 180:182] = 255
    parted = find_text_lines(pieces, walls, (0, 0, 900, 400))
    assert [len(line.members) for line in parted if line.lettered] == [20]


def _lines(*dashes: Box) -> dict[int, str]:
    """The signs before two lines of letters, one below the other."""
    ink = _page(*dashes) | np.roll(_page(), 50, axis=0)
    pieces = pieces_of(ink, _DPI)
    return find_bullets(pieces, find_text_lines(pieces, np.zeros_like(ink), (0, 0, 900, 400)))


def test_a_dash_of_a_narrow_letter_stands_under_another() -> None:
    one, other = (160, 110, 165, 113), (160, 160, 165, 163)
    assert sorted(_lines(one, other).values()) == ["-", "-"]
    assert not _lines(one)
    assert list(_lines((160, 109, 168, 114)).values()) == ["-"]  # one and a half as wide as high
