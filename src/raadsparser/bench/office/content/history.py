"""Running text that tells what went before, and every document it mentions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from raadsparser.bench.office.content.dates import written
from raadsparser.bench.office.content.lists import words
from raadsparser.bench.office.content.numbers import number
from raadsparser.bench.office.content.place import Place

_SHAPES_OF_KIND = {"motie": "motions", "toezegging": "pledges"}


@dataclass(frozen=True, slots=True)
class Story:
    """Paragraphs, the mentions in their order, and the latest day that is told of."""

    paragraphs: tuple[str, ...]
    letters: tuple[dict[str, Any], ...]
    latest: date | None


def draw_story(
    rng: Random, place: Place, meeting: date, topic: Mapping[str, Any], *, dated: bool
) -> Story:
    """`dated` asks for at least one full date, from which the meeting's year follows."""
    templates = _templates(rng, place, dated)
    days = _days(rng, meeting, sum(len(t.get("refs", ())) for t in templates))
    sentences, letters, told = [], [], []
    for template in templates:
        text, mentions, seen = _sentence(rng, place, template, topic, days)
        sentences.append(text)
        letters += mentions
        told += seen
    return Story(_paragraphs(rng, sentences), tuple(letters), max(told, default=None))


def _templates(rng: Random, place: Place, dated: bool) -> list[Mapping[str, Any]]:
    phrases = words(place.split, "phrases")
    full = rng.random() < 0.3
    count = rng.choice((5, 6, 7, 8) if full else (0, 1, 2, 2, 3, 3, 4, 5))
    letters = rng.sample(phrases["sentence"], count)
    if dated and not any(ref["date"] for t in letters for ref in t["refs"]):
        letters.append(next(t for t in phrases["sentence"] if t["refs"][0]["date"]))
    plain = rng.sample(phrases["plain"], rng.choice((6, 8, 10, 12) if full else (1, 2, 3, 4, 6)))
    mixed = letters + [{"text": text, "refs": ()} for text in plain]
    rng.shuffle(mixed)
    return mixed


def _days(rng: Random, meeting: date, count: int) -> list[date]:
    """Days before the meeting, latest last; the latest is less than a year before it."""
    back = sorted((rng.randint(25, 900) for _ in range(count)), reverse=True)
    if back:
        back[-1] = rng.randint(20, 240)
    back.sort(reverse=True)
    return [meeting - timedelta(days=days) for days in back]


def _sentence(
    rng: Random,
    place: Place,
    template: Mapping[str, Any],
    topic: Mapping[str, Any],
    days: list[date],
) -> tuple[str, list[dict[str, Any]], list[date]]:
    fill = fillers(rng, place, topic)
    mentions, seen = [], []
    for index, ref in enumerate(template["refs"]):
        day = days.pop(0)
        numbers = [_number(rng, place, ref["kind"], day) for _ in range(ref["numbers"])]
        fill[f"n{index}"] = rng.choice((" / ", " / ", " en ")).join(numbers)
        fill[f"d{index}"] = written(day, place.letter_day)
        if ref["date"]:
            seen.append(day)
        when = day.isoformat() if ref["date"] else None
        mentions.append({"numbers": numbers, "kind": ref["kind"], "date": when})
    text = _capital(template["text"].format_map(fill))
    return text, [{**mention, "text": text} for mention in mentions], seen


def draw_reference(
    rng: Random, place: Place, meeting: date, topic: Mapping[str, Any], text: str
) -> tuple[str, dict[str, Any]]:
    """A sentence outside the history that names one dated raadsbrief, and its mention."""
    template = {"text": text, "refs": ({"kind": "raadsbrief", "numbers": 1, "date": True},)}
    days = [meeting - timedelta(days=rng.randint(15, 200))]
    sentence, mentions, _ = _sentence(rng, place, template, topic, days)
    return sentence, mentions[0]


def _number(rng: Random, place: Place, kind: str, day: date) -> str:
    if kind in _SHAPES_OF_KIND:
        return number(rng, place.habit(kind).choice(place.words(_SHAPES_OF_KIND[kind])), day)
    return number(rng, place.letter, day)


def fillers(rng: Random, place: Place, topic: Mapping[str, Any]) -> dict[str, str]:
    """What may stand in a sentence beside references: figures that are no document's number."""
    first = place.day.year - rng.randint(0, 3)
    return {
        "about": topic["about"],
        "money": rng.choice(("€ {},-", "€ {}", "{} euro")).format(f"{rng.randint(21, 980)}.000"),
        "years": rng.choice(("{}-{}", "{} - {}")).format(first, first + 4),
        "year": str(place.day.year - rng.randint(1, 4)),
        "phone": f"0{rng.randint(10, 79)} {rng.randint(200, 999)} {rng.randint(1000, 9999)}",
        "place": place.municipality,
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _paragraphs(rng: Random, sentences: list[str]) -> tuple[str, ...]:
    out: list[str] = []
    rest = list(sentences)
    while rest:
        count = rng.randint(1, 4)
        out.append(" ".join(rest[:count]))
        rest = rest[count:]
    return tuple(out)
