"""Why a value is wrong, judged by one reading of its sheet: what was taken, and from where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rapidfuzz import fuzz

from raadsparser.bench.compare import normal, strict
from raadsparser.bench.ink import covers, folded, printed, raw_of
from raadsparser.bench.judge import Judgement
from raadsparser.bench.pairing import Pair, pair_values
from raadsparser.bench.predictions import Reading
from raadsparser.bench.rows import Row, Value, rows
from raadsparser.bench.truth import TruthSheet

Reason = Literal["ocr", "localisation", "typing", "normalisation"]

# A misread text is still more like the print than another text is (of 100).
ALIKE = 60.0
# Shorter values occur by chance in other fields too.
TELLING = 4


def reason(judgement: Judgement, pair: Pair, reading: Reading | None, *, clean: bool) -> Reason:
    """The stage after reading the pages that went wrong; `ocr` only where not `clean`."""
    sheet, row = judgement.match.sheet, judgement.row
    if sheet is None or reading is None:
        return "localisation"
    if pair.gold is None:
        return "typing" if _stands_elsewhere(pair.read, row, sheet.record) else "localisation"
    gold, again = pair.gold, _again(judgement, pair.gold, reading)
    if again.normal:
        return "normalisation"
    if again.read is not None:
        if _holds_print(gold, again.read, reading, sheet):
            return "normalisation"
        if not clean and _misread(gold, again.read, reading, sheet):
            return "ocr"
    return "typing" if _stands_elsewhere(gold, row, reading.record) else "localisation"


def _again(judgement: Judgement, gold: Value, reading: Reading) -> Pair:
    """The pair of this value of the truth in the reading at hand."""
    golds = [pair.gold for pair in judgement.pairs if pair.gold is not None]
    pairs = pair_values(judgement.row, golds, judgement.row.values(reading.record) or ())
    return next(pair for pair in pairs if pair.gold is gold)


def _wrong_parts(gold: Value, read: Value) -> list[int]:
    return [
        place for place, part in enumerate(gold.parts) if strict(part) != strict(read.parts[place])
    ]


def _holds_print(gold: Value, read: Value, reading: Reading, sheet: TruthSheet) -> bool:
    """Whether the ink that was taken for every wrong part is that of the truth."""
    for place in _wrong_parts(gold, read):
        here, there = read.pointers[place], gold.pointers[place]
        raw = raw_of([here], reading.evidence)
        texts = printed(there, gold.parts[place], sheet)
        if not raw:
            return False
        if texts and not any(folded(text) in folded(raw) for text in texts):
            return False
        if not texts and sheet.ink and not covers([here], reading.evidence, [there], sheet):
            return False
    return True


def _misread(gold: Value, read: Value, reading: Reading, sheet: TruthSheet) -> bool:
    """Whether what was read is the right ink with other letters than are printed there."""
    if reading.record["source"] and reading.record["source"].get("origin") == "digital":
        return False
    places = _wrong_parts(gold, read)
    pointers = [read.pointers[place] for place in places]
    if covers(pointers, reading.evidence, [gold.pointers[place] for place in places], sheet):
        return True
    return all(_alike(gold, read, place, reading, sheet) for place in places)


def _alike(gold: Value, read: Value, place: int, reading: Reading, sheet: TruthSheet) -> bool:
    raw = raw_of([read.pointers[place]], reading.evidence) or str(read.parts[place] or "")
    texts = printed(gold.pointers[place], gold.parts[place], sheet)
    return any(fuzz.ratio(folded(text), folded(raw)) >= ALIKE for text in texts)


def _stands_elsewhere(value: Value | None, row: Row, record: object) -> bool:
    """Whether the telling parts of a value are the value of a row of another field."""
    if value is None or not isinstance(record, dict):
        return False
    wanted = _telling(value, row)
    if not wanted:
        return False
    return any(
        wanted <= _telling(other, place)
        for place in rows()
        if place.path != row.path
        for other in place.values(record) or ()
    )


def _telling(value: Value, row: Row) -> set[str]:
    """What is left of the parts to know a value by, wherever it stands."""
    parts: Sequence[tuple[object, object]] = list(zip(value.parts, row.forms, strict=True))
    texts = {folded(part) for part, form in parts if isinstance(part, str) and form != "date"}
    dates = {
        str(normal(part, "date"))
        for part, form in parts
        if isinstance(part, str) and form == "date"
    }
    return {text for text in texts | dates if len(text) >= TELLING}
