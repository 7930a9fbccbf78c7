"""The numbers by which spaCy knows texts, and where its hashed tables keep them.

They are worked out here as spaCy and thinc do, so that neither need be loaded for them; tests
compare the two.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from struct import unpack

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]

_MASK = (1 << 64) - 1
# The constants of MurmurHash64A and of MurmurHash3, by Austin Appleby, in the public domain.
_MIX, _SEED = 0xC6A4A7935BD1E995, 1
_FIRST, _SECOND = np.uint64(0x87C37B91114253D5), np.uint64(0x4CF5AD432745937F)
_THIRD, _FOURTH = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53)
_LOW, _HALF, _END = np.uint64(0xFFFFFFFF), np.uint64(32), np.uint64(33)
_TURN, _BYTES = np.uint64(31), np.uint64(8)


@lru_cache(maxsize=16_384)
def text_number(text: str) -> int:
    """The number of a text: a low one for spaCy's own symbols, else a hash of its bytes."""
    known = _symbols().get(text)
    return _hashed(text.encode("utf-8")) if known is None else known


@cache
def _symbols() -> dict[str, int]:
    """The numbers that spaCy keeps for names of its own; the empty text is the first."""
    path = resources.files("raadsparser").joinpath("nlp", "symbols.txt")
    return {name: n for n, name in enumerate(["", *path.read_text(encoding="utf-8").splitlines()])}


def _hashed(data: bytes) -> int:
    whole = len(data) // 8
    found = _SEED ^ (len(data) * _MIX & _MASK)
    for part in unpack(f"<{whole}Q", data[: 8 * whole]):
        part = part * _MIX & _MASK
        part ^= part >> 47
        found = (found ^ (part * _MIX & _MASK)) * _MIX & _MASK
    if rest := data[8 * whole :]:
        found = (found ^ int.from_bytes(rest, "little")) * _MIX & _MASK
    found ^= found >> 47
    found = found * _MIX & _MASK
    return found ^ (found >> 47)


def rows_of(numbers: Numbers, seed: Numbers) -> Numbers:
    """The four places of each number in a hashed table, before they are fit to its size.

    `seed` is that of the table, or of each table where each has a column of numbers.
    """
    begun = seed ^ _BYTES
    one = numbers * _FIRST
    one = ((one << _TURN) | (one >> _END)) * _SECOND
    one = (one ^ begun) + begun
    other = begun + one
    one, other = _stirred(one), _stirred(other)
    one = one + other
    other = other + one
    return np.stack((one & _LOW, one >> _HALF, other & _LOW, other >> _HALF), axis=-1)


def _stirred(numbers: Numbers) -> Numbers:
    numbers = (numbers ^ (numbers >> _END)) * _THIRD
    numbers = (numbers ^ (numbers >> _END)) * _FOURTH
    return numbers ^ (numbers >> _END)
