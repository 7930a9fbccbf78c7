"""`bench/speed.md`: the tables, the ratios, and the machine they were measured on."""

from __future__ import annotations

import os
import platform
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from raadsparser.bench.speed.contenders import Timed
from raadsparser.bench.speed.measure import Cost

Rows = Iterable[Sequence[str]]


def machine() -> list[str]:
    """What the figures depend on beside the code."""
    cpu = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    load = os.getloadavg()[0]
    busy = f"; NOT QUIET: load {load:.1f} at the start, times are too long" if load > 0.7 else ""
    return [
        f"{time.strftime('%Y-%m-%d')}, commit {_commit()}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.release()}",
        f"{cpu}, {os.cpu_count()} cores{busy}",
    ]


def _commit() -> str:
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or "unknown"


def timed_table(timed: Sequence[Timed]) -> str:
    """Everybody's speed and memory, and this reader's time as a share of theirs."""
    first = timed[0].cost.seconds
    rows = [
        (
            one.name,
            f"{one.cost.seconds:.1f}",
            f"{one.speed:.2f}",
            f"{one.cost.processor / one.pages:.2f}",
            f"{max(one.cost.parent, one.cost.child):.0f}",
            f"{first / one.cost.seconds:.2f}",
        )
        for one in timed
    ]
    heads = ("way", "seconds", "pages/s", "processor s/page", "peak MB a process")
    return table((*heads, f"{timed[0].name}: share of its time"), rows)


def share_table(shares: Mapping[str, Mapping[str, float]], pages: Mapping[str, int]) -> str:
    """Stages across, in milliseconds of processor a page and as a share."""
    rows = []
    for kind, spent in shares.items():
        total = sum(spent.values())
        cells = [
            f"{1000 * seconds / pages[kind]:.0f} ms ({seconds / total:.0%})"
            for seconds in spent.values()
        ]
        rows.append((kind, *cells))
    return table(("pages", *next(iter(shares.values()))), rows)


def growth_table(costs: Mapping[int, Cost]) -> str:
    rows = [
        (
            f"{count:,}",
            f"{cost.seconds:.1f}",
            f"{count / cost.seconds:.1f}",
            f"{cost.parent:.0f}",
            f"{cost.child:.0f}",
        )
        for count, cost in costs.items()
    ]
    heads = ("documents", "seconds", "documents/s", "parent peak MB", "largest worker peak MB")
    return table(heads, rows)


def table(heads: Sequence[str], rows: Rows) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
