"""Finds dates in Dutch council text, printed or OCR'd, and settles years left unprinted.

A match carries offsets into the given text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from raadsparser.extract.dates.bentdays import with_whole_days
from raadsparser.extract.dates.bentmonths import bent_month
from raadsparser.extract.dates.calendar_words import MONTHS, month_of, weekday_of
from raadsparser.extract.dates.days import (
    DateMatch,
    exists,
    infer_year,
    infer_year_by_weekday,
    resolve_past,
    weekday_agrees,
)
from raadsparser.extract.dates.times import (
    DurationMatch,
    TimeMatch,
    find_duration,
    find_times,
)
from raadsparser.extract.text.clues import matches_at
from raadsparser.extract.text.confusions import as_digits
from raadsparser.extract.text.remembering import remembered

__all__ = [
    "DateMatch",
    "DurationMatch",
    "TimeMatch",
    "find_dates",
    "find_duration",
    "find_times",
    "infer_year",
    "infer_year_by_weekday",
    "resolve_past",
    "weekday_agrees",
]

PIVOT = 70
"""A two-digit year below is 20xx: council papers go from the 1970s on."""


_D = r"[0-9OoQIlZSBb|!]"
_Y = r"[12ZlI|][089OoQ][0-9OoQIlZSBb|]{2}|19\d?%"  # OCR takes the end of `1996` for `%`
_PARTED_YEAR = r"(?:19|20)\d \d|[12] [09]\d\d"  # after a month's name; OCR parts thin figures
_BEFORE = r"(?<![0-9A-Za-zÀ-ÿ])(?<![0-9][.,:/\-])"
_TEXTUAL = re.compile(
    rf"{_BEFORE}(?<![/\-])(?P<day>[0-9OoQIl|!ZSBb]{{1,2}}(?![0-9A-Za-z])|\d{{1,2}})(?:e|ste|de)?(?P<gap>\s*[-.|_]?\s*)"
    r"(?P<month>[0A-Za-zÀ-ÿ][A-Za-zÀ-ÿ|!10]{2,10}(?:[:;](?=\s(?:19|20)\d\d\s*(?:$|[,.;)\n])))?)"
    r"(?![A-Za-zÀ-ÿ])\.?"
    rf"(?:(?:[\s,_\-]{{0,3}}|\s*[:;,]?\s?[\"‘’“”„‚'|]\s?(?=(?:19|20)\d\d))(?P<year>{_Y}|{_PARTED_YEAR})(?![0-9]|\s*[uv]ur)"
    r"|\s*[’‘'`]\s?(?P<short>\d\d)(?!\d)"
    r"|(?:-|\s(?=\d\d\s*(?:[);,]|$|\n)))(?P<bare>\d\d)(?![\w:.-]))?"
)
_NUMERIC = re.compile(
    rf"{_BEFORE}(?<![/\-])(?P<day>{_D}{{1,2}})(?P<sep>\s?[-–/.]\s?|\s)(?P<month>{_D}{{1,2}})"
    rf"(?P<sep2>\s?[-–/.]\s?|\s)(?:(?P<year>{_Y})|(?P<mark>[’‘'`]?)(?P<short>\d\d))"
    r"(?![0-9A-Za-z])(?![-/.]\d)"
)
_ISO = re.compile(
    rf"{_BEFORE}(?<![/\-])(?P<year>[12][09]\d\d)(?P<sep>[-./])(?P<month>\d\d?)(?P=sep)"
    r"(?P<day>\d\d?)(?![0-9A-Za-z])(?![-/.]\d)"
)
_SPACED = re.compile(
    r"(?<![\w.,/\-])(?<!\d\s)(?P<day>\d\d) (?P<month>\d\d) (?:(?P<year>(?:19|20)\d\d)|"
    r"(?P<short>\d\d))(?![\w])(?![ .,/\-]{1,2}\d)"
)
# How each begins, without a look back first: so the places for it are found far sooner.
_NO_WORD = r"(?<![0-9A-Za-zÀ-ÿ/\-].)"  # before the one character that was just seen
_TEXTUAL_HEAD = re.compile(rf"[0-9OoQIl|!ZSBb]{_NO_WORD}")
_ISO_HEAD = re.compile(rf"[12]{_NO_WORD}(?=[09]\d\d[-./]\d)")
_NUMERIC_HEAD = re.compile(rf"{_D}{_NO_WORD}(?={_D}?(?:\s?[-–/.]\s?|\s){_D})")
_SPACED_HEAD = re.compile(r"\d(?=\d \d\d \d\d)")
# Six or eight figures under a label that asks for a day: OCR drops thin blanks.
_GLUED = re.compile(
    r"(?<!\w)(?P<day>\d\d)\s?(?P<month>\d\d)\s?(?:(?P<year>(?:19|20)\d\d)|(?P<short>\d\d))"
    r"(?=\W*$)"
)
_PARTED_MONTH = re.compile(
    r"(?<!\w)(?P<day>\d{1,2})\s+(?P<one>[A-Za-z]{2,8})\s(?P<two>[A-Za-z]{2,8})\s+"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
# A day of one figure that OCR took for a letter: `donderdag S juni 2014`.
_LETTER_DAY = re.compile(rf"(?<![\w.])[SZB](?=\s(?i:{'|'.join(MONTHS)})\s(?:19|20)\d\d(?!\d))")
_FIGURES = str.maketrans("SZB", "528")
_NO_DATE = re.compile(r"(?i)(?:artikel(?:en)?|art\.|lid|tel\.?|telefoon|nrs?\.?|€|eur)[\s:]*$")
_WEEKDAY = re.compile(r"(?<![A-Za-zÀ-ÿ])(?P<name>[A-Za-z|!10]{2,10})\.?,?\s+(?:de[n]?\s+)?$")
_LISTED = re.compile(r"\s?\d(?!\d?[.:]\d\d)")  # figures go on, and are no time
_QUALIFIER = re.compile(
    r"[\s,]*(?<![A-Za-z])(?P<name>jl|j\.\s?l|jongstleden|l\.?l|laatstleden|a\.s|aanstaande|dezes"
    r"|(?:van\s+)?(?:het\s+)?(?:vorige?|verleden)\s+jaar|(?:van\s+)?dit\s+jaar)(?![A-Za-z])\.?"
)
_DAYS_BEFORE = re.compile(
    r"(?<![\w.,/\-])(?P<days>(?:[0-3]?\d\s*,\s+)*[0-3]?\d)"
    r"(?:\s+(?:en|t/m|tot\s+en\s+met|tot|of|op)\s+|\s?[&–/\-]\s?)$"
)
_JOINED = re.compile(
    r"^\s*(?:,|en|t/m|tot\s+en\s+met|tot|of|[-–&/])\s*$"
    r"|^\s*\([^()]*\d{3}[^()]*\)\s*(?:,|en|of|&)\s+(?:van\s+)?$"  # `9 mei (12345) en 6 juni 2023`
)


@dataclass(frozen=True, slots=True)
class _Reading:
    day: int
    month: int
    year: int | None
    certainty: float


@remembered
def find_dates(text: str) -> list[DateMatch]:
    """All dates in the text, in order; `10 en 11 november 2021` gives two."""
    found: list[DateMatch] = []
    for pattern, head, read in (
        (_TEXTUAL, _TEXTUAL_HEAD, _read_textual),
        (_ISO, _ISO_HEAD, _read_numeric),
        (_NUMERIC, _NUMERIC_HEAD, _read_numeric),
        (_SPACED, _SPACED_HEAD, _read_spaced),
    ):
        heads = [match.start() for match in head.finditer(text)]
        for match in matches_at(pattern, text, heads):
            if any(match.start() < m.end and m.start < match.end() for m in found):
                continue
            if (reading := read(match)) is not None:
                found.extend(_around(text, match, reading))
    found.sort(key=lambda m: m.start)
    return _share_years(text, found)


def dates_in_slot(text: str) -> list[DateMatch]:
    """The dates in a slot that holds a day; there it may be figures run together (`110625`)."""
    text = with_whole_days(text)
    found = find_dates(text)
    if not found and (parted := _PARTED_MONTH.search(text)) is not None:
        found = _with_whole_month(text, parted)
    if not found and (letter := _LETTER_DAY.search(text)) is not None:
        figure = letter[0].translate(_FIGURES)
        found = find_dates(text[: letter.start()] + figure + text[letter.end() :])
        return [match for match in found if weekday_agrees(match)]
    if not found and (bent := bent_month(text)) is not None:
        return [bent]
    match = _GLUED.search(text)
    if found or match is None or any(map(str.isalnum, text[: match.start()])):
        return found
    reading = _read_spaced(match)
    return _around(text, match, reading) if reading is not None else []


def _with_whole_month(text: str, parted: re.Match[str]) -> list[DateMatch]:
    """The date whose month a stroke across it parted: `17 nove mer 2021`."""
    month = month_of(parted["one"] + parted["two"])
    day = as_digits(parted["day"])
    if month is None or day is None:
        return []
    reading = _reading(day, (str(month[0]), 1 - month[1]), parted["year"])
    return _around(text, parted, reading) if reading is not None else []


def _read_textual(match: re.Match[str]) -> _Reading | None:
    token = match["month"]
    month = month_of(token)
    day = as_digits(match["day"])
    if month is None or day is None:
        return None
    number, certainty = month
    year = match["year"] or match["short"] or match["bare"]
    year = year.replace(" ", "") if year else None
    if not re.search(r"\d", match["day"]) and (
        certainty < 1 or len(token) < 4 or not set(match["day"]) <= set("OolI|!")
    ):
        return None
    if year is None and len(token) == 5 and certainty < 0.9:
        return None
    # a short name read with doubt, or a first name (Jan), needs a year to be a month
    if year is None and len(token) <= 4 and (certainty < 1 or token in {"Jan", "Mar", "Jun"}):
        return None
    return _reading(day, (str(number), 1 - certainty), year)


def _read_numeric(match: re.Match[str]) -> _Reading | None:
    groups = match.groupdict()
    day, month = as_digits(match["day"]), as_digits(match["month"])
    if day is None or month is None:
        return None
    sep, other = match["sep"], match["sep2"] if "sep2" in groups else match["sep"]
    if sep.isspace() or other.isspace():
        # a blank for a separator is a guess: only with a whole year, and not in a list
        if groups["year"] is None or _blocked(match) or _LISTED.match(match.string, match.end()):
            return None
        day = day[0], day[1] + 0.2
    if ":" in (sep, other) and (sep == other or groups["year"] is None):
        return None  # hours; dirt joins two points of `29-6:2020`
    if groups["year"] is None:
        if sep != other or sep != sep.strip():
            return None
        if sep == "." and not match["mark"] and min(len(match["day"]), len(match["month"])) < 2:
            return None
        if not (match["day"] + match["month"]).isdigit() or _blocked(match):
            return None
    return _reading(day, month, groups["year"] or groups["short"])


def _read_spaced(match: re.Match[str]) -> _Reading | None:
    if _blocked(match):
        return None
    reading = _reading((match["day"], 0), (match["month"], 0), match["year"] or match["short"])
    return reading and replace(reading, certainty=0.8)


def _blocked(match: re.Match[str]) -> bool:
    return _NO_DATE.search(match.string[max(0, match.start() - 14) : match.start()]) is not None


def _reading(day: tuple[str, float], month: tuple[str, float], year: str | None) -> _Reading | None:
    """A reading from repaired digits and their costs, or None where no such day exists."""
    number, cost = None, 0.0
    if year is not None:
        repaired = as_digits(year.replace("%", "6" if len(year) == 4 else "96"))
        if repaired is None:
            return None
        cost = repaired[1]
        number = int(repaired[0])
        if len(year) == 2:
            number += 2000 if number < PIVOT else 1900
    d, m = int(day[0]), int(month[0])
    if not exists(d, m, 2000 if number is None else number):
        return None
    total = day[1] + month[1] + cost + (0.05 if number is None else 0)
    return _Reading(d, m, number, max(0.3, 1 - total))


def _around(text: str, match: re.Match[str], reading: _Reading) -> list[DateMatch]:
    """The match with its weekday and qualifier, after the other days that share its month."""
    start, end = match.start(), match.end()
    before = _WEEKDAY.search(text[max(0, start - 20) : start])
    weekday = weekday_of(before["name"]) if before else None
    left = start - len(before[0]) if before and weekday is not None else start
    after = _QUALIFIER.match(text, end)
    right = after.end() if after else end
    whole = DateMatch(
        left,
        right,
        text[left:right],
        reading.day,
        reading.month,
        reading.year,
        weekday,
        after["name"].replace(" ", "") if after else None,
        round(reading.certainty, 3),
        start,
    )
    others = _sharing(text, start, whole) if match.re is _TEXTUAL and weekday is None else []
    return [*others, whole]


def _sharing(text: str, start: int, last: DateMatch) -> list[DateMatch]:
    offset = max(0, start - 30)
    listed = _DAYS_BEFORE.search(text[offset:start])
    if not listed or _NO_DATE.search(text[:offset] + text[offset : offset + listed.start()]):
        return []
    days = list(re.finditer(r"\d+", listed["days"]))
    order = [*(int(day[0]) for day in days), last.day]
    if order != sorted(set(order)) or order[0] < 1:
        return []
    base = offset + listed.start("days")
    return [
        replace(
            last,
            start=base + day.start(),
            end=base + day.end(),
            raw=day[0],
            day=int(day[0]),
            day_start=base + day.start(),
            certainty=round(last.certainty * 0.95, 3),
        )
        for day in days
    ]


def _share_years(text: str, found: list[DateMatch]) -> list[DateMatch]:
    """Gives `30 oktober en 1 november 2021` its year twice."""
    shared = list(found)
    for place in range(len(shared) - 2, -1, -1):
        this, following = shared[place], shared[place + 1]
        if this.year is None and following.year and not this.qualifier:
            apart = _JOINED.match(text[this.end : following.start])
            early = (this.month, this.day) < (following.month, following.day)
            if apart and early and exists(this.day, this.month, following.year):
                shared[place] = replace(this, year=following.year)
    return shared
