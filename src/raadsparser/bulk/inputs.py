"""Walks what a user points at: files, folders and globs, one input at a time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import has_magic, iglob
from pathlib import Path

from raadsparser.record import Issue

Inputs = str | Path | Iterable[str | Path]


@dataclass(frozen=True, slots=True)
class Input:
    """One document to read; `issue` says why it cannot be, where that is known already."""

    path: Path
    issue: Issue | None = None


def walk(inputs: Inputs) -> Iterator[Input]:
    """Every document once, lazily: folders in name order, with all below them.

    In a folder only files with a known ending count, and hidden ones do not; a file that is
    named itself, or by a glob, is always given. What is absent comes out with an issue
    (`not_found`, `no_documents`, `unreadable`), so that each input is accounted for.
    """
    named = [inputs] if isinstance(inputs, str | Path) else inputs
    seen: set[Path] = set()
    for one in named:
        for found in _expand(one):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def _expand(named: str | Path) -> Iterator[Input]:
    path = Path(named)
    if path.is_dir():
        yield from _documents_of(path)
    elif path.is_file() or path.is_symlink():
        yield Input(path)
    elif path.exists():  # a pipe or a device: reading it might never end
        yield Input(path, Issue(code="unsupported", message="neither a file nor a folder"))
    elif has_magic(str(named)):
        yield from _glob(str(named))
    else:
        yield Input(path, Issue(code="not_found", message="there is no such file"))


def _glob(pattern: str) -> Iterator[Input]:
    # Path.glob takes no absolute patterns.
    matches = sorted(iglob(pattern, recursive=True))  # noqa: PTH207
    if not matches:
        issue = Issue(code="not_found", message="no file matches this pattern")
        yield Input(Path(pattern), issue)
    for match in matches:
        path = Path(match)
        # "**" names folders and, again, all that is in them.
        if not path.is_dir():
            yield Input(path)
        elif "**" not in pattern:
            yield from _below(path, _suffixes())


def _documents_of(folder: Path) -> Iterator[Input]:
    suffixes = _suffixes()
    empty = True
    for found in _below(folder, suffixes):
        empty = False
        yield found
    if empty:
        known = ", ".join(sorted(suffixes))
        message = f"no documents in this folder; looked for files ending in {known}"
        yield Input(folder, Issue(code="no_documents", message=message))


def _below(folder: Path, suffixes: frozenset[str]) -> Iterator[Input]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        message = f"the folder cannot be listed: {error.strerror}"
        yield Input(folder, Issue(code="unreadable", message=message))
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(path, suffixes)
        elif path.suffix.lower() in suffixes and entry.is_file():
            yield Input(path)


def _suffixes() -> frozenset[str]:
    from raadsparser.ingest import SUFFIXES

    return frozenset(SUFFIXES)
