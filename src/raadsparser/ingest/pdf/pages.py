"""PDF files: each page by its text layer where that can be trusted, else by OCR."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from raadsparser.errors import DocumentError
from raadsparser.ingest.pdf.digital import DigitalReader
from raadsparser.ingest.pdf.raster import is_blank, opened, picture, render, scanned
from raadsparser.ingest.pixels.turn import drawn
from raadsparser.page import Page
from raadsparser.settings import Settings

if TYPE_CHECKING:
    from PIL.Image import Image

_END = b"%%EOF"
_TAIL = 2048


def read_pdf(path: Path, data: bytes, settings: Settings) -> tuple[Page, ...]:
    """All pages of a PDF.

    Raises DocumentError `encrypted`, `truncated`, `too_large` or `unreadable`. Pages that a
    damaged file still shows are read; one that cannot be opened is noted `unreadable`.
    """
    with opened(path, data) as pdf:
        if len(pdf) > settings.max_pages:
            raise DocumentError(
                path,
                "too_large",
                f"has {len(pdf)} pages, more than max_pages ({settings.max_pages})",
            )
        with DigitalReader(data, pdf) as reader:
            pages = tuple(_page(path, pdf, i, reader, settings) for i in range(len(pdf)))
    if all("unreadable" in page.notes for page in pages):
        code = "unreadable" if _END in data[-_TAIL:] else "truncated"
        raise DocumentError(path, code, "no page can be opened; ask for the file again")
    return pages


def _page(path: Path, pdf: Any, index: int, reader: DigitalReader, settings: Settings) -> Page:
    import pypdfium2 as pdfium

    try:
        sheet = pdf[index]
    except pdfium.PdfiumError:
        return Page(index + 1, 595.0, 842.0, "digital", notes=("unreadable",))
    try:
        found = scanned(sheet)
        if found is None or found.text_on_top:
            page = reader.read(sheet, index)
            if page is not None:
                return page
        if found is None and is_blank(sheet):
            width, height = sheet.get_size()
            return Page(index + 1, width, height, "digital")
        return _by_ocr(path, sheet, index, found.dpi if found else None, settings)
    finally:
        sheet.close()


def _by_ocr(path: Path, sheet: Any, index: int, dpi: float | None, settings: Settings) -> Page:
    from raadsparser.ingest.scan import read_scan

    raster = picture(path, sheet, dpi or settings.render_dpi, settings)
    return read_scan(raster.pixels, (raster.dpi, raster.dpi), index + 1, settings)


def draw_pdf_page(path: Path, data: bytes, page: Page, scale: float) -> Image:
    """See `ingest.page_image`."""
    with opened(path, data) as pdf:
        if page.number > len(pdf):
            raise DocumentError(path, "unreadable", f"has no page {page.number}")
        sheet = pdf[page.number - 1]
        pixels = render(sheet, scale, colour=True)
        return drawn(np.asarray(pixels), sheet.get_size(), scale, page)  # type: ignore[no-any-return]
