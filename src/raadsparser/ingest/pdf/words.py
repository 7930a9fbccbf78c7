"""Words of a PDF's text layer, with tick boxes and bullets told apart from letters."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

from raadsparser.ingest.glyphs import CHECK, ROUND, SOLID, fold, symbol_of
from raadsparser.ingest.pdf.frame import Frame
from raadsparser.page import BULLET, EMPTY_BOX, TICKED_BOX, BBox, Word

if TYPE_CHECKING:
    from raadsparser.ingest.pdf.chars import Char

# A word ends where the gap passes this share of the type size: a space is about a quarter.
_GAP = 0.15
_MAX_LEAN = 3.0
_LEADER = 5  # dots side by side that lead the eye; an ellipsis has three
_SPOT = 0.5  # points
# Points: of left edges that line up, between two rows of boxes, from a box to what it is for.
_LINED_UP, _STACK, _BESIDE = 3.0, 24.0, 12.0
_COLUMN = 1 << 32  # a spot is one number: its column times more than there are rows, and its row
_NEIGHBOURS = [across * _COLUMN + down for across in (0, -1, 1) for down in (0, -1, 1)]
_BY_LEFT = attrgetter("x0")
_BOLD = re.compile(r"bold|black|heavy|demi|,b$|-bd\b|bd$", re.IGNORECASE)
_CID = re.compile(r"\(cid:(\d+)\)")
_SYMBOL_FONT = re.compile(r"wingdings|webdings|dingbats|symbol", re.IGNORECASE)
_MIDDLE_DOTS = frozenset("·∙")
_OPEN_BOX, _CLOSE_BOX = frozenset("[("), frozenset("])")


class WithChars(Protocol):
    """A page that knows its characters."""

    @property
    def chars(self) -> list[Char]: ...


def words_of(page: WithChars, frame: Frame) -> list[Word]:
    """All words of a page that lie on its visible part, unordered."""
    letters, symbols = _sorted_out(_once(page.chars), frame)
    body = _body_font(letters)
    groups = (part for chars in grouped(letters) for part in _parted(chars))
    words = [_word(chars, frame, body) for chars in groups]
    return _joined_boxes([word for word in words if word.text.strip()]) + symbols


def grouped(letters: Sequence[Char]) -> Iterator[list[Char]]:
    """The letters of each word, as pdfplumber's `extract_words` groups them."""
    for line in _lines(letters):
        word: list[Char] = []
        for char in sorted(line, key=_BY_LEFT):
            if char.text.isspace():
                if word:
                    yield word
                word = []
            elif word and _begins_another(word[-1], char):
                yield word
                word = [char]
            else:
                word.append(char)
        if word:
            yield word


def _parted(chars: list[Char]) -> Iterator[list[Char]]:
    """A label, the dots that lead from it to its value, and the value, set without a space.

    Addresses and abbreviations have dots too, but never so many side by side.
    """
    if len(chars) < _LEADER or [char.text for char in chars].count(".") < _LEADER:
        yield chars
        return
    runs = [list(run) for _, run in groupby(chars, key=lambda char: char.text == ".")]
    part: list[Char] = []
    for run in runs:
        leads = run[0].text == "." and len(run) >= _LEADER
        if not leads:
            part += run
            continue
        yield from ([part, run] if part else [run])
        part = []
    if part:
        yield part


def _lines(letters: Sequence[Char]) -> list[list[Char]]:
    """Letters by height: a new line begins where none stands within `_MAX_LEAN` points."""
    line_at: dict[float, int] = {}
    last, line = -math.inf, -1
    for top in sorted({char.top for char in letters}):
        line += top > last + _MAX_LEAN
        line_at[top], last = line, top
    lines: list[list[Char]] = [[] for _ in range(line + 1)]
    for char in letters:
        lines[line_at[char.top]].append(char)
    return lines


def _begins_another(before: Char, char: Char) -> bool:
    x0 = char.x0
    return (
        x0 < before.x0
        or x0 > before.x1 + _GAP * before.size
        or abs(char.top - before.top) > _MAX_LEAN
    )


