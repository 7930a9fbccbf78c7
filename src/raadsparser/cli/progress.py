"""A progress bar on standard error, where that is a terminal."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from threading import Thread
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from raadsparser.cli.summary import Summary
    from raadsparser.output.entry import Entry


class Progress:
    """Documents, pages a second, time left, failures. The inputs are counted in a thread of
    its own, so that the work begins at once; until they are, the time left is unknown."""

    def __init__(self, count: Callable[[], int], summary: Summary, *, quiet: bool) -> None:
        from rich.console import Console

        self._console = Console(stderr=True)
        self._count = count
        self._summary = summary
        self._shown = self._console.is_terminal and not quiet
        self._open = ExitStack()
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        if self._shown:
            from rich import progress as bars

            columns = (
                bars.TextColumn("{task.description}"),
                bars.BarColumn(),
                bars.MofNCompleteColumn(),
                bars.TextColumn("{task.fields[speed]}"),
                bars.TimeRemainingColumn(),
                bars.TextColumn("{task.fields[failed]}", style="red"),
                bars.TextColumn("{task.fields[now]}"),
            )
            self._bar = self._open.enter_context(
                bars.Progress(*columns, console=self._console, transient=True)
            )
            fields = {"speed": "", "failed": "", "now": ""}
            self._task = self._bar.add_task("documents", total=None, **fields)
            Thread(target=self._learn_total, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def _learn_total(self) -> None:
        self._bar.update(self._task, total=self._count())

    def advance(self, entry: Entry) -> None:
        if not self._shown:
            return
        known = self._summary
        self._bar.update(
            self._task,
            completed=known.seen,
            speed=f"{known.pages / known.seconds():.1f} pages/s",
            failed=f"{known.failed} failed" if known.failed else "",
            now=entry.path,
        )
