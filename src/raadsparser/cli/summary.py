"""What a run came to, told on standard error."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from raadsparser.record import DocumentResult

SHOWN = 20  # failures told one by one; the documents file has them all


class Summary:
    """Counts results as they pass; keeps the first failures with their cause."""

    def __init__(self) -> None:
        self._started = perf_counter()
        self._statuses: Counter[str] = Counter()
        self._sheets = 0
        self._skipped = 0
        self._causes: list[str] = []

    @property
    def failed(self) -> int:
        return self._statuses["failed"]

    def skip(self) -> bool:
        """Count a document that was done before; always true."""
        self._skipped += 1
        return True

    def add(self, result: DocumentResult) -> None:
        self._statuses[result.status] += 1
        self._sheets += len(result.sheets)
        if result.status == "failed" and len(self._causes) < SHOWN:
            causes = (f"{issue.message} ({issue.code})" for issue in result.issues)
            self._causes.append(f"{result.path}: {'; '.join(causes)}")

    def show(self, output: Path | None) -> None:
        """Failures first, then one line of numbers, then where the results are."""
        for cause in self._causes:
            typer.echo(f"failed: {cause}", err=True)
        if self.failed > SHOWN:
            typer.echo(f"and {self.failed - SHOWN} more failed", err=True)
        statuses = ("ok", "partial", "no_sheet", "failed")
        parts = [f"{self._statuses[name]} {name}" for name in statuses if self._statuses[name]]
        if self._skipped:
            parts.append(f"{self._skipped} done before")
        documents = self._statuses.total() + self._skipped
        seconds = perf_counter() - self._started
        typer.echo(
            f"{_number(documents, 'document')} ({', '.join(parts)}), "
            f"{_number(self._sheets, 'new sheet' if self._skipped else 'sheet')} "
            f"in {seconds:.1f} s",
            err=True,
        )
        if output is not None:
            from raadsparser.bulk.ledger import documents_beside

            typer.echo(f"sheets: {output}; documents: {documents_beside(output)}", err=True)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
