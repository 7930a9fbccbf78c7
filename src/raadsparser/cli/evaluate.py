"""`raadsparser evaluate`: scores predictions against known truth."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """Examples:

  raadsparser convert made/docs --output sheets.jsonl

  raadsparser evaluate made/truth.jsonl sheets.jsonl

  raadsparser evaluate made/truth.jsonl sheets.jsonl --html report.html --json scores.json
"""


def add_to(app: typer.Typer) -> None:
    app.command(help="Score a file of sheets against the truth.", epilog=EXAMPLES)(evaluate)


def evaluate(
    truth: Annotated[
        Path, typer.Argument(help="What the sheets say (.jsonl).", exists=True, dir_okay=False)
    ],
    predictions: Annotated[
        Path, typer.Argument(help="What was read (.jsonl).", exists=True, dir_okay=False)
    ],
    html: Annotated[Path | None, typer.Option(help="Write the report here as HTML.")] = None,
    json: Annotated[Path | None, typer.Option(help="Write the scores here as JSON.")] = None,
) -> None:
    from raadsparser.bench.report import evaluate_files
    from raadsparser.cli.screen import screen

    evaluate_files(truth, predictions, html=html, json=json, console=screen())
