"""The commands that are timed: this reader, and what people use for the same pages today."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from raadsparser.bench.speed.measure import Cost, cost_of
from raadsparser.bench.speed.pages import Pages

_PYTESSERACT = """
import pathlib, sys
import pytesseract
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.png")):
    pytesseract.image_to_data(str(path), lang="nld")
"""

_PLUMBED = """
import pathlib, sys
import pdfplumber
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf")):
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.find_tables()
"""

TWO, ONE, AGAIN = "this, two workers", "this, one worker", "this again, OCR cached, one worker"
TESSERACT, OCRMYPDF = "tesseract, two at a time", "OCRmyPDF, two jobs"
PDFPLUMBER = "pdfplumber, words and tables"
WORDS = "words"
"""The folder of the OCR cache below the bench's own."""

_TESSERACT_TWO = "ls {images}/*.png | xargs -P 2 -I@ tesseract @ @ -l nld tsv"


@dataclass(frozen=True, slots=True)
class Timed:
    """A way of reading some pages, and what it cost."""

    name: str
    pages: int
    cost: Cost

    @property
    def speed(self) -> float:
        """Pages a second."""
        return self.pages / self.cost.seconds


def ours(folder: Path, inputs: Path, workers: int, *options: str) -> Cost:
    output = str(folder / "sheets.jsonl")
    arguments = ["convert", str(inputs), "--output", output, "--overwrite"]
    command = [sys.executable, "-m", "raadsparser", *arguments, "--workers", str(workers)]
    return cost_of([*command, *options], folder)


def on_scans(pages: Pages, folder: Path) -> Iterator[Timed]:
    """Everybody on the scanned pages, one after another; fills the OCR cache in `WORDS`."""
    cache = ("--ocr-cache", str(folder / WORDS))
    ours(folder, pages.texts, 2)  # untimed: the others were compiled when they were installed
    yield Timed(TWO, pages.count, ours(folder, pages.scans, 2))
    yield Timed(ONE, pages.count, ours(folder, pages.scans, 1, *cache))
    yield Timed(AGAIN, pages.count, ours(folder, pages.scans, 1, *cache))
    two = ["sh", "-c", _TESSERACT_TWO.format(images=pages.images)]
    yield Timed(TESSERACT, pages.count, cost_of(two, folder))
    loop = [sys.executable, "-c", _PYTESSERACT, str(pages.images)]
    yield Timed("pytesseract in a loop", pages.count, cost_of(loop, folder))
    if shutil.which("ocrmypdf"):
        yield Timed(OCRMYPDF, pages.count, cost_of(_ocrmypdf(pages, folder), folder))


def _ocrmypdf(pages: Pages, folder: Path) -> list[str]:
    """All pages in one PDF, which is how it shares them between jobs."""
    import pypdfium2 as pdfium

    whole = folder / "whole.pdf"
    with pdfium.PdfDocument.new() as target:
        for path in sorted(pages.scans.glob("*.pdf")):
            with pdfium.PdfDocument(path) as source:
                target.import_pages(source)
        target.save(whole)
    options = ["--jobs", "2", "--language", "nld", "--output-type", "pdf", "--force-ocr"]
    return ["ocrmypdf", *options, str(whole), str(folder / "out.pdf")]


def on_digital(pages: Pages, folder: Path) -> Iterator[Timed]:
    """Everybody on the digital pages."""
    yield Timed(TWO, pages.digital_count, ours(folder, pages.digital, 2))
    yield Timed(ONE, pages.digital_count, ours(folder, pages.digital, 1))
    command = [sys.executable, "-c", _PLUMBED, str(pages.digital)]
    yield Timed(PDFPLUMBER, pages.digital_count, cost_of(command, folder))
