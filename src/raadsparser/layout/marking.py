"""Which segments are labels: a label word counts only where it stands as a label stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from raadsparser.layout.bands import split_bands
from raadsparser.layout.blocks import Canvas, Region, Segment, split
from raadsparser.layout.columns import split_at_columns
from raadsparser.layout.hints import take_hints
from raadsparser.layout.labels import (
    MAX_LABEL_WORDS,
    LabelHit,
    Lexicon,
    are_set_apart,
    is_addition,
    is_capital,
    is_in_capitals,
)
from raadsparser.layout.manner import is_joint, is_lower_case, is_running
from raadsparser.layout.numbered import mark_numbered
from raadsparser.layout.pagebreaks import join_rows
from raadsparser.layout.reconsidering import reconsider
from raadsparser.layout.unlisted import mark_unknown
from raadsparser.layout.wording import COMMON, is_head, value_may_follow
from raadsparser.page import Word
from raadsparser.sheet import UNLISTED

# With these a committee's name begins: a cell of `Commissie` / `Fysiek Domein` is a heading.
_BODY_BEGINS = frozenset({"commissie", "raadscommissie"})
_ALIGNED = 3.0
_ORDINAL = re.compile(r"^\d{1,2}[.):]?$")
# With fewer labels that stand apart, the page is set as plain lines: `Label value`.
_FEW = 3
# By so much a label that wraps may fit worse than its first line alone, if it goes on in
# lower case: `Voorzitter` and, below it, `sessie`.
_WHOLLY = 0.06
_NARROW = 5  # words on a line of a column of labels
_LISTED = 0.98  # the score of a label that is listed, not put together


def mark_labels(canvas: Canvas, lexicon: Lexicon) -> None:
    """Find the labels on the canvas, cutting segments where a label ends."""
    canvas.lower_case = is_lower_case(canvas, lexicon)
    canvas.joint = is_joint(canvas, lexicon)
    canvas.running = canvas.has_geometry and is_running(canvas, lexicon)
    join_rows(canvas, lexicon)
    if canvas.has_geometry:
        split_bands(canvas, lexicon)
    canvas.label_columns = _label_columns(canvas, lexicon)
    mark_numbered(canvas, lexicon)
    _mark_cells(canvas, lexicon)
    for segment in list(canvas.segments):
        if not segment.is_label:
            _mark_segment(canvas, segment, lexicon)
    if canvas.has_geometry and _few(canvas):
        canvas.has_columns = False
        for segment in list(canvas.segments):
            if not segment.is_label:
                _mark_segment(canvas, segment, lexicon)
    _mark_wrapped(canvas, lexicon)
    _mark_headings(canvas, lexicon)
    if canvas.has_geometry and _mark_aligned(canvas, lexicon):
        _mark_wrapped(canvas, lexicon)
    reconsider(canvas)
    mark_unknown(canvas)
    take_hints(canvas)
    if canvas.has_geometry:
        split_at_columns(canvas)


def _begins(canvas: Canvas, words: Sequence[Word]) -> bool:
    """Whether words begin as a label of this form does: with a capital, if labels have one."""
    first = next((c for word in words for c in word.text if c.isalnum()), "")
    return first.isupper() or (canvas.lower_case and first.isalpha())


def _few(canvas: Canvas) -> bool:
    return sum(segment.is_label for segment in canvas.segments) < _FEW


def _mark_cells(canvas: Canvas, lexicon: Lexicon) -> None:
    """A cell that holds a label and nothing else, its words on one line or several."""
    for region in canvas.cells:
        inside = canvas.in_region(region)
        words = [word for segment in inside for word in segment.line.words]
        if len(inside) < 2 or not 0 < len(words) <= MAX_LABEL_WORDS:
            continue
        found = _whole_label(lexicon, [word.text for word in words])
        first = lexicon.match(" ".join(word.text for word in inside[0].line.words))
        if first is not None and inside[0].line.text.casefold() in _BODY_BEGINS:
            canvas.headings.add(region)
            continue
        if first is not None and (found is None or first[2] > found[2] + _WHOLLY):
            continue
        if first is not None and found and first[2] > found[2] and _starts_anew(*inside[:2]):
            continue
        if found and found[2] >= 0.86 and _begins(canvas, words):
            _merge(canvas, inside, LabelHit(found[0], found[1], len(words), found[2], False))


def _starts_anew(first: Segment, second: Segment) -> bool:
    """Whether a line's capital sets it apart from the line above, which is not all capitals."""
    in_capitals = first.line.text.isupper() and second.line.text.isupper()
    return is_capital(second.line.words) and not in_capitals


