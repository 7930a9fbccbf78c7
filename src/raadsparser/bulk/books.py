"""What stands in an output already: read at the start of a resumed run, kept as it goes on.

Per document a few hundred bytes in memory: its path and hash where it was done before, and
the place of its line in the documents file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from raadsparser.bulk.fingerprint import Fingerprint
from raadsparser.output.entry import Entry
from raadsparser.output.formats import Format
from raadsparser.output.formats.jsonl import whole_lines
from raadsparser.output.spans import cut


@dataclass(frozen=True, slots=True)
class _Line:
    """A document's line: where it stands in its file, in bytes, and what it says."""

    start: int
    end: int
    digest: str | None
    sheets: int
    failed: bool


@dataclass(frozen=True, slots=True)
class _Print:
    """A line of the ledger: with which fingerprint which bytes were read."""

    start: int
    end: int
    digest: str | None
    fingerprint: str


class Books:
    """The documents of an output: which are done, which were read in another way."""

    def __init__(self, output: Path, form: Format, fingerprint: Fingerprint) -> None:
        self._output = output
        self._format = form
        self._fingerprint = fingerprint
        self._known: dict[str, tuple[_Line, str | None]] = {}
        self._dropped: set[str] = set()
        self._places: dict[bytes, int] = {}
        self._parts: dict[str, dict[str, str]] = {}
        self.redone = False

    @property
    def described(self) -> bool:
        """Whether the ledger says what this run's fingerprint is made of."""
        return self._fingerprint.digest in self._parts

    @property
    def failed(self) -> int:
        """How many of the documents that are done failed."""
        return sum(line.failed for line, _ in self._known.values())

    def done(self, path: str, digest: str | None) -> bool:
        known = self._known.get(path)
        return known is not None and digest is not None and known[0].digest == digest

    def place(self, content: bytes) -> int | None:
        """Where the line of a document with this content stands in the documents file."""
        return self._places.get(content)

    def entry_at(self, place: int) -> Entry:
        with documents_beside(self._output).open("rb") as stream:
            stream.seek(place)
            return Entry.of_line(json.loads(stream.readline()))

    def add(self, entry: Entry, place: int) -> None:
        """A document was recorded; its line stands at `place`."""
        self.redone |= entry.path in self._known or entry.path in self._dropped
        if entry.sha256:
            self._places.setdefault(content_key(entry.path, entry.sha256), place)

    def old(self) -> list[str]:
        """Documents that were read with another fingerprint than this run's."""
        now = self._fingerprint.digest
        return [path for path, (_, found) in self._known.items() if found != now]

    def changes(self) -> list[str]:
        """What differs from the fingerprints of the documents that stand here."""
        now, seen = self._fingerprint, {found for _, found in self._known.values()}
        told: list[str] = []
        for digest in sorted(found or "" for found in seen - {now.digest}):
            was = self._parts.get(digest)
            told.extend(["it is not known how"] if was is None else now.differences(was))
        return list(dict.fromkeys(told))

    def forget(self, *, failed: bool, old: bool) -> None:
        """Have documents read again: those that failed, those with another fingerprint."""
        other = set(self.old()) if old else set()
        for path, (line, _) in list(self._known.items()):
            if path in other or (failed and line.failed):
                del self._known[path]
                self._dropped.add(path)
        self._places = {
            content_key(path, line.digest): line.start
            for path, (line, _) in reversed(self._known.items())
            if line.digest
        }

    def mend(self, *, last: bool) -> None:
        """Bring all files back to the documents that are whole, each with its last line.

        With `last`, at the end of a run, the ledger too is brought down to one line each.
        """
        lines = dict(_document_lines(documents_beside(self._output)))
        wanted = {line.digest for line in lines.values() if line.sheets}
        kept = self._kept(wanted.__contains__)
        whole = {path: line for path, line in lines.items() if _is_whole(line, kept)}
        if len(whole) < len(lines):
            still = {line.digest for line in whole.values() if line.sheets}
            self._kept(still.__contains__)
        prints = self._mended_prints(whole if last else None)
        place = 0
        self._known = {}
        for path, line in sorted(whole.items(), key=lambda item: item[1].start):
            size = line.end - line.start
            found = prints.get(path)
            fitting = found.fingerprint if found and found.digest == line.digest else None
            moved = _Line(place, place + size, line.digest, line.sheets, line.failed)
            self._known[path] = (moved, fitting)
            place += size
        ranges = sorted((line.start, line.end) for line in whole.values())
        _cut_if_there(documents_beside(self._output), ranges)

    def _kept(self, wanted: Callable[[str], bool]) -> dict[str, int]:
        if not any(path.exists() for path in self._format.files(self._output)):
            return {}
        return dict(self._format.keep(self._output, wanted))

    def _mended_prints(self, whole: dict[str, _Line] | None) -> dict[str, _Print]:
        """The last fingerprint of each document; what is torn, or not wanted, goes."""
        path = ledger_beside(self._output)
        prints: dict[str, _Print] = {}
        ranges: list[tuple[int, int]] = []
        for start, end, line in _lines(path):
            if "of" in line:
                self._parts[line["fingerprint"]] = line["of"]
                ranges.append((start, end))
                continue
            prints[line["path"]] = _Print(start, end, line["sha256"], line["fingerprint"])
            if whole is None:
                ranges.append((start, end))
        if whole is not None:
            ranges.extend((one.start, one.end) for key, one in prints.items() if key in whole)
        _cut_if_there(path, sorted(ranges))
        return prints


def documents_beside(output: Path) -> Path:
    """The documents file of an output: its name with `.documents.jsonl` for its ending."""
    return output.with_suffix(".documents.jsonl")


def ledger_beside(output: Path) -> Path:
    """Where the fingerprints of an output's documents stand."""
    return output.with_suffix(".ledger.jsonl")


def content_key(path: str, digest: str) -> bytes:
    """What makes two documents the same: their bytes, and the ending that says how to read."""
    return bytes.fromhex(digest) + PurePosixPath(path).suffix.lower().encode("utf-8")


def _is_whole(line: _Line, kept: dict[str, int]) -> bool:
    return not line.sheets or kept.get(line.digest or "") == line.sheets


def _document_lines(path: Path) -> Iterator[tuple[str, _Line]]:
    for start, end, line in _lines(path):
        failed = line["status"] == "failed"
        yield line["path"], _Line(start, end, line["sha256"], line["sheets"], failed)


def _lines(path: Path) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Each whole line of a file with its place; none where there is no file."""
    if not path.exists():
        return
    start = 0
    with path.open("rb") as stream:
        for line in whole_lines(stream):
            yield start, start + len(line), json.loads(line)
            start += len(line)


def _cut_if_there(path: Path, ranges: list[tuple[int, int]]) -> None:
    if path.exists():
        cut(path, [(0, 0), *ranges])
