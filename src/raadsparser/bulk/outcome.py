"""Outcomes the runner adds to: documents no reader came to, hashes of those that failed."""

from __future__ import annotations

from pathlib import Path

from raadsparser.digest import sha256_of
from raadsparser.record import DocumentResult, Issue


def failed(path: Path, issue: Issue) -> DocumentResult:
    """A failed result, with the document's hash where it has bytes to hash."""
    return DocumentResult(path=str(path), sha256=sha256_of(path), status="failed", issues=[issue])


def identified(path: Path, result: DocumentResult) -> DocumentResult:
    """The result with the hash of the document's bytes, which a failed reading leaves out.

    With it a run that is resumed knows that these bytes were tried.
    """
    if result.sha256 is not None:
        return result
    return result.model_copy(update={"sha256": sha256_of(path)})
