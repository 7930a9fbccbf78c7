"""Where Tesseract's language data lie on this machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_USUAL = (
    ("/usr/share/tesseract-ocr", "*/tessdata"),
    ("/usr/share", "tessdata"),
    ("/usr/share/tesseract", "tessdata"),
    ("/usr/local/share", "tessdata"),
    ("/opt/homebrew/share", "tessdata"),
)


@cache
def tessdata_for(language: str) -> Path | None:
    """The first folder that holds every part of a language such as `nld` or `nld+eng`."""
    parts = language.split("+")
    for folder in _folders():
        if all((folder / f"{part}.traineddata").is_file() for part in parts):
            return folder
    return None


def _folders() -> Iterator[Path]:
    prefix = os.environ.get("TESSDATA_PREFIX")
    if prefix:
        # A user who sets the prefix means it: nothing else is searched.
        yield from (Path(prefix), Path(prefix) / "tessdata")
        return
    for root, pattern in _USUAL:
        yield from sorted(Path(root).glob(pattern), reverse=True)
    yield from _told_by_program()


def _told_by_program() -> Iterator[Path]:
    program = shutil.which("tesseract")
    if program is None:
        return
    told = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=30
    )
    match = re.search(r'"([^"]+)"', told.stdout + told.stderr)
    if match:
        yield Path(match.group(1))
