"""JSON Lines: one sheet a line, UTF-8, keys in the order of the contract."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from pydantic import ValidationError

from raadsparser.errors import UsageError
from raadsparser.output.formats import Key
from raadsparser.record import AgendaSheet

SUFFIX = ".jsonl"


class JsonlWriter:
    """Writes each document's sheets at once, so that a kill tears one line at most."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, sheets: Sequence[AgendaSheet]) -> None:
        self._stream.write("".join(f"{sheet.model_dump_json()}\n" for sheet in sheets))
        self._stream.flush()

    def close(self) -> None:
        self._stream.close()


def open_writer(path: Path, *, append: bool = False) -> JsonlWriter:
    return JsonlWriter(path.open("a" if append else "w", encoding="utf-8", newline="\n"))


def read(path: Path) -> Iterator[AgendaSheet]:
    """The sheets of a file; UsageError names the line that is not one."""
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            try:
                yield AgendaSheet.model_validate_json(line)
            except ValidationError as error:
                first = error.errors(include_url=False)[0]
                raise UsageError(
                    f"{path}: line {number} is not a sheet: {first['msg']} at {first['loc']}"
                ) from None


def keep(path: Path, wanted: Callable[[Key], bool]) -> Counter[Key]:
    counted: Counter[Key] = Counter()
    beside = path.with_name(f"{path.name}.tmp")
    with path.open("rb") as old, beside.open("wb") as new:
        for line in whole_lines(old):
            source = json.loads(line)["source"]
            key = (source["path"], source["sha256"])
            if wanted(key):
                counted[key] += 1
                new.write(line)
    os.replace(beside, path)  # noqa: PTH105  # one step, so that a kill leaves one or the other
    return counted


def whole_lines(stream: Iterator[bytes]) -> Iterator[bytes]:
    """The lines up to the first that is torn: no end, or no JSON (blocks lost on a crash)."""
    for line in stream:
        if not line.endswith(b"\n"):
            return
        try:
            json.loads(line)
        except ValueError:
            return
        yield line
