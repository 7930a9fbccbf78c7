"""The truth file: what may be written by hand, and how a mistake in it is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from raadsparser.bench.predictions import read_predictions
from raadsparser.bench.truth import read_truth
from raadsparser.errors import UsageError

from .papers import hand_made, write_lines


def test_paths_are_relative_to_the_file(truth: Path) -> None:
    documents = read_truth(truth)
    assert [document.path for document in documents] == [
        truth.parent / "docs" / f"{name}.pdf" for name in ("bundle", "single", "letter")
    ]
    assert [document.negative for document in documents] == [False, False, True]
    assert documents[0].sheets[1].pages == (4, 4)
    assert documents[0].groups["layout"] == "ruled"


def test_a_missing_key_is_not_judged_and_null_is_absent(tmp_path: Path) -> None:
    line = {"path": "a.pdf", "sheets": [{"subject": "Fietspad", "meeting": {"room": None}}]}
    (document,) = read_truth(write_lines(tmp_path / "t.jsonl", [line]))
    assert document.sheets[0].record == {"subject": "Fietspad", "meeting": {"room": None}}
    assert document.sheets[0].pages is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"sheets": []}, "key path"),
        ({"path": "a.pdf", "kind": "sheeet"}, "key kind"),
        ({"path": "a.pdf", "layuot": "ruled"}, "key layuot"),
        ({"path": "a.pdf", "sheets": [{"subjekt": "x"}]}, "key sheets/0/subjekt"),
        ({"path": "a.pdf", "sheets": [{"meeting": {"hall": "x"}}]}, "sheets/0/meeting/hall"),
        ({"path": "a.pdf", "sheets": [{"zaaknummer": 3641304}]}, "sheets/0/zaaknummer"),
        ({"path": "a.pdf", "sheets": [{"meeting": {"date": "26-9-2023"}}]}, "not YYYY-MM-DD"),
        ({"path": "a.pdf", "sheets": [{"meeting": {"date": "2023-02-30"}}]}, "key sheets"),
        ({"path": "a.pdf", "sheets": [{"meeting": {"start_time": "19.30"}}]}, "not HH:MM"),
        ({"path": "a.pdf", "sheets": [{"ink": {"/subject": {"boxes": []}}}]}, "page"),
        ({"path": "a.pdf", "sheets": [{"alt": {"/subject": "x"}}]}, "alt//subject"),
        ({"path": "a.pdf", "sheets": [{"chair_alt": ["x"]}]}, "sheets/0/chair_alt"),
    ],
)
def test_a_mistake_names_file_line_and_key(tmp_path: Path, line: dict[str, Any], told: str) -> None:
    path = write_lines(tmp_path / "mine.jsonl", [{"path": "good.pdf"}, line])
    with pytest.raises(UsageError) as error:
        read_truth(path)
    assert "mine.jsonl, line 2" in str(error.value)
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"path": "a.pdf"', "line 1, column 17: not JSON"),
        ("[1]", "line 1: not a JSON object"),
        ("\n\n", "has no documents"),
        ('{"path": "a.pdf"}\n{"path": "a.pdf"}', "line 2, key path: a.pdf stands on line 1"),
    ],
)
def test_a_broken_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        read_truth(path)


def test_a_file_that_is_not_there_or_not_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_truth(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes('{"path": "é.pdf"}'.encode("latin-1"))
    with pytest.raises(UsageError, match="not UTF-8"):
        read_truth(tmp_path / "latin.jsonl")


def test_alternatives_stand_under_alt_or_beside_their_key(tmp_path: Path) -> None:
    sheet = hand_made(
        purpose=["beeldvorming"],
        meeting={"chair": "R. de Boer", "chair_alt": ["mw. R. de Boer"]},
        related_letters=[{"numbers": ["1"], "kind": "memo", "kind_alt": ["brief"]}],
        alt={"/purpose": [["beeldvormend"]]},
    )
    (document,) = read_truth(write_lines(tmp_path / "t.jsonl", [{"path": "a", "sheets": [sheet]}]))
    assert document.sheets[0].accepted == {
        "/purpose": [["beeldvormend"]],
        "/meeting/chair": ["mw. R. de Boer"],
        "/related_letters/0/kind": ["brief"],
    }


def test_a_prediction_must_name_its_document(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "read.jsonl", [{"subject": "x"}])
    with pytest.raises(UsageError, match=r"read.jsonl, line 1, key source/path"):
        read_predictions(path)


def test_a_prediction_with_an_unknown_key_is_told(tmp_path: Path) -> None:
    line = {"source": {"path": "a.pdf"}, "subjekt": "x"}
    with pytest.raises(UsageError, match="key subjekt"):
        read_predictions(write_lines(tmp_path / "read.jsonl", [line]))


def test_the_truth_itself_can_be_read_as_predictions(truth: Path) -> None:
    readings = read_predictions(truth)
    assert [reading.pages for reading in readings] == [(1, 2), (4, 4), (1, 1)]
    assert readings[1].record["subject"] == "Groene kaart"
