"""What ingestion gives: a document of upright pages with words, rules and box outlines.

All geometry is in PDF points (1/72 inch), origin at the top left of the *upright* page,
x to the right and y down. Confidences are between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

WordSource = Literal["text", "ocr"]
Origin = Literal["scan", "digital", "text"]

EMPTY_BOX, TICKED_BOX, BULLET = "☐", "☒", "•"


@dataclass(frozen=True, slots=True)
class BBox:
    """An axis-parallel rectangle in points; `x0 <= x1` and `y0 <= y1`."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def center_x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def center_y(self) -> float:
        return (self.y0 + self.y1) / 2

    def contains(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def overlap_x(self, other: BBox) -> float:
        """Width in points that both share; negative is the gap between them."""
        return min(self.x1, other.x1) - max(self.x0, other.x0)

    def overlap_y(self, other: BBox) -> float:
        """Height in points that both share; negative is the gap between them."""
        return min(self.y1, other.y1) - max(self.y0, other.y0)

    def moved(self, across: float, down: float) -> BBox:
        """The box so many points to the right and down."""
        return BBox(self.x0 + across, self.y0 + down, self.x1 + across, self.y1 + down)

    def rounded(self) -> tuple[float, float, float, float]:
        return round(self.x0, 2), round(self.y0, 2), round(self.x1, 2), round(self.y1, 2)

    @staticmethod
    def union(boxes: Iterable[BBox]) -> BBox:
        """The smallest box around all; raises ValueError for none."""
        known = list(boxes)
        if not known:
            raise ValueError("the union of no boxes is not a box")
        return BBox(
            min(b.x0 for b in known),
            min(b.y0 for b in known),
            max(b.x1 for b in known),
            max(b.y1 for b in known),
        )


@dataclass(frozen=True, slots=True)
class Word:
    """One word as read. Tick boxes and bullets found in ink are words too: ☐ ☒ •.

    `struck` is a word with a line through it: it stands there, and does not hold.
    """

    text: str
    box: BBox
    confidence: float = 1.0
    source: WordSource = "text"
    bold: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A printed straight line, horizontal or vertical; `box` is as thin as its ink."""

    box: BBox

    @property
    def horizontal(self) -> bool:
        return self.box.width >= self.box.height


@dataclass(frozen=True, slots=True)
class Outline:
    """A small drawn square or circle that may be a tick box.

    `ink` is the dark share (0 to 1) of its inside, the border left out; a vector box
    with a cross or fill inside has an ink near 1, an empty one 0.
    """

    box: BBox
    ink: float


@dataclass(frozen=True, slots=True)
class Page:
    """One upright page.

    `rotation` is the clockwise turn in degrees (0, 90, 180, 270) and `skew` the remaining
    angle in degrees, counter-clockwise positive, that were undone to put the page upright;
    `dpi` is the resolution the ink was read at (None where nothing was rasterised).
    `notes` names what was seen of its condition and done about it (`despeckled`, …).
    """

    number: int
    width: float
    height: float
    origin: Origin
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    outlines: tuple[Outline, ...] = ()
    rotation: int = 0
    skew: float = 0.0
    dpi: float | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its identity and its pages, in order (numbers start at 1)."""

    path: str
    sha256: str
    media_type: str
    pages: tuple[Page, ...]
