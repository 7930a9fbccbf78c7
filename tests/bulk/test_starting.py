"""Workers start as copies of a process that has loaded what reading needs."""

from __future__ import annotations

import subprocess
import sys
from multiprocessing import forkserver
from pathlib import Path

import pytest
from readers import surroundings

from raadsparser.bulk.inputs import walk
from raadsparser.bulk.plan import Plan
from raadsparser.bulk.pool import run_pool
from raadsparser.bulk.starting import context
from raadsparser.cli.convert import _may_be_many
from raadsparser.settings import Settings

_LOADED = """
import sys
import raadsparser.bulk.loaded
from raadsparser.nlp import model
assert model._decoder.cache_info().currsize == 1
assert {"cv2", "pdfplumber", "pypdfium2"} <= sys.modules.keys()
assert not {"scipy", "pandas"} & sys.modules.keys()
"""


def test_what_reading_needs_is_loaded_and_no_more() -> None:
    subprocess.run([sys.executable, "-c", _LOADED], check=True)


def test_a_worker_lives_in_the_environment_of_who_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)

    def told() -> list[int]:
        found = run_pool(walk([tmp_path]), Settings(), Plan(workers=2), reader=surroundings)
        return [entry.pages for entry in found]

    monkeypatch.setenv("RAADSPARSER_TEST", "7")
    assert told() == [7, 7]
    monkeypatch.delenv("RAADSPARSER_TEST")  # the process they are copied from still has it
    assert told() == [0, 0]


def test_where_none_can_be_copied_workers_begin_with_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> None:
        raise OSError("AF_UNIX path too long")

    assert context().get_start_method() == "forkserver"
    monkeypatch.setattr(forkserver, "ensure_running", refused)
    assert context().get_start_method() == "spawn"
    (tmp_path / "a.txt").write_text("a")
    found = run_pool(walk([tmp_path]), Settings(), Plan(workers=2), reader=surroundings)
    assert [entry.status for entry in found] == ["no_sheet"]


@pytest.mark.parametrize(
    ("inputs", "listed", "many"),
    [
        (["one.pdf"], None, False),
        (["one.pdf", "two.pdf"], None, True),
        (["."], None, True),
        (["*.pdf"], None, True),
        (["many.zip"], None, True),
        (["-"], None, True),
        (None, "list.txt", True),
    ],
)
def test_only_one_document_needs_no_other_process(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    inputs: list[str] | None,
    listed: str | None,
    many: bool,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("one.pdf", "many.zip"):
        Path(name).touch()
    assert _may_be_many(inputs, listed) is many
