"""What a file is, decided by its first bytes; the ending only tells text from damage."""

from __future__ import annotations

import codecs
from pathlib import Path

from raadsparser.errors import DocumentError

PDF, PNG, JPEG, TIFF, TEXT = (
    "application/pdf",
    "image/png",
    "image/jpeg",
    "image/tiff",
    "text/plain",
)
IMAGES = (PNG, JPEG, TIFF)

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),
    (b"MM\x00+", TIFF),
)
_FOREIGN = (
    (b"PK\x03\x04", "a zip or Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"GIF8", "a GIF"),
    (b"BM", "a BMP"),
    (b"RIFF", "a WebP or other RIFF file"),
    (b"%!PS", "PostScript"),
)
_BINARY_SUFFIXES = (".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg")
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Bytes that no text in a Dutch office encoding holds (tab, line ends and form feed do occur).
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 26, 27}) + b"\x7f"
_PDF_HEAD = 1024  # readers accept junk of this length before the header


def media_type_of(path: Path, head: bytes) -> str:
    """The media type of a file from its first 4096 bytes.

    Raises DocumentError `unsupported`, naming what the file seems to be.
    """
    if b"%PDF-" in head[:_PDF_HEAD]:
        return PDF
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return media_type
    if _looks_like_text(head) and path.suffix.lower() not in _BINARY_SUFFIXES:
        return TEXT
    raise DocumentError(path, "unsupported", _complaint(path, head))


def _looks_like_text(head: bytes) -> bool:
    if head.startswith(_BOMS):
        return True
    if _is_markup(head) or any(head.startswith(magic) for magic, _ in _FOREIGN[:3]):
        return False
    return head.translate(None, _CONTROL) == head


def _is_markup(head: bytes) -> bool:
    return (
        head.lstrip(b"\xef\xbb\xbf \t\r\n")[:14].lower().startswith((b"<!doctype html", b"<html"))
    )


def _complaint(path: Path, head: bytes) -> str:
    seen = next((name for magic, name in _FOREIGN if head.startswith(magic)), None)
    if seen is None:
        seen = "an HTML page" if _is_markup(head) else f"no {path.suffix or 'known'} content"
    return f"holds {seen}; give a PDF, TIFF, PNG, JPEG or text file"
