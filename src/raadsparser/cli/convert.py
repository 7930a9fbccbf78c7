"""`raadsparser convert`: documents in, records out."""

from __future__ import annotations

from collections.abc import Iterator
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
    check_mark,
    settings_of,
)

if TYPE_CHECKING:
    from raadsparser.cli.conversion import Conversion

EXAMPLES = """Examples:

  raadsparser convert sheet.pdf

  raadsparser convert archive/ --output sheets.jsonl

  raadsparser convert 'archive/**/2023-*.pdf' --output sheets.parquet --workers 4

  raadsparser convert archive/ --output sheets.jsonl --resume

  find archive -name '*.pdf' -print0 | raadsparser convert - --output sheets.sqlite

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
        list[str] | None,
        typer.Argument(
            metavar="INPUT...",
            help="Files, folders (with all below them), globs, .zip archives or URLs: PDF, TIFF, "
            "PNG, JPEG, TXT. `-` is a list of them on standard input.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this file or URL; its ending picks the format (.jsonl, .csv, .parquet, "
            ".sqlite). Beside it comes FILE.documents.jsonl, a line for every input. Default: "
            "standard output.",
        ),
    ] = None,
    files_from: Annotated[
        str | None,
        typer.Option(metavar="LIST", help="A file with inputs, one a line or parted by NUL."),
    ] = None,
    shard: Annotated[
        str | None, typer.Option(metavar="I/N", help="Only the I-th of N parts of the inputs.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Skip what FILE has already, finish the rest.")
    ] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="As --resume, and read what failed once more.")
    ] = False,
    keep_old: Annotated[
        bool,
        typer.Option(
            "--keep-old",
            help="When resuming, leave documents that were read with other settings or another "
            "version as they are, instead of reading them again.",
        ),
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace FILE.")] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes to read with. Default: one a core.")
    ] = None,
    order: Annotated[
        Order, typer.Option(help="Write in the order of the inputs, or as they are done.")
    ] = Order.INPUT,
    deadline: Annotated[
        float, typer.Option(min=0.0, help="Seconds a document may take; 0: no limit.")
    ] = 600.0,
    recycle_after: Annotated[
        int, typer.Option(min=1, help="Documents after which a worker process is replaced.")
    ] = 500,
    worker_memory: Annotated[
        int, typer.Option(min=50, help="MB above which a worker process is replaced.")
    ] = 600,
    ocr_cache: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Keep the words of each page here, and use them again."),
    ] = None,
    whole_letters: Annotated[
        bool,
        typer.Option(
            "--whole-letters",
            help="Read scanned letters, minutes and decisions to the end, as for an OCR cache with "
            "every word; else only until it is plain that they are no sheets.",
        ),
    ] = False,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Read on the Dask cluster of this scheduler."),
    ] = None,
    csv_bom: Annotated[
        bool, typer.Option("--csv-bom", help="Begin a .csv with a byte order mark, for Excel.")
    ] = False,
    log_json: Annotated[
        bool, typer.Option("--log-json", help="Tell of each document as a JSON line, for machines.")
    ] = False,
    profile: ProfileName = None,
    profile_dir: ProfileDirs = None,
    engine: EngineName = Engine.AUTO,
    min_confidence: MinConfidence = 0.5,
    roster: RosterFile = None,
) -> None:
    if workers != 1 and cluster is None and _may_be_many(inputs, files_from):
        from raadsparser.bulk.starting import begin

        begin()  # before all else is loaded here, which takes as long
    from raadsparser.bulk.plan import Plan
    from raadsparser.bulk.run import cores
    from raadsparser.bulk.signals import termination_as_interrupt
    from raadsparser.bulk.worker import Share
    from raadsparser.cli.conversion import Conversion
    from raadsparser.errors import UsageError

    if (resume or retry_failed) and overwrite:
        raise UsageError("--resume and --overwrite exclude each other")
    if output is None and (resume or retry_failed or overwrite):
        raise UsageError("--resume and --overwrite need --output FILE")
    check_mark(None if output is None else Path(output), csv_bom)
    settings = settings_of(profile, profile_dir, engine, min_confidence, roster, ocr_cache)
    settings = settings.model_copy(update={"whole_letters": whole_letters})
    conversion = Conversion(
        inputs=_named(inputs, files_from),
        shard=shard,
        settings=settings,
        plan=Plan(
            workers=workers or cores(),
            order=order.value,
            deadline=deadline or None,
            share=Share(recycle_after, worker_memory << 20),
        ),
        mode="overwrite" if overwrite else "resume" if resume or retry_failed else "new",
        retry_failed=retry_failed,
        keep_old=keep_old,
        cluster=cluster,
        marked=csv_bom,
        log_json=log_json,
    )
    with termination_as_interrupt():
        raise typer.Exit(_run(conversion, output))


def _may_be_many(inputs: list[str] | None, files_from: str | None) -> bool:
    """Whether there may be work for more than one process."""
    return files_from is not None or len(inputs or []) > 1 or any(map(_may_hold_many, inputs or []))


def _may_hold_many(named: str) -> bool:
    path = Path(named)
    return path.suffix.lower() == ".zip" or not path.is_file()


def _named(inputs: list[str] | None, files_from: str | None) -> list[str]:
    from raadsparser.bulk.choice import STANDARD_INPUT, listed
    from raadsparser.errors import UsageError

    named = list(inputs or [])
    if files_from is not None:
        named.extend(listed(files_from))
    if STANDARD_INPUT in named:
        place = named.index(STANDARD_INPUT)
        named[place : place + 1] = listed(STANDARD_INPUT)
    if not named:
        raise UsageError("no inputs: name files, folders or globs, or give --files-from LIST")
    return named


def _run(conversion: Conversion, output: str | None) -> int:
    """The exit code of the run."""
    found = conversion.documents()
    try:
        with _target(conversion, output) as target:
            return conversion.run(found, target, output)
    except KeyboardInterrupt:
        typer.echo("stopped before the run began", err=True)
        return STOPPED


@contextmanager
def _target(conversion: Conversion, output: str | None) -> Iterator[Path | None]:
    """The local file to write; what is meant for a URL goes there when the run has ended."""
    from raadsparser.bulk.inputs import is_url

    if output is None or not is_url(output):
        yield None if output is None else Path(output)
        return
    from raadsparser.bulk.remote import staged

    resume, overwrite = conversion.mode == "resume", conversion.mode == "overwrite"
    with staged(output, resume=resume, overwrite=overwrite) as local:
        yield local
