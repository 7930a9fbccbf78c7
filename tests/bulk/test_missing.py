"""Extras that are not installed: what is missing is named, with the command that installs it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import raadsparser
from raadsparser.bulk.inputs import walk
from raadsparser.bulk.ledger import Ledger
from raadsparser.errors import MissingComponentError


def without(monkeypatch: pytest.MonkeyPatch, *modules: str) -> None:
    for name in modules:
        monkeypatch.setitem(sys.modules, name, None)


def test_parquet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without(monkeypatch, "pyarrow")
    with pytest.raises(MissingComponentError, match=r"raadsparser\[parquet\]") as error:
        Ledger(tmp_path / "sheets.parquet")
    assert error.value.exit_code == 3
    assert not (tmp_path / "sheets.lock").exists()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    without(monkeypatch, library)
    with pytest.raises(MissingComponentError, match=r"raadsparser\[frames\]"):
        raadsparser.sheets_to_frame([], library)  # type: ignore[arg-type]


def test_urls(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "fsspec", "fsspec.core")
    with pytest.raises(MissingComponentError, match=r"raadsparser\[remote\]"):
        list(walk("s3://archive/in"))


def test_a_cluster(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without(monkeypatch, "distributed")
    with pytest.raises(MissingComponentError, match=r"raadsparser\[cluster\]"):
        list(raadsparser.convert(tmp_path, cluster="tcp://127.0.0.1:9"))