def _whole_label(lexicon: Lexicon, texts: Sequence[str]) -> tuple[str, str, float] | None:
    """The label that words make, set apart or broken over lines."""
    ways = [lexicon.match(" ".join(texts))]
    if all(one.endswith("-") or two[:1].islower() for one, two in pairwise(texts)):
        ways.append(lexicon.match("".join(text.strip("-") for text in texts)))
    return max((way for way in ways if way), key=lambda way: way[2], default=None)


def _merge(canvas: Canvas, parts: Sequence[Segment], hit: LabelHit) -> None:
    """Let the first part carry the label; the rest are used up by it."""
    parts[0].hit = hit
    for part in parts[1:]:
        part.hit, part.taken = None, True


def _mark_segment(canvas: Canvas, segment: Segment, lexicon: Lexicon) -> None:
    if segment.taken or segment.region in canvas.headings:
        return
    words = segment.line.words
    if canvas.has_geometry and len(run := _label_run(lexicon, words)) > 1:
        _cut_run(canvas, segment, run)
        return
    hit = lexicon.prefix(words)
    if hit is None or not _stands_as_label(canvas, segment, hit):
        named = not canvas.has_columns and lexicon.begins_with_body(segment.line.text)
        _mark_later(canvas, segment, lexicon, start=1, after="meeting/body" if named else None)
        return
    _cut(canvas, segment, hit, lexicon)


def _label_run(lexicon: Lexicon, words: Sequence[Word]) -> list[LabelHit]:
    """The listed labels that words are, one after another, as heads of columns set close.

    Empty where the words are not all of them labels, each of its own field.
    """
    run: list[LabelHit] = []
    at = 0
    while at < len(words):
        hit = lexicon.prefix(words[at:])
        known = hit is not None and hit.score >= _LISTED and is_head(hit.key)
        if hit is None or not known or not is_capital(words[at:]):
            return []
        run.append(hit)
        at += hit.words
    return run if len({hit.key for hit in run}) == len(run) else []


def _cut_run(canvas: Canvas, segment: Segment, run: Sequence[LabelHit]) -> None:
    """Part a segment into its labels."""
    for hit in run[:-1]:
        first, rest = split(segment, hit.words)
        first.hit = hit
        canvas.replace(segment, [first, rest])
        segment = rest
    segment.hit = run[-1]


def _cut(canvas: Canvas, segment: Segment, hit: LabelHit, lexicon: Lexicon) -> None:
    parts = split(segment, hit.words)
    parts[0].hit = hit
    canvas.replace(segment, parts)
    if len(parts) == 2:
        _mark_later(canvas, parts[1], lexicon, start=0, after=hit.key)


def _mark_later(
    canvas: Canvas, segment: Segment, lexicon: Lexicon, *, start: int, after: str | None
) -> None:
    """Labels further along a line: those with a colon, and in plain text exact head labels."""
    words = segment.line.words
    for at in range(start, len(words)):
        if not _begins(canvas, words[at:]):
            continue
        if at and words[at - 1].text.endswith(",") and not is_capital(words[at:]):
            continue  # `Ja, duur: 15 minuten`, also on a form whose labels have no capitals
        hit = lexicon.prefix(words[at:])
        if hit is None or hit.score < 0.9 or hit.key == after:
            continue
        plain = (
            after is not None
            and (canvas.running or not canvas.has_columns)
            and hit.score > 0.95
            and is_head(hit.key)
        ) and hit.label.casefold() not in COMMON
        if (hit.colon and is_head(hit.key)) or (plain and value_may_follow(words[at:], hit)):
            parts = split(segment, at)
            canvas.replace(segment, parts)
            _cut(canvas, parts[-1], hit, lexicon)
            return


