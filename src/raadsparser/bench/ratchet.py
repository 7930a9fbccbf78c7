"""Scores only go up: a fall below the committed interval is an error until it is acknowledged.

The file keeps a floor for each figure: the lower end of the best interval so far. A new
score must reach the floor, so that small falls one after another cannot add up unseen.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from raadsparser.bench.jsonl import checked
from raadsparser.errors import RaadsparserError, UsageError

LOWER_IS_BETTER = frozenset({"negatives_with_fields", "fields_per_negative", "ece", "brier"})

Better = Literal["higher", "lower"]
Fallen = dict[str, tuple[float, float | None]]


class ScoreFellError(RaadsparserError):
    """A score is worse than what is committed, and nobody said why that is accepted."""

    code = "score_fell"


class Figure(BaseModel):
    """A score with its 95 % interval."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: float
    low: float
    high: float


class Reader(BaseModel):
    """What one reader reached: each figure, core and other, by name; seconds for the whole set."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    figures: dict[str, Figure]
    attribution: dict[str, int] = Field(default_factory=dict)
    seconds: float = Field(ge=0)


class Acknowledgement(BaseModel):
    """Why a fall was accepted, at which commit, and from which floors to which scores."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    why: str = Field(min_length=10)
    commit: str
    fell: Fallen


class ScoreFile(BaseModel):
    """The committed scores: how they were made, what was reached, and what may not be lost."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_version: Literal["1"] = "1"
    commit: str
    command: str
    machine: dict[str, str]
    documents: int = Field(ge=1)
    seed: int
    split: str
    ours: Reader
    baseline: Reader
    floor: dict[str, float] = Field(default_factory=dict)
    acknowledged: list[Acknowledgement] = Field(default_factory=list)


def read_scores(path: Path) -> ScoreFile | None:
    """The committed scores, None where there are none yet; UsageError where they are malformed."""
    if not path.is_file():
        return None
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}, line {error.lineno}: not JSON ({error.msg})") from error
    return checked(ScoreFile, value, path, 1)


def write_scores(scores: ScoreFile, path: Path) -> None:
    """Writes the file, one key a line, so that a change is seen in its diff."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(scores.model_dump_json(indent=1) + "\n", encoding="utf-8")


def falls(figures: Mapping[str, Figure], floor: Mapping[str, float]) -> Fallen:
    """Figures worse than their floor, as (floor, new value); None where it is not measured now."""
    fell: Fallen = {}
    for name, bound in floor.items():
        figure = figures.get(name)
        if figure is None:
            if bound > 0.0 or better(name) == "lower":  # nothing read where nothing is printed
                fell[name] = (bound, None)
        elif figure.value > bound if better(name) == "lower" else figure.value < bound:
            fell[name] = (bound, figure.value)
    return fell


def settle(new: ScoreFile, old: ScoreFile | None, *, why: str | None = None) -> ScoreFile:
    """The file to commit: `new` with its floors raised, or lowered where `why` accepts a fall.

    ScoreFellError names each figure that fell where no reason was given.
    """
    if old is None:
        return new.model_copy(update={"floor": _floors(new.ours.figures, {})})
    fell = falls(new.ours.figures, old.floor)
    if fell and why is None:
        raise ScoreFellError(
            f"the score fell below the committed interval:{_told(fell)}\n"
            'mend it, or accept it with --acknowledge "why"'
        )
    kept = {name: bound for name, bound in old.floor.items() if name not in fell}
    accepted = [Acknowledgement(why=why, commit=new.commit, fell=fell)] if fell and why else []
    return new.model_copy(
        update={
            "floor": _floors(new.ours.figures, kept),
            "acknowledged": [*old.acknowledged, *accepted],
        }
    )


def _told(fell: Fallen) -> str:
    return "".join(
        f"\n  {name}: {'not measured' if got is None else f'{got:.4f}'}, floor {bound:.4f}"
        for name, (bound, got) in fell.items()
    )


def _floors(figures: Mapping[str, Figure], kept: Mapping[str, float]) -> dict[str, float]:
    floors = {}
    for name, figure in figures.items():
        lower = better(name) == "lower"
        own = figure.high if lower else figure.low
        floors[name] = (min if lower else max)(own, kept.get(name, own))
    return floors


def better(name: str) -> Better:
    """Which way a figure improves."""
    return "lower" if name in LOWER_IS_BETTER else "higher"
