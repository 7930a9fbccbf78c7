"""A ruled table: label and value cells, and a header row of labels above a row of values."""

from __future__ import annotations

from raadsparser.bench.synth.blocks import Field
from raadsparser.bench.synth.layouts._family import (
    Family,
    Group,
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
from raadsparser.bench.synth.lines import Line
from raadsparser.bench.synth.rows import Row


def draw(paper: Paper) -> None:
    for group in paper.variant.groups:
        entries = paper.present(group.keys)
        if group.where == "strip":
            _strip(paper, group, entries)
        elif entries:
            _pairs(paper, entries)


def _label(paper: Paper, entry: Field, width: float) -> list[Line]:
    return label_lines(entry.label + paper.look.colon, paper.look.label, width - 2 * paper.look.pad)


def _pairs(paper: Paper, entries: list[Field]) -> None:
    """Label cell, value cell, and again for each further field of the row."""
    look = paper.look
    label_width = look.width * look.label_width
    fill = look.shade if "shaded" in paper.variant.options else None
    rest = look.width - label_width * len(entries)
    shares = [rest / len(entries)] * len(entries)
    if len(entries) == 2:
        shares = [rest * 0.4, rest * 0.6]
    x = look.left
    cells = []
    for entry, share in zip(entries, shares, strict=True):
        cells.append(
            cell(look, x, label_width, _label(paper, entry, label_width), sides="ltrb", fill=fill)
        )
        value = set_field(paper, entry, share - 2 * look.pad)
        cells.append(cell(look, x + label_width, share, value, sides="ltrb"))
        x += label_width + share
    paper.flow.add(Row(tuple(cells)))


def _strip(paper: Paper, group: Group, entries: list[Field]) -> None:
    """Labels above their values; meeting and date stand in the label column before them."""
    look = paper.look
    leads = paper.present(group.lead)
    x, width = look.left, look.width
    heads, values = [], []
    if leads:
        label_width = width * look.label_width
        room = label_width - 2 * look.pad
        bold = look.label
        heads.append(
            cell(look, x, label_width, set_field(paper, leads[0], room, bold), sides="ltr")
        )
        rest = [line for e in leads[1:] for line in set_field(paper, e, room, bold)]
        values.append(cell(look, x, label_width, rest, sides="lbr"))
        x, width = x + label_width, width - label_width
    if not entries:
        return
    for entry, (cx, cw) in zip(entries, columns(paper, entries, x, width), strict=True):
        heads.append(cell(look, cx, cw, _label(paper, entry, cw), sides="ltrb"))
        values.append(cell(look, cx, cw, set_field(paper, entry, cw - 2 * look.pad), sides="ltrb"))
    head, value = Row(tuple(heads)), Row(tuple(values))
    paper.flow.need(head.height + value.height)
    paper.flow.add(head)
    paper.flow.add(value)


_HENGELO_LABELS = {
    "subject": "Onderwerp",
    "zaaknummer": "Zaaknummer",
    "holders": "Portefeuillehouder",
    "history": "Historie",
    "chair": "Voorzitter",
    "clerk": "Griffiemedewerker",
    "room": "Zaal",
    "domains": "Domein",
    "duration": "Duur",
    "purpose": "Doel van de sessie",
    "advice": "Behandeladvies",
    "speaking": "Spreekrecht publiek",
}

FAMILY = Family(
    "ruled",
    draw,
    (
        Variant(
            "hengelo",
            "train",
            (
                pair("subject"),
                pair("zaaknummer", "holders"),
                section("history"),
                strip("chair", "clerk", "room", "domains", "duration", lead=("body", "date")),
                section("purpose"),
                section("advice"),
                section("speaking"),
            ),
            labels=_HENGELO_LABELS,
            municipality="Hengelo",
            number_shape="seven",
            body="Politieke Markt",
        ),
        Variant(
            "a",
            "train",
            (
                pair("subject"),
                pair("holders", "zaaknummer"),
                strip("body", "date", "time", "room"),
                section("purpose"),
                section("history"),
                section("advice"),
                pair("chair", "clerk"),
                section("speaking"),
                section("attachments"),
            ),
            titles=("Agendaformulier", "Agenderingsformulier raad"),
            options=frozenset({"shaded"}),
        ),
        Variant(
            "b",
            "dev",
            (
                strip("date", "start", "end", "room", "chair", "clerk"),
                pair("subject"),
                pair("zaaknummer", "item"),
                pair("holders"),
                section("purpose"),
                section("advice"),
                section("history"),
                section("speaking"),
            ),
            titles=("Vergaderstuk", "Formulier agendering"),
        ),
        Variant(
            "c",
            "test",
            (
                pair("zaaknummer", "date"),
                pair("holders"),
                pair("subject"),
                section("history"),
                section("advice"),
                section("purpose"),
                strip("room", "time", "duration", "chair", "domains"),
                section("speaking"),
                section("attachments"),
            ),
            titles=("Aanmeldformulier bespreekpunt", "Oplegger vergadering"),
            options=frozenset({"shaded"}),
        ),
    ),
)
