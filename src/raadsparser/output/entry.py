"""One document as output files take it: its line, and its sheets as JSON.

A worker makes the JSON once; it goes through the pipe and into a `.jsonl` file as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from raadsparser.record import AgendaSheet, DocumentResult, Issue, Status, sheet_model

LINE = ("path", "sha256", "status", "pages", "sheets", "seconds", "issues")
"""The keys of a line in the documents file, in the order of the contract."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one document.

    `sheets` are JSON texts in reading order. A `twin` has the bytes of another document in
    the run: it brings no sheets, and its `listed` are those that stand under the other's name.
    """

    path: str
    sha256: str | None
    status: Status
    pages: int = 0
    seconds: float = 0.0
    issues: tuple[Issue, ...] = ()
    sheets: tuple[str, ...] = ()
    twin: bool = False
    listed: int = 0

    @staticmethod
    def of(result: DocumentResult) -> Entry:
        return Entry(
            path=result.path,
            sha256=result.sha256,
            status=result.status,
            pages=result.pages,
            seconds=result.seconds,
            issues=tuple(result.issues),
            sheets=tuple(sheet.model_dump_json() for sheet in result.sheets),
        )

    @staticmethod
    def of_line(line: dict[str, Any], sheets: Iterable[str] = ()) -> Entry:
        """From a line of a documents file, with the sheets that stand elsewhere."""
        found = tuple(sheets)
        return Entry(
            path=line["path"],
            sha256=line["sha256"],
            status=line["status"],
            pages=line["pages"],
            seconds=line["seconds"],
            issues=tuple(Issue.model_validate(issue) for issue in line["issues"]),
            sheets=found,
            twin=not found and line["sheets"] > 0,
            listed=line["sheets"],
        )

    def line(self) -> dict[str, Any]:
        """The document's line: `sheets` is their number."""
        count = self.listed if self.twin else len(self.sheets)
        told = [issue.model_dump() for issue in self.issues]
        known = (self.path, self.sha256, self.status, self.pages, count, self.seconds, told)
        return dict(zip(LINE, known, strict=True))

    def records(self) -> list[AgendaSheet]:
        """The sheets as records."""
        model = sheet_model()
        return [model.model_validate_json(text) for text in self.sheets]

    def result(self) -> DocumentResult:
        return DocumentResult(
            path=self.path,
            sha256=self.sha256,
            status=self.status,
            pages=self.pages,
            sheets=self.records(),
            seconds=self.seconds,
            issues=list(self.issues),
        )
