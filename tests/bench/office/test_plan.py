"""Programmes in a table with times."""

from __future__ import annotations

from random import Random

import pytest

from raadsparser.bench.office.content.blocks import Plan
from raadsparser.bench.office.content.draft import Draft, draw_draft
from raadsparser.bench.office.content.place import draw_place
from raadsparser.bench.office.content.plan import put_times


def _planned(way: str) -> list[tuple[Draft, Plan]]:
    found = []
    for seed in range(60):
        rng = Random(seed)
        draft = draw_draft(rng, draw_place(rng, "train"), always=("programme", "time"))
        put_times(rng, draft, way)
        blocks = [block for entry in draft.fields.values() for block in entry.blocks]
        found += [(draft, block) for block in blocks if isinstance(block, Plan)]
    return found


@pytest.mark.parametrize("way", ["clock", "minutes"])
def test_the_items_are_those_of_the_record(way: str) -> None:
    planned = _planned(way)
    assert len(planned) > 20
    for draft, plan in planned:
        assert [p.text for _, p in plan.rows] == [
            item["text"] for item in draft.record["programme"]
        ]


def test_a_plan_by_the_clock_starts_with_the_meeting_and_goes_on() -> None:
    for draft, plan in _planned("clock"):
        times = [time.replace(".", ":") for time, _ in plan.rows]
        assert times[0] == draft.record["meeting"]["start_time"]
        assert times == sorted(set(times))
        assert times[-1] < (draft.record["meeting"]["end_time"] or "24:00")


def test_minutes_add_up_to_the_duration() -> None:
    for draft, plan in _planned("minutes"):
        minutes = draft.record["meeting"]["duration_minutes"]
        if minutes:
            assert sum(int(time) for time, _ in plan.rows) == minutes
