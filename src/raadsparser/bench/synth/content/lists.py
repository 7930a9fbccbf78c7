"""The word lists of the generator, read once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal
from zlib import crc32

Split = Literal["train", "dev", "test"]
SPLITS: tuple[Split, ...] = ("train", "dev", "test")
_SHARE = {"train": range(6), "dev": range(6, 8), "test": range(8, 10)}  # of ten parts


@cache
def words(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>.txt`."""
    text = files("raadsparser.bench").joinpath("data", f"{name}.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def words_of(name: str, split: Split) -> tuple[str, ...]:
    """The lines a split may use: the list is dealt out by a hash, so no two splits share one."""
    share: Sequence[int] = _SHARE[split]
    return tuple(word for word in words(name) if crc32(word.encode()) % 10 in share)


@cache
def section(name: str, heading: str) -> tuple[str, ...]:
    """The lines below `[heading]` in `data/<name>.txt`."""
    found: list[str] = []
    inside = False
    for line in words(name):
        if line.startswith("["):
            inside = line == f"[{heading}]"
        elif inside:
            found.append(line)
    return tuple(found)
