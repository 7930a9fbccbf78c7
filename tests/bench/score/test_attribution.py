"""A planted error of each kind is put down to the stage that made it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from raadsparser.bench.attribute import Miss, misses
from raadsparser.bench.predictions import reading_of, readings_of
from raadsparser.bench.score import score
from raadsparser.bench.substitute import Reader, cut
from raadsparser.bench.truth import read_truth

from .papers import LABELS, TITLE, hand_made, paper, read_labels, write_lines

SHEET = (
    TITLE,
    "Onderwerp: Wijkgericht werken",
    "Zaaknummer: 3641304",
    "Datum: 26 september 2023",
    "Zaal: Raadzaal",
    "Plaats: Burgerzaal",
    "Voorzitter: Vincent ten Voorde",
    "Griffier: Coen Hartendorp",
)
TRUTH: dict[str, Any] = {
    "subject": "Wijkgericht werken",
    "zaaknummer": "3641304",
    "meeting": {
        "date": "2023-09-26",
        "room": "Raadzaal",
        "chair": "Vincent ten Voorde",
        "clerk": "Coen Hartendorp",
    },
}


def iso(pointer: str, raw: str) -> str:
    """What a value means, to a reader that knows one date."""
    return "2023-09-26" if (pointer, raw) == ("/meeting/date", "26 september 2023") else raw


def ashamed(pointer: str, raw: str) -> str:
    """A reader that takes the right ink and leaves a title before the name."""
    return f"mw. {raw}" if pointer == "/meeting/chair" else iso(pointer, raw)


RIGHT = partial(read_labels, meaning=iso)


def attributed(
    folder: Path,
    scan: Sequence[Sequence[str]],
    reader: Reader,
    *,
    clean: Sequence[Sequence[str]] | None = None,
    pages: tuple[int, int] = (1, 1),
) -> list[tuple[str, str]]:
    """Row and stage of each miss."""
    found = _misses(folder, scan, reader, clean=clean, pages=pages)
    return [(miss.row, miss.stage) for miss in found]


def _misses(
    folder: Path,
    scan: Sequence[Sequence[str]],
    reader: Reader,
    *,
    clean: Sequence[Sequence[str]] | None,
    pages: tuple[int, int],
) -> tuple[Miss, ...]:
    document = paper(folder / "scan.pdf", scan)
    line = {"path": "scan.pdf", "pages": len(scan), "sheets": [hand_made(pages, **TRUTH)]}
    if clean is not None:
        paper(folder / "clean/scan.pdf", clean)
        line["clean"] = "clean/scan.pdf"
    truth = read_truth(write_lines(folder / "truth.jsonl", [line]))
    readings = readings_of(reader(document), document)
    return misses(score(truth, readings).documents, reader)


def test_a_right_reading_has_no_misses(tmp_path: Path) -> None:
    assert attributed(tmp_path, [SHEET], RIGHT) == []


def test_ocr_where_the_twin_is_read_right(tmp_path: Path) -> None:
    scan = [line.replace("3641304", "2641304") for line in SHEET]
    assert attributed(tmp_path, [scan], RIGHT, clean=[SHEET]) == [("zaaknummer", "ocr")]


def test_ocr_where_only_the_twin_is_known_for_a_sheet(tmp_path: Path) -> None:
    scan = ["AGFNDA", *SHEET[1:]]
    stages = attributed(tmp_path, [scan], RIGHT, clean=[SHEET])
    assert len(stages) == 6
    assert {stage for _, stage in stages} == {"ocr"}


def test_segmentation_where_the_right_pages_are_read_right(tmp_path: Path) -> None:
    other = (TITLE, "Onderwerp: Groene kaart", "Zaal: Trouwzaal")
    reader = partial(read_labels, meaning=iso, whole=True)
    stages = attributed(tmp_path, [other, SHEET], reader, pages=(2, 2))
    assert [row for row, _ in stages][:2] == ["subject", "meeting/room"]
    assert {stage for _, stage in stages} == {"segmentation"}


def test_segmentation_where_a_sheet_is_found_that_is_not_there(tmp_path: Path) -> None:
    letter = (TITLE, "Onderwerp: Uw brief")
    scan = [SHEET, letter]
    assert attributed(tmp_path, scan, RIGHT) == [("subject", "segmentation")]


def test_localisation_where_other_ink_is_taken(tmp_path: Path) -> None:
    labels = {key: value for key, value in LABELS.items() if key != "Zaal"}
    reader = partial(read_labels, labels={**labels, "Plaats": "/meeting/room"}, meaning=iso)
    assert attributed(tmp_path, [SHEET], reader, clean=[SHEET]) == [
        ("meeting/room", "localisation")
    ]


def test_localisation_where_nothing_is_taken(tmp_path: Path) -> None:
    labels = {key: value for key, value in LABELS.items() if key != "Zaal"}
    reader = partial(read_labels, labels=labels, meaning=iso)
    assert attributed(tmp_path, [SHEET], reader) == [("meeting/room", "localisation")]


def test_typing_where_the_value_stands_in_another_field(tmp_path: Path) -> None:
    swapped = {**LABELS, "Voorzitter": "/meeting/clerk", "Griffier": "/meeting/chair"}
    reader = partial(read_labels, labels=swapped, meaning=iso)
    assert attributed(tmp_path, [SHEET], reader, clean=[SHEET]) == [
        ("meeting/chair", "typing"),
        ("meeting/clerk", "typing"),
    ]


def test_normalisation_where_the_ink_is_right_and_the_value_not(tmp_path: Path) -> None:
    raw = partial(read_labels, meaning=lambda _, text: text)
    assert attributed(tmp_path, [SHEET], raw, clean=[SHEET]) == [("meeting/date", "normalisation")]
    reader = partial(read_labels, meaning=ashamed)
    assert attributed(tmp_path, [SHEET], reader) == [("meeting/chair", "normalisation")]


def test_a_miss_says_what_and_where(tmp_path: Path) -> None:
    raw = partial(read_labels, meaning=lambda _, text: text)
    (miss,) = _misses(tmp_path, [SHEET], raw, clean=None, pages=(1, 1))
    assert (miss.document, miss.sheet, miss.core) == ("scan.pdf", 1, True)
    assert (miss.gold, miss.read) == ("2023-09-26", "26 september 2023")
    assert (miss.page, miss.confidence, len(miss.boxes)) == (1, 0.9, 1)


INK = {"/zaaknummer": {"page": 1, "boxes": [[100, 100, 200, 112]], "printed": "3641304"}}


@pytest.mark.parametrize(
    ("read", "raw", "box", "stage"),
    [
        ("2641304", "2641304", [100, 100, 200, 112], "ocr"),
        ("2641304", "2641304", [0, 700, 50, 712], "ocr"),  # as like as a misreading is
        ("14 jan", "14 januari", [0, 700, 50, 712], "localisation"),
        ("41304", "zaak 3641304", [100, 100, 200, 112], "normalisation"),
        ("3641304 ", "3641304", [100, 100, 200, 112], None),
        ("Z3641304", "Z 3641304", [100, 100, 200, 112], "normalisation"),
    ],
)
def test_without_a_twin_the_raw_text_and_the_boxes_decide(
    tmp_path: Path, read: str, raw: str, box: list[float], stage: str | None
) -> None:
    sheet = hand_made(zaaknummer="3641304", ink=INK)
    truth = read_truth(write_lines(tmp_path / "t.jsonl", [{"path": "a.pdf", "sheets": [sheet]}]))
    evidence = {"raw": raw, "page": 1, "boxes": [box], "confidence": 0.8, "method": "label"}
    record = {"zaaknummer": read, "evidence": {"/zaaknummer": evidence}}
    found = misses(score(truth, [reading_of(record, tmp_path / "a.pdf")]).documents)
    assert [miss.stage for miss in found] == ([stage] if stage else [])


def test_without_a_reader_a_sheet_that_was_not_found_is_segmentation(tmp_path: Path) -> None:
    line = {"path": "a.pdf", "sheets": [hand_made(**TRUTH)]}
    truth = read_truth(write_lines(tmp_path / "t.jsonl", [line]))
    assert {miss.stage for miss in misses(score(truth, ()).documents)} == {"segmentation"}


def test_a_cut_has_the_wanted_pages(tmp_path: Path) -> None:
    whole = paper(tmp_path / "whole.pdf", [["een"], [TITLE, "Onderwerp: Twee"], ["drie"]])
    (sheet,) = read_labels(cut(whole, (2, 3), tmp_path / "cut.pdf"))
    assert (sheet.subject, sheet.source.pages) == ("Twee", (1, 2))
