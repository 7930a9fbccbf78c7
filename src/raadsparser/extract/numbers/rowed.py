"""Numbers of no sure shape at an edge of a table's row: `19-26186 Besluit over geluid 3-12-2019`.

In running text such figures count or span something; beside a document's noun in a row they
can be nothing but its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadsparser.extract.dates.finding import find_dates
from raadsparser.extract.numbers.shapes import NumberMatch, number_at
from raadsparser.extract.references.nouns import find_kind_nouns

_LONGEST = 200
_YEAR = r"(?:19|20)\d\d"
# No month or span of years: `10-2021`, `2019-2022`.
_FORM = rf"(?P<number>(?!(?:\d\d?|{_YEAR})[\-/.]{_YEAR}\b)[1-9]\d{{1,3}}[\-/.]\d{{4,8}})"
_HEAD = re.compile(rf"\W{{0,3}}{_FORM}[\s|:–-]+(?=[^\W\d])")
_TAIL = re.compile(rf"\s{_FORM}\W{{0,3}}\Z")
_SENTENCE = re.compile(r"[.;]\s")
_PARTING = " |:,;–-•"


def rowed(text: str) -> Iterator[NumberMatch]:
    """The number that heads a row before a document's noun, or ends one of date and noun."""
    head, tail = _HEAD.match(text), _TAIL.search(text[:_LONGEST])
    if not (head or tail) or len(text) > _LONGEST or _SENTENCE.search(text):
        return
    nouns = find_kind_nouns(text)
    days = find_dates(text)
    if not nouns or not days:
        return
    first, day = nouns[0].start, days[0]
    if head and first == head.end() and days[-1].end == len(text.rstrip()):
        yield number_at(text, head.span("number"), "named", 0.95)
    elif tail and not text[: day.start].strip(_PARTING) and _beside(text, day.end, first):
        yield number_at(text, tail.span("number"), "named", 0.95)


def _beside(text: str, end: int, start: int) -> bool:
    return end < start and not text[end:start].strip(_PARTING)
