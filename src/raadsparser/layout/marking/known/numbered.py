"""Forms that number their questions: `5. Onderwerp`, `IV. Zaaknummer`."""

from __future__ import annotations

import re

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.lexicon.labels import LabelHit, Lexicon
from raadsparser.layout.lexicon.wording import is_head
from raadsparser.page import BBox, Word
from raadsparser.sheet import Line

_ORDINAL = re.compile(r"^(?:\d{1,2}|[IVX]{1,5})[.)]$")
_ROMAN = re.compile(r"^[IVX]{1,5}[.)]$")
_FIRST = re.compile(r"^\(?(?:\d|[A-Ha-h])")
# What OCR makes of one on a worn page, where a rule beside it is read too: `4,`, `{1`, `17,`;
# in italics `ó.`.
_BENT = re.compile(r"^[^\w\s]{0,2}(?:\d{1,2}|[&§lIi|óòö]|[IVXL1l|]{2,5})[.,):;]?$")
# What stands in a column of its own left of an item: `1.`, `B.`, `2-`, `a)`; a small letter by
# itself is dirt.
_MARKER = re.compile(r"^\(?(?:(?:\d{1,2}|[A-Z])[.):\-–]{0,2}|[a-z][.):\-–]{1,2})$")
_HEAD = re.compile(r"(?i)^(?:n[ro°º]|nummer|punt|volgnr)\b\W*$")  # of the column of markers
# So many different questions make a numbered form, so many of them with whole numbers.
_ASKED, _WHOLE = 5, 2
_SURE = 0.9
# So many numbers below an item, within so many rows, show that it is one.
_FEWEST, _NEAR, _EDGE = 2, 4, 3.0
_COUNTED = 10  # rows from one item to the next, its points between
_TIME = re.compile(r"^\d{1,2}[.:]\d\d(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?(?:\s?(?:uur|u\.?))?[:;]?$")
_SPAN = re.compile(r"\d\s?[-–]\s?\d")  # from when till when: a label has no such thing left of it
_HOURS = frozenset({"uur", "uur:", "u", "u."})
_FIGURE = re.compile(r"^\(?\d{1,2}[.):\-–]{0,2}$")


def mark_numbered(canvas: Canvas, lexicon: Lexicon) -> None:
    """Labels of a form that numbers its questions: `5. Onderwerp`.

    Items of a programme look alike, so it takes as many as a form has, and one of each.
    """
    found: list[tuple[Segment, int, LabelHit]] = []
    for segment in canvas.segments:
        words = segment.line.words
        places = [n for n, word in enumerate(words[:-1]) if is_ordinal(word.text)]
        if not places and canvas.has_geometry and len(words) > 1 and may_be_ordinal(words[0]):
            places = [0]
        for at in places if not canvas.has_geometry else places[:1]:
            hit = lexicon.prefix(words[at + 1 :])
            last = at + 1 + hit.words if hit else 0
            ends = last == len(words) or (last < len(words) and is_ordinal(words[last].text))
            if hit and hit.score >= _SURE and (ends or hit.colon):
                found.append((segment, at, hit))
    found = _without_items(canvas, found)
    columned = _numbered_apart(canvas, lexicon)
    apart = {hit.key for _, _, hit in columned}
    if len(apart) >= _ASKED:
        canvas.numbered = _manner(canvas)
        # Figures may count the rows of a table too, whose values stand in columns of their own.
        for number, segment, hit in columned if canvas.numbered == "Roman" else ():
            join(canvas, number, segment, hit)
    elif len(_asked_as_items(canvas, lexicon)) >= _ASKED:
        canvas.numbered = "figures"  # bare ones, or bent
    keys = apart | {hit.key for _, _, hit in found if hit.key != "other"}
    numbered = apart | {hit.key for s, at, hit in found if is_ordinal(s.line.words[at].text)}
    if len(keys) < _ASKED or len(numbered) < _WHOLE:
        return
    canvas.numbered = _manner(canvas)
    current = {id(segment): segment for segment, _, _ in found}
    for segment, at, hit in reversed(found):
        whole = LabelHit(hit.key, hit.label, hit.words + 1, hit.score, hit.colon)
        _cut_out(canvas, current, segment, at, whole)


