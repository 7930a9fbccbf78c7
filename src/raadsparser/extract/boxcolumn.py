"""Options of one question that a page or a table's rule parted from the first of them.

They are a column: box under box, each as far below the one before as a line or two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.extract.view import View
from raadsparser.sheet import Tick

ANSWER = re.compile(r"\W*(?:(?:ja|nee|neen)\b.*|(?:wel|niet)\W*)", re.IGNORECASE)
"""An answer to another question: `Nee, inspreken is al gebeurd`."""

_EDGE = 4.0  # points by which left edges of boxes differ
# Heights of a line between two of them, at most: where none is ticked yet, and where one is.
_APART, _NEXT = 2.6, 1.9


def whole_column(ticks: Sequence[Tick], others: Sequence[Tick]) -> list[Tick]:
    """The boxes of a question, those of the others too that go on its column, also on the page
    that follows."""
    column = list(ticks)
    apart = _NEXT if any(tick.checked for tick in ticks) else _APART
    left = [tick for tick in others if tick not in column]
    while column and (below := _below(column[-1], left, apart)) is not None:
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
    """The tick boxes of a sheet but for those that answer whether one may speak."""
    others = [tick.box for zone in view.zones("public_speaking") for tick in view.ticks_in(zone)]
    ticks = [tick for tick in view.sheet.ticks if tick.box not in others]
    return [tick for tick in ticks if not ANSWER.fullmatch(tick.option.text)]
