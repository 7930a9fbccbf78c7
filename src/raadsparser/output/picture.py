"""The page with every value's boxes drawn, each named in the margin beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from raadsparser.errors import DocumentError
from raadsparser.page import Page
from raadsparser.record import AgendaSheet

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

Colour = tuple[int, int, int]

# One a field, in the order of the record; dark enough to be read as text on white.
PALETTE: tuple[Colour, ...] = (
    (120, 85, 0),
    (0, 90, 160),
    (0, 115, 80),
    (150, 40, 125),
    (85, 70, 190),
    (185, 60, 0),
    (0, 110, 125),
    (40, 120, 20),
    (180, 20, 50),
    (30, 80, 140),
    (110, 20, 160),
    (150, 55, 55),
    (130, 0, 60),
    (20, 60, 120),
)
ABOUT = ("schema_version", "id", "source", "status", "issues", "profile", "evidence")
MARGIN = 170.0  # points on both sides, for the names
GAP = 6.0  # points between a margin's names and the page
TEXT = 7.5  # points
TAG = TEXT * 1.45  # points from one name to the next


@dataclass(frozen=True, slots=True)
class _Mark:
    """The boxes (in points) of one value on one page, and its name."""

    name: str
    field: str
    boxes: tuple[tuple[float, float, float, float], ...]
    colour: Colour


def pages_with_ink(sheet: AgendaSheet) -> list[int]:
    """The pages, counted in the file from 1, on which a value of the sheet has boxes."""
    return sorted({known.page for known in sheet.evidence.values() if known.boxes})


def draw_evidence(sheet: AgendaSheet, page: int | None = None, *, scale: float = 2.0) -> Image:
    """The upright page at `scale` pixels a point, boxes in the colour of their field.

    Names and confidences stand in margins added left and right, tied to their boxes by a
    line along the foot of the text, so that nothing printed is hidden. `page` counts in the
    file, from 1 (default: the sheet's first). Raises DocumentError where the file is gone,
    has changed since it was read, or has no such page to draw.
    """
    import PIL.Image
    from PIL import ImageDraw

    number = sheet.source.pages[0] if page is None else page
    ground = _page_image(sheet, number, scale)
    marks = _marks(sheet, number)
    margin, foot = round(MARGIN * scale), round(_legend_height(marks) * scale)
    canvas = PIL.Image.new("RGB", (ground.width + 2 * margin, ground.height + foot), "white")
    canvas.paste(ground, (margin, 0))
    pen = ImageDraw.Draw(canvas, "RGBA")
    pen.rectangle((margin, 0, margin + ground.width, ground.height), outline=(200, 200, 200))
    middle = ground.width / scale / 2
    left = [mark for mark in marks if _centre(mark) < middle]
    right = [mark for mark in marks if _centre(mark) >= middle]
    plate = _Plate(pen, _font(TEXT * scale), scale, margin, ground.width, ground.height)
    plate.draw(left, to_left=True)
    plate.draw(right, to_left=False)
    _legend(plate, marks)
    return canvas


def _page_image(sheet: AgendaSheet, number: int, scale: float) -> Image:
    from raadsparser.digest import sha256_of
    from raadsparser.ingest import page_image

    path, first, last = Path(sheet.source.path), *sheet.source.pages
    if not path.is_file():
        raise DocumentError(path, "not_found", "the file this sheet was read from is not there")
    if sha256_of(path) != sheet.source.sha256:
        raise DocumentError(path, "changed", "the file has changed since this sheet was read")
    if not first <= number <= last:
        raise DocumentError(path, "no_such_page", f"page {number} is not of this sheet")
    if sheet.source.origin == "text":
        raise DocumentError(path, "no_picture", "plain text has no page to draw")
    page = _pages(path, sheet.source.sha256)[number - 1]
    return page_image(path, page, scale).convert("RGB")


@lru_cache(maxsize=1)  # the pages of one sheet are drawn one after the other
def _pages(path: Path, sha256: str) -> tuple[Page, ...]:
    """The pages as they were put upright when they were read."""
    from raadsparser.ingest import read

    return read(path).pages


def _marks(sheet: AgendaSheet, page: int) -> list[_Mark]:
    fields = [name for name in AgendaSheet.model_fields if name not in ABOUT]
    return [
        _Mark(
            name=f"{pointer.lstrip('/')} ({known.confidence:.2f})",
            field=_field(pointer),
            boxes=tuple(known.boxes),
            colour=PALETTE[fields.index(_field(pointer)) % len(PALETTE)],
        )
        for pointer, known in sheet.evidence.items()
        if known.page == page and known.boxes
    ]


def _field(pointer: str) -> str:
    return pointer.lstrip("/").split("/", 1)[0]


def _centre(mark: _Mark) -> float:
    return (min(box[0] for box in mark.boxes) + max(box[2] for box in mark.boxes)) / 2


def _font(size: float) -> FreeTypeFont | ImageFont:
    from PIL import ImageFont

    return ImageFont.load_default(size)


@dataclass(frozen=True, slots=True)
class _Plate:
    """What is drawn on: lengths of the page in pixels, its left edge at `margin`."""

    pen: ImageDraw
    font: FreeTypeFont | ImageFont
    scale: float
    margin: int
    width: int
    height: int

    def draw(self, marks: list[_Mark], *, to_left: bool) -> None:
        """The boxes, and their names down one margin in the order of their height."""
        ordered = sorted(marks, key=lambda mark: (mark.boxes[0][3], mark.boxes[0][0]))
        heights = spread(
            [mark.boxes[0][3] * self.scale for mark in ordered], TAG * self.scale, self.height
        )
        for mark, y in zip(ordered, heights, strict=True):
            self._boxes(mark)
            self._name(mark, y, to_left=to_left)

    def _boxes(self, mark: _Mark) -> None:
        for box in mark.boxes:
            x0, y0, x1, y1 = (value * self.scale for value in box)
            corners = (self.margin + x0 - 1, y0 - 1, self.margin + x1 + 1, y1 + 1)
            self.pen.rectangle(corners, fill=(*mark.colour, 28), outline=(*mark.colour, 230))

    def _name(self, mark: _Mark, y: float, *, to_left: bool) -> None:
        x0, _, x1, y1 = (value * self.scale for value in mark.boxes[0])
        gap, foot = GAP * self.scale, y1 + 1
        start = self.margin + (x0 if to_left else x1)
        edge = self.margin - 1 if to_left else self.margin + self.width + 1
        end = edge - gap if to_left else edge + gap
        line = ((start, foot), (edge, foot), (end, y))
        self.pen.line(line, fill=(*mark.colour, 150), width=max(1, round(self.scale / 2)))
        anchor, shift = ("rm", -2) if to_left else ("lm", 2)
        self.pen.text((end + shift, y), mark.name, fill=mark.colour, font=self.font, anchor=anchor)


def spread(wanted: list[float], gap: float, height: float) -> list[float]:
    """Heights as near as may be to the wanted (ascending) ones, at least `gap` apart.

    They are pushed down from one another and then up from the foot; where there is no room
    for all at that distance they stand closer.
    """
    if not wanted:
        return []
    gap = min(gap, height / len(wanted))
    placed: list[float] = []
    for one in wanted:
        placed.append(max(one, gap / 2, placed[-1] + gap if placed else 0.0))
    lowest = height - gap / 2
    for place in range(len(placed) - 1, -1, -1):
        placed[place] = min(placed[place], lowest)
        lowest = placed[place] - gap
    return placed


def _legend_height(marks: Iterable[_Mark]) -> float:
    """Points below the page: none where there is nothing to explain."""
    return 3 * TAG if any(True for _ in marks) else 0.0


def _legend(plate: _Plate, marks: list[_Mark]) -> None:
    """The fields in their colours, along the foot."""
    x, y = GAP * plate.scale, plate.height + TAG * plate.scale
    for field, colour in dict.fromkeys((mark.field, mark.colour) for mark in marks):
        side = TEXT * plate.scale
        width = side * 1.5 + plate.font.getlength(field) + 2 * side
        if x + width > plate.width + 2 * plate.margin:
            x, y = GAP * plate.scale, y + TAG * plate.scale
        plate.pen.rectangle((x, y - side / 2, x + side, y + side / 2), fill=colour)
        plate.pen.text((x + side * 1.5, y), field, fill=colour, font=plate.font, anchor="lm")
        x += width
