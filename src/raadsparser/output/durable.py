"""Writing so that it survives a power cut: flushed to the disk, replaced in one step."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any


def on_disk(stream: IO[Any]) -> None:
    """What was written to the stream is on the disk when this returns."""
    stream.flush()
    os.fsync(stream.fileno())


@contextmanager
def replaced(path: Path, *, binary: bool = False) -> Iterator[IO[Any]]:
    """A stream whose content takes the file's place at the end; until then the old one stands."""
    beside = path.with_name(f"{path.name}.tmp")
    text: dict[str, Any] = {} if binary else {"encoding": "utf-8", "newline": "\n"}
    try:
        with beside.open("wb" if binary else "w", **text) as stream:
            yield stream
            on_disk(stream)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    put_in_place(beside, path)


def put_in_place(beside: Path, path: Path) -> None:
    """Rename onto the file, durably: the folder's own entry is written too."""
    os.replace(beside, path)  # noqa: PTH105  # one step: a kill leaves one or the other
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
