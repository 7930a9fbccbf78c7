"""`raadsparser synth`: makes sheets with known truth."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """Examples:

  raadsparser synth made/ --n 20

  raadsparser synth made/ --n 8 --seed 7 --layout ruled --workers 2

The documents go to FOLDER/docs, what they say to FOLDER/truth.jsonl.
"""


class Split(StrEnum):
    """Names, layouts and wordings are kept apart, so that a test meets unseen ones."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


def add_to(app: typer.Typer) -> None:
    app.command(help="Make sheets with known truth, printed and scanned.", epilog=EXAMPLES)(synth)


def synth(
    out: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the sheets go.")],
    n: Annotated[int, typer.Option("--n", min=1, help="How many sheets.")] = 20,
    seed: Annotated[int, typer.Option(help="The same seed makes the same sheets.")] = 0,
    split: Annotated[
        Split, typer.Option(help="Which part of the names, wordings and layouts.")
    ] = Split.DEV,
    layout: Annotated[
        list[str] | None, typer.Option(help="Only these layouts; may be given more than once.")
    ] = None,
    condition: Annotated[
        list[str] | None, typer.Option(help="Only these conditions; more than once, too.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes to make them with.")] = 1,
) -> None:
    from raadsparser.bench.synth import make

    truth = make(
        out,
        n=n,
        seed=seed,
        split=split.value,
        layouts=layout,
        conditions=condition,
        workers=workers,
    )
    typer.echo(f"documents: {out / 'docs'}; truth: {truth}", err=True)
