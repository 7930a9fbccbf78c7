"""Words that are struck out: `ja / nee *`, with a line through the option that does not hold.

A line through the middle of a word leaves no white between its letters there, as no letters
themselves do over more than one.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.page import BBox, Rule, Word

_MIDDLE = (0.25, 0.75)  # part of a word's height in which a line strikes it out
_NEAR = 6.0  # points that the middle of a word is from a line through it at most
_MAYBE = 0.83  # share of a row that is ink, below which no line runs along it
_ALL = 0.88  # share of a word that is struck: of `een` the bars of two letters may run together
_MOST = 0.48  # of a part of a word, whose ends are told by how many letters it has
_MOST_LETTERS = 0.6  # of the letters of one of several parts
_ROWS, _COLUMNS = 20, 32  # samples of a word
_THICK = 0.2  # of a word's height
_BENT_SLASH = re.compile(r"(?i)(ja|nee)[l|!](ja|nee)?")
_PARTS = re.compile(r"^/|[^/]+/?")
_SIGNS = re.compile(r"^\W+|\W+$")
# Refers to a note, clear of the line: `nee*`, which OCR may read with a quote more.
_REFERENCE = re.compile(r"""(?<=\w)[*"'’”°^]+$""")


def with_struck(words: Sequence[Word], ink: Pixels, dpi: float) -> list[Word]:
    """The words of a scanned page, those struck out told so; `ink` is 255, its rules still in."""
    found: list[Word] = []
    words = [_with_slash(word) for word in words]
    for word, share in zip(words, _fullest_rows(words, ink, dpi / 72), strict=True):
        maybe = share >= _least_share(word.text)
        found += _in_ink(word, ink, dpi / 72) if maybe else [word]
    return found


def _with_slash(word: Word) -> Word:
    """A word whose slash behind `ja` or `nee` was read as a letter: `Jal Nee`, `jalnee`."""
    if not _BENT_SLASH.fullmatch(word.text):
        return word
    return replace(word, text=_BENT_SLASH.sub(r"\1/\2", word.text))


def _least_share(text: str) -> float:
    """The least share of a word that a line runs along; of words between slashes that of one of
    them, as of `ja` in `ja/nee`, of one with a mark behind it that of the word."""
    if "/" not in text:
        return _MAYBE * len(_REFERENCE.sub("", text)) / len(text)
    parts = (part[0].strip("/") for part in _PARTS.finditer(text))
    shortest = min((len(part) for part in parts if _is_word(part)), default=0)
    return _MOST * shortest / len(text) if shortest else _MAYBE


def _is_word(text: str) -> bool:
    return sum(char.isalpha() for char in text) > 1


def _fullest_rows(words: Sequence[Word], ink: Pixels, point: float) -> list[float]:
    """The share of ink in the fullest row through the middle of each word, by samples of all."""
    if not words:
        return []
    sides = np.array([(w.box.x0, w.box.y0, w.box.x1, w.box.y1) for w in words]) * point
    x0, y0, x1, y1 = (sides[:, [side]] for side in range(4))
    across = x0 + np.linspace(0.02, 0.98, _COLUMNS) * (x1 - x0)
    down = y0 + np.linspace(*_MIDDLE, _ROWS) * (y1 - y0)
    columns = np.clip(across.astype(np.intp), 0, ink.shape[1] - 1)
    rows = np.clip(down.astype(np.intp), 0, ink.shape[0] - 1)
    dark = ink[rows[:, :, None], columns[:, None, :]] > 0
    fullest: list[float] = dark.mean(axis=2).max(axis=1).tolist()
    return fullest


def with_ruled_out(
    words: Sequence[Word], rules: Sequence[Rule]
) -> tuple[list[Word], tuple[Rule, ...]]:
    """The words of a digital page, those struck out told so, and the rules that strike none."""
    level = sorted((word.box.center_y, at) for at, word in enumerate(words))
    parts: dict[int, list[Word]] = {}
    striking: set[int] = set()
    for rule in (rule for rule in rules if rule.horizontal):
        y = rule.box.center_y
        for _, at in level[bisect(level, (y - _NEAR, 0)) : bisect(level, (y + _NEAR, 0))]:
            if not _runs_through(rule.box, words[at].box):
                continue
            told = _struck(words[at], rule.box.x0, rule.box.x1)
            if any(part.struck for part in told):
                parts[at] = told
                striking.add(id(rule))
    found = [part for at, word in enumerate(words) for part in parts.get(at, [word])]
    return found, tuple(rule for rule in rules if id(rule) not in striking)


def _runs_through(rule: BBox, word: BBox) -> bool:
    top, bottom = (word.y0 + share * word.height for share in _MIDDLE)
    return top <= rule.center_y <= bottom and rule.overlap_x(word) > 0


def _in_ink(word: Word, ink: Pixels, point: float) -> Iterable[Word]:
    box = word.box
    first, x1, y0, y1 = (round(side * point) for side in (box.x0, box.x1, box.y0, box.y1))
    x0, (top, bottom) = max(0, first), (y0 + round(share * (y1 - y0)) for share in _MIDDLE)
    middle = ink[max(0, top) : bottom, x0:x1] > 0
    if min(middle.shape) < 2:
        return [word]
    runs = [_longest(row) for row in middle[:-1] | middle[1:]]  # it may slope by a pixel
    left, right = max(runs, key=lambda run: run[1] - run[0])
    long = [run for run in runs if run[1] - run[0] >= 0.9 * (right - left)]
    if len(long) > _THICK * (y1 - y0) + 2:
        return [word]
    return _struck(word, (x0 + left) / point, (x0 + right) / point)


def _longest(row: NDArray[np.bool_]) -> tuple[int, int]:
    """Start and end of the longest run of ink in a row."""
    ends = np.flatnonzero(np.diff(np.concatenate(([0], row.astype(np.int8), [0]))))
    if not len(ends):
        return 0, 0
    longest = int((ends[1::2] - ends[::2]).argmax())
    return int(ends[2 * longest]), int(ends[2 * longest + 1])


def _struck(word: Word, left: float, right: float) -> list[Word]:
    """A word that a line runs through from `left` to `right`, in points; of `Ja/Nee` a part."""
    box = word.box
    if not _is_word(word.text):
        return [word]
    if "/" in word.text:  # also `/Nee` and `Ja/`, the line through the word alone
        return _parted(word, left, right)
    bare = box.width * len(_REFERENCE.sub("", word.text)) / len(word.text)
    struck = min(right, box.x1) - max(left, box.x0) >= _ALL * bare
    return [replace(word, struck=True) if struck else word]


def _parted(word: Word, left: float, right: float) -> list[Word]:
    """The parts of a word between its slashes, those struck out told so."""
    share = word.box.width / len(word.text)
    parts = []
    for part in _PARTS.finditer(word.text):
        x0, x1 = (word.box.x0 + share * at for at in part.span())
        run, letters = min(right, x1) - max(left, x0), share * len(part[0].strip("/"))
        # Blanks beside a slash may have been lost, and the line runs along the letters alone, not
        # along a colon before them.
        own = len(_SIGNS.sub("", part[0])) / len(part[0].strip("/") or part[0])
        least = own * (_MOST * (x1 - x0) if part[0] == word.text else _MOST_LETTERS * letters)
        struck = _is_word(part[0]) and run > least
        parts.append(
            replace(word, text=part[0], box=replace(word.box, x0=x0, x1=x1), struck=struck)
        )
    return parts if any(part.struck for part in parts) else [word]
