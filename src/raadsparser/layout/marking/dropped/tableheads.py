"""The heads of a programme's columns (`Minuten`, `Wat`), which ask nothing of the sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment, levels_of
from raadsparser.layout.marking.dropped.speakers import WHO, take_speakers

_WHEN = re.compile(
    r"(?i)^(?:(?:geplande |verwachte )?(?:tijd(?:stip|sduur|sindicatie)?|duur|minuten?|min\.?)"
    r"|hoe laat|klok|hoe lang|wanneer|van|tot|aanvang|begin|start|nr\.?|nummer|#)"
    r"(?: ?\((?:in )?min(?:uten|\.)?\))?\W*$"
)
WHAT = re.compile(
    r"(?i)^(?:wat|onderdeel|onderwerp|agenda(?:punt)?|punt|programma(?:punt|onderdeel)?"
    r"|omschrijving|activiteit|inhoud)\W*$"
)
_SPOT = re.compile(r"^[^\w#]+(?=\w)")  # what OCR made of the rule before a head: `\\Tijd`
_CLOCK, _COLUMN = re.compile(r"\d{1,2}[.:]\d\d\b"), 6.0  # points
_SHORT = 3  # letters of a head as OCR may bend it: `Ne` for `Nº`
_BENT = 2  # heads that OCR may bend beyond knowing
_LISTS = frozenset({"programme", "advice"})


def take_heads(canvas: Canvas) -> None:
    """Use up the heads of a table under or beside the label of a programme."""
    for label in _lists(canvas):
        rows = _rows_from(canvas, label)
        for at, row in enumerate(rows):
            row = _in_row(canvas, row)
            for heads in (row, _right_of(label, row, canvas.size)):
                if _are_heads(heads) or _head_times(heads, rows[at + 1 : at + 2]):
                    for segment in heads:
                        segment.hit, segment.taken = None, True
                    if _names_items(heads):
                        take_speakers(canvas, heads, rows[at + 1 :])
                    break


def _lists(canvas: Canvas) -> list[Segment]:
    """The labels of lists; below them no other, as `Behandelwijze`, has one."""
    lists = [s for s in canvas.segments if s.hit and s.hit.key in _LISTS]
    end = max((s.box.y0 for s in lists), default=0.0)
    asks = (s for s in canvas.segments if s.hit and s.hit.key == "purpose")
    return lists + [s for s in asks if s.box.y0 > end]


def _rows_from(canvas: Canvas, label: Segment) -> list[list[Segment]]:
    """What stands level with a label or below it, up to the next label in its column; that of
    another list may stand level with the middle of its table."""
    edge = label.box.x0 + canvas.size
    column = (s for s in canvas.segments if s.is_label and s.box.x0 < edge and not _is_head(s))
    column = (s for s in column if s.hit is None or s.hit.key not in _LISTS)
    column = (s for s in column if not _is_in_bar(canvas, s, label))
    following = [s.box.y0 for s in column if s.box.y0 > label.box.y1]
    top, end = label.box.y0 - canvas.size, min(following, default=float("inf"))
    if label.region in canvas.cells:  # in the middle of which it may stand
        top = min(top, canvas.cells[label.region].y0)
    inside = [s for s in canvas.segments if s is not label and top <= s.box.y0 < end]
    return levels_of(inside, canvas.size)


def _is_in_bar(canvas: Canvas, segment: Segment, label: Segment) -> bool:
    """Whether a segment stands in a bar at the left of a label, which begins above it."""
    bar = canvas.cells.get(segment.region)
    return bar is not None and bar.x1 <= label.box.x0 and bar.y0 < label.box.y0


def _in_row(canvas: Canvas, row: Sequence[Segment]) -> list[Segment]:
    """A row of heads in cells less what stands in a cell left of them that goes on beside the rows
    below: the label of another list, whose table has a frame of its own."""
    closed = [canvas.cells[s.region] for s in row if s.region in canvas.cells]
    if len(closed) < len(row):
        return list(row)
    end = min(cell.y1 for cell in closed) + canvas.size
    return [s for s, cell in zip(row, closed, strict=True) if cell.y1 <= end]


def _right_of(label: Segment, row: Sequence[Segment], size: float) -> list[Segment]:
    """A row less what stands left of a label, as in a column of its own beside the text."""
    return [segment for segment in row if segment.box.x0 > label.box.x0 - size]


def _is_head(segment: Segment) -> bool:
    return all(map(_names_column, _heads_of(segment)))


def _names_column(text: str) -> bool:
    return bool(_WHEN.match(text) or WHAT.match(text) or WHO.match(text))


def _heads_of(segment: Segment) -> list[str]:
    """The heads that a segment is: its words, where columns as close as those of numbers and
    of items made one text of two heads."""
    words = [_SPOT.sub("", word.text) for word in segment.line.words]
    text = " ".join(words)
    each = len(words) > 1 and all(map(_names_column, words))
    bent = len(words) == 2 and len(words[0]) <= _SHORT and _names_column(words[1])  # `Ne Wat`
    parted = (each or bent) and not _names_column(text) and not _is_phrase(words)
    return words if parted else [text]


def _is_phrase(words: Sequence[str]) -> bool:
    """Whether words go on from the first as those of a sentence do: `Inbreng van insprekers`."""
    return words[0][:1].isupper() and any(word.isalpha() and word.islower() for word in words[1:])


def _are_heads(row: Sequence[Segment]) -> bool:
    """Whether a row names columns of a programme: one of its items or of who speaks, the others
    of when, and at most one that is too short to be known, as of numbers."""
    texts = [text for segment in row if not segment.taken for text in _heads_of(segment)]
    others = [text for text in texts if not _names_column(text)]
    if any(s.hit and s.hit.key in _LISTS and s.line.text in others for s in row):
        return False  # the label of another list, beside its table
    when, what, who = (any(map(kind.match, texts)) for kind in (_WHEN, WHAT, WHO))
    if not (when and (what or who)):
        return what and who and len(others) <= _BENT and all(map(_is_word, others))
    bent = len(others) == 1 and len(others[0]) <= _SHORT
    return bent or not others or _are_bent(row, others)


def _head_times(row: Sequence[Segment], below: Sequence[Sequence[Segment]]) -> bool:
    """Whether a row names items beside a head that OCR bent, over the times of a column:
    `rijd  Onderwerp` over `19.45  Opening`."""
    across = sorted(row, key=lambda s: s.box.x0)
    heads = [s for s in across if not s.taken]
    times = [s for one in below for s in one if _CLOCK.match(s.line.text)]
    if len(heads) < 2 or not times or not _is_word(heads[0].line.text):
        return False
    column = abs(times[0].box.x0 - heads[0].box.x0) <= _COLUMN
    return column and all(_names_column(s.line.text) for s in heads[1:])


def _are_bent(row: Sequence[Segment], others: Sequence[str]) -> bool:
    """Whether what names no column of a row is bent heads: words, one of them left of all."""
    first = min(row, key=lambda s: s.box.x0)
    return len(others) <= _BENT and all(map(_is_word, others)) and first.line.text in others


def _is_word(text: str) -> bool:
    return " " not in text and not any(map(str.isdigit, text))


def _names_items(row: Sequence[Segment]) -> bool:
    return any(WHAT.match(text) for segment in row for text in _heads_of(segment))
