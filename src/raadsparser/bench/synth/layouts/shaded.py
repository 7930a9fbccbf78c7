"""A column of labels on a shaded ground, white rules between the rows, values right of it."""

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
)
from raadsparser.bench.synth.look import WHITE
from raadsparser.bench.synth.rows import Cell, Row


def draw(paper: Paper) -> None:
    for group in paper.variant.groups:
        for entry in paper.present(group.keys):
            _row(paper, entry)


def _row(paper: Paper, entry: Field) -> None:
    look = paper.look
    width = look.width * max(look.label_width, 0.2)
    pad = (look.pad + 2, look.pad)
    inverse = "inverse" in paper.variant.options
    style = look.label.but(colour=WHITE, bold=True) if inverse else look.label
    labels = label_lines(entry.label + look.colon, style, width - 2 * pad[0])
    rest = look.width - width
    values = set_field(paper, entry, rest - 2 * pad[0])
    rule = (max(look.rule_width, 0.75), WHITE if not inverse else look.accent)
    fill = look.accent if inverse else look.shade
    sides = "b" if "rules" in paper.variant.options else ""
    thin = (0.4, look.rule_colour)
    paper.flow.add(
        Row(
            (
                Cell(look.left, width, tuple(labels), pad, fill, "tb", rule),
                Cell(look.left + width, rest, tuple(values), pad, None, sides, thin),
            ),
            minimum=look.body.line_height + 2 * pad[1],
        )
    )


FAMILY = Family(
    "shaded",
    draw,
    (
        Variant(
            "a",
            "train",
            (
                pair("zaaknummer"),
                pair("subject"),
                pair("holders"),
                pair("body"),
                pair("date"),
                pair("room"),
                section("history"),
                section("purpose"),
                section("advice"),
                section("speaking"),
                section("attachments"),
            ),
            titles=("Agendaformulier raad", "Onderwerp voor bespreking"),
            options=frozenset({"rules"}),
        ),
        Variant(
            "b",
            "train",
            (
                pair("subject"),
                pair("portfolios"),
                pair("holders"),
                pair("zaaknummer"),
                section("purpose"),
                section("advice"),
                section("history"),
                pair("date+time"),
                pair("chair"),
                pair("clerk"),
                pair("duration"),
                section("other/vervolg"),
            ),
            titles=("Toelichting op agendapunt", "Agendering"),
            options=frozenset({"inverse"}),
        ),
        Variant(
            "c",
            "dev",
            (
                pair("date"),
                pair("item"),
                pair("subject"),
                pair("holders"),
                pair("other/steller"),
                pair("zaaknummer"),
                section("advice"),
                section("speaking"),
                section("history"),
                section("other/financieel"),
                section("attachments"),
            ),
            titles=("Behandelformulier", "Oplegnotitie"),
        ),
        Variant(
            "d",
            "test",
            (
                pair("body"),
                pair("time"),
                pair("room"),
                pair("zaaknummer"),
                pair("other/status"),
                pair("subject"),
                section("purpose"),
                pair("holders"),
                section("history"),
                section("advice"),
                pair("date"),
                section("speaking"),
            ),
            titles=("Bespreekblad", "Formulier raadsbehandeling"),
            options=frozenset({"inverse", "rules"}),
        ),
    ),
)
