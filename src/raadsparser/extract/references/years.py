"""The day that a letter's date means where the text leaves its year out: `… van 14 maart`.

Running text tells what happened in order, and names a year once: `De raad stemde op 7 februari
2023 in (3412345). Bij brief van 14 maart (3418761) …`. So it is the first such day from the
last day that was printed whole, as long as that is not after the meeting. Where none was, it is
the last one before the meeting.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from raadsparser.extract.dates.days import exists, infer_year, resolve_past
from raadsparser.extract.dates.finding import DateMatch, find_dates

_SURE = 0.8  # a word bent further than this is not a month that a year can be built on
_PAST = {"jl", "jongstleden", "ll", "laatstleden", "dezes"}
_OF_YEAR = {"ditjaar": 0, "vorigjaar": 1, "vorigejaar": 1, "verledenjaar": 1}  # years back
_ARTICLES = re.compile(r"^(?:van)?\s*(?:het)?|[\s.]")


@dataclass(frozen=True, slots=True)
class Years:
    """What a text gives to go by: its dates, the last whole day of the texts before it, the day of
    the meeting where its year is printed, and where it is not, the likely one."""

    dates: tuple[DateMatch, ...]
    before: dt.date | None
    meeting: dt.date | None
    likely: dt.date | None = None

    def day(self, match: DateMatch) -> dt.date | None:
        """The day that a date without a year means; None where nothing tells."""
        said = _ARTICLES.sub("", (match.qualifier or "").lower())
        meeting = self.meeting or (self.likely if self._is_first(match) else None)
        if said in _OF_YEAR:
            year = meeting.year - _OF_YEAR[said] if meeting is not None else 0
            known = exists(match.day, match.month, year)
            day = dt.date(year, match.month, match.day) if known else None
            # A text that was written in an earlier year than the meeting's calls that `dit jaar`.
            if not self._tells_earlier(day, said) or self._last(match) is None:
                return day
        if meeting is not None and said in _PAST:
            return resolve_past(match, meeting)
        if match.certainty < _SURE:
            return None
        last = self._last(match)
        if last is None:
            return resolve_past(match, self.meeting) if self.meeting is not None else None
        return self._from(last, match)

    def _tells_earlier(self, day: dt.date | None, said: str) -> bool:
        if _OF_YEAR[said]:
            return False
        return self.meeting is None or (day is not None and day > self.meeting)

    def _last(self, match: DateMatch) -> dt.date | None:
        return _last_whole([d for d in self.dates if d.start < match.start]) or self.before

    def _is_first(self, match: DateMatch) -> bool:
        """Whether no whole day was printed before a date."""
        return self._last(match) is None

    def _from(self, last: dt.date, match: DateMatch) -> dt.date:
        eve = last - dt.timedelta(days=1)
        day = dt.date(infer_year(match.day, match.month, eve), match.month, match.day)
        if self.meeting is None or day <= self.meeting:
            return day
        return resolve_past(match, max(last, self.meeting))


def years_of(
    texts: Sequence[str], meeting: dt.date | None, likely: dt.date | None = None
) -> Iterator[Years]:
    """What each text gives to go by; they are in reading order."""
    before: dt.date | None = None
    for text in texts:
        dates = tuple(find_dates(text))
        yield Years(dates, before, meeting, likely)
        before = _last_whole(dates) or before


def _last_whole(dates: Sequence[DateMatch]) -> dt.date | None:
    whole = [d for d in dates if d.year is not None and exists(d.day, d.month, d.year)]
    return dt.date(whole[-1].year or 0, whole[-1].month, whole[-1].day) if whole else None
