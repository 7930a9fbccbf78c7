"""Cells of a column of labels that begin with a known label and go on: all of it is the label.

`Zaal in` over `gemeentehuis`, left of the cell that has the room.
"""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.layout.cells.adjacent import as_wide, beside, same_row
from raadsparser.layout.lexicon.labels import MAX_LABEL_WORDS, LabelHit, Lexicon
from raadsparser.layout.marking.known.wrapped import merge
from raadsparser.layout.marking.shapes import names_persons
from raadsparser.sheet import UNLISTED

_FEWEST, _COLUMN = 3, 2  # such cells on a form, and in one column
_LINES = 4


def mark_whole_cells(canvas: Canvas, lexicon: Lexicon) -> None:
    """Make one label of the words of each such cell, and name what it asks if that is known."""
    homes = {r: _untaken(canvas, r) for r in canvas.regions() if canvas.is_closed(r)}
    heads = [r for r, inside in homes.items() if _is_label(inside) and _answer(canvas, r, homes)]
    if len(heads) < _FEWEST:
        return
    for region, inside in homes.items():
        if not 1 < len(inside) <= _LINES or region in heads or not _has_label(inside):
            continue
        own = canvas.cells[region]
        column = [r for r in heads if as_wide(own, canvas.cells[r])]
        enough = _COLUMN if inside[0].is_label else _FEWEST
        if len(column) >= enough and _goes_on(inside) and _answer(canvas, region, homes):
            _merge(inside, lexicon)


def _untaken(canvas: Canvas, region: Region) -> list[Segment]:
    return [s for s in canvas.in_region(region) if not s.taken]


def _is_label(inside: list[Segment]) -> bool:
    return len(inside) == 1 and inside[0].is_label


def _has_label(inside: list[Segment]) -> bool:
    """Whether lines begin as a label does, and none behind is a label or value of its own."""
    first = inside[0].line.text[:1].isupper() or inside[0].line.text[:1].isdigit()
    later = [s.line.text for s in inside[1:] if s.is_label and s.line.text[:1].isupper()]
    # What counts or dates something asks nothing: `Politieke Markt` over `4 maart`.
    words = [word.text for segment in inside for word in segment.line.words][1:]
    return first and not later and not any(map(str.isdigit, "".join(words)))


def _goes_on(inside: list[Segment]) -> bool:
    """Whether lines go on a label: none is a value, as a name or what begins with a capital is."""
    return not any(s.line.text[:1].isupper() or names_persons(s.line.text) for s in inside[1:])


def _answer(canvas: Canvas, region: Region, homes: dict[Region, list[Segment]]) -> bool:
    """Whether the cell right of one, as high, has something and no label."""
    own = canvas.cells[region]
    right = (r for r, box in canvas.cells.items() if beside(own, box) and same_row(own, box))
    inside = homes.get(next(right, region), [])
    return bool(inside) and not any(s.is_label for s in inside)


def _merge(inside: list[Segment], lexicon: Lexicon) -> None:
    words = [word for segment in inside for word in segment.line.words]
    text = " ".join(word.text for word in words).rstrip(" :")
    if len(words) > MAX_LABEL_WORDS or names_persons(text):
        return
    key, label, score = lexicon.match(text) or ("other", text, UNLISTED)
    merge(inside, LabelHit(key, label, len(words), score, words[-1].text.endswith(":")))
