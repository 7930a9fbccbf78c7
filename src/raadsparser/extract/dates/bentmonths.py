"""Months that OCR bent beyond knowing, told by the weekday: `Donderdag 6 junt 2019`.

Of the months whose names are like `junt` at all, one had a Thursday on its sixth in 2019.
"""

from __future__ import annotations

import datetime as dt
import re

from rapidfuzz import fuzz

from raadsparser.extract.dates.calendar_words import MONTHS, weekday_of
from raadsparser.extract.dates.days import DateMatch, exists

_DATE = re.compile(
    r"(?<!\w)(?P<weekday>[A-Za-z]{2,10})\.?,?\s(?P<day>\d{1,2})\s(?P<month>[A-Za-zÀ-ÿ]{3,10})\s"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
_LIKE, _SURE = 60, 0.7  # how like its name a month is, and how sure it is then


def bent_month(text: str) -> DateMatch | None:
    """The date with a weekday and a year whose month is no word; None where the weekday fits no
    month like it, or several."""
    match = _DATE.search(text)
    weekday = weekday_of(match["weekday"]) if match else None
    if match is None or weekday is None:
        return None
    day, year, word = int(match["day"]), int(match["year"]), match["month"].lower()
    fits = [
        month
        for month, name in enumerate(MONTHS, 1)
        if fuzz.ratio(word, name) >= _LIKE
        and exists(day, month, year)
        and dt.date(year, month, day).weekday() == weekday
    ]
    if len(fits) != 1:
        return None
    span = match.span()
    start = match.start("day")
    return DateMatch(*span, match[0], day, fits[0], year, weekday, None, _SURE, start)
