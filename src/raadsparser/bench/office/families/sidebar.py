"""House style with a narrow side column: small labels and brief values down the margin, the
text wide beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.blocks import Field
from raadsparser.bench.office.families._family import Family, Variant
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.odt import Cell

_SHARE = 0.27


def draw(page: Page, options: Mapping[str, str]) -> None:
    """Options: `side` left or right; `gap` yes for a line of air between pairs; `rule` yes;
    `fill` yes for a tint behind the column; `share` of the page that it takes."""
    fields = [entry for _, group in page.groups() for entry in group]
    subject = [entry for entry in fields if entry.key == "subject"]
    brief = [entry for entry in fields if not entry.long and entry.key != "subject"]
    wide = subject + [entry for entry in fields if entry.long]
    side = page.cell("".join(_small(page, entry, options) for entry in brief) or _empty(page))
    side = _filled(page, side, options)
    text = page.cell("".join(_wide(page, entry) for entry in wide))
    line = page.look.line if options.get("rule") == "yes" else "none"
    width, share = page.look.width, float(options.get("share", _SHARE))
    if options.get("side") == "right":
        cells = [text, _edged(side, line, at=3)]
        widths = [width * (1 - share), width * share]
    else:
        cells = [_edged(side, line, at=1), text]
        widths = [width * share, width * (1 - share)]
    page.add(page.sheaf.table(widths, [cells]))


def _filled(page: Page, side: Cell, options: Mapping[str, str]) -> Cell:
    return replace(side, fill=page.look.fill) if options.get("fill") == "yes" else side


def _edged(cell: Cell, line: str, *, at: int) -> Cell:
    edges = tuple(line if place == at else "none" for place in range(4))
    return replace(cell, edges=edges, pad=max(cell.pad, 0.15))  # type: ignore[arg-type]


def _small(page: Page, entry: Field, options: Mapping[str, str]) -> str:
    size = max(page.look.body.size - 2, 7.5)
    label = replace(page.look.label, size=size)
    after = 6.0 if options.get("gap") == "yes" else 3.0
    value = page.value(entry, replace(page.look.body, size=size))
    par = page.par(after=0.0, before=after, keep=True)
    if options.get("joint") == "yes":
        return page.sheaf.line("", page.par(), replace(label, size=3.0)) + page.joint(entry, label)
    return page.sheaf.line(page.label(entry), par, label) + value


def _wide(page: Page, entry: Field) -> str:
    par = page.par(before=6.0, after=2.0, keep=True)
    return page.sheaf.line(page.label(entry), par, page.look.label) + page.value(entry)


def _empty(page: Page) -> str:
    return page.sheaf.line("", page.par(), page.look.small)


FAMILY = Family(
    "sidebar",
    (
        Variant("left", "dev", {"side": "left", "gap": "yes"}),
        Variant("ruled", "dev", {"side": "left", "rule": "yes"}),
        Variant("right", "test", {"side": "right", "gap": "yes", "rule": "yes"}),
        Variant("close", "test", {"side": "right"}),
        Variant(
            "tinted", "train",
            {"side": "left", "fill": "yes", "gap": "yes", "share": "0.33", "plan": "clock"},
        ),
        Variant(
            "broad", "train", {"side": "right", "fill": "yes", "share": "0.36", "ticks": "after"},
            casing="lower",
        ),
        Variant(
            "thin", "train", {"side": "left", "rule": "yes", "gap": "yes", "share": "0.24"},
            casing="upper",
        ),
    ),
    draw,
)  # fmt: skip
