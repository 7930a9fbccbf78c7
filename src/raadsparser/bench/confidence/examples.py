"""Values whose truth is known, with what was seen of them: what the model is fitted on."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from raadsparser.bench.align import align
from raadsparser.bench.confidence.documents import read_documents
from raadsparser.bench.judge import JudgedDocument, Judgement, judge
from raadsparser.bench.pairing import Pair, strict_key
from raadsparser.bench.predictions import Reading, readings_of
from raadsparser.bench.rows import Value
from raadsparser.bench.truth import TruthDocument, read_truth
from raadsparser.layout import lay_out
from raadsparser.page import Document
from raadsparser.pipeline import proposed
from raadsparser.profiles import load_profiles
from raadsparser.record import AgendaSheet
from raadsparser.resolve import choose, resolve
from raadsparser.settings import Settings
from raadsparser.traits import Seen, Traits, kind_of


@dataclass(frozen=True, slots=True)
class Example:
    """One value that was read: its kind, traits, whether it is right, and where it stands.

    `group` is the layout, which a fold holds out whole; `document` counts from 0 in its set.
    """

    kind: str
    traits: Traits
    right: bool
    group: str
    document: int


@dataclass(frozen=True, slots=True)
class Measured:
    """A set as read: judged documents, and the traits of each sheet's values by its id."""

    documents: tuple[JudgedDocument, ...]
    traits: Mapping[str, Mapping[str, Traits]]


def measured(truth: Path, kept: Path, *, rosters: bool = False, workers: int = 1) -> Measured:
    """Reads and judges a set. With `rosters` most of its persons are known beforehand."""
    known = read_truth(truth)
    settings = Settings(roster=_roster(known) if rosters else None)
    readings: list[Reading] = []
    traits: dict[str, Mapping[str, Traits]] = {}
    paths = [document.path for document in known]
    for path, document in zip(paths, read_documents(paths, kept, workers), strict=True):
        sheets = []
        for sheet, seen in _sheets(document, settings) if document else ():
            sheets.append(sheet)
            traits[sheet.id] = seen
        readings += readings_of(sheets, path)
    judged = tuple(judge(match) for match in align(known, readings).documents)
    return Measured(judged, traits)


def _roster(documents: Sequence[TruthDocument]) -> tuple[str, ...]:
    """Four in five of the persons of a set, as a list that people keep has most of them."""
    names = {name for one in documents for sheet in one.sheets for name in _persons(sheet.record)}
    return tuple(sorted(name for name in names if zlib.crc32(name.encode()) % 5))


def _persons(record: Mapping[str, object]) -> Iterator[str]:
    sheet = AgendaSheet.model_construct(**record)  # type: ignore[arg-type]
    meeting = record.get("meeting") or {}
    assert isinstance(meeting, Mapping)
    yield from sheet.portfolio_holders or ()
    yield from (name for role in ("chair", "clerk") if (name := meeting.get(role)))


def _sheets(
    document: Document, settings: Settings
) -> Iterator[tuple[AgendaSheet, Mapping[str, Traits]]]:
    profiles = load_profiles(())
    for number, sheet in enumerate(lay_out(document, profiles, None).sheets, 1):
        profile = profiles[sheet.profile]
        candidates = proposed(sheet, profile, settings)
        record = resolve(candidates, sheet, document, profile, number=number, min_confidence=0.0)
        yield record, Seen(sheet, document, candidates, choose(candidates)).traits()


def examples(measured: Measured) -> list[Example]:
    """Every value with ink that is judged, once."""
    found = []
    for place, document in enumerate(measured.documents):
        group = document.match.document.groups.get("layout") or document.match.document.kind
        for key, right in _verdicts(document).items():
            sheet, pointer = key
            traits = measured.traits[sheet][pointer]
            found.append(Example(kind_of(pointer), traits, right, group, place))
    return found


def _verdicts(document: JudgedDocument) -> dict[tuple[str, str], bool]:
    """Whether each piece of evidence is right, by sheet and pointer.

    Where several rows look at one value, a core row says before the others, then the one with
    the fewest parts.
    """
    verdicts: dict[tuple[str, str], bool] = {}
    judged = sorted(document.judgements(), key=lambda one: (not one.row.core, len(one.row.forms)))
    for judgement in judged:
        if judgement.match.reading is not None:
            for pointer, right in _parts(judgement, judgement.match.reading.evidence):
                verdicts.setdefault((judgement.match.reading.record["id"], pointer), right)
    return verdicts


def _parts(judgement: Judgement, evidence: Mapping[str, object]) -> Iterator[tuple[str, bool]]:
    for pair in judgement.pairs:
        if pair.read is None:
            continue
        silent = [p for p in pair.read.pointers if p not in evidence]
        for place, pointer in enumerate(pair.read.pointers):
            if pointer in evidence:
                # A part without ink of its own is answered for by those that have it.
                yield pointer, pair.strict or (not silent and _part_right(pair, place))


def _part_right(pair: Pair, place: int) -> bool:
    if pair.gold is None or pair.read is None:
        return False
    read = _part(pair.read.parts, place)
    return any(_part(parts, place) == read for parts in (pair.gold.parts, *pair.gold.others))


def _part(parts: Sequence[object], place: int) -> object:
    return strict_key(Value((parts[place],), ("",)))  # type: ignore[arg-type]
