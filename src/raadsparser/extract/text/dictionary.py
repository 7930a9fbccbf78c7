"""The Dutch words that the OCR engine's own language data list: half a million, inflected.

Tesseract keeps them as a word graph (a "dawg", in `dawg.h` and `tessdatamanager.h` of its
source) inside `nld.traineddata`, which is there wherever scans are read. Its reader leans on
the list and is not bound to it: what it reads may be no word at all.
"""

from __future__ import annotations

import struct
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from raadsparser.ingest.engines._tessdata import tessdata_for

_LANGUAGE = "nld"
# Places in the table of parts of a file of language data.
_WORDS, _LETTERS = 19, 21
_MAGIC = 42  # of a word graph
_LAST, _ENDS = 1, 4  # flags of an edge: the last of its node, the end of a word
_REMEMBERED = 8_192  # nodes
# Letters of each part of a compound, and what may stand between two parts.
_PART, _LINKS = 4, ("", "s", "e", "en", "n")
_SHORT, _LONG = 3, 7  # letters of a shorter first part (`meicirculaire`), and of the rest then


class Dictionary:
    """The words of a file of Tesseract's language data.

    Raises ValueError for a file that has none, or of another form.
    """

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        try:
            graph, letters = _parts(data, _WORDS, _LETTERS)
            magic, size, count = struct.unpack_from("<hii", graph)
            self._edges: Any = memoryview(graph)[10 : 10 + 8 * count].cast("Q")
            self._letters = [line.split(" ")[0] for line in letters.decode().splitlines()[1:]]
        except (struct.error, UnicodeDecodeError, TypeError) as error:
            raise ValueError(f"{path} has no list of words that can be read: {error}") from error
        if magic != _MAGIC:
            raise ValueError(f"{path} has no list of words that can be read: no word graph")
        self._bits = size.bit_length()
        self._below = lru_cache(_REMEMBERED)(self._read_below)

    def __contains__(self, word: str) -> bool:
        node, ends = 0, False
        for place, letter in enumerate(word):
            following = self._below(node).get(letter) if node or not place else None
            if following is None:
                return False
            node, ends = following
        return ends

    def _read_below(self, node: int) -> dict[str, tuple[int, bool]]:
        """For each letter that may follow at a node: the next node, and whether a word ends."""
        found: dict[str, tuple[int, bool]] = {}
        letter = (1 << self._bits) - 1
        for place in range(node, len(self._edges)):
            edge = self._edges[place]
            flags = edge >> self._bits & 7
            found[self._letters[edge & letter]] = edge >> (self._bits + 3), bool(flags & _ENDS)
            if flags & _LAST:
                break
        return found


def _parts(data: bytes, *places: int) -> list[bytes]:
    """Parts of a file of language data, by their places in the table at its head."""
    (count,) = struct.unpack_from("<i", data)
    starts = struct.unpack_from(f"<{count}q", data, 4)
    if count <= max(places) or any(starts[place] < 0 for place in places):
        raise struct.error("the part is missing")
    ends = sorted(start for start in (*starts, len(data)) if start >= 0)
    return [
        data[starts[place] : next(end for end in ends if end > starts[place])] for place in places
    ]


@cache
def dutch() -> Dictionary | None:
    """The Dutch words; None on a machine without Dutch language data, or with a model alone."""
    folder = tessdata_for(_LANGUAGE)
    if folder is None:
        return None
    try:
        return Dictionary(folder / f"{_LANGUAGE}.traineddata")
    except (OSError, ValueError):
        return None


def has_words() -> bool:
    """Whether words can be looked up on this machine."""
    return dutch() is not None


@lru_cache(16_384)
def is_listed(word: str) -> bool:
    """Whether the list has a word just so; it has many names, with their capitals."""
    return word in (dutch() or ())


@lru_cache(4_096)
def is_word(word: str) -> bool:
    """Whether a word in lower case is listed, as a name too, or made up of listed ones."""
    short = is_listed(word[:_SHORT]) and len(word) - _SHORT >= _LONG and is_listed(word[_SHORT:])
    return is_listed(word) or is_listed(word.capitalize()) or short or is_compound(word)


@lru_cache(16_384)
def is_compound(word: str, parts: int = 3) -> bool:
    """Whether a word is made up of so many listed ones at most, as Dutch makes them."""
    for place in range(_PART, len(word) - _PART + 1):
        if not is_listed(word[:place]):
            continue
        rests = [word[place + len(link) :] for link in _LINKS if word[place:].startswith(link)]
        if any(is_listed(rest) for rest in rests if len(rest) >= _PART):
            return True
        if parts > 2 and any(is_compound(rest, parts - 1) for rest in rests):
            return True
    return False
