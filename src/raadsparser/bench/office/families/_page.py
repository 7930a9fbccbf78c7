"""The sheet that is being typed: values to paragraphs, for whatever form is around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

from raadsparser.bench.office import drawings
from raadsparser.bench.office.content.blocks import Block, Boxes, Field, Papers, Plan, Point, Words
from raadsparser.bench.office.content.draft import Draft
from raadsparser.bench.office.content.lists import words
from raadsparser.bench.office.look import Look
from raadsparser.bench.office.odt import Cell, Par, Sheaf, Type

_GLYPHS = {"glyph": "☒☐", "tick": "☑☐", "square": "■□", "round": "◉○"}
_TYPED = {"brackets": ("[x]", "[ ]"), "crossed": ("(X)", "(  )")}
_GROUPS = {
    "papers": ("subject", "number", "holders", "portfolio", "department", "author", "phone",
               "mail", "secrecy", "written"),
    "past": ("history",),
    "meeting": ("body", "item", "date", "when", "time", "start", "end", "room", "chair", "clerk",
                "chair_clerk", "domains", "duration"),
    "treatment": ("purpose", "advice", "programme", "speaking"),
    "enclosed": ("attachments",),
}  # fmt: skip
_ORDERS = (
    ("papers", "past", "meeting", "treatment", "enclosed"),
    ("papers", "meeting", "past", "treatment", "enclosed"),
    ("meeting", "papers", "past", "treatment", "enclosed"),
    ("papers", "meeting", "treatment", "past", "enclosed"),
)


@dataclass(slots=True)
class Page:
    """`out` is the body so far, XML.

    `numbered` forms count their labels, in `places`; `right` is for labels set against their
    values; `tables` where the text is not in a table already; `ticks` is
    after, table or list for tick boxes that do not stand before their words.
    """

    sheaf: Sheaf
    look: Look
    rng: Random
    draft: Draft
    form: Random
    out: list[str] = field(default_factory=list)
    numbered: bool = False
    right: bool = False
    tables: bool = False
    ticks: str = ""
    places: dict[str, int] = field(default_factory=dict)

    def add(self, xml: str) -> None:
        self.out.append(xml)

    def label(self, entry: Field) -> str:
        """The label as this form prints it."""
        name = self.name(entry)
        return name if name.endswith("?") else name + self.look.colon

    def name(self, entry: Field) -> str:
        """The label without a colon, numbered on forms that are."""
        name = entry.label.upper() if self.look.upper else entry.label
        if not self.numbered:
            return name
        place = self.places.setdefault(entry.key, len(self.places) + 1)
        return f"{place}. {name}"

    def label_cell(self, entry: Field, kind: Type) -> str:
        """The label in a cell of its own, on some forms with a hint below it."""
        par = self.par(align="end" if self.right else "start")
        out = self.sheaf.line(self.label(entry), par, kind)
        hint = words(self.draft.place.split, "labels")["hints"].get(entry.key)
        if not hint or self.draft.place.habit("hints").random() > 0.25:
            return out
        small = replace(kind, size=max(kind.size - 2.5, 6.5), bold=False, italic=True)
        return out + self.sheaf.line(hint, par, small)

    def groups(self) -> Iterator[tuple[str, list[Field]]]:
        """The fields in the form's own order, by group; each once, empty groups left out."""
        order = self.draft.place.habit("order")
        for name in order.choice(_ORDERS):
            keys = list(_GROUPS[name])
            if name in ("papers", "meeting"):
                _shuffle(order, keys)
            if name == "papers":
                for key in [key for key in self.draft.fields if key.startswith("spare")]:
                    keys.insert(order.randrange(len(keys) + 1), key)
            found = [self.draft.fields[key] for key in keys if key in self.draft.fields]
            if found:
                yield name, found

    def value(self, entry: Field, kind: Type | None = None, left: float = 0.0) -> str:
        """All paragraphs of a value."""
        kind = kind or self.look.body
        if entry.key == "subject" and self.draft.place.habit("subject").random() < 0.25:
            kind = replace(kind, bold=True)
        return "".join(self.block(block, kind, left, long=entry.long) for block in entry.blocks)

    def block(self, block: Block, kind: Type, left: float = 0.0, *, long: bool = False) -> str:
        match block:
            case Boxes():
                return self._boxes(block, kind, left)
            case Point():
                return self._point(block, self.text_type(kind), left)
            case Plan():
                return self._plan(block, self.text_type(kind), left)
            case Papers():
                return self._papers(block, kind, left)
            case _:
                kind = self.text_type(kind) if long else kind
                return self.sheaf.line(block.text, self.running(left, long=long), kind)

    def text_type(self, kind: Type) -> Type:
        """Running text breaks its words where it is justified."""
        return replace(kind, broken=self.look.align == "justify")

    def running(self, left: float, *, long: bool, **more: float | tuple[float, ...]) -> Par:
        """A paragraph of a value: long ones stand apart and may be justified."""
        if not long:
            return self.par(left=left, **more)
        return self.par(left=left, after=self.look.between, align=self.look.align, **more)

    def par(self, **more: float | bool | str | tuple[float, ...]) -> Par:
        return replace(Par(after=2.0, leading=self.look.leading), **more)  # type: ignore[arg-type]

    def _boxes(self, block: Boxes, kind: Type, left: float) -> str:
        if self.ticks in ("table", "list"):
            return self._ticked(block, kind, left)
        after = block.after or self.ticks == "after"
        parts = []
        for name, ticked in block.options:
            mark, word = self._mark(block.look, ticked, kind), self.sheaf.run(name, kind)
            gap = self.sheaf.run("\u00a0", kind)
            parts.append(word + gap + mark if after else mark + gap + word)
        if block.tail:
            parts.append(self.sheaf.run(block.tail, kind))
        if block.stacked:
            return "".join(self.sheaf.para(part, self.par(left=left), kind) for part in parts)
        space = self.sheaf.run("    ".replace("  ", " \u00a0"), kind)
        return self.sheaf.para(space.join(parts), self.par(left=left), kind)

    def _mark(self, look: str, ticked: bool, kind: Type) -> str:
        if look in _GLYPHS:
            glyph = _GLYPHS[look][0 if ticked else 1]
            return self.sheaf.run(glyph, replace(kind, font="DejaVu Sans", bold=False))
        if look in _TYPED:
            typed = _TYPED[look][0 if ticked else 1]
            return self.sheaf.run(typed.replace(" ", "\u00a0"), kind)
        sign = {"drawn": "cross", "checked": "check"}[look]
        size = kind.size * 0.038
        return self.sheaf.picture(drawings.box(sign if ticked else None), size, size)

    def _point(self, point: Point, kind: Type, left: float) -> str:
        hang = 0.7
        par = self.par(left=left + hang, first=-hang)
        out = self.sheaf.line(f"{point.number}\t{point.text}", par, kind)
        for marker, text in point.below:
            inner = left + hang + 0.55
            below = self.par(left=inner, first=-0.55)
            out += self.sheaf.line(f"{marker}\t{text}", below, kind)
        return out

    def _ticked(self, block: Boxes, kind: Type, left: float) -> str:
        """Options with their marks in a small table: below each other, or in a list."""
        edges = (self.look.line,) * 4
        kind = replace(kind, size=min(kind.size, 10.0))
        mid = self.par(align="center", after=0.0)
        names = [self.sheaf.line(name, mid, kind) for name, _ in block.options]
        marks = [
            self.sheaf.para(self._mark(block.look, ticked, kind), mid, kind)
            for _, ticked in block.options
        ]
        lines = [names, marks]
        if self.ticks == "list":
            lines = [list(pair) for pair in zip(names, marks, strict=True)]
        rows = [[self.cell(xml, edges=edges) for xml in line] for line in lines]
        width = self.look.width - left
        widths = [width * 0.6, width * 0.4] if self.ticks == "list" else [width] * len(names)
        out = self.sheaf.table(widths, rows, 2, left)
        if block.tail:
            out += self.sheaf.line(block.tail, self.par(left=left), kind)
        return out

    def _plan(self, plan: Plan, kind: Type, left: float) -> str:
        """A table of times and items; the times first or last, the numbers apart or not."""
        own = self.draft.place.habit("plan table")
        way = own.choice(("apart", "apart", "joined", "last"))
        line = self.look.line
        edges = own.choice(((line,) * 4, (line, "none", line, "none"), ("none",) * 4))
        kind = replace(kind, size=min(kind.size, 10.0))
        bold = replace(kind, bold=True, broken=False)
        par = self.par(after=0.0)
        rows = []
        if plan.heads:
            rows.append([self.sheaf.line(text, par, bold) for text in plan.heads])
        for when, point in plan.rows:
            texts = [self.sheaf.line(text, par, kind) for text in (when, point.number)]
            rows.append([*texts, self._item(point, kind, joined=way == "joined")])
        if way == "joined":
            rows = [[first, text] for first, _, text in rows]
        elif way == "last":
            rows = [[number, text, last] for last, number, text in rows]
        time = 2.2 if self.tables else 2.9
        count = 1.2 if self.tables else 1.8
        widths = {"joined": (time,), "last": (count, 0.0, time), "apart": (time, count)}[way]
        rest = self.look.width - left - sum(widths)
        columns = [width or rest for width in widths] + ([] if way == "last" else [rest])
        fill = self.look.fill if plan.heads and own.random() < 0.5 else ""
        cells = [
            [self.cell(xml, edges=edges, fill="" if below else fill) for xml in row]
            for below, row in enumerate(rows)
        ]
        return self.sheaf.table(columns, cells, 2, left)

    def _item(self, point: Point, kind: Type, *, joined: bool) -> str:
        """A programme's item in its cell, with what is below it."""
        out = f"{point.number} {point.text}" if joined else point.text
        xml = self.sheaf.line(out, self.par(after=0.0), kind)
        for marker, text in point.below:
            below = self.par(left=0.6, first=-0.6, after=0.0)
            xml += self.sheaf.line(f"{marker}\t{text}", below, kind)
        return xml

    def joint(self, entry: Field, kind: Type, left: float = 0.0) -> str:
        """The label and the value on one line; a long value goes on below."""
        first, *rest = entry.blocks
        if not isinstance(first, Words):
            par = self.par(left=left, keep=True)
            return self.sheaf.line(self.label(entry), par, kind) + self.value(entry, left=left)
        name = self.label(entry)
        if not kind.bold and not name.endswith((":", "?")):
            name += ":"  # or nothing would tell where the label ends
        text = self.sheaf.run(f"{name} ", kind)
        body = self.text_type(self.look.body) if entry.long else self.look.body
        par = self.running(left, long=entry.long)
        out = self.sheaf.para(text + self.sheaf.run(first.text, body), par, self.look.body)
        return out + "".join(
            self.block(block, self.look.body, left, long=entry.long) for block in rest
        )

    def _papers(self, papers: Papers, kind: Type, left: float) -> str:
        """A line each, number first or last, or a name alone."""
        way = self.draft.place.habit("papers").choice(("dash", "plain", "behind", "table"))
        if way == "table" and self.tables:
            return self._papers_table(papers, kind)
        out = ""
        for number, name in papers.rows:
            text = f"{number}\t{name}" if number else name
            tabs: tuple[float, ...] = (4.2,)
            if number and way == "behind":
                text = f"{name} ({number})"
            elif not number and way == "dash":
                text, tabs = f"-\t{name}", (0.5,)
            elif not number and way == "behind":
                text, tabs = f"•\t{name}", (0.5,)
            out += self.sheaf.line(text, self.par(left=left, tabs=tabs), kind)
        return out

    def _papers_table(self, papers: Papers, kind: Type) -> str:
        """Number and name under heads of their own, as larger councils list them."""
        heads = words(self.draft.place.split, "labels")["papers"]
        numbered = any(number for number, _ in papers.rows)
        bold = replace(kind, bold=True)
        edges = (self.look.line,) * 4
        rows = []
        for count, row in enumerate([tuple(heads), *papers.rows]):
            texts = row if numbered else row[1:]
            rows.append(
                [
                    self.cell(
                        self.sheaf.line(text, self.par(), kind if count else bold), edges=edges
                    )
                    for text in texts
                ]
            )
        widths = [4.0, self.look.width - 4.0] if numbered else [self.look.width]
        return self.sheaf.table(widths, rows)

    def cell(self, content: str, **more: object) -> Cell:
        return Cell(content, pad=self.look.pad, **more)  # type: ignore[arg-type]


def _shuffle(order: Random, keys: list[str]) -> None:
    """Another order on most forms; from and to stay together."""
    if order.random() < 0.7:
        order.shuffle(keys)
    if "start" in keys:
        keys.remove("end")
        keys.insert(keys.index("start") + 1, "end")
