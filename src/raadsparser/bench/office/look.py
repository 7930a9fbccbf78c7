"""How a municipality's paper looks: letters, colours, margins."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from raadsparser.bench.office.content.lists import Split
from raadsparser.bench.office.odt import Type

FONTS: dict[Split, tuple[str, ...]] = {
    "dev": (
        "Liberation Sans", "Carlito", "Caladea", "Open Sans", "DejaVu Sans", "Liberation Serif",
    ),
    "test": (
        "Liberation Sans", "Carlito", "Caladea", "Lato", "DejaVu Serif", "Liberation Sans Narrow",
    ),
    "train": (
        "Liberation Sans", "Carlito", "Nimbus Sans", "C059", "P052", "URW Gothic",
        "URW Bookman", "Nimbus Roman",
    ),
}  # fmt: skip
_WIDE = ("DejaVu Sans", "DejaVu Serif", "Open Sans", "URW Bookman", "URW Gothic")
_INKS = ("#000000", "#000000", "#1f3864", "#00594c", "#7a1f2b", "#444444")
_FILLS = ("#d9d9d9", "#e7e6e6", "#dce6f1", "#e2efd9", "#f2f2f2", "#fbe4d5", "#c9d7e8")
_COLONS: dict[Split, tuple[str, ...]] = {
    "dev": (":", ""),
    "test": (":", ""),
    "train": (":", "", "\u00a0:", ""),
}

_BROAD = {
    "DejaVu Sans": 1.18,
    "DejaVu Serif": 1.16,
    "Open Sans": 1.1,
    "Liberation Sans Narrow": 0.84,
    "URW Bookman": 1.12,
    "URW Gothic": 1.1,
    "C059": 1.06,
}


def breadth(text: str, kind: Type) -> float:
    """Roughly how wide a text comes out, in cm; rather too wide than too narrow."""
    share = 0.0207 * _BROAD.get(kind.font, 1.0) * (1.08 if kind.bold else 1.0)
    return len(text) * kind.size * share * (1.25 if text.isupper() else 1.0)


@dataclass(frozen=True, slots=True)
class Look:
    """`left` and `right` margins and `width` of the text in cm; `accent` and `fill`
    colours, `between` the space between paragraphs in points; `upper` for labels in
    capitals, `align` of running text."""

    body: Type
    label: Type
    title: Type
    small: Type
    top: float
    right: float
    bottom: float
    left: float
    accent: str
    fill: str
    line: str
    colon: str
    leading: int
    between: float
    pad: float
    logo: int
    upper: bool
    align: str

    @property
    def width(self) -> float:
        return 21.0 - self.left - self.right


def _label_font(rng: Random, font: str) -> str:
    """Mostly that of the text; a form with serifs may have its labels without."""
    return "Liberation Sans" if rng.random() < 0.2 else font


def draw_look(rng: Random, split: Split) -> Look:
    font = rng.choice(FONTS[split])
    size = rng.choice((9.0, 9.5, 10.0, 10.0, 10.5, 11.0, 11.0, 12.0))
    if font in _WIDE:
        size = min(size, 10.0)
    accent = rng.choice(_INKS)
    bold, italic = rng.choices(((True, False), (False, False), (False, True)), (7, 2, 1))[0]
    ink = accent if rng.random() < 0.4 else "#000000"
    heading = rng.choice((font, font, "Carlito", "Liberation Sans"))
    line = rng.choice(("0.5pt solid #000000", "0.75pt solid #000000", "0.5pt solid #7f7f7f"))
    return Look(
        body=Type(font, size),
        label=Type(_label_font(rng, font), size, bold, italic, ink),
        title=Type(heading, rng.choice((13.0, 14.0, 16.0, 18.0)), True, False, accent),
        small=Type(font, 7.5, colour=rng.choice(("#000000", "#595959"))),
        top=rng.choice((1.5, 2.0, 2.5)),
        right=rng.choice((1.8, 2.0, 2.5)),
        bottom=rng.choice((1.2, 1.5, 2.0)),
        left=rng.choice((1.8, 2.2, 2.5, 3.0)),
        accent=accent,
        fill=rng.choice(_FILLS),
        line=line,
        colon=rng.choice(_COLONS[split]),
        leading=rng.choice((100, 100, 108, 115)),
        between=rng.choice((5.0, 6.0, 8.0, size)),
        pad=rng.choice((0.08, 0.1, 0.14, 0.18)),
        logo=rng.randrange(5),
        upper=rng.random() < 0.12,
        align="justify" if rng.random() < 0.25 else "start",
    )
