"""Small real papers with a text layer, and a reader of them that can be made to err."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from raadsparser.record import AgendaSheet, Evidence, Meeting, Source

TITLE = "AGENDA"
LABELS = {
    "Onderwerp": "/subject",
    "Zaaknummer": "/zaaknummer",
    "Datum": "/meeting/date",
    "Zaal": "/meeting/room",
    "Voorzitter": "/meeting/chair",
    "Griffier": "/meeting/clerk",
}
LINE, TOP, LEFT = 20.0, 60.0, 60.0

Fix = Callable[[str, str], str]


def paper(path: Path, pages: Sequence[Sequence[str]]) -> Path:
    """A PDF of these lines, page by page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(LEFT, 842 - TOP - number * LINE, line)
        canvas.showPage()
    canvas.save()
    return path


def read_labels(
    path: Path,
    labels: Mapping[str, str] = LABELS,
    meaning: Fix = lambda _, raw: raw,
    *,
    whole: bool = False,
) -> list[AgendaSheet]:
    """A reader of `label: value` lines: a page that starts with the title starts a sheet.

    With `whole` it takes all after the first title for one sheet.
    """
    with PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_range().splitlines() for page in document]
    starts = [number for number, lines in enumerate(pages, 1) if lines and lines[0] == TITLE]
    starts = starts[:1] if whole else starts
    ends = [*(start - 1 for start in starts[1:]), len(pages)]
    return [
        _sheet(path, pages, (first, last), labels, meaning)
        for first, last in zip(starts, ends, strict=False)
    ]


def _sheet(
    path: Path,
    pages: Sequence[Sequence[str]],
    run: tuple[int, int],
    labels: Mapping[str, str],
    meaning: Fix,
) -> AgendaSheet:
    values: dict[str, str] = {}
    evidence: dict[str, Evidence] = {}
    for page in range(run[0], run[1] + 1):
        for number, line in enumerate(pages[page - 1]):
            label, _, raw = line.partition(": ")
            if (pointer := labels.get(label)) and pointer not in values:
                values[pointer] = meaning(pointer, raw)
                box = (LEFT, TOP + (number - 1) * LINE, 400.0, TOP + number * LINE)
                evidence[pointer] = Evidence(
                    raw=raw, page=page, boxes=[box], confidence=0.9, method="label"
                )
    source = Source(
        path=str(path), sha256="0" * 64, media_type="application/pdf", pages=run, origin="scan"
    )
    meeting = {p.rpartition("/")[2]: v for p, v in values.items() if p.startswith("/meeting/")}
    return AgendaSheet(
        id="1",
        source=source,
        subject=values.get("/subject"),
        zaaknummer=values.get("/zaaknummer"),
        meeting=Meeting.model_validate(meeting),
        evidence=evidence,
    )


def write_lines(path: Path, lines: Iterable[Mapping[str, Any] | AgendaSheet]) -> Path:
    """A JSON-lines file of plain objects or records."""
    text = (
        line.model_dump_json() if isinstance(line, AgendaSheet) else json.dumps(line)
        for line in lines
    )
    path.write_text("".join(f"{line}\n" for line in text), encoding="utf-8")
    return path


def hand_made(pages: tuple[int, int] = (1, 1), **keys: Any) -> dict[str, Any]:
    """A truth record with only what is given."""
    return {"source": {"pages": list(pages)}, **keys}
