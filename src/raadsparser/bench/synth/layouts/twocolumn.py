"""Two columns of facts at the head under a heavy rule, running text below."""

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
from raadsparser.bench.synth.lines import Line, blank, zip_lines
from raadsparser.bench.synth.rows import Cell, Row


def draw(paper: Paper) -> None:
    look, flow = paper.look, paper.flow
    facts = [e for g in paper.variant.groups if g.where == "pair" for e in paper.present(g.keys)]
    half = (len(facts) + 1) // 2
    width = look.width / 2
    gap = 14.0
    left = [line for entry in facts[:half] for line in _fact(paper, entry, width - gap)]
    right = [line for entry in facts[half:] for line in _fact(paper, entry, width - gap)]
    paper.pen.line((look.left, flow.y), (look.right, flow.y), 1.5, look.accent)
    flow.space(4)
    flow.add(
        Row((Cell(look.left, width, tuple(left)), Cell(look.left + width, width, tuple(right))))
    )
    paper.pen.line((look.left, flow.y + 2), (look.right, flow.y + 2), 0.6, look.accent)
    flow.space(look.body.line_height)
    for group in paper.variant.groups:
        if group.where == "section":
            for entry in paper.present(group.keys):
                _section(paper, entry)


def _fact(paper: Paper, entry: Field, width: float) -> list[Line]:
    look = paper.look
    step = blank(look.body.line_height * 0.3)
    if "stacked" in paper.variant.options:
        labels = label_lines(entry.label + look.colon.strip(), look.label, width)
        return [*labels, *set_field(paper, entry, width), step]
    label_width = width * 0.42
    labels = label_lines(entry.label + look.colon, look.label, label_width - 4)
    values = [n.shifted(label_width) for n in set_field(paper, entry, width - label_width)]
    return [*zip_lines(labels, values), step]


def _section(paper: Paper, entry: Field) -> None:
    look, flow = paper.look, paper.flow
    flow.need(4 * look.body.line_height)
    heading = look.label.but(size=look.body.size + 1.5, bold=True, colour=look.accent)
    flow.lines(label_lines(entry.label, heading, look.width), look.left, look.width)
    flow.space(2)
    flow.lines(set_field(paper, entry, look.width), look.left, look.width)
    flow.space(look.body.line_height * 0.9)


FAMILY = Family(
    "twocolumn",
    draw,
    (
        Variant(
            "a",
            "train",
            (
                *(pair(k) for k in ("zaaknummer", "holders", "date", "time")),
                *(pair(k) for k in ("room", "chair", "clerk", "body")),
                section("subject"),
                section("history"),
                section("purpose"),
                section("advice"),
                section("speaking"),
                section("attachments"),
            ),
            titles=("Raadsinformatie", "Agendablad"),
        ),
        Variant(
            "b",
            "dev",
            (
                *(pair(k) for k in ("subject", "other/afdeling", "other/steller")),
                *(pair(k) for k in ("zaaknummer", "holders", "date")),
                section("advice"),
                section("history"),
                section("other/financieel"),
                section("speaking"),
                section("attachments"),
            ),
            titles=("Commissiestuk", "Informatienota"),
            options=frozenset({"stacked"}),
        ),
        Variant(
            "c",
            "test",
            (
                *(pair(k) for k in ("item", "date", "start", "duration")),
                *(pair(k) for k in ("holders", "other/telefoon", "zaaknummer")),
                section("subject"),
                section("advice"),
                section("programme"),
                section("history"),
                section("purpose"),
            ),
            titles=("Behandelblad",),
        ),
    ),
)
