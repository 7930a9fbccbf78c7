"""Lines read by the engine, and their words put back on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.engines import Engine, OcrWord
from raadsparser.ingest.glyphs import fold
from raadsparser.ingest.linecrops import Crop
from raadsparser.ingest.morphology import resized
from raadsparser.page import BBox, Word

_HEIGHT = 40
"""Pixels a line picture is high when it goes to the engine."""

_LETTERLESS = 0.5  # confidence below which marks without a letter or digit are noise
_NOISE = 0.25  # confidence below which a whole line is no text
_SIGNS = frozenset("-–—/&+=%€§*.:;,()'\"!?")


def read_crops(engine: Engine, crops: Sequence[Crop], point: float) -> list[list[Word]]:
    """The words of each line, boxes in points; `point` is pixels a point."""
    found = engine.read_lines([scaled(crop.image) for crop in crops])
    return [_placed(crop, words, point) for crop, words in zip(crops, found, strict=True)]


def scaled(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A line picture at the height that engines like best."""
    return resized(image, round(image.shape[1] * _HEIGHT / image.shape[0]), _HEIGHT)


def _placed(crop: Crop, words: Sequence[OcrWord], point: float) -> list[Word]:
    factor = crop.image.shape[0] / _HEIGHT
    kept = [
        replace(word, text=_plain(word.text), x0=word.x0 * factor, x1=word.x1 * factor)
        for word in words
        if not _is_noise(word)
    ]
    if not kept or sum(word.confidence for word in kept) < _NOISE * len(kept):
        return []
    columns: NDArray[np.bool_] = np.asarray(crop.own.any(axis=0))
    cuts = _cuts(kept, columns)
    return [
        Word(word.text, _box(crop, start, end, point), min(1.0, word.confidence), "ocr")
        for word, (start, end) in zip(kept, cuts, strict=True)
    ]


def _plain(text: str) -> str:
    """The text without what the edge of a cell or a crop left on it."""
    folded = fold(text)
    return folded.strip("|_¦") or folded


def _is_noise(word: OcrWord) -> bool:
    if any(char.isalnum() for char in word.text):
        return False
    return word.confidence < _LETTERLESS or not set(word.text) <= _SIGNS


def _cuts(words: Sequence[OcrWord], columns: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Each word's columns; the engine's borders moved to the white between the words.

    The engine tells words apart well but places them some pixels off.
    """
    width = len(columns)
    borders = [0]
    for left, right in pairwise(words):
        borders.append(_white_near((left.x1 + right.x0) / 2, borders[-1], columns))
    borders.append(width)
    cuts = []
    for word, (start, end) in zip(words, pairwise(borders), strict=True):
        inked = np.nonzero(columns[start:end])[0]
        if len(inked):
            cuts.append((start + int(inked[0]), start + int(inked[-1]) + 1))
        else:
            cuts.append((round(word.x0), max(round(word.x1), round(word.x0) + 1)))
    return cuts


def _white_near(guess: float, start: int, columns: NDArray[np.bool_]) -> int:
    """The middle of the widest white run near a guessed border."""
    reach = _HEIGHT // 3
    low, high = max(start + 1, round(guess) - reach), min(len(columns), round(guess) + reach)
    best, best_score = min(max(round(guess), start + 1), len(columns)), 0.0
    run = None
    for x in range(low, high + 1):
        white = x < high and not columns[x]
        if white and run is None:
            run = x
        if not white and run is not None:
            score = (x - run) / (1 + abs((x + run) / 2 - guess) / reach)
            if score > best_score:
                best, best_score = (x + run) // 2, score
            run = None
    return best


def _box(crop: Crop, start: int, end: int, point: float) -> BBox:
    rows = np.nonzero(crop.own[:, start:end].any(axis=1))[0]
    top, bottom = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, crop.own.shape[0])
    return BBox(
        (crop.left + start) / point,
        (crop.top + top) / point,
        (crop.left + end) / point,
        (crop.top + bottom) / point,
    )
