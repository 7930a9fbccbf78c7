"""What a label that no list has asks, guessed from its words: `Zaalreservering`.

It counts where the label is told by how and where it stands, nothing else asks the same, and
what answers it is of the form that such answers have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.guessed import (
    NO_FIELD,
    NO_LABEL,
    TEXTS,
    guess,
    reads_as_label,
)
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.layout.marking.answers import COUNTED, asked, is_answered, likeliest
from raadsparser.layout.marking.dropped.formtitles import form_title
from raadsparser.layout.marking.known.wrapped import has_colon, merge
from raadsparser.layout.marking.runningvalues import is_in_value
from raadsparser.layout.marking.unlisted.labeltails import tail_below
from raadsparser.page import BULLET, BBox
from raadsparser.sheet import UNLISTED

_LIKELY = 0.75  # where nothing else tells a label
# A place, a length of time or a number may be that of anything: `Locatie plangebied`; but every
# sheet has a subject.
_FEWEST = {"meeting/room": 0.75, "meeting/duration": 0.75, "zaaknummer": 0.75, "subject": 0.25}
_SURE = 0.5  # of what a label asks; its answer must speak for it too
# Labels that begin at one left edge, by so many points, or end at one right edge.
_ALIGNED, _EDGE, _FLUSH = 2, 3.0, 1.0
_WORDS, _LINES = 8, 3  # of a label
_FEW, _CUT = 3, 8  # words of a label whose last is cut short, and signs of that
_CERTAIN = 0.9  # of labels that tell an edge to others
_TRUST = 0.8  # above that in a label that is told by its look alone


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Lines that surely are a label by their words, and what they ask."""

    parts: Sequence[Segment]
    key: str
    share: float

    @property
    def first(self) -> Segment:
        return self.parts[0]


def mark_by_words(canvas: Canvas) -> None:
    """Mark what stands at the edge of the known labels, surely is a label by its words, and has
    what answers it beside or below it; nothing else asks the same."""
    counted, known = _counted_heads(canvas), asked(canvas)
    title = form_title(canvas)
    free = [s for s in canvas.segments if s.hit is None and not s.taken and s is not title]
    found = [one for s in free if (one := _candidate(canvas, s, counted)) is not None]
    labels = [s.box for s in canvas.segments if s.hit is not None]
    for one in found:
        sure = [o.first.box for o in found if o is not one and o.share >= _CERTAIN]
        if one.key in known or one.first.taken or not _has_edge(one.first.box, [*labels, *sure]):
            continue
        words = [word for part in one.parts for word in part.line.words]
        text = " ".join(word.text for word in words)
        colon = text.endswith(":")
        merge(one.parts, LabelHit(one.key, text.rstrip(" :"), len(words), _TRUST, colon))
        known.add(one.key)


def _candidate(
    canvas: Canvas, segment: Segment, counted: Mapping[int, tuple[str, float]]
) -> _Candidate | None:
    """What a segment asks, by itself or with the lines it goes on with below."""
    if not _may_be_label(segment, canvas):
        return None
    if id(segment) not in counted and is_in_value(canvas, segment):
        return None
    parts, ways = [segment], []
    while True:
        text = " ".join(part.line.text for part in parts)
        key, share = counted.get(id(segment)) or likeliest(segment, text, canvas, parts[-1])
        introduces = key in TEXTS and text.endswith(":")  # an item before its points
        if share >= _LIKELY and key not in NO_FIELD and not introduces:
            ways.append(_Candidate(parts, key, share))
        ends = len(parts) == _LINES or has_colon(parts[-1])
        tail = None if ends else tail_below(canvas, parts[-1])
        if tail is None:
            break
        parts = [*parts, tail]
    if ways and has_colon(parts[-1]):
        return replace(ways[-1], parts=parts)  # which ends the label
    return max(ways, key=lambda way: (len(way.parts), way.share), default=None)


def _may_be_label(segment: Segment, canvas: Canvas) -> bool:
    """Whether a segment stands first on its row or in its cell, and has nothing in it that labels
    do not have; a full stop ends a word cut short, as `Griff.`"""
    text, words = COUNTED.sub("", segment.line.text), segment.line.words
    cut = len(words) <= _FEW and len(words[-1].text) <= _CUT
    if text.endswith(",") or (text.endswith(".") and not cut) or len(words) > _WORDS:
        return False
    row = canvas.in_row(segment.region, segment.row)
    first = all(s.box.x0 >= segment.box.x0 or s.taken or s.line.text == BULLET for s in row)
    return first and reads_as_label(text)


def _has_edge(box: BBox, labels: Sequence[BBox]) -> bool:
    """Whether enough labels begin where one does, or end there."""
    left = sum(abs(box.x0 - label.x0) <= _EDGE for label in labels)
    right = sum(abs(box.x1 - label.x1) <= _FLUSH for label in labels)
    return max(left, right) >= _ALIGNED


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
    known = asked(canvas)
    guessed = [
        (share, segment, key)
        for segment in canvas.segments
        if segment.hit is not None and segment.hit.key == "other" and segment.hit.score <= UNLISTED
        for key, share in [likeliest(segment, segment.hit.label, canvas)]
        if key not in NO_FIELD and share >= _FEWEST.get(key, _SURE)
    ]
    for _, segment, key in sorted(guessed, key=lambda way: -way[0]):
        if key not in known and segment.hit:
            segment.hit = replace(segment.hit, key=key, score=_TRUST)
            known.add(key)
