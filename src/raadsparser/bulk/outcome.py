"""Outcomes as the runner tells them: paths that can be written, hashes also for failures."""

from __future__ import annotations

import os
from pathlib import Path

from raadsparser.digest import sha256_of
from raadsparser.record import DocumentResult, Issue


def failed(path: Path, issue: Issue) -> DocumentResult:
    """A failed result, with the document's hash where it has bytes to hash."""
    return DocumentResult(
        path=path_text(path), sha256=sha256_of(path), status="failed", issues=[issue]
    )


def identified(path: Path, result: DocumentResult) -> DocumentResult:
    """The result with a path that can be written and the hash of the document's bytes.

    A failed reading leaves the hash out; with it a run that is resumed knows that these
    bytes were tried.
    """
    told = path_text(path)
    if result.sha256 is not None and result.path == told:
        return result
    sheets = [
        sheet.model_copy(update={"source": sheet.source.model_copy(update={"path": told})})
        for sheet in result.sheets
    ]
    digest = result.sha256 or sha256_of(path)
    return result.model_copy(update={"path": told, "sha256": digest, "sheets": sheets})


def path_text(path: Path) -> str:
    """The path as text; bytes of a name that are no UTF-8 (old archives) stand as `\\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
