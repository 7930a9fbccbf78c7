"""`raadsparser profiles`: the layout profiles that are known, the user's own included."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """Examples:

  raadsparser profiles

  raadsparser profiles --profile-dir my-profiles/
"""


def add_to(app: typer.Typer) -> None:
    app.command(help="List the layout profiles.", epilog=EXAMPLES)(profiles)


def profiles(
    profile_dir: Annotated[
        list[Path] | None,
        typer.Option(
            help="A folder with profiles of your own (.toml); may be given more than once.",
            exists=True,
            file_okay=False,
        ),
    ] = None,
) -> None:
    from rich.table import Table

    from raadsparser.cli.screen import screen
    from raadsparser.profiles import load_profiles

    table = Table("profile", "title", "fields with labels", "label words")
    for profile in load_profiles(tuple(profile_dir or ())).values():
        words = sum(len(labels) for labels in profile.labels.values())
        table.add_row(profile.name, profile.title, str(len(profile.labels)), str(words))
    screen().print(table)
