"""What a form says to whoever fills it in, beside or under a label: `(kort en bondig)`.

Without parentheses it is told by where it stands, which takes several that stand alike: in the
cells of labels whose values have cells of their own, or in smaller print over the values.
"""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.lexicon.wording import is_hint

_EDGE = 4.0
_MOST_LINES = 3
_MOST_WORDS = 12
_SEVERAL = 3  # labels that have a hint without parentheses
_SMALLER = 0.85  # how wide a letter of a hint is, of that of a value
_CLEAR = 0.6  # heights of a line of white between a hint and the value beside it
_LOWER = 0.8  # how tall a word of a hint is, of a label's


def take_hints(canvas: Canvas) -> None:
    """Let labels use up the hints that stand with them, which are no part of a value."""
    if not canvas.has_geometry:
        return
    for label in [s for s in canvas.segments if s.is_label]:
        inside = [
            s
            for s in canvas.in_region(label.region)
            if s.row >= label.row and not (s.taken or s.is_label)
        ]
        beside = [s for s in inside if s.row == label.row and s.box.x0 >= label.box.x1 - 1]
        near = [s for s in beside if s.box.x0 - label.box.x1 < canvas.size]
        below = [s for s in inside if s.row > label.row and abs(s.box.x0 - label.box.x0) <= _EDGE]
        for segment in _hint(near) or _hint(below) or _hint_alone(canvas, label, below):
            segment.taken = True
    for hints in (_beside_values(canvas), _over_values(canvas)):
        if len(hints) >= _SEVERAL:
            for segment in (s for lines in hints for s in lines):
                segment.taken = True


def part_hints(canvas: Canvas) -> None:
    """Part each line whose hint runs up close to the value beside it, where values begin."""
    for segment in [s for s in canvas.segments if is_hint(s.line.text)]:
        lefts = [s.box.x0 for s in canvas.in_region(segment.region) if s.row != segment.row]
        for at, word in enumerate(segment.line.words):
            level = sum(abs(x - word.box.x0) <= _EDGE / 2 for x in lefts)
            if not at or level < _SEVERAL:
                continue
            before = segment.line.words[at - 1]
            clear = word.box.x0 - before.box.x1 >= _CLEAR * canvas.size
            if before.text[-1] in ")," or clear:  # else words of it, or of a text
                canvas.replace(segment, split(segment, at))
                break


def _beside_values(canvas: Canvas) -> list[list[Segment]]:
    """What stands in small letters, or in smaller print, under labels in cells whose values stand
    beside these; none where most labels have their values under them."""
    found, filled = [], 0
    for label in [s for s in canvas.segments if s.is_label and canvas.is_closed(s.region)]:
        inside = [s for s in canvas.in_region(label.region) if s is not label]
        below = [s for s in inside if s.row > label.row and not s.taken]
        if not below or any(s.is_label for s in inside):
            continue
        filled += 1
        small = _is_said_small(below) or _is_printed_small(below, label)
        if small and _has_value_beside(canvas, label):
            found.append(below)
    return found if 2 * len(found) > filled else []


def _over_values(canvas: Canvas) -> list[list[Segment]]:
    """What stands in small letters and in smaller print between labels and their values."""
    found = []
    for label in [s for s in canvas.segments if s.is_label]:
        column = [
            s
            for s in canvas.in_region(label.region)
            if s.row > label.row and abs(s.box.x0 - label.box.x0) <= _EDGE
        ]
        hint, *values = column[:2] or [label]
        if hint.is_label or hint.taken or not values or values[0].is_label:
            continue
        if _is_said_small([hint]) and _breadth(hint) < _SMALLER * _breadth(values[0]):
            found.append([hint])
    return found


def _is_said_small(lines: Sequence[Segment]) -> bool:
    """Whether lines are a few words that begin with a small letter."""
    words = [word.text for segment in lines for word in segment.line.words]
    return len(words) <= _MOST_WORDS and words[0][:1].islower() and len(words) > 1


def _is_printed_small(lines: Sequence[Segment], label: Segment) -> bool:
    """Whether lines are a few words in smaller print than the label over them: what OCR bends
    most, as in a hint it read `Sep athens seen)` of."""
    words = [word for segment in lines for word in segment.line.words]
    tallest = max(word.box.height for word in words)
    usual = max(word.box.height for word in label.line.words)
    return 1 < len(words) <= _MOST_WORDS and tallest < _LOWER * usual


def _has_value_beside(canvas: Canvas, label: Segment) -> bool:
    """Whether the nearest thing right of a label's cell, level with the cell, is no label."""
    cell = canvas.cells[label.region]
    level = [
        s
        for s in canvas.segments
        if s.box.x0 >= cell.x1 - 1 and cell.y0 <= s.box.center_y <= cell.y1
    ]
    nearest = min(level, key=lambda s: s.box.x0, default=None)
    return nearest is not None and not nearest.is_label


def _breadth(segment: Segment) -> float:
    """How wide a letter of a segment is."""
    words = segment.line.words
    return sum(w.box.width for w in words) / sum(len(w.text) for w in words)


def _hint_alone(canvas: Canvas, label: Segment, below: Sequence[Segment]) -> list[Segment]:
    """One line of words in parentheses, however they begin and though OCR bent the first one,
    that is all there is in the cell of a label whose value stands beside it."""
    if len(below) != 1 or not canvas.is_closed(label.region):
        return []
    text = below[0].line.text
    alone = text[-1] == ")" and "(" not in text[1:] and " " in text
    return list(below) if alone and _has_value_beside(canvas, label) else []


def _hint(lines: Sequence[Segment]) -> list[Segment]:
    """The first lines that one pair of parentheses holds, in lower case; else none."""
    if not lines or not is_hint(lines[0].line.text):
        return []
    for count in range(1, min(_MOST_LINES, len(lines)) + 1):
        text = " ".join(s.line.text for s in lines[:count])
        if text.rstrip(" :").endswith(")") and len(text.split()) <= _MOST_WORDS:
            return list(lines[:count])
    return []
