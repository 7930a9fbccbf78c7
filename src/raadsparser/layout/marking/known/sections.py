"""Bands that head the parts of a form: `A. Algemeen`, `B. Vergadering`, `C. Programma`.

Most head rows that have labels of their own. One that reads like a label, over what has none,
is the label of all that stands under it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.layout.cells.adjacent import as_wide
from raadsparser.layout.lexicon.labels import LabelHit, Lexicon

_ORDINAL = re.compile(r"^(?:[A-H]|[1-9])[.):]?$")
_FEWEST = 3  # bands that count on
_MOST = 6  # words of a band
_SURE = 0.95


def mark_sections(canvas: Canvas, lexicon: Lexicon) -> None:
    """Mark the bands that are labels, where a form counts its bands."""
    bands = [(region, line) for region in canvas.cells if (line := _band(canvas, region))]
    bands.sort(key=lambda band: canvas.cells[band[0]].y0)
    first = [band for band in bands if as_wide(canvas.cells[band[0]], canvas.cells[bands[0][0]])]
    marks = [_mark(line) for _, line in first]
    if len(marks) < _FEWEST or any(ord(two) - ord(one) != 1 for one, two in pairwise(marks)):
        return
    for region, line in first:
        words = line.line.words
        found = lexicon.match(" ".join(word.text for word in words[1:]))
        if found and found[2] >= _SURE and not _heads_labels(canvas, region, lexicon):
            line.hit = LabelHit(found[0], found[1], len(words), found[2], False)


def _band(canvas: Canvas, region: Region) -> Segment | None:
    """The one line that a cell has, where it begins with what counts bands."""
    inside = canvas.in_region(region)
    words = inside[0].line.words if len(inside) == 1 else ()
    counts = 1 < len(words) <= _MOST and _ORDINAL.match(words[0].text)
    return inside[0] if counts and not inside[0].is_label else None


def _mark(line: Segment) -> str:
    return line.line.words[0].text.rstrip(".):")


def _heads_labels(canvas: Canvas, region: Region, lexicon: Lexicon) -> bool:
    """Whether what stands first under a band begins with a label."""
    end = canvas.cells[region].y1
    below = [s for s in canvas.segments if s.box.center_y > end and not s.taken]
    first = min(below, key=lambda s: (s.box.y0, s.box.x0), default=None)
    return first is None or first.is_label or lexicon.prefix(first.line.words) is not None
