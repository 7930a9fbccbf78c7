"""The sheet of a political market: a head, what went before, then the session in a block.

Roles stand in a row with their names in the row below; goal, advice and speech follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.blocks import Field
from raadsparser.bench.office.families._edges import dark
from raadsparser.bench.office.families._family import Family, Variant
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.look import breadth
from raadsparser.bench.office.odt import Cell, Type

_ALWAYS = ("number", "holders", "history", "body", "date", "chair", "clerk", "room", "domains",
           "duration", "purpose", "advice", "speaking")  # fmt: skip
_NEVER = ("time", "item", "portfolio", "department", "author", "phone", "mail", "secrecy",
          "written", "chair_clerk")  # fmt: skip
_TWENTE = {
    "subject": "Onderwerp", "number": "Zaaknummer", "holders": "Portefeuillehouder",
    "history": "Historie", "chair": "Voorzitter", "clerk": "Griffiemedewerker", "room": "Zaal",
    "domains": "Domein", "duration": "Duur", "purpose": "Doel van de sessie",
    "advice": "Behandeladvies", "speaking": "Spreekrecht publiek",
}  # fmt: skip
_TWENTE_WAYS = {"number": "3######", "letter": "3######", "body": "Politieke Markt",
                "meeting_day": "{d} {month}"}  # fmt: skip


def draw(page: Page, options: Mapping[str, str]) -> None:
    """Options: `lines` all or rows or none; `day` beside the body or below it; `rest` stacked
    or in a table; `banner` yes for body and day in a shaded bar; `heads` dark or light behind
    the roles."""
    fields = page.draft.fields
    rows = [[_label(page, fields["subject"]), _value(page, fields["subject"], 3)]]
    pair = [fields["number"], fields["holders"]]
    rows.append([cell for entry in pair for cell in (_label(page, entry), _value(page, entry, 1))])
    rows.append([_label(page, fields["history"]), _value(page, fields["history"], 3)])
    _table(page, _head_widths(page), rows, options)
    _session(page, options)


def _session(page: Page, options: Mapping[str, str]) -> None:
    fields = page.draft.fields
    head = replace(page.look.label, size=page.look.body.size + 2, bold=True)
    day = fields["date"].text
    if options.get("banner") == "yes":
        par = page.par(before=10.0, after=3.0, fill=page.look.fill, keep=True)
        page.add(page.sheaf.line(fields["body"].text, par, head))
        page.add(page.sheaf.line(day, page.par(fill=page.look.fill, keep=True), page.look.body))
    elif options.get("day") == "beside":
        page.add(
            page.sheaf.line(f"{fields['body'].text}\t{day}", page.par(before=8, tabs=(9.0,)), head)
        )
    else:
        page.add(page.sheaf.line(fields["body"].text, page.par(before=8.0, keep=True), head))
        page.add(page.sheaf.line(day, page.par(after=5.0, keep=True), page.look.body))
    roles = [fields[key] for key in ("chair", "clerk", "room", "domains", "duration")]
    heads = [_label(page, entry) for entry in roles]
    if "heads" in options:
        heads = [_head(page, entry, options["heads"]) for entry in roles]
    values = [_value(page, entry, 1) for entry in roles]
    _table(page, _role_widths(page, roles), [heads, values], options)
    keys = ("purpose", "advice", "programme", "speaking", "attachments")
    rest = [fields[key] for key in keys if key in fields]
    page.tables = options.get("rest") == "stacked"
    if page.tables:
        for entry in rest:
            page.add(
                page.sheaf.line(page.label(entry), page.par(before=6, keep=True), page.look.label)
            )
            page.add(page.value(entry))
        return
    shares = (0.24, 0.76)
    rows = [[_label(page, entry), _value(page, entry, 1)] for entry in rest]
    _table(page, [page.look.width * share for share in shares], rows, options)


def _head_widths(page: Page) -> list[float]:
    """Label, number, label, holder; no label's word is broken."""
    fields, width = page.draft.fields, page.look.width
    first, second = (
        max(
            breadth(word, page.look.label)
            for key in keys
            for word in page.label(fields[key]).split()
        )
        + 2 * page.look.pad
        for keys in (("subject", "number", "history"), ("holders",))
    )
    first, second = max(first, 0.17 * width), max(second, 0.2 * width)
    number = max(0.2 * width, breadth(fields["number"].text, page.look.body) + 0.4)
    return [first, number, second, width - first - number - second]


def _role_widths(page: Page, roles: list[Field]) -> list[float]:
    """Columns that hold the longest word of a role or its name, stretched to the page."""
    least = [
        max(breadth(word, replace(page.look.label, size=10.0)) for word in text.split())
        for text in (f"{page.label(entry)} {entry.text}" for entry in roles)
    ]
    least = [max(width, 1.6) + 2 * page.look.pad for width in least]
    return [width * page.look.width / sum(least) for width in least]


def _label(page: Page, entry: Field) -> Cell:
    size = min(page.look.label.size, 10.0)
    kind: Type = replace(page.look.label, size=size)
    return page.cell(page.label_cell(entry, kind))


def _head(page: Page, entry: Field, way: str) -> Cell:
    """A role at the head of its column, white on dark or on a tint."""
    kind = replace(page.look.label, size=min(page.look.label.size, 10.0), bold=True)
    if way == "dark":
        kind = replace(kind, colour="#ffffff")
    fill = dark(page) if way == "dark" else page.look.fill
    return page.cell(page.sheaf.line(page.label(entry), page.par(), kind), fill=fill)


def _value(page: Page, entry: Field, span: int) -> Cell:
    kind = replace(page.look.body, size=min(page.look.body.size, 11.0))
    return page.cell(page.value(entry, kind), span=span)


def _table(
    page: Page, widths: list[float], rows: list[list[Cell]], options: Mapping[str, str]
) -> None:
    line, none = page.look.line, "none"
    edges = {
        "all": (line, line, line, line),
        "rows": (line, none, line, none),
        "none": (none, none, none, none),
    }[options.get("lines", "all")]
    done = [[replace(cell, edges=edges) for cell in row] for row in rows]
    page.add(page.sheaf.table(widths, done, gap=5))


FAMILY = Family(
    "market",
    (
        Variant("lines", "dev", {"lines": "all"}, _ALWAYS, _NEVER),
        Variant("bare", "dev", {"lines": "none", "rest": "stacked"}, _ALWAYS, _NEVER),
        Variant("twente", "dev", {"lines": "all", "rest": "stacked"}, _ALWAYS, _NEVER,
                _TWENTE, _TWENTE_WAYS),
        Variant("twents", "test", {"lines": "none"}, _ALWAYS, _NEVER, _TWENTE, _TWENTE_WAYS),
        Variant("banner", "dev", {"lines": "rows", "banner": "yes"}, _ALWAYS, _NEVER),
        Variant("rows", "test", {"lines": "rows", "rest": "stacked"}, _ALWAYS, _NEVER),
        Variant("beside", "test", {"lines": "all", "day": "beside"}, _ALWAYS, _NEVER),
        Variant("dark", "train", {"lines": "all", "heads": "dark", "plan": "minutes"}, _ALWAYS,
                (*_NEVER, "spare")),
        Variant("tinted", "train", {"lines": "rows", "heads": "light", "day": "beside",
                                    "ticks": "after"}, _ALWAYS, (*_NEVER, "spare")),
        Variant("stacked", "train", {"lines": "none", "heads": "light", "banner": "yes",
                                     "rest": "stacked", "ticks": "list"}, _ALWAYS,
                (*_NEVER, "spare"), casing="lower"),
    ),
    draw,
    share=2,
)  # fmt: skip
