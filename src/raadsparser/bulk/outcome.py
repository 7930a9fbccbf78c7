"""Outcomes as the runner tells them: names that can be written, hashes also for failures."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from raadsparser.output.entry import Entry
from raadsparser.record import DocumentResult, Issue

if TYPE_CHECKING:
    from raadsparser.bulk.inputs import Input


def failed(one: Input, issue: Issue) -> Entry:
    """A failed document, with its hash where it has bytes to hash."""
    digest = one.sha256 or one.identified().sha256
    return Entry(path=one.name, sha256=digest, status="failed", issues=(issue,))


def identified(one: Input, result: DocumentResult) -> Entry:
    """The result as an entry, with a name that can be written and the hash of its bytes.

    A failed reading leaves the hash out; with it a run that is resumed knows that these
    bytes were tried.
    """
    sheets = [
        sheet.model_copy(update={"source": sheet.source.model_copy(update={"path": one.name})})
        for sheet in result.sheets
        if sheet.source.path != one.name
    ]
    digest = result.sha256 or one.sha256 or one.identified().sha256
    changed = {"path": one.name, "sha256": digest, "sheets": sheets or result.sheets}
    return Entry.of(result.model_copy(update=changed))


def path_text(path: Path) -> str:
    """The path as text; bytes of a name that are no UTF-8 (old archives) stand as `\\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
