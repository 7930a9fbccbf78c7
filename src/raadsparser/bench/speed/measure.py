"""What a command costs: seconds, and the most memory each of its processes held."""

from __future__ import annotations

import ctypes
import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from raadsparser.errors import RaadsparserError

_LOOK = 0.1  # seconds between two looks at the processes
_MB = 1024  # kB
_CHILD_SUBREAPER = 36  # prctl's PR_SET_CHILD_SUBREAPER

# Python keeps what it compiled, as it does wherever nobody tells it not to.
ENV = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ENV["OMP_THREAD_LIMIT"] = "1"


@dataclass(frozen=True, slots=True)
class Cost:
    """`parent` and `child` are the peaks of the command and of its largest descendant, in MB;
    `processor` is processor seconds of all of them."""

    seconds: float
    processor: float
    parent: float
    child: float


def cost_of(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end; RaadsparserError where it fails."""
    _adopt_orphans()
    start, before = time.perf_counter(), os.times()
    with (folder / "told").open("wb") as told:
        running = subprocess.Popen(command, cwd=folder, env=ENV, stdout=told, stderr=told)
        parent, child = 0.0, 0.0
        while running.poll() is None:
            parent = max(parent, _peak(running.pid))
            child = max([child, *(_peak(pid) for pid in _below(running.pid))])
            time.sleep(_LOOK)
    if running.returncode:
        said = (folder / "told").read_text(errors="replace")[-500:]
        raise RaadsparserError(f"{' '.join(command[:3])} …: exit code {running.returncode}: {said}")
    seconds = time.perf_counter() - start
    _wait_for_all()
    after = os.times()
    processor = sum(after[2:4]) - sum(before[2:4])
    return Cost(seconds, processor, parent, child)


def _adopt_orphans() -> None:
    """Be the parent of processes that outlive the command, so that theirs is counted too."""
    ctypes.CDLL(None).prctl(_CHILD_SUBREAPER, 1)


def _wait_for_all() -> None:
    with suppress(ChildProcessError):
        while True:
            os.wait()


def _peak(pid: int) -> float:
    """The most memory a process has held so far, in MB; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    found = [line for line in lines.splitlines() if line.startswith("VmHWM")]
    return int(found[0].split()[1]) / _MB if found else 0.0


def _below(pid: int) -> list[int]:
    try:
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    children = [int(one) for one in told.split()]
    return [*children, *(one for child in children for one in _below(child))]
