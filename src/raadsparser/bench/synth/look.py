"""How one sheet looks: fonts, sizes, colours, margins, drawn once a document."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal

from raadsparser.bench.synth.fonts import FAMILIES, Face, face

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
A4 = (595.276, 841.89)

TickKind = Literal["glyph", "cross", "hand", "filled", "bracket", "check", "circle"]
TICK_KINDS: tuple[TickKind, ...] = (
    "glyph",
    "cross",
    "hand",
    "filled",
    "bracket",
    "check",
    "circle",
)

_ACCENTS: tuple[Colour, ...] = (
    (0.0, 0.28, 0.53),
    (0.0, 0.42, 0.36),
    (0.60, 0.10, 0.15),
    (0.85, 0.42, 0.0),
    (0.30, 0.20, 0.50),
    (0.20, 0.20, 0.20),
    (0.0, 0.50, 0.65),
    (0.35, 0.50, 0.10),
)


@dataclass(frozen=True, slots=True)
class Style:
    """A way to set text: size in points, `leading` as a multiple of the size."""

    face: Face
    size: float
    bold: bool = False
    italic: bool = False
    colour: Colour = BLACK
    leading: float = 1.2

    @property
    def font(self) -> str:
        if self.bold:
            return self.face.bold
        return self.face.italic if self.italic else self.face.regular

    @property
    def line_height(self) -> float:
        return self.size * self.leading

    def but(self, **changes: object) -> Style:
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Ticks:
    """How this sheet prints its tick boxes."""

    kind: TickKind
    before: bool
    inline: bool


@dataclass(frozen=True, slots=True)
class Look:
    """Everything of the typography that differs between documents of one layout."""

    body: Style
    label: Style
    title: Style
    small: Style
    accent: Colour
    shade: Colour
    rule_colour: Colour
    rule_width: float
    margins: tuple[float, float, float, float]  # left, top, right, bottom in points
    pad: float
    label_width: float  # share of the text width
    colon: str
    paragraph_gap: float  # in lines
    hyphenate: bool
    ticks: Ticks
    glyphs: Face
    page: tuple[float, float] = A4
    logo: int = 0
    broken: bool = field(default=False)

    @property
    def left(self) -> float:
        return self.margins[0]

    @property
    def right(self) -> float:
        return self.page[0] - self.margins[2]

    @property
    def width(self) -> float:
        return self.right - self.left


def draw_look(rng: Random, *, broken: bool = False) -> Look:
    """A look by chance; `broken` sets it in fonts whose text layer cannot be read."""
    family = rng.choice(FAMILIES)
    base = face(family, broken=broken)
    size = rng.choice((9.0, 9.5, 10.0, 10.0, 10.5, 11.0, 11.0, 12.0))
    leading = rng.choice((1.12, 1.18, 1.2, 1.25, 1.35, 1.45))
    body = Style(base, size, leading=leading)
    accent = rng.choice(_ACCENTS)
    label_size = size - rng.choice((0.0, 0.0, 0.0, 1.0, 1.5))
    label = body.but(
        size=max(label_size, 8.0),
        bold=rng.random() < 0.75,
        colour=accent if rng.random() < 0.3 else BLACK,
    )
    grey = rng.choice((0.80, 0.86, 0.9, 0.93))
    tint: Colour = tuple(1 - (1 - c) * rng.choice((0.12, 0.2)) for c in accent)  # type: ignore[assignment]
    side = rng.choice((42.5, 56.7, 62.0, 70.9))
    return Look(
        body=body,
        label=label,
        title=body.but(size=size + rng.choice((3, 4, 6, 8)), bold=True, leading=1.2),
        small=body.but(size=rng.choice((7.0, 7.5, 8.0)), leading=1.2),
        accent=accent,
        shade=(grey, grey, grey) if rng.random() < 0.6 else tint,
        rule_colour=rng.choice((BLACK, BLACK, (0.35, 0.35, 0.35), accent)),
        rule_width=rng.choice((0.4, 0.5, 0.75, 1.0, 1.5)),
        margins=(side, rng.choice((45.0, 56.7, 70.9)), side - rng.choice((0, 0, 10)), 62.0),
        pad=rng.choice((2.5, 3.5, 4.5, 6.0)),
        label_width=rng.choice((0.17, 0.2, 0.22, 0.25, 0.28)),
        colon=rng.choice((":", "", "", " :")),
        paragraph_gap=rng.choice((0.5, 0.8, 1.0)),
        hyphenate=rng.random() < 0.12,
        ticks=Ticks(rng.choice(TICK_KINDS), rng.random() < 0.65, rng.random() < 0.6),
        glyphs=face("DejaVu Sans", broken=broken),
        logo=rng.randrange(6),
        broken=broken,
    )
