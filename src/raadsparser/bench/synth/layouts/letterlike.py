"""A form that reads as a letter: references at the head, then run-in headings in the text."""

from __future__ import annotations

from raadsparser.bench.synth.blocks import Field, Para, set_blocks
from raadsparser.bench.synth.fonts import width_of
from raadsparser.bench.synth.layouts._family import Family, Paper, Variant, pair, section, set_field
from raadsparser.bench.synth.lines import Line, Piece, wrap
from raadsparser.bench.synth.marked import Marked

_SALUTATIONS = ("Aan de leden van de raad,", "Aan de raad,", "Geachte raadsleden,")


def draw(paper: Paper) -> None:
    look, flow = paper.look, paper.flow
    for group in paper.variant.groups:
        if group.where != "pair":
            continue
        entries = paper.present(group.keys)
        if entries:
            _facts(paper, entries)
    flow.space(look.body.line_height)
    flow.lines(wrap(Marked(paper.rng.choice(_SALUTATIONS)), look.body, look.width))
    flow.space(look.body.line_height * 0.8)
    for group in paper.variant.groups:
        if group.where == "section":
            for entry in paper.present(group.keys):
                _section(paper, entry)


def _facts(paper: Paper, entries: list[Field]) -> None:
    """`Ons kenmerk: 123   Datum: 4 mei` on one line, one after another."""
    look, flow = paper.look, paper.flow
    share = look.width / len(entries)
    lines: list[Line] = []
    for index, entry in enumerate(entries):
        label = f"{entry.label}: "
        indent = width_of(label, look.label.font, look.label.size)
        first = Line(look.body.line_height, (Piece(0, label.strip(), look.label),))
        value = [n.shifted(indent) for n in set_field(paper, entry, share - indent - 8)]
        value[0] = value[0].beside(first)
        shifted = [n.shifted(index * share) for n in value]
        rest = lines[len(shifted) :]
        lines = [a.beside(b) for a, b in zip(lines, shifted, strict=False)] + rest if lines else []
        lines = lines or shifted
    flow.lines(lines, look.left, look.width)


def _section(paper: Paper, entry: Field) -> None:
    """The heading in bold, and the text goes on behind it on the same line."""
    look, flow = paper.look, paper.flow
    flow.need(3 * look.body.line_height)
    head = look.body.but(bold=True)
    label = f"{entry.label}."
    first, *others = entry.blocks
    if isinstance(first, Para) and "headings" not in paper.variant.options:
        indent = width_of(label + "  ", head.font, head.size)
        lines = wrap(first.text, look.body, look.width, first=indent, hyphenate=look.hyphenate)
        lines[0] = lines[0].beside(Line(head.line_height, (Piece(0, label, head),)))
        flow.lines(lines, look.left, look.width)
        if others:
            flow.space(look.body.line_height * look.paragraph_gap)
            flow.lines(set_blocks(others, look, look.width), look.left, look.width)
    else:
        flow.lines(wrap(Marked(entry.label), head, look.width), look.left, look.width)
        flow.lines(set_field(paper, entry, look.width), look.left, look.width)
    flow.space(look.body.line_height * 0.9)


FAMILY = Family(
    "letterlike",
    draw,
    (
        Variant(
            "a",
            "train",
            (
                pair("zaaknummer", "date"),
                pair("subject"),
                pair("holders"),
                section("history"),
                section("purpose"),
                section("advice"),
                section("speaking"),
            ),
        ),
        Variant(
            "b",
            "dev",
            (
                pair("date"),
                pair("zaaknummer"),
                pair("holders", "body"),
                pair("subject"),
                section("advice"),
                section("history"),
                section("other/vervolg"),
                section("attachments"),
            ),
            options=frozenset({"headings"}),
        ),
        Variant(
            "c",
            "test",
            (
                pair("holders"),
                pair("subject"),
                pair("zaaknummer"),
                pair("date", "room"),
                section("purpose"),
                section("history"),
                section("other/financieel"),
                section("advice"),
                section("speaking"),
            ),
        ),
    ),
)
