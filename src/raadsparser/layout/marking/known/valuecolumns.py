"""Labels told by the column that the values of a form stand in."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.labels import GUESSED, MAX_LABEL_WORDS, LabelHit, Lexicon
from raadsparser.layout.lexicon.wording import LISTED, value_may_follow
from raadsparser.layout.marking.answers import fits
from raadsparser.layout.marking.standing import ALIGNED
from raadsparser.page import Word

_FLUSH, _FEWEST = 0.5, 3  # points; labels that share an edge
_BLANK = 0.75  # between two words at most, as a share of the height of a line


def until_column(
    canvas: Canvas, words: Sequence[Word], columns: Collection[float], lexicon: Lexicon
) -> LabelHit | None:
    """The label that a line's words make up to where one begins at a value column, but not the
    first words of a longer one: `Datum formulier`, unless clear of what follows them there:
    `Portefeuillehouder   wethouder Jansen`."""
    whole = lexicon.prefix(words)
    fewest = whole.words if whole is not None and whole.score >= LISTED else 1
    for count in range(1, min(MAX_LABEL_WORDS + 1, len(words))):
        if count < fewest and _apart(words, count) <= _BLANK * canvas.size:
            continue
        if any(abs(words[count].box.x0 - x) <= ALIGNED for x in columns):
            hit = lexicon.prefix(words[:count])
            if hit is not None and hit.score >= 0.9 and hit.words == count:
                return hit
            return _guessed(words, count, lexicon)
    return None


def _guessed(words: Sequence[Word], count: int, lexicon: Lexicon) -> LabelHit | None:
    """What so many words surely ask, with what answers them behind."""
    text = " ".join(word.text for word in words[:count])
    found = lexicon.match_or_guess(f"{text}:")
    if found is None or found[2] < GUESSED:
        return None
    fit = fits(found[0], " ".join(word.text for word in words[count:]))
    return LabelHit(found[0], found[1], count, found[2], colon=False) if fit else None


def ends_flush(words: Sequence[Word], rights: Sequence[float], columns: Collection[float]) -> int:
    """How many words of a line end where labels do that share their right edge, before one at a
    value column; 0 where none do, or colons end there."""
    edges = [x for x in rights if sum(abs(x - other) <= _FLUSH for other in rights) >= _FEWEST]
    for count in range(1, len(words)):
        if words[count - 1].text == ":":
            return 0
        ends = any(abs(words[count - 1].box.x1 - x) <= _FLUSH for x in edges)
        if ends and any(abs(words[count].box.x0 - x) <= ALIGNED for x in columns):
            return count
    return 0


def reads_on(canvas: Canvas, words: Sequence[Word], hit: LabelHit) -> bool:
    """Whether a line goes on behind a label's words as a sentence, no further from them than
    words are: `De wethouder heeft …`, where a value column happens to begin."""
    near = _apart(words, hit.words) <= _BLANK * canvas.size
    return near and not value_may_follow(words, hit)


def _apart(words: Sequence[Word], at: int) -> float:
    """The white before a word of a line, not the first."""
    return words[at].box.x0 - words[at - 1].box.x1


def value_edges(inside: Sequence[Segment]) -> set[float]:
    """The left edges of what stands right of a label."""
    ends: dict[int, float] = {}
    for s in inside:
        if s.is_label:
            ends[s.row] = min(s.box.x1, ends.get(s.row, s.box.x1))
    return {
        s.box.x0 for s in inside if not s.is_label and s.row in ends and ends[s.row] <= s.box.x0 + 1
    }
