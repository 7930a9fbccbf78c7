"""Which segments are labels: a label word counts only where it stands as a label stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.layout.blocks import Canvas, Region, Segment, split
from raadsparser.layout.columns import split_at_columns
from raadsparser.layout.labels import MAX_LABEL_WORDS, LabelHit, Lexicon
from raadsparser.layout.pagebreaks import join_rows
from raadsparser.layout.unlisted import mark_unknown
from raadsparser.page import BBox, Word
from raadsparser.sheet import UNLISTED

# Labels whose value is a few words in the head of the sheet.
HEAD_PREFIXES = ("meeting/", "zaaknummer", "portfolio", "subject", "purpose", "public_speaking")
# Words that go on a sentence; a label is not followed by them on its own line.
_GOES_ON = frozenset(
    """
    aan als bij dat de den der die dit door een en er heeft het hun in is kan met moet na naar
    niet of om onder op over te ten ter tot uit van vanuit voor waarin wordt worden zal zijn
    zich opent sluit was waren werd
    """.split()  # noqa: SIM905 - a list of words reads better so
)
_ORDINAL = re.compile(r"^\d{1,2}[.)]$")
# So many different questions make a numbered form.
_ASKED = 5
# With these a committee's name begins: a cell of `Commissie` / `Fysiek Domein` is a heading.
_BODY_BEGINS = frozenset({"commissie", "raadscommissie"})
_ALIGNED = 3.0
# With fewer labels that stand apart, the page is set as plain lines: `Label value`.
_FEW = 3
_COLUMN = 8.0


def mark_labels(canvas: Canvas, lexicon: Lexicon) -> None:
    """Find the labels on the canvas, cutting segments where a label ends."""
    join_rows(canvas, lexicon)
    _mark_cells(canvas, lexicon)
    for segment in list(canvas.segments):
        if not segment.is_label:
            _mark_segment(canvas, segment, lexicon)
    if _few(canvas):
        _mark_numbered(canvas, lexicon)
    if canvas.has_geometry and _few(canvas):
        canvas.has_columns = False
        for segment in list(canvas.segments):
            if not segment.is_label:
                _mark_segment(canvas, segment, lexicon)
    _mark_wrapped(canvas, lexicon)
    _mark_headings(canvas, lexicon)
    if canvas.has_geometry:
        _mark_aligned(canvas, lexicon)
    _name_table_heads(canvas)
    _drop_in_value_columns(canvas)
    _drop_inner(canvas)
    _drop_lower_case(canvas)
    mark_unknown(canvas)
    if canvas.has_geometry:
        split_at_columns(canvas)


def _few(canvas: Canvas) -> bool:
    return sum(segment.is_label for segment in canvas.segments) < _FEW


def is_head(key: str) -> bool:
    return key.startswith(HEAD_PREFIXES)


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
        if first is not None and (found is None or first[2] > found[2]):
            continue
        if found and found[2] >= 0.86 and _capital(words):
            _merge(canvas, inside, LabelHit(found[0], found[1], len(words), found[2], False))


def _whole_label(lexicon: Lexicon, texts: Sequence[str]) -> tuple[str, str, float] | None:
    """The label that words make, set apart or broken over lines."""
    ways = (lexicon.match(" ".join(texts)), lexicon.match("".join(t.strip("-") for t in texts)))
    return max((way for way in ways if way), key=lambda way: way[2], default=None)


def _merge(canvas: Canvas, parts: Sequence[Segment], hit: LabelHit) -> None:
    """Let the first part carry the label; the rest are used up by it."""
    parts[0].hit = hit
    for part in parts[1:]:
        part.taken = True


def _mark_segment(canvas: Canvas, segment: Segment, lexicon: Lexicon) -> None:
    if segment.taken or segment.region in canvas.headings:
        return
    words = segment.line.words
    hit = lexicon.prefix(words)
    if hit is None or not _stands_as_label(canvas, segment, hit):
        named = not canvas.has_columns and lexicon.begins_with_body(segment.line.text)
        _mark_later(canvas, segment, lexicon, start=1, after="meeting/body" if named else None)
        return
    _cut(canvas, segment, hit, lexicon)


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
        if not _capital(words[at:]):
            continue
        hit = lexicon.prefix(words[at:])
        if hit is None or hit.score < 0.9 or hit.key == after:
            continue
        plain = (
            after is not None and not canvas.has_columns and hit.score > 0.95 and is_head(hit.key)
        )
        if (hit.colon and is_head(hit.key)) or (plain and _value_may_follow(words[at:], hit)):
            parts = split(segment, at)
            canvas.replace(segment, parts)
            _cut(canvas, parts[-1], hit, lexicon)
            return


def _stands_as_label(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    words = segment.line.words
    capital = _capital(words)
    if hit.colon:
        return capital or hit.score >= 0.95
    if hit.words == len(words):
        closed = canvas.is_closed(segment.region)
        if closed and segment.row > 0 and not (hit.score >= 0.95 and _below_label(canvas, segment)):
            return False
        whole_cell = closed and len(canvas.in_region(segment.region)) == 1
        return (capital or whole_cell or _has_right(canvas, segment)) and hit.score >= 0.86
    if not capital or hit.score < 0.9:
        return False
    if canvas.has_geometry and canvas.has_columns:
        return words[0].bold and words[hit.words - 1].bold and not words[hit.words].bold
    return _value_may_follow(words, hit)


def _value_may_follow(words: Sequence[Word], hit: LabelHit) -> bool:
    """Whether what stands after a label without a colon may be its value."""
    if hit.words >= len(words):
        return True
    following = words[hit.words].text
    if following in _GOES_ON or following.startswith((",", "(", ";")):
        return False
    return not following[0].islower() or is_head(hit.key)


def _mark_numbered(canvas: Canvas, lexicon: Lexicon) -> None:
    """Labels of a form that numbers its questions: `5. Onderwerp`.

    Items of a programme look alike, so it takes as many as a form has, and one of each.
    """
    found: list[tuple[Segment, int, LabelHit]] = []
    for segment in canvas.segments:
        words = segment.line.words
        places = [n for n, w in enumerate(words[:-1]) if _ORDINAL.match(w.text)]
        for at in places if not canvas.has_geometry else places[:1]:
            hit = lexicon.prefix(words[at + 1 :])
            last = at + 1 + hit.words if hit else 0
            ends = last == len(words) or (last < len(words) and _ORDINAL.match(words[last].text))
            if hit and hit.score >= 0.9 and (ends or hit.colon):
                found.append((segment, at, hit))
    keys = {hit.key for _, _, hit in found if hit.key != "other"}
    if len(keys) < _ASKED:
        return
    current = {id(segment): segment for segment, _, _ in found}
    for segment, at, hit in reversed(found):
        whole = LabelHit(hit.key, hit.label, hit.words + 1, hit.score, hit.colon)
        _cut_out(canvas, current, segment, at, whole)


def _cut_out(
    canvas: Canvas, current: dict[int, Segment], segment: Segment, at: int, hit: LabelHit
) -> None:
    """Cut a label out of the middle of a line; `current` knows what is left of the line."""
    left = current[id(segment)]
    parts = split(left, at) if at else [left]
    label, *value = split(parts[-1], hit.words)
    label.hit = hit
    canvas.replace(left, [*parts[:-1], label, *value])
    current[id(segment)] = parts[0] if at else label


def _mark_headings(canvas: Canvas, lexicon: Lexicon) -> None:
    """A meeting's name on a line of its own ends the value before it."""
    for segment in canvas.segments:
        alone = not segment.is_label and not segment.taken and segment.row > 0
        if not alone or canvas.is_closed(segment.region) or _follows(canvas, segment):
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
    later_is_own = any(part.hit is not None for part in parts[1:])
    if len(words) > MAX_LABEL_WORDS or later_is_own or not _capital(words):
        return False
    found = _whole_label(lexicon, [word.text.rstrip(":") for word in words])
    alone = parts[0].hit.score if parts[0].hit else 0.0
    if found is None or found[2] < max(0.9, alone):
        return False
    if parts[0].hit is not None and found[0] == parts[0].hit.key and alone >= found[2]:
        return False
    colon = words[-1].text.endswith(":")
    _merge(canvas, parts, LabelHit(found[0], found[1], len(words), found[2], colon))
    return True