def _without_items(
    canvas: Canvas, found: list[tuple[Segment, int, LabelHit]]
) -> list[tuple[Segment, int, LabelHit]]:
    """Without the items of a list that read like a label: another question has their number or a
    later one stands above, and what is next to them has the number before or behind theirs and is
    no label."""
    numbers = [_number(segment, at) for segment, at, _ in found]
    asked = {id(segment) for segment, _, _ in found}
    return [
        one
        for at, (one, number) in enumerate(zip(found, numbers, strict=True))
        if number is None
        or one[2].colon
        or (numbers.count(number) < 2 and not any((n or 0) > number for n in numbers[:at]))
        or not _is_counted_on(canvas, one[0], number, asked)
    ]


def _is_counted_on(canvas: Canvas, segment: Segment, number: int, asked: set[int]) -> bool:
    """Whether the count of a segment begins or goes on in a line near it that is not `asked`."""
    level = [s for s in canvas.in_region(segment.region) if _is_level(s, segment)]
    above = [s for s in level if s.row < segment.row and _number(s, 0) == number - 1]
    below = [s for s in level if s.row > segment.row and _number(s, 0) == number + 1]
    nearest = [*sorted(above, key=lambda s: -s.row)[:1], *sorted(below, key=lambda s: s.row)[:1]]
    return any(id(s) not in asked and abs(s.row - segment.row) <= _COUNTED for s in nearest)


def _number(segment: Segment, at: int) -> int | None:
    """The figures of the number at a word of a line."""
    text = segment.line.words[at].text
    return int(text[:-1]) if is_ordinal(text) and text[0].isdigit() else None


def is_ordinal(text: str) -> bool:
    """Whether a word is a number as a form sets it before its question: `5.`, `IV.`"""
    return _ORDINAL.match(text) is not None


def may_be_ordinal(word: Word) -> bool:
    """Whether a word is such a number, or may be what OCR made of one."""
    bent = word.source == "ocr" and _BENT.match(word.text) is not None
    return bent or is_ordinal(word.text)


