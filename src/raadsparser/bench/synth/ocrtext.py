"""Plain text as somebody else's OCR leaves it: lines read across, boxes and bullets misread."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

_BULLETS = {"•": "e", "▪": "*", "◦": "o", "➢": ">"}
_EMPTY = ("O", "O", "D", "[]", "U", "0")
_SLIPS = (("ï", "i"), ("uur", "vur"), ("’", "'"), ("ë", "e"), ("Il", "ll"), ("(s)", "{s)"))


def read_as_text(pages: Sequence[Sequence[str]], rng: Random, *, slips: float = 0.02) -> str:
    """The lines with what OCR makes of them: a ticked box vanishes, an empty one is a letter.

    `slips` is the share of the lines in which a look-alike is misread.
    """
    empty = rng.choice(_EMPTY)
    return "\f".join(
        "\n".join(_line(line, empty, rng, slips) for line in page) + "\n" for page in pages
    )


def _line(line: str, empty: str, rng: Random, slips: float) -> str:
    words = [_word(word, empty) for word in line.split()]
    text = " ".join(word for word in words if word)
    if rng.random() < slips:
        wrong, right = rng.choice(_SLIPS)
        text = text.replace(wrong, right, 1)
    return text


def _word(word: str, empty: str) -> str:
    if word in ("☒", "☑"):
        return ""
    return empty if word == "☐" else _BULLETS.get(word, word)
