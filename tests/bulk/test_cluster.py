"""A real Dask scheduler with real worker processes, one of which is killed in mid-run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from runs import command, disturbed, documents, ids

import raadsparser
from raadsparser.bench.speed.measure import ENV
from raadsparser.errors import UsageError

distributed = pytest.importorskip("distributed")

pytestmark = pytest.mark.slow


def started(module: str, *options: str) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-m", f"distributed.cli.{module}", *options]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(arguments, start_new_session=True, env=ENV, **quiet)


def worker(told: Path) -> subprocess.Popen[bytes]:
    options = ("--scheduler-file", str(told), "--nthreads", "1", "--no-dashboard", "--no-nanny")
    return started("dask_worker", *options)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The file in which a scheduler on this machine tells its address."""
    told = tmp_path_factory.mktemp("dask") / "scheduler.json"
    options = (
        "--scheduler-file",
        str(told),
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        "--no-dashboard",
    )
    running = started("dask_scheduler", *options)
    deadline = time.monotonic() + 60
    while not told.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    yield told
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()


@pytest.fixture
def workers(scheduler: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Two worker processes of the scheduler, that have said they are there."""
    running = [worker(scheduler) for _ in range(2)]
    with distributed.Client(address(scheduler), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    yield running
    for one in running:
        if one.poll() is None:
            os.killpg(one.pid, signal.SIGKILL)
        one.wait()


def address(scheduler: Path) -> str:
    return str(json.loads(scheduler.read_text())["address"])


def test_a_worker_killed_in_mid_run_costs_nothing(
    scheduler: Path,
    workers: list[subprocess.Popen[bytes]],
    pile: Path,
    undisturbed: list[str],
    tmp_path: Path,
) -> None:
    output = tmp_path / "sheets.jsonl"

    def lose_a_worker(running: subprocess.Popen[bytes]) -> None:
        assert running.poll() is None
        os.killpg(workers[0].pid, signal.SIGKILL)

    options = ("--resume", "--cluster", address(scheduler))
    running = command(pile, output=output, options=options)
    assert disturbed(running, output, 3, lose_a_worker) == 0
    assert ids(output) == undisturbed
    assert documents(output) == len(undisturbed)


def test_a_client_can_be_given(
    scheduler: Path, workers: list[subprocess.Popen[bytes]], pile: Path
) -> None:
    paths = sorted(pile.iterdir())[:4]
    (pile.parent / "empty.pdf").touch()
    named = [*paths, pile.parent / "empty.pdf", pile.parent / "gone.pdf"]
    with distributed.Client(address(scheduler), set_as_default=False) as client:
        there = [without_time(one) for one in raadsparser.convert(named, cluster=client)]
    assert there == [without_time(one) for one in raadsparser.convert(named)]


def without_time(result: raadsparser.DocumentResult) -> raadsparser.DocumentResult:
    return result.model_copy(update={"seconds": 0.0})


def test_no_scheduler_is_wrong_usage(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raadsparser.bulk.cluster._CONNECT", 1)
    with pytest.raises(UsageError, match="no Dask scheduler answers"):
        list(raadsparser.convert(pile, cluster="tcp://127.0.0.1:9"))
