"""Which segments are labels: a label word counts only where it stands as a label stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Region, Segment, split
from raadsparser.layout.lexicon.capitals import is_capital
from raadsparser.layout.lexicon.labels import GUESSED, MAX_LABEL_WORDS, LabelHit, Lexicon
from raadsparser.layout.lexicon.wording import COMMON, LISTED, is_head, value_may_follow
from raadsparser.layout.marking.dropped.answering import drop_answers
from raadsparser.layout.marking.dropped.documentheads import take_document_heads
from raadsparser.layout.marking.dropped.formtitles import drop_form_title
from raadsparser.layout.marking.dropped.inprose import drop_in_prose
from raadsparser.layout.marking.dropped.introductions import drop_introductions
from raadsparser.layout.marking.dropped.misguessed import drop_guessed
from raadsparser.layout.marking.dropped.numberedcells import drop_numbered_items
from raadsparser.layout.marking.dropped.papertables import mark_paper_tables
from raadsparser.layout.marking.dropped.persons import drop_persons
from raadsparser.layout.marking.dropped.reconsidering import reconsider
from raadsparser.layout.marking.dropped.tableheads import take_heads
from raadsparser.layout.marking.known.agendatitles import ask_subject_on_agenda
from raadsparser.layout.marking.known.answeredlabels import is_answered_at_once, label_of
from raadsparser.layout.marking.known.besidenames import mark_beside_names
from raadsparser.layout.marking.known.bodycells import cells_of_parts
from raadsparser.layout.marking.known.brokenlabels import broken_before
from raadsparser.layout.marking.known.chained import asks, asks_next
from raadsparser.layout.marking.known.chapters import mark_chapters
from raadsparser.layout.marking.known.headings import mark_headings
from raadsparser.layout.marking.known.labelcells import mark_cells
from raadsparser.layout.marking.known.minutes import drop_minutes
from raadsparser.layout.marking.known.numbered import is_item, mark_numbered
from raadsparser.layout.marking.known.sections import mark_sections
from raadsparser.layout.marking.known.subheads import drop_subheads
from raadsparser.layout.marking.known.valuecolumns import (
    ends_flush,
    reads_on,
    until_column,
    value_edges,
)
from raadsparser.layout.marking.known.wrapped import mark_wrapped
from raadsparser.layout.marking.manner import is_joint, is_lower_case, running_edges
from raadsparser.layout.marking.parting.bands import split_bands
from raadsparser.layout.marking.parting.brokenwords import mark_broken_words
from raadsparser.layout.marking.parting.colons import part_before_labels
from raadsparser.layout.marking.parting.columns import split_at_columns
from raadsparser.layout.marking.parting.enclosed import part_around_labels
from raadsparser.layout.marking.parting.gluedcolons import part_glued
from raadsparser.layout.marking.parting.grouped import part_after_groups
from raadsparser.layout.marking.parting.hints import part_hints, take_hints
from raadsparser.layout.marking.parting.openstrips import close_strips
from raadsparser.layout.marking.parting.pagebreaks import join_rows
from raadsparser.layout.marking.parting.plain import mark_plain
from raadsparser.layout.marking.parting.rightlabels import part_at_right_edge
from raadsparser.layout.marking.parting.runs import cut_run, run_of
from raadsparser.layout.marking.parting.specks import part_specks
from raadsparser.layout.marking.standing import (
    ALIGNED,
    begins,
    is_behind_head,
    stands_as_label,
)
from raadsparser.layout.marking.unlisted.barenumbers import mark_bare_numbers
from raadsparser.layout.marking.unlisted.bylook import mark_unknown
from raadsparser.layout.marking.unlisted.byplace import mark_by_place
from raadsparser.layout.marking.unlisted.bywords import mark_by_words, name_by_words
from raadsparser.layout.marking.unlisted.labeltails import join_tails
from raadsparser.layout.marking.unlisted.listheads import mark_list_head
from raadsparser.layout.marking.unlisted.wholecells import mark_whole_cells
from raadsparser.page import BULLET, Word

# With fewer labels that stand apart, the page is set as plain lines: `Label value`.
_FEW = 3
_NARROW = 5  # words on a line of a column of labels
_STROKE = re.compile(r"^[|•]$|;$")
_ORDINAL = re.compile(r"^\d{1,2}[.)]$")


def mark_labels(canvas: Canvas, lexicon: Lexicon) -> None:
    """Find the labels on the canvas, cutting segments where a label ends."""
    _part_lines(canvas, lexicon)
    _mark_known(canvas, lexicon)
    _drop_false(canvas)
    _mark_others(canvas, lexicon)
    if canvas.has_geometry:
        part_around_labels(canvas)
        split_at_columns(canvas)
        mark_broken_words(canvas)


def _part_lines(canvas: Canvas, lexicon: Lexicon) -> None:
    """See how the form sets its labels, and part what stands on one line with them."""
    part_glued(canvas, lexicon)
    if canvas.has_geometry:
        part_specks(canvas, lexicon)
    canvas.lower_case = is_lower_case(canvas, lexicon)
    canvas.joint = is_joint(canvas, lexicon)
    if canvas.has_geometry:
        part_hints(canvas)
        part_before_labels(canvas, lexicon)
        part_after_groups(canvas, lexicon)
        part_at_right_edge(canvas, lexicon)
        canvas.running = running_edges(canvas, lexicon)
    join_rows(canvas, lexicon)
    if canvas.has_geometry:
        split_bands(canvas, lexicon)
        close_strips(canvas, lexicon)
    else:
        mark_plain(canvas, lexicon)


def _mark_known(canvas: Canvas, lexicon: Lexicon) -> None:
    """Mark the labels that the profile lists, and headings."""
    canvas.label_columns = _label_columns(canvas, lexicon)
    canvas.composite = cells_of_parts(canvas, lexicon)
    if canvas.has_geometry:
        mark_chapters(canvas, lexicon)
    mark_numbered(canvas, lexicon)
    mark_cells(canvas, lexicon)
    _mark_segments(canvas, lexicon)
    if canvas.has_geometry and _few(canvas):
        canvas.has_columns = False
        _mark_segments(canvas, lexicon)
    mark_sections(canvas, lexicon)
    mark_wrapped(canvas, lexicon)
    mark_headings(canvas, lexicon)
    if canvas.has_geometry and _mark_aligned(canvas, lexicon):
        mark_wrapped(canvas, lexicon)
    mark_beside_names(canvas)
    drop_subheads(canvas)
    drop_minutes(canvas)
    ask_subject_on_agenda(canvas)


def _drop_false(canvas: Canvas) -> None:
    """Drop what reads like a label and is none where it stands."""
    drop_numbered_items(canvas)
    if canvas.has_geometry:
        drop_form_title(canvas)
    drop_answers(canvas)
    drop_introductions(canvas)
    take_heads(canvas)
    mark_paper_tables(canvas)
    take_document_heads(canvas)
    reconsider(canvas)
    drop_in_prose(canvas)
    drop_guessed(canvas)


def _mark_others(canvas: Canvas, lexicon: Lexicon) -> None:
    """Mark the labels that no list has, by how and where the known ones stand; use up hints."""
    mark_whole_cells(canvas, lexicon)
    if canvas.has_geometry:
        mark_by_words(canvas)
    mark_unknown(canvas)
    drop_numbered_items(canvas)
    mark_by_place(canvas, lexicon)
    join_tails(canvas, lexicon)
    name_by_words(canvas)
    take_heads(canvas)  # of tables under labels that are known only now
    if canvas.has_geometry:
        drop_persons(canvas)
        mark_bare_numbers(canvas)
    mark_list_head(canvas)
    take_hints(canvas)


def _mark_segments(canvas: Canvas, lexicon: Lexicon) -> None:
    for segment in list(canvas.segments):
        if not segment.is_label:
            _mark_segment(canvas, segment, lexicon)


def _few(canvas: Canvas) -> bool:
    return sum(segment.is_label for segment in canvas.segments) < _FEW


def _mark_segment(canvas: Canvas, segment: Segment, lexicon: Lexicon) -> None:
    if segment.taken or segment.region in canvas.headings or segment.region in canvas.answers:
        return
    if not canvas.has_geometry and segment.row in canvas.answer_rows:
        return
    if canvas.has_geometry and is_item(canvas, segment):
        return
    segment = _without_bullet(canvas, segment, lexicon)
    words = segment.line.words
    hit = label_of(canvas, segment, lexicon)
    several = canvas.has_geometry and hit is not None and hit.words < len(words)
    if several and len(run := _label_run(lexicon, words)) > 1:
        cut_run(canvas, segment, run)
        return
    if hit is None or not (
        stands_as_label(canvas, segment, hit) or is_answered_at_once(canvas, segment, hit)
    ):
        named = not canvas.has_columns and lexicon.begins_with_body(segment.line.text)
        _mark_later(canvas, segment, lexicon, start=1, after="meeting/body" if named else None)
        return
    _cut(canvas, segment, hit, lexicon)


def _without_bullet(canvas: Canvas, segment: Segment, lexicon: Lexicon) -> Segment:
    """The segment, cut behind a bullet before a question and its answer."""
    words = segment.line.words
    hit = lexicon.prefix(words[1:]) if words[0].text == BULLET else None
    if hit is None or not (hit.score == GUESSED or (hit.runs_in and hit.score >= LISTED)):
        return segment
    parts = split(segment, 1)
    canvas.replace(segment, parts)
    return parts[1]


def _label_run(lexicon: Lexicon, words: Sequence[Word]) -> list[LabelHit]:
    """The listed labels that words are, or none."""

    def listed(rest: Sequence[Word]) -> LabelHit | None:
        hit = lexicon.prefix(rest)
        return hit if hit is not None and hit.score >= LISTED else None

    return run_of(words, listed)


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
    if canvas.lower_case and not canvas.numbered and start and _ORDINAL.match(words[0].text):
        return  # `4. Inleiding door de portefeuillehouder:` is an item
    unmarked = after is not None and (canvas.running or not canvas.has_columns)
    colons = [at for at, word in enumerate(words) if word.text.endswith((":", "?"))]
    if not (unmarked or colons):
        return
    for at in range(start, len(words)):
        if not (unmarked or any(at <= colon <= at + MAX_LABEL_WORDS for colon in colons)):
            continue  # only a colon would tell a label here
        if not begins(canvas, words[at : at + 1]) and not asks_next(words, at, after, lexicon):
            continue
        small = at and words[at - 1].text.endswith(",") and not is_capital(words[at : at + 1])
        if small and not asks_next(words, at, after, lexicon):
            continue  # `Ja, duur: 15 minuten`, also on a form whose labels have no capitals
        hit = lexicon.prefix(words[at:])
        if hit is None or hit.score < 0.9 or hit.key == after:
            continue
        if at and hit.score == GUESSED and not _STROKE.search(words[at - 1].text):
            continue  # words before it may be of it: `Jan de Boer griffier:`
        plain = unmarked and hit.score > 0.95 and is_head(hit.key)
        plain = plain and hit.label.casefold() not in COMMON
        # `Lid college: Plak Telefoon: 2100`
        headed = is_head(after) if after is not None else is_behind_head(canvas, segment)
        if hit.key == "other" and hit.colon and hit.score >= LISTED:
            asked = headed
        else:
            ends = hit.colon or (headed and asks(words[at:], hit))
            asked = ends and is_head(hit.key)
        if asked or (plain and value_may_follow(words[at:], hit)):
            parts = split(segment, at)
            canvas.replace(segment, parts)
            _cut(canvas, parts[-1], hit, lexicon)
            return


def _label_columns(canvas: Canvas, lexicon: Lexicon) -> set[Region]:
    """The cells that hold the labels of a whole form, whose values stand outside."""
    found = set()
    for region in canvas.cells:
        texts = [segment.line.text.rstrip(" :") for segment in canvas.in_region(region)]
        hits = [lexicon.match(text) for text in texts]
        known = sum(hit is not None and hit[2] >= LISTED for hit in hits)
        short = all(len(text.split()) <= _NARROW for text in texts)
        if short and known >= _FEW and 3 * known >= len(texts):
            found.add(region)
    return found


def _mark_aligned(canvas: Canvas, lexicon: Lexicon) -> bool:
    """A label parted from its value by a narrow gap: the value stands in the value column.

    Says whether there was any.
    """
    any_found = False
    for region in canvas.regions():
        inside = canvas.in_region(region)
        lefts = {s.box.x0 for s in inside if s.is_label}
        rights = [s.box.x1 for s in inside if s.is_label]
        values = value_edges(inside)
        for segment in inside:
            if segment.is_label or segment.taken or not values:
                continue
            if not begins(canvas, segment.line.words):
                continue
            aligned = any(abs(segment.box.x0 - x) <= ALIGNED for x in lefts)
            flush = ends_flush(segment.line.words, rights, values)
            aligned = aligned or flush > 0
            hit = until_column(canvas, segment.line.words, values, lexicon) if aligned else None
            if hit is not None and not reads_on(canvas, segment.line.words, hit):
                _cut(canvas, segment, hit, lexicon)
            elif count := broken_before(canvas, segment, lexicon, aligned) or flush:
                canvas.replace(segment, split(segment, count))
            else:
                continue
            any_found = True
    return any_found
