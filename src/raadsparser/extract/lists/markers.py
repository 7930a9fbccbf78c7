"""Markers of lists: numbers, letters and bullets at the start of a printed row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from raadsparser.page import BULLET
from raadsparser.sheet import Line

Style = Literal["number", "letter", "bullet"]

_NUMBER = re.compile(r"^\(?(\d{1,2}(?:\.\d{1,2})*[A-Za-z]?|[A-Z]\d{0,2})([.):,;]{1,2}|$)$")
# A number of two levels as OCR may give it: `5,1.`, `5.L.`.
_DOTTED = re.compile(r"^(\(?\d{1,2})[.,]([\dIlLi|]{1,2})([.)]?)$")
_GLUED = re.compile(r"^(\d{1,2})([.)_])_*([^\W\d_].*)$")
_GLUED_LETTER = re.compile(r"^([a-z])([.)])([A-ZÀ-Þ][a-zà-ÿ].*)$")
# Specks before a marker: `*3)`, `“4D`, `‚d.`.
_DIRT = re.compile(r"^[*'\"‘’‚“”„.,_|]+(?=\d{1,2}(?:[.)]|[A-Z]$)|[a-z][.)]$)")
_LETTER = re.compile(r"^\(?([a-z]|i{2,3}|ij|iv|vi{1,3}|ix)([.)])$")
_BULLETS = frozenset("•·▪●◦*-–—○■»«>→➔➢➤►▶‣⁃")
# What Tesseract's Dutch model gives for a bullet, which it cannot write.
_BULLET_SLIPS = frozenset(
    {"e", "o", "°", "¢", "©", "«", "*", "+", "®", "s", ".", "€)", "“", "0", "="}
)
_DIGIT_SLIPS = dict(zip("Il|LiÎÌZzSBOobGqg", "11111112258006699", strict=True))
_FOUR_AND_LETTER = re.compile(r"4[A-Z]")
_BENT_PAREN = frozenset("DJdj]}>")
_LETTER_SLIPS = {"I": ("l.", "1.", "|.", "L.", "l)", "1)", "|)"), "O": ("0.", "o.", "0)", "o)")}


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in a row: how many words it fills, and text that stands glued to it."""

    style: Style
    text: str
    words: int = 1
    glued: str = ""
    sure: bool = True


def marker_of(row: Line) -> Marker | None:
    """The marker that a row plainly begins with."""
    first = row.words[0].text
    if row.words[0].source == "ocr":
        first = _DIRT.sub("", first).replace("ü", "ii")  # `ii)`, its dots run together
        first = f"{first[:-1]}." if first.endswith(",") else first
        first = _DOTTED.sub(_as_dotted, first)
    if glued := _GLUED.match(first):
        return Marker("number", glued[1], 1, glued[3])
    if glued := _GLUED_LETTER.match(first):
        return Marker("letter", glued[1], 1, glued[3])
    if len(row.words) < 2:
        return None
    if found := _NUMBER.match(first):
        return Marker("number", found[1], sure=bool(found[2]))
    if found := _LETTER.match(first):
        return Marker("letter", found[1])
    if first in _BULLETS:
        return Marker("bullet", first if first in "-–—*" else BULLET)
    if first == "o" and row.words[0].source == "text":
        return Marker("bullet", "o")  # what word processors set for a bullet of the second level
    return None


def _as_dotted(number: re.Match[str]) -> str:
    """The number as printed: a full stop between its figures, a figure for a stroke."""
    return f"{number[1]}.{''.join(_DIGIT_SLIPS.get(c, c) for c in number[2])}{number[3]}"


def bent_bullet(row: Line) -> str | None:
    """The bullet that OCR wrote as a letter (`e Wat vindt u`), or that is set as an `o`."""
    if len(row.words) < 2:
        return None
    first, following = row.words[0], row.words[1]
    parted = following.box.x0 - first.box.x1 > 0.6 * first.box.height
    if first.text == "o" and (parted or first.source == "text"):
        return "o"
    if first.text in _BULLET_SLIPS and (following.text[:1].isupper() or parted):
        return BULLET
    return None


def bent_number(row: Line, expected: str) -> Marker | None:
    """The expected number where OCR bent it: `I.` for `1.`, `1D` for `1)`, `7_Film…`."""
    first = row.words[0].text
    if len(row.words) > 1 and expected.isalpha() and first in _LETTER_SLIPS.get(expected, ()):
        return Marker("number", expected)
    bare = first.strip(".,:;)(_")
    core = "".join(_DIGIT_SLIPS.get(c, c) for c in bare)
    if len(row.words) > 1 and _FOUR_AND_LETTER.fullmatch(expected) and bare == f"A{expected[1]}":
        return Marker("number", expected)  # `AC` after `4B`
    if len(row.words) > 1 and core == expected:
        return Marker("number", expected, sure=first[-1:] in ".,:;)")
    if len(row.words) > 1 and "." in expected and core == expected.replace(".", ""):
        return Marker("number", expected)
    if len(row.words) > 1 and first[:-1] == expected and first[-1:] in _BENT_PAREN:
        return Marker("number", expected)
    return None


def next_of(marker: str) -> str | None:
    """What counts on: `1.10` after `1.9`, `A03` after `A02`, `4B` after `4A`, `b` after `a`."""
    if (
        marker[-1:].isalpha()
        and marker[-1] not in "zZ"
        and (len(marker) == 1 or marker[0].isdigit())
    ):
        return marker[:-1] + chr(ord(marker[-1]) + 1)
    found = re.match(r"^(.*?)(\d+)[A-Za-z]?$", marker)
    if found is None:
        return None
    return f"{found[1]}{int(found[2]) + 1:0{len(found[2]) if found[2][0] == '0' else 1}d}"
