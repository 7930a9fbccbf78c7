"""A progress bar on standard error, where that is a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from raadsparser.record import DocumentResult


def progress(results: Iterator[DocumentResult], inputs: list[str]) -> Iterator[DocumentResult]:
    """The results unchanged; on a terminal the inputs are counted first, for the time left."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield from results
        return
    from rich import progress as bars

    from raadsparser.bulk.inputs import walk

    total = sum(1 for _ in walk(inputs))
    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        bars.TimeRemainingColumn(),
        bars.TextColumn("{task.fields[now]}"),
    )
    with bars.Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("documents", total=total, now="")
        for result in results:
            yield result
            bar.update(task, advance=1, now=result.path)
