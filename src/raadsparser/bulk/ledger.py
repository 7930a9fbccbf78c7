"""What a run has done: the sheets in FILE and, beside it, one line for every document.

Three files say together that a document is done: its sheets stand in FILE, its line in
`FILE.documents.jsonl`, and its fingerprint in `FILE.ledger.jsonl`. They are written, and put
on the disk, in that order; whatever a run was killed in between of is done again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

from raadsparser.bulk.books import Books, content_key, documents_beside, ledger_beside
from raadsparser.bulk.fingerprint import UNKNOWN, Fingerprint
from raadsparser.bulk.lock import Lock
from raadsparser.bulk.signals import undisturbed
from raadsparser.errors import RaadsparserError, UsageError
from raadsparser.output.durable import on_disk
from raadsparser.output.entry import Entry
from raadsparser.output.formats import SheetWriter, format_of
from raadsparser.record import Issue

Mode = Literal["new", "resume", "overwrite"]

_RHYTHM = 0.2  # seconds between two commits: each waits for the disk


class Ledger:
    """Books results as they come. Opened before any work, so that an output that cannot be
    written, or that another run writes, is known at once (UsageError)."""

    def __init__(
        self,
        output: Path,
        mode: Mode = "new",
        *,
        fingerprint: Fingerprint = UNKNOWN,
        retry_failed: bool = False,
        keep_old: bool = False,
        marked: bool = False,
    ) -> None:
        self.output = output
        self.documents = documents_beside(output)
        self._format = format_of(output)
        self._fingerprint = fingerprint
        self._claimed: set[bytes] = set()
        self._twins: dict[bytes, list[Entry]] = {}
        self._buffer: list[Entry] = []
        self._committed = 0.0
        self._broken = False
        self._check(mode)
        self._lock = Lock(output)
        try:
            self._check(mode)  # again: another run may have made it meanwhile
            self.books = Books(output, self._format, fingerprint)
            if mode == "resume":
                self.books.mend(last=False)
            self.old, self.changes = len(self.books.old()), self.books.changes()
            self.books.forget(failed=retry_failed, old=not keep_old)
            self._sheets, self._lines, self._prints = self._open(mode == "resume", marked)
        except OSError as error:  # as on a disk that is still full
            self._lock.release()
            raise _stopped(output, "could not be opened to go on", error) from error
        except BaseException:
            self._lock.release()
            raise

    def _check(self, mode: Mode) -> None:
        folder = self.output.parent
        if not folder.is_dir():
            raise UsageError(f"{folder}: there is no such folder to write {self.output.name} in")
        for path in (self.output, self.documents):
            if path.is_dir():
                raise UsageError(f"{path}: cannot be written: it is a folder")
        if mode == "new":
            for path in (*self._format.files(self.output), self.documents):
                if path.exists():
                    raise UsageError(
                        f"{path} exists already. Use --resume to finish the run that wrote it, "
                        "--overwrite to start anew, or another name."
                    )

    def _open(self, append: bool, marked: bool) -> tuple[SheetWriter, BinaryIO, BinaryIO]:
        more: dict[str, Any] = {"marked": True} if marked else {}
        with ExitStack() as opened:
            try:
                lines, prints = (
                    cast("BinaryIO", opened.enter_context(path.open("ab" if append else "wb")))
                    for path in (self.documents, ledger_beside(self.output))
                )
                writer = self._format.open_writer(self.output, append=append, **more)
            except OSError as error:
                raise UsageError(f"{self.output}: cannot be written: {error}") from error
            opened.pop_all()
        if not self.books.described:
            prints.write(_json(self._fingerprint.line()))
        return writer, lines, prints

    def done(self, path: str, digest: str | None) -> bool:
        """Whether a document stands here already, with the bytes it has now."""
        return self.books.done(path, digest)

    def claim(self, path: str, digest: str) -> bool:
        """Whether the content is new to this output; it counts as taken from now on."""
        key = content_key(path, digest)
        if key in self._claimed or self.books.place(key) is not None:
            return False
        self._claimed.add(key)
        return True

    def write(self, entry: Entry) -> list[Entry]:
        """Record one document, and what waited for it; the entries as they were recorded."""
        written = list(self._settled(entry))
        self._buffer.extend(written)
        if time.monotonic() - self._committed >= _RHYTHM:
            self.commit()
        return written

    def _settled(self, entry: Entry) -> Iterator[Entry]:
        key = content_key(entry.path, entry.sha256) if entry.sha256 else None
        if not entry.twin or key is None:
            yield entry
            for twin in self._twins.pop(key, []) if key else []:
                yield _twin(twin, entry)
            return
        place = self.books.place(key)
        if place is None:
            waiting = next((one for one in self._buffer if _same(one, key)), None)
            if waiting is None:  # its content is being read
                self._twins.setdefault(key, []).append(entry)
                return
            yield _twin(entry, waiting)
            return
        yield _twin(entry, self.books.entry_at(place))

    def commit(self) -> None:
        """Put all that was recorded on the disk: sheets, lines, fingerprints, in that order."""
        if not self._buffer or self._broken:
            return
        first = self._buffer[0].path
        try:
            with undisturbed():
                self._write_buffer()
        except OSError as error:
            self._broken = True  # nothing more is written: the next run starts from the disk
            raise _stopped(self.output, f"writing stopped at {first}", error) from error
        self._committed = time.monotonic()

    def _write_buffer(self) -> None:
        for entry in self._buffer:
            self._sheets.write(entry)
        self._sheets.sync()
        places = []
        for entry in self._buffer:
            places.append(self._lines.tell())
            self._lines.write(_json(entry.line()))
        on_disk(self._lines)
        for entry in self._buffer:
            self._prints.write(_json(_print_line(entry, self._fingerprint)))
        on_disk(self._prints)
        for entry, place in zip(self._buffer, places, strict=True):
            self.books.add(entry, place)
        self._buffer.clear()

    def close(self) -> None:
        """Commit, finish the format's file, and drop what was read again meanwhile."""
        try:
            self.commit()
            with undisturbed():
                if self._broken:
                    self._abandon()
                else:
                    self._finish()
        except OSError as error:
            raise _stopped(self.output, "could not be finished", error) from error
        finally:
            self._lock.release()

    def _finish(self) -> None:
        for stream in (self._lines, self._prints):
            stream.close()
        if self.books.redone:  # a document was read again: its earlier sheets and line must go
            self._sheets.sync()
            self.books.mend(last=True)
        self._sheets.close()

    def _abandon(self) -> None:
        """Close what is open after a failed write; what cannot be flushed is written again."""
        for stream in (self._lines, self._prints, self._sheets):
            with suppress(OSError):
                stream.close()


def _stopped(output: Path, what: str, error: OSError) -> RaadsparserError:
    return RaadsparserError(
        f"{output}: {what}: {error.strerror}. What was done before is kept: finish with --resume."
    )


def _same(one: Entry, key: bytes) -> bool:
    return one.sha256 is not None and content_key(one.path, one.sha256) == key


def _twin(twin: Entry, first: Entry) -> Entry:
    """The line of a document whose content another one has: the same, under its own name."""
    count = first.listed if first.twin else len(first.sheets)
    issues = [issue for issue in first.issues if issue.code != "same_content"]
    if count:
        message = f"the same bytes as {first.path}, under which its sheets stand"
        issues.append(Issue(code="same_content", message=message))
    return replace(
        twin,
        status=first.status,
        pages=first.pages,
        issues=tuple(issues),
        twin=True,
        listed=count,
    )


def _print_line(entry: Entry, fingerprint: Fingerprint) -> dict[str, Any]:
    return {"path": entry.path, "sha256": entry.sha256, "fingerprint": fingerprint.digest}


def _json(line: dict[str, Any]) -> bytes:
    return (json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8")
