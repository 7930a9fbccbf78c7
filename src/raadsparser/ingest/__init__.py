"""From a file to a `Document`: upright pages of words, rules and box outlines.

Three functions are the face of this stage; everything heavy loads on first use.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from raadsparser.page import Document, Page
from raadsparser.settings import Settings

if TYPE_CHECKING:
    from PIL.Image import Image

SUFFIXES: tuple[str, ...] = (".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".txt")
"""The endings a folder walk takes; `read` itself goes by content, not by ending."""

__all__ = ["SUFFIXES", "page_image", "read", "read_text"]


def read(path: Path, settings: Settings | None = None, data: bytes | None = None) -> Document:
    """Read a PDF, TIFF, PNG, JPEG or text file; `data` are its bytes where they are here already.

    Raises DocumentError (`not_found`, `empty_file`, `encrypted`, `truncated`, `too_large`,
    `unsupported`, `unreadable`) for a file that cannot be read, and MissingComponentError
    where a page needs OCR and Tesseract or its language is absent.
    """
    from raadsparser.ingest.document import read_document

    return read_document(Path(path), settings or Settings(), data)


def read_text(text: str, name: str = "<text>") -> Document:
    """Text somebody else OCR'd, laid on a character grid: a page for each form feed."""
    from raadsparser.ingest.text import text_document

    return text_document(text, name)


def page_image(path: Path, page: Page, scale: float) -> Image:
    """The upright page in colour, `scale` pixels a point, turned as `page` records.

    A box in points times `scale` is the box in pixels. Raises DocumentError where the file
    is gone or has no picture (a text file).
    """
    from raadsparser.ingest.document import draw_page

    return draw_page(Path(path), page, scale)
