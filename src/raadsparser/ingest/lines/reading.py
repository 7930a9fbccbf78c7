"""Lines read by the engine, and their words put back on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.cleanup.steps import share_between
from raadsparser.ingest.engines import Engine, OcrWord
from raadsparser.ingest.glyphs import fold
from raadsparser.ingest.letters.initials import with_initials
from raadsparser.ingest.letters.zeds import with_zeds
from raadsparser.ingest.lines.bars import bars_of
from raadsparser.ingest.lines.brokenlines import filled, soft
from raadsparser.ingest.lines.crops import Crop
from raadsparser.ingest.lines.wordcuts import blank_of, cuts_of, runs_of, unglued
from raadsparser.ingest.pixels.morphology import resized
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.page import BBox, Word

_HEIGHT = 40
"""Pixels a line picture is high when it goes to the engine."""

_LONG, _SQUEEZED = 12, 0.9
"""A line so many times as wide as high is made so much narrower: the engine's time goes with the
width, and running text reads as well so. Short lines do not; nor does any that is read again."""

_BETWEEN, _STEP = 0.01, 0.7  # share of a 1-bit picture that is grey; pixels of blur over steps
_DOUBTFUL, _BETTER = 0.8, 0.03  # trust below which a line is read again, and gain asked of it
_LETTERLESS = 0.5  # confidence below which marks without a letter or digit are noise
_NOISE = 0.25  # confidence below which a whole line is no text
# Letters of a word, or figures of a number, as no noise is read; the engine is as sure of it as
# of its worst letter.
_LONG_WORD = re.compile(r"[^\W\d_]{8,}|^\W?(?:\d[./-]?){6,}\d\W?$")
_INITIAL = re.compile(r"(?:^|(?<=[A-Z]\.))[|\[\]](?=\.)")  # no edge has a full stop
_INITIALS = re.compile(r"(?:[A-Z]\.){1,6}")
_TYPED_BOX, _BRACKETS = re.compile(r"[\[({][\])}]"), 0.3  # `[ ]`, and the trust asked of it
_QUOTE, _HOOK = re.compile(r"\(?['\"‘’“”„‚]"), re.compile(r"[’”](?=\?$)")
_LIKE_COLON, _DOT = frozenset("1Il|!i;.t"), 1.7  # and how much broader than high a dot may be
_SIGNS = frozenset("-–—/&+=%€§*.:;,()'\"!?")


def read_crops(engine: Engine, crops: Sequence[Crop], point: float) -> list[list[Word]]:
    """The words of each line, boxes in points; `point` is pixels a point.

    A line that reads badly is read again in other sizes, and the surest reading is kept.
    """
    readings = engine.read_lines([usual(crop) for crop in crops])
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


def usual(crop: Crop) -> NDArray[np.uint8]:
    """The picture by which a line is read first."""
    return _scaled(soft(crop.image) if crop.broken else _smooth(crop.image))


def _smooth(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Black and white print without the steps of its edges, which the engine takes for serifs."""
    import cv2

    if share_between(image) > _BETWEEN:
        return image
    return np.asarray(cv2.GaussianBlur(image, (0, 0), _STEP), dtype=np.uint8)


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


def _scaled(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A line picture at the height that engines like best, made narrower where it is long."""
    return resized(image, _scaled_width(image), _HEIGHT)


def _scaled_width(image: NDArray[np.uint8]) -> int:
    longness = float(image.shape[1] / image.shape[0])
    return max(1, round((_SQUEEZED if longness >= _LONG else 1.0) * longness * _HEIGHT))


def _at_height(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return resized(image, max(1, round(image.shape[1] * _HEIGHT / image.shape[0])), _HEIGHT)


def _placed(crop: Crop, words: Sequence[OcrWord], point: float) -> list[Word]:
    factor = crop.image.shape[1] / _scaled_width(crop.image)
    quoted = any(_QUOTE.match(word.text) for word in words)
    bars = bars_of(words, crop.own, factor)
    kept = [
        OcrWord(text, word.x0 * factor, word.y0, word.x1 * factor, word.y1, word.confidence)
        for place, word in enumerate(words)
        if place in bars or not _is_noise(word)
        for text in _parts(_one_mark(word.text, quoted))
    ]
    if not kept or _are_noise(kept):
        return []
    columns: NDArray[np.bool_] = np.asarray(crop.own.any(axis=0))
    cuts = cuts_of(kept, columns)
    return [
        Word(
            _by_ink(text, crop.own[:, start:end]),
            _box(crop, start, end, point),
            min(1.0, word.confidence),
            "ocr",
        )
        for word, cut in zip(kept, cuts, strict=True)
        for text, start, end in unglued(word.text, cut, columns, blank_of(cuts))
    ]


def _by_ink(text: str, own: Pixels) -> str:
    """The text of a word, signs that the engine takes for one another told by their ink."""
    return _with_colon(with_initials(with_zeds(text, own), own), own)


def _parts(text: str) -> list[str]:
    """The text without what the edge of a cell left on it, cut where `_` stands for white.

    The engine writes a wide gap inside a line, as after a list's marker, as underscores.
    """
    folded = _INITIAL.sub("I", fold(text))
    return [part for part in re.split(r"[|_¦]+", folded) if part] or [folded]


def _one_mark(text: str, quoted: bool) -> str:
    """A question mark once: the engine sees its worn hook as a quote too, which none opened."""
    return text if quoted else _HOOK.sub("", text)


def _is_noise(word: OcrWord) -> bool:
    if any(char.isalnum() for char in word.text):
        return False
    if _INITIALS.fullmatch(_INITIAL.sub("I", word.text)):
        return word.confidence < _LETTERLESS  # `|.` is the initial of `I. van den Berg`
    if _TYPED_BOX.fullmatch(word.text):
        return word.confidence < _BRACKETS
    return word.confidence < _LETTERLESS or not set(word.text) <= _SIGNS


def _are_noise(words: Sequence[OcrWord]) -> bool:
    sure = sum(word.confidence for word in words) >= _NOISE * len(words)
    return not sure and not any(_LONG_WORD.search(word.text) for word in words)


def _with_colon(text: str, own: NDArray[Any]) -> str:
    """A colon that stands by itself, which the engine may take for a thin figure."""
    if len(text) > 2 or not set(text) <= _LIKE_COLON:
        return text
    tops, ends = runs_of(np.asarray(own.any(axis=1), dtype=np.bool_))
    if len(tops) != 2:
        return text
    low, high = sorted((ends - tops).tolist())
    dots = high <= _DOT * low and own.shape[1] <= _DOT * high
    return ":" if dots and tops[1] - ends[0] >= low else text


def _box(crop: Crop, start: int, end: int, point: float) -> BBox:
    rows = np.nonzero(crop.own[:, start:end].any(axis=1))[0]
    top, bottom = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, crop.own.shape[0])
    return BBox(
        (crop.left + start) / point,
        (crop.top + top) / point,
        (crop.left + end) / point,
        (crop.top + bottom) / point,
    )
