"""A ruled list of numbered questions, number, question and answer in three columns.

Held out for test: neither train nor dev sheets look like this.
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
from raadsparser.bench.synth.lines import wrap
from raadsparser.bench.synth.marked import Marked
from raadsparser.bench.synth.rows import Row


def draw(paper: Paper) -> None:
    look = paper.look
    number_width = 26.0
    label_width = look.width * max(look.label_width, 0.22)
    value_width = look.width - number_width - label_width
    place = 0
    for group in paper.variant.groups:
        for entry in paper.present(group.keys):
            place += 1
            number = wrap(Marked(f"{place}."), look.label, number_width)
            labels = label_lines(entry.label, look.label, label_width - 2 * look.pad)
            values = set_field(paper, entry, value_width - 2 * look.pad)
            x = look.left
            cells = [cell(look, x, number_width, number, sides="tb")]
            cells.append(cell(look, x + number_width, label_width, labels, sides="tb"))
            left = x + number_width + label_width
            cells.append(cell(look, left, value_width, values, sides="tb"))
            paper.flow.add(Row(tuple(cells)))


FAMILY = Family(
    "ledger",
    draw,
    (
        Variant(
            "a",
            "test",
            (
                pair("zaaknummer"),
                pair("subject"),
                pair("holders"),
                section("history"),
                section("purpose"),
                section("advice"),
                section("speaking"),
                pair("date"),
                pair("body"),
                pair("chair"),
            ),
            titles=("Startformulier raadsbehandeling", "Vragenlijst agendering"),
        ),
        Variant(
            "b",
            "test",
            (
                pair("date"),
                pair("room"),
                pair("item"),
                pair("subject"),
                pair("holders"),
                pair("zaaknummer"),
                section("advice"),
                section("history"),
                section("attachments"),
            ),
        ),
    ),
)
