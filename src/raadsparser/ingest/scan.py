"""From the pixels of one page to a `Page`: the whole chain of reading a scan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, replace

import numpy as np

from raadsparser.ingest.cleanup import steps
from raadsparser.ingest.cleanup.screens import DESCREENED, descreened
from raadsparser.ingest.cleanup.surface import BROAD, Surface, prepare
from raadsparser.ingest.engines import OcrWord, get_engine
from raadsparser.ingest.glyphs import fold
from raadsparser.ingest.letters.diacritics import with_diacritics
from raadsparser.ingest.letters.quotes import with_straight_quotes
from raadsparser.ingest.lines.crops import crop_of
from raadsparser.ingest.lines.finding import TextLine
from raadsparser.ingest.lines.reading import read_crops, usual
from raadsparser.ingest.lines.weights import with_weights
from raadsparser.ingest.marks.bullets import find_bullets
from raadsparser.ingest.marks.colons import find_colons
from raadsparser.ingest.marks.strikes import with_struck
from raadsparser.ingest.pixels.ink import Pieces, dark
from raadsparser.ingest.pixels.margins import Part, trimmed
from raadsparser.ingest.pixels.morphology import single_threaded
from raadsparser.ingest.pixels.turn import Pixels, upright
from raadsparser.ingest.pixels.upright import Turn, find_turn
from raadsparser.ingest.skimming import read_until_told
from raadsparser.letters import HEADS, OtherPaper
from raadsparser.page import BBox, Outline, Page, Rule, Word
from raadsparser.settings import Settings

_SIGN_CONFIDENCE = 0.9  # of bullets found by their shape
_SURE, _SPARSE = 0.5, 0.3  # where few of the letters are read surely, the cut into lines failed
_HAIRLINE = 0.06  # width of a stroke, as a share of its height; a thin `1` has more
_MOST_LINES = 500  # of noise there may be thousands; the longest are the likeliest text
_UPRIGHT = Turn(0, 0.0)
_PROBES = 4  # lines read to tell whether a page stands on its head


def read_scan(
    grey: Pixels, resolution: tuple[float, float], number: int, settings: Settings
) -> Page:
    """One page read by OCR; `resolution` is pixels an inch across and down.

    A page without ink needs no engine and gives a page without words.
    """
    single_threaded()
    scanned_dpi = max(resolution)
    image, part = trimmed(grey, scanned_dpi)
    image, screened = descreened(image, scanned_dpi)
    image, speckled = steps.despeckled(image)
    image, worn = steps.joined(image, scanned_dpi)
    image, dpi, rescaled = steps.rescaled(image, scanned_dpi)
    done = (
        DESCREENED if screened else None,
        steps.DESPECKLED if speckled else None,
        steps.JOINED if worn else None,
        rescaled,
    )
    notes = [note for note in done if note]
    turn, surface = _stood_up(image, dpi, part, notes, settings)
    words, paper = read_words(surface, settings)
    for by_ink in (with_straight_quotes, with_diacritics, with_weights, with_struck):
        words = by_ink(words, surface.ink, dpi)
    frame = part.frame(turn.rotation, turn.skew)

    def placed(box: BBox) -> BBox:
        return box.moved(-frame.x0, -frame.y0)

    return Page(
        number=number,
        width=frame.width,
        height=frame.height,
        origin="scan",
        words=tuple(replace(word, box=placed(word.box)) for word in words),
        rules=tuple(Rule(placed(_points(box, dpi))) for box in surface.edges),
        outlines=tuple(Outline(placed(_points(m.box, dpi)), m.ink) for m in surface.marks),
        rotation=turn.rotation,
        skew=turn.skew,
        dpi=round(scanned_dpi, 1),
        notes=surface.notes if paper is None else (*surface.notes, HEADS[paper]),
    )


def _points(box: tuple[float, float, float, float], dpi: float) -> BBox:
    x0, y0, x1, y1 = (side * 72 / dpi for side in box)
    return BBox(x0, y0, x1, y1)


def _stood_up(
    image: Pixels, dpi: float, part: Part, notes: list[str], settings: Settings
) -> tuple[Turn, Surface]:
    """The page upright and prepared, and the turn that this undid."""
    flat = steps.flattened(image, dpi, BROAD)
    lying = dark(flat[0])
    tried: dict[Turn, Surface] = {}

    def turned(turn: Turn) -> Surface:
        frame = part.frame(turn.rotation, turn.skew)
        if turn == _UPRIGHT:
            return prepare(image, dpi, notes, frame, flat, lying)
        return prepare(upright(image, *astuple(turn)), dpi, notes, frame)

    def readability(turn: Turn) -> float:
        tried[turn] = turned(turn)
        return _readability(tried[turn], settings)

    turn = find_turn(lying, dpi, readability)
    if turn not in tried:
        tried[turn] = turned(turn)
    return turn, tried[turn]


def _readability(surface: Surface, settings: Settings) -> float:
    """How well some lines of the page read, 0 to 1; 0 where none is found, as on a page on its
    side whose letters stand in columns."""
    long = [line for line in surface.text if len(line.members) >= 8]
    long.sort(key=lambda line: abs(len(line.members) - 25))
    probes = [crop_of(surface.grey, surface.pieces, line) for line in long[:_PROBES]]
    if not probes:
        return 0.0
    read = get_engine(settings).read_lines([usual(probe) for probe in probes])
    found = [word.confidence for words in read for word in words]
    return float(np.mean(found)) if found else 0.0


def read_words(surface: Surface, settings: Settings) -> tuple[list[Word], OtherPaper | None]:
    """All words of a page, bullets among them, line by line.

    Of a letter, minutes or a decision the head, and which of them it is, unless the settings
    ask for the whole.
    """
    pieces, point = surface.pieces, surface.dpi / 72
    walls = [box for box in surface.edges if box[3] - box[1] > box[2] - box[0]]
    bullets = find_bullets(pieces, surface.text, walls)
    words = [
        Word(sign, _piece_box(pieces, index, surface.dpi), _SIGN_CONFIDENCE, "ocr")
        for index, sign in bullets.items()
    ]
    colons = find_colons(pieces, surface.text)
    words += [
        Word(
            ":",
            BBox.union(_piece_box(pieces, dot, surface.dpi) for dot in dots),
            _SIGN_CONFIDENCE,
            "ocr",
        )
        for dots in colons
    ]
    apart = {*bullets, *(dot for dots in colons for dot in dots)}
    lines = [_less(pieces, line, apart) for line in surface.text if line.lettered]
    lettered = (line for line in lines if line and not _is_of_hairlines(pieces, line))
    kept = sorted(lettered, key=lambda line: -len(line.members))
    kept = kept[:_MOST_LINES]
    if not kept:
        return words, None
    engine = get_engine(settings)

    def read(lines: Sequence[TextLine]) -> list[list[Word]]:
        crops = [crop_of(surface.grey, pieces, line) for line in lines]
        return read_crops(engine, crops, point)

    paper = None
    if surface.marks or settings.whole_letters:  # other papers have no tick boxes
        by_line = read(kept)
    else:
        left, _, right, _ = surface.frame
        by_line, paper = read_until_told(kept, read, right - left)
    found = [word for line in by_line for word in line]
    if paper is None and _sure_letters(found) < _SPARSE * _letters(pieces):
        whole = _page_words(engine.read_page(surface.grey, surface.dpi), surface.dpi)
        if _sure_letters(whole) > _sure_letters(found):
            return whole, None
    return words + found, paper


def _is_of_hairlines(pieces: Pieces, line: TextLine) -> bool:
    """Whether a line is nothing but strokes thinner than a letter has: what is left of a rule."""
    width, height = pieces.width[line.members], pieces.height[line.members]
    return bool((width < _HAIRLINE * height).all())


def _letters(pieces: Pieces) -> int:
    """How many pieces of ink look like letters."""
    height, width = pieces.height, pieces.width
    sized = (height > 0.6 * pieces.glyph) & (height < 2.2 * pieces.glyph)
    return int(np.count_nonzero(sized & (width < 2 * height)))


def _sure_letters(words: Sequence[Word]) -> int:
    return sum(len(word.text) for word in words if word.confidence >= _SURE)


def _page_words(words: Sequence[OcrWord], dpi: float) -> list[Word]:
    return [
        Word(fold(w.text), _points((w.x0, w.y0, w.x1, w.y1), dpi), w.confidence, "ocr")
        for w in words
        if any(char.isalnum() for char in w.text)
    ]


def _piece_box(pieces: Pieces, index: int, dpi: float) -> BBox:
    box = (pieces.x0[index], pieces.y0[index], pieces.x1[index], pieces.y1[index])
    return _points((int(box[0]), int(box[1]), int(box[2]), int(box[3])), dpi)


def _less(pieces: Pieces, line: TextLine, signs: set[int]) -> TextLine | None:
    """The line without signs told by their shape; None where nothing is left."""
    kept = [int(index) for index in line.members if int(index) not in signs]
    if len(kept) == len(line.members):
        return line
    if not kept:
        return None
    members = np.asarray(kept, dtype=np.int32)
    left, right = int(pieces.x0[members].min()), int(pieces.x1[members].max())
    box = (left, line.box[1], right, line.box[3])
    return replace(line, members=members, box=box)
