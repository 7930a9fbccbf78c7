"""No table at all: a label, a tab, perhaps a colon, and the value with a hanging indent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.blocks import Field, Papers, Plan, Point, Words
from raadsparser.bench.office.families._family import Family, Variant
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.look import breadth


def draw(page: Page, options: Mapping[str, str]) -> None:
    """Options: `colon` tight, apart, none, or dots that lead to the value; `long` hanging or below;
    `pairs` yes or no, or bars for all brief fields in lines with bars between; `run` yes for
    values that follow their labels without a tab."""
    page.tables = options.get("long") == "below"
    labels = [page.name(entry) for entry in page.draft.fields.values()]
    column = max(breadth(label, page.look.label) for label in labels) + 0.6
    for count, (_, fields) in enumerate(page.groups()):
        if count:
            rule = page.look.line if options.get("rules") == "yes" else ""
            page.add(page.sheaf.line("", page.par(rule=rule), replace(page.look.body, size=5.0)))
        waiting: Field | None = None
        if options.get("pairs") == "bars":
            fields = _barred(page, fields)
        for entry in fields:
            if options.get("run") == "yes":
                page.add(page.joint(entry, page.look.label))
            elif entry.long and options.get("long") == "below":
                _below(page, entry)
            elif options.get("pairs") == "yes" and _brief(entry):
                waiting = _paired(page, waiting, entry, column, options)
            else:
                _hanging(page, entry, column, options)
        if waiting is not None:
            _hanging(page, waiting, column, options)


def _barred(page: Page, fields: list[Field]) -> list[Field]:
    """Puts brief fields in lines of up to three, bars between; gives the others."""
    brief = [entry for entry in fields if _brief(entry)]
    look, run = page.look, page.sheaf.run
    while brief:
        line, brief = brief[:3], brief[3:]
        if sum(breadth(page.label(e) + e.text, look.label) + 0.6 for e in line) > look.width:
            line, brief = line[:1], line[1:] + brief
        parts = [run(f"{page.label(e)} ", look.label) + run(e.text, look.body) for e in line]
        page.add(page.sheaf.para(run("  |  ", look.body).join(parts), page.par(), look.body))
    return [entry for entry in fields if not _brief(entry)]


def _brief(entry: Field) -> bool:
    return not entry.long and len(entry.blocks) == 1 and 0 < len(entry.text) <= 22


def _paired(
    page: Page, waiting: Field | None, entry: Field, column: float, options: Mapping[str, str]
) -> Field | None:
    """Two brief fields on one line; gives the one that still waits for its neighbour."""
    if waiting is None:
        return entry
    half = max(page.look.width / 2, column + 4.6)
    if half + column + 3.5 > page.look.width:
        _hanging(page, waiting, column, options)
        return entry
    gap = _gap(options)
    tabs = (*_tabs(column, options), half, *(half + t for t in _tabs(column, options)))
    run, look = page.sheaf.run, page.look
    text = run(page.name(waiting) + gap, look.label) + run(waiting.text + "\t", look.body)
    text += run(page.name(entry) + gap, look.label) + run(entry.text, look.body)
    page.add(page.sheaf.para(text, page.par(tabs=tabs), look.body))
    return None


def _gap(options: Mapping[str, str]) -> str:
    return {"tight": ":\t", "apart": "\t:\t", "none": "\t", "dots": "\t"}[
        options.get("colon", "tight")
    ]


def _tabs(column: float, options: Mapping[str, str]) -> tuple[float, ...]:
    """Where the value starts, and before it the colon that stands apart."""
    return (column - 0.35, column) if options.get("colon") == "apart" else (column,)


def _hanging(page: Page, entry: Field, column: float, options: Mapping[str, str]) -> None:
    look, sheaf = page.look, page.sheaf
    label = sheaf.run(page.name(entry) + _gap(options), look.label)
    first, *rest = entry.blocks
    colon = (-0.35,) if options.get("colon") == "apart" else ()
    dots = options.get("colon") == "dots"
    colon = (0.0,) if dots else colon
    if isinstance(first, Words):
        kind = page.text_type(look.body) if entry.long else look.body
        par = page.running(column, long=entry.long, first=-column, tabs=colon)
        par = replace(par, dots=dots)
        page.add(sheaf.para(label + sheaf.run(first.text, kind), par, look.body))
    elif isinstance(first, Point | Papers | Plan):  # they have tabs of their own
        page.add(sheaf.para(label, page.par(tabs=_tabs(column, options), keep=True), look.body))
        page.add(page.block(first, look.body, column))
    else:
        xml = page.block(first, look.body, column)
        page.add(_led(page, xml, label, column, colon))
    for block in rest:
        page.add(page.block(block, look.body, column, long=entry.long))


def _led(page: Page, xml: str, label: str, column: float, colon: tuple[float, ...]) -> str:
    """The first paragraph of `xml` with the label before it."""
    head, _, rest = xml.partition("</text:p>")
    inner = head[head.index(">") + 1 :]
    par = page.par(left=column, first=-column, tabs=colon)
    return page.sheaf.para(label + inner, par, page.look.body) + rest


def _below(page: Page, entry: Field) -> None:
    name = page.name(entry)
    label = name if name.endswith("?") else name + ":"
    page.add(page.sheaf.line(label, page.par(before=5.0, keep=True), page.look.label))
    page.add(page.value(entry))


FAMILY = Family(
    "tabbed",
    (
        Variant("tight", "dev", {"colon": "tight", "long": "below"}),
        Variant("apart", "dev", {"colon": "apart", "long": "hanging"}),
        Variant("pairs", "dev", {"colon": "tight", "long": "hanging", "pairs": "yes"}),
        Variant("ruled", "test", {"colon": "tight", "long": "hanging", "rules": "yes"}),
        Variant("bare", "test", {"colon": "none", "long": "below"}),
        Variant("twos", "test", {"colon": "apart", "long": "below", "pairs": "yes"}),
        Variant("dots", "train", {"colon": "dots", "long": "below"}),
        Variant("run", "train", {"run": "yes", "ticks": "after"}, casing="upper"),
        Variant("bars", "train", {"pairs": "bars", "colon": "tight", "long": "below",
                                  "plan": "clock"}),
        Variant("times", "train", {"colon": "tight", "long": "hanging", "plan": "minutes"},
                casing="lower"),
    ),
    draw,
)  # fmt: skip
