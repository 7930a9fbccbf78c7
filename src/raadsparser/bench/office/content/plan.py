"""A programme with a column of times, as forms have that plan an evening to the minute."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from raadsparser.bench.office.content.blocks import Block, Plan, Point
from raadsparser.bench.office.content.dates import clock
from raadsparser.bench.office.content.draft import Draft
from raadsparser.bench.office.content.lists import words

_STEP = 5


def put_times(rng: Random, draft: Draft, way: str) -> None:
    """Puts the programme's items in a table, if there is a programme that has time for it.

    `way` is clock for hours or minutes; hours only where the sheet says when it starts.
    """
    for key in ("advice", "programme"):
        entry = draft.fields.get(key)
        if entry is None:
            continue
        points = [block for block in entry.blocks if isinstance(block, Point)]
        times = _times(rng, draft, points, way)
        if times:
            others: list[Block] = [block for block in entry.blocks if not isinstance(block, Point)]
            plan = Plan(tuple(zip(times, points, strict=True)), _heads(draft, way))
            draft.fields[key] = replace(entry, blocks=(*others, plan))


def _times(rng: Random, draft: Draft, points: list[Point], way: str) -> list[str]:
    meeting = draft.record["meeting"]
    if not points or any(point.text.endswith("min)") for point in points):
        return []
    total = meeting["duration_minutes"] or rng.choice((45, 60, 90))
    start = meeting["start_time"]
    if start and meeting["end_time"]:
        total = _minutes(meeting["end_time"]) - _minutes(start)
    if total < _STEP * len(points) or (way == "clock" and not start):
        return []
    steps = sorted(rng.sample(range(_STEP, total, _STEP), len(points) - 1))
    begins = [0, *steps]
    if way == "clock":
        point = draft.place.habit("clock").choice(".:")
        return [clock(_minutes(start) + begin, point) for begin in begins]
    return [str(end - begin) for begin, end in zip(begins, [*steps, total], strict=True)]


def _minutes(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:])


def _heads(draft: Draft, way: str) -> tuple[str, ...]:
    own = draft.place.habit("plan")
    lists = words(draft.place.split, "labels")["plan"]
    heads = tuple(own.choice(lists[name]) for name in (way, "number", "text"))
    return heads if own.random() < 0.7 else ()
