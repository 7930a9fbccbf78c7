"""Where each miss went wrong: the first stage whose replacement by the truth mends it.

1. The sheet was not found, or with other pages, and reading its own pages is right:
   segmentation.
2. Its undamaged digital twin, read by the same reader, is right: OCR.
3. On the twin (or without one, on the reading itself) it is still wrong. The value that was
   read means the same, or its raw text holds the printed truth: normalisation. The truth
   stands in another field: typing. Otherwise the wrong ink was taken: localisation.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from raadsparser.bench.calibration import confidence_of
from raadsparser.bench.ink import Box, boxes_of, shown
from raadsparser.bench.judge import JudgedDocument, Judgement
from raadsparser.bench.pairing import Pair, strict_key
from raadsparser.bench.predictions import Reading
from raadsparser.bench.reason import reason
from raadsparser.bench.substitute import Reader, Substitutes
from raadsparser.bench.truth import TruthDocument

Stage = Literal["segmentation", "ocr", "localisation", "typing", "normalisation"]
STAGES: tuple[Stage, ...] = get_args(Stage)


@dataclass(frozen=True, slots=True)
class Miss:
    """One value that is wrong, missing (`read` is None) or invented (`gold` is None).

    `sheet` counts within the document from 1, 0 for a sheet that is not there; `boxes` in
    points on the upright `page`: the truth's ink where known, else what was read.
    """

    document: str
    path: Path
    sheet: int
    row: str
    core: bool
    gold: str | None
    read: str | None
    stage: Stage
    confidence: float | None
    page: int | None
    boxes: tuple[Box, ...]


def misses(documents: Sequence[JudgedDocument], reader: Reader | None = None) -> tuple[Miss, ...]:
    """All misses with their stage. Without a reader only what the reading itself shows counts."""
    with tempfile.TemporaryDirectory(prefix="raadsparser-") as folder:
        again = Substitutes(reader, Path(folder)) if reader is not None else None
        return tuple(miss for document in documents for miss in _of_document(document, again))


def _of_document(judged: JudgedDocument, again: Substitutes | None) -> Iterator[Miss]:
    document = judged.match.document
    for place, sheet in enumerate(judged.sheets, start=1):
        for judgement in sheet:
            for pair in judgement.pairs:
                if not pair.strict:
                    yield _miss(document, place, judgement, pair, again)


def _miss(
    document: TruthDocument,
    place: int,
    judgement: Judgement,
    pair: Pair,
    again: Substitutes | None,
) -> Miss:
    match = judgement.match
    evidence = match.reading.evidence if match.reading else {}
    page, boxes = boxes_of(pair, match.sheet, evidence)
    return Miss(
        document=document.name,
        path=document.path,
        sheet=place if match.sheet is not None else 0,
        row=judgement.row.name,
        core=judgement.row.core,
        gold=shown(pair.gold),
        read=shown(pair.read),
        stage=stage_of(document, judgement, pair, again),
        confidence=confidence_of(pair.read, evidence) if pair.read else None,
        page=page,
        boxes=boxes,
    )


def stage_of(
    document: TruthDocument, judgement: Judgement, pair: Pair, again: Substitutes | None
) -> Stage:
    """The stage that this wrong pair of values is put down to."""
    sheet, reading = judgement.match.sheet, judgement.match.reading
    if sheet is None:
        return "segmentation"
    if reading is None or _other_pages(judgement):
        alone = again.right_pages(document, sheet) if again else None
        if alone is not None and _right(alone, judgement, pair):
            return "segmentation"
        if again is None and (reading is None or _beyond_pages(judgement, pair)):
            return "segmentation"
        reading = alone or reading
    twin = again.twin(document, sheet) if again else None
    if twin is not None and _right(twin, judgement, pair):
        return "ocr"
    if twin is None and reading is None:
        return "segmentation"
    return reason(judgement, pair, twin or reading, clean=twin is not None)


def _other_pages(judgement: Judgement) -> bool:
    sheet, reading = judgement.match.sheet, judgement.match.reading
    if sheet is None or reading is None or sheet.pages is None or reading.pages is None:
        return False
    return sheet.pages != reading.pages


def _beyond_pages(judgement: Judgement, pair: Pair) -> bool:
    """Whether the ink of the value lies on a page that one side has and the other has not."""
    sheet, reading = judgement.match.sheet, judgement.match.reading
    if sheet is None or reading is None or sheet.pages is None or reading.pages is None:
        return False
    page, _ = boxes_of(pair, sheet, reading.evidence)
    if page is None:
        return pair.read is None
    return not all(first <= page <= last for first, last in (sheet.pages, reading.pages))


def _right(reading: Reading, judgement: Judgement, pair: Pair) -> bool:
    """Whether this reading has the value as often as the truth, or an invented one no oftener."""
    value = pair.gold or pair.read
    if value is None:
        return True
    key = strict_key(value)
    wanted = sum(p.gold is not None and strict_key(p.gold) == key for p in judgement.pairs)
    found = sum(strict_key(v) == key for v in judgement.row.values(reading.record) or ())
    return found >= wanted if pair.gold else found <= wanted
