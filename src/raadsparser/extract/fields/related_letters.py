"""Every registered document that the running text refers to, by rules and by the model."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields import meeting_date
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.numbers.finding import NumberMatch, find_numbers, parse_case_number
from raadsparser.extract.numbers.shapes import ANY
from raadsparser.extract.references.dates import is_no_documents_day
from raadsparser.extract.references.finding import Reference, find_references
from raadsparser.extract.references.letterlist import entries_of
from raadsparser.extract.references.years import Years, years_of
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View, scalar
from raadsparser.nlp.claims import claim_of
from raadsparser.nlp.model import available, readings
from raadsparser.record import Method
from raadsparser.sheet import UNLISTED, Zone
from raadsparser.weighing.letters import Claim

KEYS = ()
# The running text of a sheet, in the order in which it stands.
_RUNNING = ("history", "advice", "programme")
# Under a label no list has, and after a value that is short, so many words are such text, too.
_LONG, _LONG_AFTER = 15, 25
_ITEM = re.compile(r"[A-Z]?[a-z]{4,}")  # a word, as no number has behind a blank
_COUNT = re.compile(r"\d{1,3}[.)]?")  # alone on its line
_BROKEN = re.compile(r"(?i)(?:\d[-/]|\b(?:nr\.?|nummer))$")  # a number that wraps
_MARKER = re.compile(r"\(\d{1,2}\)")  # of an item: `(2) Inspreken`
_NEVER = ("attachments", "attachments/name", "attachments/number")


@dataclass(slots=True)
class _Letters:
    """The letters that one source finds, as the candidate's value, ink and claims."""

    method: Method
    values: list[dict[str, Any]] = field(default_factory=list)
    inks: dict[str, Ink] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    def candidate(self, score: float) -> Candidate:
        return Candidate("/related_letters", self.values, self.inks, score, tuple(self.claims))


def propose(view: View) -> Iterable[Candidate]:
    told = [zone for zone in view.sheet.zones if zone.lines and _is_running(zone)]
    told += [block for block in view.blocks if _is_running(block)]
    once = _once(told, [zone for zone in view.sheet.zones if zone.key in _NEVER])
    zones = [entry for zone in map(_without_counts, once) for entry in entries_of(zone)]
    passages = [Passage(zone.lines) for zone in zones]
    years = list(years_of([passage.text for passage in passages], *_meeting_days(view)))
    rules = _Letters("pattern")
    kin = [*_own_numbers(view), *_codes(passages)]
    for place, (zone, passage) in enumerate(zip(zones, passages, strict=True)):
        for found in find_references(passage.text, kin):
            claim = claim_of(found, place, passage.text)
            _add(rules, passage, zone, _dated(found, years[place]), claim)
    if rules.values:
        yield rules.candidate(0.9)
    if not available():
        return
    model = _Letters("model")
    for place, reading in enumerate(readings([passage.text for passage in passages])):
        numbers = find_numbers(passages[place].text, kin) if reading.letters else []
        for letter in reading.letters:
            text = passages[place].text
            found = _without_deadline(_mended(letter.reference, numbers, text), text)
            claim = claim_of(found, place, text, letter)
            _add(model, passages[place], zones[place], _dated(found, years[place]), claim)
    if model.values:
        yield model.candidate(0.8)


def _mended(found: Reference, numbers: Sequence[NumberMatch], text: str) -> Reference:
    """The reference that the model found, its numbers mended after those of the sheet."""
    known = {(number.start, number.end): number for number in numbers if number.repaired}
    printed = (
        number
        for number in found.numbers
        if _may_be_number(number.value) and not _MARKER.match(text, max(0, number.start - 1))
    )
    mended = tuple(known.get((number.start, number.end), number) for number in printed)
    return replace(found, numbers=mended)


def _without_deadline(found: Reference, text: str) -> Reference:
    """The reference that the model found, but for a day that is none of a document's."""
    match = found.date_match
    if match is None or not is_no_documents_day(text, match.start):
        return found
    return replace(found, date=None, date_match=None)


