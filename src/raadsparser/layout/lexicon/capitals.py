"""Capitals and first letters, by which a printed label shows where it begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.page import Word


def is_capital(words: Sequence[Word]) -> bool:
    """Whether the first letter of the words is a capital."""
    return first_letter(words).isupper()


def first_letter(words: Sequence[Word]) -> str:
    """The first letter or figure of the words; empty for none."""
    for word in words:
        if first := first_letter_of(word.text):
            return first
    return ""


def first_letter_of(text: str) -> str:
    """The first letter or figure of a text; empty for none."""
    return text[:1] if text[:1].isalnum() else next(filter(str.isalnum, text), "")


def are_set_apart(words: Sequence[Word], count: int) -> bool:
    """Whether the first words of a line are in capitals, and the word after them is not."""
    return texts_are_set_apart([word.text for word in words[: count + 1]], count)


def texts_are_set_apart(texts: Sequence[str], count: int) -> bool:
    """The same of the printed words themselves."""
    if count >= len(texts):
        return False
    for text in texts[:count]:
        if not text.isupper() and any(map(str.isalpha, text)):
            return False
    if len(texts[0].strip(".:")) < 2 or len(texts[count - 1].strip(".:")) < 2:
        return False
    return not is_in_capitals(texts[count].strip(".:,;()?!"))


def is_in_capitals(text: str) -> bool:
    """Whether a word, or each of several with strokes between, is set in capitals; an initial
    or a number is not."""
    parts = re.split(r"[/&-]", text)
    return all(part.isalpha() and len(part) > 1 and part.isupper() for part in parts)
