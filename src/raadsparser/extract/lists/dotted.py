"""Parts of items that are numbered in two levels: `3.1` and `3.2` within `3.`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.extract.lists.entry import EDGE
from raadsparser.extract.lists.markers import Marker, next_of
from raadsparser.sheet import Line

_TWO_LEVELS = re.compile(r"(\d{1,2})\.\d{1,2}")


def with_parts_dotted(
    rows: Sequence[Line], markers: Sequence[Marker | None]
) -> Sequence[Marker | None]:
    """The markers, those of parts made letters: a number of two levels that counts on within
    the item above it, and does not stand left of that item's own."""
    told = list(markers)
    item: int | None = None
    last = ""
    for place, marker in enumerate(markers):
        if marker is None or marker.style != "number":
            continue
        found = _TWO_LEVELS.fullmatch(marker.text)
        if found is None:
            item, last = place, f"{marker.text}.0"
        elif item is not None and _within(rows[item], rows[place], last, marker):
            told[place] = replace(marker, style="letter")
            last = marker.text
    return told


def _within(item: Line, row: Line, last: str, marker: Marker) -> bool:
    return marker.text == next_of(last) and row.box.x0 > item.box.x0 - EDGE
