"""What a layout family is: a way to draw groups of fields, and its variants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Literal

from raadsparser.bench.synth.blocks import Field, Grid, set_blocks
from raadsparser.bench.synth.content.lists import Split
from raadsparser.bench.synth.fonts import width_of
from raadsparser.bench.synth.lines import Line, wrap
from raadsparser.bench.synth.look import Colour, Look, Style
from raadsparser.bench.synth.marked import Marked
from raadsparser.bench.synth.pen import Pen
from raadsparser.bench.synth.rows import Cell, Flow, Row

Where = Literal["pair", "strip", "section", "lead", "title"]


@dataclass(frozen=True, slots=True)
class Group:
    """Keys that stand together.

    `pair`: label and value side by side, several pairs on a row where there are several
    keys; `strip`: labels as a header row above their values; `section`: a label with running
    text; `lead`: values without labels. `a+b` as a key prints two values as one.
    """

    keys: tuple[str, ...]
    where: Where = "pair"
    lead: tuple[str, ...] = ()


def pair(*keys: str) -> Group:
    return Group(keys)


def strip(*keys: str, lead: tuple[str, ...] = ()) -> Group:
    return Group(keys, "strip", lead)


def section(key: str) -> Group:
    return Group((key,), "section")


def lead(*keys: str) -> Group:
    return Group(keys, "lead")


@dataclass(frozen=True, slots=True)
class Variant:
    """One form of a family, in one split only."""

    name: str
    split: Split
    groups: tuple[Group, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    options: frozenset[str] = frozenset()
    municipality: str | None = None
    number_shape: str | None = None
    body: str | None = None

    @property
    def printed(self) -> tuple[str, ...]:
        """All keys as the groups name them."""
        return tuple(key for group in self.groups for key in (*group.keys, *group.lead))


def values_of(key: str) -> tuple[str, ...]:
    """The values that a printed key holds: one, or several joined."""
    return ("body", "date") if key == "voordracht" else tuple(key.split("+"))


@dataclass(slots=True)
class Paper:
    """A sheet being drawn: its page flow, its look, and its fields by key."""

    flow: Flow
    look: Look
    variant: Variant
    rng: Random
    municipality: str
    fields: Mapping[str, Field]
    title: Marked | None
    committee: tuple[str, str]  # its code and its long name

    @property
    def pen(self) -> Pen:
        return self.flow.pen

    def present(self, keys: Sequence[str]) -> list[Field]:
        return [self.fields[key] for key in keys if key in self.fields]


@dataclass(frozen=True, slots=True)
class Family:
    """A way to draw groups; `furnish` draws header and footer of a page, where it has its own."""

    name: str
    draw: Callable[[Paper], None]
    variants: tuple[Variant, ...]
    furnish: Callable[[Paper, Pen, int], float | None] | None = None


def label_style(look: Look, **changes: object) -> Style:
    return look.label.but(**changes)


def label_lines(label: str, style: Style, width: float) -> list[Line]:
    """A label in its column; a narrow column breaks it inside the word."""
    return wrap(Marked(label), style, width)


def set_field(paper: Paper, entry: Field, width: float, style: Style | None = None) -> list[Line]:
    return set_blocks(entry.blocks, paper.look, width, style=style)


def cell(
    look: Look,
    x: float,
    width: float,
    lines: Sequence[Line],
    *,
    sides: str = "",
    fill: Colour | None = None,
) -> Cell:
    """A padded cell with the look's rules."""
    return Cell(
        x,
        width,
        tuple(lines),
        pad=(look.pad, look.pad * 0.7),
        fill=fill,
        sides=sides,
        rule=(look.rule_width, look.rule_colour),
    )


def ruled_grid(paper: Paper, grid: Grid, x: float, width: float) -> list[Row]:
    """A small table with its own rules."""
    look = paper.look
    first = max(width * grid.first_share, 70.0)
    columns = ((x, first), (x + first, width - first))
    rows: list[tuple[Sequence[Line], Sequence[Line]]] = []
    style = look.body.but(size=look.body.size - 1)
    if grid.header:
        bold = style.but(bold=True)
        rows.append(
            (wrap(Marked(grid.header[0]), bold, first - 8), wrap(Marked(grid.header[1]), bold, 200))
        )
    for left, right in grid.rows:
        room = width - first - 2 * look.pad
        rows.append((wrap(left, style, first - 2 * look.pad), wrap(right, style, room)))
    return [
        Row(
            tuple(
                cell(look, cx, cw, lines, sides="ltrb")
                for (cx, cw), lines in zip(columns, pair_of_lines, strict=True)
            )
        )
        for pair_of_lines in rows
    ]


def columns(
    paper: Paper, entries: Sequence[Field], x: float, width: float, *, style: Style | None = None
) -> list[tuple[float, float]]:
    """Column boxes for fields side by side, wide values wider, none narrower than its label.

    Where the labels do not fit, columns shrink and words break, as they do on real forms.
    """
    look = paper.look
    body = style or look.body
    wanted = []
    for entry in entries:
        value = max((width_of(t, body.font, body.size) for t in _texts(entry)), default=20.0)
        label = max(
            (width_of(w, look.label.font, look.label.size) for w in entry.label.split()), default=20
        )
        wanted.append(max(min(value, width * 0.4), label) + 2 * look.pad + 4)
    scale = width / sum(wanted)
    boxes = []
    for share in wanted:
        boxes.append((x, share * scale))
        x += share * scale
    return boxes


def _texts(entry: Field) -> list[str]:
    from raadsparser.bench.synth.blocks import Para

    return [block.text.text for block in entry.blocks if isinstance(block, Para)]
