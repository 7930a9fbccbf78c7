"""The bullet of a part that OCR lost whole, told by those of the parts below it.

Where the texts of items and the bullets of their parts have one left edge, a row without a
bullet may be a second line of the item as well. It is a part where its own second line hangs
as a part's does, or where it asks something, as the part below it does, for which the row before
it had room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadsparser.extract.lists.entry import is_near
from raadsparser.extract.lists.markers import Marker
from raadsparser.sheet import Line

_EDGE = 2.5  # points within which bullets line up
_HANGS = 6.0  # points that a part's text stands right of its bullet
_SPACE = 4.0  # points between words


def with_lost_bullets(
    rows: Sequence[Line], markers: Sequence[Marker | None]
) -> Sequence[Marker | None]:
    """The markers, with that of the part right below an item whose bullet was lost."""
    told = list(markers)
    right = max((row.box.x1 for row in rows), default=0.0)
    for place in range(1, len(rows)):
        item, row = markers[place - 1], rows[place]
        if item is None or item.style == "bullet" or markers[place] is not None:
            continue
        if row.words[0].source != "ocr" or not row.text[:1].isupper():
            continue
        at = _bulleted_below(rows, markers, place)
        bullet = markers[at] if at is not None else None
        if at is None or bullet is None:
            continue
        asks = row.text.endswith("?") and _asks(rows, markers, at)
        asks = asks and _had_room(rows[place - 1], row, rows[at], right)
        if asks or _hangs(rows, markers, place, rows[at]):
            told[place] = replace(bullet, words=0)
    return told


def _bulleted_below(
    rows: Sequence[Line], markers: Sequence[Marker | None], place: int
) -> int | None:
    """The first row below one, of the same item, that has a bullet where the one begins."""
    for at in range(place + 1, len(rows)):
        marker = markers[at]
        if marker is None:
            continue
        aligned = is_near(rows[at].box.x0, rows[place].box.x0, _EDGE)
        return at if marker.style == "bullet" and marker.words and aligned else None
    return None


def _hangs(
    rows: Sequence[Line], markers: Sequence[Marker | None], place: int, sibling: Line
) -> bool:
    """Whether the row below stands where the text of a bulleted part does."""
    text = sibling.words[1].box.x0
    below = place + 1
    hung = text - rows[place].box.x0 >= _HANGS
    return hung and markers[below] is None and is_near(rows[below].box.x0, text, _EDGE)


def _asks(rows: Sequence[Line], markers: Sequence[Marker | None], place: int) -> bool:
    """Whether a part that begins in a row is a question."""
    end = place + 1
    while end < len(rows) and markers[end] is None:
        end += 1
    return rows[end - 1].text.endswith("?")


def _had_room(before: Line, row: Line, sibling: Line, right: float) -> bool:
    """Whether the first word of a row would have fitted behind the row before it; the box of a
    word may hold the bullet that was lost."""
    first, text = row.words[0].box, sibling.words[1].box.x0
    width = first.x1 - text if first.x0 < text < first.x1 else first.width
    return before.box.x1 + _SPACE + width < right
