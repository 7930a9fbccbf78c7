"""When and where a sheet's topic is treated, and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any

from raadsparser.bench.office.content.blocks import Field, Words
from raadsparser.bench.office.content.dates import YEARLESS, clock, lasting, span, written
from raadsparser.bench.office.content.lists import words
from raadsparser.bench.office.content.numbers import number
from raadsparser.bench.office.content.people import addressed, person

if TYPE_CHECKING:
    from raadsparser.bench.office.content.draft import Draft


def put_meeting(
    rng: Random, draft: Draft, keys: set[str], day: date, style: str, topic: Mapping[str, Any]
) -> None:
    said = draft.record["meeting"]
    place = draft.place
    if "body" in keys:
        said["body"] = place.body or place.habit("body").choice(place.words("bodies"))
        _put(draft, "body", said["body"])
    if "item" in keys:
        said["item"] = number(rng, place.habit("item").choice(place.words("items")), day)
        _put(draft, "item", said["item"])
    start = rng.choice((18, 19, 19, 20, 21)) * 60 + rng.choice((0, 0, 15, 30, 30, 45))
    minutes = rng.choice((20, 30, 45, 60, 60, 75, 90, 90, 120))
    if "date" in keys:
        said["date"], said["date_text"] = day.isoformat(), written(day, style)
        said["date_inferred"] = style in YEARLESS
        _put(draft, "date", said["date_text"])
    if "time" in keys:
        _time(rng, draft, start, start + minutes)
    if "duration" in keys:
        said["duration_minutes"] = minutes
        _put(draft, "duration", lasting(rng, minutes, place.split))
    if "room" in keys:
        said["room"] = rng.choice(place.words("rooms"))
        _put(draft, "room", said["room"])
    _people(rng, draft, keys)
    if "chair_clerk" in keys and {"chair", "clerk"} <= draft.fields.keys():
        _put_together(draft)
    if "domains" in keys:
        _domains(rng, draft, topic)


def _put(draft: Draft, key: str, text: str) -> None:
    draft.fields[key] = Field(key, draft.place.labels[key], (Words(text),))


def _time(rng: Random, draft: Draft, start: int, end: int) -> None:
    """From and to in one field, in two, or behind the date."""
    said = draft.record["meeting"]
    way = draft.place.habit("time").choice(("time", "time", "two", "start", "when"))
    said["start_time"] = clock(start, ":")
    if way != "start":
        said["end_time"] = clock(end, ":")
    if way == "when" and "date" in draft.fields:
        day = draft.fields.pop("date").text
        _put(
            draft,
            "when",
            f"{day}{rng.choice((', ', ' '))}{span(rng, start, end, draft.place.split)}",
        )
    elif way == "two":
        point = rng.choice(".:")
        _put(draft, "start", f"{clock(start, point)} uur")
        _put(draft, "end", f"{clock(end, point)} uur")
    elif way == "start":
        _put(draft, "start", span(rng, start, None, draft.place.split))
    else:
        _put(draft, "time", span(rng, start, end, draft.place.split))


def _people(rng: Random, draft: Draft, keys: set[str]) -> None:
    for key in ("chair", "clerk"):
        if key in keys:
            name = person(rng, draft.place.split, rng.choice(("full", "full", "initials"))).name
            printed = addressed(rng, name)
            draft.record["meeting"][key] = name
            if printed != name:
                draft.record["meeting"][f"{key}_alt"] = [printed]
            _put(draft, key, printed)


def _put_together(draft: Draft) -> None:
    """Chair and clerk in one field, a stroke between them."""
    chair, clerk = draft.fields.pop("chair"), draft.fields.pop("clerk")
    _put(draft, "chair_clerk", f"{chair.text} / {clerk.text}")


def _domains(rng: Random, draft: Draft, topic: Mapping[str, Any]) -> None:
    topics = words(draft.place.split, "topics")["topic"]
    known = sorted({str(other["domain"]) for other in topics} - {topic["domain"]})
    names = [topic["domain"], *rng.sample(known, rng.choices((0, 1, 2), (6, 3, 1))[0])]
    draft.record["meeting"]["domains"] = names
    _put(draft, "domains", rng.choice((" / ", ", ", " en ", " / ")).join(names))
