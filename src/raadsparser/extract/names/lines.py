"""Where a line ends within a name, and where between two: `Vincent ten` over `Voorde`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.extract.names.titles import (
    INITIALS,
    MARKS,
    given_names,
    strip_titles,
    surnames,
)
from raadsparser.lexicon import entries

_GLUED_T = re.compile(r"(?<=[a-z])['’‘]t$")  # `in't`
_SMALL_I = re.compile(r"(?<=\.)[l1|](?=\.)")  # `D.l.` at a line's end
_ROLES = frozenset({"wethouder", "burgemeester", "griffier", "voorzitter"})
_WORDS_OF_A_SURNAME = 3
_ADDRESSED = re.compile(r"(?i)\W*(?:mevrouw|mevr\.?|mw\.?|dhr\.?|(?:de\s+)?heer)\s")


def name_goes_on(text: str, listed: str, before: str, after: str) -> bool:
    """Whether a line ends within a name: `listed` is all before it, `before` the name's start."""
    return bool(before) and (
        _line_goes_on(before, after) or _lacks_surname(listed, before, after) or _are_halves(text)
    )


def _line_goes_on(before: str, after: str) -> bool:
    """Whether a name broken at the line end goes on: after `ten`, initials or a first name."""
    if after.startswith("("):
        return True  # the party of the person on the line before
    line = before.splitlines()[-1].strip()
    last = line.split()[-1] if line.split() else ""
    last = _GLUED_T.sub("", last)
    if last.rsplit("-", 1)[-1].lower() in entries("tussenvoegsels") or re.fullmatch(
        INITIALS, _SMALL_I.sub("I", last) + " "
    ):
        return True
    if re.fullmatch(r"[A-Z]{2,3}\.", last):
        return True  # initials that lost a stop
    following = re.sub(r"\(.*?(?:\)|$)", "", after.lstrip(MARKS + "\n").split("\n", 1)[0])
    words = re.split(r"[,;/&]|\sen(?:\s|$)", following, maxsplit=1)[0].split()
    if not words or not strip_titles(line):
        return bool(words)
    bare = strip_titles(line).split()
    only_given = all(word in given_names() for word in bare)
    if _is_entitled(line, bare) and len(words) <= 2:
        return words[0][0].isupper() and words[0] not in given_names()  # `mevrouw Jet⏎Bouwhuis`
    if _ends_double(bare, words):
        return True
    if words[0] in entries("tussenvoegsels") and len(bare) == 1:
        return True
    surname_next = len(words) <= 3 and words[0] not in given_names()
    return only_given and surname_next and not re.match(INITIALS, words[0])


def _is_entitled(line: str, bare: Sequence[str]) -> bool:
    """Whether a line has a form of address behind which one word stands, or is one first name."""
    if len(bare) != 1:
        return False
    given = all(half in given_names() for half in bare[0].split("-"))
    return given or _ADDRESSED.match(line) is not None


def _ends_double(bare: Sequence[str], words: Sequence[str]) -> bool:
    """Whether one word and a title behind it end the name of the line before:
    `de heer Hein Wolters⏎Bakker BSc`."""
    named = len(bare) > 1 and (bare[0] in given_names() or re.match(INITIALS, bare[0]) is not None)
    if not named or len(words) != 2 or words[0] in given_names() or not words[0][0].isupper():
        return False
    return words[1].casefold() not in _ROLES and strip_titles(" ".join(words)) == words[0]


def _lacks_surname(listed: str, before: str, after: str) -> bool:
    """Whether a line ends in the first name of its list that has one word only, and the next
    is a surname: `Teun ter Braak en ing. Chrétien⏎Scholten`."""
    line = listed.rpartition("\n")[2].rstrip(MARKS).removesuffix(" en")
    named = re.split(r"[,;/&]|\sen\s", line)[-1].split()
    words = re.split(r"[,;/&\n]|\sen\s", after.strip(), maxsplit=1)[0].split()
    half = strip_titles(before)
    if len(named) < 2 or len(half.split()) != 1 or not 0 < len(words) <= _WORDS_OF_A_SURNAME:
        return False
    plain = not any(set(word) & set("/;&|,.") for word in words)
    return plain and words[0] not in given_names() and strip_titles(words[0]) == words[0]


def _are_halves(text: str) -> bool:
    """Whether two words on two lines, and no more, are a first name and a surname; two surnames
    are two persons."""
    words = text.strip(MARKS + "\n").split()
    plain = len(words) == 2 and all(word.isalpha() and word[0].isupper() for word in words)
    return plain and words[0] not in surnames() and words[1] not in given_names()