def _may_be_number(value: str) -> bool:
    """Whether the model's number may be one: not `2 -`, nor the words between two items."""
    return value[-1:].isalnum() and not any(_ITEM.fullmatch(part) for part in value.split()[1:])


def _once(zones: list[Zone], others: list[Zone]) -> list[Zone]:
    """The zones, each line in one of them and in no other zone: a list under its own label may
    stand in the advice, and the papers sent along below the clerk's name."""
    seen = {id(line) for zone in others for line in zone.lines}
    kept = []
    for zone in zones:
        lines = tuple(line for line in zone.lines if id(line) not in seen)
        seen.update(id(line) for line in lines)
        if lines:
            kept.append(replace(zone, lines=lines))
    return kept


def _without_counts(zone: Zone) -> Zone:
    """A programme without what stands in columns of their own beside its items: their numbers,
    and how long they take, as in `Moties en amendementen | 15`."""
    if zone.key != "programme":
        return zone
    pairs = zip(("", *(x.text for x in zone.lines)), zone.lines, strict=False)
    kept = (x for last, x in pairs if not _COUNT.fullmatch(x.text) or _BROKEN.search(last))
    return replace(zone, lines=tuple(kept))


def _own_numbers(view: View) -> list[str]:
    """The sheet's own case number: those it refers to are often of the same shape."""
    found = (parse_case_number(scalar(zone).text) for zone in view.zones("zaaknummer"))
    return [number.value for number in found if number is not None]


def _codes(passages: Sequence[Passage]) -> list[str]:
    """The codes of no known shape in the texts, after which others of their form are mended."""
    return [n.value for each in passages for n in find_numbers(each.text) if n.shape == ANY]


def _is_running(zone: Zone) -> bool:
    """Running text: the fields that hold it, and long text wherever it stands."""
    if zone.key in _RUNNING or zone.key in _NEVER:
        return zone.key in _RUNNING
    long = _LONG if zone.score <= UNLISTED else _LONG_AFTER
    return len(zone.text.split()) > long


def _meeting_days(view: View) -> tuple[dt.date | None, dt.date | None]:
    """The day of the meeting where the sheet prints its year, and else the likely one; what is
    told is from before it."""
    dates = [c for c in meeting_date.propose(view) if c.pointer == "/meeting/date"]
    sure = [c for c in dates if all(ink.method != "inferred" for ink in c.ink.values())]
    days = (max(some, key=lambda c: c.score, default=None) for some in (sure, dates))
    printed, likely = (dt.date.fromisoformat(d.value) if d and d.value else None for d in days)
    return printed, likely


def _dated(found: Reference, years: Years) -> Reference:
    """The reference with the year that `3 november` or `3 november jl.` leaves to the reader."""
    match = found.date_match
    day = years.day(match) if match is not None and match.year is None else None
    return replace(found, date=day.isoformat()) if day is not None else found


def _add(letters: _Letters, passage: Passage, zone: Zone, found: Reference, claim: Claim) -> None:
    if not found.numbers and found.date is None:
        return  # nothing that could be looked up
    pointer = f"/{len(letters.values)}"
    letters.values.append(
        {
            "numbers": [number.value for number in found.numbers],
            "kind": found.kind,
            "date": found.date,
            "text": found.text,
        }
    )
    letters.claims.append(replace(claim, date=found.date))
    score = zone_score(zone)
    for place, number in enumerate(found.numbers):
        letters.inks[f"{pointer}/numbers/{place}"] = passage.ink(
            number.start, number.end, letters.method, pattern=number.certainty, label=score
        )
    letters.inks[f"{pointer}/kind"] = passage.ink(
        found.start, found.end, letters.method, label=score
    )
    if found.date is not None:
        letters.inks[f"{pointer}/date"] = _date_ink(letters, passage, found, score)


def _date_ink(letters: _Letters, passage: Passage, found: Reference, score: float) -> Ink:
    match = found.date_match
    inferred = match is not None and match.year is None
    method: Method = "inferred" if inferred else letters.method
    return passage.ink(found.start, found.end, method, label=score)
