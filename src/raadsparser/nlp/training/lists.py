"""The lists that training text is made from, each dealt out over the splits."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal
from zlib import crc32

Split = Literal["train", "dev", "test"]
SPLITS: tuple[Split, ...] = ("train", "dev", "test")
_SHARE = {"train": range(6), "dev": range(6, 8), "test": range(8, 10)}  # of ten parts


def in_split(text: str, split: Split) -> bool:
    """Whether the hash of a text puts it in a split; no text is in two."""
    return crc32(text.encode()) % 10 in _SHARE[split]


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
    return tuple(entry for entry in every if in_split(entry, split)) or every
