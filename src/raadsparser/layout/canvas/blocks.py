"""Pages stacked into one tall canvas of line segments, so that a sheet of several pages
is laid out as one: y grows from the first page's top to the last page's bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from raadsparser.layout.canvas.lines import lines_of, usual_height
from raadsparser.layout.canvas.strips import Strip, strips_of, unbroken
from raadsparser.layout.cells.boxcells import with_boxes_joined
from raadsparser.layout.cells.finding import Cells, find_cells
from raadsparser.layout.lexicon.labels import LabelHit, Lexicon
from raadsparser.page import BBox, Page, Word
from raadsparser.sheet import Line

Region = tuple[int, int]
# The white around and between tables, one region over all pages.
OPEN: Region = (0, 0)
_LONG = 150.0  # points; a level rule that may part the rows of a form


@dataclass(slots=True, eq=False)
class Segment:
    """A line in its place: its region (page, cell), its row there, its box on the canvas; `tail`
    are the later lines of a label of several."""

    line: Line
    region: Region
    row: int
    box: BBox
    hit: LabelHit | None = None
    taken: bool = False
    tail: Sequence[Segment] = ()

    @property
    def is_label(self) -> bool:
        return self.hit is not None


@dataclass(slots=True)
class Canvas:
    """All segments of a sheet in reading order, and the closed cells with their boxes.

    `composite` are cells that hold several parts of the form, each under its label, and
    `answers` those known to hold values; `has_columns` is false where labels and values
    are parted by no more than a blank; `lower_case` is true where labels begin without a
    capital, `joint` where label and value share the first line of a cell; where they share
    lines of the open page, `running` holds the left edges of their labels. `answer_rows` are
    rows of plain text that hold the values of a row of labels; `numbered` says whether the
    form numbers its labels, in `figures` or in `Roman` ones, or its `chapters`. `levels` are the
    long level rules.
    """

    segments: list[Segment] = field(default_factory=list)
    cells: dict[Region, BBox] = field(default_factory=dict)
    size: float = 10.0
    headings: set[Region] = field(default_factory=set)
    label_columns: set[Region] = field(default_factory=set)
    composite: set[Region] = field(default_factory=set)
    answers: set[Region] = field(default_factory=set)
    answer_rows: set[int] = field(default_factory=set)
    levels: list[BBox] = field(default_factory=list)
    has_geometry: bool = True
    has_columns: bool = True
    lower_case: bool = False
    joint: bool = False
    running: tuple[float, ...] = ()
    numbered: str = ""
    _by_region: dict[Region, list[Segment]] | None = field(default=None, init=False, repr=False)
    _by_row: dict[tuple[Region, int], list[Segment]] = field(
        default_factory=dict, init=False, repr=False
    )

    def in_region(self, region: Region) -> list[Segment]:
        return list(self._homes().get(region, ()))

    def in_row(self, region: Region, row: int) -> Sequence[Segment]:
        self._homes()
        return self._by_row.get((region, row), ())

    def regions(self) -> list[Region]:
        return list(self._homes())

    def _homes(self) -> dict[Region, list[Segment]]:
        """The segments of each region, told again, as those of each row are, after one was cut or
        moved."""
        if self._by_region is None:
            self._by_region, self._by_row = {}, {}
            for segment in self.segments:
                self._by_region.setdefault(segment.region, []).append(segment)
                self._by_row.setdefault((segment.region, segment.row), []).append(segment)
        return self._by_region

    def is_closed(self, region: Region) -> bool:
        return region in self.cells

    def is_answer(self, segment: Segment) -> bool:
        """Whether a segment stands level with a label in a column of labels left of it."""
        if not self.label_columns:
            return False
        return any(
            s.is_label
            and s.region in self.label_columns
            and s.region != segment.region
            and s.box.x1 <= segment.box.x0
            and s.box.overlap_y(segment.box) > 0.5 * min(s.box.height, segment.box.height)
            for s in self.segments
        )

    def replace(self, old: Segment, new: Sequence[Segment]) -> None:
        at = self.segments.index(old)
        self.segments[at : at + 1] = new
        self._by_region = None

    def rejoin(self, parts: Sequence[Segment], whole: Segment) -> None:
        """Put back a segment that was cut in vain."""
        at = self.segments.index(parts[0])
        self.segments[at : at + len(parts)] = [whole]
        self._by_region = None

    def move(self, segment: Segment, region: Region, row: int) -> None:
        """Give a segment another region, and its row there."""
        segment.region, segment.row = region, row
        self._by_region = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands on the canvas, or a part of it."""

    across: float
    top: float

    def of(self, box: BBox, down: float = 0.0) -> BBox:
        """A box of the page on the canvas."""
        if not (self.across or self.top or down):
            return box
        return box.moved(self.across, self.top + down)

    def lower(self, down: float) -> Place:
        return Place(self.across, self.top + down)


