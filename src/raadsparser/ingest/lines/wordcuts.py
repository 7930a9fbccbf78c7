"""Where the words of a line stand in its ink: which the engine tells apart well, places badly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.engines import OcrWord
from raadsparser.ingest.pixels.ranks import median

Floats = NDArray[np.float64]

_BLANK = 0.55  # a blank, in letters; a narrow and a broad letter
_NARROW, _BROAD = 0.5, 1.35
_THIN, _THICK = frozenset("iljtfrI1.,:;'’`!|()[]-/"), frozenset("mwMW@%—")
_EMS = {0.24: "ijlI.,:;'’", 0.31: "ftr", 0.5: "cksvxyzJ", 0.74: "w", 0.86: "mM", 0.95: "W"}
_WIDEST_GAP, _GAP_WORTH = 1.5, 2.0
# What is no blank but the white between two letters, and what a cut there costs: words whose
# letters are joined, or set in small capitals, are not as wide as their texts are long.
_LETTERS_GAP, _GAP_COST = 0.35, 3.0
# A white gap inside a word is a blank from this share of the line's blanks, or of a letter where
# there are too few, and if it is so many times the gaps between letters, and the widest of them.
_AS_BLANK, _ALONE, _OVER_LETTERS, _OVER_OTHERS, _ENOUGH_GAPS = 0.8, 0.4, 2.5, 2.0, 3

_ONE_LETTER = frozenset("u123456789")
_LITTLE_WORDS = frozenset(
    [
        "aan",
        "al",
        "als",
        "bij",
        "daar",
        "dan",
        "dat",
        "de",
        "den",
        "der",
        "deze",
        "die",
        "dit",
        "door",
        "'d",
        "'n",
        "'s",
        "'t",
        "’n",
        "’s",
        "’t",
        "een",
        "en",
        "er",
        "haar",
        "het",
        "hier",
        "hoe",
        "hun",
        "ik",
        "in",
        "is",
        "maar",
        "me",
        "met",
        "mij",
        "mijn",
        "na",
        "naar",
        "niet",
        "nog",
        "nu",
        "of",
        "om",
        "ons",
        "onze",
        "ook",
        "op",
        "over",
        "per",
        "te",
        "ten",
        "ter",
        "tot",
        "u",
        "uit",
        "uw",
        "van",
        "voor",
        "was",
        "wat",
        "we",
        "wel",
        "wie",
        "wij",
        "ze",
        "zijn",
        "zo",
    ]
)

_WORD = re.compile(r"(?=.{4})[^\W\d_]+(?:['’][^\W\d_]+)?\d?[.,;:?]?")


def cuts_of(words: Sequence[OcrWord], columns: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Each word's columns: the line's ink parted at its white gaps, one part a word.

    The engine tells words apart well but places them badly. Of all ways to part the ink,
    the one is taken in which parts are as wide as their texts are long and gaps are wide.
    """
    starts, ends = runs_of(columns)
    if len(words) == 1 or len(starts) < len(words):
        return _as_told(words, columns)
    widths = np.array([_text_width(word.text) for word in words])
    scale = (ends[-1] - starts[0]) / (widths.sum() + _BLANK * (len(words) - 1))
    gaps = np.append(starts[1:] - ends[:-1], 0.0) / scale
    best = _parting(starts / scale, ends / scale, gaps, widths)
    firsts = [0, *(cut + 1 for cut in best)]
    lasts = [*best, len(starts) - 1]
    return [(int(starts[a]), int(ends[b])) for a, b in zip(firsts, lasts, strict=True)]


