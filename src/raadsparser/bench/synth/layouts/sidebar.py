"""Labels in a narrow margin, thin rules between the sections, the number at the very top.

Held out: no train sheet looks like this.
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
)
from raadsparser.bench.synth.rows import Cell, Row


def draw(paper: Paper) -> None:
    look, flow = paper.look, paper.flow
    for group in paper.variant.groups:
        entries = paper.present(group.keys)
        for entry in entries:
            _row(paper, entry, ruled=group.where == "section")
        if entries and group.where == "pair":
            flow.space(look.body.size * 0.2)


def _row(paper: Paper, entry: Field, *, ruled: bool) -> None:
    look = paper.look
    margin = max(look.width * 0.24, 96.0)
    right_aligned = look.label.but(size=max(look.label.size - 0.5, 8))
    labels = label_lines(entry.label, right_aligned, margin - 12)
    values = set_field(paper, entry, look.width - margin)
    pad = (0.0, 5.0 if ruled else 1.5)
    thin = (0.35, look.rule_colour)
    sides = "t" if ruled else ""
    paper.flow.add(
        Row(
            (
                Cell(look.left, margin, tuple(labels), pad, None, sides, thin),
                Cell(
                    look.left + margin, look.width - margin, tuple(values), pad, None, sides, thin
                ),
            )
        )
    )


FAMILY = Family(
    "sidebar",
    draw,
    (
        Variant(
            "a",
            "dev",
            (
                pair("zaaknummer"),
                pair("date"),
                pair("holders"),
                pair("portfolios"),
                pair("other/afdeling"),
                pair("other/steller"),
                pair("other/telefoon"),
                pair("other/email"),
                section("subject"),
                section("history"),
                section("advice"),
                section("attachments"),
            ),
            titles=("Commissienota", "Informatienota raad"),
        ),
        Variant(
            "b",
            "dev",
            (
                pair("subject"),
                pair("body"),
                pair("room"),
                pair("time"),
                pair("zaaknummer"),
                pair("holders"),
                section("purpose"),
                section("advice"),
                section("programme"),
                section("history"),
                section("speaking"),
            ),
        ),
    ),
)
