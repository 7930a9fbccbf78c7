"""Signs that OCR made of what a worn upright border left before the words beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.layout.canvas.lines import rows
from raadsparser.page import Word

_CLOSING = {"‘": "’'", "“": '”"’', "„": '”“"’', '"': '"”', "«": "»", "‚": "’'‘"}
_LEFT = frozenset([*_CLOSING, "\\", "£", "Ì", "¦"])
_STROKE = re.compile(r"[!|il(\[{](?=[A-Z])|[!|il](?=\d)")
_FEWEST = 3  # words with such a sign at one left edge tell of a border
_EDGE = 1.5  # points within which they line up
_CLEAR = 8.0  # points of white before what begins a text


def without_worn_edges(words: Sequence[Word]) -> list[Word]:
    """The words less the signs before them where several in a column begin with one.

    A quotation that is closed on its row is one.
    """
    signed = [word for word in words if word.source == "ocr" and word.text[:1] in _LEFT]
    if not _is_edge([word.box.x0 for word in signed]):
        return list(words)
    asked = {id(word) for word in signed}
    worn = {
        id(word)
        for row in rows(words)
        for place, word in enumerate(row)
        if id(word) in asked and _begins(row, place) and not _is_closed(row, place)
    }
    if not _is_edge([word.box.x0 for word in signed if id(word) in worn]):
        return list(words)
    edges = [word.box.x0 for word in signed if id(word) in worn]
    worn |= {id(word) for word in words if _has_stroke(word, edges)}
    bare = [_bare(word) if id(word) in worn else word for word in words]
    return [word for word in bare if word.text]


def _has_stroke(word: Word, edges: Sequence[float]) -> bool:
    """Whether a word at a worn border begins with what may be a letter or a bracket, and is a
    stroke of it: `iZie`, `!Doel`, `i27/9/2010`."""
    if word.source != "ocr" or _STROKE.match(word.text) is None or ")" in word.text:
        return False
    return sum(abs(word.box.x0 - x) <= _EDGE for x in edges) >= _FEWEST


def _is_edge(lefts: Sequence[float]) -> bool:
    """Whether some of the left edges line up."""
    return any(sum(abs(x - y) <= _EDGE for y in lefts) >= _FEWEST for x in lefts)


def _begins(row: Sequence[Word], place: int) -> bool:
    return place == 0 or row[place].box.x0 - row[place - 1].box.x1 > _CLEAR


def _is_closed(row: Sequence[Word], place: int) -> bool:
    closing = _CLOSING.get(row[place].text[0], "")
    rest = " ".join([row[place].text[1:], *(word.text for word in row[place + 1 :])])
    return any(sign in rest for sign in closing)


def _bare(word: Word) -> Word:
    """The word without its first sign; other words beside the border begin where it did."""
    sign, rest = word.text[0], word.text[1:]
    slanted = sign == "\\" and rest[:1] in ("v", "w")  # a capital's first stroke is the border's
    return replace(word, text=rest[:1].upper() + rest[1:] if slanted else rest)