def _once(chars: Iterable[Char]) -> Iterator[Char]:
    """Characters without those drawn again on the same spot to make them look bold."""
    seen: dict[str, set[int]] = {}  # by character, the spots it is on
    for char in chars:
        text, spot = char.text, round(char.x0 / _SPOT) * _COLUMN + round(char.top / _SPOT)
        spots = seen.get(text)
        if spots is None:
            seen[text] = {spot}
            yield char
            continue
        if spots.isdisjoint([spot + step for step in _NEIGHBOURS]):
            yield char
        spots.add(spot)


def _sorted_out(chars: Iterable[Char], frame: Frame) -> tuple[list[Char], list[Word]]:
    """Characters to build words from, and symbols that are words by themselves."""
    letters, symbols = [], []
    shows = frame.shows_middle
    for char in chars:
        text, font, _, x0, top, x1, bottom, upright, _, _ = char
        if not upright or not shows(x0, top, x1, bottom):
            continue
        kind = _kind(text, font)
        if kind is None:
            letters.append(char)
        elif kind:
            symbols.append(Word(kind, frame.box_of(x0, top, x1, bottom)))
    return letters, symbols


@lru_cache(maxsize=4096)
def _kind(char: str, font: str) -> str | None:
    """The symbol that a character is; None for a letter, empty for what means nothing."""
    text = _decoded(char, font)
    symbol = symbol_of(text, font)
    if symbol is not None:
        return symbol
    return "" if "\uf000" <= text <= "\uf0ff" and _SYMBOL_FONT.search(font) else None


def _decoded(text: str, font: str) -> str:
    """The character; the code of one that a symbol font left without Unicode."""
    if len(text) == 1:
        return text
    match = _CID.fullmatch(text)
    if match and _SYMBOL_FONT.search(font) and int(match.group(1)) < 256:
        return chr(0xF000 + int(match.group(1)))
    return text


def _word(chars: Sequence[Char], frame: Frame, body: str) -> Word:
    texts, fonts, _, lefts, tops, rights, bottoms, *_ = zip(*chars, strict=True)
    box = frame.box_of(min(lefts), min(tops), max(rights), max(bottoms))
    bold = sum(map(_is_bold, fonts)) * 2 > len(chars)
    text = fold("".join(texts)).strip()
    return Word(BULLET if _is_bullet(text, fonts[0], body) else text, box, bold=bold)


@lru_cache(maxsize=256)
def _is_bold(font: str) -> bool:
    return bool(_BOLD.search(font))


def _body_font(chars: Iterable[Char]) -> str:
    counted = Counter(char.fontname for char in chars)
    return counted.most_common(1)[0][0] if counted else ""


def _is_bullet(text: str, font: str, body: str) -> bool:
    """A middle dot standing alone, or the `o` that office programs set in Courier."""
    if text in _MIDDLE_DOTS:
        return True
    return text == "o" and "courier" in font.lower() and "courier" not in body.lower()


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
    settled = [replace(word, text=meaning) if word in doubtful else word for word in words]
    return [_round_settled(word, words) if word.text == ROUND else word for word in settled]


def _round_settled(word: Word, words: Sequence[Word]) -> Word:
    """A round dot: the ticked one of a row or a stack of rings, before or behind what they
    choose, else the bullet of a list."""
    box = word.box
    level = [w for w in words if box.overlap_y(w.box) > box.height / 2 and w is not word]
    behind = any(-_BESIDE < box.x0 - w.box.x1 < _BESIDE for w in level)
    reach = 4 * _BESIDE if behind else _LINED_UP
    near = (w for w in words if w.text == EMPTY_BOX and abs(box.y0 - w.box.y0) < _STACK)
    ticked = any(w in level or abs(box.x0 - w.box.x0) < reach for w in near)
    return replace(word, text=TICKED_BOX if ticked else BULLET)
