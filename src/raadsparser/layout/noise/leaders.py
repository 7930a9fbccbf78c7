"""Rows of dots that lead the eye from a label to its value: they are no text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from raadsparser.page import Word

_LEADER = re.compile(r"[.…·_]*(?:…|[.·_]{3})[.…·_,:]*")
_BEFORE, _AFTER = (
    re.compile(rf"^{_LEADER.pattern}(?=\w)"),
    re.compile(rf"(?<=\w){_LEADER.pattern}$"),
)
# No other word begins or ends with a leader.
_BEGINS, _ENDS = frozenset(".…·_"), frozenset(".…·_,:")
# What OCR makes of the last dots, glued to the value.
_TAIL = re.compile(r"^[„‚,.·]+(?=\w)")


def without_leaders(words: Iterable[Word]) -> list[Word]:
    """The words of a line, without leaders that stand alone or glued to a word."""
    result: list[Word] = []
    led = False
    for word in words:
        if not (led or word.text[:1] in _BEGINS or word.text[-1:] in _ENDS):
            result.append(word)
            continue
        if _LEADER.fullmatch(word.text):
            led = True
            continue
        text = _BEFORE.sub("", _TAIL.sub("", word.text) if led else word.text)
        if word.source == "ocr":
            text = _AFTER.sub("", text)
        result.append(word if text == word.text else replace(word, text=text))
        led = False
    return result
