"""A form of boxes, each with its small caption inside at the top, the value below it."""

from __future__ import annotations

from raadsparser.bench.synth.blocks import Field
from raadsparser.bench.synth.layouts._family import (
    Family,
    Paper,
    Variant,
    cell,
    columns,
    label_lines,
    pair,
    section,
    set_field,
    strip,
)
from raadsparser.bench.synth.rows import Row


def draw(paper: Paper) -> None:
    for group in paper.variant.groups:
        entries = paper.present(group.keys)
        if entries:
            _boxes(paper, entries)


def _boxes(paper: Paper, entries: list[Field]) -> None:
    look = paper.look
    numbered = "numbered" in paper.variant.options
    caption = look.label.but(size=7.5 if look.body.size < 11 else 8.0, bold=numbered)
    cells = []
    for entry, (x, width) in zip(
        entries, columns(paper, entries, look.left, look.width), strict=True
    ):
        room = width - 2 * look.pad
        place = f"{_place(paper, entry)}. " if numbered else ""
        lines = label_lines(place + entry.label, caption, room) + set_field(paper, entry, room)
        cells.append(cell(look, x, width, lines, sides="ltrb"))
    paper.flow.add(Row(tuple(cells), minimum=look.body.line_height * 2.2))


def _place(paper: Paper, entry: Field) -> int:
    """The number of a box on a numbered form."""
    keys = [key for key in paper.variant.printed if key in paper.fields]
    return keys.index(entry.key) + 1


FAMILY = Family(
    "caption",
    draw,
    (
        Variant(
            "a",
            "train",
            (
                pair("subject"),
                strip("zaaknummer", "holders"),
                strip("body", "date", "time", "room"),
                section("history"),
                strip("purpose", "duration"),
                section("advice"),
                section("speaking"),
            ),
            titles=("Formulier agendacommissie",),
        ),
        Variant(
            "b",
            "dev",
            (
                strip("item", "date", "zaaknummer"),
                pair("holders"),
                pair("subject"),
                section("purpose"),
                section("advice"),
                section("history"),
                strip("chair", "clerk", "room"),
                section("speaking"),
            ),
            titles=("Aanvraag behandeling",),
            options=frozenset({"numbered"}),
        ),
        Variant(
            "c",
            "test",
            (
                strip("date", "room", "duration"),
                strip("holders", "zaaknummer"),
                pair("subject"),
                section("advice"),
                section("history"),
                section("purpose"),
                strip("chair", "domains"),
                section("attachments"),
            ),
            titles=("Invulformulier raad",),
        ),
    ),
)
