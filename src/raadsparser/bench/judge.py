"""Every judged value of every sheet, right or wrong: what all figures are counted from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from raadsparser.bench.align import DocumentMatch, SheetMatch
from raadsparser.bench.alternatives import variants
from raadsparser.bench.pairing import Pair, pair_values
from raadsparser.bench.rows import Row, rows


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row of one sheet: the values of the truth against those read."""

    row: Row
    match: SheetMatch
    pairs: tuple[Pair, ...]

    @property
    def right(self) -> bool:
        return all(pair.strict for pair in self.pairs)


@dataclass(frozen=True, slots=True)
class JudgedDocument:
    """A document with the judgements of each of its sheets, in the order of `match.sheets`."""

    match: DocumentMatch
    sheets: tuple[tuple[Judgement, ...], ...]

    def judgements(self) -> Iterator[Judgement]:
        for sheet in self.sheets:
            yield from sheet


def judge(match: DocumentMatch) -> JudgedDocument:
    """All judgements of one document.

    A sheet that was invented counts on the rows that the document's own sheets are judged
    on, and on all rows where the document has no sheets.
    """
    judged = _judged_rows(match)
    return JudgedDocument(match, tuple(tuple(_judgements(sheet, judged)) for sheet in match.sheets))


def _judged_rows(match: DocumentMatch) -> tuple[Row, ...]:
    golds = [sheet.sheet for sheet in match.sheets if sheet.sheet is not None]
    if not golds:
        return rows()
    return tuple(row for row in rows() if any(row.values(g.record) is not None for g in golds))


def _judgements(match: SheetMatch, judged: tuple[Row, ...]) -> Iterator[Judgement]:
    for row in judged:
        ways = variants(row, match.sheet.record, match.sheet.accepted) if match.sheet else [()]
        read = row.values(match.reading.record) if match.reading is not None else ()
        paired = [pair_values(row, gold, read or ()) for gold in ways]
        if paired:
            yield Judgement(row, match, tuple(max(paired, key=_rightness)))


def _rightness(pairs: Iterable[Pair]) -> tuple[int, int]:
    """More right values first, then fewer wrong ones."""
    verdicts = [pair.strict for pair in pairs]
    return sum(verdicts), -len(verdicts)
