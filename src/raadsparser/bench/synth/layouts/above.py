"""Labels above their values: facts side by side in columns, then sections under headings."""

from __future__ import annotations

from raadsparser.bench.synth.blocks import Field
from raadsparser.bench.synth.layouts._family import (
    Family,
    Paper,
    Variant,
    columns,
    label_lines,
    pair,
    section,
    set_field,
    strip,
)
from raadsparser.bench.synth.rows import Cell, Row


def draw(paper: Paper) -> None:
    look = paper.look
    for group in paper.variant.groups:
        entries = paper.present(group.keys)
        if not entries:
            continue
        if group.where == "section":
            _section(paper, entries[0])
        else:
            _facts(paper, entries)
    paper.flow.space(look.body.size)


def _facts(paper: Paper, entries: list[Field]) -> None:
    look, flow = paper.look, paper.flow
    gap = 10.0
    boxes = columns(paper, entries, look.left, look.width)
    cells = []
    for entry, (x, width) in zip(entries, boxes, strict=True):
        small = look.label.but(size=max(look.label.size - 1, 7.5))
        lines = label_lines(entry.label + look.colon.strip(), small, width - gap)
        lines += set_field(paper, entry, width - gap)
        cells.append(Cell(x, width, tuple(lines)))
    flow.add(Row(tuple(cells)))
    flow.space(look.body.line_height * 0.5)


def _section(paper: Paper, entry: Field) -> None:
    look, flow = paper.look, paper.flow
    flow.space(look.body.line_height * 0.4)
    flow.need(4 * look.body.line_height)
    heading = look.label.but(size=look.body.size + 1, bold=True)
    flow.lines(label_lines(entry.label, heading, look.width), look.left, look.width)
    if "underlined" in paper.variant.options:
        paper.pen.line((look.left, flow.y + 1), (look.right, flow.y + 1), 0.6, look.rule_colour)
        flow.space(4)
    flow.lines(set_field(paper, entry, look.width), look.left, look.width)
    flow.space(look.body.line_height * 0.4)


FAMILY = Family(
    "above",
    draw,
    (
        Variant(
            "a",
            "train",
            (
                pair("subject"),
                strip("zaaknummer", "holders", "date"),
                strip("body", "room", "time"),
                section("history"),
                section("purpose"),
                section("advice"),
                section("speaking"),
            ),
            titles=("Agendapunt",),
        ),
        Variant(
            "b",
            "train",
            (
                strip("date", "item", "zaaknummer"),
                section("subject"),
                strip("portfolios", "holders"),
                section("advice"),
                section("history"),
                section("attachments"),
                strip("chair", "clerk", "duration"),
            ),
            titles=("Raadsagenda: toelichting", "Bespreekstuk"),
            options=frozenset({"underlined"}),
        ),
        Variant(
            "c",
            "dev",
            (
                section("subject"),
                strip("holders", "zaaknummer"),
                section("purpose"),
                section("advice"),
                section("history"),
                section("speaking"),
                strip("body", "date", "start", "room", "clerk"),
            ),
            titles=("Voorblad bespreking",),
        ),
        Variant(
            "d",
            "test",
            (
                strip("zaaknummer", "date", "duration", "room"),
                pair("holders"),
                pair("subject"),
                section("advice"),
                section("speaking"),
                section("history"),
                section("attachments"),
            ),
            titles=("Sessiekaart",),
            options=frozenset({"underlined"}),
        ),
    ),
)
