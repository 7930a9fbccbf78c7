"""Dates and times in the forms that council paper prints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from raadsparser.extract.dates.calendar_words import MONTHS

_SHORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov", "dec"]
DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]

DateForm = Callable[[date], str]


def _long(d: date) -> str:
    return f"{d.day} {MONTHS[d.month - 1]} {d.year}"


def _short(d: date) -> str:
    return f"{d.day:02d} {_SHORT[d.month - 1]} {d.year}"


WITH_YEAR: dict[str, DateForm] = {
    "long": _long,
    "padded": lambda d: f"{d.day:02d} {MONTHS[d.month - 1]} {d.year}",
    "weekday": lambda d: f"{DAYS[d.weekday()]} {_long(d)}",
    "Weekday": lambda d: f"{DAYS[d.weekday()].capitalize()} {_long(d)}",
    "dashes": lambda d: f"{d.day:02d}-{d.month:02d}-{d.year}",
    "dashes_short": lambda d: f"{d.day}-{d.month}-{d.year}",
    "slashes": lambda d: f"{d.day:02d}/{d.month:02d}/{d.year}",
    "short": _short,
    "short_dot": lambda d: f"{d.day} {_SHORT[d.month - 1]}. {d.year}" if d.month != 5 else _long(d),
    "iso_dots": lambda d: f"{d.year}.{d.month:02d}.{d.day:02d}",
    "spaces": lambda d: f"{d.day:02d} {d.month:02d} {d.year % 100:02d}",
    "apostrophe": lambda d: f"{d.day}/{d.month}/'{d.year % 100:02d}",
}
WITHOUT_YEAR: dict[str, DateForm] = {
    "day_month": lambda d: f"{d.day} {MONTHS[d.month - 1]}",
    "weekday_month": lambda d: f"{DAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]}",
    "Weekday_month": lambda d: f"{DAYS[d.weekday()].capitalize()} {d.day} {MONTHS[d.month - 1]}",
    "short_month": lambda d: f"{d.day} {_SHORT[d.month - 1]}",
}
_MEETING = (
    *(("long",) * 6),
    *(("weekday", "Weekday") * 3),
    *(("padded", "dashes", "dashes") * 2),
    "dashes_short",
    "slashes",
    "short",
    "short_dot",
    "iso_dots",
    "spaces",
    "apostrophe",
)
_RUNNING = (
    *(("long",) * 14),
    "dashes",
    "dashes_short",
    "short_dot",
    "weekday",
    "slashes",
    "padded",
)


def meeting_date(rng: Random, day: date, *, year: bool) -> str:
    """A meeting date as printed, with or without its year."""
    if not year:
        return WITHOUT_YEAR[rng.choice((*WITHOUT_YEAR, "day_month", "day_month"))](day)
    return WITH_YEAR[rng.choice(_MEETING)](day)


def running_form(rng: Random) -> DateForm:
    """The form of one date in running text."""
    return WITH_YEAR[rng.choice(_RUNNING)]


def meeting_day(rng: Random) -> date:
    """A Monday to Thursday between 2012 and 2025, outside the summer and Christmas recess."""
    while True:
        year = rng.choice((*range(2012, 2018), *(list(range(2018, 2026)) * 3)))
        day = date(year, 1, 8) + timedelta(days=rng.randrange(345))
        if day.weekday() < 4 and day.month not in (7, 8):
            return day


def clock(rng: Random, minutes: int, form: str) -> str:
    hour, minute = divmod(minutes, 60)
    return {
        "dot": f"{hour}.{minute:02d}",
        "colon": f"{hour:02d}:{minute:02d}",
        "dot_h": f"{hour}.{minute:02d}h",
        "colon_uur": f"{hour:02d}:{minute:02d} uur",
        "dot_uur": f"{hour}.{minute:02d} uur",
    }[form]


CLOCKS = ("dot", "colon", "dot_uur", "colon_uur", "dot_h")


def iso_time(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour:02d}:{minute:02d}"
