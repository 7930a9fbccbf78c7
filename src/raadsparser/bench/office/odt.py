"""Writes flat OpenDocument text: paragraphs, tables and pictures with their styles.

A `Sheaf` collects the styles; everything else gives XML as text, to be put together freely.
Lengths are centimetres in `cm`, points in `pt`.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

_SPACES = ["office", "style", "text", "table", "draw", "fo", "svg", "xlink"]
_NAMES = {
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in _SPACES[:4]},
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}


@dataclass(frozen=True, slots=True)
class Type:
    """How letters look; `broken` where words may be hyphenated (if Dutch patterns are there)."""

    font: str = "Liberation Sans"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: str = "#000000"
    broken: bool = False

    def properties(self) -> str:
        weight, slant = ("bold" if self.bold else "normal"), ("italic" if self.italic else "normal")
        return (
            f'<style:text-properties style:font-name="{self.font}" fo:font-size="{self.size}pt" '
            f'fo:font-weight="{weight}" fo:font-style="{slant}" fo:color="{self.colour}" '
            f'fo:language="nl" fo:country="NL" fo:hyphenate="{str(self.broken).lower()}" '
            'fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"/>'
        )


@dataclass(frozen=True, slots=True)
class Par:
    """How a paragraph stands; `tabs` and indents in cm, the space around it in points; `dots`
    lead to the tabs."""

    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    first: float = 0.0
    tabs: tuple[float, ...] = ()
    align: str = "start"
    leading: int = 100
    keep: bool = False
    rule: str = ""
    fill: str = ""
    dots: bool = False

    def properties(self) -> str:
        lead = ' style:leader-style="dotted" style:leader-text="."' if self.dots else ""
        tabs = "".join(f'<style:tab-stop style:position="{tab:.2f}cm"{lead}/>' for tab in self.tabs)
        more = ' fo:keep-with-next="always"' if self.keep else ""
        more += f' fo:border-bottom="{self.rule}" fo:padding-bottom="0.05cm"' if self.rule else ""
        more += f' fo:background-color="{self.fill}"' if self.fill else ""
        return (
            f'<style:paragraph-properties fo:margin-left="{self.left:.2f}cm" '
            f'fo:text-indent="{self.first:.2f}cm" fo:margin-top="{self.before}pt" '
            f'fo:margin-bottom="{self.after}pt" fo:text-align="{self.align}" '
            f'fo:line-height="{self.leading}%" fo:orphans="2" fo:widows="2"{more}>'
            f"<style:tab-stops>{tabs}</style:tab-stops></style:paragraph-properties>"
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its paragraphs, columns spanned, edges (top right bottom left).

    It goes `down` as many rows; a `covered` one is what another hides.
    """

    content: str
    span: int = 1
    fill: str = ""
    edges: tuple[str, str, str, str] = ("none", "none", "none", "none")
    pad: float = 0.1
    align: str = "top"
    down: int = 1
    covered: bool = False

    def properties(self) -> str:
        sides = zip(("top", "right", "bottom", "left"), self.edges, strict=True)
        borders = " ".join(f'fo:border-{side}="{edge}"' for side, edge in sides)
        fill = f' fo:background-color="{self.fill}"' if self.fill else ""
        return (
            f'<style:table-cell-properties {borders} fo:padding="{self.pad:.2f}cm" '
            f'style:vertical-align="{self.align}"{fill}/>'
        )


