"""Cells that hold a label and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment
from raadsparser.layout.cells.adjacent import beside
from raadsparser.layout.lexicon.labels import MAX_LABEL_WORDS, LabelHit, Lexicon
from raadsparser.layout.marking.known.numbered import may_be_ordinal
from raadsparser.layout.marking.known.wrapped import (
    CHOICE,
    WHOLLY,
    has_colon,
    merge,
    starts_anew,
    texts,
    whole_label,
)
from raadsparser.layout.marking.standing import begins
from raadsparser.page import Word

# With these a committee's name begins: a cell of `Commissie` / `Fysiek Domein` is a heading.
_BODY_BEGINS = frozenset({"commissie", "raadscommissie"})


def mark_cells(canvas: Canvas, lexicon: Lexicon) -> None:
    """A cell that holds a label and nothing else, its words on one line or several."""
    for region in (cell for cell in canvas.cells if cell not in canvas.answers):
        whole = canvas.in_region(region)
        inside = _without_number(canvas, whole)
        words = [word for segment in inside for word in segment.line.words]
        if len(whole) < 2 or not 0 < len(words) <= MAX_LABEL_WORDS:
            continue
        if len(_colons(words)) > 1 or any(has_colon(segment) for segment in inside[:-1]):
            continue  # a rule between two labels was lost, or a value stands below
        if any(word.text.endswith(":") for word in inside[-1].line.words[:-1]):
            continue  # its value begins behind the colon: `Lid van het` over `college: A. Smit`
        chosen = any(CHOICE.match(segment.line.text) for segment in inside[1:])
        if chosen and not _has_answer_beside(canvas, region, lexicon):
            continue
        found = whole_label(lexicon, [texts(segment) for segment in inside])
        first = lexicon.match(" ".join(word.text for word in inside[0].line.words))
        if first is not None and inside[0].line.text.casefold() in _BODY_BEGINS:
            canvas.headings.add(region)
            continue
        if first is not None and (found is None or first[2] > found[2] + WHOLLY):
            continue
        if first is not None and found and first[2] > found[2] and starts_anew(*inside[:2]):
            continue
        if found and found[2] >= 0.86 and begins(canvas, words):
            merge(inside, LabelHit(found[0], found[1], len(words), found[2], False))
            for number in whole[: len(whole) - len(inside)]:
                number.taken = True


def _without_number(canvas: Canvas, inside: list[Segment]) -> list[Segment]:
    """The lines of a cell without the number of its question, which a long word of the label left
    alone on the first: `3.` over `Portefeuillehouder`."""
    alone = canvas.numbered and len(inside) > 1 and may_be_ordinal(inside[0].line.words[0])
    return inside[1:] if alone and len(inside[0].line.words) == 1 else inside


def _has_answer_beside(canvas: Canvas, region: Region, lexicon: Lexicon) -> bool:
    """Whether a cell beside one holds something that is no label."""
    own = canvas.cells[region]
    filled = [
        inside[0]
        for other, box in canvas.cells.items()
        if other != region and beside(own, box) and (inside := canvas.in_region(other))
    ]
    return any(lexicon.match(s.line.text.rstrip(" :")) is None for s in filled)


def _colons(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.text.endswith(":")]
