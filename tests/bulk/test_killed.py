"""Real runs that are killed, and what stands afterwards: every sheet, once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from runs import (
    FULL,
    LONG,
    again,
    command,
    disturbed,
    documents,
    finish,
    ids,
    killed,
    without_a_worker,
)

import raadsparser

FORMATS = (".jsonl", ".sqlite", ".parquet")


@pytest.mark.slow
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_run_killed_again_and_again_ends_with_each_sheet_once(
    pile: Path, tmp_path: Path, undisturbed: list[str], suffix: str
) -> None:
    output = tmp_path / f"sheets{suffix}"
    chance = Random(6 + len(suffix))
    total = len(undisturbed)
    moments = sorted(chance.randrange(1, total * 9 // 10) for _ in range(10 if FULL else 2))
    for count in moments:
        later = chance.random() * 0.1
        disturbed(again(pile, output), output, count, killed(signal.SIGKILL, later))
    finish(pile, output)
    assert ids(output) == undisturbed
    assert documents(output) == total


@pytest.mark.slow
def test_a_run_stopped_by_the_user_keeps_what_is_done(long_pile: Path, tmp_path: Path) -> None:
    output = tmp_path / "sheets.jsonl"
    assert disturbed(again(long_pile, output), output, 5, killed(signal.SIGINT)) == 130
    assert 5 <= documents(output) < LONG
    assert not output.with_suffix(".lock").exists()
    assert f"{documents(output)} done before" in finish(long_pile, output)
    assert len(ids(output)) == len(set(ids(output))) == documents(output) == LONG


@pytest.mark.slow
def test_a_job_scheduler_that_ends_the_run_loses_nothing(long_pile: Path, tmp_path: Path) -> None:
    output = tmp_path / "sheets.sqlite"

    def parent_only(running: subprocess.Popen[bytes]) -> None:
        running.terminate()

    assert disturbed(again(long_pile, output), output, 5, parent_only) == 130
    assert 5 <= documents(output) < LONG
    finish(long_pile, output)
    assert len(ids(output)) == len(set(ids(output))) == documents(output) == LONG


@pytest.mark.slow
def test_a_run_whose_workers_are_killed_loses_no_document(long_pile: Path, tmp_path: Path) -> None:
    output = tmp_path / "sheets.jsonl"
    assert disturbed(again(long_pile, output), output, 10, without_a_worker) == 0
    assert len(ids(output)) == len(set(ids(output))) == documents(output) == LONG


@pytest.mark.slow
def test_workers_killed_in_mid_run_lose_no_document(long_pile: Path) -> None:
    killed, results = [], []
    for result in raadsparser.convert(long_pile, workers=2):
        results.append(result)
        if len(results) in (3, 20):
            # Of the two, one may be between its end and its successor's start.
            alive = multiprocessing.active_children()
            for worker in alive:
                worker.kill()
            killed.append(len(alive))
    assert len(killed) == 2
    assert all(killed)
    names = sorted(path.stem for path in long_pile.iterdir())
    assert [Path(result.path).stem for result in results] == names
    assert {result.status for result in results} <= {"ok", "partial"}


@pytest.fixture
def small_disk(tmp_path: Path, suffix: str) -> Iterator[Path]:
    """A file system in memory that a third of the pile fills; an empty database has 130 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    size = (240 if suffix == ".sqlite" else 80) * (3 if FULL else 1)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount command here")
    if done.returncode:
        pytest.skip(f"a small file system cannot be mounted here: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_disk_that_is_full_stops_the_run_and_loses_nothing(
    pile: Path, small_disk: Path, undisturbed: list[str], suffix: str
) -> None:
    output = small_disk / f"sheets{suffix}"
    told = finish(pile, output, code=1)
    assert "--resume" in told
    assert "Traceback" not in told
    assert documents(output) < len(undisturbed) or suffix == ".parquet"
    told = finish(pile, output, code=1)  # still full: nothing gets worse
    assert "Traceback" not in told
    larger = ["mount", "-o", "remount,size=32m", str(small_disk)]
    subprocess.run(larger, check=True)
    finish(pile, output)
    assert ids(output) == undisturbed
    assert documents(output) == len(undisturbed)


@pytest.mark.slow
def test_a_second_run_on_the_same_output_is_refused(long_pile: Path, tmp_path: Path) -> None:
    output = tmp_path / "sheets.jsonl"

    def another(running: subprocess.Popen[bytes]) -> None:
        for mode in ("--resume", "--overwrite"):
            arguments = command(long_pile, output=output, options=(mode,))
            ran = subprocess.run(arguments, capture_output=True, text=True, check=False)
            assert ran.returncode == 2
            assert f"process {running.pid}" in ran.stderr
        os.killpg(running.pid, signal.SIGKILL)

    # Stopped, so that it is still there when the others have come and gone.
    def held(running: subprocess.Popen[bytes]) -> None:
        running.send_signal(signal.SIGSTOP)
        another(running)

    assert disturbed(again(long_pile, output), output, 3, held) == -signal.SIGKILL
