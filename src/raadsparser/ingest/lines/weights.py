"""Words in bold print on a scanned page, told by how thick their strokes are.

Forms set their labels in bold. Of a page with both, the strokes of bold words are some 1.4 times
as thick as those of others of their size, and hardly any word lies between. A page that does not
fall apart in two so has no bold words, as far as can be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.page import Word

Floats = NDArray[np.float64]

# Height of a word in ems, by whether it has letters that rise above small ones, and that hang.
_HEIGHTS = {(True, True): 0.93, (True, False): 0.72, (False, True): 0.73, (False, False): 0.52}
_RISING = frozenset("bdfhiklt?!()'’\"/%&")
_HANGING = frozenset("gjpqy,;()/Q")
_LETTERS = 3  # in a word that is asked what weights a page has
_FEW, _MOST = 3, 0.5  # bold words of a page at least, and as a share of all at most
_THICKER = 1.2  # how many times as thick as the others' bold strokes are, on average
_APART = 0.78  # share of what strokes differ that lies between the two; 0.75 by degrees
_BOLDER = 1.1  # times the others' strokes in pixels, so that small print is none


def with_weights(words: Sequence[Word], ink: Pixels, dpi: float) -> list[Word]:
    """The words of a scanned page, those in bold marked; `ink` is 255."""
    told = [word for word in words if sum(map(str.isalnum, word.text)) >= _LETTERS]
    strokes = {id(word): _stroke(word, ink, dpi / 72) for word in words}
    split = _split(np.array([strokes[id(word)] / _size(word) for word in told]))
    if split is None:
        return list(words)
    plain = [strokes[id(word)] for word in told if strokes[id(word)] < split * _size(word)]
    least = _BOLDER * float(np.median(plain))
    return [
        replace(word, bold=True)
        if strokes[id(word)] >= max(least, split * _size(word)) and any(map(str.isalnum, word.text))
        else word
        for word in words
    ]


def _split(weights: Floats) -> float | None:
    """The weight that parts bold words from others (Otsu 1979); None where there are not two."""
    if len(weights) < 2 * _FEW:
        return None
    ranked = np.sort(weights)
    count = np.arange(1, len(ranked))
    sums = np.cumsum(ranked)[:-1]
    low = sums / count
    high = (ranked.sum() - sums) / (len(ranked) - count)
    between = count * (len(ranked) - count) * (high - low) ** 2 / len(ranked) ** 2
    at = int(between.argmax())
    bold = len(ranked) - int(count[at])
    apart = between[at] >= _APART * ranked.var()
    if not _FEW <= bold <= _MOST * len(ranked) or not apart or high[at] < _THICKER * low[at]:
        return None
    return float(ranked[at] + ranked[at + 1]) / 2


def _size(word: Word) -> float:
    """The size of type of a word in points, by its height."""
    letters = word.text
    rising = any(char in _RISING or char.isupper() or char.isdigit() for char in letters)
    return word.box.height / _HEIGHTS[rising, not _HANGING.isdisjoint(letters)]


def _stroke(word: Word, ink: Pixels, point: float) -> float:
    """How thick the strokes of a word are, in pixels; 0 where it has no ink.

    A stroke so thick that goes over `n` rows or columns begins in each of them.
    """
    x0, y0, x1, y1 = (round(side * point) for side in word.box.rounded())
    own: NDArray[np.bool_] = np.asarray(ink[max(0, y0) : y1, max(0, x0) : x1] > 0)
    begun = np.count_nonzero(own[:, 1:] & ~own[:, :-1]) + np.count_nonzero(own[:, :1])
    begun += np.count_nonzero(own[1:] & ~own[:-1]) + np.count_nonzero(own[:1])
    return float(np.count_nonzero(own) / begun) if begun else 0.0
