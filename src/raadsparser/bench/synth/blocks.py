"""What stands under a label, and how it is set in lines of a given width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from raadsparser.bench.synth.fonts import width_of
from raadsparser.bench.synth.lines import Line, Piece, blank, wrap, zip_lines
from raadsparser.bench.synth.look import Look, Style
from raadsparser.bench.synth.marked import Marked
from raadsparser.bench.synth.ticks import TickBox, tick_style


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; `tight` leaves no white space below it."""

    text: Marked
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered or bulleted item; `level` 1 is a sub-item."""

    marker: Marked
    text: Marked
    level: int = 0


@dataclass(frozen=True, slots=True)
class Option:
    """A choice with a tick box."""

    text: Marked
    checked: bool
    seed: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Tick boxes with their options; `tail` is what follows on the same form line."""

    options: tuple[Option, ...]
    tail: Marked | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table inside a section: a header and rows of two columns."""

    header: tuple[str, str] | None
    rows: tuple[tuple[Marked, Marked], ...]
    first_share: float = 0.22


Block = Para | Item | Choice | Grid


@dataclass(frozen=True, slots=True)
class Field:
    """A label as printed and the blocks that are its value."""

    key: str
    label: str
    blocks: tuple[Block, ...]

    @property
    def short(self) -> bool:
        """A value of a word or a line, not a section."""
        if len(self.blocks) != 1 or not isinstance(self.blocks[0], Para):
            return False
        return len(self.blocks[0].text.text) < 90


def set_blocks(
    blocks: Sequence[Block], look: Look, width: float, *, style: Style | None = None
) -> list[Line]:
    """The lines of blocks in a column of `width` points, with white space between."""
    body = style or look.body
    lines: list[Line] = []
    for index, block in enumerate(blocks):
        if index and _apart(blocks[index - 1], block):
            lines.append(blank(body.line_height * look.paragraph_gap))
        lines.extend(_set(block, look, body, width))
    return lines


def _apart(before: Block, block: Block) -> bool:
    if isinstance(before, Para) and before.tight:
        return False
    return not (isinstance(before, Item) and isinstance(block, Item) and block.level >= 0)


def _set(block: Block, look: Look, body: Style, width: float) -> list[Line]:
    if isinstance(block, Para):
        return wrap(block.text, body, width, hyphenate=look.hyphenate)
    if isinstance(block, Item):
        return _set_item(block, look, body, width)
    if isinstance(block, Choice):
        return _set_choice(block, look, body, width)
    return _set_grid(block, look, body, width)


def _set_item(item: Item, look: Look, body: Style, width: float) -> list[Line]:
    step = body.size * 1.75
    indent = step * item.level
    room = max(step, width_of(item.marker.text + " ", body.font, body.size))
    style = body
    if item.marker.text in ("▪", "◦", "➢"):  # not every font has them
        style = body.but(face=look.glyphs, size=body.size * 0.8)
    lines = wrap(item.text, body, width - indent - room, hyphenate=look.hyphenate)
    shifted = [line.shifted(indent + room) for line in lines]
    marker = Piece(indent, item.marker.text, style, item.marker.marks)
    shifted[0] = shifted[0].beside(Line(body.line_height, (marker,)))
    return shifted


def _set_choice(choice: Choice, look: Look, body: Style, width: float) -> list[Line]:
    """Options on one line where that is the form's way and they fit, else one below another."""
    parts = [_set_option(option, look, body) for option in choice.options]
    gap = body.size * 1.6
    total = sum(part[1] + gap for part in parts)
    if not look.ticks.inline or total > width:
        lines = [part[0] for part in parts]
        return lines + (wrap(choice.tail, body, width) if choice.tail else [])
    x = 0.0
    line = blank(body.line_height)
    for part, advance in parts:
        line = line.beside(part.shifted(x))
        x += advance + gap
    if choice.tail is None:
        return [line]
    if width - x < 60:
        return [line, *wrap(choice.tail, body, width)]
    tail = [part.shifted(x) for part in wrap(choice.tail, body, width - x)]
    return [line.beside(tail[0]), *tail[1:]]


def _set_option(option: Option, look: Look, body: Style) -> tuple[Line, float]:
    kind = look.ticks.kind
    tick = TickBox(0.0, body.size, kind, option.checked, tick_style(look, kind), option.seed)
    text_width = width_of(option.text.text, body.font, body.size)
    space = body.size * 0.5
    before = look.ticks.before
    text_x = tick.width + space if before else 0.0
    tick_x = 0.0 if before else text_width + space
    piece = Piece(text_x, option.text.text, body, option.text.marks)
    line = Line(body.line_height, (piece,), (replace(tick, x=tick_x),))
    return line, text_width + space + tick.width


def _set_grid(grid: Grid, look: Look, body: Style, width: float) -> list[Line]:
    first = max(width * grid.first_share, 72.0)
    lines = []
    if grid.header:
        bold = body.but(bold=True)
        pieces = (Piece(0, grid.header[0], bold), Piece(first, grid.header[1], bold))
        lines.append(Line(body.line_height, pieces))
    for left, right in grid.rows:
        pair = zip_lines(
            wrap(left, body, first - 6),
            [n.shifted(first) for n in wrap(right, body, width - first)],
        )
        lines.extend(pair)
    return lines
