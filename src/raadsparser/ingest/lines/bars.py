"""Upright strokes between words that are printed signs (`Ruimte | Sociaal`), and no cell's edge.

What is left of the edge of a cell runs on over and under the letters, or stands at a line's end.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from raadsparser.ingest.engines import OcrWord
from raadsparser.ingest.pixels.turn import Pixels

_BAR = "|"
_SURE = 0.8
_LEAST, _MOST = 0.45, 0.92  # share of the line's picture that a sign is high
_FAR = 1.2  # white beside it at most, of the picture's height


def bars_of(words: Sequence[OcrWord], own: Pixels, factor: float) -> frozenset[int]:
    """The places of words that are such a sign; `factor` is pixels of `own` a pixel of theirs."""
    return frozenset(
        place
        for place in range(1, len(words) - 1)
        if words[place].text == _BAR
        and words[place].confidence >= _SURE
        and _is_between(words[place - 1 : place + 2], own.shape[0] / factor)
        and _is_letter_high(own, words[place].x0 * factor, words[place].x1 * factor)
    )


def _is_between(words: Sequence[OcrWord], height: float) -> bool:
    """Whether a word with letters stands on either side, and not far."""
    before, bar, after = words
    spoken = all(any(char.isalnum() for char in word.text) for word in (before, after))
    return spoken and max(bar.x0 - before.x1, after.x0 - bar.x1) <= _FAR * height


def _is_letter_high(own: Pixels, left: float, right: float) -> bool:
    beside = own[:, max(0, round(left) - 2) : round(right) + 3]
    ink = np.asarray(beside.any(axis=1), dtype=np.bool_)
    rows = np.flatnonzero(ink)
    if not len(rows) or rows[0] == 0 or rows[-1] == len(ink) - 1:
        return False
    return bool(_LEAST * len(ink) <= rows[-1] - rows[0] + 1 <= _MOST * len(ink))
