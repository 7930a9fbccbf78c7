"""What a worker process does: documents in at the pipe, entries out, until told to stop."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from raadsparser.bulk.inputs import Input
from raadsparser.bulk.outcome import identified
from raadsparser.errors import MissingComponentError, RaadsparserError, UsageError
from raadsparser.output.entry import Entry
from raadsparser.record import DocumentResult
from raadsparser.settings import Settings
from raadsparser.threads import use_one

Reader = Callable[..., DocumentResult]
"""Called with a path and the settings, and with the bytes too where there is no such file."""

_DEATH_SIGNAL = 1  # prctl's PR_SET_PDEATHSIG
# glibc's mallopt: from what size memory is asked of the system by itself, and how much that was
# freed is kept.
_MMAP_THRESHOLD, _TRIM_THRESHOLD = (-3, 32 << 20), (-1, 128 << 20)


@dataclass(frozen=True, slots=True)
class Fault:
    """The reader itself failed: an error that no document should be able to cause."""

    cause: str


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker's first word."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a document. A worker that is `leaving` has done its share and ends."""

    entry: Entry | Fault
    leaving: bool


Answer = Ready | Done | RaadsparserError


@dataclass(frozen=True, slots=True)
class Share:
    """How long one process works: so many documents, or until it holds so many bytes."""

    documents: int = 500
    memory: int = 600 << 20

    def is_done(self, count: int) -> bool:
        return count >= self.documents or memory_held() > self.memory


def work(
    connection: Connection[Answer, Input],
    settings: Settings,
    share: Share,
    environment: Mapping[str, str],
    reader: Reader | None = None,
) -> None:
    """Answers `Ready`, then `Done` for each input; ends when the pipe closes or its share is done.

    `environment` is that of the process which asks, whatever this one was copied from; `reader`
    is what reads a document, where not the pipeline's `convert_one`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _die_with_parent()
    _live_in(environment)
    keep_freed()
    use_one()
    count = 0
    try:
        read = reader or pipeline_reader()
        connection.send(Ready())
        leaving = False
        while not leaving:
            one = connection.recv()
            count += 1
            try:
                entry = read_one(one, settings, read)
            except (MissingComponentError, UsageError) as error:
                connection.send(error)
                continue
            leaving = share.is_done(count)
            connection.send(Done(entry, leaving))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def read_one(one: Input, settings: Settings, read: Reader) -> Entry | Fault:
    """One document read; an error of the reader is told as a fault with its place."""
    try:
        if one.data is not None:
            return identified(one, read(one.path, settings, one.data))
        return identified(one, read(one.path, settings))
    except (MissingComponentError, UsageError):
        raise
    except Exception as error:  # noqa: BLE001  # whatever a document brings about, the run goes on
        return Fault(_told(error))


def _told(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}: {error}{place}"


def pipeline_reader() -> Reader:
    from raadsparser.pipeline import convert_one

    return convert_one


def memory_held() -> int:
    """Bytes this process holds now; where the system does not say, the most it ever held."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024
    return pages * resource.getpagesize()


def _live_in(environment: Mapping[str, str]) -> None:
    for name in os.environ.keys() - environment.keys():
        del os.environ[name]
    os.environ.update(environment)


def keep_freed() -> None:
    """A page is worked on in large arrays, one after the other. Memory that is freed is used
    again, where it else goes back to the system, which hands it out cleared, a bit at a time."""
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        for setting in (_MMAP_THRESHOLD, _TRIM_THRESHOLD):
            libc.mallopt(*setting)


def _die_with_parent() -> None:
    """A parent that is killed cannot stop its workers; on Linux the system does it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
