"""Real runs that are killed, and what stands afterwards."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import raadsparser

SHEET = """Onderwerp Fietspad langs de weg nummer {n}
Zaaknummer 37{n:05d} Portefeuillehouder Noor van der Velde

Historie Op 14 maart 2023 heeft het college de verkenning vastgesteld (3655001).

Politieke Markt

dinsdag 12 september 2023

Doel van de sessie

Beeldvorming

Behandeladvies

Het college stelt het volgende programma voor:
1. Opening voorzitter
2. Afsluiting en vervolg
"""


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for n in range(90):
        (folder / f"{n:03d}.txt").write_text(SHEET.format(n=n), encoding="utf-8")
    return folder


def command(pile: Path, output: Path) -> list[str]:
    arguments = ["convert", str(pile), "--output", str(output), "--workers", "2", "--resume"]
    return [sys.executable, "-m", "raadsparser", *arguments]


def subjects(output: Path) -> list[str]:
    lines = output.read_text(encoding="utf-8").splitlines()
    return sorted(json.loads(line)["subject"] for line in lines)


def lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def kill_after(count: int, pile: Path, output: Path, number: signal.Signals) -> int:
    """Start the run; signal its whole process group once so many documents are done."""
    running = subprocess.Popen(
        command(pile, output), start_new_session=True, stderr=subprocess.DEVNULL
    )
    documents = output.with_suffix(".documents.jsonl")
    deadline = time.monotonic() + 60
    while lines(documents) < count and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    os.killpg(running.pid, number)
    return running.wait(timeout=30)


@pytest.mark.slow
def test_a_run_killed_again_and_again_ends_with_each_sheet_once(pile: Path, tmp_path: Path) -> None:
    output = tmp_path / "sheets.jsonl"
    for count in (1, 20, 45):
        assert kill_after(count, pile, output, signal.SIGKILL) == -signal.SIGKILL
        assert lines(output.with_suffix(".documents.jsonl")) < 90
    subprocess.run(command(pile, output), check=True, capture_output=True, timeout=120)
    expected = [f"Fietspad langs de weg nummer {n}" for n in range(90)]
    assert subjects(output) == sorted(expected)
    assert lines(output.with_suffix(".documents.jsonl")) == 90


@pytest.mark.slow
def test_a_run_stopped_by_the_user_keeps_what_is_done(pile: Path, tmp_path: Path) -> None:
    output = tmp_path / "sheets.jsonl"
    assert kill_after(5, pile, output, signal.SIGINT) == 130
    assert 5 <= lines(output.with_suffix(".documents.jsonl")) < 90
    subprocess.run(command(pile, output), check=True, capture_output=True, timeout=120)
    assert len(subjects(output)) == 90


@pytest.mark.slow
def test_workers_killed_in_mid_run_lose_no_document(pile: Path) -> None:
    killed, results = 0, []
    for result in raadsparser.convert(pile, workers=2):
        results.append(result)
        if len(results) in (3, 30):
            for worker in multiprocessing.active_children():
                worker.kill()
                killed += 1
    assert killed == 4
    assert [Path(result.path).stem for result in results] == [f"{n:03d}" for n in range(90)]
    assert {result.status for result in results} <= {"ok", "partial"}
