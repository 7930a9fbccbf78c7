"""The outcome of a document that no reader came to."""

from __future__ import annotations

from pathlib import Path

from raadsparser.digest import sha256_of
from raadsparser.record import DocumentResult, Issue


def failed(path: Path, issue: Issue) -> DocumentResult:
    """A failed result, with the document's hash where it has bytes to hash."""
    return DocumentResult(path=str(path), sha256=sha256_of(path), status="failed", issues=[issue])
