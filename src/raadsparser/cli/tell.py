"""What a run says on standard error: words for people, or a JSON line an event for machines."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from raadsparser.cli.summary import Summary
    from raadsparser.output.entry import Entry


class Teller:
    """Every event goes through here, so that `--log-json` leaves no line that is not JSON."""

    def __init__(self, *, json: bool) -> None:
        self._json = json

    def say(self, text: str, *, event: str = "message") -> None:
        if self._json:
            self._line(event, message=text)
        else:
            typer.echo(text, err=True)

    def document(self, entry: Entry) -> None:
        """A document that was recorded; in words only the failures are told, at the end."""
        if self._json:
            self._line("document", **entry.line())

    def end(self, summary: Summary, local: Path | None, output: str | None) -> None:
        if self._json:
            self._line("summary", **summary.figures(), output=output)
        else:
            summary.show(local, output)

    def _line(self, event: str, **told: Any) -> None:
        line = {"event": event, "time": time.strftime("%Y-%m-%dT%H:%M:%S%z"), **told}
        typer.echo(json.dumps(line, ensure_ascii=False), err=True)
