"""Options of one question that a page or a table's rule parted from the first of them.

They are a column: box under box, each as far below the one before as a line or two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.extract.view import View
from raadsparser.sheet import Line, Tick, Zone

ANSWER = re.compile(r"\W*(?:(?:ja|nee|neen)\b.*|(?:wel|niet)\W*)", re.IGNORECASE)
"""An answer to another question: `Nee, inspreken is al gebeurd`."""

_EDGE = 4.0  # points by which left edges of boxes differ
_LEVEL = 0.5  # share of the height of a box or a label that both have
# Heights of a line between two of them, at most: where none is ticked yet, and where one is.
_APART, _NEXT = 2.6, 1.9


def whole_column(
    ticks: Sequence[Tick], others: Sequence[Tick], labels: Sequence[Line] = ()
) -> list[Tick]:
    """The boxes of a question, those of the others too that go on its column, also on the page
    that follows, down to one with a label left of it."""
    column = list(ticks)
    apart = _NEXT if any(tick.checked for tick in ticks) else _APART
    left = [tick for tick in others if tick not in column]
    while column and (below := _below(column[-1], left, apart)) is not None:
        if any(_is_level(x, below) and x.box.x0 < below.box.x0 - _EDGE for x in labels):
            break
        column.append(below)
        left.remove(below)
    return column


def _below(last: Tick, others: Sequence[Tick], apart: float) -> Tick | None:
    """The next box of a column: right below, or the first of the next page where none is."""
    aligned = [tick for tick in others if abs(tick.box.x0 - last.box.x0) <= _EDGE]
    under = [t for t in aligned if t.page == last.page and t.box.y0 > last.box.y0]
    turned = [t for t in others if t.page == last.page + 1]
    if under:
        nearest = min(under, key=lambda tick: tick.box.y0)
        near = nearest.box.y0 - last.box.y0 <= apart * last.option.box.height
        return nearest if near else None
    if apart < _APART:
        return None
    first = min(turned, key=lambda tick: tick.box.y0, default=None)
    return first if first is not None and first in aligned else None


def options_of_aims(view: View) -> list[Tick]:
    """The tick boxes of a sheet but for those that answer another question."""
    asked = [zone for zone in view.sheet.zones if zone.key != "purpose" and _asks(view, zone)]
    others = [tick.box for zone in asked for tick in view.ticks_in(zone)]
    ticks = [tick for tick in view.sheet.ticks if tick.box not in others]
    return [tick for tick in ticks if not ANSWER.fullmatch(tick.option.text)]


def labels_beside(view: View, zone: Zone) -> list[Line]:
    """The labels of a sheet but for one, and what stands under that as another label does."""
    own = zone.label_line
    known = [other.label_line for other in view.sheet.zones if other is not zone]
    aligned = [x for x in view.sheet.lines if abs(x.box.x0 - own.box.x0) <= _EDGE]
    return known + [x for x in aligned if x.text[0].isupper() and x.box != own.box]


def _asks(view: View, zone: Zone) -> bool:
    """Whether the boxes of a zone answer its label: the first is level with that or under it, not
    in another column."""
    first = next(iter(view.ticks_in(zone)), None)
    if zone.key == "public_speaking" or first is None:
        return first is not None
    label = zone.label_line
    return _is_level(label, first) or abs(label.box.x0 - first.box.x0) <= _EDGE


def _is_level(line: Line, tick: Tick) -> bool:
    level = line.box.overlap_y(tick.box) > _LEVEL * min(line.box.height, tick.box.height)
    return level and line.page == tick.page
