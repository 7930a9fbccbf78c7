"""Opens a file, decides what it is and hands its pages to the right reader."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from raadsparser.errors import DocumentError
from raadsparser.ingest.cache import keep_pages, known_pages
from raadsparser.ingest.kinds import PDF, TEXT, media_type_of
from raadsparser.page import Document, Page
from raadsparser.settings import Settings

if TYPE_CHECKING:
    from PIL.Image import Image

_HEAD = 4096


def read_document(path: Path, settings: Settings, data: bytes | None = None) -> Document:
    """See `ingest.read`."""
    data = file_bytes(path, data)
    media_type = media_type_of(path, data[:_HEAD])
    sha256 = hashlib.sha256(data).hexdigest()
    if media_type == TEXT:
        return _text(path, data, sha256)
    pages = known_pages(sha256, settings)
    if pages is None:
        pages = _pages(path, data, media_type, settings)
        keep_pages(sha256, settings, pages)
    return Document(path=str(path), sha256=sha256, media_type=media_type, pages=pages)


def file_bytes(path: Path, data: bytes | None = None) -> bytes:
    """The content of a file; DocumentError `not_found`, `empty_file` or `unreadable`."""
    try:
        data = path.read_bytes() if data is None else data
    except FileNotFoundError:
        raise DocumentError(path, "not_found", "no such file") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise DocumentError(path, "unreadable", f"cannot be opened: {reason}") from error
    if not data:
        raise DocumentError(path, "empty_file", "the file has no bytes")
    return data


def _text(path: Path, data: bytes, sha256: str) -> Document:
    from raadsparser.ingest.text import decode, text_document

    text = decode(data)
    if not text.strip():
        raise DocumentError(path, "empty_file", "the file holds only white space")
    return text_document(text, str(path), sha256=sha256)


def _pages(path: Path, data: bytes, media_type: str, settings: Settings) -> tuple[Page, ...]:
    if media_type == PDF:
        from raadsparser.ingest.pdf.pages import read_pdf

        return read_pdf(path, data, settings)
    from raadsparser.ingest.image import read_image

    return read_image(path, data, settings)


def draw_page(path: Path, page: Page, scale: float) -> Image:
    """See `ingest.page_image`."""
    data = file_bytes(path)
    media_type = media_type_of(path, data[:_HEAD])
    if media_type == TEXT:
        raise DocumentError(path, "unsupported", "a text file has no picture of its pages")
    if media_type == PDF:
        from raadsparser.ingest.pdf.pages import draw_pdf_page

        return draw_pdf_page(path, data, page, scale)
    from raadsparser.ingest.image import draw_image_page

    return draw_image_page(path, data, page, scale)
