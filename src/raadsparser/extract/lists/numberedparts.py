"""Parts of lettered items that are numbered: `1.` and `2.` within `c.`, or within `II.`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from raadsparser.extract.lists.markers import Marker, next_of
from raadsparser.extract.lists.romans import are_romans
from raadsparser.sheet import Line

_DEEPER = 8.0  # points that the numbers of parts stand right of the letters of the items
_FEWEST = 2  # letters that count on


def with_parts_numbered(
    rows: Sequence[Line], markers: Sequence[Marker | None]
) -> Sequence[Marker | None]:
    """The markers, the letters of items as their numbers and the numbers of their parts as
    letters, where letters count on and every number stands deeper, the first a 1."""
    items = [n for n, marker in enumerate(markers) if marker and _is_lettered(marker)]
    parts = [n for n, marker in enumerate(markers) if marker and _is_numbered(marker)]
    printed = [rows[n].box.x0 for n in items if (marker := markers[n]) and marker.words]
    if not (parts and printed and _count_on([m.text for n in items if (m := markers[n])])):
        return markers
    first, edge = markers[parts[0]], max(printed) + _DEEPER
    deeper = all(rows[n].box.x0 > edge for n in parts)
    if first is None or first.text != "1" or not deeper or parts[0] < items[0]:
        return markers
    told = list(markers)
    for n, marker in enumerate(markers):
        if marker is not None and n in items:
            told[n] = replace(marker, style="number")
        elif marker is not None and n in parts:
            told[n] = replace(marker, style="letter")
    return told


def _is_lettered(marker: Marker) -> bool:
    return marker.sure and marker.text.isalpha()


def _is_numbered(marker: Marker) -> bool:
    return marker.style == "number" and marker.text.isdigit()


def _count_on(texts: Sequence[str]) -> bool:
    """Whether letters go up from the first one of the alphabet, or are roman numbers."""
    if len(texts) < _FEWEST:
        return False
    lettered = texts[0] in ("a", "A") and all(next_of(a) == b for a, b in pairwise(texts))
    return lettered or are_romans(texts)
