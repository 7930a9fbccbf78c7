"""Finds clock times and durations in Dutch council text, printed or OCR'd."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadsparser.extract.text.clues import lowered
from raadsparser.extract.text.confusions import as_digits
from raadsparser.extract.text.remembering import remembered

_D = r"[0-9OoIl|]"
_CLOCK = re.compile(
    rf"(?<![0-9A-Za-zÀ-ÿ])(?<![0-9][.,:/])(?<!\D\d-)(?<!€)(?P<hour>{_D}{{1,2}})"
    rf"(?:(?P<sep>\s?[.:;]\s?|,)(?P<minute>[0-5OoIl|]{_D})|(?P<letter>u)(?P<after>[0-5]\d))"
    r"(?![0-9])(?![.,/]\d)(?!-\d{1,2}(?![\d.:]))(?!-\d{3})(?P<unit>\s*(?:(?:[uv]ur|[uh])(?![A-Za-z])\.?))?"
)
_CLOCK_CLUE = re.compile(rf"{_D}(?:\s?[.:;]\s?|,)[0-5OoIl|]{_D}|{_D}u[0-5]\d")
_WHOLE = re.compile(
    r"(?i)(?:\b(?:om|vanaf|tot|van|aanvang:?|tijd:?)\s+|^\W*(?=(?:1[3-9]|2[0-4])\s*[uv]ur\W*$))"
    r"(?P<hour>\d{1,2})(?:\s*[uv]ur\b|"
    r"(?=\s+tot\s+\d{1,2}(?:[.:]\d\d)?\s*[uv]ur\b))"
)
_CONTEXT = re.compile(
    r"(?i)\b(?:om|vanaf|van|tot|tussen|aanvang|eindtijd|tijd|start|begin|einde?|rond|circa|ca\.)"
    r"[\s:]*$"
)
_NO_TIME = re.compile(
    r"(?i)(?:€|\beur|\bartikel(?:en)?|\bart\.?|\bnr\.?|\bnummer|\bmotie|\bamendement|\blid|zaal"
    r"|\bkamer|\bparagraaf|\bhoofdstuk|\bpunt|\bversie|\bv)\s*$"
)
_DASH = re.compile(r"^\s*(?:[-–]|tot|t/m|tot en met)\s*$")

# fmt: off
_WORDS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "twaalf": 12, "vijftien": 15, "twintig": 20,
    "vijfentwintig": 25, "dertig": 30, "veertig": 40, "vijfenveertig": 45, "vijftig": 50,
    "zestig": 60, "vijfenzeventig": 75, "tachtig": 80, "negentig": 90, "honderd": 100,
}
# fmt: on
_COUNT = rf"(?:{_D}{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_MINUTES = r"(?:m[il1|][nm]|rnin|mln)(?:[uv]ten|[uv][uv]t|[uv]tjes|\.)?(?![A-Za-z])"
_HOURS = r"(?:[uv]ur(?:en)?|u)(?![A-Za-z])\.?"
_LEFT = r"(?<![0-9A-Za-zÀ-ÿ])(?<![0-9][.,:])"
_SIGN = r"[\])}|'’_]?"  # dirt that was read at a number: `90} minuten`
_HOURS_MINUTES = re.compile(
    rf"(?i){_LEFT}(?P<hours>{_COUNT})\s*{_HOURS}(?:\s*(?:en|,)?\s*(?P<minutes>{_COUNT})"
    rf"{_SIGN}\s*{_MINUTES})?"
)
# The hour of a time whose point has a blank behind it: `tot 20: 10 uur`.
_LONE_HOUR = re.compile(r"(?<![0-9.:,/-])(?:1?[0-9]|2[0-4])[.:] $")
# `1u15`, `1 uur 15`.
_HOURS_BARE = re.compile(
    rf"(?i){_LEFT}(?P<hours>[1-5])\s*[uv](?:[uv]r)?\s*(?P<minutes>[0-5][05])(?!\s*[\w.:])"
)
# `1 uur en 15 minuten`, its `1` taken for a stroke or lost.
_HOUR_LOST = re.compile(rf"(?i)^\W*{_HOURS}\s*en\s*(?P<minutes>{_COUNT})\s*{_MINUTES}")
_MINUTES_ONLY = re.compile(rf"(?i){_LEFT}(?P<minutes>{_COUNT}){_SIGN}\s*{_MINUTES}")
_TIMES_OVER = re.compile(
    rf"(?i){_LEFT}(?P<times>[2-6])\s*(?:[x×]|keer|maal)\s*(?P<minutes>{_COUNT})\s*{_MINUTES}"
)
_HALF = r"½|1/2|%|(?<=\d)/"  # OCR has no ½: `1% uur`, `1/ uur`
_FRACTION = re.compile(
    rf"(?i){_LEFT}(?P<hours>\d)?\s?(?:(?P<decimal>[.,]\d{{1,2}})|(?P<half>{_HALF}))\s*{_HOURS}"
)
_COLON = re.compile(rf"(?i){_LEFT}(?P<hours>0?[0-5]):(?P<minutes>[0-5]\d)\s*(?:{_HOURS})?")
_SPOKEN = (
    (re.compile(r"(?i)\banderhal(?:f|ve)\s+[uv]ur\b"), 90),
    (re.compile(r"(?i)\b(?:een\s+|1\s+)?half\s*[uv]ur(?:tje)?\b"), 30),
    (re.compile(r"(?i)(?<![\w½])kwartier\b"), 15),
)
# `vijf kwartier`, `een uur en drie kwartier`; `tweeënhalf uur`, `drie en een half uur`.
_QUARTERS = re.compile(
    rf"(?i){_LEFT}(?:(?P<hours>{_COUNT})\s*{_HOURS}\s*(?:en|,)?\s*)?(?P<quarters>{_COUNT})\s*kwartier\b"
)
_AND_A_HALF = re.compile(
    rf"(?i){_LEFT}(?P<hours>{_COUNT})(?:[ëe]n(?:een)?|\s+en\s+een\s+)half\s+[uv]ur\b"
)
# No session takes 15 or 25 hours: OCR lost the comma of `1,5 uur`.
_COMMA_LOST = re.compile(rf"(?i)\W*(?P<hours>[12])5\s*{_HOURS}\W*")
_AT = re.compile(r"(?i)\b(?:om|vanaf|tot|na|v[oó][oó]r|rond)\s*$")
_LONGEST = 12 * 60


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """A clock time in a text, `raw` being `text[start:end]` and `value` `HH:MM`."""

    start: int
    end: int
    raw: str
    value: str
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class DurationMatch:
    """A length of time in a text, `raw` being `text[start:end]`."""

    start: int
    end: int
    raw: str
    minutes: int


@remembered
def find_times(text: str) -> list[TimeMatch]:
    """All clock times in the text; a number such as `1.02` is one only in a time's company."""
    clocks = list(_CLOCK.finditer(text)) if _CLOCK_CLUE.search(text) else []
    found = [
        time
        for place, match in enumerate(clocks)
        if (time := _time(text, match, _company(text, clocks, place))) is not None
    ]
    seen = lowered(text)
    for match in _WHOLE.finditer(text) if "uur" in seen or "vur" in seen else ():
        hour = int(match["hour"])
        free = all(match.end() <= t.start or t.end <= match.start("hour") for t in found)
        if free and 6 <= hour <= 24:
            start = match.start("hour")
            raw = text[start : match.end()]
            found.append(TimeMatch(start, match.end(), raw, f"{hour % 24:02}:00", 0.8))
    return sorted(found, key=lambda t: t.start)


