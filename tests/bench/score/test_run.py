"""`make score` from beginning to end, on very few documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from raadsparser.bench.ratchet import read_scores, settle, write_scores
from raadsparser.bench.run import main

from .test_ratchet import made


@pytest.mark.slow
def test_a_fall_stops_the_run_until_it_is_acknowledged(tmp_path: Path) -> None:
    path, work = tmp_path / "bench" / "scores.json", tmp_path / "work"
    committed = settle(made(1.5), None)  # a floor that nothing reaches
    write_scores(committed, path)
    options = ["--out", str(work), "--scores", str(path), "--n", "2", "--workers", "1"]

    assert main(options) == 1
    assert read_scores(path) == committed

    assert main([*options, "--acknowledge", "a floor that nothing reaches"]) == 0
    written = read_scores(path)
    assert written is not None
    assert [fall.why for fall in written.acknowledged] == ["a floor that nothing reaches"]
    assert written.documents == 2
    assert {"core_f1", "boundary_f1", "ece"} <= set(written.ours.figures)
    assert written.baseline.figures["core_f1"].high < 1.0
    assert json.loads((work / "ours.json").read_text("utf-8"))["documents"] == 2
    assert "Worst sheets" in (work / "ours.html").read_text("utf-8")
