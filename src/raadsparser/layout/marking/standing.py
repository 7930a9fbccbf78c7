"""Whether a label word stands where and as a label of its form does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.capitals import (
    are_set_apart,
    first_letter,
    is_capital,
    is_in_capitals,
)
from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.layout.lexicon.wording import (
    COMMON,
    LISTED,
    asks,
    is_head,
    is_question,
    says_aim,
    value_may_follow,
)
from raadsparser.page import BULLET, Word

ALIGNED = 3.0  # points by which left edges of one column differ
_COLUMN = 8.0  # points by which what answers a label may begin off its edge
_WHITE = 0.6  # heights of a line that stand over a paragraph at least
_LONG = frozenset({"history", "advice", "programme"})
_TIMED = frozenset({"meeting/date", "meeting/time", "meeting/start_time"})
_DATE = re.compile(
    r"(?i)^(?:\d|(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|(?:ma|di|wo|do|vr)$)"
)
_ROWS_OF_A_POINT = 3
_LIST_SIGNS = frozenset({BULLET, "-", "–", "—", "*", "o"})
_WORDS_OF_A_DATE = 9  # with the hours
_AIM_WORDS = 3  # behind a label, that say what a session is for and no more
_BEHIND = 2  # words after a label in bold that are in no bold; one may be told wrong
_DIRT = 2  # letters that specks are read as
_LINE = 6  # words of a label and its value
_KNOWN = 0.95  # the score of a label all of whose words are known
_BENT = 0.9  # that of one with a letter or two that OCR bent


def begins(canvas: Canvas, words: Sequence[Word]) -> bool:
    """Whether words begin as a label of this form does: with a capital, if labels have one."""
    first = first_letter(words)
    return first.isupper() or (canvas.lower_case and first.isalpha())


def stands_as_label(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a segment begins with a label, and not with words that only read like one."""
    words = segment.line.words
    in_parentheses = words[0].text.startswith("(") and not canvas.has_geometry
    if in_parentheses or _repeats_label(canvas, segment, hit) or _is_listed(canvas, segment, hit):
        return False  # `(Wethouder)` after a name, on a line of its own
    capital = begins(canvas, words) or hit.is_always_small
    if hit.colon:
        whole = capital or (hit.score >= 0.95 and not _completes_sentence(canvas, segment))
        rest = hit.words < len(words)  # no value ends in a colon
        return whole and not (rest and hit.score < LISTED and _is_asked(canvas, segment))
    if hit.words == len(words):
        listed = is_point(canvas, segment)
        return not listed and _stands_alone(canvas, segment, hit, capital)
    if _opens_cell(canvas, segment, hit):
        return True
    if canvas.running and hit.score >= 0.95 and are_set_apart(words, hit.words):
        return not follows(canvas, segment)
    if capital and hit.score >= 0.95 and _opens_column(canvas, segment, hit):
        return value_may_follow(words, hit)
    openings = (_opens_passage, _opens_aim, _opens_plainly)
    if capital and any(opens(canvas, segment, hit) for opens in openings):
        return True
    common = hit.label.casefold() in COMMON and not (hit.runs_in and asks(words, hit))
    if not capital or hit.score < 0.9 or common:
        return False
    if hit.runs_in and hit.score >= 0.95 and not _follows_on(canvas, segment, hit):
        return is_capital(words) or not _completes_sentence(canvas, segment)
    if canvas.running and hit.score >= 0.95 and is_head(hit.key) and not follows(canvas, segment):
        return value_may_follow(words, hit)
    if canvas.has_geometry and canvas.has_columns:
        behind = words[hit.words : hit.words + _BEHIND]
        apart = words[hit.words - 1].bold and not any(word.bold for word in behind)
        return words[0].bold and apart and value_may_follow(words, hit)
    return value_may_follow(words, hit)


