"""The outcome of a document that no reader came to, and the hash that identifies its bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from raadsparser.record import DocumentResult, Issue


def failed(path: Path, issue: Issue) -> DocumentResult:
    """A failed result, with the document's hash where it has bytes to hash."""
    return DocumentResult(path=str(path), sha256=sha256_of(path), status="failed", issues=[issue])


def sha256_of(path: Path) -> str | None:
    """The hash of a file's bytes in hexadecimal, or None where it is no readable file."""
    if not path.is_file():  # a pipe would block, a folder has no bytes
        return None
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
