"""Which lines of a sheet are set larger than the others, as titles are."""

from __future__ import annotations

from statistics import median

from raadsparser.extract.view import View
from raadsparser.sheet import Line

_LARGE = 1.3


def is_large(view: View, line: Line) -> bool:
    """Whether a line is set larger than the others, by its height or its width; plain text,
    which has one size, does not show it."""
    if view.sheet.origin == "text":
        return True
    usual = median(other.box.height for other in view.sheet.lines)
    pitch = median(_pitch(other) for other in view.sheet.lines)
    return line.box.height > _LARGE * usual or _pitch(line) > _LARGE * pitch


def _pitch(line: Line) -> float:
    """How wide a character of a line is, in points."""
    return line.box.width / max(1, len(line.text))
