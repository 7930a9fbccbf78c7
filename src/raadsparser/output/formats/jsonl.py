"""JSON Lines: one sheet a line, UTF-8, keys in the order of the contract."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from pydantic import ValidationError

from raadsparser.errors import UsageError
from raadsparser.output.durable import on_disk
from raadsparser.output.entry import Entry
from raadsparser.output.spans import Span, keep_last
from raadsparser.record import AgendaSheet, sheet_model

SUFFIX = ".jsonl"
WHOLE = True

# A line's own id and hash, without parsing all its evidence. A quote inside a text of the
# record is escaped, so that neither can be met there.
_ID = re.compile(rb'"id": ?"([^"\\]*)"')
_HASH = re.compile(rb'"sha256": ?"([0-9a-f]*)"')


class JsonlWriter:
    """Writes each document's sheets at once, so that a kill tears one line at most."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, entry: Entry) -> None:
        self._stream.write("".join(f"{sheet}\n" for sheet in entry.sheets))
        self._stream.flush()

    def sync(self) -> None:
        on_disk(self._stream)

    def close(self) -> None:
        self._stream.close()


def open_writer(path: Path, *, append: bool = False) -> JsonlWriter:
    return JsonlWriter(path.open("a" if append else "w", encoding="utf-8", newline="\n"))


def read(path: Path) -> Iterator[AgendaSheet]:
    """The sheets of a file; UsageError names the line that is not one."""
    model = sheet_model()
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            try:
                yield model.model_validate_json(line)
            except ValidationError as error:
                first = error.errors(include_url=False)[0]
                raise UsageError(
                    f"{path}: line {number} is not a sheet: {first['msg']} at {first['loc']}"
                ) from None


def keep(path: Path, wanted: Callable[[str], bool]) -> Counter[str]:
    with path.open("rb") as stream:
        return keep_last(path, _spans(stream), wanted)


def files(path: Path) -> list[Path]:
    return [path]


def _spans(stream: Iterator[bytes]) -> Iterator[Span]:
    start = 0
    for line in whole_lines(stream):
        key, own = _HASH.search(line), _ID.search(line)
        if key is None or own is None:
            return
        yield Span(key[1].decode(), own[1].decode(), start, start + len(line))
        start += len(line)


def whole_lines(stream: Iterator[bytes]) -> Iterator[bytes]:
    """The lines up to the first that is torn: no end, or blocks that a crash left empty."""
    for line in stream:
        if not (line.startswith(b"{") and line.endswith(b"}\n")) or b"\0" in line:
            return
        yield line
