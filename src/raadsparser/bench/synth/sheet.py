"""Draws one agenda sheet: content, labels, title and layout put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from raadsparser.bench.synth.blocks import Block, Field, Para
from raadsparser.bench.synth.content.draft import Content, draw_content
from raadsparser.bench.synth.content.labels import LABELS, label_for
from raadsparser.bench.synth.content.lists import section, words
from raadsparser.bench.synth.content.wish import Wish
from raadsparser.bench.synth.fonts import width_of
from raadsparser.bench.synth.layouts._family import Family, Paper, Variant, values_of
from raadsparser.bench.synth.layouts._logo import draw_logo
from raadsparser.bench.synth.look import Look
from raadsparser.bench.synth.marked import Marked, plain
from raadsparser.bench.synth.pen import Pen, Strokes
from raadsparser.bench.synth.rows import Flow

_CORE = ("subject", "history", "advice")
_LEFT_OUT = 0.05


@dataclass(frozen=True, slots=True)
class SheetTruth:
    """The record with `source` and `ink`, as a line of truth has it."""

    record: dict[str, Any]
    municipality: str
    layout: str


def draw_sheet(
    pen: Pen,
    family: Family,
    variant: Variant,
    look: Look,
    rng: Random,
    *,
    municipality: str | None = None,
) -> SheetTruth:
    """Draws a sheet on new pages of the pen, all content by chance."""
    place = variant.municipality or municipality or rng.choice(words("municipalities"))
    printed = [k for k in variant.printed if k in _CORE or rng.random() >= _LEFT_OUT]
    committee = _committee(rng, variant)
    flap = "flap" in variant.options
    wish = Wish(
        keys=frozenset(part for key in printed for part in values_of(key)),
        split=variant.split,
        municipality=place,
        flap=flap,
        yearless=0.0 if flap else 0.5 if variant.name == "hengelo" else 0.2,
        number_shape=variant.number_shape,
        body=f"Commissie {committee[0]}" if flap else variant.body,
    )
    content = draw_content(rng, wish)
    first = pen.page + 1
    with pen.collecting() as strokes:
        _typeset(pen, family, variant, look, rng, content, committee)
    record = content.record
    record["municipality"] = place if "/municipality" in strokes else None
    record["source"] = {"pages": [first, pen.page]}
    record["ink"] = {pointer: ink_of(strokes, pointer) for pointer in sorted(strokes)}
    return SheetTruth(record, place, f"{family.name}-{variant.name}")


def ink_of(strokes: Strokes, pointer: str) -> dict[str, Any]:
    """Where a value was drawn: its first page, a box a line there, and the text as printed."""
    known = strokes[pointer]
    page = known[0].page
    return {
        "page": page,
        "boxes": [[round(v, 2) for v in s.box] for s in known if s.page == page],
        "printed": "\n".join(stroke.text for stroke in known),
    }


def _typeset(
    pen: Pen,
    family: Family,
    variant: Variant,
    look: Look,
    rng: Random,
    content: Content,
    committee: tuple[str, str],
) -> None:
    fields = _fields(variant, rng, content)
    if rng.random() < 0.85:
        look = _roomy(look, fields)
    flow = Flow(pen, look)
    paper = Paper(
        flow=flow,
        look=look,
        variant=variant,
        rng=rng,
        municipality=content.municipality,
        fields=fields,
        title=_title(variant, rng),
        committee=committee,
    )
    letterhead = rng.random() < 0.85

    def furniture(p: Pen, page: int) -> float | None:
        if family.furnish is not None:
            return family.furnish(paper, p, page)
        return _furnish(paper, p, page, letterhead=letterhead)

    flow.furniture = furniture
    flow.new_page()
    family.draw(paper)


def _roomy(look: Look, fields: Mapping[str, Field]) -> Look:
    """The look with a label column that no label's word is broken in, as most forms have."""
    style = look.label
    widest = max(
        width_of(word + look.colon, style.font, style.size)
        for entry in fields.values()
        for word in (entry.label.split() or [""])
    )
    share = (widest * (1.0 if style.bold else 1.08) + 2 * look.pad + 6) / look.width
    return replace(look, label_width=max(look.label_width, min(share, 0.3)))


def _fields(variant: Variant, rng: Random, content: Content) -> dict[str, Field]:
    fields = {}
    for group in variant.groups:
        for key in (*group.keys, *group.lead):
            blocks = _blocks(content, key)
            if blocks:
                label = _label(rng, key, variant)
                fields[key] = Field(key, label, blocks)
    return fields


def _label(rng: Random, key: str, variant: Variant) -> str:
    """The form's own word, or one of its split; values printed without a label have none."""
    if key in variant.labels:
        return variant.labels[key]
    return label_for(rng, key, variant.split) if key in LABELS else ""


def _blocks(content: Content, key: str) -> tuple[Block, ...]:
    if "+" not in key:
        return content.blocks.get(key, ())
    parts = [block for part in key.split("+") for block in content.blocks.get(part, ())]
    texts = [block.text for block in parts if isinstance(block, Para)]
    return (Para(Marked.join(texts, " ")),) if texts else ()


def _committee(rng: Random, variant: Variant) -> tuple[str, str]:
    code, _, long = rng.choice(section("committees", variant.split)).partition(" = ")
    return code, long


def _title(variant: Variant, rng: Random) -> Marked | None:
    return Marked(rng.choice(variant.titles)) if variant.titles else None


def _furnish(paper: Paper, pen: Pen, page: int, *, letterhead: bool) -> float:
    """Letterhead and title on the first page, a page number at the foot."""
    look = paper.look
    y = look.margins[1] * 0.6
    if letterhead and page == 1:
        size = 26.0
        draw_logo(pen, look, (look.left, y), size)
        style = look.body.but(size=12.0, bold=True, colour=look.accent)
        x = look.left + (size + 8 if look.logo != 5 else 0)
        x = pen.text(x, y + 17, "Gemeente ", style)
        name = plain(paper.municipality, "/municipality")
        pen.text(x, y + 17, name.text, style, name.marks)
        y += size + 14
    else:
        y = look.margins[1]
    if page == 1 and paper.title is not None:
        pen.text(look.left, y + look.title.size, paper.title.text, look.title, paper.title.marks)
        y += look.title.line_height + look.body.size
    _page_number(look, pen, page)
    return y


def _page_number(look: Look, pen: Pen, page: int) -> None:
    forms = (str(page), f"Pagina {page}", f"- {page} -", f"pagina {page}", f"{page}/{page + 1}", "")
    text = forms[look.logo]
    x = look.right - width_of(text, look.small.font, look.small.size)
    pen.text(x, look.page[1] - 32, text, look.small)
