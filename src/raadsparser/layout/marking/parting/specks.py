"""Specks that OCR read as a sign before a label: `- Onderwerp`, where a rule broke off or paper
was soiled."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.layout.marking.standing import ALIGNED

_SPECKS = frozenset("-–—_.,:;'‘’`´|°^~")  # a `%` or a `*` is ink of a logo or a bullet
_LONGEST = 2  # signs
_FEWEST = 2  # labels that show where the labels of a form begin


def part_specks(canvas: Canvas, lexicon: Lexicon) -> None:
    """Cut a speck off before a label that begins where other labels do."""
    specked = [s for s in canvas.segments if _has_speck(s)]
    specked = [s for s in specked if lexicon.listed(_rest(s)) is not None]
    if not specked:
        return
    lefts = [s.box.x0 for s in canvas.segments if lexicon.listed(s.line.text.rstrip(" :"))]
    for segment in specked:
        speck, label = split(segment, 1)
        if sum(abs(x - label.box.x0) <= ALIGNED for x in lefts) >= _FEWEST:
            canvas.replace(segment, [speck, label])
            speck.taken = True


def _has_speck(segment: Segment) -> bool:
    words = segment.line.words
    sign = words[0].text
    return len(words) > 1 and len(sign) <= _LONGEST and all(char in _SPECKS for char in sign)


def _rest(segment: Segment) -> str:
    return " ".join(word.text for word in segment.line.words[1:]).rstrip(" :")
