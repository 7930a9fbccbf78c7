"""Signs that specks make of nothing or of one another, in short texts that OCR read.

`door-de wijk`, `Pitch.van drie`, `gemeente. en wat`, `termijn, en, de rol`: each is put right
only between words that are Dutch, where no other reading makes sense; and what the other items
of a list have alike, one of them has too: a capital, no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from raadsparser.extract.text.dictionary import is_listed, is_word
from raadsparser.lexicon import columns, entries

_LETTER = "a-zà-ÿ"
# Words that begin no compound, and end none.
_ARTICLES, _JOINING = frozenset({"de", "het", "een", "der"}), frozenset({"en", "of"})
_LINKS = re.compile(r"de|het|een|en|of|van|in|op|met|voor|door|over|aan|bij|uit|naar|om|te|tot|ter")
_HYPHEN = re.compile(rf"(?<![\w-])(?P<one>[{_LETTER}]{{2,}})-(?P<other>[{_LETTER}]{{2,}})(?![\w-])")
_STOP_FOR_BLANK = re.compile(
    rf"(?<![\w.@/])(?P<one>\w[{_LETTER}]{{2,}})\.(?P<other>[{_LETTER}]{{2,}})(?= [{_LETTER}])"
)
_STOP_FOR_COMMA = re.compile(
    rf"(?<![\w.])(?P<word>\w[{_LETTER}]{{3,}})\.(?= [{_LETTER}]{{2,}}(?: |$))"
)
_COMMA = re.compile(r"(?<= )(en|of|de|het|een|van),(?= (?:de|het|een|in|op|over|van|voor)\b)")
_AHEAD = re.compile(r"^[.,:;·'’\"”-]+\s+(?=[A-ZÀ-Þ])")
# What is left of the number of a part, `I.` or `1)`, before a sentence; and a speck behind the last
# word. `I. Jansen licht toe` begins with a name.
_MARKER = re.compile(rf"^[1IÏLl|]{{1,3}}[.,)]\s+(?=(?P<word>[A-ZÀ-Þ][{_LETTER}]*) [{_LETTER}])")
_BEHIND = re.compile(r"(\?|\b(?:min\.?|minuten)\))\s+\w$")
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
    return _BEHIND.sub(r"\1", _MARKER.sub(_without_marker, text))


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


def _without_marker(found: re.Match[str]) -> str:
    word = found["word"]
    return "" if is_listed(word.lower()) and word not in _names() else found[0]


def _without_hyphen(found: re.Match[str]) -> str:
    """`door de`, and `woon- en`, whose blank was lost."""
    one, other = found["one"], found["other"]
    if other in _JOINING:
        return f"{one}- {other}"
    joint = other in _ARTICLES or one == "het"
    return f"{one} {other}" if joint and is_listed(one) and is_listed(other) else found[0]


def _with_blank(found: re.Match[str]) -> str:
    one, other = found["one"].lower(), found["other"]
    joint = (
        _LINKS.fullmatch(other) is not None and f"{one}." not in _abbreviations() and is_listed(one)
    )
    return f"{found['one']} {other}" if joint else found[0]


def _with_comma(found: re.Match[str]) -> str:
    word = found["word"].lower()
    stands = f"{word}." in _abbreviations() or not is_word(word)
    return found[0] if stands else f"{found['word']},"


@cache
def _names() -> frozenset[str]:
    return frozenset((*entries("given_names"), *entries("family_names")))


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row[0].casefold() for row in columns("abbreviations"))