def _is_listed(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a semicolon, which may be a bent colon in the column of labels, ends a label's words
    right of that: `Advies; Kaart` in a list."""
    if not segment.line.words[hit.words - 1].text.endswith(";"):
        return False
    inside = canvas.in_region(segment.region)
    return segment.box.x0 - min(s.box.x0 for s in inside) > ALIGNED


def _repeats_label(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a value begins with the word of the label right before it: `Zaal` `Zaal Berflo`."""
    left = [s for s in canvas.in_row(segment.region, segment.row) if s.box.x1 <= segment.box.x0 + 1]
    if not left or hit.words == len(segment.line.words):
        return False
    nearest = max(left, key=lambda s: s.box.x1).line.text.rstrip(" :")
    return nearest.casefold() == hit.label.casefold()


def _stands_alone(canvas: Canvas, segment: Segment, hit: LabelHit, capital: bool) -> bool:
    """Whether a segment that is a label's words and no more is that label."""
    closed = canvas.is_closed(segment.region)
    inner = closed and not _tops_cell(canvas, segment) and not _in_listed_capitals(segment, hit)
    inner = inner and segment.region not in canvas.label_columns
    if inner and not (hit.score >= 0.95 and _below_label(canvas, segment)):
        return False
    capital = capital or is_worn_question(canvas, segment, hit)
    whole_cell = closed and len(canvas.in_region(segment.region)) == 1
    if not capital and hit.score < LISTED and whole_cell:
        return False  # `vergaderkamer B` is a room
    return (capital or whole_cell or has_right(canvas, segment)) and hit.score >= 0.86


def is_worn_question(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a segment is a question in small letters that is a label: those of its form have
    such, or it has white over it. A text goes on so right below its own lines."""
    if not is_question(segment.line.words, hit):
        return False
    inside = canvas.in_region(segment.region)
    over = [s for s in inside if s.row < segment.row and s.box.overlap_x(segment.box) > 0]
    near = [s for s in over if segment.box.y0 - s.box.y1 < _WHITE * canvas.size]
    return canvas.lower_case or not near


def _tops_cell(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment begins its cell: nothing stands over it there but dirt read as letters."""
    above = [s for s in canvas.in_region(segment.region) if s.row < segment.row]
    return all(_is_dirt(s) for s in above)


def _is_dirt(segment: Segment) -> bool:
    """Whether a segment is specks of a scan that were read as letters."""
    text = segment.line.text
    scanned = segment.line.words[0].source == "ocr"
    return scanned and len(text) <= _DIRT and not text.isdigit()


def is_point(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment is a point of a list: a bullet stands before it and before a line near
    it, but before no label above. Labels may have bullets too, which the first one has."""
    level = canvas.in_row(segment.region, segment.row)
    own = max((s.box.x0 for s in level if _is_sign(s) and s.box.x1 <= segment.box.x0), default=None)
    if own is None or has_right(canvas, segment):
        return False
    inside = canvas.in_region(segment.region)
    signs = [s.row for s in inside if _is_sign(s) and abs(s.box.x0 - own) <= ALIGNED]
    labels = [s for s in canvas.segments if s.is_label and s.box.y1 <= segment.box.y0]
    marked = (s for s in labels if s.region == segment.region and s.box.x0 > own)
    if not labels or any(s.row in signs for s in marked):
        return False
    return any(0 < abs(row - segment.row) <= _ROWS_OF_A_POINT for row in signs)


def _is_sign(segment: Segment) -> bool:
    return segment.line.words[0].text in _LIST_SIGNS


def _opens_column(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a segment stands beside another one, where lines of a form go `Label value`.

    A common word has to stand where another label of the form begins; only such a one may have
    nothing left of it.
    """
    if not canvas.running or canvas.is_closed(segment.region):
        return False
    level = [s.box.x0 for s in canvas.in_row(segment.region, segment.row) if s is not segment]
    if hit.label.casefold() not in COMMON:
        return any(x < segment.box.x0 for x in level)
    if not _is_at_running(canvas, segment.box.x0):
        return False
    return any(x < segment.box.x0 or _is_at_running(canvas, x) for x in level)


def _is_at_running(canvas: Canvas, x: float) -> bool:
    return any(abs(edge - x) <= ALIGNED for edge in canvas.running)


def _opens_passage(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a paragraph begins with a label and goes on as a sentence: `Terugblik Een …`."""
    if not canvas.running or hit.key not in _LONG or hit.score < LISTED:
        return False
    if not is_capital(segment.line.words[hit.words :]):
        return False
    inside = canvas.in_region(segment.region)
    above = max((s.box.y1 for s in inside if s.row < segment.row), default=0.0)
    left = any(s.row == segment.row and s.box.x1 < segment.box.x0 for s in inside)
    return not left and segment.box.y0 - above >= _WHITE * canvas.size


def _opens_aim(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a line of such a form says what a session is for, though its label is a word of
    every sentence or was bent: `Fase ter bespreking`."""
    words = segment.line.words
    few = hit.score >= _KNOWN and len(words) - hit.words <= _AIM_WORDS
    surely = few and hit.label.casefold() not in COMMON and not canvas.is_closed(segment.region)
    asked = hit.score >= _BENT and (surely or bool(canvas.running)) and says_aim(words, hit)
    return asked and not follows(canvas, segment)


def _opens_plainly(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a short line right under another label of such a form begins with a word that
    sentences use too, or asks for something else, and goes on with what is a name or a time:
    `Waar Oude Raadzaal`, `Afdeling Welzijn`."""
    words = segment.line.words
    if not canvas.running or len(words) > _LINE or words[-1].text.endswith((".", ",", "-")):
        return False
    asks = hit.key.startswith("meeting/") or hit.key == "other"
    if not asks or hit.score < LISTED or follows(canvas, segment):
        return False
    above = canvas.in_row(segment.region, segment.row - 1)
    if not any(s.is_label and abs(s.box.x0 - segment.box.x0) <= ALIGNED for s in above):
        return False
    following = words[hit.words :]
    return first_letter(following[:1]).isupper() or _DATE.match(following[0].text) is not None


def _in_listed_capitals(segment: Segment, hit: LabelHit) -> bool:
    """Whether a listed label stands in capitals: no value below a value looks so, but a label
    of the next table does, where the border between was not found."""
    return hit.score >= LISTED and segment.line.text.isupper() and len(segment.line.text) > 3


def _completes_sentence(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment ends what the line above begins: `… met de volgende` / `onderdelen:`."""
    above = [
        s
        for s in canvas.in_row(segment.region, segment.row - 1)
        if abs(s.box.x0 - segment.box.x0) <= ALIGNED
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
    alone = len(canvas.in_region(segment.region)) == 1
    if alone and hit.key == "subject" and hit.score >= LISTED and _opens_level(canvas, segment):
        return value_may_follow(segment.line.words, hit)
    if alone and hit.key in _TIMED and _DATE.match(following):
        return len(segment.line.words) <= hit.words + _WORDS_OF_A_DATE
    return canvas.joint and value_may_follow(segment.line.words, hit)


def _opens_level(canvas: Canvas, segment: Segment) -> bool:
    """Whether nothing of the page stands left of a segment, level with it."""
    low = 0.5 * segment.box.height
    return not any(
        s.box.x1 <= segment.box.x0 + 1 and s.box.overlap_y(segment.box) > low
        for s in canvas.segments
    )


def _is_asked(canvas: Canvas, segment: Segment) -> bool:
    """Whether a label stands right before the segment on its row: then it is the value."""
    left = [s for s in canvas.in_row(segment.region, segment.row) if s.box.x1 <= segment.box.x0 + 1]
    return bool(left) and max(left, key=lambda s: s.box.x1).is_label


def follows(canvas: Canvas, segment: Segment) -> bool:
    """Whether something but a bullet stands left of the segment on its row, or a label right
    above it."""
    region, row = segment.region, segment.row
    left = [s for s in canvas.in_row(region, row) if s.box.x0 < segment.box.x0]
    return any(s.line.text != BULLET for s in left) or any(
        s.is_label and _is_over(canvas, s, segment) for s in canvas.in_row(region, row - 1)
    )


def _follows_on(canvas: Canvas, segment: Segment, hit: LabelHit) -> bool:
    """Whether a line that begins with a label and its value goes on with what stands before it:
    a question does not, in a second column, where a label and its value stand left of it."""
    left = [s for s in canvas.in_row(segment.region, segment.row) if s.box.x0 < segment.box.x0]
    if not any(s.is_label for s in left) or not asks(segment.line.words, hit):
        return follows(canvas, segment)
    return max(left, key=lambda s: s.box.x1).is_label


def _is_over(canvas: Canvas, label: Segment, segment: Segment) -> bool:
    """Whether a label has its value below it, so near as a value stands."""
    if label.box.x0 >= segment.box.x1:
        return False  # it stands over something else, or nothing
    apart = segment.box.y0 - label.box.y1 > canvas.size and bool(canvas.running)
    return not apart and not has_right(canvas, label)


def _below_label(canvas: Canvas, segment: Segment) -> bool:
    """Whether the cell begins with a label, or has several: only then it may hold a second one."""
    if segment.region in canvas.composite:
        return True
    return any(s.is_label and s.row == 0 for s in canvas.in_region(segment.region))


def is_behind_head(canvas: Canvas, segment: Segment) -> bool:
    """Whether the nearest thing left of a segment on its row is a label with a short value; a
    title may have a colon: `Sportpark Noord Planning: aanleg`."""
    row = canvas.in_row(segment.region, segment.row)
    left = [s for s in row if s.box.x1 <= segment.box.x0]
    nearest = max(left, key=lambda s: s.box.x1, default=None)
    hit = nearest.hit if nearest is not None else None
    return hit is not None and hit.key != "subject" and is_head(hit.key)


def has_right(canvas: Canvas, segment: Segment) -> bool:
    """Whether something stands right of a segment on its row."""
    return any(s.box.x0 > segment.box.x1 for s in canvas.in_row(segment.region, segment.row))


def answers(segment: Segment, label: Segment, canvas: Canvas) -> bool:
    """Whether a segment stands where the value of a label may: beside it, or right under it."""
    if segment.line.page != label.line.page:
        return False
    if segment.box.overlap_y(label.box) > 0.5 * label.box.height:
        return segment.box.x0 >= label.box.x1
    below = 0 <= segment.box.y0 - label.box.y1 + 1 <= 2 * canvas.size
    return below and abs(segment.box.x0 - label.box.x0) <= _COLUMN
