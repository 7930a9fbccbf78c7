"""The hash that identifies a document's bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path


def sha256_of(path: Path) -> str | None:
    """The hash of a file's bytes in hexadecimal, or None where it is no readable file."""
    if not path.is_file():  # a pipe would block, a folder has no bytes
        return None
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
