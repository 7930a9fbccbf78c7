"""The day that a letter's date means where the text leaves its year out: `… van 14 maart`.

Running text tells what happened in order, and names a year once: `De raad stemde op 7 februari
2023 in (3412345). Bij brief van 14 maart (3418761) …`. So it is the first such day from the
last day that was printed whole, as long as that is not after the meeting. Where none was, it is
the last one before the meeting.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raadsparser.extract.dates import DateMatch, find_dates
from raadsparser.extract.days import exists, infer_year, resolve_past

_SURE = 0.8  # a word bent further than this is not a month that a year can be built on
_PAST = {"jl", "jongstleden", "ll", "dezes"}


@dataclass(frozen=True, slots=True)
class Years:
    """What a text gives to go by: its dates, the last whole day of the texts before it, and the
    day of the meeting where its year is printed."""

    dates: tuple[DateMatch, ...]
    before: dt.date | None
    meeting: dt.date | None

    def day(self, match: DateMatch) -> dt.date | None:
        """The day that a date without a year means; None where nothing tells."""
        past = (match.qualifier or "").replace(".", "").replace(" ", "").lower() in _PAST
        if self.meeting is not None and past:
            return resolve_past(match, self.meeting)
        if match.certainty < _SURE:
            return None
        earlier = [date for date in self.dates if date.start < match.start]
        last = _last_whole(earlier) or self.before
        if last is None:
            return resolve_past(match, self.meeting) if self.meeting is not None else None
        return self._from(last, match)

    def _from(self, last: dt.date, match: DateMatch) -> dt.date:
        eve = last - dt.timedelta(days=1)
        day = dt.date(infer_year(match.day, match.month, eve), match.month, match.day)
        if self.meeting is None or day <= self.meeting:
            return day
        return resolve_past(match, max(last, self.meeting))


def years_of(texts: Sequence[str], meeting: dt.date | None) -> Iterator[Years]:
    """What each text gives to go by; they are in reading order."""
    before: dt.date | None = None
    for text in texts:
        dates = tuple(find_dates(text))
        yield Years(dates, before, meeting)
        before = _last_whole(dates) or before


def _last_whole(dates: Sequence[DateMatch]) -> dt.date | None:
    whole = [d for d in dates if d.year is not None and exists(d.day, d.month, d.year)]
    return dt.date(whole[-1].year or 0, whole[-1].month, whole[-1].day) if whole else None
