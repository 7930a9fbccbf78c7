"""The score table: per field, per sheet and per document, whole and by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from raadsparser.bench.align import Pages, align
from raadsparser.bench.calibration import Calibration, calibration
from raadsparser.bench.judge import JudgedDocument, Judgement, judge
from raadsparser.bench.metrics import Array, Estimate, estimate, f1, ratio, resampled_sums
from raadsparser.bench.predictions import Reading
from raadsparser.bench.rows import rows
from raadsparser.bench.truth import TruthDocument

GROUPS = ("layout", "condition", "municipality", "kind")

_ROW = ("hits", "gold", "read", "normal", "similarity", "longest")
_SHEET = ("sheets", "core_right", "perfect", "boundaries", "gold_ends", "read_ends")
_NEGATIVE = ("negatives", "gave", "invented")


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One row of the table; `gold` and `read` are how many values there are and were read.

    `anls` is None for numbers and yes-or-no values.
    """

    core: bool
    gold: int
    read: int
    precision: Estimate
    recall: Estimate
    f1: Estimate
    normal_precision: Estimate
    normal_recall: Estimate
    normal_f1: Estimate
    anls: Estimate | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The table of a set of documents. `headline` maps a figure's name to its estimate."""

    documents: int
    sheets: int
    headline: dict[str, Estimate]
    fields: dict[str, FieldScore]
    calibration: Calibration


@dataclass(frozen=True, slots=True)
class Scored:
    """The whole table, the same by group, and every judgement that it was counted from."""

    summary: Summary
    groups: dict[str, dict[str, Summary]]
    documents: tuple[JudgedDocument, ...]
    strangers: tuple[Reading, ...]


def score(documents: Sequence[TruthDocument], readings: Iterable[Reading]) -> Scored:
    """Scores readings against the truth; documents without a reading count as all missed."""
    aligned = align(documents, readings)
    judged = tuple(judge(match) for match in aligned.documents)
    counts = np.vstack([_counts(document) for document in judged])
    return Scored(_summary(judged, counts), _groups(judged, counts), judged, aligned.strangers)


def _groups(judged: tuple[JudgedDocument, ...], counts: Array) -> dict[str, dict[str, Summary]]:
    groups: dict[str, dict[str, Summary]] = {}
    for group in GROUPS:
        names = [document.match.document.groups.get(group) for document in judged]
        for name in sorted({name for name in names if name is not None}):
            picked = [place for place, other in enumerate(names) if other == name]
            summary = _summary([judged[place] for place in picked], counts[picked])
            groups.setdefault(group, {})[name] = summary
    return groups


def _counts(document: JudgedDocument) -> Array:
    """One document's row of the count matrix: six columns a field, then sheets, negatives."""
    fields = dict.fromkeys((row.name for row in rows()), np.zeros(len(_ROW)))
    for judgement in document.judgements():
        fields[judgement.row.name] = fields[judgement.row.name] + _row_counts(judgement)
    return np.concatenate([*fields.values(), _sheet_counts(document), _negative_counts(document)])


def _row_counts(judgement: Judgement) -> Array:
    pairs = judgement.pairs
    gold = sum(pair.gold is not None for pair in pairs)
    read = sum(pair.read is not None for pair in pairs)
    return np.array(
        [
            sum(pair.strict for pair in pairs),
            gold,
            read,
            sum(pair.normal for pair in pairs),
            sum(pair.similarity for pair in pairs),
            max(gold, read),
        ],
        dtype=float,
    )


def _sheet_counts(document: JudgedDocument) -> Array:
    matched = [
        judgements
        for match, judgements in zip(document.match.sheets, document.sheets, strict=True)
        if match.sheet is not None
    ]
    core = sum(all(j.right for j in judgements if j.row.core) for judgements in matched)
    perfect = sum(all(j.right for j in judgements) for judgements in matched)
    gold, read = _ends(document)
    return np.array(
        [len(matched), core, perfect, (gold & read).total(), gold.total(), read.total()],
        dtype=float,
    )


def _ends(document: JudgedDocument) -> tuple[Counter[tuple[str, int]], Counter[tuple[str, int]]]:
    """First and last pages of the sheets that are there and that were read.

    Truth without pages says nothing on boundaries, so such a document counts none.
    """
    sheets = document.match.document.sheets
    if any(sheet.pages is None for sheet in sheets):
        return Counter(), Counter()
    gold = (sheet.pages for sheet in sheets)
    read = (reading.pages for reading in document.match.readings)
    return _marks(gold), _marks(read)


def _marks(pages: Iterable[Pages | None]) -> Counter[tuple[str, int]]:
    return Counter(mark for run in pages if run for mark in (("first", run[0]), ("last", run[1])))


def _negative_counts(document: JudgedDocument) -> Array:
    if not document.match.document.negative:
        return np.zeros(len(_NEGATIVE))
    given = sum(bool(judgement.pairs) for judgement in document.judgements())
    return np.array([1, given > 0, given], dtype=float)


def _summary(judged: Sequence[JudgedDocument], counts: Array) -> Summary:
    sums = resampled_sums(counts)
    fields = {
        row.name: _field(sums[:, place * len(_ROW) :][:, : len(_ROW)], row.core, row.textual)
        for place, row in enumerate(rows())
    }
    tail = dict(zip((*_SHEET, *_NEGATIVE), sums[:, len(rows()) * len(_ROW) :].T, strict=True))
    return Summary(
        documents=len(judged),
        sheets=int(tail["sheets"][0]),
        headline=_headline(sums, tail),
        fields={name: field for name, field in fields.items() if field.gold or field.read},
        calibration=calibration(judged),
    )


def _field(sums: Array, core: bool, textual: bool) -> FieldScore:
    hits, gold, read, normal, similarity, longest = sums.T
    return FieldScore(
        core=core,
        gold=int(gold[0]),
        read=int(read[0]),
        precision=estimate(ratio(hits, read)),
        recall=estimate(ratio(hits, gold)),
        f1=estimate(f1(hits, gold, read)),
        normal_precision=estimate(ratio(normal, read)),
        normal_recall=estimate(ratio(normal, gold)),
        normal_f1=estimate(f1(normal, gold, read)),
        anls=estimate(ratio(similarity, longest)) if textual else None,
    )


def _headline(sums: Array, tail: dict[str, Array]) -> dict[str, Estimate]:
    core = sum(
        (
            sums[:, place * len(_ROW) :][:, : len(_ROW)]
            for place, row in enumerate(rows())
            if row.core
        ),
        start=np.zeros((len(sums), len(_ROW))),
    )
    hits, gold, read, normal, *_ = core.T
    return {
        "core_precision": estimate(ratio(hits, read)),
        "core_recall": estimate(ratio(hits, gold)),
        "core_f1": estimate(f1(hits, gold, read)),
        "core_f1_normalised": estimate(f1(normal, gold, read)),
        "sheets_core_right": estimate(ratio(tail["core_right"], tail["sheets"])),
        "sheets_perfect": estimate(ratio(tail["perfect"], tail["sheets"])),
        "boundary_precision": estimate(ratio(tail["boundaries"], tail["read_ends"])),
        "boundary_recall": estimate(ratio(tail["boundaries"], tail["gold_ends"])),
        "boundary_f1": estimate(f1(tail["boundaries"], tail["gold_ends"], tail["read_ends"])),
        "negatives_with_fields": estimate(ratio(tail["gave"], tail["negatives"])),
        "fields_per_negative": estimate(ratio(tail["invented"], tail["negatives"])),
    }
