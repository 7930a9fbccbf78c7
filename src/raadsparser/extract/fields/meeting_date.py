"""The date of the session; a year that is not printed is inferred from the history.

The first such day after the latest dated event of the history is meant; a printed weekday
is the check, and where it disagrees the nearest later year that fits it is taken.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from raadsparser.candidate import Candidate
from raadsparser.extract.dates.calendar_words import month_of
from raadsparser.extract.dates.days import exists
from raadsparser.extract.dates.finding import (
    DateMatch,
    dates_in_slot,
    find_dates,
    infer_year,
    weekday_agrees,
)
from raadsparser.extract.dates.lonedays import lone_day
from raadsparser.extract.dates.times import find_times
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.fields.meeting_room import room_pattern
from raadsparser.extract.numbers.finding import parse_case_number
from raadsparser.extract.numbers.years import year_of_number
from raadsparser.extract.placed import parts_beside_day
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View, scalar
from raadsparser.profiles import body_words
from raadsparser.record import Method
from raadsparser.sheet import Zone

# A label of the time alone may have the day before it: `Tijdstip: 6 november, 13.00 uur`.
_TIMES = ("meeting/time", "meeting/start_time")
KEYS = ("meeting/date", "meeting/body", *_TIMES)
# Fields whose text tells of what happened before the session.
_TELLING = ("history", "advice", "other")
# Words before a date that is a term or a plan and not something that happened.
_PLANNED = re.compile(
    r"\b(uiterlijk|v[oó][oó]r|vanaf|per|ingang van|ingaande|tot en met|t/m|tot|eind|planning|"
    r"streefdatum|gepland op|voorzien op|voorzien voor)\s+(\w+dag\s+)?$",
    re.IGNORECASE,
)
# A term that is told of in the past has ended: `De nota lag tot 28 november 2011 ter inzage`.
_ENDED = re.compile(r"(?i)\b(?:lag(?:en)?|liep(?:en)?|gold(?:en)?|duurden?|stond(?:en)?)\b[^.;:]*$")
_SENTENCE = 120  # signs before a date in which its verb may stand
# Words right before the day of a session: `Voor de vergadering van maandag 28 mei`.
_OF_SESSION = re.compile(
    r"(?:vergadering|bijeenkomst|zitting|raadsavond)\s+(?:van|op|d\.?\s?d\.?)\s+(?:\w+dag\s+)?$",
    re.IGNORECASE,
)
# A title of a name and a day: `Podium - 1/10/2018`; of these the day is another one.
_NAME_AND = re.compile(r"^[A-ZÀ-Þ][\w' ]{2,30}\s[-–—|]\s(?:\w+dag\s+)?$")
_OF_PAPER = re.compile(
    r"(?i)\b(?:versie|concept|(?:uit|ge|uitge)?print|afdruk|afgedrukt|gewijzigd"
    r"|opgeslagen|verzonden|opgesteld)\b"
)
_WEEKDAY = re.compile(r"(?i)(?:maan|dins|woens|donder|vrij|zater|zon)dag\b")
# A title that goes on below: `de commissie van donderdag 11` / `oktober 2012`.
_DAY_ENDS = re.compile(r"\s[0-3]?\d$")
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Two figures alone, `31-12345`, may be of another register.
_SAYS_YEAR = re.compile(r"[A-Z]|(?:19|20)\d\d")
_YEAR, _EDGE = re.compile(r"(?:19|20)\d\d"), 6.0  # points
_TITLE_LINES = 30
_YEARS_ON = 4
# Years from what a sheet tells of to its session that none has, and the trust in a mended year.
_YEARS_APART, _BENT = 8, 0.8
_ALONE = 0.6  # the score of a day that no label and no title tells of


def propose(view: View) -> Iterable[Candidate]:
    return _proposed(view)


@lru_cache(maxsize=1)  # two other fields ask for a sheet's day as well
def _proposed(view: View) -> tuple[Candidate, ...]:
    return tuple(_proposals(view)) or tuple(_alone(view))


def _proposals(view: View) -> Iterable[Candidate]:
    after = latest_event(view) or _eve_of_number(view)
    for zone in view.zones(*KEYS):
        passage = _with_year(view, zone, scalar(zone))
        dates = dates_in_slot if zone.key == "meeting/date" else find_dates
        for match in dates(passage.text)[:1]:
            yield from _candidates(passage, match, "label", zone_score(zone), after)
    if not view.zones("meeting/date"):
        yield from _under_unknown_label(view, after)
    for passage, match, score in _in_titles(view):
        yield from _candidates(passage, match, "layout", score, after)


def _alone(view: View) -> Iterable[Candidate]:
    if (found := lone_day(view)) is not None:
        yield from _candidates(*found, "layout", _ALONE, latest_event(view))


def _under_unknown_label(view: View, after: dt.date | None) -> Iterable[Candidate]:
    """A day with its weekday that is all that stands under a label that no list has."""
    for zone in view.unlisted:
        passage = scalar(zone)
        whole = _WEEKDAY.match(passage.text) and not _OF_PAPER.search(zone.label)
        for match in dates_in_slot(passage.text)[:1] if whole else ():
            if not passage.text[match.end :].strip(" .,"):
                yield from _candidates(passage, match, "label", zone_score(zone), after)


def _with_year(view: View, zone: Zone, passage: Passage) -> Passage:
    """A day with the year that a tab too narrow for it set back under the label:
    `Datum:  donderdag 20 december` over `2018`."""
    label, lines = zone.label_line, passage.lines
    if zone.relation != "beside" or not lines or re.search(r"\d{4}", passage.text):
        return passage
    year = [
        line
        for line in view.loose
        if _YEAR.fullmatch(line.text) and line.page == label.page
        if abs(line.box.x0 - label.box.x0) <= _EDGE
        if 0 <= line.box.y0 - label.box.y1 <= label.box.height
    ]
    return Passage([*lines, *year]) if year else passage


def _eve_of_number(view: View) -> dt.date | None:
    """The day before the year in the sheet's own number, where its text tells of no day and the
    sheet prints no other year: a case comes before a session in the year it is opened, or soon
    after."""
    zones = list(view.zones("zaaknummer"))
    own = {id(line) for zone in zones for line in zone.lines}
    if any(_ANY_YEAR.search(line.text) for line in view.sheet.lines if id(line) not in own):
        return None
    for zone in zones:
        number = parse_case_number(scalar(zone).text)
        year = year_of_number(number.value) if number is not None else None
        if year is not None and number is not None and _SAYS_YEAR.match(number.value):
            return dt.date(year - 1, 12, 31)
    return None


def latest_event(view: View) -> dt.date | None:
    """The latest dated event that the running text tells of; where its label is not known, it
    stands in no zone, or in that of the label above."""
    told = _latest_in(view.zones(*_TELLING))
    rest = [zone for zone in view.sheet.zones if zone.key not in KEYS]
    return told or _latest_in([*rest, *view.blocks])


def _latest_in(zones: Iterable[Zone]) -> dt.date | None:
    events = []
    for zone in zones:
        text = Passage(zone.lines).text
        stamps = {line.text for line in zone.lines if line.text.isupper()}  # `4 SEP 2024`
        events += [
            dt.date.fromisoformat(match.iso)
            for match in find_dates(text)
            if match.iso
            and not _is_planned(text[max(0, match.start - _SENTENCE) : match.start])
            and match.raw not in stamps
        ]
    return max(events, default=None)


def _is_planned(before: str) -> bool:
    """Whether the words before a date tell that it is a term or a plan, yet to come."""
    return bool(_PLANNED.search(before)) and not _ENDED.search(before)


def _in_titles(view: View) -> Iterable[tuple[Passage, DateMatch, float]]:
    """Dates in titles and headings, alone or beside the meeting's name."""
    bodies = re.compile(rf"\b(?:{body_words(view.profile)})\b")
    endings = "|".join(map(re.escape, view.profile.meeting.endings))
    kinds = re.compile(rf"(?i)\b(?:{endings})\b(?=\W+\w{{0,9}}\W*\d)")  # `Opiniërende raad - 11 …`
    for place, passage in enumerate(view.titles[:_TITLE_LINES]):
        if _DAY_ENDS.search(passage.text):
            passage = _with_month(view, passage, place)
        named = bool(bodies.search(passage.text))
        named = named or (place > 0 and bool(bodies.match(view.titles[place - 1].text)))
        named = named or bool(kinds.search(passage.text))
        for match in find_dates(passage.text)[:1]:
            before, after = passage.text[: match.start], passage.text[match.end :]
            named = named or _OF_SESSION.search(before) is not None
            of_paper = _OF_PAPER.search(before) is not None
            paired = not after.strip() and _NAME_AND.match(before) and not of_paper
            paired = paired or (not of_paper and _is_with_room(view, passage.text))
            hours = 0 if of_paper else sum(t.end - t.start for t in find_times(after))
            share = (match.end - match.start + hours) / max(1, len(passage.text))
            if (named and len(passage.text.split()) < 16) or paired or share > 0.5:
                yield passage, match, (0.8 if named else 0.7) - 0.01 * place


