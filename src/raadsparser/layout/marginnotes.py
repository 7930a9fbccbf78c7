"""Remarks by pen or pencil in the side margins of a page, clear to read but no text of the form.

A clerk writes `spoed` or `kopie HB` beside a line; read with it, the remark would end the value
there. What stands by the side of the sheet, past where the text ends, is of no line.
"""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.lines import rows
from raadsparser.page import Word

# A remark begins, or ends, so near to the side of the sheet, as a share of its width; text that
# is set as far out is told by how much of it there is.
_RIGHT, _LEFT = 0.88, 0.08
_OUTSIDE = 2.0  # points outside of all text
_CLEAR = 6.0  # points of white between a remark and the text of its row
_FEWEST, _MOST = 20, 6  # words of text that tell its edges; of all remarks together
_LETTERS = 2  # on a row; less is a sign, or a mark of a list


def without_margin_notes(words: Sequence[Word], width: float) -> list[Word]:
    """The words less those in the margins of a page so wide (points)."""
    read = [word for word in words if word.source == "ocr"]
    inner = [w for w in read if w.box.x0 < _RIGHT * width and w.box.x1 > _LEFT * width]
    if len(inner) < _FEWEST or not 0 < len(read) - len(inner) <= _MOST:
        return list(words)
    left = min(word.box.x0 for word in inner) - _OUTSIDE
    right = max(word.box.x1 for word in inner) + _OUTSIDE
    within = {id(word) for word in inner}
    aside = {
        id(word)
        for word in read
        if id(word) not in within
        and not left <= word.box.center_x <= right
        and any(map(str.isalpha, word.text))  # else the number of a page
    }
    noted = {
        id(word)
        for row in rows(read)
        if sum(len(word.text) for word in row if id(word) in aside) >= _LETTERS
        for place, word in enumerate(row)
        if id(word) in aside and _is_clear(row, place, aside)
    }
    return [word for word in words if id(word) not in noted]


def _is_clear(row: Sequence[Word], place: int, aside: set[int]) -> bool:
    """Whether white parts a word in the margin from the text of its row."""
    word = row[place]
    before = [other.box.x1 for other in row[:place] if id(other) not in aside]
    after = [other.box.x0 for other in row[place + 1 :] if id(other) not in aside]
    return word.box.x0 - max(before, default=-_CLEAR) >= _CLEAR and (
        min(after, default=word.box.x1 + _CLEAR) - word.box.x1 >= _CLEAR
    )