def _stands_as_label(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    words = segment.line.words
    capital = _begins(canvas, words) or hit.is_always_small
    if hit.colon:
        whole = capital or (hit.score >= 0.95 and not _completes_sentence(canvas, segment))
        return whole and not (hit.score < 1.0 and _is_asked(canvas, segment))
    if hit.words == len(words):
        closed = canvas.is_closed(segment.region)
        inner = closed and segment.row > 0 and not _in_listed_capitals(segment, hit)
        inner = inner and segment.region not in canvas.label_columns
        if inner and not (hit.score >= 0.95 and _below_label(canvas, segment)):
            return False
        whole_cell = closed and len(canvas.in_region(segment.region)) == 1
        return (capital or whole_cell or _has_right(canvas, segment)) and hit.score >= 0.86
    if _opens_cell(canvas, segment, hit):
        return True
    if canvas.running and hit.score >= 0.95 and are_set_apart(words, hit.words):
        return not _follows(canvas, segment)
    if not capital or hit.score < 0.9 or hit.label.casefold() in COMMON:
        return False
    if hit.runs_in and hit.score >= 0.95 and not _follows(canvas, segment):
        return True
    if canvas.running and hit.score >= 0.95 and is_head(hit.key) and not _follows(canvas, segment):
        return value_may_follow(words, hit)
    if canvas.has_geometry and canvas.has_columns:
        return words[0].bold and words[hit.words - 1].bold and not words[hit.words].bold
    return value_may_follow(words, hit)


def _label_columns(canvas: Canvas, lexicon: Lexicon) -> set[Region]:
    """The cells that hold the labels of a whole form, whose values stand outside."""
    found = set()
    for region in canvas.cells:
        texts = [segment.line.text.rstrip(" :") for segment in canvas.in_region(region)]
        hits = [lexicon.match(text) for text in texts]
        known = sum(hit is not None and hit[2] >= _LISTED for hit in hits)
        short = all(len(text.split()) <= _NARROW for text in texts)
        if short and known >= _FEW and 3 * known >= len(texts):
            found.add(region)
    return found


def _in_listed_capitals(segment: Segment, hit: LabelHit) -> bool:
    """Whether a listed label stands in capitals: no value below a value looks so, but a label
    of the next table does, where the border between was not found."""
    return hit.score >= _LISTED and segment.line.text.isupper() and len(segment.line.text) > 3


def _completes_sentence(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment ends what the line above begins: `… met de volgende` / `onderdelen:`."""
    above = [
        s
        for s in canvas.in_region(segment.region)
        if s.row == segment.row - 1 and abs(s.box.x0 - segment.box.x0) <= _ALIGNED
    ]
    return any(not s.is_label and s.line.text[-1].isalpha() for s in above)


def _opens_cell(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a cell begins with a label and its value on one line: `ZAAKNUMMER 2018-245`."""
    if not canvas.is_closed(segment.region) or segment.row > 0 or hit.score < 0.95:
        return False
    printed = [word.text for word in segment.line.words[: hit.words]]
    following = segment.line.words[hit.words].text
    capitals = all(text.isupper() for text in printed if any(map(str.isalpha, text)))
    if capitals and not is_in_capitals(following):
        return True
    return canvas.joint and value_may_follow(segment.line.words, hit)


def _is_asked(canvas: Canvas, segment: Segment) -> bool:
    """Whether a label stands right before the segment on its row: then it is the value."""
    left = [
        s
        for s in canvas.in_region(segment.region)
        if s.row == segment.row and s.box.x1 <= segment.box.x0 + 1
    ]
    return bool(left) and max(left, key=lambda s: s.box.x1).is_label


def _mark_headings(canvas: Canvas, lexicon: Lexicon) -> None:
    """A meeting's name on a line of its own ends the value before it."""
    for segment in canvas.segments:
        alone = not segment.is_label and not segment.taken and segment.row > 0
        if not alone or canvas.is_closed(segment.region) or _follows(canvas, segment):
            continue
        if canvas.is_answer(segment):
            continue
        if lexicon.is_heading(segment.line.text):
            segment.hit = LabelHit("other", "", len(segment.line.words), UNLISTED, False)


def _follows(canvas: Canvas, segment: Segment) -> bool:
    """Whether something stands left of the segment on its row, or a label right above it."""
    return any(
        s.region == segment.region
        and (
            (s.row == segment.row and s.box.x0 < segment.box.x0)
            or (s.row == segment.row - 1 and s.is_label and not _has_right(canvas, s))
        )
        for s in canvas.segments
    )


def _mark_wrapped(canvas: Canvas, lexicon: Lexicon) -> None:
    """Labels broken over two or three lines of a narrow column on the open page."""
    for region in canvas.regions():
        inside = [s for s in canvas.in_region(region) if not s.taken]
        for first in inside:
            column = _column_below(first, inside, canvas.size)
            for count in (3, 2):
                parts = [first, *column[: count - 1]]
                if len(parts) == count and _join_label(canvas, parts, lexicon):
                    break


def _column_below(first: Segment, inside: Sequence[Segment], size: float) -> list[Segment]:
    below = [
        s
        for s in inside
        if first.row < s.row <= first.row + 2
        and abs(s.box.x0 - first.box.x0) <= _ALIGNED
        and s.box.y0 - first.box.y1 < 3 * size
    ]
    return sorted(below, key=lambda s: s.row)


def _join_label(canvas: Canvas, parts: list[Segment], lexicon: Lexicon) -> bool:
    words = [word for part in parts for word in part.line.words]
    # A form may number its questions: `16. Opzet van de` / `avond`.
    asked = words[1:] if parts[0].hit and _ORDINAL.match(words[0].text) else words
    if len(asked) > MAX_LABEL_WORDS or not _begins(canvas, asked):
        return False
    first, *rest = (part.line.text for part in parts)
    if first.isupper() and not all(text.isupper() for text in rest):
        return False  # a label in capitals goes on in capitals
    if parts[0].hit is not None and any(map(_has_colon, parts[:-1])):
        return False  # a colon ends a label
    found = _whole_label(lexicon, [word.text.rstrip(":") for word in asked])
    if len(parts) > 2 and _starts_anew(*parts[-2:]) and (found is None or found[2] < _LISTED):
        return False  # the next label, under one that wraps
    alone = parts[0].hit.score if parts[0].hit else 0.0
    later_is_own = any(part.hit is not None for part in parts[1:])
    found_exactly = found is not None and found[2] >= _LISTED
    stacked = not any(_has_right(canvas, part) for part in parts)
    listed = found_exactly and (parts[0].hit is None or stacked)
    own = later_is_own and not _has_colon(parts[-1]) and not listed
    anew = is_capital(parts[1].line.words) if own else _starts_anew(*parts[:2])
    goes_on = not anew
    if found is None or found[2] < max(0.9, alone - (_WHOLLY if goes_on else 0.0)):
        return False
    added = goes_on and is_addition(" ".join(word.text for word in asked))
    fits_better = found[2] >= _LISTED > alone
    if parts[0].hit and parts[0].hit.label == found[1] and not (added or fits_better):
        return False  # the first line alone: what is below adds nothing to it
    whole = parts[0].hit is not None and canvas.lower_case and found[2] < _LISTED
    others = whole and any(part.hit and part.hit.key != found[0] for part in parts[1:])
    if others or (later_is_own and not (goes_on and found[2] >= 0.95)):
        return False
    colon = words[-1].text.endswith(":")
    _merge(canvas, parts, LabelHit(found[0], found[1], len(words), found[2], colon))
    return True


def _has_colon(segment: Segment) -> bool:
    return segment.line.text.endswith(":")


def _mark_aligned(canvas: Canvas, lexicon: Lexicon) -> bool:
    """A label parted from its value by a narrow gap: the value stands in the value column.

    Says whether there was any.
    """
    any_found = False
    for region in canvas.regions():
        inside = canvas.in_region(region)
        lefts = [s.box.x0 for s in inside if s.is_label]
        values = [s.box.x0 for s in inside if not s.is_label and _follows_label(s, inside)]
        for segment in inside:
            if segment.is_label or segment.taken or not lefts:
                continue
            if not _begins(canvas, segment.line.words):
                continue
            if not any(abs(segment.box.x0 - x) <= _ALIGNED for x in lefts):
                continue
            hit = _until_column(segment.line.words, values, lexicon)
            if hit is not None:
                _cut(canvas, segment, hit, lexicon)
                any_found = True
    return any_found


def _until_column(
    words: Sequence[Word], columns: Sequence[float], lexicon: Lexicon
) -> LabelHit | None:
    """The label that a line's words make up to where one begins at a value column."""
    for count in range(1, min(MAX_LABEL_WORDS + 1, len(words))):
        if any(abs(words[count].box.x0 - x) <= _ALIGNED for x in columns):
            hit = lexicon.prefix(words[:count])
            return hit if hit is not None and hit.score >= 0.9 and hit.words == count else None
    return None


def _follows_label(segment: Segment, inside: Sequence[Segment]) -> bool:
    return any(
        s.is_label and s.row == segment.row and s.box.x1 <= segment.box.x0 + 1 for s in inside
    )


def _below_label(canvas: Canvas, segment: Segment) -> bool:
    """Whether the cell begins with a label: only then it may hold a second one."""
    return any(s.is_label and s.row == 0 for s in canvas.in_region(segment.region))


def _has_right(canvas: Canvas, segment: Segment) -> bool:
    return any(
        s.region == segment.region and s.row == segment.row and s.box.x0 > segment.box.x1
        for s in canvas.segments
    )