def _is_with_room(view: View, text: str) -> bool:
    """Whether a title is a day and a room: `21 december 2020 - Commissiekamer`."""
    parts = parts_beside_day(text)
    return len(parts) == 1 and room_pattern(view).fullmatch(text[slice(*parts[0])]) is not None


def _with_month(view: View, passage: Passage, place: int) -> Passage:
    """A title that ends with the figure of a day, with the line below that begins with its
    month."""
    below = view.titles[place + 1 : place + 2]
    if not below or month_of(below[0].text.partition(" ")[0]) is None:
        return passage
    return Passage([*passage.lines, *below[0].lines])


def _candidates(
    passage: Passage, match: DateMatch, method: Method, score: float, after: dt.date | None
) -> Iterable[Candidate]:
    match = _in_time(match, after)
    pattern = match.certainty * (0.6 if weekday_agrees(match) is False else 1.0)
    ink = passage.ink(match.start, match.end, method, label=score, pattern=pattern)
    yield scalar_candidate("/meeting/date_text", match.raw, ink, score)
    if match.iso is not None:
        yield scalar_candidate("/meeting/date", match.iso, ink, score)
        yield scalar_candidate("/meeting/date_inferred", False, ink, score)
    elif after is not None and (date := _inferred(match, after)) is not None:
        sure = pattern * (0.95 if date.weekday() == match.weekday else 0.85)
        guess = passage.ink(match.start, match.end, "inferred", label=score, pattern=sure)
        yield scalar_candidate("/meeting/date", date.isoformat(), guess, score)
        yield scalar_candidate("/meeting/date_inferred", True, guess, score)


def _in_time(match: DateMatch, after: dt.date | None) -> DateMatch:
    """The date with the year it was printed with, where OCR bent one figure of it and so put the
    session long after all that the sheet tells of: `30/8/2042` after an event of 2012."""
    if match.year is None or after is None or match.year <= after.year + _YEARS_APART:
        return match
    near = [
        replace(match, year=year, certainty=match.certainty * _BENT)
        for year in range(after.year, after.year + _YEARS_ON)
        if sum(map(str.__ne__, str(year), str(match.year))) == 1
        and exists(match.day, match.month, year)
        and dt.date(year, match.month, match.day) > after
    ]
    near = [other for other in near if weekday_agrees(other) is not False]
    return near[0] if len(near) == 1 else match


def _inferred(match: DateMatch, after: dt.date) -> dt.date | None:
    try:
        first = infer_year(match.day, match.month, after)
    except ValueError:
        return None
    for year in range(first, first + _YEARS_ON):
        try:
            date = dt.date(year, match.month, match.day)
        except ValueError:
            continue
        if match.weekday is None or date.weekday() == match.weekday:
            return date
    return dt.date(first, match.month, match.day)
