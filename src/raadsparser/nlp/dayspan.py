"""Reads the date in a span that is known to be one, more patiently than free text allows."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz

from raadsparser.extract.dates.calendar_words import MONTHS
from raadsparser.extract.dates.days import exists
from raadsparser.extract.dates.finding import PIVOT, DateMatch, find_dates
from raadsparser.extract.text.confusions import as_digits, skeleton

_LIKE, _MARGIN = 60.0, 8.0  # of 100: how much a word must look like a month, and like no other
_PART = re.compile(r"[^\W_]+")
_PAST = re.compile(r"(?i)\b(?:jl|j\.\s?l|jongstleden|l\.l)\b")


def day_of(text: str, start: int, end: int) -> DateMatch | None:
    """The date at `text[start:end]`, the last where there are two (`10 en 11 november 2021`).

    Offsets count within the text. None where no day is to be made of it.
    """
    end += text[end : end + 1] == "%"  # what OCR makes of the end of `1996`
    raw = text[start:end]
    found = find_dates(raw)
    if found:
        last = found[-1]
        behind = _qualified(text, start + last.day_start, last)
        if behind is not None:
            return behind
        return replace(
            last, start=start + last.start, end=start + last.end, day_start=start + last.day_start
        )
    return _patiently(raw, start, end)


def _qualified(text: str, place: int, day: DateMatch) -> DateMatch | None:
    """The day as its text has it, where what tells its year stands behind the span: `3 mei jl.`"""
    if day.qualifier or day.year is not None:
        return None
    here = (d for d in find_dates(text) if d.day_start == place and d.qualifier)
    return next((d for d in here if (d.day, d.month, d.year) == (day.day, day.month, None)), None)


def _patiently(raw: str, start: int, end: int) -> DateMatch | None:
    parts = _PART.findall(raw)
    worded = [(place, month) for place, part in enumerate(parts) if (month := _month(part))]
    if worded:
        place, month = worded[-1]
        day = _number(parts[place - 1]) if place else None
        year = _year(parts[place + 1 :])
    elif len(parts) >= 3:
        day, month, year = _number(parts[0]), _number(parts[1]) or 0, _year(parts[2:])
    else:
        return None
    if not day or not exists(day, month, year or 2000):
        return None
    qualifier = "jl" if _PAST.search(raw) else None
    return DateMatch(start, end, raw, day, month, year, None, qualifier, 0.6, start)


def _month(word: str) -> int | None:
    if len(word) < 3 or sum(c.isdigit() for c in word) > 2:
        return None
    key = skeleton(word)
    scores = sorted(
        ((fuzz.ratio(key, skeleton(name)), number) for number, name in enumerate(MONTHS, 1)),
        reverse=True,
    )
    sure = scores[0][0] >= _LIKE and scores[0][0] - scores[1][0] >= _MARGIN
    return scores[0][1] if sure else None


def _number(part: str) -> int | None:
    digits = as_digits(part)
    return int(digits[0]) if digits and len(digits[0]) <= 2 else None


def _year(parts: list[str]) -> int | None:
    digits = as_digits("".join(parts)) if parts else None
    if digits is None:
        return None
    value = int(digits[0])
    if len(digits[0]) == 2:
        return value + (2000 if value < PIVOT else 1900)
    return value if 1900 <= value < 2100 else None
