"""The pages that all are timed on: made sheets, as digital PDFs, as scans, as OCR'd text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from raadsparser.bench.synth import make

DPI = 300
_SEED = 6
_TEXTS = 4
_MORE = 3  # digital documents for each that is scanned


@dataclass(frozen=True, slots=True)
class Pages:
    """Folders of documents: PDFs with text; the first of them as PDFs of one image a page, and
    those images; a few texts. Digital pages are read so fast that it takes more of them to time
    anything.
    """

    digital: Path
    scans: Path
    images: Path
    texts: Path
    digital_count: int
    count: int


def make_pages(folder: Path, documents: int) -> Pages:
    """Make documents and scan the first: grey JPEG at 300 dpi, as an office scanner gives."""
    import pypdfium2 as pdfium

    make(folder, n=_MORE * documents, seed=_SEED, conditions=["digital"])
    digital, scans, images = folder / "docs", folder / "scans", folder / "images"
    for place in (scans, images):
        place.mkdir()
    count = digital_count = 0
    for number, path in enumerate(sorted(digital.glob("*.pdf"))):
        with pdfium.PdfDocument(path) as pdf:
            digital_count += len(pdf)
            if number >= documents:
                continue
            shots = [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in pdf]
        for page_number, shot in enumerate(shots):
            shot.save(images / f"{path.stem}-{page_number}.png", dpi=(DPI, DPI))
        shots[0].save(scans / path.name, save_all=True, append_images=shots[1:], resolution=DPI)
        count += len(shots)
    texts = make_texts(folder / "texts", _TEXTS)
    return Pages(digital, scans, images, texts, digital_count, count)


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
