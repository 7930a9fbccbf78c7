"""Words into rows, and rows into segments: the runs of words between wide gaps."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf
from operator import attrgetter, itemgetter

from raadsparser.layout.noise.leaders import without_leaders
from raadsparser.layout.noise.quotes import without_stray_quotes
from raadsparser.page import Word
from raadsparser.sheet import Line

# A gap wider than this share of the row's height parts columns; justified text stays below.
COLUMN_GAP = 1.4
# Words of a row share at least this part of the smaller one's height.
ROW_OVERLAP = 0.5
# Taller than this times its neighbours: a stamp or a drop cap, which must not bridge rows.
TALL = 2.4


@dataclass(slots=True)
class _Row:
    words: list[Word]
    y0: float
    y1: float
    tops: list[float]
    bottoms: list[float]

    def take(self, word: Word, y0: float, y1: float) -> bool:
        """Take a word that reaches from `y0` to `y1` if it stands in the row; whether it does."""
        height, own = y1 - y0, self.y1 - self.y0
        height, own = height if height > 0.1 else 0.1, own if own > 0.1 else 0.1
        smaller, larger = (height, own) if height < own else (own, height)
        if larger > TALL * smaller:
            within = self.y0 <= (y0 + y1) / 2 <= self.y1 and height < own
            if not within:
                if not self._is_bullet_of(y0, y1):
                    return False
                self.tops, self.bottoms = [], []  # the sign says nothing of the row's height
        else:
            top, bottom = self.y0 if self.y0 > y0 else y0, self.y1 if self.y1 < y1 else y1
            if bottom - top < ROW_OVERLAP * smaller:
                return False
        tops, bottoms = self.tops, self.bottoms
        self.words.append(word)
        insort(tops, y0)
        insort(bottoms, y1)
        half = len(tops) // 2  # the row's own edges are the medians
        if len(tops) % 2:
            self.y0, self.y1 = tops[half], bottoms[half]
        else:
            self.y0 = (tops[half - 1] + tops[half]) / 2
            self.y1 = (bottoms[half - 1] + bottoms[half]) / 2
        return True

    def _is_bullet_of(self, y0: float, y1: float) -> bool:
        """Whether the row is a low sign so far, level with what reaches from `y0` to `y1`."""
        sign = len(self.words) == 1 and not any(map(str.isalnum, self.words[0].text))
        return sign and y0 <= (self.y0 + self.y1) / 2 <= y1


def rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words grouped into printed rows, top to bottom, each left to right.

    The words of a page are asked for several times: they are known by being the same objects.
    """
    return [list(row) for row in _known(tuple(words)).rows]


@dataclass(frozen=True, slots=True)
class _Known:
    """Words in any order that were made rows, and lines by page, cell and usual height."""

    words: tuple[Word, ...]  # held, so that no other object gets the identity of one
    rows: list[list[Word]]
    lines: dict[tuple[int, int, float], list[list[Line]]]


_recent: dict[tuple[int, ...], _Known] = {}
_REMEMBERED = 256


def _known(words: tuple[Word, ...]) -> _Known:
    key = tuple(map(id, words))
    known = _recent.get(key)
    if known is None:
        if len(_recent) >= _REMEMBERED:
            _recent.clear()
        placed = sorted(map(_placed, words), key=_BY_PLACE)
        in_place = tuple([id(word) for *_, word in placed])
        known = _recent.get(in_place) or _Known(words, _rows(placed), {})
        _recent[key] = _recent[in_place] = known
    return known


_Placed = tuple[float, float, float, float, Word]


def _rows(placed: Iterable[_Placed]) -> list[list[Word]]:
    found: list[_Row] = []
    for _, _, y0, y1, word in placed:
        for row in found[:-5:-1]:
            if row.take(word, y0, y1):
                break
        else:
            found.append(_Row([word], y0, y1, [y0], [y1]))
    found.sort(key=lambda row: row.y0 + row.y1)
    return [sorted(row.words, key=_BY_LEFT) for row in found]


_BY_PLACE, _BY_LEFT = itemgetter(0, 1), attrgetter("box.x0")


def _placed(word: Word) -> _Placed:
    """The middle, the left edge, the top and the bottom of a word, before it."""
    box = word.box
    return (box.y0 + box.y1) / 2, box.x0, box.y0, box.y1, word


def segments(row: Sequence[Word], size: float) -> list[list[Word]]:
    """A row cut at its wide gaps; `size` is the page's usual word height in points."""
    limit = COLUMN_GAP * size
    parts: list[list[Word]] = []
    end = -inf
    for word in row:
        if word.box.x0 - end <= limit:
            parts[-1].append(word)
        else:
            parts.append([word])
        end = word.box.x1
    return parts


def usual_height(words: Iterable[Word]) -> float:
    """The usual height of a line of text in points: the upper quartile of word heights."""
    heights = sorted([word.box.y1 - word.box.y0 for word in words if len(word.text) > 1])
    return heights[(3 * len(heights)) // 4] if heights else 10.0


def lines_of(words: Sequence[Word], page: int, cell: int, size: float) -> list[list[Line]]:
    """The words of one cell as rows of lines, each line with the white gap above its row."""
    known = _known(tuple(words))
    if (page, cell, size) not in known.lines:
        known.lines[page, cell, size] = _lines(known.rows, page, cell, size)
    return [list(row) for row in known.lines[page, cell, size]]


def _lines(rows: Sequence[list[Word]], page: int, cell: int, size: float) -> list[list[Line]]:
    result: list[list[Line]] = []
    bottom: float | None = None
    for row in map(without_leaders, without_stray_quotes(rows)):
        if not row:
            continue
        y0, y1 = min([word.box.y0 for word in row]), max([word.box.y1 for word in row])
        gap = 0.0 if bottom is None else max(0.0, (y0 - bottom) / size)
        result.append([Line.of(part, page, cell, gap) for part in segments(row, size)])
        bottom = y1 if bottom is None else max(bottom, y1)
    return result


def cut_word(word: Word, end: int) -> tuple[Word, Word]:
    """A word as two, the first so many signs long: what was typed or read against it is apart."""
    at = word.box.x0 + word.box.width * end / len(word.text)
    return (
        replace(word, text=word.text[:end], box=replace(word.box, x1=at)),
        replace(word, text=word.text[end:], box=replace(word.box, x0=at)),
    )
