"""The shipped examples: what is still wrong on them is known, value by value.

A new miss is red, and so is a mend that is not recorded. Record what is now known with

    RAADSPARSER_RECORD_PINNED=1 python -m pytest tests/bench/score/test_pinned.py
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from raadsparser.bench.predictions import readings_of
from raadsparser.bench.report import Scores, evaluate
from raadsparser.bench.truth import TruthDocument, read_truth
from raadsparser.pipeline import parse

EXAMPLES = Path(__file__).parents[3] / "examples" / "truth.jsonl"
PINNED = Path(__file__).with_name("pinned.json")
RECORD = "RAADSPARSER_RECORD_PINNED"

# Another build of Tesseract reads a few letters otherwise.
OCR_TOLERANCE = 0.03


def exact() -> list[TruthDocument]:
    """Documents with a text layer, which every machine reads the same."""
    return [doc for doc in read_truth(EXAMPLES) if doc.groups["condition"] in ("digital", "text")]


def scanned() -> list[TruthDocument]:
    return [doc for doc in read_truth(EXAMPLES) if doc not in exact()]


def read(documents: list[TruthDocument]) -> Scores:
    readings = [r for doc in documents for r in readings_of(parse(doc.path), doc.path)]
    return evaluate(documents, readings, None)


def test_nobody_records_unseen() -> None:
    assert os.environ.get(RECORD) is None, f"unset {RECORD} and look at what changed"


def test_what_is_wrong_on_digital_examples_is_known() -> None:
    found = sorted(
        [miss.document, miss.row, miss.gold or "", miss.read or ""]
        for miss in read(exact()).misses
        if miss.core
    )
    if os.environ.get(RECORD):
        record(misses=found)
    known = pinned()["misses"]
    assert [miss for miss in found if miss not in known] == [], "new misses"
    assert [miss for miss in known if miss not in found] == [], "mended, but not recorded"


@pytest.mark.slow
def test_scans_are_read_as_well_as_recorded() -> None:
    reached = read(scanned()).summary.headline["core_f1"].value
    assert reached is not None
    if os.environ.get(RECORD):
        record(scans_core_f1=reached)
    assert reached >= pinned()["scans_core_f1"] - OCR_TOLERANCE


def pinned() -> dict[str, Any]:
    known: dict[str, Any] = json.loads(PINNED.read_text("utf-8")) if PINNED.exists() else {}
    return known


def record(**values: Any) -> None:
    text = json.dumps({**pinned(), **values}, ensure_ascii=False, indent=1)
    PINNED.write_text(text + "\n", "utf-8")
