"""Text made of lines in which every character still knows its word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from raadsparser.candidate import Ink
from raadsparser.extract.text.confusions import unligature
from raadsparser.extract.text.prose import (
    TextLine,
    join_lines,
    restore_diaeresis,
    starts_paragraph,
    undo_u_v,
    wide_gap,
    without_strange_accents,
)
from raadsparser.lexicon import entries
from raadsparser.page import BBox, Word
from raadsparser.record import Method
from raadsparser.sheet import Line

_EVEN = 1.6  # heights of its lowest word that a line has whose words stand level
_MARKS = frozenset("|_‘’'`´‚„“”\"~^°*")
_STRAY = re.compile(r"^[|_‘’'`´‚„“”\"~^°*]+$")


# Dutch sets an en dash; OCR reads it as the longer one.
_EM_DASH = "—"
# `Sportakkoord Il`: no word, but a numeral.
_ROMAN = re.compile(r"^((?=[Il]*I)(?=[Il]*l)[Il]{2,3})([.,;:)]?)$")
# An upright stroke between two words parts them, where it was read surely.
_BAR, _SURE = "|", 0.8
# A stroke of the frame, read as a sign before the first letter of a line.
_RULE = re.compile(r"^[\[|{](?=[^\W\d_]{3}[^\]]*$)")


# `ls` and `ln` are no words; `Is` and `In` begin many a sentence.
_CAPITAL_I = re.compile(r"^l(?=[sn]$)")
_SMALL_L = re.compile(r"^([\"'‘’“(]?)l([a-zà-ÿ]{3,})\W*$")
# Short words that OCR runs together, where that makes no Dutch word.
_RUN_TOGETHER = {
    "uU": "u",
    **{f"{word}de": f"{word} de" for word in ("u", "op", "aan", "met", "bij", "om", "uit")},
    **{f"{word}te": f"{word} te" for word in ("u", "om")},
    **{f"{word}het": f"{word} het" for word in ("op", "van", "aan", "met", "in", "bij", "over")},
}
# What may end a text, though no letter is in it.
_CLOSES = re.compile(r"[)\]?!%€\"”’☐☒]")


class _Piece(NamedTuple):
    start: int
    stop: int
    word: Word
    line: Line


class Passage:
    """Running text over lines: words joined to sentences, lines to paragraphs.

    Inside a paragraph line breaks become blanks and words broken at a line end are joined;
    paragraphs are parted by an empty line. `keep_lines` keeps each line break instead.
    Stray OCR marks that stand alone are left out, a lost diaeresis is restored where only
    one word fits; the ink keeps what was read.
    """

    def __init__(self, lines: Sequence[Line], *, keep_lines: bool = False) -> None:
        key = (keep_lines, *map(id, lines))
        known = _recent.get(key)
        if known is None:  # several fields ask for the text of the same lines
            if len(_recent) >= _REMEMBERED:
                _recent.clear()
            self._join(lines, keep_lines)
            _recent[key] = tuple(lines), self
        else:
            self.__dict__.update(known[1].__dict__)

    def _join(self, lines: Sequence[Line], keep_lines: bool) -> None:
        self.lines = _without_noise(lines)
        self._keep_lines = keep_lines
        self._pieces: list[_Piece] = []
        self._parts: list[str] = []
        self._length = 0
        self._begins = _paragraph_starts(self.lines)
        for index, line in enumerate(self.lines):
            self._begin_line(index, line)
            self._add_words(line)
        self.text = "".join(self._parts)
        self._starts = [piece.start for piece in self._pieces]

    def _emit(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _begin_line(self, index: int, line: Line) -> None:
        if not self._pieces:
            return
        before = self.lines[index - 1]
        if _same_row(before, line):
            self._emit(" ")
        elif self._keep_lines:
            self._emit("\n")
        elif self._begins[index]:
            self._emit("\n\n")
        elif not self._join_hyphen(line):
            self._emit(" ")

    def _join_hyphen(self, line: Line) -> bool:
        """Join a word broken at the line end; a real hyphen (`Klimaat- en`) stays."""
        last, following = self._parts[-1], mended(line.words[0])
        joined = join_lines(last, following)
        if joined == f"{last} {following}":
            return False
        if joined != last + following:
            self._parts[-1] = last[:-1]
            self._length -= 1
            self._pieces[-1] = self._pieces[-1]._replace(stop=self._length)
        return True

    def _add_words(self, line: Line) -> None:
        parts, pieces, place = self._parts, self._pieces, self._length
        first = True
        for number, word in enumerate(line.words):
            if word.text[:1] in _MARKS and _STRAY.match(word.text) and not _parts(line, number):
                continue
            if not first:
                parts.append(" ")
                place += 1
            text = _mended(word.text, word.source == "ocr")
            parts.append(text)
            pieces.append(_Piece(place, place + len(text), word, line))
            place += len(text)
            first = False
        self._length = place

    def ink(self, start: int, stop: int, method: Method, **features: float) -> Ink:
        """The ink of the characters from `start` to `stop`, one box a line.

        Raises ValueError where no word stands there.
        """
        at = max(0, bisect_right(self._starts, start) - 1)
        after = bisect_left(self._starts, stop)
        pieces = [piece for piece in self._pieces[at:after] if piece.stop > start]
        if not pieces:
            raise ValueError(f"no ink between {start} and {stop} of {self.text!r}")
        page = pieces[0].line.page
        words = [piece.word for piece in pieces]
        known = [word.confidence for word in words]
        by_line: dict[int, list[BBox]] = {}  # a line is known by being that object
        for piece in pieces:
            if piece.line.page == page:
                by_line.setdefault(id(piece.line), []).append(piece.word.box)
        return Ink(
            raw=_raw(pieces),
            page=page,
            boxes=tuple([b[0] if len(b) == 1 else BBox.union(b) for b in by_line.values()]),
            method=method,
            features={"ocr": sum(known) / len(known), "ocr_min": min(known), **features},
        )

    def trust(self, start: int, stop: int) -> float:
        """How surely OCR read the word between two places; 1 where it had none to read."""
        at = max(0, bisect_right(self._starts, start) - 1)
        words = [piece.word for piece in self._pieces[at : bisect_left(self._starts, stop)]]
        return min((word.confidence for word in words if word.source == "ocr"), default=1.0)

    def whole(self, method: Method, **features: float) -> Ink:
        """The ink of all words."""
        return self.ink(0, max(1, len(self.text)), method, **features)


# By the identities of their lines, which are held so that no other object gets one of them.
_recent: dict[tuple[int, ...], tuple[tuple[Line, ...], Passage]] = {}
_REMEMBERED = 256


def _without_noise(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, less specks and strokes that OCR read as signs after the last word."""
    if not lines:
        return ()
    last = lines[-1]
    kept = len(last.words)
    while kept > 1 and _is_noise(last.words[kept - 1]):
        kept -= 1
    if kept == len(last.words):
        return tuple(lines)
    return (*lines[:-1], Line.of(last.words[:kept], last.page, last.cell, last.gap))