def _company(text: str, clocks: list[re.Match[str]], place: int) -> bool:
    """Whether something beside the digits says that they are a time."""
    match = clocks[place]
    if (
        match["unit"]
        or match["letter"]
        or _CONTEXT.search(text[max(0, match.start() - 14) : match.start()])
    ):
        return True
    if place + 1 < len(clocks):
        following = clocks[place + 1]
        joined = _DASH.match(text[match.end() : following.start()])
        if joined and _whole_hour(match, following):
            return True
    previous = clocks[place - 1] if place else None
    return bool(
        previous
        and _DASH.match(text[previous.end() : match.start()])
        and len(previous["hour"]) == 2
    )


def _whole_hour(match: re.Match[str], following: re.Match[str]) -> bool:
    return bool(following["unit"]) or (match["hour"].isdigit() and len(match["hour"]) == 2)


def _time(text: str, match: re.Match[str], company: bool) -> TimeMatch | None:
    hour, minute = as_digits(match["hour"]), as_digits(match["minute"] or match["after"])
    if hour is None or minute is None or _NO_TIME.search(text[: match.start()][-14:]):
        return None
    h, m = int(hour[0]), int(minute[0])
    if h > 24 or m > 59 or (h == 24 and m):
        return None
    separator = (match["sep"] or ":").strip()
    if not company:
        plain = 6 <= h <= 23 and m % 5 == 0 and separator in ".:"
        if not plain or not match[0].strip().replace(".", "").replace(":", "").isdigit():
            return None
        if separator == "." and len(match["hour"]) < 2:
            return None
    elif separator in ",;" and not match["unit"]:
        return None
    certainty = max(0.3, (1.0 if company or separator == ":" else 0.85) - hour[1] - minute[1])
    end = match.start() + len(match[0].rstrip())
    raw = text[match.start() : end]
    return TimeMatch(match.start(), end, raw, f"{h % 24:02}:{m:02}", round(certainty, 3))


