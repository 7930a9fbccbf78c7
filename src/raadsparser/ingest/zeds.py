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
_YEAR = re.compile(r"(?<![^\W_])(?:19|20)\d\d")
_LEAST = 8  # pixels of height below which a corner tells nothing
_STRIP, _CORNER = 0.14, 0.18  # share of the height and of the width looked at
# Share of ink in the corners left and right, blurred as they are, and along the top.
_LEFT, _RIGHT, _BAR = 0.2, 0.5, 0.8
_TALL = 0.6  # of the tallest sign; dots and strokes are lower


def with_zeds(text: str, own: NDArray[np.uint8]) -> str:
    """The text of a word with `Z` for the one `2` whose ink is one; `own` is its ink, not 0.

    A number has one such letter, and none in its year.
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
    if tallest < _LEAST or len(signs) != len(places):
        return text  # signs that touch, or slashes
    years = {at for year in _YEAR.finditer(text) for at in range(*year.span())}
    zeds = [
        place
        for place, sign in zip(places, signs, strict=True)
        if text[place] == "2" and place not in years and _is_zed(own, sign)
    ]
    if len(zeds) != 1:
        return text
    return text[: zeds[0]] + "Z" + text[zeds[0] + 1 :]


def _is_zed(own: NDArray[np.uint8], box: tuple[int, ...]) -> bool:
    x, y, width, height = box
    top = own[y : y + max(1, round(_STRIP * height)), x : x + width] > 0
    corner = max(1, round(_CORNER * width))
    left, right = float(top[:, :corner].mean()), float(top[:, -corner:].mean())
    return left >= _LEFT and right >= _RIGHT and float(top.any(axis=0).mean()) >= _BAR
