"""One sheet before it has a form: its fields as printed, and the record of what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from raadsparser.bench.office.content import meeting, treatment
from raadsparser.bench.office.content.blocks import Block, Field, Papers, Words
from raadsparser.bench.office.content.dates import WRITTEN, YEARLESS, written
from raadsparser.bench.office.content.history import Story, draw_story
from raadsparser.bench.office.content.lists import Split, words
from raadsparser.bench.office.content.numbers import number
from raadsparser.bench.office.content.people import person, titled
from raadsparser.bench.office.content.place import Place

_CHANCE = {
    "number": 0.9, "holders": 0.88, "portfolio": 0.2, "history": 0.9, "body": 0.75, "item": 0.3,
    "date": 0.92, "time": 0.5, "room": 0.7, "chair": 0.65, "clerk": 0.55, "domains": 0.4,
    "duration": 0.5, "purpose": 0.75, "advice": 0.8, "programme": 0.65, "speaking": 0.6,
    "attachments": 0.4, "department": 0.2, "author": 0.25, "phone": 0.2, "mail": 0.15,
    "secrecy": 0.2, "written": 0.15, "chair_clerk": 0.06,
}  # fmt: skip

_ROLES: dict[Split, tuple[str, ...]] = {
    "dev": ("wethouder", "wethouder", "burgemeester"),
    "test": ("wethouder", "wethouder", "burgemeester"),
    "train": ("wethouder", "weth.", "burgemeester", "wethouder"),
}
_MAY_BE_EMPTY = ("item", "portfolio", "room", "chair", "clerk", "domains", "duration")


@dataclass(slots=True)
class Draft:
    """`fields` by key, all that the sheet prints; `record` as the contract has it."""

    place: Place
    fields: dict[str, Field]
    record: dict[str, Any]
    title: str = ""
    numbering: str = ""
    extras: dict[str, str] = field(default_factory=dict)

    def label(self, key: str) -> str:
        return self.fields[key].label


def empty_record() -> dict[str, Any]:
    return {
        "municipality": None, "subject": None, "zaaknummer": None, "portfolio_holders": [],
        "portfolios": [], "history": None, "related_letters": [],
        "meeting": {
            "body": None, "item": None, "date": None, "date_text": None, "date_inferred": False,
            "start_time": None, "end_time": None, "room": None, "chair": None, "clerk": None,
            "domains": [], "duration_minutes": None,
        },
        "purpose": [], "advice": None, "programme": [],
        "public_speaking": {"allowed": None, "note": None, "duration_minutes": None},
        "attachments": [],
    }  # fmt: skip


def draw_draft(
    rng: Random, place: Place, *, always: Iterable[str] = (), never: Iterable[str] = ()
) -> Draft:
    """A sheet with `always` among its fields and none of `never`; the rest by chance."""
    sure, barred = set(always) | {"subject"}, set(never)
    keys = {key for key, chance in _CHANCE.items() if rng.random() < chance}
    keys = (keys | sure) - barred
    draft = Draft(place, {}, empty_record())
    topic = rng.choice(words(place.split, "topics")["topic"])
    day = _meeting_day(rng, place)
    _put(draft, "subject", topic["subject"])
    draft.record["subject"] = topic["subject"]
    if "number" in keys:
        draft.record["zaaknummer"] = number(rng, place.number, day)
        _put(draft, "number", draft.record["zaaknummer"])
    if "holders" in keys:
        _holders(rng, draft)
    if "portfolio" in keys:
        draft.record["portfolios"] = [topic["domain"]]
        _put(draft, "portfolio", topic["domain"])
    style = place.meeting_day
    yearless = style in YEARLESS and "date" in keys
    story = draw_story(rng, place, day, topic, dated=yearless and "history" in keys)
    if "history" in keys:
        _tell(draft, story)
    told = story.latest if "history" in keys else None
    if yearless and (told is None or (day - told).days > 330):
        style = WRITTEN  # nothing on the sheet would tell the year
    meeting.put_meeting(rng, draft, keys, day, style, topic)
    treatment.put_treatment(rng, draft, keys, day, topic)
    if "attachments" in keys:
        _attachments(rng, draft, day)
    if yearless:
        keys.discard("written")  # its year would be on the sheet
    _put_others(rng, draft, keys, day)
    if "spare" not in barred:
        _put_spare(rng, draft)
    if rng.random() < 0.25:
        _leave_empty(rng, draft, barred)
    draft.title = rng.choice(words(place.split, "labels")["titles"]["sheet"])
    return draft


def _put(draft: Draft, key: str, *texts: str, long: bool = False) -> None:
    blocks = tuple(Words(text) for text in texts)
    draft.fields[key] = Field(key, draft.place.labels[key], blocks, long)


def _meeting_day(rng: Random, place: Place) -> date:
    """An evening of Monday to Thursday, within some weeks of the place's day."""
    day = place.day + timedelta(days=rng.randrange(40))
    return day + timedelta(days=(rng.randrange(4) - day.weekday()) % 7)