def blank_of(cuts: Sequence[tuple[int, int]]) -> float | None:
    """The usual blank between the words of a line in pixels; None for too few to tell."""
    gaps = sorted(right[0] - left[1] for left, right in pairwise(cuts))
    return float(gaps[max(1, len(gaps) // 4)]) if len(gaps) >= _ENOUGH_GAPS else None


def unglued(
    text: str, cut: tuple[int, int], columns: NDArray[np.bool_], blank: float | None
) -> list[tuple[str, int, int]]:
    """A word that the engine glued of several (`derisico's`), parted where the ink shows blanks.

    `blank` is that of the line, if known.
    """
    start, end = cut
    whole = [(text, start, end)]
    if not _WORD.fullmatch(text):
        return whole
    starts, ends = runs_of(columns[start:end])
    if len(starts) < 3:
        return whole
    gaps = starts[1:] - ends[:-1]
    letter = (end - start) / _text_width(text)
    wide = gaps >= (_AS_BLANK * blank if blank is not None else _ALONE * letter)
    between = gaps[~wide]
    if not wide.any() or not len(between):
        return whole
    if gaps[wide].min() < max(_OVER_LETTERS * median(between), _OVER_OTHERS * between.max()):
        return whole
    firsts = [0, *(np.flatnonzero(wide) + 1).tolist()]
    lasts = [*np.flatnonzero(wide).tolist(), len(starts) - 1]
    widths = [float(ends[b] - starts[a]) for a, b in zip(firsts, lasts, strict=True)]
    # Where no letters touch, they can be counted.
    places = firsts[1:] if len(starts) == len(text) else _places(text, widths)
    parts = [] if places is None else _parts(text, places)
    if not _are_words(parts):
        return whole
    return [
        (part, start + int(starts[a]), start + int(ends[b]))
        for part, a, b in zip(parts, firsts, lasts, strict=True)
    ]


def _places(text: str, widths: Sequence[float]) -> list[int] | None:
    """Where a text is cut into parts so wide; None where a part would have no letter."""
    reached = np.cumsum([_set_width(char) for char in text])
    shares = np.cumsum(widths)[:-1] / sum(widths)
    places = [int(np.abs(reached / reached[-1] - share).argmin()) + 1 for share in shares]
    bounds = [0, *places, len(text.rstrip(".,;:?"))]
    return places if all(a < b for a, b in pairwise(bounds)) else None


def _parts(text: str, places: Sequence[int]) -> list[str]:
    """The text cut there; an `l` by itself is no word, but a `1`."""
    parts = [text[a:b] for a, b in pairwise([0, *places, len(text)])]
    return ["1" if part == "l" else part for part in parts]


def _are_words(parts: Sequence[str]) -> bool:
    """Whether some part is a small word, and none a letter: else a worn letter left the white."""
    bare = [part.rstrip(".,:;?").lower() for part in parts]
    lone = [part for part in bare if len(part) < 2 and part not in _ONE_LETTER]
    return not lone and not _LITTLE_WORDS.isdisjoint(bare)


def _set_width(char: str) -> float:
    """How wide a letter is set, in ems, as the usual fonts of offices are."""
    return next(
        (width for width, chars in _EMS.items() if char in chars), 0.7 if char.isupper() else 0.54
    )


def runs_of(columns: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Where runs of inked columns begin and end."""
    framed = np.zeros(len(columns) + 2, dtype=np.bool_)
    framed[1:-1] = columns
    changes = np.flatnonzero(framed[1:] != framed[:-1]).astype(float)
    return changes[::2], changes[1::2]


def _parting(starts: Floats, ends: Floats, gaps: Floats, widths: Floats) -> list[int]:
    """The run after which each word but the last ends, by dynamic programming.

    All in units of a usual letter's width. `cost[j]` is that of the words so far when the
    last of them ends with run `j`.
    """
    count = len(starts)
    bonus = _GAP_WORTH * np.minimum(gaps, _WIDEST_GAP) - _GAP_COST * (gaps < _LETTERS_GAP)
    bonus[-1] = 0.0  # the line ends there
    cost = np.abs(ends - starts[0] - widths[0]) - bonus
    back: list[NDArray[np.intp]] = []
    for width in widths[1:]:
        span = ends[None, :] - np.append(starts[1:], np.inf)[:, None]
        step = np.where(span > 0, np.abs(span - width), np.inf) + cost[:, None]
        choice = np.argmin(step, axis=0)
        cost = step[choice, np.arange(count)] - bonus
        back.append(choice)
    cut = count - 1
    cuts = []
    for choice in reversed(back):
        cut = int(choice[cut])
        cuts.append(cut)
    return cuts[::-1]


@lru_cache(maxsize=8192)
def _text_width(text: str) -> float:
    """How wide a text is set, in usual letters."""
    return sum(
        _NARROW if c in _THIN else _BROAD if c in _THICK or c.isupper() else 1.0 for c in text
    )


def _as_told(words: Sequence[OcrWord], columns: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The engine's own borders, trimmed to the ink within them."""
    cuts = []
    for word in words:
        start, end = (
            max(0, round(word.x0)),
            min(len(columns), max(round(word.x1), round(word.x0) + 1)),
        )
        if len(words) == 1:
            start, end = 0, len(columns)
        inked = np.nonzero(columns[start:end])[0]
        if len(inked):
            start, end = start + int(inked[0]), start + int(inked[-1]) + 1
        cuts.append((start, end))
    return cuts
