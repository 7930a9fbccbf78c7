"""What a worker process does: documents in at the pipe, results out, until told to stop."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from raadsparser.bulk.outcome import identified
from raadsparser.errors import MissingComponentError
from raadsparser.record import DocumentResult
from raadsparser.settings import Settings

Reader = Callable[[Path, Settings], DocumentResult]
Answer = DocumentResult | MissingComponentError | None


def work(
    connection: Connection[Answer, Path], settings: Settings, reader: Reader | None = None
) -> None:
    """Answers None once when ready, then one result a path; ends when the pipe closes.

    `reader` is what reads a document, where not the pipeline's `convert_one`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # threads of workers fight over the cores
    read = reader or _pipeline()
    try:
        connection.send(None)
        while True:
            path = connection.recv()
            try:
                connection.send(identified(path, read(path, settings)))
            except MissingComponentError as error:
                connection.send(error)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _pipeline() -> Reader:
    from raadsparser.pipeline import convert_one

    return convert_one