def _holders(rng: Random, draft: Draft) -> None:
    split = draft.place.split
    style = rng.choice((None, "full", "initials"))
    names = [person(rng, split, style).name for _ in range(rng.choices((1, 2, 3), (74, 20, 6))[0])]
    draft.record["portfolio_holders"] = names
    printed = names
    if "wethouder" not in draft.place.labels["holders"].lower() and rng.random() < 0.75:
        printed = [titled(rng, name, rng.choice(_ROLES[split])) for name in names]
    draft.extras["holder"] = names[0]
    surname_first = any("." in name for name in names)  # what `Bos, A. de Wit` could be read as
    join = rng.choice((" / ", " en ", " / " if surname_first else ", ", "; ", None))
    _put(draft, "holders", *(printed if join is None else [join.join(printed)]))


def _tell(draft: Draft, story: Story) -> None:
    draft.record["history"] = "\n\n".join(story.paragraphs)
    draft.record["related_letters"] = list(story.letters)
    _put(draft, "history", *story.paragraphs, long=True)


def _attachments(rng: Random, draft: Draft, day: date) -> None:
    names = rng.sample(
        words(draft.place.split, "phrases")["attachments"], rng.choice((1, 2, 2, 3, 4))
    )
    numbered = rng.random() < 0.5
    rows = [(number(rng, draft.place.letter, day) if numbered else "", name) for name in names]
    draft.record["attachments"] = [{"number": no or None, "name": name} for no, name in rows]
    blocks: tuple[Block, ...] = (Papers(tuple(rows)),)
    draft.fields["attachments"] = Field(
        "attachments", draft.place.labels["attachments"], blocks, long=True
    )


def _leave_empty(rng: Random, draft: Draft, barred: set[str]) -> None:
    """Labels that the form prints and nobody filled in; their values stay absent."""
    for key in rng.sample(_MAY_BE_EMPTY, rng.choice((1, 1, 2, 3))):
        if key not in draft.fields and key not in barred and "chair_clerk" not in draft.fields:
            _put(draft, key, rng.choice(("", "", "-", "n.v.t.")))


def _put_others(rng: Random, draft: Draft, keys: set[str], day: date) -> None:
    """Fields that a sheet has and a record has not: a reader must not take them for others."""
    place = draft.place
    name = person(rng, place.split).name
    values = {
        "department": rng.choice(place.words("departments")),
        "author": name,
        "phone": f"0{rng.randint(10, 79)}-{rng.randint(1000000, 9999999)}",
        "mail": "griffie@" + "".join(c for c in place.municipality.lower() if c.isalpha()) + ".nl",
        "secrecy": rng.choice(place.words("secrecy")),
        "written": written(day - timedelta(days=rng.randint(5, 19)), place.letter_day),
    }
    for key, value in values.items():
        if key in keys:
            _put(draft, key, value)


def _put_spare(rng: Random, draft: Draft) -> None:
    """Up to three more such fields, where the split has words for them."""
    known = words(draft.place.split, "labels").get("spare", {})
    if not known or draft.place.habit("spare").random() < 0.4:
        return
    names = draft.place.habit("spares").sample(sorted(known), 3)
    for count, name in enumerate(names[: rng.choice((1, 2, 3))]):
        key = f"spare{count}"
        draft.fields[key] = Field(key, draft.place.labels[name], (Words(rng.choice(known[name])),))
