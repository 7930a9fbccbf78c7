"""Words of a PDF's text layer, with tick boxes and bullets told apart from letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from raadsparser.ingest.glyphs import CHECK, SOLID, fold, symbol_of
from raadsparser.ingest.pdf_frame import Frame
from raadsparser.page import BULLET, EMPTY_BOX, TICKED_BOX, BBox, Word

# A word ends where the gap passes this share of the type size: a space is about a quarter.
_GAP = 0.15
_MAX_LEAN = 3.0
_SPOT = 0.5  # points
_ROW = 1 << 20  # spots in a column, more than any page is high
_AROUND = tuple(across * _ROW + down for across in (-1, 0, 1) for down in (-1, 0, 1))
_BOLD = re.compile(r"bold|black|heavy|demi|,b$|-bd\b|bd$", re.IGNORECASE)
_CID = re.compile(r"\(cid:(\d+)\)")
_SYMBOL_FONT = re.compile(r"wingdings|webdings|dingbats|symbol", re.IGNORECASE)
_MIDDLE_DOTS = frozenset("·∙")
_OPEN_BOX, _CLOSE_BOX = frozenset("[("), frozenset("])")


def words_of(plumber_page: Any, frame: Frame) -> list[Word]:
    """All words of a pdfplumber page that lie on the visible page, unordered."""
    from pdfplumber.utils.text import extract_words

    letters, symbols = _sorted_out(_once(plumber_page.chars), frame)
    found = extract_words(letters, x_tolerance_ratio=_GAP, y_tolerance=_MAX_LEAN, return_chars=True)
    words = [_word(item, frame) for item in found]
    body = _body_font(letters)
    words = [
        replace(word, text=BULLET) if _is_bullet(word, item, body) else word
        for word, item in zip(words, found, strict=True)
    ]
    return _joined_boxes([word for word in words if word.text.strip()]) + symbols


def _once(chars: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Characters without those drawn again on the same spot to make them look bold."""
    seen: dict[str, set[int]] = {}  # by character, the spots it stands on and those around
    for char in chars:
        spots = seen.setdefault(char["text"], set())
        spot = round(char["x0"] / _SPOT) * _ROW + round(char["top"] / _SPOT)
        if spot not in spots:
            yield char
        spots.update([spot + step for step in _AROUND])


def _sorted_out(
    chars: Iterable[dict[str, Any]], frame: Frame
) -> tuple[list[dict[str, Any]], list[Word]]:
    """Characters to build words from, and symbols that are words by themselves."""
    letters, symbols = [], []
    for char in chars:
        box = frame.box(char)
        if not char.get("upright", True) or not frame.shows(box):
            continue
        text = _decoded(char)
        symbol = symbol_of(text, char["fontname"])
        if symbol is not None:
            symbols.append(Word(symbol, box))
        elif not ("\uf000" <= text <= "\uf0ff" and _SYMBOL_FONT.search(char["fontname"])):
            letters.append(char)
    return letters, symbols


def _decoded(char: dict[str, Any]) -> str:
    """The character; the code of one that a symbol font left without Unicode."""
    text = str(char["text"])
    if len(text) == 1:
        return text
    match = _CID.fullmatch(text)
    if match and _SYMBOL_FONT.search(char["fontname"]) and int(match.group(1)) < 256:
        return chr(0xF000 + int(match.group(1)))
    return text


def _word(item: dict[str, Any], frame: Frame) -> Word:
    chars = item["chars"]
    bold = sum(bool(_BOLD.search(char["fontname"])) for char in chars) * 2 > len(chars)
    return Word(text=fold(item["text"]).strip(), box=frame.box(item), bold=bold)


def _body_font(chars: Iterable[dict[str, Any]]) -> str:
    counted = Counter(char["fontname"] for char in chars)
    return str(counted.most_common(1)[0][0]) if counted else ""


def _is_bullet(word: Word, item: dict[str, Any], body: str) -> bool:
    """A middle dot standing alone, or the `o` that office programs set in Courier."""
    if word.text in _MIDDLE_DOTS:
        return True
    font = str(item["chars"][0]["fontname"]).lower()
    return word.text == "o" and "courier" in font and "courier" not in body.lower()


def _joined_boxes(words: Sequence[Word]) -> list[Word]:
    """`[` and `]` with a blank between them are one typed box: `[ ]`."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if last and last.text in _OPEN_BOX and word.text in _CLOSE_BOX and _near(last, word):
            box = BBox.union((last.box, word.box))
            joined[-1] = replace(last, text=f"{last.text} {word.text}", box=box)
        else:
            joined.append(word)
    return joined


def _near(left: Word, right: Word) -> bool:
    same_line = left.box.overlap_y(right.box) > left.box.height / 2
    return same_line and 0 <= -left.box.overlap_x(right.box) < 1.5 * left.box.height


def settle_symbols(words: Sequence[Word], boxes_drawn: bool) -> list[Word]:
    """Decide what checks and solid squares are, now that the whole page is known.

    Beside an empty box they are ticks. Where no box is empty and several stand alike, they
    are the bullets of a list.
    """
    doubtful = [word for word in words if word.text in (CHECK, SOLID)]
    boxes = boxes_drawn or any(word.text in (EMPTY_BOX, TICKED_BOX) for word in words)
    meaning = BULLET if len(doubtful) > 1 and not boxes else TICKED_BOX
    return [replace(word, text=meaning) if word in doubtful else word for word in words]