def _mark_aligned(canvas: Canvas, lexicon: Lexicon) -> None:
    """A label parted from its value by a narrow gap: the value stands in the value column."""
    for region in canvas.regions():
        inside = canvas.in_region(region)
        lefts = [s.box.x0 for s in inside if s.is_label]
        values = [s.box.x0 for s in inside if not s.is_label and _follows_label(s, inside)]
        for segment in inside:
            if segment.is_label or segment.taken or not lefts:
                continue
            hit = lexicon.prefix(segment.line.words)
            if hit is None or hit.score < 0.9 or not _capital(segment.line.words):
                continue
            if hit.words >= len(segment.line.words):
                continue
            at_label = any(abs(segment.box.x0 - x) <= _ALIGNED for x in lefts)
            start = segment.line.words[hit.words].box.x0
            if at_label and any(abs(start - x) <= _ALIGNED for x in values):
                _cut(canvas, segment, hit, lexicon)


def _follows_label(segment: Segment, inside: Sequence[Segment]) -> bool:
    return any(
        s.is_label and s.row == segment.row and s.box.x1 <= segment.box.x0 + 1 for s in inside
    )


def _drop_inner(canvas: Canvas) -> None:
    """`duur` beside the right to speak is the speaking time, not the length of the session."""
    speaking = [s for s in canvas.segments if s.hit and s.hit.key == "public_speaking"]
    for segment in canvas.segments:
        if segment.hit is None or segment.hit.key != "meeting/duration":
            continue
        beside = any(
            s.box.overlap_y(segment.box) > 0.4 * segment.box.height and s.box.x1 <= segment.box.x0
            for s in speaking
        )
        if beside or (
            not _capital(segment.line.words) and _last_label(canvas, segment) in speaking
        ):
            segment.hit = None


