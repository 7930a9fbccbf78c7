"""The table: the truth against itself, against nothing, and against planted readings."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from raadsparser.bench.predictions import Reading, read_predictions, reading_of
from raadsparser.bench.score import Scored, score
from raadsparser.bench.truth import read_truth

from .conftest import WHOLE
from .papers import hand_made, write_lines

Change = Callable[[dict[str, Any]], None]


def scored(truth: Path, readings: tuple[Reading, ...]) -> Scored:
    return score(read_truth(truth), readings)


def headline(found: Scored) -> dict[str, float | None]:
    return {name: figure.value for name, figure in found.summary.headline.items()}


def test_the_truth_against_itself_is_one_everywhere(truth: Path) -> None:
    found = scored(truth, read_predictions(truth))
    for field in found.summary.fields.values():
        for figure in (field.precision, field.recall, field.f1, field.normal_f1):
            assert (figure.value, figure.low, figure.high) == (1.0, 1.0, 1.0)
        assert field.anls is None or field.anls.value == 1.0
    assert headline(found) == {
        "core_precision": 1.0,
        "core_recall": 1.0,
        "core_f1": 1.0,
        "core_f1_normalised": 1.0,
        "sheets_core_right": 1.0,
        "sheets_perfect": 1.0,
        "boundary_precision": 1.0,
        "boundary_recall": 1.0,
        "boundary_f1": 1.0,
        "negatives_with_fields": 0.0,
        "fields_per_negative": 0.0,
    }


def test_the_truth_against_an_empty_file_is_nothing(truth: Path, tmp_path: Path) -> None:
    found = scored(truth, read_predictions(write_lines(tmp_path / "empty.jsonl", [])))
    for field in found.summary.fields.values():
        assert (field.recall.value, field.f1.value, field.read) == (0.0, 0.0, 0)
        assert field.precision.value is None
    figures = headline(found)
    for name in ("core_f1", "sheets_core_right", "sheets_perfect", "boundary_f1"):
        assert figures[name] == 0.0


def test_every_field_of_the_truth_is_in_the_table(truth: Path) -> None:
    found = scored(truth, ()).summary.fields
    assert {name.split("/")[0] for name in found} == set(WHOLE) - {"portfolios"}
    assert found["related_letters/number+date"].gold == 12
    assert found["programme/subitems"].gold == 6


def planted(tmp_path: Path, change: Change) -> Scored:
    """One sheet with one change to what is read of it."""
    path = write_lines(tmp_path / "t.jsonl", [{"path": "a.pdf", "sheets": [hand_made(**WHOLE)]}])
    (reading,) = read_predictions(path)
    record = {key: value for key, value in reading.record.items() if key != "evidence"}
    change(record)
    return scored(path, (reading_of(record, reading.path),))


@pytest.mark.parametrize(
    ("change", "row", "precision", "recall"),
    [
        (lambda r: r.update(subject="Wijkgericht werk"), "subject", 0.0, 0.0),
        (lambda r: r.update(subject=None), "subject", None, 0.0),
        (lambda r: r["portfolio_holders"].pop(), "portfolio_holders", 1.0, 0.5),
        (lambda r: r["portfolio_holders"].append("Wie"), "portfolio_holders", 0.666667, 1.0),
        (lambda r: r["portfolios"].append("Zorg"), "portfolios", 0.0, None),
        (lambda r: r["meeting"].update(duration_minutes=60), "meeting/duration_minutes", 0.0, 0.0),
        (lambda r: r["meeting"].update(date_inferred=False), "meeting/date_inferred", None, 0.0),
        (
            lambda r: r["related_letters"][0].update(date=None),
            "related_letters/number+date",
            0.75,
            0.75,
        ),
        (lambda r: r["programme"][0].update(number="2"), "programme/items", 0.5, 0.5),
        (lambda r: r["programme"][1].update(number="2"), "programme/subitems", 0.0, 0.0),
        (lambda r: r["public_speaking"].update(allowed=False), "public_speaking/allowed", 0.0, 0.0),
    ],
)
def test_a_planted_error_costs_its_row(
    tmp_path: Path, change: Change, row: str, precision: float | None, recall: float | None
) -> None:
    found = planted(tmp_path, change)
    field = found.summary.fields[row]
    assert (field.precision.value, field.recall.value) == (precision, recall)
    assert headline(found)["sheets_perfect"] == 0.0
    assert headline(found)["sheets_core_right"] == (0.0 if field.core else 1.0)


def test_core_f1_counts_values_over_all_core_fields(tmp_path: Path) -> None:
    whole = planted(tmp_path, lambda _: None)
    values = sum(field.gold for field in whole.summary.fields.values() if field.core)
    found = planted(tmp_path, lambda record: record.update(zaaknummer="Z/22/123450"))
    assert headline(found)["core_f1"] == pytest.approx((values - 1) / values, abs=1e-6)


def test_the_same_in_meaning_is_wrong_to_the_letter_only(tmp_path: Path) -> None:
    found = planted(tmp_path, lambda record: record.update(zaaknummer="z/22/123456"))
    field = found.summary.fields["zaaknummer"]
    assert (field.f1.value, field.normal_f1.value) == (0.0, 1.0)
    assert field.anls is not None
    assert field.anls.value == pytest.approx(10 / 11, abs=1e-6)


def test_only_keys_of_the_truth_are_judged(tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "t.jsonl", [{"path": "a.pdf", "sheets": [{"subject": "Fietspad"}]}]
    )
    read = {"subject": "Fietspad", "zaaknummer": "1", "meeting": {"room": "Raadzaal"}}
    found = scored(path, (reading_of(read, tmp_path / "a.pdf"),))
    assert list(found.summary.fields) == ["subject"]
    assert headline(found)["sheets_perfect"] == 1.0


def test_fields_on_a_letter_are_spurious(truth: Path) -> None:
    invented = reading_of(
        {"source": {"pages": (1, 1)}, "subject": "Uw brief", "portfolio_holders": ["A", "B"]},
        truth.parent / "docs/letter.pdf",
    )
    found = scored(truth, (*read_predictions(truth), invented))
    figures = headline(found)
    assert figures["negatives_with_fields"] == 1.0
    assert figures["fields_per_negative"] == 2.0
    assert found.summary.fields["subject"].precision.value == 0.75
    assert found.summary.fields["subject"].recall.value == 1.0
    assert figures["boundary_precision"] == 0.75


def test_sheets_are_found_by_their_pages(truth: Path) -> None:
    first, second, single = read_predictions(truth)
    merged = reading_of({**first.record, "source": {"pages": (1, 4)}}, first.path)
    figures = headline(scored(truth, (merged, single)))
    # First page of the first, last of the second, both of the single: 4 of 6 there, 4 of 4 read.
    assert figures["boundary_recall"] == pytest.approx(4 / 6, abs=1e-6)
    assert figures["boundary_precision"] == 1.0
    assert figures["sheets_perfect"] == pytest.approx(2 / 3, abs=1e-6)
    swapped = headline(scored(truth, (single, second, first)))
    assert swapped["sheets_perfect"] == 1.0


def test_two_sheets_on_one_page_are_told_apart_by_content(tmp_path: Path) -> None:
    sheets = [hand_made(subject="Fietspad"), hand_made(subject="Groene kaart")]
    path = write_lines(tmp_path / "t.jsonl", [{"path": "a.pdf", "sheets": sheets}])
    one, other = read_predictions(path)
    assert headline(scored(path, (other, one)))["sheets_perfect"] == 1.0


def test_documents_are_found_by_path_then_name_then_hash(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/c.pdf").write_bytes(b"the same bytes")
    lines = [{"path": f"docs/{n}.pdf", "sheets": [hand_made(subject=n)]} for n in ("a", "b", "c")]
    path = write_lines(tmp_path / "t.jsonl", lines)
    readings = (
        reading_of({"subject": "a"}, tmp_path / "docs/a.pdf"),
        reading_of({"subject": "b"}, tmp_path / "moved/b.pdf"),
        reading_of(
            {
                "subject": "c",
                "source": {"sha256": hashlib.sha256(b"the same bytes").hexdigest()},
            },
            tmp_path / "renamed.pdf",
        ),
        reading_of({"subject": "d"}, tmp_path / "stranger.pdf"),
    )
    found = scored(path, readings)
    assert headline(found)["sheets_perfect"] == 1.0
    assert [reading.path.name for reading in found.strangers] == ["stranger.pdf"]


def test_a_name_that_two_documents_share_finds_neither(tmp_path: Path) -> None:
    lines = [{"path": f"{n}/x.pdf", "sheets": [hand_made(subject=n)]} for n in ("a", "b")]
    path = write_lines(tmp_path / "t.jsonl", lines)
    found = scored(path, (reading_of({"subject": "a"}, tmp_path / "c/x.pdf"),))
    assert len(found.strangers) == 1


def test_accepted_alternatives_are_right(tmp_path: Path) -> None:
    sheet = hand_made(
        meeting={"chair": "R. de Boer", "chair_alt": ["mw. R. de Boer"]},
        purpose=["beeldvorming", "besluitvorming"],
        alt={"/purpose": [["besluitvorming"]]},
        related_letters=[
            {"numbers": ["1", "2"], "kind": "memo", "kind_alt": ["brief"], "date": None}
        ],
    )
    path = write_lines(tmp_path / "t.jsonl", [{"path": "a.pdf", "sheets": [sheet]}])
    read = {
        "meeting": {"chair": "mw. R. de Boer"},
        "purpose": ["besluitvorming"],
        "related_letters": [{"numbers": ["1", "2"], "kind": "brief", "date": None}],
    }
    assert headline(scored(path, (reading_of(read, tmp_path / "a.pdf"),)))["sheets_perfect"] == 1.0
    read["purpose"] = ["oordeelsvorming"]
    found = scored(path, (reading_of(read, tmp_path / "a.pdf"),))
    assert headline(found)["sheets_perfect"] == 0.0


def test_breakdowns_add_up(truth: Path) -> None:
    found = scored(truth, read_predictions(truth))
    sizes = {
        group: {name: (summary.documents, summary.sheets) for name, summary in by_name.items()}
        for group, by_name in found.groups.items()
    }
    assert sizes == {
        "layout": {"colon": (1, 1), "ruled": (1, 2)},
        "condition": {"clean": (2, 1), "fax": (1, 2)},
        "municipality": {"Deventer": (1, 1), "Hengelo": (1, 2)},
        "kind": {"bundle": (1, 2), "letter": (1, 0), "sheet": (1, 1)},
    }
