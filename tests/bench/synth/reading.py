"""Reads what was made: truth lines, leaves of a record, the text inside a box."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Box = tuple[float, float, float, float]


def truth_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a record that is not None, with its JSON Pointer."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from leaves(part, f"{pointer}/{index}")
    elif value is not None:
        yield pointer, value


def text_in(page: Any, box: Box) -> str:
    """The characters of a pdfplumber page whose centre lies in the box, without blanks."""
    x0, y0, x1, y1 = box
    inside = [
        char
        for char in page.chars
        if x0 - 0.5 <= (char["x0"] + char["x1"]) / 2 <= x1 + 0.5
        and y0 <= (char["top"] + char["bottom"]) / 2 <= y1
    ]
    return "".join(c["text"] for c in sorted(inside, key=lambda c: c["x0"])).replace(" ", "")
