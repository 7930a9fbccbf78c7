"""Letters of names that the Dutch OCR model cannot write: `Morkog` is `Morkoç`.

Tesseract's Dutch model has no ç, ğ, ş, ı, ć, č, š, ń, ł; what it writes in their place, and
which accents it swaps, was counted on those names printed in nine fonts. A word of a name is
restored only where exactly one known name fits and what was read is no known name itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from raadsparser.lexicon import entries

# Only what the accent lost or one mark for another; in short names no more than this is safe.
_LOST = {"ç": "c", "ğ": "g", "ş": "s", "ı": "i", "ć": "c", "č": "c", "š": "s", "ž": "z"} | {
    "ń": "n",
    "ł": "l",
    "ñ": "n",
    "ø": "o",
    "å": "a",
    "ő": "o",
    "ã": "a",
}
_TAKEN_FOR = {
    "ç": "cgeés",
    "ğ": "gjföë",
    "ş": "sg",
    "ı": "il1",
    "ć": "céëe",
    "č": "ctd",
    "š": "s",
    "ž": "z",
    "ń": "níiú",
    "ł": "lt",
    "ñ": "nfîií",
    "ø": "oa",
    "å": "aâ",
    "ő": "oóö",
    "ã": "aä",
}
_AS_TWO = {"ñ": "fi"}  # `Pefia` is `Peña`
_CAPITALS = {"Ç": "CG", "Š": "S", "Ş": "S", "Ž": "Z", "Ł": "Lt", "Ø": "O", "Å": "AÂ", "Ő": "OÓÖ"}
_ENOUGH = 5
"""Letters of a name from which on a letter may also be taken for quite another."""

# OCR reads the one letter ij and its parts: `Buiijsse`, `Buijijsse`.
_TWICE = re.compile(r"i+ij(?:ij)*|(?:ij){2,}")
_SWAPPED = {"a": "áàâä", "e": "éèêë", "i": "íìîï", "o": "óòôö", "u": "úùûü"}


def restored_name(name: str) -> str:
    """A name that OCR read, its lost letters restored word by word where one name fits."""
    return re.sub(r"[^\W\d_]+", lambda word: _restored(_TWICE.sub("ij", word[0])), name)


@lru_cache(maxsize=4096)
def _restored(word: str) -> str:
    if len(word) < 3 or word in known_name_words():
        return word
    fitting = [name for name, pattern in _patterns() if pattern.fullmatch(word)]
    return fitting[0] if len(fitting) == 1 else word


@cache
def known_name_words() -> frozenset[str]:
    """The words that given names and surnames are made of, as they are written."""
    names = (*entries("given_names"), *entries("family_names"))
    return frozenset(word for name in names for word in re.split(r"[\s\-]", name))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, _pattern(name)) for name in entries("accented_names"))


def _pattern(name: str) -> re.Pattern[str]:
    """What may have been read for a name."""
    return re.compile("".join(_ways(letter, len(name)) for letter in name))


def _ways(letter: str, length: int) -> str:
    """A pattern of what may have been read for a letter."""
    one = f"[{_read_for(letter, length)}]"
    return f"(?:{one}|{two})" if (two := _AS_TWO.get(letter)) else one


def _read_for(letter: str, length: int) -> str:
    if letter in _CAPITALS:
        return letter + _CAPITALS[letter]
    if letter in _LOST:
        return letter + (_TAKEN_FOR[letter] if length >= _ENOUGH else _LOST[letter])
    bare = unicodedata.normalize("NFD", letter)[0]
    if bare == letter:
        return letter
    # These the model can write: one accent is taken for another, and only capitals lose it.
    swapped = _SWAPPED.get(bare.lower(), "")
    return letter + (swapped.upper() + bare if letter.isupper() else swapped)