def stack(pages: Sequence[Page], words: Sequence[Sequence[Word]], lexicon: Lexicon) -> Canvas:
    """The canvas of a sheet; `words` are the words to lay out of each page."""
    geometry = pages[0].origin != "text"
    canvas = Canvas(has_geometry=geometry, has_columns=geometry)
    canvas.size = usual_height(word for some in words for word in some)
    top = 0.0
    for page, some in zip(pages, words, strict=True):
        # A page that was scanned more askew is wider once it is straight, by as much on each side.
        place = Place((pages[0].width - page.width) / 2 if page.skew or pages[0].skew else 0.0, top)
        top += page.height + _add_page(canvas, page, some, place, lexicon)
    _put_in_reading_order(canvas)
    return canvas


def _put_in_reading_order(canvas: Canvas) -> None:
    """Cells are read row by row; the open page is read between them where it stands. Parts of a
    row do not all begin at one height: those without a tall letter begin lower."""
    tops: dict[tuple[Region, int], float] = {}
    for s in canvas.segments:
        tops[s.region, s.row] = min(s.box.y0, tops.get((s.region, s.row), s.box.y0))

    def place(s: Segment) -> tuple[float, ...]:
        top, cell = tops[s.region, s.row], canvas.cells.get(s.region)
        if cell is None:
            return top, s.box.x0
        return cell.y0, cell.x0, top, s.box.x0

    canvas.segments.sort(key=place)


def _add_page(
    canvas: Canvas, page: Page, words: Sequence[Word], place: Place, lexicon: Lexicon
) -> float:
    """Add a page's lines; by how much (points) it is longer for columns put under one another."""
    cells = find_cells(page)
    homes = with_boxes_joined(_by_cell(words, cells), cells.boxes, lexicon)
    strips = [unbroken(homes.get(0, ()))]
    if canvas.has_geometry:
        strips = strips_of(strips[0].words, cells.boxes.values(), canvas.size, lexicon)
    for number, box in cells.boxes.items():
        canvas.cells[page.number, number] = place.of(box, _down(strips, box))
    if len(strips) == 1:
        boxes = (rule.box for rule in page.rules if rule.horizontal)
        canvas.levels += [place.of(box) for box in boxes if box.width >= _LONG]
    for cell, some in homes.items():
        if cell:
            down = _down(strips, cells.boxes[cell])
            _add_lines(canvas, (page.number, cell), some, page.number, place.lower(down))
        else:
            for strip in strips:
                _add_lines(canvas, OPEN, strip.words, page.number, place.lower(strip.down))
    return strips[-1].down


def _down(strips: Sequence[Strip], box: BBox) -> float:
    return next((strip.down for strip in strips if strip.holds(box)), 0.0)


def _add_lines(
    canvas: Canvas, region: Region, words: Sequence[Word], page: int, place: Place
) -> None:
    cell = 0 if region == OPEN else region[1]
    first = 1 + max((s.row for s in canvas.segments if s.region == region), default=-1)
    for row, lines in enumerate(lines_of(words, page, cell, canvas.size), first):
        canvas.segments.extend(Segment(line, region, row, place.of(line.box)) for line in lines)


def _by_cell(words: Sequence[Word], cells: Cells) -> dict[int, list[Word]]:
    if not cells.boxes:
        return {0: list(words)}
    result: dict[int, list[Word]] = {}
    for word in words:
        result.setdefault(cells.of(word.box), []).append(word)
    return result


def split(segment: Segment, at: int) -> list[Segment]:
    """The segment cut before its word number `at`."""
    return [
        part
        for part in (_part(segment, 0, at), _part(segment, at, len(segment.line.words)))
        if part is not None
    ]


def _part(segment: Segment, start: int, stop: int) -> Segment | None:
    words = segment.line.words[start:stop]
    if not words:
        return None
    line = Line.of(words, segment.line.page, segment.line.cell, segment.line.gap)
    own, printed = segment.box, segment.line.box
    place = Place(own.x0 - printed.x0, own.y0 - printed.y0)
    return Segment(line, segment.region, segment.row, place.of(line.box))


def levels_of(segments: Iterable[Segment], height: float) -> list[list[Segment]]:
    """Segments that stand level, in whatever cells, top to bottom and left to right; those whose
    middles are less than half a `height` apart do."""
    levels: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: s.box.center_y):
        if levels and segment.box.center_y - levels[-1][0].box.center_y < 0.5 * height:
            levels[-1].append(segment)
        else:
            levels.append([segment])
    return [sorted(level, key=lambda s: s.box.x0) for level in levels]


def rows_of(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Segments row by row, left to right."""
    result: dict[int, list[Segment]] = {}
    for segment in segments:
        result.setdefault(segment.row, []).append(segment)
    return (sorted(result[row], key=lambda s: s.box.x0) for row in sorted(result))
