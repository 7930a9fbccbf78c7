"""What layout gives: sheets, each a run of pages cut into lines, labelled zones and ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from raadsparser.page import BBox, Origin, Word

# The score of a label that no list has: it only looks like one.
UNLISTED = 0.7

SOFT_HYPHEN = "\u00ad"
"""Ends a word that a full cell broke without a printed hyphen."""

Relation = Literal["inside", "beside", "below", "flow"]


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line of one cell or column, left to right.

    `indent` is the left edge in points; `gap` the white space above it within its column,
    as a multiple of the line height (large = a new paragraph).
    """

    words: tuple[Word, ...]
    page: int
    box: BBox
    cell: int = 0
    gap: float = 0.0

    @property
    def text(self) -> str:
        return " ".join([word.text for word in self.words])

    @property
    def is_read(self) -> bool:
        """Whether OCR read all its words from ink."""
        return all(word.source == "ocr" for word in self.words)

    @staticmethod
    def of(words: Sequence[Word], page: int, cell: int = 0, gap: float = 0.0) -> Line:
        return Line(tuple(words), page, around(words), cell, gap)


def around(words: Sequence[Word]) -> BBox:
    """The smallest box around words; there is at least one."""
    if len(words) == 1:
        return words[0].box
    boxes = [word.box for word in words]
    return BBox(
        min([box.x0 for box in boxes]),
        min([box.y0 for box in boxes]),
        max([box.x1 for box in boxes]),
        max([box.y1 for box in boxes]),
    )


@dataclass(frozen=True, slots=True)
class Zone:
    """A label found on the sheet and the lines that stand to it as its value.

    `key` is the field key the label means (`zaaknummer`, `meeting/room`, or a stop such as
    `other/geheimhouding`); `score` is how well the printed label matches (0 to 1).
    """

    key: str
    label: str
    label_line: Line
    score: float
    relation: Relation
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick box with the option printed at it; `checked` None is undecided."""

    box: BBox
    page: int
    checked: bool | None
    certainty: float
    option: Line


@dataclass(frozen=True, slots=True)
class Sheet:
    """One agenda sheet within a document, as laid out on its pages."""

    pages: tuple[int, int]
    origin: Origin
    profile: str
    lines: tuple[Line, ...]
    zones: tuple[Zone, ...]
    ticks: tuple[Tick, ...] = ()
    notes: tuple[str, ...] = field(default=())
