"""What OCR made letters of and is none: a table's worn frame, notes by hand, signatures."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.lines import rows, usual_height
from raadsparser.page import Word

_EDGE = 4.0  # points from the outermost ink at which a frame stands
_CLEAR = 20.0  # points of white that part a remnant from the text of its row
_SHORT, _DOUBTFUL = 2, 0.6  # letters, and trust below which they are none
_THIN = 7  # times as high as it is wide, as no colon is
_SCRAWLED = 2.4  # heights of a line that a letter in a signature is wide
_FEW = 3  # remnants that a worn frame leaves at least
# So many sure words, of so many letters each, tell where the text ends; what stands outside is
# in the margin, and is no text if it is as short and not as sure. Points outside.
_TELLING, _LONG, _SURE, _OUTSIDE = 20, 4, 0.9, 2.0
# What is read less surely and stands mostly outside need not stand so clear: a note by hand may
# touch the text. List markers are shorter.
_UNSURE, _BESIDE, _NO_MARKER = 0.7, 1.0, 2


def without_remnants(words: Sequence[Word]) -> list[Word]:
    """The words less short doubtful ones that stand by themselves at the text's outer edges,
    and outside them.

    A word or two at the edges may be text: only several are a frame.
    """
    usual = usual_height(words)
    words = [word for word in words if not (_is_dotted(word) or _is_scrawl(word, usual))]
    noted = _in_margin([word for word in words if word.source == "ocr"])
    words = [word for word in words if id(word) not in noted]
    read = [word for word in words if word.source == "ocr"]
    if not read:
        return list(words)
    left = min([word.box.x0 for word in read]) + _EDGE
    right = max([word.box.x1 for word in read]) - _EDGE
    doubtful = [
        word
        for word in read
        if len(word.text) <= _SHORT
        and word.confidence < _DOUBTFUL
        and (word.box.x0 <= left or word.box.x1 >= right)
    ]
    if len(doubtful) < _FEW:
        return list(words)
    found = _alone(doubtful, read)
    return [word for word in words if id(word) not in found] if len(found) >= _FEW else list(words)


def _is_dotted(word: Word) -> bool:
    """Whether a colon is so thin for its height that it is a piece of a dotted rule."""
    thin = word.box.height > _THIN * max(word.box.width, 0.1)
    return word.text == ":" and word.source == "ocr" and thin


def _is_scrawl(word: Word, usual: float) -> bool:
    """Whether doubtful letters are so wide that they are strokes of a pen: a signature."""
    wide = word.box.width > _SCRAWLED * usual * len(word.text)
    return wide and word.source == "ocr" and word.confidence < _UNSURE


def _in_margin(read: Sequence[Word]) -> set[int]:
    """Short doubtful words beside the text: what OCR made of a note by hand."""
    telling = [w for w in read if w.confidence >= _SURE and len(w.text) >= _LONG]
    if len(telling) < _TELLING:
        return set()
    left = sorted(word.box.x0 for word in telling)[1] - _OUTSIDE
    right = sorted(word.box.x1 for word in telling)[-2] + _OUTSIDE
    doubtful = [
        word
        for word in read
        if (word.box.x1 <= left or word.box.x0 >= right)
        and len(word.text) <= _LONG
        and word.confidence < _SURE
        and not any(char.isdigit() for char in word.text)  # the number of a page
    ]
    beside = [
        word
        for word in read
        if not left <= word.box.center_x <= right
        and _NO_MARKER <= sum(map(str.isalpha, word.text)) <= len(word.text) <= _LONG
        and word.confidence < _UNSURE
        and not any(char.isdigit() for char in word.text)
    ]
    return _alone(doubtful, read) | _alone(beside, read, _BESIDE)


def _alone(some: Sequence[Word], read: Sequence[Word], clear: float = _CLEAR) -> set[int]:
    """Those of some words that stand by themselves on their rows."""
    if not some:
        return set()
    asked = {id(word) for word in some}
    return {
        id(word)
        for row in rows(read)
        for place, word in enumerate(row)
        if id(word) in asked and _stands_alone(row, place, clear)
    }


def _stands_alone(row: Sequence[Word], place: int, clear: float) -> bool:
    word = row[place]
    before = place == 0 or word.box.x0 - row[place - 1].box.x1 > clear
    after = place == len(row) - 1 or row[place + 1].box.x0 - word.box.x1 > clear
    return before and after
