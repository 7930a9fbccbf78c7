"""`raadsparser convert`: documents in, records out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from raadsparser.cli.options import (
    Engine,
    EngineName,
    MinConfidence,
    ProfileDirs,
    ProfileName,
    RosterFile,
    settings_of,
)

if TYPE_CHECKING:
    from raadsparser.bulk.inputs import Input
    from raadsparser.record import DocumentResult

EXAMPLES = """Examples:

  raadsparser convert sheet.pdf

  raadsparser convert archive/ --output sheets.jsonl

  raadsparser convert 'archive/**/2023-*.pdf' --output sheets.jsonl --workers 4

  raadsparser convert archive/ --output sheets.jsonl --resume

Exit code 0: every document read (ok, partial or no_sheet); 1: at least one failed;
2: wrong usage; 3: a needed component is missing.
"""


STOPPED = 130  # what shells give for a program that Ctrl-C ended


class Order(StrEnum):
    """In which order results are written."""

    INPUT = "input"
    DONE = "done"


def add_to(app: typer.Typer) -> None:
    help_text = "Read documents into records, one JSON line a sheet."
    app.command(help=help_text, epilog=EXAMPLES)(convert)


def convert(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Files, folders (with all below them) or globs: PDF, TIFF, PNG, JPEG, TXT.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="Write to this file; its ending picks the format (.jsonl). Beside it comes "
            "FILE.documents.jsonl, a line for every input. Default: standard output.",
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Skip what FILE has already, finish the rest.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace FILE.")] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes to read with. Default: one a core.")
    ] = None,
    order: Annotated[
        Order, typer.Option(help="Write in the order of the inputs, or as they are done.")
    ] = Order.INPUT,
    profile: ProfileName = None,
    profile_dir: ProfileDirs = None,
    engine: EngineName = Engine.AUTO,
    min_confidence: MinConfidence = 0.5,
    roster: RosterFile = None,
) -> None:
    from raadsparser.bulk.run import cores, run
    from raadsparser.cli.progress import progress
    from raadsparser.cli.summary import Summary

    settings = settings_of(profile, profile_dir, engine, min_confidence, roster)
    found = _documents(inputs)
    summary = Summary()
    with _recorder(output, resume=resume, overwrite=overwrite) as (done, record):
        todo = (one for one in found if not (done(one.path) and summary.skip()))
        results = run(todo, settings, workers=workers or cores(), order=order.value)
        try:
            for result in progress(results, inputs):
                record(result)
                summary.add(result)
        except KeyboardInterrupt:
            summary.show(output)
            typer.echo("stopped; what is done is kept, --resume finishes the rest", err=True)
            raise typer.Exit(STOPPED) from None
    summary.show(output)
    raise typer.Exit(1 if summary.failed else 0)


def _documents(inputs: list[str]) -> Iterator[Input]:
    """The walked inputs; UsageError where there is not one document among them."""
    from itertools import chain

    from raadsparser.bulk.inputs import walk
    from raadsparser.errors import UsageError

    found = walk(inputs)
    empty: list[Input] = []
    for one in found:
        if one.issue is None or one.issue.code != "no_documents":
            return chain(empty, [one], found)
        empty.append(one)
    raise UsageError("; ".join(f"{one.path}: {one.issue.message}" for one in empty if one.issue))


Recorder = tuple[Callable[[Path], bool], Callable[["DocumentResult"], None]]


@contextmanager
def _recorder(output: Path | None, *, resume: bool, overwrite: bool) -> Iterator[Recorder]:
    """Two functions: whether a document is done already, and the one that records a result."""
    from raadsparser.errors import UsageError

    if resume and overwrite:
        raise UsageError("--resume and --overwrite exclude each other")
    if output is None:
        if resume or overwrite:
            raise UsageError("--resume and --overwrite need --output FILE")
        yield _to_standard_output()
        return
    from raadsparser.bulk.ledger import Ledger

    ledger = Ledger(output, "resume" if resume else "overwrite" if overwrite else "new")
    try:
        yield ledger.done, ledger.write
    finally:
        ledger.close()


def _to_standard_output() -> Recorder:
    import io
    import sys

    from raadsparser.output.formats.jsonl import JsonlWriter

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    writer = JsonlWriter(sys.stdout)
    return lambda _: False, lambda result: writer.write(result.sheets)
