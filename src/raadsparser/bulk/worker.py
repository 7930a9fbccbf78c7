"""What a worker process does: documents in at the pipe, results out, until told to stop."""

from __future__ import annotations

import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

from raadsparser.errors import MissingComponentError
from raadsparser.record import DocumentResult
from raadsparser.settings import Settings

Answer = DocumentResult | MissingComponentError | None


def work(connection: Connection[Answer, Path], settings: Settings) -> None:
    """Answers None once when ready, then one result a path; ends when the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # threads of workers fight over the cores
    from raadsparser.pipeline import convert_one

    try:
        connection.send(None)
        while True:
            path = connection.recv()
            try:
                connection.send(convert_one(path, settings))
            except MissingComponentError as error:
                connection.send(error)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
