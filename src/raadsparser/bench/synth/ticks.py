"""Tick boxes as forms print them: glyphs, drawn squares, brackets, circles, a hand's cross."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from raadsparser.bench.synth.fonts import width_of
from raadsparser.bench.synth.look import BLACK, Colour, Look, Style, TickKind
from raadsparser.bench.synth.pen import Pen

_INK: tuple[Colour, ...] = ((0.05, 0.05, 0.3), (0.0, 0.0, 0.0), (0.1, 0.1, 0.5))


@dataclass(frozen=True, slots=True)
class TickBox:
    """One box at `x` points from the left of its line; `seed` fixes how the hand moved."""

    x: float
    size: float
    kind: TickKind
    checked: bool
    style: Style
    seed: int

    @property
    def width(self) -> float:
        if self.kind in ("glyph", "bracket", "check"):
            return width_of(self._printed(), self.style.font, self.style.size)
        return self.size * 0.82

    def _printed(self) -> str:
        if self.kind == "bracket":
            return ("[x]", "[X]")[self.seed % 2] if self.checked else "[ ]"
        if self.kind == "check":
            return "☑" if self.checked else "☐"
        return "☒" if self.checked else "☐"

    def draw(self, pen: Pen, left: float, baseline: float) -> None:
        x = left + self.x
        if self.kind in ("glyph", "bracket", "check"):
            pen.text(x, baseline, self._printed(), self.style)
            return
        pen.note(x, baseline, "☒" if self.checked else "☐")
        side = self.width
        box = (x, baseline - side + 0.08 * side, x + side, baseline + 0.08 * side)
        if self.kind == "circle":
            self._draw_circle(pen, box)
            return
        solid = self.kind == "filled" and self.checked
        pen.rect(box, line=BLACK, width=0.8, fill=BLACK if solid else None)
        if self.checked and self.kind == "cross":
            _printed_cross(pen, box)
        elif self.checked and self.kind == "hand":
            _hand_cross(pen, box, Random(self.seed))

    def _draw_circle(self, pen: Pen, box: tuple[float, float, float, float]) -> None:
        centre = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        radius = (box[2] - box[0]) / 2
        pen.circle(centre, radius, width=0.8, filled=False)
        if self.checked:
            pen.circle(centre, radius * 0.55, width=0.4, filled=True)


def _printed_cross(pen: Pen, box: tuple[float, float, float, float]) -> None:
    x0, y0, x1, y1 = box
    inset = (x1 - x0) * 0.14
    pen.line((x0 + inset, y0 + inset), (x1 - inset, y1 - inset), 1.0, BLACK)
    pen.line((x0 + inset, y1 - inset), (x1 - inset, y0 + inset), 1.0, BLACK)


def _hand_cross(pen: Pen, box: tuple[float, float, float, float], rng: Random) -> None:
    """Two wobbly strokes that run past the border, as a pen makes them."""
    x0, y0, x1, y1 = box
    side = x1 - x0
    colour = rng.choice(_INK)

    def near(x: float, y: float, spread: float) -> tuple[float, float]:
        return x + rng.uniform(-spread, spread) * side, y + rng.uniform(-spread, spread) * side

    over = side * rng.uniform(0.05, 0.4)
    for (ax, ay), (bx, by) in (
        ((x0 - over, y0 - over), (x1 + over, y1 + over)),
        ((x1 + over, y0 - over), (x0 - over, y1 + over)),
    ):
        start, end = near(ax, ay, 0.15), near(bx, by, 0.15)
        third = near(ax + (bx - ax) / 3, ay + (by - ay) / 3, 0.12)
        other = near(ax + (bx - ax) * 2 / 3, ay + (by - ay) * 2 / 3, 0.12)
        pen.curve((start, third, other, end), rng.uniform(0.8, 1.5), colour)


def tick_style(look: Look, kind: TickKind) -> Style:
    """The style a box is printed in: a font that has the glyph."""
    if kind == "bracket":
        return look.body
    return look.body.but(face=look.glyphs, bold=False)
