"""Each label on a line of its own with its value below; brief ones beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.blocks import Field
from raadsparser.bench.office.families._edges import dark
from raadsparser.bench.office.families._family import Family, Variant
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.odt import Par, Type


def draw(page: Page, options: Mapping[str, str]) -> None:
    """Options: `across` columns of brief fields; `rule` over or under a label, a tint or dark
    behind it; `indent` in mm; `heads` twice or once: labels in a row above values in a row, or
    each pair in a cell; `cells` dark or light for lines around them, a tint behind the labels."""
    page.tables = True
    across = int(options.get("across", "1"))
    for _, fields in page.groups():
        brief: list[Field] = []
        for entry in fields:
            if across > 1 and not entry.long and len(entry.text) <= 30:
                brief.append(entry)
                if len(brief) == across:
                    _beside(page, brief, across, options)
                    brief = []
                continue
            _beside(page, brief, across, options)
            brief = []
            _single(page, entry, options)
        _beside(page, brief, across, options)


def _single(page: Page, entry: Field, options: Mapping[str, str]) -> None:
    rule = page.look.line if options.get("rule") == "under" else ""
    if options.get("rule") == "over":
        page.add(page.sheaf.line("", Par(rule=page.look.line), replace(page.look.body, size=3.0)))
    fill = {"fill": page.look.fill, "dark": dark(page)}.get(options.get("rule", ""), "")
    par = page.par(before=6.0, keep=True, rule=rule, fill=fill)
    page.add(page.sheaf.line(page.label(entry), par, _label_type(page, options.get("rule", ""))))
    page.add(page.value(entry, left=float(options.get("indent", "0")) / 10))


def _label_type(page: Page, behind: str) -> Type:
    white = replace(page.look.label, colour="#ffffff", bold=True)
    return white if behind == "dark" else page.look.label


def _beside(page: Page, brief: list[Field], across: int, options: Mapping[str, str]) -> None:
    if not brief:
        return
    widths = [page.look.width / across] * len(brief)
    labels = [
        page.sheaf.line(
            page.label(entry), page.par(keep=True), _label_type(page, options.get("cells", ""))
        )
        for entry in brief
    ]
    values = [page.value(entry) for entry in brief]
    if "cells" in options:
        edges = (page.look.line,) * 4
        fill = dark(page) if options["cells"] == "dark" else page.look.fill
        rows = [
            [page.cell(xml, edges=edges, fill=fill) for xml in labels],
            [page.cell(xml, edges=edges) for xml in values],
        ]
    elif options.get("heads") == "twice":
        rows = [[page.cell(xml) for xml in labels], [page.cell(xml) for xml in values]]
    else:
        rows = [[page.cell(a + b) for a, b in zip(labels, values, strict=True)]]
    page.add(page.sheaf.table(widths, rows, gap=5))


FAMILY = Family(
    "above",
    (
        Variant("stack", "dev", {"rule": "none"}),
        Variant("threes", "dev", {"across": "3", "heads": "once"}),
        Variant("lined", "dev", {"rule": "under", "across": "2", "heads": "once"}),
        Variant("indent", "test", {"indent": "8"}),
        Variant("fours", "test", {"across": "4", "heads": "twice"}),
        Variant("over", "test", {"rule": "over", "across": "3", "heads": "once"}),
        Variant("filled", "test", {"rule": "fill", "across": "2", "heads": "twice"}),
        Variant("dark", "train", {"rule": "dark", "across": "3", "heads": "once"}),
        Variant("headed", "train", {"across": "4", "cells": "dark", "plan": "clock"}),
        Variant("light", "train", {"across": "3", "cells": "light", "rule": "under"}),
        Variant(
            "lower", "train", {"across": "2", "heads": "once", "ticks": "after", "plan": "minutes"},
            casing="lower",
        ),
    ),
    draw,
)  # fmt: skip
