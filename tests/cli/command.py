"""Runs the command line as a user does: a new process, its two streams and exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command came to; `documents` and `sheets` are the two files, where asked for."""

    code: int
    out: str
    err: str
    documents: list[dict[str, Any]]
    sheets: list[dict[str, Any]]


def raadsparser(*arguments: str | Path, cwd: Path | None = None, **env: str) -> Ran:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "raadsparser", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        timeout=120,
        env=os.environ | {"OMP_THREAD_LIMIT": "1", "COLUMNS": "200"} | env,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr, [], [])


def convert(*inputs: str | Path, into: Path, options: tuple[str, ...] = ()) -> Ran:
    """`convert` into a file in the folder `into`, with what it wrote."""
    output = into / "sheets.jsonl"
    ran = raadsparser("convert", *inputs, "--output", output, "--workers", "1", *options)
    beside = into / "sheets.documents.jsonl"
    return Ran(ran.code, ran.out, ran.err, _lines(beside), _lines(output))


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
