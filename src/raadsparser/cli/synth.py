"""`raadsparser synth`: makes sheets with known truth."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """Examples:

  raadsparser synth made/ --n 20

  raadsparser synth made/ --n 8 --seed 7 --layout hengelo --condition clean
"""


def add_to(app: typer.Typer) -> None:
    app.command(help="Make sheets with known truth, printed and scanned.", epilog=EXAMPLES)(synth)


def synth(
    out: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the sheets go.")],
    n: Annotated[int, typer.Option("--n", min=1, help="How many sheets.")] = 20,
    seed: Annotated[int, typer.Option(help="The same seed makes the same sheets.")] = 0,
    split: Annotated[str, typer.Option(help="Which part of the names and layouts.")] = "dev",
    layout: Annotated[
        list[str] | None, typer.Option(help="Only these layouts; may be given more than once.")
    ] = None,
    condition: Annotated[
        list[str] | None, typer.Option(help="Only these conditions; more than once, too.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes to make them with.")] = 1,
) -> None:
    from raadsparser.bench.synth import make

    make(out, n=n, seed=seed, split=split, layouts=layout, conditions=condition, workers=workers)
