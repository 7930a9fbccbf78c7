"""Lines read by the engine, and their words put back on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.brokenlines import filled, soft
from raadsparser.ingest.engines import Engine, OcrWord
from raadsparser.ingest.glyphs import fold
from raadsparser.ingest.linecrops import Crop
from raadsparser.ingest.morphology import resized
from raadsparser.ingest.ranks import median
from raadsparser.ingest.zeds import with_zeds
from raadsparser.page import BBox, Word

Floats = NDArray[np.float64]

_HEIGHT = 40
"""Pixels a line picture is high when it goes to the engine."""

_LONG, _SQUEEZED = 12, 0.9
"""A line so many times as wide as high is made so much narrower: the engine's time goes with the
width, and running text reads as well so. Short lines do not; nor does any that is read again."""

_DOUBTFUL, _BETTER = 0.8, 0.03  # trust below which a line is read again, and gain asked of it
_LETTERLESS = 0.5  # confidence below which marks without a letter or digit are noise
_NOISE = 0.25  # confidence below which a whole line is no text
# Letters of a word as no noise is read; the engine is as sure of it as of its worst letter.
_LONG_WORD = re.compile(r"[^\W\d_]{8,}")
_BLANK = 0.55  # a blank, in letters; a narrow and a broad letter
_NARROW, _BROAD = 0.5, 1.35
_THIN, _THICK = frozenset("iljtfrI1.,:;'’`!|()[]-/"), frozenset("mwMW@%—")
_WIDEST_GAP, _GAP_WORTH = 1.5, 2.0
# What is no blank but the white between two letters, and what a cut there costs: words whose
# letters are joined, or set in small capitals, are not as wide as their texts are long.
_LETTERS_GAP, _GAP_COST = 0.35, 3.0
# A white gap inside a word is a blank from this share of the line's blanks, and if it is so
# many times the gaps between letters, and the widest other one.
_AS_BLANK, _OVER_LETTERS, _OVER_OTHERS, _ENOUGH_GAPS = 0.8, 2.5, 2.0, 3
_INITIAL = re.compile(r"(?:^|(?<=[A-Z]\.))[|\[\]](?=\.)")  # no edge has a full stop
_INITIALS = re.compile(r"(?:[A-Z]\.){1,6}")
_LIKE_COLON, _DOT = frozenset("1Il|!i;.t"), 1.7  # and how much broader than high a dot may be
_SIGNS = frozenset("-–—/&+=%€§*.:;,()'\"!?")


def read_crops(engine: Engine, crops: Sequence[Crop], point: float) -> list[list[Word]]:
    """The words of each line, boxes in points; `point` is pixels a point.

    A line that reads badly is read again in other sizes, and the surest reading is kept.
    """
    readings = engine.read_lines([_usual(crop) for crop in crops])
    doubtful = [place for place, words in enumerate(readings) if _trust(words) < _DOUBTFUL]
    for way in (_other, _small):
        again = [place for place in doubtful if _trust(readings[place]) < _DOUBTFUL]
        if not again:
            break
        second = engine.read_lines([way(crops[place]) for place in again])
        for place, words in zip(again, second, strict=True):
            if _trust(words) > _trust(readings[place]) + _asked(readings[place], words):
                readings[place] = _stretched(words, way(crops[place]), crops[place])
    return [_placed(crop, words, point) for crop, words in zip(crops, readings, strict=True)]


def _asked(before: Sequence[OcrWord], words: Sequence[OcrWord]) -> float:
    """The gain asked of another reading: less than none where it has an initial more (`T.J.H.`
    for `T.H.`), for thin letters are lost sooner than they are made up."""
    if len(before) != len(words):
        return _BETTER
    changed = [(old.text, new.text) for old, new in zip(before, words, strict=True)]
    changed = [(old, new) for old, new in changed if old != new]
    found = bool(changed) and all(_has_more_initials(old, new) for old, new in changed)
    return -_BETTER if found else _BETTER


def _has_more_initials(old: str, new: str) -> bool:
    """Whether both are initials, of which the new reading has all of the old and others."""
    if not (_INITIALS.fullmatch(old) and _INITIALS.fullmatch(new)) or len(new) <= len(old):
        return False
    rest = iter(new)
    return all(letter in rest for letter in old)


def _trust(words: Sequence[OcrWord]) -> float:
    """How sure a reading is: the confidence of its words, the worst of them above all."""
    if not words:
        return 0.0
    known = [word.confidence for word in words]
    return 0.5 * min(known) + 0.5 * sum(known) / len(known)


def _usual(crop: Crop) -> NDArray[np.uint8]:
    return scaled(soft(crop.image) if crop.broken else crop.image)


def _other(crop: Crop) -> NDArray[np.uint8]:
    return _at_height(filled(crop.image)) if crop.broken else _tight(crop)


def _tight(crop: Crop) -> NDArray[np.uint8]:
    """The line with little white above and below, as a line of capitals or figures needs."""
    rows = np.nonzero(crop.own.any(axis=1))[0]
    if not len(rows):
        return _at_height(crop.image)
    pad = max(2, (int(rows[-1]) - int(rows[0])) // 4)
    inside = crop.image[max(0, int(rows[0]) - pad) : int(rows[-1]) + pad + 1]
    return _at_height(inside)


def _small(crop: Crop) -> NDArray[np.uint8]:
    """The line a fifth smaller, in a frame of white."""
    image = _at_height(soft(crop.image) if crop.broken else crop.image)
    less = resized(image, max(1, image.shape[1] * 4 // 5), _HEIGHT * 4 // 5)
    return np.pad(less, _HEIGHT // 10, constant_values=255)


def _stretched(words: Sequence[OcrWord], image: NDArray[np.uint8], crop: Crop) -> list[OcrWord]:
    """The words placed as on a picture of the usual size."""
    factor = _scaled_width(crop.image) / image.shape[1]
    return [replace(word, x0=round(word.x0 * factor), x1=round(word.x1 * factor)) for word in words]


def scaled(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A line picture at the height that engines like best, made narrower where it is long."""
    return resized(image, _scaled_width(image), _HEIGHT)


