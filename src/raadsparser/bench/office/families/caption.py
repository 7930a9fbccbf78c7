"""A form of cells: a small caption at the top of each, what was filled in below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.blocks import Field, Words
from raadsparser.bench.office.families._edges import dark
from raadsparser.bench.office.families._family import Family, Variant
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.odt import Cell, Type

_PARTS = 12


def draw(page: Page, options: Mapping[str, str]) -> None:
    """Options: `most` cells in a row; `numbered` yes for captions like `3. Zaal`; `shade`;
    `strip` dark or light for a strip behind the caption; `joint` yes for captions that the value
    follows on the line."""
    most = int(options.get("most", "3"))
    rows: list[list[Field]] = []
    for _, fields in page.groups():
        rows += _packed(page, fields, most)
    small = _small(page, options)
    count = 0
    drawn = []
    for row in rows:
        cells = []
        for entry, span in zip(row, _spans(len(row)), strict=True):
            count += 1
            number = f"{count}. " if options.get("numbered") == "yes" else ""
            cells.append(_cell(page, entry, number, span, small, options))
        drawn.append(cells)
    page.add(page.sheaf.table([page.look.width / _PARTS] * _PARTS, drawn))


def _packed(page: Page, fields: list[Field], most: int) -> list[list[Field]]:
    rows: list[list[Field]] = []
    row: list[Field] = []
    for entry in fields:
        alone = entry.long or len(entry.text) > 30 or not _plain(entry)
        if alone or len(row) == most:
            rows += [row] if row else []
            row = []
        if alone:
            rows.append([entry])
        else:
            row.append(entry)
    return rows + ([row] if row else [])


def _plain(entry: Field) -> bool:
    return len(entry.blocks) == 1 and isinstance(entry.blocks[0], Words)


def _spans(cells: int) -> list[int]:
    return {1: [12], 2: [7, 5], 3: [4, 4, 4], 4: [3, 3, 3, 3]}[cells]


def _small(page: Page, options: Mapping[str, str]) -> Type:
    size = page.form.choice((6.5, 7.0, 7.5))
    kind = Type(page.look.body.font, size, colour=page.look.label.colour)
    return replace(kind, bold=options.get("bold") == "yes")


def _cell(
    page: Page, entry: Field, number: str, span: int, small: Type, options: Mapping[str, str]
) -> Cell:
    look = page.look
    line = look.line
    if options.get("joint") == "yes":
        kind = replace(small, size=max(look.body.size - 1, 8.0), bold=True)
        return Cell(page.joint(entry, kind), span, "", (line,) * 4, pad=max(look.pad, 0.1))
    strip = {"dark": dark(page), "light": look.fill}.get(options.get("strip", ""), "")
    if options.get("strip") == "dark":
        small = replace(small, colour="#ffffff", size=8.0)
    above = page.par(after=1.0, keep=True, fill=strip)
    caption = page.sheaf.line(number + page.name(entry), above, small)
    fill = look.fill if options.get("shade") == "yes" and not entry.long else ""
    edges = (line, line, line, line)
    return Cell(caption + page.value(entry), span, fill, edges, pad=max(look.pad, 0.1))


FAMILY = Family(
    "caption",
    (
        Variant("threes", "dev", {"most": "3"}),
        Variant("twos", "dev", {"most": "2", "bold": "yes"}),
        Variant("fours", "test", {"most": "4"}),
        Variant("numbered", "test", {"most": "3", "numbered": "yes"}),
        Variant("tinted", "test", {"most": "2", "shade": "yes"}),
        Variant("joint", "train", {"most": "3", "joint": "yes", "ticks": "after"}),
        Variant("strips", "train", {"most": "3", "strip": "dark", "plan": "clock"}),
        Variant(
            "lower", "train", {"most": "4", "bold": "yes", "strip": "light", "ticks": "list"},
            casing="lower",
        ),
    ),
    draw,
)  # fmt: skip
