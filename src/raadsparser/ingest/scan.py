"""From the pixels of one page to a `Page`."""

from __future__ import annotations

from raadsparser.ingest.engines import get_engine
from raadsparser.ingest.turn import Pixels
from raadsparser.page import BBox, Page, Word
from raadsparser.settings import Settings


def read_scan(
    grey: Pixels, resolution: tuple[float, float], number: int, settings: Settings
) -> Page:
    """One page read by OCR; `resolution` is pixels an inch across and down."""
    dpi = max(resolution)
    scale = 72.0 / dpi
    words = tuple(
        Word(
            word.text,
            BBox(word.x0 * scale, word.y0 * scale, word.x1 * scale, word.y1 * scale),
            word.confidence,
            "ocr",
        )
        for word in get_engine(settings).read_page(grey, dpi)
    )
    height, width = grey.shape
    return Page(number, width * scale, height * scale, "scan", words=words, dpi=dpi)
