"""Labels of plain text: in a row over a row of values, and wrapped beside their value.

Text without columns runs across them: `Datum Zaal` over `3 mei Raadzaal`, and a label of two
lines has its value behind each of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby, pairwise

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.lexicon.capitals import is_capital
from raadsparser.layout.lexicon.labels import LabelHit, Lexicon
from raadsparser.layout.lexicon.wording import LISTED, PERSONS
from raadsparser.layout.marking.parting.runs import cut_run, run_of
from raadsparser.layout.values.found import Found
from raadsparser.page import Word

_MOST = 5  # words of a label in a row of labels, and of one that wraps
_COMPLETE = frozenset({"zaaknummer", "meeting/date", "meeting/time", "meeting/duration"})
_ALIKE = 0.86  # score of a number's label over a table, where it may be cut off


def mark_plain(canvas: Canvas, lexicon: Lexicon) -> None:
    """Mark the labels that only the rows around them show."""
    rows = [s for s in canvas.segments if not s.taken]
    used: Segment | None = None
    for first, second in pairwise(rows):
        if first is not used and _mark_wrapped(canvas, first, second, lexicon):
            used = second
    listed = partial(_listed, lexicon)
    rows = [s for s in canvas.segments if not s.taken and not s.is_label]
    for segment, below in zip(rows, [*rows[1:], None], strict=True):
        if segment.row in canvas.answer_rows:
            continue
        words = segment.line.words
        run = run_of(words, listed)
        if not run and (named := lexicon.body_words(words)):
            # `Politieke Markt Voorzitter Zaal`: the meeting's name heads the column of its day.
            run = run_of(words[named:], listed)
            if len(run) > 1:
                body, segment = split(whole := segment, named)
                canvas.replace(whole, [body, segment])
        if len(run) > 1:
            cut_run(canvas, segment, run)
            if below is not None and _answers(below, run, lexicon):
                canvas.answer_rows.add(below.row)
        else:
            _mark_table_head(canvas, segment, lexicon)


def _listed(lexicon: Lexicon, words: Sequence[Word]) -> LabelHit | None:
    """The longest listed label that words begin with."""
    ended = next((n for n, w in enumerate(words) if w.text.endswith(":")), len(words))
    for count in range(min(_MOST, len(words), ended + 1), 0, -1):
        found = lexicon.match(" ".join(word.text for word in words[:count]))
        if found is not None and found[2] >= LISTED:
            colon = words[count - 1].text.endswith(":")
            parted = count < len(words) and words[count].text == ":"
            return LabelHit(found[0], found[1], count + parted, found[2], colon or parted)
    return None


def _answers(below: Segment, run: Sequence[LabelHit], lexicon: Lexicon) -> bool:
    """Whether a line holds the values of the labels over it: one of their words may begin it
    (`Zaal 7`), but no label of another field."""
    hit = lexicon.prefix(below.line.words)
    return hit is None or hit.key in {label.key for label in run} or hit.score < LISTED


def _mark_table_head(canvas: Canvas, segment: Segment, lexicon: Lexicon) -> None:
    """`Registratienr. Naam` heads a table of papers: the number is not the sheet's own."""
    words = segment.line.words
    for at in range(min(len(words) - 1, 2)):
        number = lexicon.match(words[at].text)
        name = lexicon.match(" ".join(word.text for word in words[at + 1 :]))
        if number is None or name is None or name[0] != "attachments/name":
            continue
        if number[0] == "zaaknummer" and number[2] >= _ALIKE:
            parts = [segment]
            if at:
                parts = split(segment, at)
                canvas.replace(segment, parts)
                parts[0].hit = _listed(lexicon, parts[0].line.words)
            head = parts[-1]
            head.hit = LabelHit("attachments/number", number[1], len(words) - at, 1.0, False)
            return


def _mark_wrapped(canvas: Canvas, first: Segment, second: Segment, lexicon: Lexicon) -> bool:
    """`Bestuurlijke De raad heeft` over `achtergrond besloten`: one label and one value."""
    words, below = first.line.words, second.line.words
    if second.row != first.row + 1 or first.is_label or not is_capital(words):
        return False
    if not below[0].text[:1].islower():
        return False
    for upper in range(1, min(_MOST, len(words))):
        for lower in range(1, min(_MOST - upper, len(below)) + 1):
            label = [*words[:upper], *below[:lower]]
            found = lexicon.listed(" ".join(word.text for word in label))
            if found is not None:
                return _cut_wrapped(canvas, (first, second), (upper, lower), found)
    return False


def _cut_wrapped(
    canvas: Canvas,
    lines: tuple[Segment, Segment],
    counts: tuple[int, int],
    found: tuple[str, str],
) -> bool:
    """Cut a label's two lines from their values; the second is used up by the first."""
    first, second = lines
    upper = counts[0] + (first.line.words[counts[0]].text == ":")
    lower = counts[1]
    if lower < len(second.line.words) and second.line.words[lower].text == ":":
        lower += 1
    parts = split(first, upper)
    if len(parts) < 2:
        return False
    colon = upper > counts[0] or lower > counts[1]
    parts[0].hit = LabelHit(*found, upper, 1.0, colon)
    canvas.replace(first, parts)
    rest = split(second, lower)
    rest[0].taken = True
    canvas.replace(second, rest)
    return True


def hand_back(found: Found) -> None:
    """Give lines under several labels with values to the one whose value goes on there.

    A number or a date is complete on its line: `Wethouder Anna van Zaaknummer 12345` over
    `Dalen`. Two persons beside one another may both wrap, a word each.
    """
    for _, group in groupby(found, key=lambda entry: (entry[0].region, entry[0].row)):
        labels = list(group)
        last, lines = labels[-1][0], labels[-1][2]
        below = [line for line in lines if line.row > last.row]
        persons = [own for label, _, own in labels[:-1] if label.hit and label.hit.key in PERSONS]
        if last.hit is None or not persons or len(below) in (0, len(lines)):
            continue
        if last.hit.key in _COMPLETE:
            persons[-1] += below
            del lines[len(lines) - len(below) :]
        elif last.hit.key in PERSONS and len(below) == 1 and len(below[0].line.words) == 2:
            first, second = split(below[0], 1)
            persons[-1].append(first)
            lines[-1] = second
