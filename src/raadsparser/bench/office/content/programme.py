"""The numbered items of a session."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from raadsparser.bench.office.content.blocks import Point
from raadsparser.bench.office.content.history import fillers
from raadsparser.bench.office.content.lists import Split, words
from raadsparser.bench.office.content.place import Place

_NUMBERINGS = ("{}.", "{}.", "{}.", "{})", "{}")
_USUAL = (("•",), ("-",), ("–",), ("a.", "b.", "c.", "d."), ("a)", "b)", "c)", "d)"))
_MARKERS: dict[Split, tuple[tuple[str, ...], ...]] = {
    "dev": _USUAL,
    "test": _USUAL,
    "train": (
        ("i.", "ii.", "iii.", "iv."), ("•",), ("o",), ("▪",), ("-",), ("*",), ("→",),
        ("a.", "b.", "c.", "d."), ("A.", "B.", "C.", "D."), ("i)", "ii)", "iii)", "iv)"),
        ("I.", "II.", "III.", "IV."),
    ),
}  # fmt: skip


def draw_points(
    rng: Random,
    place: Place,
    topic: Mapping[str, Any],
    holder: str | None,
    numbering: str,
    extra: str | None = None,
) -> tuple[Point, ...]:
    """`extra` is an item that is put second, as it is."""
    phrases = words(place.split, "phrases")
    middle = [text for text in phrases["middle"] if holder or "{holder}" not in text]
    texts = [rng.choice(phrases["opening"]), *rng.sample(middle, rng.choice((1, 2, 2, 3, 4)))]
    if extra:
        texts.insert(1, extra)
    asked = rng.random() < 0.6
    if asked:
        texts.append(rng.choice(phrases["discuss"]))
    texts.append(rng.choice(phrases["closing"]))
    fill = {**fillers(rng, place, topic), "holder": holder or ""}
    timed = rng.random() < 0.2 and not extra
    points = []
    for count, text in enumerate(texts, 1):
        full = text.format_map(fill)
        asks = asked and count == len(texts) - 1
        if timed and not asks:
            full += f" ({rng.choice((5, 10, 15, 20))} min)"
        below = _questions(rng, place.split, topic) if asks else ()
        points.append(Point(numbering.format(count), full, below))
    return tuple(points)


def numbering_of(rng: Random) -> str:
    return rng.choice(_NUMBERINGS)


def _questions(rng: Random, split: Split, topic: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    general = words(split, "phrases")["questions"]
    texts = [*topic["questions"], *rng.sample(general, rng.choice((1, 1, 2)))][:4]
    markers = rng.choice(_MARKERS[split])
    return tuple((markers[i % len(markers)], text) for i, text in enumerate(texts))


def record_of(points: tuple[Point, ...]) -> list[dict[str, Any]]:
    return [
        {
            "number": point.number.rstrip(".)"),
            "text": point.text,
            "subitems": [{"marker": m.rstrip(".)"), "text": text} for m, text in point.below],
        }
        for point in points
    ]
