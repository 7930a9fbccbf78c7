"""Draws on the pages of one PDF and remembers where each value was drawn.

Coordinates are points from the top left of the page, y down, as in the record.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from raadsparser.bench.synth.fonts import INSTALL_REPORTLAB, width_of
from raadsparser.bench.synth.look import A4, BLACK, Colour, Style
from raadsparser.bench.synth.marked import Mark
from raadsparser.errors import MissingComponentError

ASCENT, DESCENT = 0.76, 0.23  # of the size: the box of a word, high letters and tails in it


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of a value on one line: its page, box and text."""

    page: int
    box: tuple[float, float, float, float]
    text: str


Strokes = dict[str, list[Stroke]]


class Pen:
    """A PDF being drawn, page after page.

    Not compressed, its character maps stand in it as text, to be broken.
    """

    def __init__(self, size: tuple[float, float] = A4, *, compressed: bool = True) -> None:
        try:
            from reportlab.pdfgen.canvas import Canvas
        except ImportError as error:
            raise MissingComponentError("reportlab", INSTALL_REPORTLAB) from error
        self._buffer = io.BytesIO()
        packed = 1 if compressed else 0
        self._canvas: Any = Canvas(self._buffer, pagesize=size, invariant=1, pageCompression=packed)
        self._canvas.setCreator("raadsparser synth")
        self.size = size
        self.page = 0
        self._strokes: Strokes = {}
        self._written: list[tuple[int, float, float, str]] = []

    def new_page(self) -> None:
        if self.page:
            self._canvas.showPage()
        self.page += 1

    def finish(self) -> bytes:
        self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()

    @contextmanager
    def collecting(self) -> Iterator[Strokes]:
        """Gathers the strokes of one sheet."""
        before, self._strokes = self._strokes, {}
        try:
            yield self._strokes
        finally:
            self._strokes = before

    def text(
        self, x: float, baseline: float, text: str, style: Style, marks: Sequence[Mark] = ()
    ) -> float:
        """Draws one line of text; gives the x after it."""
        self._canvas.setFillColorRGB(*style.colour)
        self._canvas.setFont(style.font, style.size)
        self._canvas.drawString(x, self.size[1] - baseline, text)
        self.note(x, baseline, text)
        for mark in marks:
            self._remember(x, baseline, text, style, mark)
        return x + width_of(text, style.font, style.size)

    def note(self, x: float, baseline: float, text: str) -> None:
        """Remembers what a reader of the page sees at a place, drawn as text or not."""
        self._written.append((self.page, round(baseline, 1), x, text))

    def reading(self) -> list[list[str]]:
        """The lines of each page as somebody reads them across, from top to bottom."""
        pages: list[list[str]] = [[] for _ in range(self.page)]
        line: list[tuple[float, str]] = []
        last: tuple[int, float] | None = None
        for page, baseline, x, text in sorted(self._written):
            if last is None or last[0] != page or baseline - last[1] >= 3.0:
                line = []
                pages[page - 1].append("")
            line.append((x, text))
            pages[page - 1][-1] = " ".join(part for _, part in sorted(line))
            last = page, baseline
        return pages

    def _remember(self, x: float, baseline: float, text: str, style: Style, mark: Mark) -> None:
        part = text[mark.start : mark.end]
        if not part.strip():
            return
        lead = len(part) - len(part.lstrip())
        start = mark.start + lead
        part = part.strip()
        x0 = x + width_of(text[:start], style.font, style.size)
        x1 = x + width_of(text[: start + len(part)], style.font, style.size)
        top, bottom = baseline - ASCENT * style.size, baseline + DESCENT * style.size
        stroke = Stroke(self.page, (x0, top, x1, bottom), part)
        self._strokes.setdefault(mark.pointer, []).append(stroke)

    def rect(
        self,
        box: tuple[float, float, float, float],
        *,
        fill: Colour | None = None,
        line: Colour | None = None,
        width: float = 0.5,
    ) -> None:
        x0, y0, x1, y1 = box
        if fill is not None:
            self._canvas.setFillColorRGB(*fill)
        if line is not None:
            self._canvas.setStrokeColorRGB(*line)
            self._canvas.setLineWidth(width)
        self._canvas.rect(
            x0, self.size[1] - y1, x1 - x0, y1 - y0, stroke=line is not None, fill=fill is not None
        )

    def line(
        self, start: tuple[float, float], end: tuple[float, float], width: float, colour: Colour
    ) -> None:
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(width)
        height = self.size[1]
        self._canvas.line(start[0], height - start[1], end[0], height - end[1])

    def curve(
        self, points: Sequence[tuple[float, float]], width: float, colour: Colour = BLACK
    ) -> None:
        """A Bézier of four points, for what a hand draws."""
        flat = [v for x, y in points for v in (x, self.size[1] - y)]
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(width)
        self._canvas.setLineCap(1)
        self._canvas.bezier(*flat)
        self._canvas.setLineCap(0)

    def circle(
        self, centre: tuple[float, float], radius: float, *, width: float, filled: bool
    ) -> None:
        self._canvas.setStrokeColorRGB(*BLACK)
        self._canvas.setFillColorRGB(*BLACK)
        self._canvas.setLineWidth(width)
        self._canvas.circle(
            centre[0], self.size[1] - centre[1], radius, stroke=1, fill=1 if filled else 0
        )

    def polygon(self, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], self.size[1] - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.size[1] - y)
        path.close()
        self._canvas.setFillColorRGB(*colour)
        self._canvas.drawPath(path, stroke=0, fill=1)