def _scaled_width(image: NDArray[np.uint8]) -> int:
    longness = float(image.shape[1] / image.shape[0])
    return max(1, round((_SQUEEZED if longness >= _LONG else 1.0) * longness * _HEIGHT))


def _at_height(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return resized(image, max(1, round(image.shape[1] * _HEIGHT / image.shape[0])), _HEIGHT)


def _placed(crop: Crop, words: Sequence[OcrWord], point: float) -> list[Word]:
    factor = crop.image.shape[1] / _scaled_width(crop.image)
    kept = [
        replace(word, text=text, x0=word.x0 * factor, x1=word.x1 * factor)
        for word in words
        if not _is_noise(word)
        for text in _parts(word.text)
    ]
    if not kept or _are_noise(kept):
        return []
    columns: NDArray[np.bool_] = np.asarray(crop.own.any(axis=0))
    cuts = _cuts(kept, columns)
    return [
        Word(
            _with_colon(with_zeds(text, crop.own[:, start:end]), crop.own[:, start:end]),
            _box(crop, start, end, point),
            min(1.0, word.confidence),
            "ocr",
        )
        for word, cut in zip(kept, cuts, strict=True)
        for text, start, end in _unglued(word.text, cut, columns, _blank_of(cuts))
    ]


def _parts(text: str) -> list[str]:
    """The text without what the edge of a cell left on it, cut where `_` stands for white.

    The engine writes a wide gap inside a line, as after a list's marker, as underscores.
    """
    folded = _INITIAL.sub("I", fold(text))
    return [part for part in re.split(r"[|_¦]+", folded) if part] or [folded]


def _is_noise(word: OcrWord) -> bool:
    if any(char.isalnum() for char in word.text):
        return False
    return word.confidence < _LETTERLESS or not set(word.text) <= _SIGNS


def _are_noise(words: Sequence[OcrWord]) -> bool:
    sure = sum(word.confidence for word in words) >= _NOISE * len(words)
    return not sure and not any(_LONG_WORD.search(word.text) for word in words)


def _with_colon(text: str, own: NDArray[Any]) -> str:
    """A colon that stands by itself, which the engine may take for a thin figure."""
    if len(text) > 2 or not set(text) <= _LIKE_COLON:
        return text
    tops, ends = _runs(np.asarray(own.any(axis=1), dtype=np.bool_))
    if len(tops) != 2:
        return text
    low, high = sorted((ends - tops).tolist())
    dots = high <= _DOT * low and own.shape[1] <= _DOT * high
    return ":" if dots and tops[1] - ends[0] >= low else text


def _cuts(words: Sequence[OcrWord], columns: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Each word's columns: the line's ink parted at its white gaps, one part a word.

    The engine tells words apart well but places them badly. Of all ways to part the ink,
    the one is taken in which parts are as wide as their texts are long and gaps are wide.
    """
    starts, ends = _runs(columns)
    if len(words) == 1 or len(starts) < len(words):
        return _as_told(words, columns)
    widths = np.array([_text_width(word.text) for word in words])
    scale = (ends[-1] - starts[0]) / (widths.sum() + _BLANK * (len(words) - 1))
    gaps = np.append(starts[1:] - ends[:-1], 0.0) / scale
    best = _parting(starts / scale, ends / scale, gaps, widths)
    firsts = [0, *(cut + 1 for cut in best)]
    lasts = [*best, len(starts) - 1]
    return [(int(starts[a]), int(ends[b])) for a, b in zip(firsts, lasts, strict=True)]


def _blank_of(cuts: Sequence[tuple[int, int]]) -> float | None:
    """The usual blank between the words of a line in pixels; None for too few to tell."""
    gaps = sorted(right[0] - left[1] for left, right in pairwise(cuts))
    return float(gaps[max(1, len(gaps) // 4)]) if len(gaps) >= _ENOUGH_GAPS else None


def _unglued(
    text: str, cut: tuple[int, int], columns: NDArray[np.bool_], blank: float | None
) -> list[tuple[str, int, int]]:
    """A word that the engine glued of two (`derisico's`), parted where the ink shows a blank."""
    start, end = cut
    starts, ends = _runs(columns[start:end])
    if blank is None or len(starts) < 4 or not re.fullmatch(r"[^\W\d_-]{4,}[.,;:?]?", text):
        return [(text, start, end)]
    gaps = starts[1:] - ends[:-1]
    at = int(gaps.argmax())
    if gaps[at] < _AS_BLANK * blank or gaps[at] < _OVER_LETTERS * median(gaps):
        return [(text, start, end)]
    if gaps[at] < _OVER_OTHERS * np.delete(gaps, at).max():
        return [(text, start, end)]
    reached = np.cumsum([_text_width(char) for char in text])
    share = (ends[at] + starts[at + 1]) / 2 / (end - start)
    place = int(np.abs(reached / reached[-1] - share).argmin()) + 1
    if not 1 < place < len(text) - 1:
        return [(text, start, end)]
    left = (text[:place], start, start + int(ends[at]))
    return [left, (text[place:], start + int(starts[at + 1]), end)]


def _runs(columns: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Where runs of inked columns begin and end."""
    edges = np.diff(np.concatenate([[False], columns, [False]]).astype(np.int8))
    return np.nonzero(edges == 1)[0].astype(float), np.nonzero(edges == -1)[0].astype(float)


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


def _box(crop: Crop, start: int, end: int, point: float) -> BBox:
    rows = np.nonzero(crop.own[:, start:end].any(axis=1))[0]
    top, bottom = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, crop.own.shape[0])
    return BBox(
        (crop.left + start) / point,
        (crop.top + top) / point,
        (crop.left + end) / point,
        (crop.top + bottom) / point,
    )
