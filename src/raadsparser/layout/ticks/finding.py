"""Tick boxes: their state from ink beside that of their siblings, and the option at each.

Source of the two thresholds and of judging a box beside its siblings: published figures
put ticked boxes near 55 % ink and empty ones near 25 % with the border counted in; here
the border is left out, so empty boxes are near 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from raadsparser.layout.ticks.cellboxes import CellBox
from raadsparser.layout.ticks.optionrows import with_wrapped
from raadsparser.layout.ticks.spoiltboxes import with_spoilt_box
from raadsparser.layout.ticks.typedboxes import BRACKETS, with_typed_boxes
from raadsparser.page import EMPTY_BOX, TICKED_BOX, BBox, Outline, Page, Word
from raadsparser.sheet import Line, Tick, Zone

_EMPTY_INK, _TICKED_INK = 0.07, 0.13
_DECIDED = 0.25
_CROSSES = frozenset({"X", "x", "X|", "X]", "|X"})
_AT_END = 0.45  # share of a word within which a box lies at an end of it
_FAR_BELOW = 4  # a box with so many times less ink than those surely ticked is not ticked
_BOXES = {EMPTY_BOX, TICKED_BOX}
_PLAINLY = 2.0  # times as far from one option as from the other
_SHORT, _WIDE = 3, 1.15  # letters, and heights of a letter that none is wide
_PHRASE = 3  # words of an option by which it is known


def with_tick_words(page: Page, cells: Sequence[CellBox] = ()) -> list[Word]:
    """The page's words, with every tick box a word ☐ or ☒ of its own, those among its `cells`
    too."""
    words = [word for word in page.words if not any(_stands_in(word, one.box) for one in cells)]
    words = [*with_typed_boxes(words), *(one.word() for one in cells)]
    typical = sorted(outline.ink for outline in page.outlines)
    for outline in page.outlines:
        if any(_meet(outline.box, one.box) for one in cells):
            continue
        if page.origin == "scan":  # it was taken out of the ink before words were read
            words = [_beside(word, outline.box) for word in words]
        if not _is_covered(outline, words):
            ticked, certainty = _state(outline.ink, typical)
            glyph = TICKED_BOX if ticked else EMPTY_BOX
            words.append(Word(glyph, outline.box, certainty, "ocr"))
    return words


def _stands_in(word: Word, box: BBox) -> bool:
    return box.contains(word.box.center_x, word.box.center_y)


def _meet(one: BBox, other: BBox) -> bool:
    return one.overlap_x(other) > 0 and one.overlap_y(other) > 0


def _beside(word: Word, outline: BBox) -> Word:
    """A word whose place was told too wide, so that a box lies at an end of it, without that."""
    box = word.box
    if word.text in _BOXES or not box.contains(outline.center_x, outline.center_y):
        return word
    left, right = outline.center_x - box.x0, box.x1 - outline.center_x
    if min(left, right) > _AT_END * box.width:
        return word
    if left < right:
        return replace(word, box=replace(box, x0=min(outline.x1, box.x1)))
    return replace(word, box=replace(box, x1=max(outline.x0, box.x0)))


def _is_covered(outline: Outline, words: Sequence[Word]) -> bool:
    """A letter read with confidence where the outline is: the outline is that letter."""
    box = outline.box
    x, y = box.center_x, box.center_y
    level = [word for word in words if word.box.y0 <= y <= word.box.y1]
    return any(
        word.confidence > 0.6
        and word.box.contains(x, y)
        and sum(c.isalnum() for c in word.text) > 1
        for word in level
    )


def _state(ink: float, typical: Sequence[float]) -> tuple[bool, float]:
    """Whether a box is ticked, and how sure: by its ink, in doubt beside its siblings'."""
    if ink >= _DECIDED or ink <= _EMPTY_INK / 2:
        return ink >= _DECIDED, 0.98
    if ink <= _EMPTY_INK or ink >= _TICKED_INK:
        return ink >= _TICKED_INK, 0.9
    lower = [other for other in typical if other < ink]
    if lower and ink > 3 * median(lower) + 0.03:
        return True, 0.7
    upper = [other for other in typical if other >= _DECIDED]
    if upper and _FAR_BELOW * ink < median(upper):
        return False, 0.7
    return ink > (_EMPTY_INK + _TICKED_INK) / 2, 0.55


def find_ticks(zones: Sequence[Zone], loose: Sequence[Line], options: Sequence[str]) -> list[Tick]:
    """The tick boxes of all zones, each with the words of its option.

    `options` are words that options usually are (`ja`, `beeldvorming`); they decide
    whether a box stands before or after its option where the spacing does not.
    """
    known = {option.casefold() for option in options}
    ticks: list[Tick] = []
    found: list[tuple[list[Word], int]] = []
    for lines in [*(zone.lines for zone in zones), tuple(loose)]:
        rows = printed_rows(lines)
        ticks += _take_stacked(rows)
        for page, of_page in groupby(rows, key=lambda row: row[0].page):
            plain = with_wrapped([[w for ln in row for w in ln.words] for row in of_page])
            found += [
                (with_spoilt_box(_with_half_boxes(words), known), page)
                for words in plain
                if any(word.text in _BOXES for word in words)
            ]
    told = [_side(words, known) for words, _ in found]
    sides = _with_others(told, [_by_white(words) for words, _ in found])
    for (words, page), side in zip(found, sides, strict=True):
        ticks += _row_ticks(words, page, side)
    return ticks


