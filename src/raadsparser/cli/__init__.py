"""The command line: one file a verb, each a thin call into the library.

Results go to a file or standard output, everything else to standard error. Exit codes: 0
all well, 1 a document failed, 2 wrong usage, 3 a needed component is missing.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from raadsparser import __version__
from raadsparser.cli import convert, evaluate, export, profiles, roster, schema, show, synth
from raadsparser.errors import RaadsparserError
from raadsparser.threads import use_one

app = typer.Typer(
    name="raadsparser",
    help="Reads Dutch council agenda sheets (scans, PDFs, OCR text) into structured records.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for verb in (convert, export, show, roster, profiles, schema, synth, evaluate):
    verb.add_to(app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"raadsparser {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Options before the verb."""


def main() -> None:
    """The entry point; an error we know becomes one line and its exit code."""
    use_one()
    try:
        app()
    except RaadsparserError as error:
        typer.echo(f"error: {error}", err=True)
        sys.exit(error.exit_code)
