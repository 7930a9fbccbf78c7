"""A lock beside an output: two runs that write the same file refuse each other."""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from pathlib import Path

from raadsparser.errors import UsageError


class Lock:
    """Held until `release`; the system gives it up when the process dies, however it dies."""

    def __init__(self, output: Path) -> None:
        self._path = output.with_suffix(".lock")  # by the documents file, which formats share
        self._file = self._taken(output)

    def _taken(self, output: Path) -> int:
        while True:
            try:
                file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            except OSError as error:
                raise UsageError(f"{output}: cannot be written: {error.strerror}") from error
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                holder = os.read(file, 20).decode("ascii", "replace").strip() or "unknown"
                os.close(file)
                raise UsageError(
                    f"{output}: another run (process {holder}) is writing it; "
                    "wait for its end, or give another name"
                ) from None
            if self._stands(file):
                with suppress(OSError):  # on a full disk it holds, without its holder's number
                    os.truncate(file, 0)
                    os.pwrite(file, str(os.getpid()).encode(), 0)
                return file
            os.close(file)  # its holder removed it between our opening and our locking

    def _stands(self, file: int) -> bool:
        try:
            return os.path.samestat(os.fstat(file), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        self._path.unlink(missing_ok=True)
        os.close(self._file)
