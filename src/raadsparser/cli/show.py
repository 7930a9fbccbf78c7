"""`raadsparser show`: one document with its evidence drawn, or the sheets of a result file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from raadsparser.cli.options import (
    Engine,
    EngineName,
    MinConfidence,
    ProfileDirs,
    ProfileName,
    settings_of,
)

if TYPE_CHECKING:
    from raadsparser.record import AgendaSheet

EXAMPLES = """Examples:

  raadsparser show sheet.pdf

  raadsparser show sheet.pdf --picture checked.png --scale 3

  raadsparser show sheets.jsonl
"""


def add_to(app: typer.Typer) -> None:
    help_text = (
        "Show a document's record as a table and draw the ink of every value in a PNG; "
        "or list the sheets of a result file."
    )
    app.command(help=help_text, epilog=EXAMPLES)(show)


def show(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A document, or a file that convert wrote.")
    ],
    picture: Annotated[
        Path | None,
        typer.Option(help="Write the picture here. Default: FILE.evidence.png in this folder."),
    ] = None,
    page: Annotated[
        int | None, typer.Option(min=1, help="Only this page. Default: every page with a value.")
    ] = None,
    scale: Annotated[float, typer.Option(min=0.5, max=8.0, help="Pixels a point.")] = 2.0,
    profile: ProfileName = None,
    profile_dir: ProfileDirs = None,
    engine: EngineName = Engine.AUTO,
    min_confidence: MinConfidence = 0.5,
) -> None:
    from raadsparser.cli.screen import screen
    from raadsparser.output.formats import formats
    from raadsparser.output.table import overview_table, sheet_table
    from raadsparser.pipeline import parse

    console = screen()
    if file.suffix.lower() in formats() and file.is_file():
        console.print(overview_table(formats()[file.suffix.lower()].read(file)))
        return
    if picture is not None and picture.exists():
        from raadsparser.errors import UsageError

        raise UsageError(f"{picture} exists already; give another name")
    sheets = parse(file, settings_of(profile, profile_dir, engine, min_confidence))
    if not sheets:
        typer.echo(f"{file}: no agenda sheet was found in it", err=True)
    for sheet in sheets:
        console.print(sheet_table(sheet))
    _draw(sheets, picture or Path(f"{file.stem}.evidence.png"), page, scale)


def _draw(sheets: list[AgendaSheet], picture: Path, page: int | None, scale: float) -> None:
    """One picture a page of a sheet: NAME.png, NAME-2.png …"""
    from raadsparser.output.picture import pages_with_ink

    drawn = 0
    for sheet in sheets:
        for number in pages_with_ink(sheet):
            if page in (None, number):
                drawn += 1
                target = picture if drawn == 1 else picture.with_stem(f"{picture.stem}-{drawn}")
                sheet.image(number, scale=scale).save(target)
                typer.echo(f"page {number} drawn in {target}", err=True)
    if sheets and not drawn:
        where = "this document" if page is None else f"page {page}"
        typer.echo(f"no picture: no value of {where} has a place on a page", err=True)
