"""The place that one label asks together with the day or the time.

`Datum, tijd en plaats: 14 mei 2019, 19.30 uur, Oude Raadhuis`: what is neither day nor time is
the place, whatever its name.
"""

from __future__ import annotations

import re

from raadsparser.extract.dates.finding import find_dates
from raadsparser.extract.dates.times import find_times
from raadsparser.extract.text.passage import Passage
from raadsparser.sheet import Zone

_ASKS = re.compile(r"(?i)(?:\b|\w)(?:waar|plaats|zaal|locatie|ruimte)\b")
# What joins the day, the time and the place, and is none of them.
_JOINS = r"[\s,;:.|/()\[\]–—+-]+|\b(?:om|in|te|van|tot|en|uur|u|h)\b|\b[a-z]{2}\.|\b\w+dag\b"
_BEFORE, _AFTER = re.compile(rf"(?i)(?:{_JOINS})*"), re.compile(rf"(?i)(?:{_JOINS})+$")
_FEWEST = 3  # letters of a place


def place_beside_day(zone: Zone, passage: Passage) -> tuple[int, int] | None:
    """Where in a zone's text its place stands; None where its label asks none, or nothing else."""
    label = f"{zone.label} {zone.label_line.text}"
    return rest_beside_day(passage.text) if _ASKS.search(label) is not None else None


def rest_beside_day(text: str) -> tuple[int, int] | None:
    """What a text has besides a day or times, the longest part of it; None without either."""
    found = parts_beside_day(text)
    return max(found, key=lambda part: part[1] - part[0], default=None)


def parts_beside_day(text: str) -> list[tuple[int, int]]:
    """What a text has before, between and behind a day and times; nothing without either."""
    taken = [(day.start, day.end) for day in find_dates(text)[:1]]
    taken += [(time.start, time.end) for time in find_times(text)]
    if not taken:
        return []
    stops = [*sorted(taken), (len(text), len(text))]
    gaps = zip([0, *(end for _, end in stops)], (start for start, _ in stops), strict=False)
    return [part for gap in gaps if (part := _trimmed(text, *gap))]


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """The part between without what joins it to its neighbours; None where nothing is left."""
    if start >= stop:
        return None
    before = _BEFORE.match(text, start, stop)
    start = before.end() if before else start
    if (after := _AFTER.search(text[start:stop])) is not None:
        end = start + after.start()
        closes = text[end : end + 1] == ")" and "(" in text[start:end]
        stop = end + (1 if closes else 0)  # `zaal 3 (eerste verdieping)`
    letters = sum(char.isalpha() for char in text[start:stop])
    return (start, stop) if letters >= _FEWEST else None
