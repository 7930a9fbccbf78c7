"""Readers with a fault, for the pool: what they do stands in the document's name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from raadsparser.errors import MissingComponentError
from raadsparser.record import DocumentResult
from raadsparser.settings import Settings


def faulty(path: Path, settings: Settings, data: bytes | None = None) -> DocumentResult:
    """Reads nothing; dies, once or always, waits, hangs, or misses a component, as named."""
    if path.stem.startswith("deadly"):
        os.kill(os.getpid(), signal.SIGKILL)
    if path.stem.startswith("once") and _first_time(path):
        os.kill(os.getpid(), signal.SIGKILL)
    if path.stem.startswith("raises"):
        raise RuntimeError("a fault in the reader itself")
    if path.stem.startswith("hangs"):
        time.sleep(3600)
    if path.stem.startswith("slow"):
        time.sleep(1.0)
    if path.stem.startswith("missing"):
        raise MissingComponentError("tesseract", "apt-get install tesseract-ocr")
    return DocumentResult(path=str(path), status="no_sheet", pages=os.getpid())


class DeadOnArrival:
    """Ends a worker before its first word: it cannot be built in the new process."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (7,)

    def __call__(self, path: Path, settings: Settings) -> DocumentResult:
        raise AssertionError("never called")


def _first_time(path: Path) -> bool:
    mark = path.with_suffix(".seen")
    if mark.exists():
        return False
    mark.touch()
    return True


def surroundings(path: Path, settings: Settings, data: bytes | None = None) -> DocumentResult:
    """Reads nothing; tells a number from the environment of the worker as its pages."""
    return DocumentResult(
        path=str(path), status="no_sheet", pages=int(os.environ.get("RAADSPARSER_TEST", "0"))
    )