def _last_label(canvas: Canvas, segment: Segment) -> Segment | None:
    """The label before a segment in its own cell or column."""
    before = canvas.segments[: canvas.segments.index(segment)]
    near = [s for s in before if s.is_label and s.box.overlap_x(segment.box) > -40]
    return near[-1] if near else None


def _drop_in_value_columns(canvas: Canvas) -> None:
    """A near label beside a label, in a column where values stand, is a value."""
    tops = {r: canvas.in_region(r)[0] for r in canvas.regions() if canvas.is_closed(r)}
    for region, segment in tops.items():
        if segment.hit is None or segment.hit.score >= 1.0:
            continue
        cell = canvas.cells[region]
        column = [s for r, s in tops.items() if abs(canvas.cells[r].x0 - cell.x0) <= _COLUMN]
        beside = any(
            s.is_label and abs(canvas.cells[r].x1 - cell.x0) <= _COLUMN and _level(cell, r, canvas)
            for r, s in tops.items()
        )
        if beside and sum(s.is_label for s in column) <= len(column) / 2:
            segment.hit = None


def _name_table_heads(canvas: Canvas) -> None:
    """A number's label beside a name's heads a column of papers; it is not the sheet's own."""
    names = [s for s in canvas.segments if s.hit and s.hit.key == "attachments/name"]
    for segment in canvas.segments:
        hit = segment.hit
        if hit is None or hit.key != "zaaknummer":
            continue
        if any(s.box.overlap_y(segment.box) > 0.4 * segment.box.height for s in names):
            segment.hit = replace(hit, key="attachments/number")


def _level(cell: BBox, region: Region, canvas: Canvas) -> bool:
    return cell.overlap_y(canvas.cells[region]) > 0.5 * cell.height


def _drop_lower_case(canvas: Canvas) -> None:
    """Where labels have capitals, a word without one and without a colon is not a label."""
    labels = [s for s in canvas.segments if s.hit]
    capital = [s for s in labels if _capital(s.line.words)]
    if len(capital) < len(labels) and len(capital) > 2:
        for segment in labels:
            if segment not in capital and segment.hit and not segment.hit.colon:
                segment.hit = None


def _below_label(canvas: Canvas, segment: Segment) -> bool:
    """Whether the cell begins with a label: only then it may hold a second one."""
    return any(s.is_label and s.row == 0 for s in canvas.in_region(segment.region))


def _has_right(canvas: Canvas, segment: Segment) -> bool:
    return any(
        s.region == segment.region and s.row == segment.row and s.box.x0 > segment.box.x1
        for s in canvas.segments
    )


def _capital(words: Sequence[Word]) -> bool:
    first = next((c for word in words for c in word.text if c.isalnum()), "")
    return first.isupper()
