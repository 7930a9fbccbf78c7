"""The shared example and the made sheets, from file to record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from raadsparser import parse, parse_text
from raadsparser.record import AgendaSheet
from tests.real.truth import FOLDER

EXAMPLES = Path(__file__).parent.parent / "examples"
SEED = FOLDER.parent / "examples" / "hengelo-wijkgericht-werken.txt"


def _differs(expected: Any, found: Any, place: str = "") -> list[str]:
    """Where a record lacks what is expected; what it has beyond that is not looked at."""
    if isinstance(expected, dict):
        return [
            line
            for key, value in expected.items()
            for line in _differs(value, (found or {}).get(key), f"{place}/{key}")
        ]
    if isinstance(expected, list):
        if len(expected) != len(found or []):
            return [f"{place}: {len(expected)} expected, found {found}"]
        return [
            line
            for number, (one, other) in enumerate(zip(expected, found, strict=True))
            for line in _differs(one, other, f"{place}/{number}")
        ]
    return [] if expected == found else [f"{place}: {expected!r} expected, found {found!r}"]


@pytest.mark.skipif(not SEED.is_file(), reason=f"{SEED} is not here")
def test_the_real_sheet_gives_every_expected_value() -> None:
    expected = json.loads(SEED.with_suffix("").with_suffix(".expected.json").read_text("utf-8"))
    (sheet,) = parse(SEED)
    assert _differs(expected, sheet.model_dump()) == []


CORE = (
    *("subject", "zaaknummer", "portfolio_holders", "purpose", "programme", "meeting"),
    *("public_speaking", "related_letters"),
)


def _core(record: dict[str, Any]) -> dict[str, Any]:
    core = {key: record[key] for key in CORE}
    core["programme"] = json.dumps(record["programme"]).replace("\\u2019", "'")
    core["related_letters"] = [(x["numbers"], x["date"]) for x in record["related_letters"]]
    core["public_speaking"] = record["public_speaking"]["allowed"]
    kept = ("date", "date_inferred", "room", "chair", "clerk", "domains", "duration_minutes")
    core["meeting"] = {key: record["meeting"][key] for key in kept}
    return core


@pytest.mark.parametrize(
    "name",
    [
        "hengelo-digitaal.pdf",
        "hengelo-scan.pdf",
        "hengelo-scan-scheef.pdf",
        "hengelo-scan-omgekeerd.pdf",
    ],
)
def test_every_core_field_of_one_sheet_however_it_comes(name: str) -> None:
    lines = (EXAMPLES / "truth.jsonl").read_text("utf-8").splitlines()
    truth = {Path(d["path"]).name: d for d in map(json.loads, lines)}
    (sheet,) = parse(EXAMPLES / name)
    assert _core(sheet.model_dump()) == _core(truth[name]["sheets"][0])


def test_every_value_points_to_ink() -> None:
    (sheet,) = parse(EXAMPLES / "hengelo-scan.pdf")
    record = sheet.model_dump()
    for pointer, evidence in sheet.evidence.items():
        assert _at(record, pointer) is not None, pointer
        assert evidence.raw.strip(), pointer
        assert evidence.boxes, pointer
        assert all(x0 < x1 and y0 < y1 for x0, y0, x1, y1 in evidence.boxes), pointer
    for pointer in ("/subject", "/zaaknummer", "/portfolio_holders/0", "/meeting/date"):
        assert pointer in sheet.evidence


def _at(record: Any, pointer: str) -> Any:
    for key in pointer.strip("/").split("/"):
        record = record[int(key)] if isinstance(record, list) else record[key]
    return record


def test_text_has_evidence_without_boxes() -> None:
    (sheet,) = parse_text("Onderwerp: Fietspad\nWethouder: Anna de Vries\nAdvies: Bespreken\n")
    assert sheet.source.origin == "text"
    assert all(not evidence.boxes for evidence in sheet.evidence.values())
    assert sheet.evidence["/subject"].raw == "Fietspad"


def test_ids_are_stable_and_differ() -> None:
    one: AgendaSheet = parse(EXAMPLES / "hengelo-digitaal.pdf")[0]
    again: AgendaSheet = parse(EXAMPLES / "hengelo-digitaal.pdf")[0]
    other: AgendaSheet = parse(EXAMPLES / "amsterdam-digitaal.pdf")[0]
    assert one.id == again.id != other.id
