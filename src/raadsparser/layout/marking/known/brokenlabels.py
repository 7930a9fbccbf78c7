"""Labels that their column cut, close before the value: the rest stands below."""

from __future__ import annotations

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.labels import MAX_LABEL_WORDS, Lexicon
from raadsparser.layout.marking.known.wrapped import column_below, has_colon

# A label that no list has is one only where all its words are known.
_SURE = 0.95


def broken_before(canvas: Canvas, segment: Segment, lexicon: Lexicon, aligned: bool) -> int:
    """How many words of a line are the first part of a label that its column cut, where the value
    begins close behind: `Griffiemedewer Anna de Vries` over `ker:`. Or 0.

    Where it is cut between words, or is `aligned` with no label, a colon below ends the label, or
    its first part is none by itself.
    """
    words = segment.line.words
    rows = {row: canvas.in_row(segment.region, row) for row in (segment.row + 1, segment.row + 2)}
    column = column_below(segment, rows, canvas.size)
    below = [s for s in column if s.line.text[:1].islower() or s.line.text.isupper()]
    if not below:
        return 0
    rest, colon = below[0].line.text.rstrip(" :"), has_colon(below[0])
    most = min(MAX_LABEL_WORDS, len(words))
    firsts = [" ".join(word.text for word in words[:count]) for count in range(1, most)]
    if rest.isupper():
        if lexicon.match(rest) is not None and _is_answered(canvas, below[0]):
            return 0
        firsts = [first for first in firsts if first.isupper()]
    if colon or rest.endswith("?"):
        composed = [n for n, first in enumerate(firsts, 1) if _is_composed(lexicon, first, rest)]
        if composed:
            return composed[-1]
    for count, first in enumerate(firsts, 1):
        if (aligned or colon) and lexicon.listed(first + rest):
            return count
        if lexicon.listed(f"{first} {rest}") and (colon or not lexicon.listed(first)):
            return count
    return 0


def _is_composed(lexicon: Lexicon, first: str, rest: str) -> bool:
    """Whether two lines are a label, which the first alone is not, though no list has it:
    `Verantwoordelijke in Anna de Vries` over `het college:`. The second may be one by itself
    (`Ja,` over `te raadplegen stukken:`), but for the end of a question."""
    whole = lexicon.match(f"{first} {rest}")
    if whole is None or whole[2] < _SURE or lexicon.match(first) is not None:
        return False
    return rest.endswith("?") or lexicon.match(rest) is None


def _is_answered(canvas: Canvas, label: Segment) -> bool:
    """Whether anything stands right of a line on its row."""
    row = canvas.in_row(label.region, label.row)
    return any(s.box.x0 >= label.box.x1 - 1 and not s.is_label for s in row)
