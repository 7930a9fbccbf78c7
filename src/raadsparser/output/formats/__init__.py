"""The file formats sheets are written in: one module a format, found by its being here.

A module provides

    SUFFIX: str                       the ending it answers to, as ".jsonl"
    WHOLE: bool                       whether all of a sheet can be read back from it
    open_writer(path, *, append=False) -> SheetWriter   raises OSError where it cannot write
    read(path) -> Iterator[AgendaSheet]                 the sheets back, in the file's order;
                                                        UsageError where not WHOLE
    keep(path, wanted) -> Counter[str]  drops what is torn, not wanted, or was written again
                                        later, so that a broken-off run can go on; says how
                                        many sheets stay of each document, by its hash
    files(path) -> list[Path]           every file it makes for one output

A module that needs an extra imports it inside its functions and raises
MissingComponentError where it is absent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, cast

from raadsparser.errors import UsageError
from raadsparser.output.entry import Entry
from raadsparser.record import AgendaSheet
from raadsparser.registry import modules_of


class SheetWriter(Protocol):
    """Takes one document at a time. What was taken is on the disk after `sync`; what was not
    may be lost or torn, never mixed into another document's."""

    def write(self, entry: Entry) -> None: ...

    def sync(self) -> None: ...

    def close(self) -> None: ...


class Format(Protocol):
    """What a module in this package provides."""

    SUFFIX: str
    WHOLE: bool

    def open_writer(self, path: Path, *, append: bool = False) -> SheetWriter: ...

    def read(self, path: Path) -> Iterator[AgendaSheet]: ...

    def keep(self, path: Path, wanted: Callable[[str], bool]) -> Counter[str]: ...

    def files(self, path: Path) -> list[Path]: ...


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
