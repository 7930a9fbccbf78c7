"""How a form sets its labels, told by those that are surely known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.capitals import is_capital
from raadsparser.layout.lexicon.labels import LabelHit, Lexicon
from raadsparser.layout.lexicon.wording import COMMON, is_head, value_may_follow
from raadsparser.page import Word

_SURE = 0.95
_MARK = re.compile(r"^(?:\d{1,2}[.)]?|[IVX]{1,5}[.)]|[A-K][.)]?)$")
_FEWEST_LOWER, _FEWEST_JOINT = 3, 5
# So many different labels that begin a line and are followed by their value, without a colon.
_FEWEST_RUNNING = 4
_BLANK = 0.75  # between a label and its value, with the white at the edge, in letter heights
_ALIGNED = 3.0  # points by which left edges of one column differ
# So many titles over a form, or items of its lists as a share of the labels, may read like labels:
# they stand at the edge of no other.
_TITLES, _ITEMS = 2, 0.25
_ONE_EDGE = 0.8  # so many values, as a share
_WRAPPED = 2  # so many labels to one that runs may stand alone on their line


def is_lower_case(canvas: Canvas, lexicon: Lexicon) -> bool:
    """Whether a form sets its labels in lower case, as `zaaknummer :`."""
    texts = [_without_mark(s.line.words) for s in canvas.segments]
    found = [
        words
        for words, hit in ((words, lexicon.prefix(words)) for words in texts)
        if hit and hit.score >= _SURE and (hit.colon or hit.words == len(words))
        if hit.colon or hit.label.casefold() not in COMMON or not is_capital(words)
    ]
    edges = [words[0].box.x0 for words in found]
    capital = [words[0].box.x0 for words in found if is_capital(words)]
    lower = len(found) - len(capital)
    shared = [x for x in capital if sum(abs(x - edge) <= _ALIGNED for edge in edges) > 1]
    if len(capital) - len(shared) <= max(_TITLES, _ITEMS * lower):
        capital = shared
    return lower >= _FEWEST_LOWER and lower > 0.8 * (lower + len(capital))


def _without_mark(words: Sequence[Word]) -> Sequence[Word]:
    """The words of a line behind what may count the parts of a form: `3 Doel`, `C. Doel`."""
    return words[1:] if len(words) > 1 and _MARK.match(words[0].text) else words


def is_joint(canvas: Canvas, lexicon: Lexicon) -> bool:
    """Whether most cells of a form begin with a label and go on with its value.

    A label that has no room for the first word of its value beside it says nothing.
    """
    first = [s for s in canvas.segments if s.row == 0 and canvas.is_closed(s.region)]
    hits = [(s, hit) for s in first if (hit := lexicon.prefix(s.line.words)) and hit.score >= _SURE]
    joint = sum(hit.words < len(s.line.words) for s, hit in hits)
    alone = sum(hit.words == len(s.line.words) and not _is_full(canvas, s) for s, hit in hits)
    return joint >= _FEWEST_JOINT and joint > 2 * alone


def _is_full(canvas: Canvas, label: Segment) -> bool:
    """Whether the word that begins the line below a label in its cell was too long for its own."""
    below = canvas.in_row(label.region, label.row + 1)
    if not below:
        return False
    word = min(below, key=lambda s: s.box.x0).line.words[0]
    room = canvas.cells[label.region].x1 - label.box.x1
    return room < word.box.width + _BLANK * canvas.size


def running_edges(canvas: Canvas, lexicon: Lexicon) -> tuple[float, ...]:
    """The left edges of labels, where lines of the open page go `Label value`, told apart by
    no more than their type; none where a form does not run so."""
    hits = [
        (hit, s)
        for s in canvas.segments
        if not canvas.is_closed(s.region) and is_capital(s.line.words)
        if (hit := lexicon.prefix(s.line.words)) and hit.score >= _SURE and is_head(hit.key)
        if not hit.colon and value_may_follow(s.line.words, hit)
    ]
    own = [(hit, s) for hit, s in hits if hit.label.casefold() not in COMMON]
    # Words of every sentence count only where the others begin.
    hits = own + [(hit, s) for hit, s in hits if (hit, s) not in own and _is_at(s, own)]
    running = [(hit, s) for hit, s in hits if hit.words < len(s.line.words)]
    kinds = len({hit.key for hit, _ in running})
    if _share_edge([s.line.words[hit.words].box.x0 for hit, s in running]):
        return ()  # labels that end at one edge, a column of values close behind it
    # The value of a label that fills its line stands below it there too.
    if kinds < _FEWEST_RUNNING or _WRAPPED * kinds <= len(hits) - len(running):
        return ()
    return tuple(s.box.x0 for _, s in hits)


def _share_edge(lefts: Sequence[float]) -> bool:
    """Whether nearly all values begin at one left edge."""
    if not lefts:
        return False
    shared = max(sum(abs(x - edge) <= _ALIGNED for x in lefts) for edge in lefts)
    return shared > _ONE_EDGE * len(lefts)


def _is_at(segment: Segment, labels: Sequence[tuple[LabelHit, Segment]]) -> bool:
    return any(abs(segment.box.x0 - s.box.x0) <= _ALIGNED for _, s in labels)
