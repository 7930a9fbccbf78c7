"""What a user points at, and the documents that come of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from raadsparser.bulk.inputs import walk


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.PDF", "2023/c.png", "2023/06/d.tiff", "notes.docx", ".hidden.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    return tmp_path


def names(archive: Path, *inputs: str | Path) -> list[str]:
    return [str(one.path.relative_to(archive)) for one in walk(inputs) if one.issue is None]


def issues(*inputs: str | Path) -> list[str]:
    return [one.issue.code for one in walk(inputs) if one.issue is not None]


def test_a_folder_gives_all_below_it_in_order(archive: Path) -> None:
    assert names(archive, archive) == ["2023/06/d.tiff", "2023/c.png", "a.PDF", "b.txt"]


def test_a_file_that_is_named_counts_whatever_its_ending(archive: Path) -> None:
    assert names(archive, archive / "notes.docx") == ["notes.docx"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["b.txt"]),
        ("2023/*", ["2023/06/d.tiff", "2023/c.png"]),
        ("**/*.tiff", ["2023/06/d.tiff"]),
        ("**/*.p*", ["2023/c.png"]),
    ],
)
def test_globs(archive: Path, pattern: str, expected: list[str]) -> None:
    assert names(archive, f"{archive}/{pattern}") == expected


def test_one_string_is_one_input(archive: Path) -> None:
    assert [one.path.name for one in walk(str(archive / "b.txt"))] == ["b.txt"]


def test_each_document_once(archive: Path) -> None:
    assert names(archive, archive / "b.txt", archive, f"{archive}/*.txt").count("b.txt") == 1


def test_what_is_absent_is_accounted_for(archive: Path) -> None:
    assert issues(archive / "gone.pdf", f"{archive}/*.jpg", archive / "empty") == [
        "not_found",
        "not_found",
        "no_documents",
    ]


def test_a_pipe_is_not_waited_for(archive: Path) -> None:
    os.mkfifo(archive / "pipe.txt")
    assert issues(archive / "pipe.txt") == ["unsupported"]
    assert "pipe.txt" not in names(archive, archive)


def test_a_file_with_brackets_in_its_name_is_a_file(archive: Path) -> None:
    (archive / "sheet[1].txt").write_text("x")
    assert names(archive, archive / "sheet[1].txt") == ["sheet[1].txt"]
