"""Logos as simple drawn shapes, none of them a real one."""

from __future__ import annotations

from raadsparser.bench.synth.look import WHITE, Look
from raadsparser.bench.synth.pen import Pen


def draw_logo(pen: Pen, look: Look, corner: tuple[float, float], size: float) -> None:
    """The look's logo in a square of `size` points with its top left at `corner`."""
    x, y = corner
    colour = look.accent
    if look.logo == 0:  # a shield
        pen.polygon(
            (
                (x, y),
                (x + size, y),
                (x + size, y + size * 0.6),
                (x + size / 2, y + size),
                (x, y + size * 0.6),
            ),
            colour,
        )
        pen.rect((x + size * 0.42, y, x + size * 0.58, y + size * 0.8), fill=WHITE)
    elif look.logo == 1:  # three bars
        for index in range(3):
            top = y + index * size * 0.36
            pen.rect((x, top, x + size * (1 - 0.2 * index), top + size * 0.24), fill=colour)
    elif look.logo == 2:  # two triangles, a roof
        pen.polygon(((x, y + size), (x + size / 2, y), (x + size / 2, y + size)), colour)
        pen.polygon(
            ((x + size * 0.55, y + size), (x + size * 0.55, y + size * 0.4), (x + size, y + size)),
            look.shade,
        )
    elif look.logo == 3:  # a block with a wave cut out
        pen.rect((x, y, x + size, y + size), fill=colour)
        pen.polygon(
            (
                (x, y + size * 0.7),
                (x + size * 0.4, y + size * 0.5),
                (x + size, y + size * 0.75),
                (x + size, y + size * 0.88),
                (x + size * 0.4, y + size * 0.62),
                (x, y + size * 0.84),
            ),
            WHITE,
        )
    elif look.logo == 4:  # a diamond
        half = size / 2
        pen.polygon(
            ((x + half, y), (x + size, y + half), (x + half, y + size), (x, y + half)), colour
        )
    # logo 5: no mark, the name alone
