"""Small documents with known content, drawn for these tests."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

A4 = (595.28, 841.89)
PROSE = (
    "In het collegeprogramma heeft het college de wijkgerichte aanpak opnieuw geïntroduceerd. "
    "Op grond hiervan heeft het college op 11 oktober 2022 een bestuurlijke opdracht "
    "vastgesteld. Hierover is de gemeenteraad per brief geïnformeerd."
)


def pdf(draw: Callable[[Any], None], *, size: tuple[float, float] = A4, **options: Any) -> bytes:
    """A PDF whose first page `draw(canvas)` draws; PDF coordinates, origin bottom left."""
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1, **options)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def table_sheet(canvas: Any) -> None:
    """A ruled table of labels and values, prose, three boxes (the second ticked), bullets."""
    rows = [
        ("Onderwerp", "Wijkgericht werken"),
        ("Zaaknummer", "3641304"),
        ("Portefeuillehouder", "Marie-José Luttikholt"),
    ]
    top = 780.0
    for label, value in rows:
        canvas.rect(50, top - 20, 130, 20)
        canvas.rect(180, top - 20, 350, 20)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(55, top - 14, label)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(186, top - 14, value)
        top -= 20
    for line in wrapped(PROSE, 80):
        top -= 15
        canvas.drawString(55, top - 10, line)
    top -= 40
    for index, option in enumerate(("Beeldvorming", "Oordeelsvorming", "Besluitvorming")):
        x = 60 + 150 * index
        canvas.rect(x, top, 10, 10)
        if index == 1:
            canvas.line(x, top, x + 10, top + 10)
            canvas.line(x, top + 10, x + 10, top)
        canvas.drawString(x + 16, top + 1, option)
    for text in ("Wat wilt u meegeven?", "Wie wil spreken?"):
        top -= 24
        canvas.circle(66, top + 4, 1.8, stroke=0, fill=1)
        canvas.drawString(80, top, text)


def wrapped(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) >= width:
            lines.append(line.strip())
            line = ""
        line += f"{word} "
    return [*lines, line.strip()]


def rendered(data: bytes, dpi: float = 200) -> NDArray[np.uint8]:
    """The first page in grey."""
    import pypdfium2 as pdfium

    with pdfium.PdfDocument(data) as document:
        bitmap = document[0].render(scale=dpi / 72, grayscale=True)
        return np.asarray(bitmap.to_pil().convert("L"), dtype=np.uint8).copy()


def saved(pixels: NDArray[np.uint8], path: Path, dpi: float = 200, **options: Any) -> Path:
    from PIL import Image

    Image.fromarray(pixels).save(path, dpi=(dpi, dpi), **options)
    return path
