"""What a label that no list has asks, guessed from its words: `Zaalreservering`.

It counts where the label is told by how and where it stands, nothing else asks the same, and
what answers it is of the form that such answers have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.guessed import (
    NO_FIELD,
    NO_LABEL,
    TEXTS,
    guess,
    reads_as_label,
)
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.layout.marking.answers import COUNTED, is_answered
from raadsparser.sheet import UNLISTED

# A place, a length of time or a number may be that of anything: `Locatie plangebied`.
_OF_ANYTHING = frozenset({"meeting/room", "meeting/duration", "zaaknummer"})
_LIKELY = 0.75  # where nothing else tells a label
_SURE = 0.5  # of what a label asks; its answer must speak for it too
_ALIGNED, _EDGE = 2, 3.0  # labels that begin at one left edge, by so many points
_WORDS = 8
_TRUST = 0.8  # above that in a label that is told by its look alone


def mark_by_words(canvas: Canvas) -> None:
    """Mark what stands at the edge of the known labels, surely is a label by its words, and has
    what answers it beside or below it; nothing else asks the same."""
    labels = [s for s in canvas.segments if s.hit is not None]
    lefts = [s.box.x0 for s in labels]
    counted = _counted_heads(canvas)
    asked = {s.hit.key for s in labels if s.hit}
    for segment in [s for s in canvas.segments if s.hit is None and not s.taken]:
        if not _may_be_label(segment, lefts, canvas):
            continue
        key, share = counted.get(id(segment)) or guess(segment.line.text)
        if key in asked or key in NO_FIELD or share < _LIKELY:
            continue
        if key in TEXTS and segment.line.text.endswith(":"):
            continue  # an item that introduces its points
        if is_answered(segment, key, canvas):
            words = segment.line.words
            colon = words[-1].text.endswith(":")
            segment.hit = LabelHit(key, segment.line.text, len(words), _TRUST, colon)
            asked.add(key)


def _may_be_label(segment: Segment, lefts: Sequence[float], canvas: Canvas) -> bool:
    """Whether a segment stands at the edge of labels, first on its row or in its cell, and has
    nothing in it that labels do not have."""
    text = COUNTED.sub("", segment.line.text)
    if text.endswith((",", ".")) or len(segment.line.words) > _WORDS or not reads_as_label(text):
        return False
    row = canvas.in_row(segment.region, segment.row)
    first = all(s.box.x0 >= segment.box.x0 or s.taken for s in row)
    return first and sum(abs(segment.box.x0 - left) <= _EDGE for left in lefts) >= _ALIGNED


def _counted_heads(canvas: Canvas) -> dict[int, tuple[str, float]]:
    """What counted lines ask, by their segments' ids, where two or more are heads of texts."""
    heads = {}
    for segment in canvas.segments:
        found = COUNTED.match(segment.line.text)
        if found is not None and not segment.taken:
            key, share = guess(segment.line.text[found.end() :])
            head = key in TEXTS and share >= _LIKELY and is_answered(segment, key, canvas)
            heads[id(segment)] = (key, share) if head else (NO_LABEL, 1.0)
    enough = sum(key != NO_LABEL for key, _ in heads.values()) > 1
    return heads if enough else dict.fromkeys(heads, (NO_LABEL, 1.0))


def name_by_words(canvas: Canvas) -> None:
    """Say what labels ask that no list has, where their words tell and it is asked once."""
    asked = {s.hit.key for s in canvas.segments if s.hit is not None}
    guessed = [
        (share, segment, key)
        for segment in canvas.segments
        if segment.hit is not None and segment.hit.key == "other" and segment.hit.score <= UNLISTED
        for key, share in [guess(segment.hit.label)]
        if key not in NO_FIELD and share >= (_LIKELY if key in _OF_ANYTHING else _SURE)
    ]
    for _, segment, key in sorted(guessed, key=lambda way: -way[0]):
        if key not in asked and segment.hit and is_answered(segment, key, canvas):
            segment.hit = replace(segment.hit, key=key, score=_TRUST)
            asked.add(key)
