"""Further questions with boxes below one that asks a purpose, or whether people may speak.

No list has them and they have no colon: `Stukken klaar ☒ Griffie` under `☒ Informeren ☐ Adviseren`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from raadsparser.layout.lexicon.labelanswers import is_answer as says_whether
from raadsparser.layout.ticks.finding import printed_rows
from raadsparser.page import EMPTY_BOX, TICKED_BOX, Word
from raadsparser.sheet import UNLISTED, Line, Zone

_BOXES = frozenset({EMPTY_BOX, TICKED_BOX})
_ASKING = frozenset({"purpose", "public_speaking"})
_LISTING = frozenset({"programme", "advice"})
_YES_OR_NO = re.compile(rf"(?i)[{EMPTY_BOX}{TICKED_BOX}] (?:ja\b\W+neen?|neen?\b\W+ja)")
_LONGEST = 5  # words of a question
_MARKED = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])[.):]?$|[-–—•*]$")  # an item of a list begins so
# What asks no further question: other options, and how long or how often people may speak.
_GOES_ON = re.compile(
    r"(?i)(?:anders|overige?|namelijk|nl|max(?:imaal|imum)?|hoogstens|spreektijd|tijds?duur|tijd"
    r"|duur|aantal|minuten)\b"
)


def part_other_questions(zones: Sequence[Zone], is_answer: Callable[[str], bool]) -> list[Zone]:
    """The zones, what begins such a question made a zone of its own, with all below it."""
    return [part for zone in zones for part in _parted(zone, is_answer)]


def _parted(zone: Zone, is_answer: Callable[[str], bool]) -> list[Zone]:
    if zone.key in _LISTING:
        return _parted_from_list(zone)
    if zone.key not in _ASKING:
        return [zone]
    rows = printed_rows(zone.lines)
    for at in range(1, len(rows)):
        words = [word for line in rows[at] for word in line.words]
        above = [word for line in rows[at - 1] for word in line.words]
        if _is_whole(above) and (asked := _question(words, is_answer)):
            place = rows[at][0]
            label = Line.of(asked, place.page, place.cell, place.gap)
            return _cut(zone, rows, at, at, label, words[len(asked) :])
    return [zone]


def _parted_from_list(zone: Zone) -> list[Zone]:
    """A list, and what it swallowed below: a question that is answered by yes or no in boxes."""
    rows = printed_rows(zone.lines)
    for at in range(1, len(rows)):
        words = [word for line in rows[at] for word in line.words]
        asked = list(takewhile(lambda word: word.text not in _BOXES, words))
        if len(asked) > _LONGEST or not _YES_OR_NO.fullmatch(_text(words[len(asked) :])):
            continue
        firsts = [line[0].words[0].text for line in rows[at:]]
        if any(_MARKED.match(first) for first in firsts):
            return [zone]  # items that are voted on, or what is chosen within one
        first = at - (not asked and at > 1 and rows[at - 1][-1].text.endswith("?"))
        label = rows[first][0] if first < at else Line.of(asked or words, rows[at][0].page)
        return _cut(zone, rows, first, at, label, words[len(asked) :])
    return [zone]


def _cut(
    zone: Zone,
    rows: Sequence[Sequence[Line]],
    first: int,
    at: int,
    label: Line,
    answer: Sequence[Word],
) -> list[Zone]:
    """The zone up to a row, and one of the label that begins there with its answer on row `at`."""
    own = tuple(line for row in rows[:first] for line in row)
    rest = Line.of(answer, rows[at][0].page, rows[at][0].cell)
    below = (line for row in rows[at + 1 :] for line in row)
    other = Zone("other", label.text, label, UNLISTED, "beside", (rest, *below))
    return [replace(zone, lines=own), other]


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _is_whole(row: Sequence[Word]) -> bool:
    """Whether a row has boxes, all before its options or all behind them, so that none goes on."""
    first, last = row[0].text in _BOXES, row[-1].text in _BOXES
    return first != last


def _question(row: Sequence[Word], is_answer: Callable[[str], bool]) -> list[Word]:
    """The words before the first box of a row that has more behind it; none where they may be an
    option, or what the row above goes on with."""
    asked = list(takewhile(lambda word: word.text not in _BOXES, row))
    if not 0 < len(asked) <= _LONGEST or len(asked) + 1 >= len(row) or row[-1].text in _BOXES:
        return []
    text = _text(asked)
    answers = is_answer(text) or says_whether(asked[0].text)
    further = text[:1].isupper() and not answers and not _GOES_ON.match(text)
    return asked if further else []
