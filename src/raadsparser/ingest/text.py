"""Text files and text given by the caller, laid on a character grid."""

from __future__ import annotations

import codecs
import hashlib
import re

from raadsparser.ingest.glyphs import CHECK, ROUND, SOLID, fold, symbol_of
from raadsparser.ingest.kinds import TEXT
from raadsparser.page import BULLET, TICKED_BOX, BBox, Document, Page, Word

COLUMN, LINE = 6.0, 12.0
"""Points a character is wide and a line is high on the grid."""

_A4 = (595.0, 842.0)
_LEADING = 1.0  # white above and below each word, so that lines stay apart
_TAB = 8
# A typed box with a blank inside stays one word.
_WORD = re.compile(r"[\[(] [\])]|\[ ?[xXvV] ?\]|\S+")


def decode(data: bytes) -> str:
    """Bytes of a text file: UTF-8 (with or without mark), UTF-16 with mark, else cp1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def text_document(
    text: str, name: str, *, sha256: str | None = None, media_type: str = TEXT
) -> Document:
    """A document of one page a form feed; see `ingest.read_text`."""
    digest = sha256 or hashlib.sha256(text.encode("utf-8", errors="replace")).hexdigest()
    pieces = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    while len(pieces) > 1 and not pieces[-1].strip():
        pieces.pop()  # OCR programs end the last page with a form feed
    pages = tuple(_page(number, piece) for number, piece in enumerate(pieces, 1))
    return Document(path=name, sha256=digest, media_type=media_type, pages=pages)


def _page(number: int, text: str) -> Page:
    lines = [line.expandtabs(_TAB) for line in text.split("\n")]
    words = tuple(word for row, line in enumerate(lines) for word in _words(row, line))
    width = max([_A4[0], *(word.box.x1 for word in words)])
    height = max(_A4[1], len(lines) * LINE)
    return Page(number=number, width=width, height=height, origin="text", words=words)


def _words(row: int, line: str) -> list[Word]:
    top, bottom = row * LINE + _LEADING, (row + 1) * LINE - _LEADING
    words = []
    for match in _WORD.finditer(line):
        for text, start, end in _pieces(match.group(), match.start()):
            box = BBox(start * COLUMN, top, end * COLUMN, bottom)
            words.append(Word(text=text, box=box))
    return words


def _pieces(token: str, start: int) -> list[tuple[str, int, int]]:
    """A token with box and bullet glyphs set apart, each with its columns."""
    pieces: list[tuple[str, int, int]] = []
    rest = start
    for offset, char in enumerate(token):
        symbol = symbol_of(char)
        if symbol is None:
            continue
        at = start + offset
        if at > rest:
            pieces.append((fold(token[rest - start : offset]), rest, at))
        symbol = TICKED_BOX if symbol in (CHECK, SOLID) else symbol
        symbol = BULLET if symbol == ROUND else symbol
        pieces.append((symbol, at, at + 1))
        rest = at + 1
    if rest < start + len(token):
        pieces.append((fold(token[rest - start :]), rest, start + len(token)))
    return [piece for piece in pieces if piece[0].strip()]
