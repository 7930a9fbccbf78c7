"""`Z` and `2` in numbers told apart by their ink: Tesseract reads `2024Z08361` as `2024208361`.

Among figures the engine expects a figure. But the bar of a `Z` reaches both upper corners,
which the bow of a `2` leaves white.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.morphology import components

_NUMBER = re.compile(r"(?=.*2)(?=(?:\D*\d){4})[\w./\-]{5,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST = 8  # pixels of height below which a corner tells nothing
_STRIP, _CORNER = 0.14, 0.18  # share of the height and of the width looked at
# Share of ink in the corners left and right, blurred as they are, and along the top.
_LEFT, _RIGHT, _BAR = 0.2, 0.4, 0.8
_BROAD = 0.95  # width of a sign, of its height; two that touch are broader
_TALL = 0.6  # of the tallest sign; dots and strokes are lower


def with_zeds(text: str, own: NDArray[np.uint8]) -> str:
    """The text of a word with `Z` for a `2` whose ink is one; `own` is its ink, not 0.

    Numbers have that letter at their beginning or right after their year.
    """
    if not _NUMBER.fullmatch(text):
        return text
    _, stats = components((own > 0).astype(np.uint8) * 255)
    if not len(stats):
        return text
    tallest = int(stats[:, 3].max())
    signs = sorted(
        (tuple(map(int, box[:4])) for box in stats if box[3] >= _TALL * tallest),
        key=lambda box: box[0],
    )
    places = [place for place, char in enumerate(text) if char.isalnum()]
    place = 4 if _YEAR.match(text) else 0
    if tallest < _LEAST or text[place : place + 1] != "2":
        return text
    before = signs[: places.index(place) + 1]
    # Signs that touch count wrong; behind the letter they may.
    if len(before) <= places.index(place) or max(w for _, _, w, _ in before) > _BROAD * tallest:
        return text
    if not _is_zed(own, before[-1]):
        return text
    return text[:place] + "Z" + text[place + 1 :]


def _is_zed(own: NDArray[np.uint8], box: tuple[int, ...]) -> bool:
    x, y, width, height = box
    top = own[y : y + max(1, round(_STRIP * height)), x : x + width] > 0
    corner = max(1, round(_CORNER * width))
    left, right = float(top[:, :corner].mean()), float(top[:, -corner:].mean())
    return left >= _LEFT and right >= _RIGHT and float(top.any(axis=0).mean()) >= _BAR
