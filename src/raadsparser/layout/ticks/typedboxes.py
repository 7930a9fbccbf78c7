"""Tick boxes that were typed, `[x]`, `( )` or `_X_`, made words of their own: ☒ and ☐."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.layout.canvas.lines import cut_word, rows
from raadsparser.page import EMPTY_BOX, TICKED_BOX, Word

_TYPED = {
    re.compile(r"^[\[({|][xXvV×✓✔✗✘][\])}jJ1|lI]{1,2}$"): TICKED_BOX,
    re.compile(r"^[cC€][xX]\)$"): TICKED_BOX,  # what OCR makes of `(X)`
    re.compile(r"^[\[({][\s_.]*[\])}jJ]$"): EMPTY_BOX,
    re.compile(r"^[xX✓✔][\])]$|^[\[(][xX✓✔]$"): TICKED_BOX,  # one bracket got lost
    # Typed on dots or a line: `..x..`.
    re.compile(r"^(?:[._…·]+[xX][._…·]+|[xX](?:[._]{2,}|…)|(?:[._]{2,}|…)[xX])$"): TICKED_BOX,
    re.compile(r"^[☑☒✓✔✗✘■◼]$"): TICKED_BOX,
    re.compile(r"^[☐□▢◻]$"): EMPTY_BOX,
}
_GLUED = re.compile(r"^(?:[\[({][xXvV×]?[\])}]|\[[xX][lI1|J])(?=[A-Za-z]{2})")
_GLUED_END = re.compile(r"^[xXvV×]?[\])}](?=[A-Za-z]{2})")
BRACKETS = frozenset("()[]")
_LONE = frozenset("xX×")
_FAR = 0.9  # heights of a cross between it and what it does not belong to
_FARTHER = 1.6  # times as far from the option before as from its own
_CROSSES = frozenset("xXvV×")
# What a typed box, or a part of one, begins with; few words do.
_BEGINS = frozenset("._…·[({|)]xXcC€☑☒✓✔✗✘■◼☐□▢◻")


def with_typed_boxes(words: Sequence[Word]) -> list[Word]:
    """The words, in what was typed for tick boxes a word for each box."""
    return _typed_boxes(_in_reading_order(_with_lone_crosses(words)))


def _in_reading_order(words: Sequence[Word]) -> Sequence[Word]:
    """The words as they stand on their rows where brackets came alone: OCR gives the words of a
    dirty line in any order, and the two of `(   )` belong together."""
    if not any(word.text in BRACKETS and word.source == "ocr" for word in words):
        return words
    return [word for row in rows(words) for word in row]


def _with_lone_crosses(words: Sequence[Word]) -> Sequence[Word]:
    """The words, each cross that stands alone before an option a ticked box: `_X_ ja  ___ nee`
    comes as `X ja nee`."""
    if not any(word.text in _LONE for word in words):
        return words
    ticked = {
        id(word)
        for row in rows(words)
        for place, word in enumerate(row)
        if word.text in _LONE and _stands_before(row, place)
    }
    return [replace(w, text=TICKED_BOX) if id(w) in ticked else w for w in words]


def _stands_before(row: Sequence[Word], place: int) -> bool:
    """Whether a word stands close before the next, which is one of letters, and clear of the
    one before."""
    if place + 1 == len(row):
        return False
    word, option = row[place], row[place + 1]
    near, gap = _FAR * word.box.height, option.box.x0 - word.box.x1
    close = gap <= near and len(option.text) > 1 and option.text[:2].isalpha()
    white = word.box.x0 - row[place - 1].box.x1 if place else float("inf")
    return close and (white > near or white > _FARTHER * max(gap, 1.0))


def _typed_boxes(words: Sequence[Word]) -> list[Word]:
    result: list[Word] = []
    pending: list[Word] = []  # an opening bracket, and the cross behind it
    queue = deque(words)
    while queue:
        word = queue.popleft()
        if not pending and word.text[:1] not in _BEGINS:
            result.append(word)
            continue
        if glued := _GLUED.match(word.text) or (pending and _GLUED_END.match(word.text)):
            queue.extendleft(reversed(cut_word(word, glued.end())))
            continue
        if pending and word.text in {"]", "x]", "X]", ")", "x)", "X)"}:
            ticked = len(pending) > 1 or word.text[0] in "xX"
            box = replace(pending[0].box, x1=word.box.x1)
            result.append(Word(TICKED_BOX if ticked else EMPTY_BOX, box, 0.9, word.source))
            pending = []
            continue
        if len(pending) == 1 and word.text in _CROSSES:
            pending.append(word)
            continue
        result += pending
        pending = []
        if word.text in {"[", "("}:
            pending = [word]
            continue
        glyph = next((g for shape, g in _TYPED.items() if shape.match(word.text)), None)
        result.append(word if glyph is None else replace(word, text=glyph))
    return [*result, *pending]
