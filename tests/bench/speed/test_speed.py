"""The speed bench: what it measures, and that it runs from making the pages to the tables."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from raadsparser.bench.speed.contenders import Timed, ours
from raadsparser.bench.speed.measure import Cost, cost_of
from raadsparser.bench.speed.pages import make_pages, make_texts
from raadsparser.bench.speed.report import growth_table, machine, share_table, timed_table
from raadsparser.bench.speed.stages import (
    STAGES,
    against_pdfplumber,
    cached_speed,
    shares,
)
from raadsparser.errors import RaadsparserError


def test_a_command_costs_time_and_memory(tmp_path: Path) -> None:
    script = "import time; held = bytearray(50_000_000); time.sleep(0.6)"
    cost = cost_of([sys.executable, "-c", script], tmp_path)
    assert cost.seconds >= 0.6
    assert 50 < cost.parent < 200
    nested = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {script!r}])"
    assert 50 < cost_of([sys.executable, "-c", nested], tmp_path).child < 200


def test_a_command_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(RaadsparserError, match=r"exit code 3.*said"):
        cost_of([sys.executable, "-c", "print('said'); raise SystemExit(3)"], tmp_path)


def test_tables_and_ratios() -> None:
    fast, slow = Cost(10.0, 18.0, 80.0, 200.0), Cost(20.0, 38.0, 50.0, 100.0)
    told = timed_table([Timed("this", 20, fast), Timed("other", 20, slow)])
    assert told.splitlines()[-1] == "| other | 20.0 | 1.00 | 1.90 | 100 | 0.50 |"
    assert "| 200 | 10.0 | 20.0 | 80 | 200 |" in growth_table({200: fast})
    told = share_table({"scanned": {"OCR": 3.0, "layout": 1.0}}, {"scanned": 4})
    assert "750 ms (75%)" in told
    assert "commit" in machine()[0]


@pytest.mark.slow
def test_a_small_run(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "made", 2)
    assert pages.count == len(list(pages.images.iterdir())) > 0
    spent, count = shares(pages.digital)
    assert (tuple(spent), count) == (STAGES, pages.count)
    assert spent["OCR engine"] < spent["rest of reading"]
    assert against_pdfplumber(pages.digital) > 0
    cached_speed(pages.digital, tmp_path / "words")
    assert len(list((tmp_path / "words").rglob("*.z"))) == 2
    cost = ours(tmp_path, make_texts(tmp_path / "texts", 4), 2)
    assert cost.child > 30
