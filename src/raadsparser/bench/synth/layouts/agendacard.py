"""A card of the meeting: who, when and where in a shaded block of four columns, then text.

Held out: no train sheet looks like this.
"""

from __future__ import annotations

from raadsparser.bench.synth.layouts._family import (
    Family,
    Paper,
    Variant,
    cell,
    label_lines,
    pair,
    section,
    set_field,
)
from raadsparser.bench.synth.rows import Row

_COLUMNS = 4


def draw(paper: Paper) -> None:
    look, flow = paper.look, paper.flow
    facts = [e for g in paper.variant.groups if g.where == "pair" for e in paper.present(g.keys)]
    width = look.width / _COLUMNS
    room = width - 2 * look.pad
    for begin in range(0, len(facts), _COLUMNS):
        cells = []
        for index, entry in enumerate(facts[begin : begin + _COLUMNS]):
            lines = label_lines(entry.label + look.colon, look.label, room)
            lines += set_field(paper, entry, room)
            cells.append(cell(look, look.left + index * width, width, lines, fill=look.shade))
        flow.add(Row(tuple(cells)))
    flow.space(look.body.line_height)
    for group in paper.variant.groups:
        if group.where == "section":
            for entry in paper.present(group.keys):
                flow.need(4 * look.body.line_height)
                heading = look.title.but(size=look.body.size + 2, colour=look.accent)
                flow.lines(label_lines(entry.label, heading, look.width), look.left, look.width)
                flow.space(3)
                flow.lines(set_field(paper, entry, look.width), look.left, look.width)
                flow.space(look.body.line_height)


FAMILY = Family(
    "agendacard",
    draw,
    (
        Variant(
            "a",
            "dev",
            (
                *(pair(k) for k in ("date", "start", "end", "room")),
                *(pair(k) for k in ("chair", "clerk", "zaaknummer", "holders")),
                section("subject"),
                section("advice"),
                section("history"),
                section("speaking"),
            ),
            titles=("Sessie-informatie", "Bijeenkomst"),
        ),
    ),
)
