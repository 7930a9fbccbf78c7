"""Walks what a user points at: files, folders, globs, archives and URLs, one input at a time."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from glob import has_magic, iglob
from pathlib import Path

from raadsparser.bulk.outcome import path_text
from raadsparser.digest import sha256_of
from raadsparser.errors import DocumentError
from raadsparser.record import Issue

Inputs = str | Path | Iterable[str | Path]

ARCHIVE = ".zip"
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://|[A-Za-z][A-Za-z0-9+]*::")


@dataclass(frozen=True, slots=True)
class Input:
    """One document to read; `issue` says why it cannot be, where that is known already.

    `name` is how results call it. What is no local file has a `load` that fetches its bytes
    (DocumentError where it cannot), and `data` once they are here. A `twin` has the content
    of another document of the run and need not be read.
    """

    path: Path
    issue: Issue | None = None
    name: str = ""
    load: Callable[[], bytes] | None = None
    data: bytes | None = None
    sha256: str | None = None
    twin: bool = False

    def __post_init__(self) -> None:
        if not self.name:
            object.__setattr__(self, "name", path_text(self.path))

    def loaded(self) -> Input:
        """With its bytes, where they are in no local file; an issue where they cannot be had."""
        if self.load is None or self.issue is not None:
            return self
        try:
            return replace(self, data=self.load(), load=None)
        except DocumentError as error:
            return replace(self, load=None, issue=Issue(code=error.code, message=error.message))

    def identified(self) -> Input:
        """With the hash of its bytes, where it has any."""
        here = self.loaded()
        if here.data is not None:
            return replace(here, sha256=hashlib.sha256(here.data).hexdigest())
        local = not is_url(here.name)
        return replace(here, sha256=sha256_of(here.path) if local else None)


def is_url(text: str) -> bool:
    """Whether an input or output is an fsspec URL (`s3://…`, `zip://…::file.zip`)."""
    return bool(_URL.match(text))


def walk(inputs: Inputs) -> Iterator[Input]:
    """Every document once, lazily: folders in name order, with all below them.

    In a folder or archive only files with a known ending count, and hidden ones do not; a
    file that is named itself, or by a glob, is always given. What is absent comes out with an
    issue (`not_found`, `no_documents`, `unreadable`), so that each input is accounted for.
    """
    named = [inputs] if isinstance(inputs, str | Path) else inputs
    seen: set[int] = set()
    for one in named:
        for found in _expand(one):
            mark = hash(found.name)  # a number: the names of an archive would fill the memory
            if mark not in seen:
                seen.add(mark)
                yield found


def _expand(named: str | Path) -> Iterator[Input]:
    if is_url(str(named)):
        from raadsparser.bulk.remote import walk_url

        yield from walk_url(str(named), suffixes())
        return
    path = Path(named)
    if path.is_dir():
        yield from _documents_of(path)
    elif path.is_file() or path.is_symlink():
        yield from _file(path)
    elif path.exists():  # a pipe or a device: reading it might never end
        yield Input(path, Issue(code="unsupported", message="neither a file nor a folder"))
    elif has_magic(str(named)):
        yield from _glob(str(named))
    else:
        yield Input(path, Issue(code="not_found", message="there is no such file"))


def _file(path: Path) -> Iterator[Input]:
    if path.suffix.lower() != ARCHIVE:
        yield Input(path)
        return
    from raadsparser.bulk.archive import walk_archive

    yield from walk_archive(path, suffixes())


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
            yield from _file(path)
        elif "**" not in pattern:
            yield from _below(path, suffixes())


def _documents_of(folder: Path) -> Iterator[Input]:
    known = suffixes()
    empty = True
    for found in _below(folder, known):
        empty = False
        yield found
    if empty:
        yield Input(folder, no_documents("folder", known))


def no_documents(place: str, known: Iterable[str]) -> Issue:
    """The issue of a folder or archive that holds nothing to read."""
    endings = ", ".join(sorted(known))
    message = f"no documents in this {place}; looked for files ending in {endings}"
    return Issue(code="no_documents", message=message)


def _below(folder: Path, known: frozenset[str]) -> Iterator[Input]:
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        message = f"the folder cannot be listed: {error.strerror}"
        yield Input(folder, Issue(code="unreadable", message=message))
        return
    for name in names:
        path = folder / name
        if path.is_dir():
            if not path.is_symlink():
                yield from _below(path, known)
        elif path.suffix.lower() in (*known, ARCHIVE) and path.is_file():
            yield from _file(path)


def suffixes() -> frozenset[str]:
    """The endings of documents."""
    from raadsparser.ingest import SUFFIXES

    return frozenset(SUFFIXES)
