"""No lines at all: label, colon, value, the values lined up at a tab; then headed text."""

from __future__ import annotations

from raadsparser.bench.synth.blocks import Field
from raadsparser.bench.synth.fonts import width_of
from raadsparser.bench.synth.layouts._family import (
    Family,
    Paper,
    Variant,
    label_lines,
    pair,
    section,
    set_field,
)
from raadsparser.bench.synth.lines import Line, Piece, wrap, zip_lines
from raadsparser.bench.synth.marked import Marked


def draw(paper: Paper) -> None:
    look = paper.look
    for group in paper.variant.groups:
        entries = paper.present(group.keys)
        if len(entries) == 1 and group.where == "section":
            _section(paper, entries[0])
        elif entries:
            _facts(paper, entries)
    paper.flow.space(look.body.size)


def _tab(paper: Paper) -> float:
    """Where values begin: right of the widest short label."""
    look = paper.look
    labels = [
        entry.label
        for group in paper.variant.groups
        if group.where == "pair"
        for entry in paper.present(group.keys)
    ]
    widest = max((width_of(t, look.label.font, look.label.size) for t in labels), default=60.0)
    return min(widest + 14, look.width * 0.4)


def _facts(paper: Paper, entries: list[Field]) -> None:
    """Label at the margin, colon and value at the tab; two facts share a line where grouped."""
    look, flow = paper.look, paper.flow
    tab = _tab(paper)
    share = look.width / len(entries)
    columns: list[Line] = []
    for index, entry in enumerate(entries):
        here = tab if len(entries) == 1 else min(tab, share * 0.5)
        left = label_lines(entry.label, look.label, here - 4)
        colon = Line(look.body.line_height, (Piece(here, ":", look.body),))
        right = [n.shifted(here + 9) for n in set_field(paper, entry, share - here - 14)]
        right[0] = right[0].beside(colon)
        lines = [line.shifted(index * share) for line in zip_lines(left, right)]
        columns = zip_lines(columns, lines) if columns else lines
    flow.lines(columns, look.left, look.width)
    flow.space(look.body.size * 0.25)


def _section(paper: Paper, entry: Field) -> None:
    look, flow = paper.look, paper.flow
    flow.space(look.body.line_height * 0.8)
    flow.need(4 * look.body.line_height)
    if "run in" in paper.variant.options:
        flow.lines(wrap(Marked(entry.label + ":"), look.label, look.width), look.left, look.width)
        flow.lines(set_field(paper, entry, look.width), look.left, look.width)
        return
    tab = _tab(paper)
    left = label_lines(entry.label, look.label, tab - 4)
    right = [n.shifted(tab + 9) for n in set_field(paper, entry, look.width - tab - 10)]
    right[0] = right[0].beside(Line(look.body.line_height, (Piece(tab, ":", look.body),)))
    flow.lines(zip_lines(left, right), look.left, look.width)


FAMILY = Family(
    "colon",
    draw,
    (
        Variant(
            "a",
            "train",
            (
                pair("body"),
                pair("date"),
                pair("item"),
                pair("subject"),
                pair("zaaknummer"),
                pair("holders"),
                section("history"),
                section("advice"),
                pair("purpose"),
                section("speaking"),
            ),
        ),
        Variant(
            "b",
            "train",
            (
                pair("zaaknummer", "date"),
                pair("subject"),
                pair("holders"),
                pair("room", "time"),
                pair("chair"),
                pair("clerk"),
                section("purpose"),
                section("history"),
                section("advice"),
                section("programme"),
                section("attachments"),
            ),
            titles=("Memo aan de raad", "Onderwerpformulier"),
            options=frozenset({"run in"}),
        ),
        Variant(
            "c",
            "dev",
            (
                pair("subject"),
                pair("item", "zaaknummer"),
                pair("holders"),
                pair("room"),
                pair("start"),
                pair("end"),
                pair("chair"),
                section("advice"),
                section("history"),
                section("speaking"),
            ),
            titles=("Bijeenkomst van de raad",),
        ),
        Variant(
            "d",
            "test",
            (
                pair("date", "time"),
                pair("subject"),
                pair("other/status"),
                pair("zaaknummer"),
                pair("holders"),
                pair("clerk"),
                section("history"),
                section("purpose"),
                section("advice"),
                section("programme"),
                section("other/vervolg"),
            ),
            titles=("Notitie agendering",),
            options=frozenset({"run in"}),
        ),
    ),
)
