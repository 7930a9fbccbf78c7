"""Forms set as a report: a counted line heads each part, `3  Doel van de sessie`, `C. Inspraak`.

Word processors count headings so. The points of a programme are counted in the same way, but
follow one another; heads stand alone, over what is said under them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Segment
from raadsparser.layout.lexicon.labels import LabelHit, Lexicon
from raadsparser.layout.lexicon.wording import COMMON
from raadsparser.layout.marking.dropped.papertables import history_over
from raadsparser.layout.marking.known.numbered import join
from raadsparser.page import Word
from raadsparser.sheet import UNLISTED

_MARK = re.compile(r"(?:(\d{1,2})|([A-K]))([.)]?)$")
_MOST = 8  # words of a head
_LEVEL = 3.0  # points within which heads begin at one left edge
_ASKED = 3  # so many different questions make a form of heads
_SKIPPED = 1  # marks that OCR may have lost between two heads
_SURE = 0.9
# One of them at least is what a form asks and a list of points does not say.
_TELLING = frozenset({"subject", "purpose", "programme", "advice"})
# Counted lines below such a label, which is not counted itself, are its points.
_LISTING = frozenset({"programme", "advice"})
# What takes lines, or a list, as its value; two such heads make a form of them.
_TEXTS, _FEW = frozenset({"history", "programme", "advice", "attachments"}), 2
_TITLE = 5  # words of what announces a list
_FACTS = 3  # so many labels without a mark above the first head: the form counts no labels


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """What may head a part: the segments of its mark and of its words, which may be one; how far
    the mark counts, how it and the words are set, and what they ask."""

    mark: Segment
    words: Segment
    count: int
    manner: tuple[bool, str, bool]
    hit: LabelHit | None

    def is_like(self, other: Head) -> bool:
        level = abs(self.mark.box.x0 - other.mark.box.x0) <= _LEVEL
        return level and self.manner == other.manner


def mark_chapters(canvas: Canvas, lexicon: Lexicon) -> None:
    """Mark the heads of a form that counts its parts; those that ask nothing known end the part
    before them."""
    heads = _heads(canvas, lexicon)
    chains = [_counted([h for h in heads if h.is_like(one)]) for one in heads if one.hit]
    chain = max(chains, key=_questions, default=[])
    keys = {head.hit.key for head in chain if head.hit}
    told = _questions(chain) >= _ASKED and keys & _TELLING
    if not (told or _head_texts(canvas, chain)) or not _stand_apart(canvas, chain):
        return
    if _are_points(canvas, lexicon, chain):
        return
    canvas.numbered = "chapters"
    for head in chain:
        count = len(_words(head.mark, head.words))
        hit = head.hit or LabelHit("other", "", count, UNLISTED, False)
        if head.mark is head.words:
            head.words.hit = LabelHit(hit.key, hit.label, count + 1, hit.score, False)
        else:
            join(canvas, head.mark, head.words, hit)


def _heads(canvas: Canvas, lexicon: Lexicon) -> list[Head]:
    """Lines of the open page that are a mark and a few words."""
    found = []
    for first in canvas.in_region(OPEN):
        mark = _MARK.match(first.line.words[0].text)
        if mark is None or first.is_label:
            continue
        row = sorted(canvas.in_row(OPEN, first.row), key=lambda s: s.box.x0)
        if row[0] is not first or len(row) != (2 if len(first.line.words) == 1 else 1):
            continue
        words = _words(first, row[-1])
        if len(words) <= _MOST and words[0].text[:1].isupper():
            count = int(mark[1]) if mark[1] else ord(mark[2]) - ord("A") + 1
            capitals = " ".join(word.text for word in words).isupper()
            manner = (mark[1] is not None, mark[3], capitals)
            hit = _asked(words, lexicon) or _asked_by_table(canvas, first, len(words))
            found.append(Head(first, row[-1], count, manner, hit))
    return found


def _asked(words: Sequence[Word], lexicon: Lexicon) -> LabelHit | None:
    """The label that a whole head is; `6. Einde` of a programme is none."""
    hit = lexicon.prefix(words)
    if hit is None or hit.words < len(words) or hit.label.casefold() in COMMON:
        return None
    return hit if hit.score >= _SURE else None


def _asked_by_table(canvas: Canvas, first: Segment, words: int) -> LabelHit | None:
    """What a head asks that no list has, as the table under it tells."""
    hit = history_over(canvas, first)
    return hit and replace(hit, words=words)


def _words(mark: Segment, words: Segment) -> Sequence[Word]:
    return words.line.words[1 if mark is words else 0 :]


def _counted(heads: Sequence[Head]) -> list[Head]:
    """The heads that count on from one another, without the points of a list between them."""
    found: list[Head] = []
    for at, head in enumerate(heads):
        last = found[-1] if found else None
        if not 0 < head.count - (last.count if last else 0) <= 1 + _SKIPPED:
            continue
        before = heads[at - 1] if at else None
        listed = before is not None and before is not last and before.count == head.count - 1
        later = any(h.hit and h.count == head.count for h in heads[at + 1 :])
        if listed and (later or head.hit is None):
            continue
        found.append(head)
    return found


def _questions(chain: Sequence[Head]) -> int:
    """How many different questions heads ask."""
    return len({head.hit.key for head in chain if head.hit and head.hit.key != "other"})


def _head_texts(canvas: Canvas, heads: Sequence[Head]) -> bool:
    """Whether heads, though there are but few, are all of what takes lines: `1. Aanleiding` and
    `2. Bijlagen` under the facts of a sheet, which are not counted."""
    keys = [head.hit.key for head in heads if head.hit]
    few = _FEW <= len(set(keys)) == len(heads)
    texts = few and heads[0].count == 1 and _TEXTS.issuperset(keys)
    return texts and not _is_announced(canvas, heads[0].mark)


def _is_announced(canvas: Canvas, first: Segment) -> bool:
    """Whether a line of a few words without a value stands right above the first head, as over
    the points of a list: `Te bespreken punten`."""
    above = [s for s in canvas.in_region(OPEN) if s.row == first.row - 1]
    if len(above) != 1 or first.box.y0 - above[0].box.y1 > first.box.height:
        return False
    words = above[0].line.words
    level = abs(above[0].box.x0 - first.box.x0) <= _LEVEL
    return level and len(words) <= _TITLE and not any(":" in word.text for word in words[:-1])


def _stand_apart(canvas: Canvas, heads: Sequence[Head]) -> bool:
    """Whether most heads have lines between them and the next, or a table there."""
    close = sum(
        two.mark.row - one.mark.row < 2 and not _has_between(canvas, one, two)
        for one, two in pairwise(heads)
    )
    return 2 * close < len(heads) - 1


def _has_between(canvas: Canvas, one: Head, two: Head) -> bool:
    """Whether anything in cells stands between two heads, where their own lines would begin."""
    left, right = one.mark.box.x0 - _LEVEL, one.words.box.x1
    return any(
        one.mark.box.y1 <= s.box.center_y <= two.mark.box.y0 and left <= s.box.x0 <= right
        for s in canvas.segments
    )


def _are_points(canvas: Canvas, lexicon: Lexicon, heads: Sequence[Head]) -> bool:
    """Whether labels without a mark stand above counted lines, as over the points of a list; heads
    each of which asks something are no points, though a form counts only its last ones."""
    above = set()
    for segment in canvas.in_region(OPEN):
        hit = lexicon.prefix(segment.line.words) if segment.row <= heads[0].mark.row else None
        if hit and hit.score >= _SURE and (hit.colon or hit.words == len(segment.line.words)):
            above.add(hit.key)
    facts = len(above) >= _FACTS and not all(head.hit for head in heads)
    return facts or bool(above & _LISTING)
