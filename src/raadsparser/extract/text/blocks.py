"""Text that no label claims, put together as it stands: a list, a paragraph, a lone value.

What such a block is can only be told by its look, so fields that take one rank it low.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from raadsparser.extract.text.passage import Passage
from raadsparser.sheet import Line, Sheet, Zone

BY_LOOK = 0.6  # the score of a block, below that of any label
# White between two lines of one block, in line heights, and points their left edges differ.
_GAP, _INDENT = 2.2, 90.0
# What parts the short values of one printed line.
_PARTED = re.compile(r"\s*[,;|•·]\s*|\s+[–—-]\s+|\n+")


def blocks(sheet: Sheet) -> list[Zone]:
    """The lines of a sheet that stand in no zone, as zones without a label."""
    owned = {id(line) for zone in sheet.zones for line in (*zone.lines, zone.label_line)}
    free = [line for line in sheet.lines if id(line) not in owned]
    found: list[list[Line]] = []
    for line in free:
        home = next((block for block in reversed(found) if _goes_on(block[-1], line)), None)
        if home is None:
            found.append([line])
        else:
            home.append(line)
    return [_as_zone(block) for block in found]


def _goes_on(last: Line, line: Line) -> bool:
    if last.page != line.page or last.cell != line.cell:
        return False
    if line.cell:
        return True
    height = max(last.box.height, line.box.height)
    level = abs(line.box.center_y - last.box.center_y) < 0.5 * height
    near = level or 0 <= line.box.y0 - last.box.y1 + height <= (_GAP + 1) * height
    return near and (
        line.box.overlap_x(last.box) > 0 or level or abs(line.box.x0 - last.box.x0) < _INDENT
    )


def _as_zone(lines: Sequence[Line]) -> Zone:
    return Zone("other", "", lines[0], BY_LOOK, "flow", tuple(lines))


def pieces_by_look(zones: Iterable[Zone]) -> Iterator[tuple[Passage, int, int]]:
    """The short values in zones, line by line: the passage, and where in it each stands."""
    for zone in zones:
        for line in zone.lines:
            passage = Passage([line])
            start = 0
            for cut in [*_PARTED.finditer(passage.text), None]:
                stop = len(passage.text) if cut is None else cut.start()
                if passage.text[start:stop].strip():
                    yield passage, start, stop
                start = stop if cut is None else cut.end()
