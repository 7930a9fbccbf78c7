"""`make bench`: times everybody on the same pages and writes `bench/speed.md`."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated, ParamSpec, TypeVar

import typer

from raadsparser.bench.speed.asked import Asked
from raadsparser.bench.speed.contenders import OCRMYPDF, WORDS, on_digital, on_scans, ours
from raadsparser.bench.speed.measure import Cost
from raadsparser.bench.speed.pages import Pages, make_pages, make_texts
from raadsparser.bench.speed.report import growth_table, machine, share_table, timed_table
from raadsparser.bench.speed.stages import against_pdfplumber, cached_speed, shares
from raadsparser.threads import one_each

P = ParamSpec("P")
T = TypeVar("T")

_USUAL, _LONG = (200, 1_000), (200, 1_000, 5_000)

_ASKED = """Shares are of wall time in this run, on the same pages, start-up of every command
included, unless it says processor time. Pages are few, so that start-up weighs more here than in
an archive: two seconds for the language model and all code."""

_WHOLE_COMMANDS = """Every row is a whole command with its start-up. This reader gives records; the
others give words alone. The row with the cache reads the same sheets again, words kept."""


def main(
    documents: Annotated[int, typer.Option(min=2, help="Made documents to read.")] = 96,
    growth: Annotated[
        bool, typer.Option("--growth", help="Run over 5,000 documents too; a minute more.")
    ] = False,
    out: Annotated[Path, typer.Option(help="Where the report goes.")] = Path("bench/speed.md"),
) -> None:
    head, parts, asked = ["# Speed", *machine()], [], Asked()
    with tempfile.TemporaryDirectory(prefix="raadsparser-speed-") as name:
        folder = Path(name)
        pages = make_pages(folder / "made", documents)
        for part in _parts(pages, folder, _LONG if growth else _USUAL, asked):
            typer.echo(part + "\n", err=True)
            parts.append(part)
    short = ["## What was asked", asked.table(), _ASKED]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n\n".join([*head, *short, *parts]) + "\n", encoding="utf-8")
    typer.echo(f"written to {out}", err=True)


def _parts(pages: Pages, folder: Path, sizes: tuple[int, ...], asked: Asked) -> Iterator[str]:
    yield f"## Scanned, {pages.count} pages at 300 dpi"
    scanned = list(on_scans(pages, folder))
    yield timed_table(scanned)
    yield _WHOLE_COMMANDS
    if not any(one.name == OCRMYPDF for one in scanned):
        yield "OCRmyPDF is not here; `apt-get install ocrmypdf` puts it into the table."
    asked.of_scans(scanned)
    yield f"## Digital, {pages.digital_count} pages"
    digital = list(on_digital(pages, folder))
    yield timed_table(digital)
    asked.of_digital(digital, against_pdfplumber(pages.digital))
    yield "## Growth, small text documents, two workers"
    costs: dict[int, Cost] = {}
    for size in sizes:
        costs[size] = ours(folder, make_texts(folder / f"texts{size}", size), 2)
    yield growth_table(costs)
    asked.of_growth(costs)
    # Last, for a command timed after it would wait for what stays of the new process.
    yield "## Stages, on one core"
    spent, counts = {}, {}
    for kind, place in (("scanned", pages.scans), ("digital", pages.digital)):
        spent[kind], counts[kind] = _alone(shares, place)
    yield share_table(spent, counts)
    yield "Processor milliseconds a page, and their share of the whole."
    asked.of_cache(_alone(cached_speed, pages.scans, folder / WORDS))


def _alone(measured: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """What is measured in a new process with one thread, as a worker's is: what others left in
    memory costs time too, whenever the garbage collector walks through it."""
    with one_each(), ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(measured, *given, **named).result()


if __name__ == "__main__":
    typer.run(main)
