"""Initials as their ink has them: the stops the engine lost, and letters that are a stem and what
hangs on it, `I` and `L`, `F` and `E`.

An initial stands alone, so that no word tells the engine which it is: it reads `N.I.` as `N.L`.
But an `L` has a foot at its right and no head there, an `I` both; an `E` has a foot where an `F`
has none.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.morphology import Ints, Labels, components

Sign = NDArray[np.bool_]

_INITIALS = re.compile(r"(?=.*\.|..)(?:[A-Z]\.?){1,6}")  # the engine loses stops
_STEM = re.compile(r"[1lI|!]")
_STEMS = frozenset("ILEFJ")
_LEAST = 12  # pixels of height below which a foot tells nothing
_STRIP, _CORNER = 0.16, 0.2  # share of the height and of the width looked at
_INK, _BARE = 0.7, 0.1  # share of a corner's columns with ink, where it has some and none
# Of its height, how broad an `I` is at most; a `J` is taken for one that has no head and foot.
_BROAD, _BARELY_BROAD = 0.42, 0.25
_TALL, _STOP = 0.6, 0.3  # of the tallest sign; stops are lower, and at most so wide and high


def with_initials(text: str, own: NDArray[np.uint8]) -> str:
    """The text of a word, initials as its ink, not 0 in `own`, has them; a stop behind each."""
    if _STEM.fullmatch(text):
        return "I." if _is_initial(own) else text
    if not _INITIALS.fullmatch(text):
        return text
    read = text.replace(".", "")
    labels, stats = components((own > 0).astype(np.uint8) * 255)
    if not len(stats):
        return text
    tallest = int(stats[:, 3].max())
    letters = [at for at in np.argsort(stats[:, 0]).tolist() if stats[at, 3] >= _TALL * tallest]
    # A stop that touches its letter would be a foot of it.
    if tallest < _LEAST or not len(stats) == 2 * len(letters) == 2 * len(read):
        return text
    signs = (_sign(labels, stats[at], at + 1) for at in letters)
    return "".join(f"{_letter(letter, sign)}." for letter, sign in zip(read, signs, strict=True))


def _is_initial(own: NDArray[np.uint8]) -> bool:
    """Whether a stem with a stop behind it is an `I`: a `1` has no left upper corner."""
    labels, stats = components((own > 0).astype(np.uint8) * 255)
    if len(stats) != 2:
        return False
    first, last = np.argsort(stats[:, 0]).tolist()
    (_, top, _, height), (_, low, wide, high) = stats[first, :4].tolist(), stats[last, :4].tolist()
    if height < _LEAST or low < top + _TALL * height or max(wide, high) > _STOP * height:
        return False
    sign = _sign(labels, stats[first], first + 1)
    strip, corner = max(1, round(_STRIP * height)), max(1, round(_CORNER * sign.shape[1]))
    corners = (sign[:strip, :corner], sign[:strip, -corner:])
    return sign.shape[1] <= _BROAD * height and all(
        part.any(axis=0).mean() >= _INK for part in corners
    )


def _sign(labels: Labels, box: Ints, label: int) -> Sign:
    x, y, width, height = (int(side) for side in box[:4])
    return np.asarray(labels[y : y + height, x : x + width] == label)


def _letter(letter: str, sign: Sign) -> str:
    """The letter that a sign read as `letter` is by its right corners; itself where they do not
    tell."""
    height, width = sign.shape
    if letter not in _STEMS:
        return letter
    strip, corner = max(1, round(_STRIP * height)), max(1, round(_CORNER * width))
    head, foot = (
        float(part[:, -corner:].any(axis=0).mean()) for part in (sign[:strip], sign[-strip:])
    )
    if letter in "ILJ" and width <= (_BARELY_BROAD if letter == "J" else _BROAD) * height:
        return "I"
    if letter in "IL":
        if foot >= _INK:
            return "L" if head <= _BARE else "I" if head >= _INK else letter
        return letter
    if letter == "J" or head < _INK:
        return letter
    return "E" if foot >= _INK else "F" if foot <= _BARE else letter
