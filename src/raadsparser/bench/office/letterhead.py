"""What stands around a sheet: the municipality's mark and name, the title, page numbers."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from raadsparser.bench.office import drawings
from raadsparser.bench.office.content.draft import Draft
from raadsparser.bench.office.look import Look
from raadsparser.bench.office.odt import Par, Sheaf

_PAGE = "<text:page-number/>"
_COUNT = "<text:page-count/>"


def sender(sheaf: Sheaf, look: Look, form: Random, municipality: str) -> tuple[str, bool]:
    """The top of the first page, and whether it names the municipality."""
    way = form.choice(("mark and name", "mark and name", "name", "mark", "none", "right"))
    if way == "none":
        return "", False
    size = form.choice((1.2, 1.5, 1.9))
    mark = sheaf.picture(drawings.municipal_mark(look.logo, look.accent), size, size)
    kind = replace(look.title, size=form.choice((11.0, 12.0, 14.0)))
    name = sheaf.run(form.choice(("  Gemeente {}", "  gemeente {}")).format(municipality), kind)
    content = {"mark": mark, "name": name}.get(way, mark + name)
    align = "end" if way == "right" else "start"
    return sheaf.para(content, Par(after=10.0, align=align), look.body), way != "mark"


def title(sheaf: Sheaf, look: Look, form: Random, draft: Draft) -> str:
    """The sheet's title, and the body it is for where that has no label of its own."""
    align = form.choice(("start", "start", "center"))
    out = ""
    if form.random() < 0.85:
        out += sheaf.line(draft.title, Par(after=4.0, align=align, keep=True), look.title)
    if "heading" in draft.extras:
        kind = replace(look.title, size=look.title.size - 2)
        out += sheaf.line(draft.extras["heading"], Par(after=8.0, align=align, keep=True), kind)
    return out


def head_to_title(form: Random, draft: Draft) -> None:
    """Moves the body, and at times the day, from the fields to the heading of some forms."""
    if "body" not in draft.fields or form.random() < 0.55:
        return
    text = draft.fields.pop("body").text
    if "date" in draft.fields and form.random() < 0.5:
        text += form.choice((" - ", ", ", " van ")) + draft.fields.pop("date").text
    draft.extras["heading"] = text


def bands(sheaf: Sheaf, look: Look, form: Random, municipality: str) -> tuple[str, str, bool]:
    """Running header and footer, and whether one names the municipality."""
    number = form.choice(("Pagina {p} van {c}", "pagina {p}", "{p}", "{p}/{c}", "- {p} -", ""))
    header, footer, named = "", "", False
    if form.random() < 0.3:
        named = form.random() < 0.5
        text = form.choice(("Gemeente {}", "Griffie gemeente {}")).format(municipality)
        header = sheaf.line(text if named else "Griffie", Par(align="end"), look.small)
    if number:
        align = form.choice(("start", "center", "end"))
        run = sheaf.run(number, look.small).replace("{p}", _PAGE).replace("{c}", _COUNT)
        footer = sheaf.para(run, Par(align=align), look.small)
    return header, footer, named
