"""Signs that specks make of nothing or of one another, in short texts that OCR read.

`door-de wijk`, `Pitch.van drie`, `gemeente. en wat`, `termijn, en, de rol`: each is put right
only between words that are Dutch, where no other reading makes sense; and what the other items
of a list have alike, one of them has too: a capital, no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from raadsparser.extract.dictionary import is_listed, is_word
from raadsparser.lexicon import columns

_LETTER = "a-zà-ÿ"
# Words that begin no compound and end none.
_JOINTS = "de|het|een|der|van|en|of"
_HYPHEN = re.compile(rf"(?<![\w-])(?P<one>[{_LETTER}]{{2,}})-(?P<other>[{_LETTER}]{{2,}})(?![\w-])")
_STOP_FOR_BLANK = re.compile(
    rf"(?<![\w.])(?P<one>\w[{_LETTER}]{{2,}})\.(?P<other>[{_LETTER}]{{2,}})(?![\w.])"
)
_STOP_FOR_COMMA = re.compile(
    rf"(?<![\w.])(?P<word>\w[{_LETTER}]{{3,}})\.(?= [{_LETTER}]{{2,}}(?: |$))"
)
_COMMA = re.compile(r"(?<= )(en|of|de|het|een|van),(?= (?:de|het|een|in|op|over|van|voor)\b)")
_AHEAD = re.compile(r"^[.,:;·'’\"”-]+\s+(?=[A-ZÀ-Þ])")
# What is left of the number of a part, `I.` or `1)`, and specks behind the last word.
_MARKER = re.compile(r"^[1IÏLl|]{1,3}[.,)]\s+(?=[A-ZÀ-Þ])")
_BEHIND = re.compile(r"(?<=[?)])\s+\w{1,2}$")
_COMMA_FOR_BLANK = re.compile(r"(?<= [-–]),(?=\d)")
_LONE_QUOTE = re.compile(r"^[\"“”„](?=\w)(?!.*[\"“”„])")
# Capitals that are small letters of another size.
_SAME_SHAPE = frozenset("cosuvwxz")
_FEWEST = 3  # items that show what all have alike


def punctuated(text: str) -> str:
    """A short text that OCR read, without the signs that stand where none can."""
    text = _LONE_QUOTE.sub("", _AHEAD.sub("", text))
    text = _HYPHEN.sub(_without_hyphen, text)
    text = _STOP_FOR_BLANK.sub(_with_blank, text)
    text = _STOP_FOR_COMMA.sub(_with_comma, text)
    text = _COMMA_FOR_BLANK.sub(" ", text)
    return _COMMA.sub(r"\1", text)


def without_specks(text: str) -> str:
    """The text of an item or a part that OCR read, without what stands before and behind it."""
    return _BEHIND.sub("", _MARKER.sub("", text))


def alike(texts: Sequence[str]) -> list[str]:
    """The texts of the items of a list that OCR read, one less its full stop where no other has
    one, and with the capital that all others have."""
    if len(texts) < _FEWEST:
        return list(texts)
    stops = [n for n, text in enumerate(texts) if text.endswith(".")]
    small = [n for n, text in enumerate(texts) if not text[:1].isupper()]
    told = list(texts)
    if len(stops) == 1 and _ends_in_word(told[stops[0]]):
        told[stops[0]] = told[stops[0]][:-1]
    if len(small) == 1 and told[small[0]][:1] in _SAME_SHAPE:
        first, rest = told[small[0]][0], told[small[0]][1:]
        told[small[0]] = first.upper() + rest
    return told


def _ends_in_word(text: str) -> bool:
    """Whether a full stop stands behind a word, and no other before it in the text."""
    last = text.split()[-1].casefold()
    return "." not in text[:-1] and last not in _abbreviations() and len(last) > 3


def _without_hyphen(found: re.Match[str]) -> str:
    joint = re.fullmatch(_JOINTS, found["one"]) or re.fullmatch(_JOINTS, found["other"])
    return f"{found['one']} {found['other']}" if joint and _are_words(found) else found[0]


def _with_blank(found: re.Match[str]) -> str:
    return f"{found['one']} {found['other']}" if _are_words(found) else found[0]


def _with_comma(found: re.Match[str]) -> str:
    word = found["word"].lower()
    stands = f"{word}." in _abbreviations() or not is_word(word)
    return found[0] if stands else f"{found['word']},"


def _are_words(found: re.Match[str]) -> bool:
    one, other = found["one"].lower(), found["other"].lower()
    return f"{one}." not in _abbreviations() and is_listed(one) and is_listed(other)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row[0].casefold() for row in columns("abbreviations"))
