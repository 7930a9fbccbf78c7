"""Breaks text into lines: the smallest thing that rows and pages are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from raadsparser.bench.synth.fonts import width_of
from raadsparser.bench.synth.look import Style
from raadsparser.bench.synth.marked import Mark, Marked
from raadsparser.bench.synth.pen import Pen
from raadsparser.bench.synth.ticks import TickBox

_TOKEN = re.compile(r"\S+(?: :(?=\s|$))?")  # a colon that stands apart stays on its line
_SYLLABLE = re.compile(r"[aeiouyëïé][bcdfghjklmnpqrstvwxz](?=[bcdfghjklmnpqrstvwxz][aeiouy])")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text at `x` points from the left of its line."""

    x: float
    text: str
    style: Style
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its height in points and what stands on it."""

    height: float
    pieces: tuple[Piece, ...] = ()
    ticks: tuple[TickBox, ...] = ()

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for piece in self.pieces:
            size = piece.style.size
            baseline = top + (self.height - size) / 2 + 0.8 * size
            pen.text(x + piece.x, baseline, piece.text, piece.style, piece.marks)
        for tick in self.ticks:
            baseline = top + (self.height - tick.size) / 2 + 0.8 * tick.size
            tick.draw(pen, x, baseline)

    def beside(self, other: Line) -> Line:
        """Both on one line."""
        height = max(self.height, other.height)
        return Line(height, self.pieces + other.pieces, self.ticks + other.ticks)

    def shifted(self, by: float) -> Line:
        return Line(
            self.height,
            tuple(replace(piece, x=piece.x + by) for piece in self.pieces),
            tuple(replace(tick, x=tick.x + by) for tick in self.ticks),
        )


def blank(height: float) -> Line:
    return Line(height)


def wrap(
    text: Marked,
    style: Style,
    width: float,
    *,
    first: float = 0.0,
    hyphenate: bool = False,
) -> list[Line]:
    """Sets a text in lines no wider than `width` points, the first indented by `first`.

    A word wider than the line is broken where the cell ends, as word processors do.
    """
    lines = []
    indent = first
    for start, end, hyphen in _breaks(text.text, style, width, first, hyphenate):
        shown = text.text[start:end] + ("-" if hyphen else "")
        marks = tuple(
            Mark(m.start, m.end + (1 if hyphen and m.end == end - start else 0), m.pointer)
            for m in text.within(start, end)
        )
        lines.append(Line(style.line_height, (Piece(indent, shown, style, marks),)))
        indent = 0.0
    return lines or [blank(style.line_height)]


def _breaks(
    text: str, style: Style, width: float, first: float, hyphenate: bool
) -> Iterator[tuple[int, int, bool]]:
    """Start, end and hyphen of each line."""
    start = end = 0
    room = width - first
    for match in _TOKEN.finditer(text):
        if end == start and not text[start:end].strip():
            start = match.start()
        if width_of(text[start : match.end()], style.font, style.size) <= room:
            end = match.end()
            continue
        cut = _syllable(text, start, match, style, room) if hyphenate else None
        if cut is not None:
            yield start, cut, True
            start, end, room = cut, match.end(), width
        elif end > start:
            yield start, end, False
            start, end, room = match.start(), match.end(), width
        while width_of(text[start : match.end()], style.font, style.size) > room:
            cut = _fitting(text, start, match.end(), style, room)
            yield start, cut, False
            start, room = cut, width
        end = match.end()
    if end > start:
        yield start, end, False


def _syllable(text: str, start: int, word: re.Match[str], style: Style, room: float) -> int | None:
    """Where a long lower-case word may be hyphenated so that the line still fits."""
    if len(word.group()) < 9 or not word.group().strip(".,;:?").isalpha():
        return None
    cuts = [word.start() + m.end() for m in _SYLLABLE.finditer(word.group())]
    fitting = [
        cut
        for cut in cuts
        if cut - word.start() >= 3
        and word.end() - cut >= 4
        and width_of(text[start:cut] + "-", style.font, style.size) <= room
    ]
    return fitting[-1] if fitting else None


def _fitting(text: str, start: int, end: int, style: Style, room: float) -> int:
    """The last character of a too wide word that still fits; at least one."""
    cut = start + 1
    while cut < end and width_of(text[start : cut + 1], style.font, style.size) <= room:
        cut += 1
    return cut


def zip_lines(left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """Two columns side by side, line by line."""
    height = max(line.height for line in (*left, *right))
    count = max(len(left), len(right))
    empty = blank(height)
    return [
        (left[i] if i < len(left) else empty).beside(right[i] if i < len(right) else empty)
        for i in range(count)
    ]
