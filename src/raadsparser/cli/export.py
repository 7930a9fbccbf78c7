"""`raadsparser export`: one output format made into another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """Examples:

  raadsparser export sheets.jsonl sheets.parquet

  raadsparser export sheets.parquet sheets.sqlite

  raadsparser export sheets.sqlite sheets.csv --csv-bom
"""


def add_to(app: typer.Typer) -> None:
    help_text = "Turn a file of sheets into another format, without reading the documents again."
    app.command(help=help_text, epilog=EXAMPLES)(export)


def export(
    source: Annotated[Path, typer.Argument(help="What convert wrote (.jsonl, .parquet, .sqlite).")],
    target: Annotated[Path, typer.Argument(help="What to write; its ending picks the format.")],
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace TARGET.")] = False,
    csv_bom: Annotated[
        bool, typer.Option("--csv-bom", help="Begin a .csv with a byte order mark, for Excel.")
    ] = False,
) -> None:
    from raadsparser.bulk.export import export as make
    from raadsparser.cli.options import check_mark

    check_mark(target, csv_bom)
    count = make(source, target, overwrite=overwrite, marked=csv_bom)
    typer.echo(f"{count} sheets written to {target}", err=True)