def _is_noise(word: Word) -> bool:
    lettered = any(char.isalnum() for char in word.text)
    return word.source == "ocr" and not lettered and not _CLOSES.search(word.text)


def _paragraph_starts(lines: Sequence[Line]) -> list[bool]:
    """Which lines begin a paragraph, by the white above them, indents and sentence ends."""
    if len(lines) < 2:
        return [True]
    plain = [TextLine(line.text, line.gap, line.box.x0) for line in lines]
    wide = wide_gap([line.gap for line in plain[1:]])
    left = min((line.indent for line in plain), default=0.0)
    pairs = pairwise(plain)
    return [True, *(starts_paragraph(before, line, wide, left) for before, line in pairs)]


def mended(word: Word) -> str:
    """The word as meant: ligatures undone, and what OCR is known to lose or swap restored."""
    return _mended(word.text, word.source == "ocr")


@lru_cache(maxsize=16_384)
def _mended(text: str, by_ocr: bool) -> str:
    text = restore_diaeresis(unligature(text))
    if not by_ocr:
        return text
    text = _with_capital_i(_CAPITAL_I.sub("I", _RULE.sub("", text)))
    text = _RUN_TOGETHER.get(text, text).replace(_EM_DASH, "–")
    text = _ROMAN.sub(lambda found: "I" * len(found[1]) + found[2], text)
    return undo_u_v(without_strange_accents(text))


def _with_capital_i(text: str) -> str:
    """A word that begins with an `I` which OCR took for an `l`: `ledereen` is no word."""
    found = _SMALL_L.match(text)
    common = entries("common_words")
    if found and f"i{found[2]}" in common and f"l{found[2]}" not in common:
        return f"{found[1]}I{text[found.start(2) :]}"
    return text


def _raw(pieces: Sequence[_Piece]) -> str:
    line = pieces[0].line
    parts = [pieces[0].word.text]
    for piece in pieces[1:]:
        parts.append(" " if piece.line is line else "\n")
        parts.append(piece.word.text)
        line = piece.line
    return "".join(parts)


def _same_row(one: Line, other: Line) -> bool:
    if one.page != other.page:
        return False
    (top, bottom), (other_top, other_bottom) = _band(one), _band(other)
    shared = min(bottom, other_bottom) - max(top, other_top)
    return shared > 0.5 * min(bottom - top, other_bottom - other_top)


def _band(line: Line) -> tuple[float, float]:
    """The top and the bottom of a line; a word taller than the others, as OCR makes of a stamp,
    would bridge rows."""
    if line.box.height <= _EVEN * min([word.box.height for word in line.words]):
        return line.box.y0, line.box.y1
    return median(w.box.y0 for w in line.words), median(w.box.y1 for w in line.words)


def _middle(line: Line) -> float:
    return sum(_band(line)) / 2


def in_rows(lines: Sequence[Line]) -> list[Line]:
    """Lines that stand on one printed row joined into one, rows top to bottom."""
    result: list[Line] = []
    for line in sorted(lines, key=lambda item: (item.page, _middle(item))):
        home = next((r for r in reversed(result[-3:]) if _same_row(r, line)), None)
        if home is None:
            result.append(line)
        else:
            words = sorted((*home.words, *line.words), key=lambda w: w.box.x0)
            gap = max(home.gap, line.gap) if home.gap and line.gap else 0.0
            result[result.index(home)] = Line.of(words, line.page, home.cell, gap)
    return result


def _parts(line: Line, place: int) -> bool:
    """Whether a word of a line is a stroke that parts the words beside it: `Ruimte | Sociaal`."""
    word = line.words[place]
    inner = word.text == _BAR and 0 < place < len(line.words) - 1
    return inner and word.confidence >= _SURE
