"""The one option of a list whose box was read as signs, where all others are empty: `@X) Wegen`
between `☐ Luisteren` and `☐ Kiezen`. Its tick is what spoilt it.

The others' boxes may have been read as letters: `CJ Luisteren`, `62 Wegen`, `C] Kiezen`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.page import EMPTY_BOX
from raadsparser.sheet import Line

_WORD = re.compile(r"[^\W\d_]{3}")
_TICKED = re.compile(r"[Xx@®©&%#■▪MKW]")  # what a box with a cross or a tick is read as
_LETTERED = re.compile(r"[CDLT][\]JIl1|]|\[[\]J1]|[O0]")  # an empty box, begun at its edge
_LEVEL = 4.0  # points by which the rows of a list begin at one edge
_FEWEST, _LONGEST = 2, 4  # empty boxes, and words of an option


def option_of_lost_box(lines: Sequence[Line]) -> Line | None:
    """The option without its box, where each other line of a list begins with an empty one."""
    boxed = [line for line in lines if line.words[0].text == EMPTY_BOX]
    others = [line for line in lines if line.words[0].text != EMPTY_BOX]
    lettered = not boxed
    if lettered:
        boxed = [line for line in lines if _LETTERED.fullmatch(line.words[0].text)]
        others = [line for line in lines if not _LETTERED.fullmatch(line.words[0].text)]
    if len(boxed) < _FEWEST or len(others) != 1:
        return None
    spoilt = others[0]
    words = list(spoilt.words)
    if _WORD.search(words[0].text) or abs(spoilt.box.x0 - boxed[0].box.x0) > _LEVEL:
        return None  # an option that goes on begins with a word, at the edge of the words
    signs = ""
    while words and not _WORD.search(words[0].text):
        signs += words.pop(0).text
    if not (_TICKED.search(signs) or (lettered and len(signs) > 1)):
        return None  # a numeral, a note's star, or one more empty box: `O`
    return Line.of(words, spoilt.page) if 0 < len(words) <= _LONGEST else None
