"""Text that the papers share: sentences without a form around them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from raadsparser.bench.office.content.history import draw_story
from raadsparser.bench.office.content.lists import words
from raadsparser.bench.office.content.place import Place


def topic_of(rng: Random, place: Place) -> dict[str, Any]:
    topic: dict[str, Any] = rng.choice(words(place.split, "topics")["topic"])
    return topic


def paragraphs(rng: Random, place: Place, topic: dict[str, Any]) -> tuple[str, ...]:
    return draw_story(rng, place, day_of(rng, place), topic, dated=True).paragraphs


def day_of(rng: Random, place: Place) -> date:
    """A working day."""
    day = place.day + timedelta(days=rng.randrange(60))
    return day - timedelta(days=max(day.weekday() - 4, 0))
