"""Where the time of a page goes, stage by stage, in this process."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from raadsparser.bulk.loading import load
from raadsparser.extract import extract
from raadsparser.ingest import read
from raadsparser.ingest.engines import get_engine
from raadsparser.layout import lay_out
from raadsparser.output.entry import Entry
from raadsparser.pipeline import convert_one
from raadsparser.profiles import load_profiles
from raadsparser.resolve import resolve
from raadsparser.settings import Settings

Spent = defaultdict[str, float]

_ROUNDS = 3
STAGES = ("OCR engine", "rest of reading", "layout", "extract", "resolve", "JSON")


def shares(folder: Path) -> tuple[dict[str, float], int]:
    """Processor seconds of each of `STAGES` over all documents of a folder, and their pages."""
    settings, profiles = Settings(), load_profiles()
    spent: Spent = defaultdict(float)
    pages = 0
    for path in sorted(folder.glob("*.pdf")):
        with _engine_watched(settings, spent), _watched(spent, "rest of reading"):
            document = read(path, settings)
        pages += len(document.pages)
        with _watched(spent, "layout"):
            laid = lay_out(document, profiles, None)
        sheets = []
        for number, sheet in enumerate(laid.sheets, 1):
            profile = profiles[sheet.profile]
            with _watched(spent, "extract"):
                found = extract(sheet, profile)
            with _watched(spent, "resolve"):
                least = settings.min_confidence
                sheets.append(
                    resolve(found, sheet, document, profile, number=number, min_confidence=least)
                )
        with _watched(spent, "JSON"):
            for record in sheets:
                record.model_dump_json()
    spent["rest of reading"] -= spent["OCR engine"]
    return {stage: spent[stage] for stage in STAGES}, pages


def against_pdfplumber(folder: Path) -> float:
    """Processor time of reading words, rules and boxes of digital pages, as a share of what
    pdfplumber takes for words and tables. Both in this process, both when they are warm."""
    paths = sorted(folder.glob("*.pdf"))
    ways: tuple[Callable[[Path], object], ...] = (read, _plumbed)
    return _least(ways[0], paths) / _least(ways[1], paths)


def _least(way: Callable[[Path], object], paths: Sequence[Path]) -> float:
    """Processor seconds of all paths: the least of some rounds, each way warm."""
    way(paths[0])
    spent = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        for path in paths:
            way(path)
        spent.append(time.process_time() - start)
    return min(spent)


def _plumbed(path: Path) -> None:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.find_tables()


def cached_speed(folder: Path, cache: Path) -> float:
    """Sheets a second of processor time when the words of all pages are in the OCR cache.

    `cache` was filled by another process, so that nothing of these sheets is remembered in
    this one; what a worker has loaded is loaded before the clock starts.
    """
    settings = Settings(ocr_cache=cache)
    load()
    start, sheets = time.process_time(), 0
    for path in sorted(folder.glob("*.pdf")):
        sheets += len(Entry.of(convert_one(path, settings)).sheets)
    return sheets / (time.process_time() - start)


@contextmanager
def _watched(spent: Spent, stage: str) -> Iterator[None]:
    start = time.process_time()
    yield
    spent[stage] += time.process_time() - start


@contextmanager
def _engine_watched(settings: Settings, spent: Spent) -> Iterator[None]:
    """Count the engine's own time while it reads lines and pages."""
    engine: Any = get_engine(settings)
    plain = engine._read

    def read_watched(*arguments: Any) -> Any:
        with _watched(spent, "OCR engine"):
            return plain(*arguments)

    engine._read = read_watched
    try:
        yield
    finally:
        engine._read = plain
