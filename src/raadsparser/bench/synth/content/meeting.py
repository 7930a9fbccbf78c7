"""When, where and by whom: the short values of a sheet, as printed and as meant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from raadsparser.bench.synth.content.dates import CLOCKS, WITH_YEAR, clock, iso_time, meeting_date
from raadsparser.bench.synth.content.lists import Split, section, words
from raadsparser.bench.synth.content.names import person, printed_name
from raadsparser.bench.synth.content.wish import Wish
from raadsparser.bench.synth.marked import Marked, plain

_DOMAINS = (
    ("Fysiek", "Bestuur", "Sociaal"),
    ("sociaal", "ruimtelijk", "bestuurlijk"),
    ("Omgeving", "Sociaal", "Bedrijvigheid", "Bestuur"),
)
_ITEMS = ("4", "7", "3.2", "5.1", "A01", "B02", "A1", "4A", "12", "6b", "2")


@dataclass(frozen=True, slots=True)
class Meeting:
    """The record's `meeting` and, a key each, its values as printed."""

    record: dict[str, Any]
    printed: dict[str, Marked]


def empty_meeting() -> dict[str, Any]:
    """A meeting of which nothing is on the sheet."""
    return {
        "body": None,
        "item": None,
        "date": None,
        "date_text": None,
        "date_inferred": False,
        "start_time": None,
        "end_time": None,
        "room": None,
        "chair": None,
        "clerk": None,
        "domains": [],
        "duration_minutes": None,
    }


def draw_meeting(rng: Random, wish: Wish, day: date, *, year: bool) -> Meeting:
    """The values of the wish's keys (`body`, `date`, `room` …); others stay None."""
    keys, split = wish.keys, wish.split
    record = empty_meeting()
    printed: dict[str, Marked] = {}
    if "body" in keys:
        record["body"] = wish.body or rng.choice(section("meeting_bodies", split))
        printed["body"] = plain(record["body"], "/meeting/body")
    if "date" in keys:
        text = WITH_YEAR["padded"](day) if wish.flap else meeting_date(rng, day, year=year)
        record |= {"date": day.isoformat(), "date_text": text, "date_inferred": not year}
        printed["date"] = plain(text, "/meeting/date", "/meeting/date_text")
    if wish.flap and {"body", "date"} <= keys:
        both = printed["body"] + " van " + printed["date"]
        printed["voordracht"] = Marked("Voordracht voor de ") + both
    if "item" in keys:
        record["item"] = rng.choice(_ITEMS)
        printed["item"] = plain(record["item"], "/meeting/item")
    if "room" in keys:
        record["room"] = rng.choice(words("rooms"))
        printed["room"] = plain(record["room"], "/meeting/room")
    _draw_people(rng, split, keys, record, printed)
    _draw_domains(rng, keys, record, printed)
    _draw_times(rng, keys, record, printed)
    return Meeting(record, printed)


def _draw_people(
    rng: Random, split: Split, keys: frozenset[str], record: dict[str, Any], out: dict[str, Marked]
) -> None:
    form = rng.choice(("full", "full", "formal", "last"))
    for key in ("chair", "clerk"):
        if key in keys:
            record[key] = printed_name(person(rng, split), form)
            out[key] = plain(record[key], f"/meeting/{key}")


def _draw_domains(
    rng: Random, keys: frozenset[str], record: dict[str, Any], out: dict[str, Marked]
) -> None:
    if "domains" not in keys:
        return
    known = rng.choice(_DOMAINS)
    chosen = sorted(rng.sample(range(len(known)), rng.choice((1, 1, 2, 3))))
    record["domains"] = [known[index] for index in chosen]
    parts = [plain(d, f"/meeting/domains/{i}") for i, d in enumerate(record["domains"])]
    out["domains"] = Marked.join(parts, rng.choice((" / ", " / ", ", ")))


def _draw_times(
    rng: Random, keys: frozenset[str], record: dict[str, Any], out: dict[str, Marked]
) -> None:
    start = rng.choice((1140, 1170, 1170, 1200, 1230, 1260, 960, 1080))
    length = rng.choice((30, 45, 60, 60, 75, 90, 90, 120))
    form = rng.choice(CLOCKS)
    begin = plain(clock(rng, start, form), "/meeting/start_time")
    end = plain(clock(rng, start + length, form), "/meeting/end_time")
    if keys & {"time", "start"}:
        record["start_time"] = iso_time(start)
        out["start"] = begin
    if keys & {"time", "end"}:
        record["end_time"] = iso_time(start + length)
        out["end"] = end
    if "time" in keys:
        bare = plain(clock(rng, start, form.split("_")[0]), "/meeting/start_time")
        out["time"] = bare + rng.choice((" - ", " - ", " – ", " tot ")) + end
    if "duration" in keys:
        record["duration_minutes"] = length
        unit = rng.choice((" min", " min", " min.", " minuten", "min"))
        out["duration"] = plain(f"{length}{unit}", "/meeting/duration_minutes")
