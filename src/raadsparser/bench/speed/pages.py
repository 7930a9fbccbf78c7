"""The pages that all are timed on: made sheets, as digital PDFs, as scans, as OCR'd text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from raadsparser.bench.synth import make

DPI = 300
_SEED = 6


@dataclass(frozen=True, slots=True)
class Pages:
    """Folders with the same documents: PDFs with text, PDFs of one image a page, the images."""

    digital: Path
    scans: Path
    images: Path
    count: int


def make_pages(folder: Path, documents: int) -> Pages:
    """Make the documents and scan them: grey JPEG at 300 dpi, as an office scanner gives."""
    import pypdfium2 as pdfium

    make(folder, n=documents, seed=_SEED, conditions=["digital"])
    made = Pages(folder / "docs", folder / "scans", folder / "images", 0)
    for place in (made.scans, made.images):
        place.mkdir()
    count = 0
    for path in sorted(made.digital.glob("*.pdf")):
        with pdfium.PdfDocument(path) as pdf:
            shots = [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in pdf]
        for number, shot in enumerate(shots):
            shot.save(made.images / f"{path.stem}-{number}.png", dpi=(DPI, DPI))
        shots[0].save(
            made.scans / path.name, save_all=True, append_images=shots[1:], resolution=DPI
        )
        count += len(shots)
    return Pages(made.digital, made.scans, made.images, count)


SHEET = """Onderwerp Fietspad langs de weg nummer {n}
Zaaknummer 37{n:05d} Portefeuillehouder Noor van der Velde

Historie Op 14 maart 2023 heeft het college de verkenning vastgesteld (3655001).

Politieke Markt

dinsdag 12 september 2023

Doel van de sessie

Beeldvorming

Behandeladvies

Het college stelt het volgende programma voor:
1. Opening voorzitter
2. Afsluiting en vervolg
"""


def make_texts(folder: Path, documents: int) -> Path:
    """Small documents in any number, to see what grows with it."""
    folder.mkdir()
    for n in range(documents):
        (folder / f"{n:05d}.txt").write_text(SHEET.format(n=n), encoding="utf-8")
    return folder
