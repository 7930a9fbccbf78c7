"""A page by its text layer: words, ruled lines and boxes from the PDF's own objects."""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

from raadsparser.ingest.dutch import is_broken
from raadsparser.ingest.marks.strikes import with_ruled_out
from raadsparser.ingest.pdf.drawings import drawings_of
from raadsparser.ingest.pdf.fields import field_boxes, flattened, has_form
from raadsparser.ingest.pdf.frame import Frame
from raadsparser.ingest.pdf.raster import render_part
from raadsparser.ingest.pdf.sideways import stood_up, turn_of
from raadsparser.ingest.pdf.words import settle_symbols, words_of
from raadsparser.page import BULLET, BBox, Outline, Page, Word

_MARKS = frozenset("xXvV✓■☒☐•×+*/")
"""What is typed or drawn inside a box to tick it; any other text makes the square a cell."""

_INK_SCALE = 3.0  # pixels a point at which boxes are looked into
_BORDER = 0.2  # share of a box's side taken up by its border
_DARK = 128
_SOME_INK = 0.05
_BULLET_REACH = 30.0  # points between a drawn bullet and its text


class DigitalReader:
    """The text layers of one PDF; forms are flattened first, so that filled-in text counts."""

    def __init__(self, data: bytes, pdf: Any) -> None:
        self._data = data
        self._pdf = pdf
        self._plumber: Any = None
        # What is wrong with a font or a colour is of no use to a reader of agendas.
        logging.getLogger("pdfminer").setLevel(logging.ERROR)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._plumber is not None:
            self._plumber.close()

    def read(self, sheet: Any, index: int) -> Page | None:
        """The page, or None where it has no text layer to trust; `sheet` is it in pdfium."""
        plumber_page = self._page(index)
        if plumber_page is None:
            return None
        try:
            turn = turn_of(plumber_page.chars)
            if turn:
                return self._turned_back(index, turn)
            page = _composed(sheet, plumber_page, field_boxes(self._pdf, sheet))
            return replace(page, number=index + 1) if page else None
        finally:
            plumber_page.close()

    def _page(self, index: int) -> Any:
        """The page in pdfplumber; None where pdfminer cannot make sense of the file."""
        import pdfplumber
        from pdfminer.psexceptions import PSException
        from pdfplumber.utils.exceptions import PdfminerException

        from raadsparser.ingest.pdf.fonts import QuickFonts
        from raadsparser.ingest.pdf.objects import objects_of

        try:
            if self._plumber is None:
                if has_form(self._pdf):
                    self._data = flattened(self._data)
                self._plumber = pdfplumber.open(io.BytesIO(self._data))
                self._plumber.rsrcmgr = QuickFonts()
            page = objects_of(self._plumber.pages[index])
        except (PSException, PdfminerException, LookupError, TypeError, ValueError):
            return None
        return page

    def _turned_back(self, index: int, turn: int) -> Page | None:
        """A page whose text runs sideways, read upright."""
        import pypdfium2 as pdfium

        data = stood_up(self._data, index, turn)
        with pdfium.PdfDocument(data) as pdf, DigitalReader(data, pdf) as reader:
            page = reader.read(pdf[0], 0)
        return replace(page, number=index + 1, rotation=turn) if page else None


def _composed(sheet: Any, plumber_page: Any, fields: list[Outline]) -> Page | None:
    """What the page's own objects tell; None where its words cannot be trusted."""
    frame = Frame.of(sheet, plumber_page)
    words = words_of(plumber_page, frame)
    if not words or is_broken(word.text for word in words):
        return None
    drawings = drawings_of(plumber_page, frame)
    squares = [box for box in drawings.squares if not _is_cell(box, words)]
    outlines = fields + [
        outline
        for outline in _with_ink(sheet, squares)
        if not any(_same_place(outline.box, field.box) for field in fields)
    ]
    words = [word for word in words if not _ticks_a_box(word, outlines)]
    words, rules = with_ruled_out(words, drawings.rules)
    words, _ = with_ruled_out(words, drawings.strokes)
    words.extend(Word(BULLET, dot) for dot in drawings.dots if _leads_a_line(dot, words))
    return Page(
        number=1,
        width=frame.width,
        height=frame.height,
        origin="digital",
        words=tuple(settle_symbols(words, bool(outlines))),
        rules=rules,
        outlines=tuple(outlines),
    )


def _is_cell(box: BBox, words: Sequence[Word]) -> bool:
    inside = [w for w in words if box.contains(w.box.center_x, w.box.center_y)]
    return any(word.text not in _MARKS for word in inside)


def _ticks_a_box(word: Word, outlines: Sequence[Outline]) -> bool:
    return word.text in _MARKS and any(
        outline.box.contains(word.box.center_x, word.box.center_y) for outline in outlines
    )


def _same_place(one: BBox, other: BBox) -> bool:
    return one.contains(other.center_x, other.center_y) or other.contains(
        one.center_x, one.center_y
    )


def _with_ink(sheet: Any, squares: Sequence[BBox]) -> list[Outline]:
    """The squares with what is in them, seen on a picture of the page.

    A picture counts whatever was drawn, as lines, curves, images or letters. A vector box
    has clean edges, so any ink inside means that something was put there.
    """
    if not squares:
        return []
    around = BBox.union(squares)
    pixels, left, top = render_part(sheet, _INK_SCALE, around)
    outlines = []
    for box in squares:
        inset = _BORDER * min(box.width, box.height)
        x0, x1 = (round(v * _INK_SCALE) - left for v in (box.x0 + inset, box.x1 - inset))
        y0, y1 = (round(v * _INK_SCALE) - top for v in (box.y0 + inset, box.y1 - inset))
        inside = pixels[max(0, y0) : y1, max(0, x0) : x1]
        share = float((inside < _DARK).mean()) if inside.size else 0.0
        outlines.append(Outline(box, 1.0 if share >= _SOME_INK else 0.0))
    return outlines


def _leads_a_line(dot: BBox, words: Sequence[Word]) -> bool:
    """Whether a dot stands free at the left of some text, as a bullet does."""
    level = [w for w in words if w.box.y0 <= dot.center_y <= w.box.y1]
    right = [w for w in level if 0 <= w.box.x0 - dot.x1 <= _BULLET_REACH]
    left = [w for w in level if w.box.x0 < dot.x0 and dot.x0 - w.box.x1 < dot.width]
    return bool(right) and not left
