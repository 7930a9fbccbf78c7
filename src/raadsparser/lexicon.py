"""Word lists: one entry a line in `wordlists/*.txt`, `#` starts a comment."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of `wordlists/<name>.txt` in file order; FileNotFoundError for no such list."""
    path = resources.files("raadsparser").joinpath("wordlists", f"{name}.txt")
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def columns(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a list whose lines have tab-separated columns."""
    return tuple(tuple(line.split("\t")) for line in entries(name))
