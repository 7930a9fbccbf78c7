"""The file formats sheets are written in: one module a format, found by its being here.

A module provides

    SUFFIX: str                                         the ending it answers to, as ".jsonl"
    open_writer(path, *, append=False) -> SheetWriter   raises OSError where it cannot write
    read(path) -> Iterator[AgendaSheet]                 the sheets back, in the file's order
    keep(path, wanted) -> Counter[Key]                  drops what is torn or not wanted, so
                                                        that a broken-off run can go on; says
                                                        how many sheets of each document stay
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, cast

from raadsparser.errors import UsageError
from raadsparser.record import AgendaSheet
from raadsparser.registry import modules_of

Key = tuple[str, str | None]
"""A document's path and the hash of its bytes."""


class SheetWriter(Protocol):
    """Takes the sheets of one document at a time; what was taken survives a kill."""

    def write(self, sheets: Sequence[AgendaSheet]) -> None: ...

    def close(self) -> None: ...


class Format(Protocol):
    """What a module in this package provides."""

    SUFFIX: str

    def open_writer(self, path: Path, *, append: bool = False) -> SheetWriter: ...

    def read(self, path: Path) -> Iterator[AgendaSheet]: ...

    def keep(self, path: Path, wanted: Callable[[Key], bool]) -> Counter[Key]: ...


def formats() -> dict[str, Format]:
    """All formats by their ending."""
    found = (cast("Format", module) for module in modules_of(__name__))
    return {known.SUFFIX: known for known in found}


def format_of(path: Path) -> Format:
    """The format a file's ending names; UsageError lists the known ones."""
    known = formats()
    if path.suffix.lower() not in known:
        endings = ", ".join(sorted(known))
        raise UsageError(f"{path}: no format has the ending {path.suffix!r}; known are {endings}")
    return known[path.suffix.lower()]
