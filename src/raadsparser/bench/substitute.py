"""Reading a sheet again with one stage's work replaced by the truth.

The right pages instead of those a segmenter chose; the undamaged twin instead of the scan.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from raadsparser.bench.align import Pages, likeness
from raadsparser.bench.predictions import Reading, readings_of
from raadsparser.bench.truth import TruthDocument, TruthSheet
from raadsparser.errors import DocumentError
from raadsparser.record import AgendaSheet

Reader = Callable[[Path], Sequence[AgendaSheet]]


class Substitutes:
    """Reads sheets alone, from their own pages; each document and cut is read once.

    `folder` takes the cut documents and must outlive the object.
    """

    def __init__(self, reader: Reader, folder: Path) -> None:
        self._reader = reader
        self._folder = folder
        self._read: dict[tuple[Path, Pages | None], tuple[Reading, ...]] = {}

    def right_pages(self, document: TruthDocument, sheet: TruthSheet) -> Reading | None:
        """The sheet read from its own pages of the document; None where those are all it has."""
        if sheet.pages == (1, document.pages):
            return None
        return self._alone(document.path, document, sheet)

    def twin(self, document: TruthDocument, sheet: TruthSheet) -> Reading | None:
        """The sheet read from its own pages of the undamaged twin; None without a twin."""
        if document.clean is None or document.clean == document.path:
            return None
        return self._alone(document.clean, document, sheet)

    def _alone(self, path: Path, document: TruthDocument, sheet: TruthSheet) -> Reading | None:
        if not path.is_file():
            return None
        pages = sheet.pages
        if path.suffix.lower() != ".pdf" or pages == (1, document.pages):
            pages = None
        readings = self._readings(path, pages)
        wanted = TruthSheet(sheet.record, (1, pages[1] - pages[0] + 1), {}, {}) if pages else sheet
        return max(readings, key=lambda reading: likeness(wanted, reading), default=None)

    def _readings(self, path: Path, pages: Pages | None) -> tuple[Reading, ...]:
        key = (path, pages)
        if key not in self._read:
            self._read[key] = self._parse(path, pages)
        return self._read[key]

    def _parse(self, path: Path, pages: Pages | None) -> tuple[Reading, ...]:
        source = cut(path, pages, self._folder / f"{len(self._read)}.pdf") if pages else path
        try:
            return readings_of(self._reader(source), source)
        except DocumentError:
            # A document that cannot be read gives nothing; its first reading said so already.
            return ()


def cut(path: Path, pages: Pages, target: Path) -> Path:
    """Writes these pages (1-based, both included) of a PDF as a PDF of their own."""
    from pypdfium2 import PdfDocument

    source, part = PdfDocument(path), PdfDocument.new()
    try:
        last = min(pages[1], len(source))
        part.import_pages(source, list(range(pages[0] - 1, last)))
        part.save(target)
    finally:
        part.close()
        source.close()
    return target
