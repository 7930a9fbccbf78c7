"""One output format made into another, without reading the documents again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from raadsparser.bulk.books import documents_beside, ledger_beside
from raadsparser.bulk.lock import Lock
from raadsparser.errors import UsageError
from raadsparser.output.entry import Entry
from raadsparser.output.formats import format_of
from raadsparser.output.formats.jsonl import whole_lines

Line = dict[str, Any]


def export(source: Path, target: Path, *, overwrite: bool = False, marked: bool = False) -> int:
    """Write the sheets of `source` to `target`; how many they were.

    The documents file and the ledger beside the source come along. Raises UsageError for an
    unknown format, one that cannot be read back (CSV), or a target that exists.
    """
    _check(source, target, overwrite=overwrite)
    lock = Lock(target)
    try:
        count = _written(source, target, {"marked": True} if marked else {})
        for beside in (documents_beside, ledger_beside):
            if beside(source).exists() and beside(source) != beside(target):
                shutil.copyfile(beside(source), beside(target))
    finally:
        lock.release()
    return count


def _check(source: Path, target: Path, *, overwrite: bool) -> None:
    origin, form = format_of(source), format_of(target)
    if not source.is_file():
        raise UsageError(f"{source}: there is no such file")
    if not target.parent.is_dir():
        raise UsageError(f"{target.parent}: there is no such folder to write {target.name} in")
    if source.resolve() == target.resolve():
        raise UsageError(f"{target}: is the source itself")
    if not origin.WHOLE:
        next(origin.read(source))  # says why not
    there = form.files(target)
    if documents_beside(source) != documents_beside(target):
        there.append(documents_beside(target))
    for file in there:
        if file.exists() and not overwrite:
            raise UsageError(f"{file} exists already; use --overwrite or another name")


def _written(source: Path, target: Path, more: dict[str, Any]) -> int:
    """Write the sheets; how many they were."""
    count = 0
    writer = format_of(target).open_writer(target, append=False, **more)
    try:
        for entry in _entries(source):
            count += len(entry.sheets)
            writer.write(entry)
        writer.sync()
    finally:
        writer.close()
    return count


def _entries(source: Path) -> Iterator[Entry]:
    """A document at a time: those with sheets in the order of the file, then the others."""
    lines = _lines(documents_beside(source))
    sheets = format_of(source).read(source)
    for (path, digest), group in groupby(sheets, lambda one: (one.source.path, one.source.sha256)):
        found = list(group)
        known = lines.pop(path, None) or _line(path, digest, len(found))
        yield Entry.of_line(known, [sheet.model_dump_json() for sheet in found])
    for line in lines.values():
        yield Entry.of_line(line)


def _lines(documents: Path) -> dict[str, Line]:
    if not documents.exists():
        return {}
    with documents.open("rb") as stream:
        return {line["path"]: line for line in map(json.loads, whole_lines(stream))}


def _line(path: str, digest: str, sheets: int) -> Line:
    """For sheets whose documents file is gone."""
    return {
        "path": path,
        "sha256": digest,
        "status": "ok",
        "pages": 0,
        "sheets": sheets,
        "seconds": 0.0,
        "issues": [],
    }
