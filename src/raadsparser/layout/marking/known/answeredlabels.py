"""Labels that have their answer right behind them, on forms that set values in a column too."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.labelanswers import are_answer, is_answer
from raadsparser.layout.lexicon.labels import GUESSED, LabelHit, Lexicon
from raadsparser.layout.lexicon.wording import LISTED
from raadsparser.layout.marking.answers import fits
from raadsparser.layout.marking.standing import answers, begins, follows, has_right
from raadsparser.page import EMPTY_BOX, TICKED_BOX

_KEY = "public_speaking"
_BOXES = (EMPTY_BOX, TICKED_BOX)


def label_of(canvas: Canvas, segment: Segment, lexicon: Lexicon) -> LabelHit | None:
    """The label that a segment begins with, by what stands beside it or below.

    The last word of the label is its answer where there is no other: `Inspreken Mogelijk`; else it
    is no answer, though it would be alone: `Spreekrecht inwoners Mogelijk    Ja`.
    """
    words = segment.line.words
    hit = lexicon.prefix(words)
    if hit is None or not canvas.has_geometry or not is_answer(words[-1].text):
        return hit
    if hit.words == len(words) - 1 and has_right(canvas, segment):
        longer = lexicon.match(segment.line.text)
        if longer is not None and longer[0] == hit.key:
            return LabelHit(longer[0], longer[1], len(words), longer[2], colon=False)
    if hit.words == len(words) and hit.key == _KEY and _is_small_then_capital(segment):
        shorter = lexicon.listed(" ".join(word.text for word in words[:-1]))
        if shorter is not None and shorter[0] == hit.key and not _has_value(canvas, segment):
            return LabelHit(*shorter, len(words) - 1, 1.0, colon=False)
    return hit


def is_answered_at_once(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a listed label is followed by its whole answer no further than words are, at the
    edge of its column: `Spreekrecht inwoners Niet mogelijk`; one that was guessed by an answer of
    the form that it has."""
    words = segment.line.words
    if hit.score == GUESSED and begins(canvas, words):
        return fits(hit.key, " ".join(word.text for word in words[hit.words :]))
    if hit.key != _KEY or hit.score < LISTED or not begins(canvas, words):
        return False
    said = [word.text for word in words[hit.words :]]
    return are_answer(said) and said[0][:1].isupper() and not follows(canvas, segment)


def _is_small_then_capital(segment: Segment) -> bool:
    last, before = segment.line.words[-1].text, segment.line.words[-2:-1]
    return last[:1].isupper() and len(before) == 1 and before[0].text[-1:].islower()


def _has_value(canvas: Canvas, segment: Segment) -> bool:
    """Whether an answer stands beside a segment or right under it."""
    near = (s for s in canvas.segments if s is not segment and answers(s, segment, canvas))
    texts = (s.line.text.split() for s in near)
    return any(is_answer(said[0]) or said[0] in _BOXES for said in texts)
