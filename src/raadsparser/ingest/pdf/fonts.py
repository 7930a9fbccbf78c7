"""The fonts of a PDF as pdfminer makes them, but what their characters mean is read the quick way.

Each font tells by a small file, `ToUnicode`, which letter a code shows. pdfminer reads it byte
by byte, which takes a fifth of the time of a page. Where it holds more than lists of codes and
letters, it is left to pdfminer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pdfminer.cmapdb import FileUnicodeMap
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral

from raadsparser.ingest.pdf.tokens import Operator, Unusual, tokens

_NOTHING = PDFStream({}, b"")
_FORGETS = frozenset(
    (
        "begincmap",
        "begincodespacerange",
        "endcodespacerange",
        "beginbfchar",
        "beginbfrange",
        "beginnotdefrange",
        "endnotdefrange",
    )
)
_UNKNOWN = frozenset(("usecmap", "begincidrange", "endcidrange", "begincidchar", "endcidchar"))
_MOST = 1 << 16  # codes in a range; none has more


class QuickFonts(PDFResourceManager):
    """pdfminer's keeper of fonts, for one document."""

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        stream = resolve1(spec.get("ToUnicode"))
        known = bool(objid) and objid in self._cached_fonts
        # A font of the kind Type0 is asked for again as the one that it is made of.
        whole = getattr(resolve1(spec.get("Subtype")), "name", "") == "Type0"
        if known or whole or not isinstance(stream, PDFStream):
            return super().get_font(objid, spec)
        try:
            meaning = meaning_of(stream.get_data())
        except Unusual:
            return super().get_font(objid, spec)
        font: Any = super().get_font(objid, {**spec, "ToUnicode": _NOTHING})
        font.unicode_map = meaning
        return font  # type: ignore[no-any-return]


def meaning_of(data: bytes) -> FileUnicodeMap:
    """What each code shows, as pdfminer's parser gives it. Raises Unusual."""
    found = FileUnicodeMap()
    held: list[Any] = []
    for token in tokens(data):
        if type(token) is not Operator:
            held.append(token)
        elif token == "endcmap":
            break
        elif token in _LISTS:
            _LISTS[token](found, held)
            held.clear()
        elif token in _FORGETS:
            held.clear()
        elif token == "def":
            if len(held) < 2 or not isinstance(held[-2], PSLiteral):
                raise Unusual
            found.set_attr(str(held[-2].name), held[-1])
            del held[-2:]
        elif token in _UNKNOWN:
            raise Unusual
        else:
            held.append(token)
    return found


def _chars(found: FileUnicodeMap, held: list[Any]) -> None:
    """`<41> <0041>`: a code, and what it shows."""
    if len(held) % 2 or not all(type(one) is bytes for one in held):
        raise Unusual
    for code, shown in zip(held[::2], held[1::2], strict=True):
        found.add_cid2unichr(int.from_bytes(code, "big"), shown)


def _ranges(found: FileUnicodeMap, held: list[Any]) -> None:
    """`<41> <43> <0041>`, the codes from one to another and what the first shows; or a list of
    what each shows."""
    if len(held) % 3:
        raise Unusual
    for first, last, shown in zip(held[::3], held[1::3], held[2::3], strict=True):
        if type(first) is not bytes or type(last) is not bytes or len(first) != len(last):
            raise Unusual
        start, stop = int.from_bytes(first, "big"), int.from_bytes(last, "big") + 1
        if type(shown) is list and len(shown) == stop - start:
            if not all(type(one) is bytes for one in shown):
                raise Unusual
            each = shown
        elif type(shown) is bytes and len(shown) > 0 and stop - start <= _MOST:
            each = _counted(shown, stop - start)
        else:
            raise Unusual
        for code, one in enumerate(each, start):
            found.add_cid2unichr(code, one)


def _counted(first: bytes, count: int) -> list[bytes]:
    """So many texts, counted on in the last four bytes."""
    head, tail = first[:-4], first[-4:]
    begun = int.from_bytes(tail, "big")
    if begun + count > 1 << 8 * len(tail):
        raise Unusual
    return [head + (begun + step).to_bytes(len(tail), "big") for step in range(count)]


_LISTS: dict[str, Callable[[FileUnicodeMap, list[Any]], None]] = {
    "endbfchar": _chars,
    "endbfrange": _ranges,
}
