"""What the relation step looks at: hashed features of a question and one possible answer.

A feature is a text; only its hash is kept. Every answer to a question has its own features,
among them how it lies to the thing asked about and which words stand between.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

from raadsparser.nlp import labels
from raadsparser.nlp.kinds import Noun
from raadsparser.nlp.scene import Place, Scene

ROWS = 1 << 15
IMPLICIT = ("brief", "besluit", "toezegging", "document")
"""Kinds that a sentence can say of a number without a noun for it."""

_NEAR = 3
_BAG = 12
_STEPS = (0, 1, 2, 3, 4, 6, 9, 14, 20, 30)


@lru_cache(maxsize=200_000)
def row(feature: str) -> int:
    """The row of a feature in the tables."""
    return crc32(feature.encode()) % ROWS


def join_features(scene: Scene, one: Place, other: Place) -> Iterator[str]:
    """Whether two numbers name one document."""
    gap = scene.between(one, other)
    yield f"gap={' '.join(gap)}"
    yield f"enclosed={_enclosed(scene, one)}{_enclosed(scene, other)}"
    yield f"gap={' '.join(gap)}|{_enclosed(scene, one)}"
    yield f"before={_at(scene, one.start - 1)}"
    yield f"plural={_plural(scene, one)}"
    yield f"shape={scene.norms[one.start] == scene.norms[other.start]}"
    yield f"kinds={len(scene.of(labels.KIND, one.sentence))}"


def kind_features(scene: Scene, number: Place, kind: Place, noun: Noun) -> Iterator[str]:
    """How a number lies to a noun that may name its kind."""
    yield from _pair(scene, number, kind, "k")
    yield f"group={noun.group}"
    yield f"noun={noun.kind}"
    yield f"plural={noun.plural}|{scene.inside(number, kind, labels.NUMBER)}"
    yield f"number={_shape(scene, number)}|{noun.kind}"
    yield from _rivals(scene, number, kind, labels.KIND)


def implied_features(scene: Scene, number: Place, kind: str) -> Iterator[str]:
    """What a sentence says of a number when no noun does."""
    yield f"i:{kind}"
    yield f"i:{kind}|nouns={len(scene.of(labels.KIND, number.sentence))}"
    left = any(p.end <= number.start for p in scene.of(labels.KIND, number.sentence))
    yield f"i:{kind}|left={left}"
    yield f"i:{kind}|number={_shape(scene, number)}"
    yield f"i:{kind}|before={_at(scene, number.start - 1)}|{_at(scene, number.start - 2)}"
    yield f"i:{kind}|before={_at(scene, number.start - 2)}"


def date_features(
    scene: Scene, number: Place | None, kind: Place | None, date: Place
) -> Iterator[str]:
    """How a date lies to the number and the noun of a document."""
    if number is not None:
        yield from _pair(scene, number, date, "n")
        yield from _rivals(scene, number, date, labels.DATE)
    if kind is not None:
        yield from _pair(scene, kind, date, "d")
        yield f"own={_owned(scene, kind, date)}"
    yield f"has={number is not None}{kind is not None}"
    yield f"numbers={min(3, len(scene.of(labels.NUMBER, date.sentence)))}"
    yield f"dates={min(3, len(scene.of(labels.DATE, date.sentence)))}"
    yield f"opens={scene.words(date.sentence)[:2]}"
    anchor = number or kind
    if anchor is not None:
        where = side(anchor, date)
        done, before = scene.deed(date.sentence), _at(scene, date.start - 1)
        clause = scene.clause_deed(date)
        yield f"deed={done}|{where}"
        yield f"deed={done}|{where}|{before}"
        yield f"clause={clause}|{where}|{before}|lag={anchor.sentence - date.sentence}"
        yield f"clause={clause}|{where}|{scene.inside(anchor, date, labels.NUMBER)}"


def undated_features(scene: Scene, number: Place | None, kind: Place | None) -> Iterator[str]:
    """What speaks for a document without a date."""
    anchor = number or kind
    if anchor is None:
        return
    yield f"u|{number is not None}{kind is not None}"
    yield f"u|dates={min(3, len(scene.of(labels.DATE, anchor.sentence)))}"
    yield f"u|numbers={min(3, len(scene.of(labels.NUMBER, anchor.sentence)))}"
    yield f"u|before={_at(scene, anchor.start - 1)}"
    yield f"u|after={_at(scene, anchor.end)}"
    yield f"u|deed={scene.deed(anchor.sentence)}"


def _pair(scene: Scene, one: Place, other: Place, name: str) -> Iterator[str]:
    gap = scene.between(one, other)
    head = f"{name}|{side(one, other)}"
    far = next((step for step in _STEPS if len(gap) <= step), 99)
    lag = one.sentence - other.sentence
    yield f"{head}|far={far}|lag={lag}"
    yield f"{name}|lag={lag}"
    yield f"{head}|gap={' '.join(gap)}" if len(gap) <= 6 else f"{head}|long"
    for count, word in enumerate(gap[:_NEAR]):
        yield f"{head}|first{count}={word}"
    for count, word in enumerate(reversed(gap[-_NEAR:])):
        yield f"{head}|last{count}={word}"
    for word in dict.fromkeys(gap[:_BAG] + gap[-_BAG:]):
        yield f"{head}|in={word}"
    for label in (labels.NUMBER, labels.KIND, labels.DATE, labels.PERSON):
        yield f"{head}|{label}={min(3, scene.inside(one, other, label))}"
    yield f"{head}|out={_at(scene, other.start - 1)}"
    yield f"{head}|out2={_at(scene, other.start - 2)}|{_at(scene, other.start - 1)}"
    yield f"{head}|after={_at(scene, other.end)}"
    yield f"{head}|after2={_at(scene, other.end)}|{_at(scene, other.end + 1)}"
    yield f"{head}|edge={_at(scene, one.start - 1)}|{_at(scene, other.start - 1)}"
    yield f"{head}|tail={_at(scene, one.end)}|{_at(scene, other.end)}"


def side(one: Place, other: Place) -> str:
    """Whether the other stands left or right of the one."""
    return "L" if other.end <= one.start else "R"


def _rivals(scene: Scene, one: Place, other: Place, label: str) -> Iterator[str]:
    """Whether another span of the same sort lies nearer."""
    here = scene.of(label, one.sentence)
    left = [p for p in here if p.end <= one.start]
    right = [p for p in here if p.start >= one.end]
    yield f"r|left={bool(left) and left[-1] == other}|{len(left) > 1}"
    yield f"r|right={bool(right) and right[0] == other}|{bool(left)}"
    yield f"r|only={len(here) == 1 and here[0] == other}"


def _owned(scene: Scene, kind: Place, date: Place) -> str:
    """Whether a date stands nearer to another noun that it can follow."""
    nouns = [p for p in scene.of(labels.KIND, date.sentence) if p.end <= date.start]
    numbers = [p for p in scene.of(labels.NUMBER, date.sentence) if p.end <= date.start]
    nearest = nouns[-1] == kind if nouns else None
    return f"{nearest}|{min(2, len(numbers))}|{min(2, len(nouns))}"


def _enclosed(scene: Scene, place: Place) -> bool:
    before = reversed(scene.norms[: place.start])
    return next((word in {"(", "["} for word in before if word in {"(", "[", ")", "]"}), False)


def _plural(scene: Scene, place: Place) -> bool:
    nouns = [p for p in scene.of(labels.KIND, place.sentence) if p.end <= place.start]
    return bool(nouns) and scene.norms[nouns[-1].end - 1].endswith(("n", "s"))


def _shape(scene: Scene, number: Place) -> str:
    return " ".join(scene.norms[number.start : min(number.end, number.start + 2)])


def _at(scene: Scene, place: int) -> str:
    return scene.norms[place] if 0 <= place < len(scene.norms) else "^$"
