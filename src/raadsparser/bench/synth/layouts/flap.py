"""The commission flap: facts beside small labels, sections under heavy rules, one head on all."""

from __future__ import annotations

from raadsparser.bench.synth.blocks import Field, Grid
from raadsparser.bench.synth.fonts import width_of
from raadsparser.bench.synth.layouts._family import (
    Family,
    Paper,
    Variant,
    label_lines,
    lead,
    pair,
    ruled_grid,
    section,
    set_field,
)
from raadsparser.bench.synth.layouts._logo import draw_logo
from raadsparser.bench.synth.lines import wrap
from raadsparser.bench.synth.look import BLACK, Look
from raadsparser.bench.synth.marked import Marked, plain
from raadsparser.bench.synth.pen import Pen
from raadsparser.bench.synth.rows import Cell, Row


def _column(look: Look) -> float:
    """Where the values begin: the labels stand in the margin left of it."""
    return look.left + 72.0


def furnish(paper: Paper, pen: Pen, page: int) -> float:
    """Number and department, logo, committee and its code; then what paper this is.

    Later pages repeat it all; only the first counts as the place of the values.
    """
    if page > 1:
        with pen.collecting():
            return _furnished(paper, pen, page)
    return _furnished(paper, pen, page)


def _furnished(paper: Paper, pen: Pen, page: int) -> float:
    look = paper.look
    small = look.small.but(size=7.5)
    top = 36.0
    y = top
    for key in ("zaaknummer", "other/afdeling"):
        for entry in paper.present([key]):
            for line in set_field(paper, entry, 62.0, small):
                line.draw(pen, look.left, y - 6)
                y += line.height
    _logo(paper, pen, top, page)
    _committee(paper, pen, top)
    y = 92.0 if page == 1 else 76.0
    for key in ("voordracht", "purpose"):
        for entry in paper.present([key]):
            style = look.body.but(bold=key == "purpose")
            for line in set_field(paper, entry, look.right - _column(look), style):
                line.draw(pen, _column(look), y)
                y += line.height
    foot = look.page[1] - 34.0
    pen.text(
        look.left, foot, f"Gegenereerd: v1.{paper.rng.randrange(1, 20)}", small.but(italic=True)
    )
    pen.text(look.right - 8, foot, str(page), look.body.but(bold=True))
    return y + 26.0


def _logo(paper: Paper, pen: Pen, top: float, page: int) -> None:
    look = paper.look
    x = _column(look)
    size = 34.0 if page == 1 else 24.0
    draw_logo(pen, look, (x, top - 10), size)
    style = look.body.but(bold=True, size=size * 0.36, colour=look.accent)
    pen.text(x + size + 4, top + size * 0.1, "Gemeente", style)
    name = plain(paper.municipality, "/municipality") if page == 1 else Marked(paper.municipality)
    pen.text(x + size + 4, top + size * 0.5, name.text, style, name.marks)


def _committee(paper: Paper, pen: Pen, top: float) -> None:
    """The committee's long name right of the logo, its code large in the corner."""
    look = paper.look
    code, long = paper.committee
    big = look.title.but(size=20.0, bold=True)
    code_width = width_of(code, big.font, big.size)
    pen.text(look.right - code_width, top + 6, code, big)
    style = look.small
    right = look.right - code_width - 20
    room = min(right - _column(look) - 118, 210)
    for index, line in enumerate(wrap(Marked(long), style, room)):
        text = line.pieces[0].text if line.pieces else ""
        x = right - width_of(text, style.font, style.size)
        pen.text(x, top - 8 + index * 11, text, style)


def draw(paper: Paper) -> None:
    look = paper.look
    for group in paper.variant.groups:
        for entry in paper.present(group.keys):
            if group.where == "pair":
                _fact(paper, entry)
            elif group.where == "section":
                _section(paper, entry)
    paper.flow.space(look.body.size)


def _fact(paper: Paper, entry: Field) -> None:
    look = paper.look
    x = _column(look)
    labels = label_lines(entry.label, look.small, x - look.left - 6)
    value = set_field(paper, entry, look.right - x)
    pad = (0.0, 2.5)
    paper.flow.add(
        Row(
            (
                Cell(look.left, x - look.left, tuple(labels), pad),
                Cell(x, look.right - x, tuple(value), pad),
            )
        )
    )


def _section(paper: Paper, entry: Field) -> None:
    """A heavy rule, the heading in small bold, then the text."""
    look = paper.look
    x, width = _column(look), look.right - _column(look)
    flow = paper.flow
    flow.need(5 * look.body.line_height)
    paper.pen.line((x - 1, flow.y), (look.right, flow.y), 1.6, BLACK)
    flow.space(3.0)
    heading = look.body.but(size=look.body.size - 2, bold=True)
    flow.lines(label_lines(entry.label, heading, width), x, width)
    flow.space(look.body.line_height * 0.8)
    if isinstance(entry.blocks[0], Grid):
        _attachments(paper, entry, entry.blocks[0])
    else:
        flow.lines(set_field(paper, entry, width), x, width)
    flow.space(look.body.line_height * 1.4)


def _attachments(paper: Paper, entry: Field, grid: Grid) -> None:
    """Sent along, and on paper at the registry: two tables, the second often empty."""
    look, flow = paper.look, paper.flow
    x = _column(look)
    inner = x + 66.0
    for label, part in (("Meegestuurd", grid), ("Ter Inzage", Grid(grid.header, ()))):
        flow.need(40.0)
        paper.pen.text(x, flow.y + 8, label, look.small)
        for row in ruled_grid(paper, part, inner, look.right - inner):
            flow.add(row)
        flow.space(8.0)


_SECTIONS = (
    section("subject"),
    section("advice"),
    section("other/grondslag"),
    section("history"),
    section("other/reden"),
    section("other/extern"),
    section("other/geheimhouding"),
    section("other/andere"),
    section("attachments"),
    section("other/ambtenaar"),
)
_LABELS = {
    "portfolios": "Portefeuille",
    "item": "Agendapunt",
    "other/besluit": "Datum besluit",
    "subject": "Onderwerp",
    "advice": "De commissie wordt gevraagd",
    "history": "Bestuurlijke achtergrond",
    "other/reden": "Reden bespreking",
    "attachments": "Welke stukken treft u aan?",
}
_HEAD = lead("zaaknummer", "other/afdeling", "voordracht", "purpose")
FLAP = frozenset({"flap"})

FAMILY = Family(
    "flap",
    draw,
    (
        Variant(
            "amsterdam",
            "train",
            (_HEAD, pair("portfolios"), pair("item"), pair("other/besluit"), *_SECTIONS),
            labels=_LABELS,
            options=FLAP,
            municipality="Amsterdam",
            number_shape="vn",
        ),
        Variant(
            "b",
            "dev",
            (
                _HEAD,
                pair("item"),
                pair("holders"),
                section("subject"),
                section("history"),
                section("advice"),
                section("other/financieel"),
                section("other/vervolg"),
                section("attachments"),
                section("other/ambtenaar"),
            ),
            options=FLAP,
        ),
        Variant(
            "c",
            "test",
            (
                _HEAD,
                pair("holders"),
                pair("item"),
                pair("other/status"),
                section("subject"),
                section("advice"),
                section("history"),
                section("other/grondslag"),
                section("speaking"),
                section("attachments"),
            ),
            options=FLAP,
        ),
    ),
    furnish,
)
