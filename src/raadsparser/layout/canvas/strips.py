"""A page with two columns of labelled text, cut into strips to be read one after another.

A form with a sidebar has labels and their values in a narrow column, and beside it the text
with labels of its own. Rows do not run across: each column is a small page by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from math import inf

from raadsparser.layout.canvas.gutters import EDGE, GUTTER, LINES, Gutter, boxes_of, gutters_of
from raadsparser.layout.lexicon.capitals import is_capital
from raadsparser.layout.lexicon.labels import MAX_LABEL_WORDS, Lexicon
from raadsparser.layout.lexicon.wording import is_hint
from raadsparser.page import BBox, Word
from raadsparser.sheet import around

# Rows overlap by this share of the lower one's height where they are on one level.
_LEVEL = 0.75
# Where rows run over both columns, about all that are in the shorter one stand on a line with
# one in the other: their tops or bottoms differ by less than this share of a line's height.
_ACROSS, _ON_LINE = 0.7, 0.15
# So many lines of either column are labels, and so many of the left ones have their value
# below them. Beside so many at the left one at the right will do.
_LABELS, _OWN, _MANY = 2, 0.6, 4
_BELOW = 1.5  # heights of a line, in white, within which a value is below its label
_HINTS = 2  # so many labels have a hint under them where any has
_LISTED = 0.98  # the score of a label that is one also without a capital


@dataclass(frozen=True, slots=True)
class Strip:
    """Words to be laid out as a page of their own, and how far down (points) they move."""

    words: tuple[Word, ...]
    box: BBox
    down: float

    def holds(self, box: BBox) -> bool:
        """Whether the middle of a box lies in the strip."""
        x, y = box.center_x, box.center_y
        return self.box.x0 <= x < self.box.x1 and self.box.y0 <= y < self.box.y1


def strips_of(
    words: Sequence[Word], cells: Iterable[BBox], size: float, lexicon: Lexicon
) -> list[Strip]:
    """The strips of a page, in reading order; one where it has no two columns.

    `words` are those of the open page, `cells` the closed cells in it, and `size` is the
    usual height of a line there in points.
    """
    tables = tuple(cells)
    for gutter in gutters_of(words, size):
        barred = any(gutter.meets(table) for table in tables)
        if not barred and _is_read_apart(_without_hints(gutter, lexicon), size, lexicon):
            return _cut(_without_next_label(gutter, lexicon), words)
    return [unbroken(words)]


def unbroken(words: Sequence[Word]) -> Strip:
    """A whole page as one strip."""
    return Strip(tuple(words), _box(), 0.0)


def _without_hints(gutter: Gutter, lexicon: Lexicon) -> Gutter:
    """A gutter without what is said in parentheses right under labels at its left, no values; one
    alone may be a value."""
    texts = [" ".join([word.text for word in row]) for row in gutter.left]
    labels = [_labelled(row, lexicon) for row in gutter.left]
    begun = [n for n in range(1, len(texts)) if labels[n - 1] and is_hint(texts[n])]
    if len(begun) < _HINTS:
        return gutter
    hints = set()
    for n in begun:
        for at in range(n, len(texts)):
            if labels[at]:
                break
            hints.add(at)
            if texts[at].rstrip(" :.,;").endswith(")"):
                break
    return replace(gutter, left=tuple(row for n, row in enumerate(gutter.left) if n not in hints))


def _without_next_label(gutter: Gutter, lexicon: Lexicon) -> Gutter:
    """A gutter without the label that ends its left side, below all that is right of it: the value
    of that stands under both columns."""
    low = around(gutter.left[-1])
    over = around([word for row in gutter.right for word in row]).y1
    above = around(gutter.left[-2]).y1 if len(gutter.left) > 1 else over
    hit = lexicon.prefix(gutter.left[-1])
    if hit is None or hit.words < len(gutter.left[-1]) or low.y0 <= max(over, above):
        return gutter
    return replace(gutter, left=gutter.left[:-1], bottom=(low.y0 + max(over, above)) / 2)


def _is_read_apart(gutter: Gutter, size: float, lexicon: Lexicon) -> bool:
    """Whether both sides have labels and values of their own."""
    lefts, rights = boxes_of(gutter.left), boxes_of(gutter.right)
    across = _run_across(lefts, rights, size)
    if across and len(lefts) < 2 * LINES:
        return False
    own = [_labelled(row, lexicon) for row in gutter.left]
    if sum(own) < _LABELS:
        return False
    others = [_labelled(row, lexicon) for row in gutter.right]
    if sum(others) < (_LABELS if sum(own) < _MANY else 1):
        return False
    # What stands above the labels, as a name does at the head of a page, is of no row of theirs.
    across |= _run_across(lefts[own.index(True) :], rights[others.index(True) :], size)
    below = _have_values_below(own, lefts, size)
    if not (below or _are_paired(gutter, size, lexicon)):
        return False
    return (below and not across) or _are_out_of_step(gutter, lefts, rights, others, lexicon)


def _have_values_below(labels: Sequence[bool], boxes: Sequence[BBox], size: float) -> bool:
    """Whether most labels have their value right below them; one may be broken over two lines,
    each of which reads as a label."""
    close = [b.y0 - a.y1 < _BELOW * size for a, b in pairwise(boxes)]
    runs = [(label, len(list(group))) for label, group in groupby(labels)]
    having = count = at = 0
    for label, length in runs:
        at += length
        if label:
            has_value = at < len(boxes) and close[at - 1]
            having += has_value
            count += 1 if has_value and length == 2 and close[at - 2] else length
    return having >= _OWN * count


def _are_paired(gutter: Gutter, size: float, lexicon: Lexicon) -> bool:
    """Whether labels of both sides have their values beside them."""
    sides = (gutter.left, gutter.right)
    return all(sum(_is_pair(row, size, lexicon) for row in side) >= _LABELS for side in sides)


def _is_pair(row: Sequence[Word], size: float, lexicon: Lexicon) -> bool:
    """Whether a row is a label and, clear of it, a value."""
    hit = lexicon.prefix(row) if is_capital(row) else None
    if hit is None or hit.score < 0.9 or hit.words == len(row):
        return False
    return row[hit.words].box.x0 - row[hit.words - 1].box.x1 >= GUTTER * size


def _are_out_of_step(
    gutter: Gutter,
    lefts: Sequence[BBox],
    rights: Sequence[BBox],
    others: Sequence[bool],
    lexicon: Lexicon,
) -> bool:
    """Whether labels at the right stand level with values at the left, as in no grid."""
    begin = [box for row, box in zip(gutter.left, lefts, strict=True) if lexicon.prefix(row)]
    labels = [box for box, label in zip(rights, others, strict=True) if label]
    alone = sum(not any(_is_level(box, label) for label in begin) for box in labels)
    return alone >= max(_LABELS, _OWN * len(labels))


def _run_across(lefts: Sequence[BBox], rights: Sequence[BBox], size: float) -> bool:
    """Whether rows run over the gutter, as those of a grid and of labels beside values do."""
    top = max(lefts[0].y0, rights[0].y0) - EDGE
    bottom = min(lefts[-1].y1, rights[-1].y1) + EDGE
    left, right = (
        [box for box in side if top <= box.y0 and box.y1 <= bottom] for side in (lefts, rights)
    )
    fewer, others = sorted((left, right), key=len)
    near = _ON_LINE * size
    level = sum(any(_are_on_line(box, other, near) for other in others) for box in fewer)
    return level > _ACROSS * len(fewer)


def _are_on_line(one: BBox, other: BBox, near: float) -> bool:
    """Whether rows were printed on one line; those of columns apart overlap by chance only."""
    return min(abs(one.y0 - other.y0), abs(one.y1 - other.y1)) <= near


def _is_level(one: BBox, other: BBox) -> bool:
    return one.overlap_y(other) >= _LEVEL * min(one.height, other.height)


def _labelled(row: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a row is a label, or begins with one that a colon ends."""
    colon = any(word.text.endswith(":") for word in row[: MAX_LABEL_WORDS + 1])
    if not colon and len(row) > MAX_LABEL_WORDS:
        return False
    hit = lexicon.prefix(row)
    if hit is None or hit.score < 0.9:
        return False
    small = not (is_capital(row) or hit.colon)
    if small and hit.score < _LISTED:
        return False
    return hit.colon or hit.words == len(row)


def _cut(gutter: Gutter, words: Sequence[Word]) -> list[Strip]:
    """What stands above the gutter, left of it, right of it and below, in that order."""
    edge, top, bottom = gutter.edge - EDGE, gutter.top, gutter.bottom
    places = (
        (_box(y1=top), 0.0),
        (_box(x1=edge, y0=top, y1=bottom), 0.0),
        (_box(x0=edge, y0=top, y1=bottom), bottom - top),
        (_box(y0=bottom), bottom - top),
    )
    strips = [Strip((), box, down) for box, down in places]
    return [
        Strip(tuple(word for word in words if strip.holds(word.box)), strip.box, strip.down)
        for strip in strips
    ]


def _box(x0: float = -inf, y0: float = -inf, x1: float = inf, y1: float = inf) -> BBox:
    return BBox(x0, y0, x1, y1)
