"""The speed bench: what it measures, and that it runs from making the pages to the tables."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from raadsparser.bench.speed.asked import Asked
from raadsparser.bench.speed.contenders import AGAIN, ONE, PDFPLUMBER, TESSERACT, TWO, Timed, ours
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


def test_the_work_of_a_process_that_outlives_the_command_is_counted(tmp_path: Path) -> None:
    work = "import time\nwhile time.process_time() < 0.6: pass"
    script = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {work!r}])"
    cost = cost_of([sys.executable, "-c", script], tmp_path)
    assert cost.processor > 0.5
    assert cost.seconds < cost.processor


def test_a_command_may_keep_what_python_compiled(tmp_path: Path) -> None:
    asked = "import sys; raise SystemExit(sys.dont_write_bytecode)"
    assert cost_of([sys.executable, "-c", asked], tmp_path).seconds > 0


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


def test_what_was_asked_stands_beside_what_was_measured() -> None:
    asked = Asked()
    seconds = {TWO: 7.0, ONE: 12.6, AGAIN: 5.0, TESSERACT: 10.0, PDFPLUMBER: 20.0}
    timed = [Timed(name, 10, Cost(took, took, 80.0, 300.0)) for name, took in seconds.items()]
    asked.of_scans(timed)
    asked.of_digital(timed, 0.33)
    asked.of_cache(41.23)
    asked.of_growth({200: Cost(1, 1, 80.0, 200.0), 1000: Cost(1, 1, 91.0, 200.0)})
    told = dict(row[:2] for row in asked.rows)
    assert told["scanned: share of plain Tesseract's time, both two at a time"] == "0.70"
    assert told["scanned: speed of two workers over that of one"] == "1.80"
    assert told["digital: whole records, two workers, share of pdfplumber's time"] == "0.35"
    assert (
        told["again from the OCR cache: sheets a second of processor time, models loaded"] == "41.2"
    )
    assert told["parent's growth in memory from 200 to 1,000 documents"] == "11 MB"
    assert asked.table().count("\n") == len(asked.rows) + 1


@pytest.mark.slow
def test_a_small_run(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "made", 1)
    assert pages.count == len(list(pages.images.iterdir())) > 0
    assert len(list(pages.texts.iterdir())) > 1
    spent, count = shares(pages.digital)
    assert (tuple(spent), count) == (STAGES, pages.digital_count)
    assert spent["OCR engine"] < spent["rest of reading"]
    assert against_pdfplumber(pages.digital) > 0
    words = tmp_path / "words"
    ours(tmp_path, pages.digital, 1, "--ocr-cache", str(words))
    assert len(list(words.rglob("*.z"))) == len(list(pages.digital.glob("*.pdf")))
    assert cached_speed(pages.digital, words) > 0
    cost = ours(tmp_path, make_texts(tmp_path / "texts", 4), 2)
    assert cost.child > 30
