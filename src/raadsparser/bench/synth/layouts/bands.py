"""Full-width coloured bands with the label in white, the value below each band.

Held out for test: neither train nor dev sheets look like this.
"""

from __future__ import annotations

from raadsparser.bench.synth.blocks import Field
from raadsparser.bench.synth.layouts._family import (
    Family,
    Paper,
    Variant,
    label_lines,
    pair,
    section,
    set_field,
    strip,
)
from raadsparser.bench.synth.look import WHITE
from raadsparser.bench.synth.rows import Cell, Row


def draw(paper: Paper) -> None:
    for group in paper.variant.groups:
        entries = paper.present(group.keys)
        if entries:
            _band(paper, entries)


def _band(paper: Paper, entries: list[Field]) -> None:
    """A band over one value, or over several side by side."""
    look, flow = paper.look, paper.flow
    pad = (look.pad + 1, 2.5)
    width = look.width / len(entries)
    room = width - 2 * pad[0]
    style = look.label.but(colour=WHITE, bold=True)
    heads, values = [], []
    for index, entry in enumerate(entries):
        x = look.left + index * width
        labels = tuple(label_lines(entry.label, style, room))
        heads.append(Cell(x, width, labels, pad, look.accent))
        values.append(Cell(x, width, tuple(set_field(paper, entry, room)), pad))
    flow.need(4 * look.body.line_height)
    flow.add(Row(tuple(heads)))
    flow.add(Row(tuple(values)))
    flow.space(look.body.size * 0.6)


FAMILY = Family(
    "bands",
    draw,
    (
        Variant(
            "a",
            "test",
            (
                pair("subject"),
                strip("zaaknummer", "holders", "date"),
                section("purpose"),
                section("history"),
                section("advice"),
                strip("room", "time", "duration"),
                section("speaking"),
                section("attachments"),
            ),
            titles=("Agendaverzoek", "Gespreksblad"),
        ),
    ),
)