@dataclass(slots=True)
class Sheaf:
    """The styles of one document by their properties, and the fonts they name."""

    known: dict[tuple[str, str], str] = field(default_factory=dict)
    fonts: set[str] = field(default_factory=set)
    tables: int = 0

    def style(self, family: str, properties: str) -> str:
        return self.known.setdefault((family, properties), f"s{len(self.known)}")

    def run(self, text: str, kind: Type) -> str:
        self.fonts.add(kind.font)
        name = self.style("text", kind.properties())
        return f'<text:span text:style-name="{name}">{marked(text)}</text:span>'

    def para(self, content: str, par: Par, kind: Type) -> str:
        """A paragraph of runs and pictures; `kind` sets the height of an empty one."""
        self.fonts.add(kind.font)
        name = self.style("paragraph", par.properties() + kind.properties())
        return f'<text:p text:style-name="{name}">{content}</text:p>'

    def line(self, text: str, par: Par, kind: Type) -> str:
        return self.para(self.run(text, kind), par, kind)

    def table(
        self,
        widths: Sequence[float],
        rows: Sequence[Sequence[Cell]],
        gap: float = 4,
        left: float | None = None,
    ) -> str:
        """As wide as its columns, or from `left` on as wide as what it stands in."""
        self.tables += 1
        total = sum(widths)
        place = (
            'table:align="left"'
            if left is None
            else f'fo:margin-left="{left:.2f}cm" fo:margin-right="0cm" table:align="margins"'
        )
        name = self.style(
            "table",
            f'<style:table-properties style:width="{total:.2f}cm" {place} '
            f'fo:margin-top="{gap}pt" fo:margin-bottom="{gap}pt" '
            'table:border-model="collapsing"/>',
        )
        columns = "".join(self._column(width) for width in widths)
        body = "".join(self._row(row) for row in rows)
        return (
            f'<table:table table:name="T{self.tables}" table:style-name="{name}">'
            f"{columns}{body}</table:table>"
        )

    def _column(self, width: float) -> str:
        column = f'<style:table-column-properties style:column-width="{width:.2f}cm"/>'
        return f'<table:table-column table:style-name="{self.style("table-column", column)}"/>'

    def _row(self, cells: Sequence[Cell]) -> str:
        out = ""
        for cell in cells:
            if cell.covered:
                out += "<table:covered-table-cell/>"
                continue
            name = self.style("table-cell", cell.properties())
            span = f' table:number-columns-spanned="{cell.span}"' if cell.span > 1 else ""
            span += f' table:number-rows-spanned="{cell.down}"' if cell.down > 1 else ""
            out += (
                f'<table:table-cell table:style-name="{name}" '
                f'office:value-type="string"{span}>{cell.content}</table:table-cell>'
            )
            out += "<table:covered-table-cell/>" * (cell.span - 1)
        return f"<table:table-row>{out}</table:table-row>"

    def picture(self, svg: str, width: float, height: float) -> str:
        """A drawing that stands in the line like a letter; sizes in cm."""
        data = base64.b64encode(svg.encode()).decode()
        place = '<style:graphic-properties style:vertical-pos="middle" style:vertical-rel="text"/>'
        return (
            f'<draw:frame draw:style-name="{self.style("graphic", place)}" '
            f'text:anchor-type="as-char" svg:width="{width:.3f}cm" svg:height="{height:.3f}cm">'
            f"<draw:image><office:binary-data>{data}</office:binary-data></draw:image></draw:frame>"
        )

    def document(
        self, body: str, margins: tuple[float, float, float, float], header: str, footer: str
    ) -> str:
        """The whole file; `margins` are top, right, bottom and left in cm, of an A4."""
        if body.endswith("</table:table>"):  # the line that must follow a table takes no room
            body += self.line("", Par(), Type(size=1.0))
        names = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _NAMES.items())
        styles = "".join(
            f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'
            for (family, properties), name in self.known.items()
        )
        fonts = "".join(
            f"<style:font-face style:name={quoteattr(font)} svg:font-family={quoteattr(font)}/>"
            for font in sorted(self.fonts)
        )
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:font-face-decls>{fonts}</office:font-face-decls>"
            f"<office:automatic-styles>{styles}{_page(margins, header, footer)}"
            "</office:automatic-styles><office:master-styles>"
            '<style:master-page style:name="Standard" style:page-layout-name="page">'
            f"{_band('header', header)}{_band('footer', footer)}"
            "</style:master-page></office:master-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document>"
        )


def marked(text: str) -> str:
    """Text with its tabs, line breaks and runs of blanks as ODF writes them."""
    out = escape(text).replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")
    return out.replace("  ", ' <text:s text:c="1"/>')


def _page(margins: tuple[float, float, float, float], header: str, footer: str) -> str:
    sides = zip(("top", "right", "bottom", "left"), margins, strict=True)
    edges = " ".join(f'fo:margin-{side}="{size:.2f}cm"' for side, size in sides)
    head = _band_style("header", "bottom") if header else ""
    foot = _band_style("footer", "top") if footer else ""
    return (
        '<style:page-layout style:name="page"><style:page-layout-properties '
        f'fo:page-width="21cm" fo:page-height="29.7cm" {edges}/>{head}{foot}</style:page-layout>'
    )


def _band_style(band: str, side: str) -> str:
    return (
        f"<style:{band}-style><style:header-footer-properties "
        f'fo:margin-{side}="0.3cm" fo:min-height="0.6cm"/></style:{band}-style>'
    )


def _band(band: str, content: str) -> str:
    return f"<style:{band}>{content}</style:{band}>" if content else ""