def is_item(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment stands behind the marker of a list, on a form that numbers no labels:
    `3.  Insprekers` is an item of the programme."""
    if canvas.numbered == "figures":
        return canvas.has_geometry and is_timed(canvas, segment)
    left = [s for s in canvas.in_row(segment.region, segment.row) if s.box.x0 < segment.box.x0]
    nearest = max(left, key=lambda s: s.box.x0, default=None)
    if nearest is None:
        return bool(canvas.numbered) and _is_in_list(canvas, segment)
    if any(_HEAD.match(s.line.text) for s in left):
        return False
    if any(_asks(s) for s in left if s is not nearest):
        return False  # nor is it an item's behind a label that no list has: `Minuten:  90`
    asking = max((s for s in left if s.is_label), key=lambda s: s.box.x0, default=None)
    if asking is not None and asking.hit is not None and is_head(asking.hit.key):
        return False  # a number may be the value of a label: `Duur 90  Datum 6 augustus`
    if is_timed(canvas, segment):
        return True
    if not _MARKER.match(nearest.line.text):
        return _is_in_list(canvas, segment)
    # OCR may take a Roman number for a letter, but hardly for one of the first.
    return not canvas.numbered or _FIRST.match(nearest.line.text) is not None


def _asks(segment: Segment) -> bool:
    """Whether a segment ends in a colon, as labels do; the time of an item may, too."""
    return segment.line.text.endswith(":") and segment.line.text[:1].isalpha()


def is_timed(canvas: Canvas, segment: Segment) -> bool:
    """Whether what is nearest left of a segment is the time of an item: times stand right over
    or below it too."""
    level = canvas.in_row(segment.region, segment.row)
    left = [s for s in level if s.box.x0 < segment.box.x0]
    said = [s for s in left if s.line.text.casefold() not in _HOURS]
    mark = max(said, key=lambda s: s.box.x0, default=None)
    if mark is None or not _TIME.match(mark.line.text):
        return False
    near = (s for s in canvas.in_region(mark.region) if abs(s.row - mark.row) <= _NEAR)
    times = sum(_is_level(s, mark) and bool(_TIME.match(s.line.text)) for s in near)
    return times > (1 if _SPAN.search(mark.line.text) else _FEWEST)


def _asked_as_items(canvas: Canvas, lexicon: Lexicon) -> set[str]:
    """The questions of labels that stand where items do; of a programme few read like one."""
    items = (s for s in canvas.segments if canvas.has_geometry and is_item(canvas, s))
    hits = (lexicon.prefix(segment.line.words) for segment in items)
    return {hit.key for hit in hits if hit and hit.key != "other" and hit.score >= _SURE}


def _is_in_list(canvas: Canvas, first: Segment) -> bool:
    """Whether a segment is the first item of a list whose marker OCR bent or lost: texts begin
    right below where it does, each behind a number."""
    texts = [s for s in canvas.in_region(first.region) if 0 < s.row - first.row <= _NEAR]
    rows = {s.row for s in texts if _is_level(s, first)}
    marks = [s for s in texts if s.box.x0 < first.box.x0 and _FIGURE.match(s.line.text)]
    return len(rows & {mark.row for mark in marks}) >= _FEWEST


def _is_level(one: Segment, other: Segment) -> bool:
    """Whether two segments begin at one left edge."""
    return abs(one.box.x0 - other.box.x0) <= _EDGE


def _manner(canvas: Canvas) -> str:
    """Whether more lines begin with Roman numbers than with figures."""
    first = [segment.line.words[0].text for segment in canvas.segments]
    roman = sum(_ROMAN.match(text) is not None for text in first)
    figures = sum(_ORDINAL.match(text) is not None for text in first) - roman
    return "Roman" if roman > figures else "figures"


def _numbered_apart(canvas: Canvas, lexicon: Lexicon) -> list[tuple[Segment, Segment, LabelHit]]:
    """The questions whose numbers stand in a column of their own: number, line and label."""
    found = []
    for segment in canvas.segments:
        left = [s for s in canvas.in_row(segment.region, segment.row) if s.box.x0 < segment.box.x0]
        number = max(left, key=lambda s: s.box.x0, default=None)
        if number is not None and _ORDINAL.match(number.line.text):
            hit = lexicon.prefix(segment.line.words)
            if hit and hit.key != "other" and hit.score >= _SURE:
                found.append((number, segment, hit))
    return found


def join(canvas: Canvas, number: Segment, segment: Segment, hit: LabelHit) -> None:
    """Make a number and the label behind it one label: a list below begins where it does."""
    label, *value = split(segment, hit.words)
    line = label.line
    words = (*number.line.words, *line.words)
    whole = Segment(
        Line.of(words, line.page, line.cell, line.gap),
        segment.region,
        segment.row,
        BBox.union([number.box, label.box]),
        LabelHit(hit.key, hit.label, hit.words + len(number.line.words), hit.score, hit.colon),
    )
    canvas.replace(number, [])
    canvas.replace(segment, [whole, *value])


def _cut_out(
    canvas: Canvas, current: dict[int, Segment], segment: Segment, at: int, hit: LabelHit
) -> None:
    """Cut a label out of the middle of a line; `current` knows what is left of the line."""
    left = current[id(segment)]
    parts = split(left, at) if at else [left]
    label, *value = split(parts[-1], hit.words)
    label.hit = hit
    canvas.replace(left, [*parts[:-1], label, *value])
    current[id(segment)] = parts[0] if at else label
