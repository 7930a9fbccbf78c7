"""pdfminer's reading of a page with its slow parts replaced: the parser, and what it makes of
each character. Fonts, graphics state, forms and drawings stay pdfminer's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from pdfminer.converter import PDFPageAggregator
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import stream_value
from pdfminer.utils import apply_matrix_rect, mult_matrix

from raadsparser.ingest.pdf.tokens import Operator, Unusual, tokens

_METHODS = {"*": "_a", '"': "_w", "'": "_q"}


class Char(NamedTuple):
    """A character as pdfplumber places it: points from the top left of the media box.

    `across` and `up` are the first two numbers of its matrix, which tell where it runs to.
    """

    text: str
    fontname: str
    size: float
    x0: float
    top: float
    x1: float
    bottom: float
    upright: bool
    across: float
    up: float


class CharDevice(PDFPageAggregator):
    """Keeps characters as they will be used, and drawings as pdfminer makes them.

    `origin` is what pdfplumber adds to the left of each box, and the heights between which
    it turns a box upside down.
    """

    def __init__(self, manager: Any, left: float, top: float, height: float) -> None:
        super().__init__(manager, laparams=None)
        self.chars: list[Char] = []
        self._left, self._top, self._height = left, top, height
        self._glyphs: dict[Any, dict[int, tuple[str, float]]] = {}

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Places each character of a string, as pdfminer's device and `LTChar` do together."""
        font = textstate.font
        if font.is_vertical():
            raise Unusual
        fontsize, rise = textstate.fontsize, textstate.rise
        scaling = textstate.scaling * 0.01
        charspace = textstate.charspace * scaling
        wordspace = 0 if font.is_multibyte() else textstate.wordspace * scaling
        dxscale = 0.001 * fontsize * scaling
        a, b, c, d, e, f = mult_matrix(textstate.matrix, self.ctm)
        upright = a * d * scaling > 0 and b * c <= 0
        low = font.get_descent() * fontsize + rise
        high = low + fontsize
        plain = b == 0 and c == 0 and a > 0 and d > 0 and fontsize > 0
        name = font.fontname
        name = name if isinstance(name, str) else name.decode("latin-1")
        glyphs = self._glyphs.setdefault(font, {})
        left, top, height, add = self._left, self._top, self._height, self.chars.append
        x, y = textstate.linematrix
        spaced = False
        for part in seq:
            if isinstance(part, bytes):
                for cid in font.decode(part):
                    if spaced:
                        x += charspace
                    text, width = glyphs.get(cid) or _glyph(font, cid, glyphs)
                    advance = width * fontsize * scaling
                    px, py = x * a + y * c + e, x * b + y * d + f
                    if plain and advance >= 0:
                        x0, y0, x1, y1 = px, d * low + py, a * advance + px, d * high + py
                    else:
                        matrix, box = (a, b, c, d, px, py), (0, low, advance, high)
                        x0, y0, x1, y1 = apply_matrix_rect(matrix, box)
                    if left:
                        x0, x1 = x0 + left, x1 + left
                    above, below = (height - y1) + top, (height - y0) + top
                    add(Char(text, name, y1 - y0, x0, above, x1, below, upright, a, b))
                    x += advance
                    if cid == 32 and wordspace:
                        x += wordspace
                    spaced = True
            elif isinstance(part, (int, float)):
                x -= part * dxscale
                spaced = True
        textstate.linematrix = (x, y)


def _glyph(font: Any, cid: int, known: dict[int, tuple[str, float]]) -> tuple[str, float]:
    """What a character code shows, and how wide it is for a type size of 1."""
    try:
        text = font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        text = f"(cid:{cid})"
    known[cid] = text, font.char_width(cid)
    return known[cid]


class QuickInterpreter(PDFPageInterpreter):
    """pdfminer's interpreter, its streams cut into tokens the quick way where that can be."""

    def execute(self, streams: Sequence[Any]) -> None:
        mine = self._not_entered(streams)
        try:
            found = tokens(b"\n".join(stream.get_data() for stream in mine))
        except Unusual:
            super().execute(streams)
            return
        known: dict[str, tuple[Any, int] | None] = {}
        for token in found:
            if type(token) is not Operator:
                self.argstack.append(token)
                continue
            if token not in known:
                known[token] = self._method(token)
            method = known[token]
            if method is None:
                continue
            call, count = method
            if not count:
                call()
            elif len(arguments := self.pop(count)) == count:
                call(*arguments)

    def _not_entered(self, streams: Sequence[Any]) -> list[Any]:
        """The streams but those that we are inside of already, as a damaged form may ask."""
        self.stream_ids.clear()
        mine = []
        for one in streams:
            stream = stream_value(one)
            if stream.objid is not None and stream.objid not in self.parent_stream_ids:
                mine.append(stream)
                self.stream_ids.add(stream.objid)
        return mine

    def _method(self, name: str) -> tuple[Any, int] | None:
        for sign, spelled in _METHODS.items():
            name = name.replace(sign, spelled)
        call = getattr(self, f"do_{name}", None)
        return None if call is None else (call, call.__code__.co_argcount - 1)

    def do_TJ(self, seq: Any) -> None:  # noqa: N802 - the operator's name
        if self.textstate.font is not None:
            # Colours of characters are not looked at: no copy of the graphics state is needed.
            self.device.render_string(self.textstate, seq, None, None)  # type: ignore[arg-type]
