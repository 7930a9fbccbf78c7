"""`make bench`: times everybody on the same pages and writes `bench/speed.md`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from raadsparser.bench.speed.contenders import Timed, on_digital, on_scans, ours
from raadsparser.bench.speed.measure import Cost
from raadsparser.bench.speed.pages import Pages, make_pages, make_texts
from raadsparser.bench.speed.report import growth_table, machine, share_table, timed_table
from raadsparser.bench.speed.stages import against_pdfplumber, cached_speed, shares

_USUAL, _LONG = (200, 1_000), (200, 1_000, 5_000)


def main(
    documents: Annotated[int, typer.Option(min=2, help="Made documents to read.")] = 24,
    growth: Annotated[
        bool, typer.Option("--growth", help="Run over 5,000 documents too; some ten minutes more.")
    ] = False,
    out: Annotated[Path, typer.Option(help="Where the report goes.")] = Path("bench/speed.md"),
) -> None:
    parts = ["# Speed", *machine()]
    with tempfile.TemporaryDirectory(prefix="raadsparser-speed-") as name:
        folder = Path(name)
        pages = make_pages(folder / "made", documents)
        for part in _parts(pages, folder, _LONG if growth else _USUAL):
            typer.echo(part + "\n", err=True)
            parts.append(part)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    typer.echo(f"written to {out}", err=True)


def _parts(pages: Pages, folder: Path, sizes: tuple[int, ...]) -> Iterator[str]:
    yield f"## Scanned, {pages.count} pages at 300 dpi"
    scanned = list(on_scans(pages, folder))
    yield timed_table(scanned)
    if len(scanned) < 5:
        yield "OCRmyPDF is not here; `apt-get install ocrmypdf` puts it into the table."
    yield _scaling(scanned)
    yield f"## Digital, the same {pages.count} pages"
    digital = list(on_digital(pages, folder))
    yield timed_table(digital)
    yield _scaling(digital)
    share = against_pdfplumber(pages.digital)
    yield f"Words, rules and boxes alone: {share:.2f} of pdfplumber's processor time, both warm."
    yield "## Stages, on one core"
    spent, counts = {}, {}
    for kind, place in (("scanned", pages.scans), ("digital", pages.digital)):
        spent[kind], counts[kind] = shares(place)
    yield share_table(spent, counts)
    speed = cached_speed(pages.scans, folder / "words")
    yield f"With all words in the OCR cache: {speed:.1f} sheets a second on one core."
    yield "## Growth, small text documents, two workers"
    costs: dict[int, Cost] = {}
    for size in sizes:
        costs[size] = ours(folder, make_texts(folder / f"texts{size}", size), 2)
    yield growth_table(costs)


def _scaling(timed: list[Timed]) -> str:
    gain = timed[1].cost.seconds / timed[0].cost.seconds
    return f"Two workers are {gain:.2f} times as fast as one, start-up included."


if __name__ == "__main__":
    typer.run(main)