def find_duration(text: str, *, bare: bool = False, each: bool = False) -> DurationMatch | None:
    """The first length of time in the text.

    `each` is for a time that so many have: `2 x 5 minuten` is 5 minutes then.
    `bare` is for a slot that can hold nothing but a duration: it also takes a number alone
    (`90`, `90'`) as minutes and `1:30` as hours and minutes.
    """
    found = [*_spoken(text), *_counted(text)]
    if not each:
        found += _times_over(text)
    if bare:
        found += _bare(text)
    usable = [d for d in found if 0 < d.minutes <= _LONGEST]
    return min(usable, key=lambda d: (d.start, -d.end), default=None)


def _spoken(text: str) -> list[DurationMatch]:
    return [
        DurationMatch(m.start(), m.end(), m[0], minutes)
        for pattern, minutes in _SPOKEN
        for m in pattern.finditer(text)
    ]


def _counted(text: str) -> list[DurationMatch]:
    found = []
    for m in _HOURS_MINUTES.finditer(text):
        before = text[: m.start()][-8:]
        of_clock = not m["minutes"] and len(m["hours"]) == 2 and _LONE_HOUR.search(before)
        if not _AT.search(before) and not of_clock:
            minutes = 60 * _count(m["hours"]) + _count(m["minutes"] or "0")
            found.append(DurationMatch(m.start(), m.end(), m[0], minutes))
    for m in _FRACTION.finditer(text):
        share = 0.5 if m["half"] else _share(m["decimal"][1:])
        if m["hours"] or m["half"]:
            minutes = round(60 * (int(m["hours"] or 0) + share))
            found.append(DurationMatch(m.start(), m.end(), m[0], minutes))
    for m in _QUARTERS.finditer(text):
        minutes = 60 * _count(m["hours"] or "0") + 15 * _count(m["quarters"])
        found.append(DurationMatch(m.start(), m.end(), m[0], minutes))
    found += [
        DurationMatch(m.start(), m.end(), m[0], 60 * _count(m["hours"]) + 30)
        for m in _AND_A_HALF.finditer(text)
    ]
    for m in _HOURS_BARE.finditer(text):
        minutes = 60 * int(m["hours"]) + int(m["minutes"])
        found.append(DurationMatch(m.start(), m.end(), m[0], minutes))
    if lost := _HOUR_LOST.match(text):
        found.append(DurationMatch(0, lost.end(), lost[0], 60 + _count(lost["minutes"])))
    minutes_only = _MINUTES_ONLY.finditer(text)
    return found + [
        DurationMatch(m.start(), m.end(), m[0], _count(m["minutes"])) for m in minutes_only
    ]


def _times_over(text: str) -> list[DurationMatch]:
    return [
        DurationMatch(m.start(), m.end(), m[0], int(m["times"]) * _count(m["minutes"]))
        for m in _TIMES_OVER.finditer(text)
    ]


def _share(decimals: str) -> float:
    """The part of an hour behind the point of `1.5 uur`; `1.15 uur` has minutes there."""
    minutes = len(decimals) == 2 and int(decimals) < 60 and int(decimals) not in (25, 33, 50)
    return int(decimals) / 60 if minutes else float(f"0.{decimals}")


def _bare(text: str) -> list[DurationMatch]:
    found = [
        DurationMatch(m.start(), m.end(), m[0], 60 * int(m["hours"]) + int(m["minutes"]))
        for m in _COLON.finditer(text)
    ]
    if alone := re.fullmatch(rf"\W*(?P<minutes>{_D}{{1,3}})\s*['’′]?\W*", text):
        start, end = alone.span("minutes")
        found.append(DurationMatch(start, end, text[start:end], _count(alone["minutes"])))
    if lost := _COMMA_LOST.fullmatch(text):
        start = lost.start("hours")
        found.append(DurationMatch(start, lost.end(), text[start:], 60 * int(lost["hours"]) + 30))
    return found


def _count(word: str) -> int:
    if word.lower() in _WORDS:
        return _WORDS[word.lower()]
    digits = as_digits(word)
    return int(digits[0]) if digits else 0
