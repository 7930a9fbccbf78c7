"""`raadsparser schema`: the JSON Schema of a sheet."""

from __future__ import annotations

import typer

EXAMPLES = """Examples:

  raadsparser schema > agenda_sheet.schema.json
"""


def add_to(app: typer.Typer) -> None:
    app.command(help="Print the JSON Schema of the record.", epilog=EXAMPLES)(schema)


def schema() -> None:
    import json

    from raadsparser.record import sheet_model

    known = sheet_model().model_json_schema(mode="serialization")
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    typer.echo(json.dumps(dialect | known, ensure_ascii=False, indent=2))
