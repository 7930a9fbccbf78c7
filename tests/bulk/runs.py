"""Real runs of the command line, stopped in many ways, and what stands afterwards."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from raadsparser.bench.speed.measure import ENV
from raadsparser.output.formats import format_of

FULL = bool(os.environ.get("RAADSPARSER_FULL"))
"""Whether runs are as large as an archive's: `make endure` sets it."""

LONG = 400
"""Documents of a run that is stopped: some seconds of work."""


def command(*inputs: Path | str, output: Path | str, options: tuple[str, ...] = ()) -> list[str]:
    arguments = ["convert", *map(str, inputs), "--output", str(output), "--workers", "2", *options]
    return [sys.executable, "-m", "raadsparser", *arguments]


def finish(pile: Path, output: Path, *options: str, code: int = 0) -> str:
    """Resume the run to its end; what it told."""
    ran = subprocess.run(
        [*again(pile, output), *options],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env=ENV,
    )
    assert ran.returncode == code, ran.stderr
    return ran.stderr


def again(pile: Path, output: Path) -> list[str]:
    """The command that starts the run, or goes on with it."""
    return command(pile, output=output, options=("--resume",))


def disturbed(
    run: list[str], output: Path, count: int, disturb: Callable[[subprocess.Popen[bytes]], None]
) -> int:
    """Start a run, disturb it once so many documents are written; its exit code."""
    # A shell's background job ignores Ctrl-C, and so would what it starts.
    listening = ["env", "--default-signal=INT", *run]
    running = subprocess.Popen(
        listening, start_new_session=True, stderr=subprocess.DEVNULL, env=ENV
    )
    deadline = time.monotonic() + 60
    while documents(output) < count and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.002)
    disturb(running)
    return running.wait(timeout=120)


def killed(number: signal.Signals, later: float = 0.0) -> Callable[[subprocess.Popen[bytes]], None]:
    """Signal the whole process group, so many seconds later."""

    def disturb(running: subprocess.Popen[bytes]) -> None:
        time.sleep(later)
        os.killpg(running.pid, number)

    return disturb


def without_a_worker(running: subprocess.Popen[bytes]) -> None:
    """Kill the workers of the run: copies of a process that it started."""
    deadline = time.monotonic() + 10
    # The system's list of children may leave some out while one of them ends.
    while not (workers := _workers(running.pid)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert workers
    for pid in workers:
        with contextlib.suppress(ProcessLookupError):  # it has ended by itself
            os.kill(pid, signal.SIGKILL)


def _workers(pid: int) -> list[int]:
    return [worker for child in _children(pid) for worker in _children(child)]


def _children(pid: int) -> list[int]:
    try:
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [int(child) for child in told.split()]


def documents(output: Path) -> int:
    beside = output.with_suffix(".documents.jsonl")
    return beside.read_bytes().count(b"\n") if beside.exists() else 0


def ids(output: Path) -> list[str]:
    """The ids of all sheets, as often as they stand there."""
    return sorted(sheet.id for sheet in format_of(output).read(output))
