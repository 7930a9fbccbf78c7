"""What a run came to, told on standard error."""

from __future__ import annotations

import heapq
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from raadsparser.output.entry import Entry

SHOWN = 20  # failures told one by one; the documents file has them all
SLOWEST = 3
COMMONEST = 5
_MANY = 20  # documents from which the slowest are worth telling


class Summary:
    """Counts documents as they pass; keeps the first failures and the slowest. Its size does
    not grow with their number."""

    def __init__(self) -> None:
        self._started = perf_counter()
        self._statuses: Counter[str] = Counter()
        self._issues: Counter[str] = Counter()
        self._slowest: list[tuple[float, str]] = []
        self._sheets = 0
        self._skipped = 0
        self._causes: list[str] = []
        self.pages = 0
        self.failed_before = 0

    @property
    def failed(self) -> int:
        return self._statuses["failed"]

    @property
    def seen(self) -> int:
        """Documents so far, with those that were done before."""
        return self._statuses.total() + self._skipped

    def seconds(self) -> float:
        return perf_counter() - self._started

    def skip(self) -> None:
        """Count a document that was done before."""
        self._skipped += 1

    def add(self, entry: Entry) -> None:
        self._statuses[entry.status] += 1
        self._issues.update({issue.code for issue in entry.issues})
        self._sheets += len(entry.sheets)
        if not entry.twin:
            self.pages += entry.pages
            slow = (entry.seconds, entry.path)
            keep = heapq.heappush if len(self._slowest) < SLOWEST else heapq.heappushpop
            keep(self._slowest, slow)
        if entry.status == "failed" and len(self._causes) < SHOWN:
            causes = (f"{issue.message} ({issue.code})" for issue in entry.issues)
            self._causes.append(f"{entry.path}: {'; '.join(causes)}")

    def figures(self) -> dict[str, Any]:
        """All of it as data."""
        return {
            "documents": self.seen,
            "statuses": dict(self._statuses),
            "done_before": self._skipped,
            "failed_before": self.failed_before,
            "new_sheets": self._sheets,
            "pages": self.pages,
            "seconds": round(self.seconds(), 1),
            "slowest": [[path, seconds] for seconds, path in self._by_time()],
            "issues": dict(self._issues.most_common()),
        }

    def show(self, local: Path | None, output: str | None) -> None:
        """Failures first, then what was common and slow, then one line of numbers, then where
        the results are."""
        for cause in self._causes:
            typer.echo(f"failed: {cause}", err=True)
        if self.failed > SHOWN:
            typer.echo(f"and {self.failed - SHOWN} more failed", err=True)
        if self._issues:
            common = (f"{code} {count}" for code, count in self._issues.most_common(COMMONEST))
            typer.echo(f"commonest issues: {', '.join(common)}", err=True)
        if self._statuses.total() >= _MANY:
            slow = (f"{path} {seconds:.1f} s" for seconds, path in self._by_time())
            typer.echo(f"slowest: {', '.join(slow)}", err=True)
        if self.failed_before:
            told = _number(self.failed_before, "document")
            typer.echo(f"{told} failed before; --retry-failed reads them again", err=True)
        typer.echo(self._numbers(), err=True)
        if local is not None:
            from raadsparser.bulk.books import documents_beside

            told = output or str(local)
            documents = documents_beside(local)
            typer.echo(
                f"sheets: {told}; documents: {documents if told == str(local) else documents.name}",
                err=True,
            )

    def _by_time(self) -> list[tuple[float, str]]:
        return sorted(self._slowest, reverse=True)

    def _numbers(self) -> str:
        statuses = ("ok", "partial", "no_sheet", "failed")
        parts = [f"{self._statuses[name]} {name}" for name in statuses if self._statuses[name]]
        if self._skipped:
            parts.append(f"{self._skipped} done before")
        seconds = self.seconds()
        return (
            f"{_number(self.seen, 'document')} ({', '.join(parts)}), "
            f"{_number(self._sheets, 'new sheet' if self._skipped else 'sheet')}, "
            f"{_number(self.pages, 'page')} "
            f"in {seconds:.1f} s ({self.pages / seconds:.1f} pages a second)"
        )


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
