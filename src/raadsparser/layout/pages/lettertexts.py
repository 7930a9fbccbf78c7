"""The chapters of a letter are headed as a sheet's fields are: `Aanleiding`, `Historie`, `Doel`.

They are told from what a sheet asks below a greeting by the running text that a letter begins
with there: a sheet asks at once. A memo may have no greeting, but its title says what it is. What
stands over the text is asked as ever, and in it what nobody heads a chapter by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from raadsparser.letters import SALUTATION
from raadsparser.page import BBox, Word
from raadsparser.sheet import Zone, around

_GREETING = 8  # words
# What the chapters of a letter are headed by.
_CHAPTERS = frozenset(
    {
        *("history", "purpose", "public_speaking", "attachments", "programme"),
        *("meeting/duration", "related_letters"),
    }
)
# What a sheet asks with its answer beside it, below a greeting or the title of a memo; and what the
# head of a memo has too.
_FIELDS = frozenset(
    {
        *("purpose", "public_speaking", "advice", "meeting/room", "meeting/chair"),
        *("meeting/clerk", "meeting/duration"),
    }
)
_HEAD = frozenset({"subject", "zaaknummer", "portfolio_holders", "meeting/date"})
_ITEM = re.compile(r"^\W*(?:\d{1,2}[.):]?\s|[a-z][.)]\s|[•\-–*☐☒☑□■]\s|\d{1,2}[.:]\d\d\b)")


def text_top(
    rows: Sequence[Sequence[Word]], zones: Sequence[Zone], title: Sequence[Word] | None
) -> float | None:
    """Where the running text of a letter begins: right below its greeting, or anywhere below its
    title, `Memo`, over all that is asked. None if it is no letter."""
    texts = [" ".join([word.text for word in row]) for row in rows]
    for place, text in enumerate(texts[:-1]):
        if SALUTATION.match(text) and len(text.split()) <= _GREETING:
            below = around(rows[place + 1])
            asks = any(_is_level(zone, below) for zone in zones if not zone.key.startswith("other"))
            runs_on = len(texts[place + 1].split()) >= _GREETING
            asks = asks or any(_is_field(zone, below.y0, _FIELDS | _HEAD) for zone in zones)
            return below.y0 if runs_on and not asks else None
    if title is None or any(_asks_over(zone, around(title)) for zone in zones):
        return None
    top = around(title).y1
    return None if any(_is_field(zone, top, _FIELDS) for zone in zones) else top


def chapters(zones: Sequence[Zone], top: float) -> list[Zone]:
    """The zones that are chapters of a letter whose text begins there; a list is none."""
    return [
        zone
        for zone in zones
        if zone.key in _CHAPTERS and zone.label_line is not None
        if zone.label_line.box.y0 >= top and not any(_ITEM.match(s.text) for s in zone.lines)
    ]


def _is_level(zone: Zone, box: BBox) -> bool:
    return zone.label_line is not None and zone.label_line.box.overlap_y(box) > 0


def _is_field(zone: Zone, top: float, keys: Set[str]) -> bool:
    """Whether a zone below a place asks one of these, with the answer beside it."""
    label = zone.label_line
    beside = zone.relation == "beside" and bool(zone.lines)
    return beside and zone.key in keys and label is not None and label.box.y0 >= top


def _asks_over(zone: Zone, title: BBox) -> bool:
    label = zone.label_line
    return label is not None and not zone.key.startswith("other") and label.box.y0 < title.y1