def _with_half_boxes(words: Sequence[Word]) -> list[Word]:
    """A row of boxes, brackets that stand alone in it empty boxes too: of `( )` one was lost. Where
    all boxes are empty a cross that stands alone is what is left of the ticked one."""
    texts = {word.text for word in words}
    if TICKED_BOX not in texts and len(crosses := [w for w in words if w.text in _CROSSES]) == 1:
        words = [replace(w, text=TICKED_BOX) if w is crosses[0] else w for w in words]
    return [replace(w, text=EMPTY_BOX) if w.text in BRACKETS else w for w in words]


def _with_others(told: Sequence[bool | None], by_white: Sequence[bool | None]) -> list[bool]:
    """The side of every row: as its words tell, else as those of the other rows do, else as its
    white does. `☐ ja ☒ nee` may have lost its first box in the word behind it."""
    most = told.count(True) - told.count(False)
    if most:
        return [most > 0 if side is None else side for side in told]
    sides = [white if side is None else side for side, white in zip(told, by_white, strict=True)]
    first = sides.count(True) >= sides.count(False)
    return [first if side is None else side for side in sides]


def _take_stacked(rows: list[list[Line]]) -> list[Tick]:
    """The ticks of boxes in a row of their own under a row of as many options, which they
    take out of the rows: a table with a column for each option."""
    ticks: list[Tick] = []
    at = 1
    while at < len(rows):
        options, boxes = rows[at - 1], [word for line in rows[at] for word in line.words]
        if _are_stacked(options, boxes):
            ticks += [
                Tick(box.box, line.page, box.text == TICKED_BOX, box.confidence, line)
                for line, box in zip(options, boxes, strict=True)
            ]
            del rows[at - 1 : at + 1]
        else:
            at += 1
    return ticks


def _are_stacked(options: Sequence[Line], boxes: Sequence[Word]) -> bool:
    """Whether each of several boxes stands under an option of its own."""
    if len(options) != len(boxes) or len(boxes) < 2 or not _are_boxes(boxes):
        return False
    pairs = zip(options, boxes, strict=True)
    return all(
        line.box.x0 <= box.box.center_x <= line.box.x1
        and not any(word.text in _BOXES for word in line.words)
        for line, box in pairs
    )


def _are_boxes(words: Sequence[Word]) -> bool:
    return all(word.text in _BOXES for word in words)


def printed_rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that follow one another on one printed row, left to right."""
    rows: list[list[Line]] = []
    for line in lines:
        last = rows[-1][-1] if rows else None
        low = 0.0 if last is None else 0.5 * min(line.box.height, last.box.height)
        if last is not None and last.page == line.page and line.box.overlap_y(last.box) > low:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.box.x0) for row in rows]


def _row_ticks(words: Sequence[Word], page: int, after: bool) -> list[Tick]:
    """The ticks of a row whose options stand `after` their boxes, or before them."""
    places = [i for i, word in enumerate(words) if word.text in _BOXES]
    ticks = []
    for order, at in enumerate(places):
        if after:
            stop = places[order + 1] if order + 1 < len(places) else len(words)
            option = words[at + 1 : stop]
        else:
            start = places[order - 1] + 1 if order else 0
            option = words[start:at]
        if option:
            box = words[at]
            ticked = box.text == TICKED_BOX
            ticks.append(Tick(box.box, page, ticked, box.confidence, Line.of(option, page)))
    return ticks


def _side(words: Sequence[Word], known: set[str]) -> bool | None:
    """Whether the boxes of a row stand before their options; None where its words do not tell."""
    places = [i for i, word in enumerate(words) if word.text in _BOXES]
    if places[0] == 0 or all(not _plain(word) for word in words[: places[0]]):
        return True
    if places[-1] == len(words) - 1:
        return False
    if _hides_box(words[0]):
        return True
    after = sum(_is_known(words[i + 1 : i + 1 + _PHRASE], known, 0) for i in places)
    before = sum(_is_known(words[max(0, i - _PHRASE) : i], known, -1) for i in places)
    if after == before:
        return None
    # One known option may stand beside the box of another, where boxes were lost.
    if abs(after - before) == 1 and _by_white(words, _PLAINLY) is (after < before):
        return None
    return after > before


def _hides_box(word: Word) -> bool:
    """Whether a short word is so wide that the box before it was read into it."""
    letters = len(word.text)
    wide = word.source == "ocr" and word.box.width > _WIDE * letters * word.box.height
    return wide and letters <= _SHORT


def _by_white(words: Sequence[Word], times: float = 1.0) -> bool | None:
    """Whether the boxes of a row stand nearer to what follows, so many times at least; None where
    they stand at an end of it, or no nearer, as on plain text that has a blank on either side."""
    places = [i for i, word in enumerate(words) if word.text in _BOXES]
    if places[0] == 0 or places[-1] == len(words) - 1:
        return None
    right = median(words[i + 1].box.x0 - words[i].box.x1 for i in places if i + 1 < len(words))
    left = median(words[i].box.x0 - words[i - 1].box.x1 for i in places)
    near, far = sorted((right, left))
    return right < left if far > times * near else None


def _is_known(words: Sequence[Word], known: set[str], end: int) -> bool:
    """Whether words begin (`end` 0) or end (-1) with a known option: `ter kennisname`."""
    texts = [_plain(word) for word in words]
    counts = range(1, len(texts) + 1)
    return any(" ".join(texts[:n] if end == 0 else texts[-n:]) in known for n in counts)


def _plain(word: Word) -> str:
    return word.text.strip(".,:;()").casefold()
