"""What a field sees of a sheet: its zones by key, its loose lines, its profile."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from raadsparser.extract.text.blocks import blocks
from raadsparser.extract.text.passage import Passage
from raadsparser.page import EMPTY_BOX, TICKED_BOX, BBox
from raadsparser.profiles import Profile
from raadsparser.sheet import UNLISTED, Line, Sheet, Tick, Zone

# A short value ends at white of this many line heights: on the open page, and in a cell,
# where only its own lines stand.
_OPEN_GAP, _CELL_GAP = 1.0, 2.5
_STROKES, _FAR = frozenset("1Il|!"), 3.0  # heights of a line
_SCALAR_LINES = 3
_NOTHING = re.compile(r"^\W*(n\.?\s?v\.?\s?t|nvt|geen|niet van toepassing)\W*$", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class View:
    """A sheet and its profile, with the questions that field files ask; equal only to itself."""

    sheet: Sheet
    profile: Profile

    def zones(self, *keys: str) -> list[Zone]:
        """The zones of these keys that have a value, the surest label first; `n.v.t.` is none,
        but where it is the answer that is asked for.

        Among labels of one field the more usual word (earlier in the profile) goes first.
        """
        found = [zone for key in dict.fromkeys(keys) for zone in self._answered.get(key, ())]
        if len(found) < 2:
            return found
        order = {
            (key, word): place
            for key in keys
            for place, word in enumerate(self.profile.labels.get(key, ()))
        }
        return sorted(
            found,
            key=lambda z: (keys.index(z.key), round(-z.score, 1), order.get((z.key, z.label), 99)),
        )

    @cached_property
    def _answered(self) -> dict[str, list[Zone]]:
        """The zones of each key that have a value, in reading order."""
        found: dict[str, list[Zone]] = {}
        for zone in self.sheet.zones:
            if zone.lines and _answers(zone):
                found.setdefault(zone.key, []).append(zone)
        return found

    @cached_property
    def loose(self) -> tuple[Line, ...]:
        """The lines that no known label claims, in reading order: titles and headings."""
        known = [zone for zone in self.sheet.zones if zone.score > UNLISTED]
        owned = {id(line) for zone in known for line in (*zone.lines, zone.label_line)}
        return tuple(line for line in self.sheet.lines if id(line) not in owned)

    @cached_property
    def unlisted(self) -> list[Zone]:
        """Zones under labels that no list has, in reading order."""
        return [zone for zone in self.sheet.zones if zone.score <= UNLISTED and zone.lines]

    @cached_property
    def blocks(self) -> list[Zone]:
        """Text that stands in no zone at all, as zones without a label."""
        return blocks(self.sheet)

    @cached_property
    def titles(self) -> list[Passage]:
        """The loose lines as short texts; what wraps inside a cell is one."""
        groups = groupby(self.loose, key=lambda line: (line.page, line.cell or id(line)))
        return [Passage(list(lines)) for _, lines in groups]

    def ticks_in(self, zone: Zone) -> list[Tick]:
        """The tick boxes that stand in a zone."""
        return [
            tick
            for tick in self.sheet.ticks
            if any(line.page == tick.page and _within(tick.box, line.box) for line in zone.lines)
        ]


def _within(box: BBox, line: BBox) -> bool:
    return line.contains(box.center_x, box.center_y)


def _answers(zone: Zone) -> bool:
    return zone.key == "public_speaking" or not says_nothing(zone.text)


def says_nothing(text: str) -> bool:
    """Whether a value only says that there is none, as forms ask for it: `n.v.t.`, `geen`."""
    return _NOTHING.match(text) is not None


def scalar_lines(zone: Zone, most: int = _SCALAR_LINES) -> list[Line]:
    """The lines of a short value: its first printed row and what wraps from it, on the open page
    `most` rows in all."""
    result: list[Line] = []
    rows = 0
    for line in zone.lines:
        if (
            result
            and line.gap > (_CELL_GAP if line.cell else _OPEN_GAP)
            and line.box.y0 > result[-1].box.y1
        ):
            break
        if result and _is_piece_of_rule(result[-1], line):
            continue
        rows += not result or line.box.y0 > result[-1].box.center_y  # parts of a row are one
        if rows > most and line.cell == 0:
            break
        result.append(line)
    return result


def _is_piece_of_rule(before: Line, line: Line) -> bool:
    """Whether a lone stroke far beside a value is what is left of the rule of the next cell."""
    (word, *others), size = line.words, before.box.height
    if others or word.source != "ocr" or word.text not in _STROKES:
        return False
    apart = line.box.x0 - before.box.x1
    return apart > _FAR * size and before.box.overlap_y(line.box) > 0.5 * size


def scalar(zone: Zone) -> Passage:
    """The short value of a zone as text."""
    return Passage(scalar_lines(zone))


def has_boxes(lines: Sequence[Line]) -> bool:
    """Whether any tick box stands among the lines."""
    return any(word.text in (EMPTY_BOX, TICKED_BOX) for line in lines for word in line.words)
