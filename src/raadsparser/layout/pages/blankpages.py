"""Pages on which nothing is printed, or only that nothing is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.page import Word

_LEGIBLE, _SURE = 3, 0.7  # letters and figures of a word that tells, and trust in it
_CERTAIN = 0.9
_FEW = 20  # words on a page that says it is blank, those of a stamp among them
_SAYS_SO = re.compile(
    r"(?i)\bdeze (?:pagina|bladzijde|zijde)\b.{0,40}\bleeg|\bblanco (?:pagina|bladzijde|zijde)\b"
)


def is_blank(words: Sequence[Word]) -> bool:
    """Whether a page is blank but for specks, strokes of a pen and what says that it is blank."""
    legible = [word for word in words if _is_legible(word)]
    text = " ".join(word.text for word in legible)
    return not legible or (len(legible) <= _FEW and _SAYS_SO.search(text) is not None)


def _is_legible(word: Word) -> bool:
    if word.source == "text":
        return any(map(str.isalnum, word.text))
    if word.text.isdigit():
        return word.confidence >= _CERTAIN  # the number of a page that goes on with a sheet
    return sum(map(str.isalnum, word.text)) >= _LEGIBLE and word.confidence >= _SURE
