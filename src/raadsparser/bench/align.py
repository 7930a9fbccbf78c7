"""Which reading belongs to which document, and within it to which sheet."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from raadsparser.bench.assignment import best_pairs
from raadsparser.bench.compare import similarity
from raadsparser.bench.predictions import Reading
from raadsparser.bench.truth import TruthDocument, TruthSheet

Pages = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SheetMatch:
    """A sheet of the truth and its reading; either may be missing."""

    sheet: TruthSheet | None
    reading: Reading | None


@dataclass(frozen=True, slots=True)
class DocumentMatch:
    """A document, its sheets each with their reading, then the readings of no sheet."""

    document: TruthDocument
    sheets: tuple[SheetMatch, ...]

    @property
    def readings(self) -> tuple[Reading, ...]:
        return tuple(match.reading for match in self.sheets if match.reading is not None)


@dataclass(frozen=True, slots=True)
class Alignment:
    """All documents with their readings, and the readings of documents the truth lacks."""

    documents: tuple[DocumentMatch, ...]
    strangers: tuple[Reading, ...]


def align(documents: Sequence[TruthDocument], readings: Iterable[Reading]) -> Alignment:
    """Readings to documents by resolved path, then file name, then the hash of the bytes."""
    left = list(readings)
    owned: dict[int, list[Reading]] = defaultdict(list)
    for keys_of, key_of in _WAYS:
        if not left:
            break
        index, rest = keys_of(documents), list[Reading]()
        for reading in left:
            place = index.get(key_of(reading))
            (rest if place is None else owned[place]).append(reading)
        left = rest
    matches = (match_sheets(doc, owned[place]) for place, doc in enumerate(documents))
    return Alignment(tuple(matches), tuple(left))


def _by_path(documents: Sequence[TruthDocument]) -> dict[Hashable, int]:
    return {document.path: place for place, document in enumerate(documents)}


def _by_name(documents: Sequence[TruthDocument]) -> dict[Hashable, int]:
    return _unique((document.path.name, place) for place, document in enumerate(documents))


def _by_hash(documents: Sequence[TruthDocument]) -> dict[Hashable, int]:
    return _unique(
        (hashlib.sha256(document.path.read_bytes()).hexdigest(), place)
        for place, document in enumerate(documents)
        if document.path.is_file()
    )


def _unique(keyed: Iterable[tuple[Hashable, int]]) -> dict[Hashable, int]:
    """Keys that one document has; what two share tells nothing."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for key, place in keyed:
        places[key].append(place)
    return {key: found[0] for key, found in places.items() if len(found) == 1}


_WAYS: tuple[
    tuple[Callable[[Sequence[TruthDocument]], dict[Hashable, int]], Callable[[Reading], Hashable]],
    ...,
] = (
    (_by_path, lambda reading: reading.path),
    (_by_name, lambda reading: reading.path.name),
    (_by_hash, lambda reading: reading.sha256),
)


def match_sheets(document: TruthDocument, readings: Sequence[Reading]) -> DocumentMatch:
    """Sheets to readings by the best assignment of shared pages, then of like content."""
    weights = [[likeness(sheet, reading) for reading in readings] for sheet in document.sheets]
    chosen = dict(best_pairs(weights))
    matched = [
        SheetMatch(sheet, readings[chosen[place]] if place in chosen else None)
        for place, sheet in enumerate(document.sheets)
    ]
    taken = set(chosen.values())
    spare = (SheetMatch(None, r) for place, r in enumerate(readings) if place not in taken)
    return DocumentMatch(document, (*matched, *spare))


def likeness(sheet: TruthSheet, reading: Reading) -> float:
    """Shared share of pages, 0 to 1, plus a little for content, to tell sheets on one page."""
    content = 0.0
    for key in ("zaaknummer", "subject"):
        gold, read = sheet.record.get(key), reading.record.get(key)
        if gold and read:
            content += 0.01 * similarity((gold,), (read,))
    if sheet.pages is None or reading.pages is None:
        return 0.5 + content
    shared = shared_pages(sheet.pages, reading.pages)
    return shared + content if shared else 0.0


def shared_pages(one: Pages, other: Pages) -> float:
    """Pages in both by pages in either (Jaccard)."""
    both = min(one[1], other[1]) - max(one[0], other[0]) + 1
    either = max(one[1], other[1]) - min(one[0], other[0]) + 1
    return max(0.0, both / either)
