"""A date as matched in a text, and the settling of a year that was not printed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date in a text: `raw` is `text[start:end]`, weekday and qualifier included.

    `weekday` counts from Monday = 0; `certainty` (0 to 1) falls with each OCR repair.
    `day_start` is where the day itself begins, past a weekday.
    """

    start: int
    end: int
    raw: str
    day: int
    month: int
    year: int | None
    weekday: int | None = None
    qualifier: str | None = None
    certainty: float = 1.0
    day_start: int = 0

    @property
    def iso(self) -> str | None:
        """`YYYY-MM-DD`, or None where no year is known."""
        return None if self.year is None else dt.date(self.year, self.month, self.day).isoformat()


def infer_year(day: int, month: int, after: dt.date) -> int:
    """The year of the first such day strictly after a date; ValueError for no such day."""
    for year in range(after.year, after.year + 9):
        if exists(day, month, year) and dt.date(year, month, day) > after:
            return year
    raise ValueError(f"no day {day}-{month} exists")


def infer_year_by_weekday(
    day: int, month: int, weekday: int, around: dt.date, span: int = 2
) -> int | None:
    """The year nearest to `around` (at most `span` away) in which the day has that weekday."""
    years = sorted(
        range(around.year - span, around.year + span + 1),
        key=lambda y: abs(y - around.year),
    )
    fitting = (y for y in years if exists(day, month, y))
    return next((y for y in fitting if dt.date(y, month, day).weekday() == weekday), None)


def weekday_agrees(match: DateMatch) -> bool | None:
    """Whether the printed weekday is that of the date; None where either is missing."""
    if match.weekday is None or match.year is None:
        return None
    return dt.date(match.year, match.month, match.day).weekday() == match.weekday


def resolve_past(match: DateMatch, reference: dt.date) -> dt.date:
    """The day meant by `1 november jl.` in a text of `reference`: the last one up to then."""
    if match.year is not None:
        return dt.date(match.year, match.month, match.day)
    for year in range(reference.year, reference.year - 9, -1):
        if exists(match.day, match.month, year):
            day = dt.date(year, match.month, match.day)
            if day <= reference:
                return day
    raise ValueError(f"no day {match.day}-{match.month} exists")


def exists(day: int, month: int, year: int) -> bool:
    """Whether there is such a day, in a year that council papers can speak of."""
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return 1800 <= year < 2100
