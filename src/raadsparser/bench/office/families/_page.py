"""The sheet that is being typed: values to paragraphs, for whatever form is around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

from raadsparser.bench.office import drawings
from raadsparser.bench.office.content.blocks import Block, Boxes, Field, Papers, Point
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
    values; `tables` where the text is not in a table already.
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
        parts = []
        for name, ticked in block.options:
            mark, word = self._mark(block.look, ticked, kind), self.sheaf.run(name, kind)
            gap = self.sheaf.run("\u00a0", kind)
            parts.append(word + gap + mark if block.after else mark + gap + word)
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
