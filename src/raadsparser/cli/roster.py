"""`raadsparser roster`: the names a finished run read clearly, for a run that reads better."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """Examples:

  raadsparser convert archive/ --output sheets.jsonl

  raadsparser roster sheets.jsonl > names.txt

  raadsparser convert archive/ --output better.jsonl --roster names.txt

Look the names through, and add who you know: a name a line, a term of office before it where
you like (2018-2022, a tab, the name).
"""


def add_to(app: typer.Typer) -> None:
    app.command(help="Learn the names of persons from a finished run.", epilog=EXAMPLES)(roster)


def roster(
    sheets: Annotated[
        Path,
        typer.Argument(
            metavar="SHEETS", help="What convert wrote (.jsonl).", exists=True, dir_okay=False
        ),
    ],
    least: Annotated[
        int, typer.Option("--least", min=1, help="How many times a name must have been read.")
    ] = 3,
    sure: Annotated[
        float, typer.Option("--sure", min=0.0, max=1.0, help="How surely, each of those times.")
    ] = 0.9,
) -> None:
    import io
    import sys

    from raadsparser.bulk.learned_names import learned, names_seen

    names = learned(names_seen(sheets), least=least, sure=sure)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    typer.echo(f"# {len(names)} names read at least {least} times")
    for name in names:
        typer.echo(name)
