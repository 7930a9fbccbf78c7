"""The lists that training text is made from, each dealt out over the splits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal
from zlib import crc32

Split = Literal["train", "dev", "test"]
SPLITS: tuple[Split, ...] = ("train", "dev", "test")
_SHARE: dict[Split, tuple[float, float]] = {
    "train": (0.0, 0.6),
    "dev": (0.6, 0.8),
    "test": (0.8, 1.0),
}


def portion(entries: Sequence[str], split: Split) -> tuple[str, ...]:
    """The entries of a list that a split has: six tenths, two and two, in order of their hash."""
    ordered = sorted(dict.fromkeys(entries), key=lambda entry: crc32(entry.encode()))
    low, high = _SHARE[split]
    return tuple(ordered[round(low * len(ordered)) : round(high * len(ordered))])


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>` without comments."""
    path = files("raadsparser.nlp.training").joinpath("data", name)
    rows = (row.rstrip() for row in path.read_text("utf-8").splitlines())
    return tuple(row for row in rows if row and not row.startswith("#"))


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The lines of `data/<name>` below each `[heading]`."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in lines(name):
        if line.startswith("["):
            heading = line.strip()[1:-1]
        else:
            found.setdefault(heading, []).append(line)
    return {key: tuple(value) for key, value in found.items()}


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>`, split at tabs."""
    return tuple(tuple(line.split("\t")) for line in lines(name))


@cache
def dealt(name: str, heading: str, split: Split) -> tuple[str, ...]:
    """The entries below a heading that a split may use; all where none would be left."""
    every = sections(name)[heading]
    return portion(every, split) or every
