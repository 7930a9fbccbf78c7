"""The report: a table to read, keys for machines, and one page that needs nothing beside it."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from raadsparser.bench.html import page
from raadsparser.bench.predictions import reading_of
from raadsparser.bench.report import Scores, evaluate, evaluate_files, scores_json, scores_table
from raadsparser.bench.truth import read_truth
from raadsparser.errors import UsageError

from .papers import hand_made, paper, read_labels, write_lines
from .test_attribution import SHEET, TRUTH


@pytest.fixture
def scores(tmp_path: Path) -> Scores:
    """One document with a wrong number and a subject with marks in it."""
    document = paper(tmp_path / "a&b.pdf", [SHEET])
    ink = {"/zaaknummer": {"page": 1, "boxes": [[60, 80, 200, 100]], "printed": "3641304"}}
    sheet = hand_made(**{**TRUTH, "subject": "<b>Fietspad</b> & zo"}, ink=ink)
    line = {"path": document.name, "layout": "ruled", "condition": "fax", "sheets": [sheet]}
    truth = read_truth(write_lines(tmp_path / "truth.jsonl", [line]))
    evidence = {"raw": "2641304", "page": 1, "boxes": [], "confidence": 0.7, "method": "label"}
    record = {**TRUTH, "zaaknummer": "2641304", "evidence": {"/zaaknummer": evidence}}
    return evaluate(truth, [reading_of(record, document)], None)


def drawn(scores: Scores) -> str:
    stream = StringIO()
    Console(file=stream, width=220).print(*scores_table(scores), sep="\n")
    return stream.getvalue()


def test_the_table_has_every_field_and_stage(scores: Scores) -> None:
    text = drawn(scores)
    for word in ("zaaknummer *", "core fields, F1 strict", "by layout", "by condition", "ocr"):
        assert word in text
    (row,) = (line for line in text.splitlines() if "meeting/room *" in line)
    assert row.count("1.000") >= 4


def test_machines_find_the_same_keys_each_time(scores: Scores) -> None:
    found = json.loads(json.dumps(scores_json(scores)))
    assert list(found) == [
        "schema_version",
        "documents",
        "sheets",
        "headline",
        "fields",
        "calibration",
        "attribution",
        "groups",
        "unread",
        "strangers",
        "misses",
    ]
    assert found["fields"]["zaaknummer"]["strict"]["f1"] == {"value": 0.0, "low": 0.0, "high": 0.0}
    assert found["fields"]["meeting/date"]["normalised"]["recall"]["value"] == 1.0
    assert found["attribution"]["core"] == {
        "segmentation": 0,
        "ocr": 1,
        "localisation": 1,
        "typing": 0,
        "normalisation": 0,
    }
    assert found["groups"]["condition"]["fax"]["documents"] == 1
    (miss,) = (miss for miss in found["misses"] if miss["row"] == "zaaknummer")
    assert miss == {
        "document": "a&b.pdf",
        "sheet": 1,
        "row": "zaaknummer",
        "core": True,
        "gold": "3641304",
        "read": "2641304",
        "stage": "ocr",
        "confidence": 0.7,
        "page": 1,
        "boxes": [[60.0, 80.0, 200.0, 100.0]],
    }


class Reader(HTMLParser):
    """Collects what a page would load, its open tags, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loaded += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_needs_nothing_beside_it_and_shows_the_ink(scores: Scores) -> None:
    text = page(scores, title="mine & yours")
    read = Reader()
    read.feed(text)
    assert read.loaded
    assert all(link.startswith("data:image/png;base64,") for link in read.loaded)
    assert not re.search(r"@import|url\(", text)
    assert {"svg", "table", "img"} <= set(read.tags)
    assert "b" not in read.tags  # what stands on a sheet is text, not markup
    for word in ("mine & yours", "<b>Fietspad</b> & zo", "2641304", "3641304", "By condition"):
        assert word in read.text


def test_a_page_without_misses_says_so(tmp_path: Path) -> None:
    document = paper(tmp_path / "a.pdf", [SHEET])
    line = {"path": "a.pdf", "sheets": [hand_made(subject="Wijkgericht werken")]}
    truth = read_truth(write_lines(tmp_path / "t.jsonl", [line]))
    found = evaluate(truth, [reading_of({"subject": "Wijkgericht werken"}, document)], None)
    text = page(found, title="all right")
    assert "Every core field is right" in text
    assert "No value came with a confidence" in text


def test_files_are_scored_written_and_shown(tmp_path: Path) -> None:
    document = paper(tmp_path / "a.pdf", [SHEET])
    line = {"path": "a.pdf", "sheets": [hand_made(**TRUTH)]}
    truth = write_lines(tmp_path / "truth.jsonl", [line])
    read = write_lines(tmp_path / "read.jsonl", read_labels(document))
    stream = StringIO()
    scores = evaluate_files(
        truth,
        read,
        html=tmp_path / "r.html",
        json=tmp_path / "r.json",
        reader=read_labels,
        console=Console(file=stream, width=220),
    )
    assert scores.summary.headline["core_recall"].value == pytest.approx(5 / 6, abs=1e-6)
    assert [(miss.row, miss.stage) for miss in scores.misses] == [("meeting/date", "normalisation")]
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["sheets"] == 1
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!doctype html>")
    assert "core together" in stream.getvalue()


def test_documents_without_partner_are_named(tmp_path: Path) -> None:
    lines = [{"path": "a[b].pdf", "sheets": [hand_made(subject="x")]}]
    truth = read_truth(write_lines(tmp_path / "t.jsonl", lines))
    scores = evaluate(truth, [reading_of({"subject": "x"}, tmp_path / "other.pdf")], None)
    assert scores.unread == ("a[b].pdf",)
    text = drawn(scores)
    assert "Nothing was read of 1 documents: a[b].pdf" in text
    assert "other.pdf" in text


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, truth: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        evaluate_files(truth, truth, json=tmp_path / "none" / "r.json")
